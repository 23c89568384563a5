"""When an input counts as changed, and when not."""

import os
import shutil
import sqlite3

import geopandas as gpd
import pytest
from shapely.geometry import Point

from sijeong.common.fingerprints import file_of, fingerprint


@pytest.fixture
def frame():
    return gpd.GeoDataFrame({"name": ["가", "나"]}, geometry=[Point(0, 0), Point(1, 1)], crs="EPSG:5186")


@pytest.fixture
def package(frame, tmp_path):
    file = tmp_path / "city.gpkg"
    frame.to_file(file, layer="stops")
    frame.to_file(file, layer="parcels")
    return file


def differs(source, change) -> bool:
    before = fingerprint(str(source))
    change()
    return fingerprint(str(source)).differs_from(before)


def test_a_file_that_was_written_again_has_changed(tmp_path):
    file = tmp_path / "cards.csv"
    file.write_text("1")
    assert not differs(file, lambda: file.read_text())
    assert differs(file, lambda: os.utime(file, (1, 1)))
    assert differs(file, lambda: file.write_text("12"))


def test_a_folder_changes_with_any_of_its_files(tmp_path):
    (tmp_path / "day=1").mkdir()
    (tmp_path / "day=1" / "part.parquet").write_text("1")
    assert differs(tmp_path, lambda: (tmp_path / "day=1" / "more.parquet").write_text("1"))


def test_attributes_alone_change_a_shapefile(frame, tmp_path):
    file = tmp_path / "dongs.shp"
    frame.to_file(file, encoding="utf-8")
    assert differs(file, lambda: os.utime(file.with_suffix(".dbf"), (2e9, 2e9)))


def test_a_package_that_was_only_touched_has_not_changed(package):
    assert not differs(f"{package}|layername=stops", lambda: os.utime(package, (1, 1)))


def test_only_the_table_that_was_written_has_changed(package, frame):
    write = lambda: frame.to_file(package, layer="parcels", mode="a")  # noqa: E731
    assert differs(f"{package}|layername=parcels", write)
    assert not differs(f"{package}|layername=stops|subset=\"name\" = '가'", write)
    assert differs(package, write)


def test_what_is_not_there_is_gone(package, tmp_path):
    assert fingerprint(str(tmp_path / "nothing.csv")).is_gone
    assert fingerprint(str(tmp_path / "nothing.gpkg")).is_gone
    assert not (tmp_path / "nothing.gpkg").exists()
    assert fingerprint(f"{package}|layername=buildings").is_gone


def test_a_damaged_package_is_judged_as_a_file(tmp_path):
    file = tmp_path / "broken.gpkg"
    file.write_text("no database")
    assert differs(file, lambda: os.utime(file, (1, 1)))


def test_a_package_that_is_being_written_can_be_looked_at(package):
    with sqlite3.connect(package) as writing:
        writing.execute("PRAGMA journal_mode=WAL")
        writing.execute("UPDATE gpkg_contents SET last_change = '2030-01-01T00:00:00.000Z'")
        assert fingerprint(str(package)).size > 0


def test_a_copy_of_a_package_is_the_same_state(package, tmp_path):
    copy = tmp_path / "copy.gpkg"
    shutil.copyfile(package, copy)
    assert not fingerprint(str(copy)).differs_from(fingerprint(str(package)))


@pytest.mark.parametrize("source", ["postgres://dbname='city'", "memory://Point?crs=EPSG:5186", "정류장", ""])
def test_what_lies_in_no_file_has_none(source):
    assert file_of(source) is None
    assert fingerprint(source) is None
