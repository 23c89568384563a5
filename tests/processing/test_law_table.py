"""The law table through the real algorithms: whose table counts, and that every output prints it."""

from __future__ import annotations

import sqlite3
from datetime import date

import geopandas as gpd
import pytest
from qgis.core import QgsProcessingException

from sijeong.forest.law import SHIPPED, Kind, LawTable, LegalDistance
from sijeong.forest.law_file import write_law_table
from sijeong.processing.forest import law_table as tables

OWN = LawTable((LegalDistance(Kind.ADJACENT, "시험법 제1조", "산림인접지역", 300.0, date(2026, 1, 1)),))


@pytest.fixture
def own_table(tmp_path):
    file = tmp_path / "우리시.csv"
    write_law_table(OWN, file)
    return file


@pytest.fixture
def measured(run, parcels_file, forest_file, tmp_path):
    """Runs the measuring and returns how many parcels are adjacent, and the notes in the file."""

    def measured(**more):
        output = tmp_path / "out.gpkg"
        found = run("forestproximity", INPUT=str(parcels_file), FOREST=str(forest_file), OUTPUT=str(output), **more)
        return found["WITHIN_LEGAL"], notes_of(output)

    return measured


def notes_of(file):
    with sqlite3.connect(file) as database:
        return "".join(row[0] for row in database.execute("SELECT metadata FROM gpkg_metadata"))


def test_the_shipped_table_counts_and_is_named(measured):
    adjacent, notes = measured()
    assert adjacent == 4
    assert SHIPPED.rule(Kind.ADJACENT, date.today()).law in notes and SHIPPED.name in notes


def test_the_table_of_the_parameter_counts_and_is_named(measured, own_table):
    adjacent, notes = measured(LAW_TABLE=str(own_table))
    assert adjacent == 5
    assert "시험법 제1조" in notes and "우리시.csv" in notes and "2026-01-01" in notes


def test_a_distance_by_hand_overrules_the_table_and_both_are_told(measured, own_table):
    adjacent, notes = measured(LAW_TABLE=str(own_table), LEGAL_DISTANCE=50)
    assert adjacent == 3
    assert "50 m" in notes and "300 m" in notes


def test_the_offices_table_comes_before_that_of_the_profile(measured, own_table, monkeypatch, tmp_path):
    monkeypatch.setattr(tables, "profile_folder", lambda: tmp_path)
    write_law_table(LawTable((LegalDistance(Kind.ADJACENT, "내 표", "땅", 10.0),)), tmp_path / tables.TABLE_FILE)
    assert "내 표" in measured()[1]
    monkeypatch.setenv("SIJEONG_LAW_TABLE", str(own_table))
    assert "시험법 제1조" in measured()[1]


def test_a_table_that_is_named_but_not_there_is_no_reason_to_use_another(measured, monkeypatch):
    monkeypatch.setenv("SIJEONG_LAW_TABLE", "/없는/표.csv")
    with pytest.raises(QgsProcessingException, match=r"SIJEONG_LAW_TABLE.*/없는/표\.csv"):
        measured()


def test_a_bad_row_stops_the_run_with_row_and_column(measured, tmp_path):
    file = tmp_path / "bad.csv"
    file.write_text("구분,법령,대상,거리(m)\nadjacent,법,땅,백미터\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException) as raised:
        measured(LAW_TABLE=str(file))
    assert all(words in str(raised.value) for words in ("bad.csv", "2", "거리(m)", "백미터"))


def test_the_bands_name_all_law_of_the_day(run, forest_file, tmp_path):
    output = tmp_path / "bands.gpkg"
    run("forestbands", FOREST=str(forest_file), OUTPUT=str(output))
    notes = notes_of(output)
    assert "위험성 검토" in notes and "입목벌채" in notes and "LH" not in notes
    assert len(gpd.read_file(output)) == 7
