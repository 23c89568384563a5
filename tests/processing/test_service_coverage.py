"""Service coverage, from the toolbox."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from qgis.core import QgsProcessingException
from shapely.geometry import LineString, box

from sijeong.processing import legends

X, Y = 180000, 530000


@pytest.fixture
def layers(tmp_path):
    """A dong of 100 residents with two equal homes, 250 m and 700 m east of the stop S1, and a bent road."""
    homes = [box(X + 245, Y - 5, X + 255, Y + 5), box(X + 695, Y - 5, X + 705, Y + 5)]
    buildings = gpd.GeoDataFrame({"USABILITY": ["01000", "02000"], "TOTALAREA": [80.0, 80.0]}, geometry=homes, crs=5186)
    buildings.to_file(tmp_path / "buildings.gpkg")
    dongs = gpd.GeoDataFrame(
        {"adm_cd": ["1"], "adm_nm": ["정왕동"], "인구수": [100], "elderly": [20]},
        geometry=[box(X - 100, Y - 100, X + 900, Y + 100)],
        crs=5186,
    )
    dongs.to_file(tmp_path / "dongs.gpkg")
    way = LineString([(X, Y), (X, Y + 150), (X + 250, Y + 150), (X + 250, Y), (X + 700, Y)])
    gpd.GeoDataFrame(geometry=[way], crs=5186).to_file(tmp_path / "roads.gpkg")
    return tmp_path


@pytest.fixture
def coverage(run, layers, stops_file):
    def coverage(feedback=None, **changes):
        inputs = {
            "STOPS": str(stops_file),
            "DONGS": str(layers / "dongs.gpkg"),
            "BUILDINGS": str(layers / "buildings.gpkg"),
            "OUTPUT": str(layers / "coverage.gpkg"),
            "GAPS": str(layers / "villages.gpkg"),
            "BY_DONG": str(layers / "by_dong.gpkg"),
        }
        # S2 lies 300 m from the second home: only S1 serves here.
        subset = {"STOPS": f"{stops_file}|layername=stops|subset=\"stop_id\" = 'S1'"}
        return run("servicecoverage", feedback=feedback, **(inputs | subset | changes))

    return coverage


def test_bands_villages_and_table_are_written(coverage):
    made = coverage()
    assert (made["STOP_COUNT"], made["PEOPLE"], made["COVERED_PEOPLE"], made["UNCOVERED_PEOPLE"]) == (1, 100, 50, 50)
    assert made["COVERED_SHARE"] == made["STRAIGHT_SHARE"] == 0.5
    bands = gpd.read_file(made["OUTPUT"])
    assert list(bands.columns) == [*legends.FIELDS["service_coverage"], "geometry"]
    assert bands["people"].tolist() == [50, 0, 0]
    assert set(bands["method"]) == {"floor_area"}
    (village,) = gpd.read_file(made["GAPS"]).itertuples()
    assert (village.name, village.people, village.elderly, village.buildings) == ("정왕동", 50, 10, 1)
    table = pyogrio.read_dataframe(made["BY_DONG"])
    assert list(table.columns) == list(legends.FIELDS["service_by_dong"])
    assert table["dong_id"].tolist() == ["*"] * 3 + ["1"] * 3
    assert not hasattr(table, "geometry")


def test_along_the_roads_the_first_home_is_too_far_for_a_short_walk(coverage, layers):
    made = coverage(ROADS=str(layers / "roads.gpkg"), DISTANCES="300")
    assert (made["COVERED_SHARE"], made["STRAIGHT_SHARE"]) == (0, 0.5)
    assert coverage(ROADS=str(layers / "roads.gpkg"), DISTANCES="300,600")["COVERED_SHARE"] == 0.5


def test_counts_of_people_take_the_place_of_the_dongs(coverage, layers):
    cells = gpd.GeoDataFrame({"val": [7, 3]}, geometry=[box(X, Y, X + 100, Y + 100), box(X + 900, Y, X + 999, Y + 99)])
    cells.set_crs(5186).to_file(layers / "grid.gpkg")
    made = coverage(POPULATION=str(layers / "grid.gpkg"))
    assert (made["PEOPLE"], made["COVERED_PEOPLE"]) == (10, 7)


def test_stops_with_few_buses_do_not_count(coverage, layers):
    sequence = pd.DataFrame({"route_id": ["R1", "R1"], "seq": [1, 2], "stop_id": ["S1", "S2"]})
    pyogrio.write_dataframe(sequence, layers / "sequence.gpkg")
    pyogrio.write_dataframe(
        pd.DataFrame({"route_id": ["R1"], "peak_min": [30], "offpeak_min": [60]}), layers / "r.gpkg"
    )
    tables = {"ROUTE_STOPS": str(layers / "sequence.gpkg"), "ROUTES": str(layers / "r.gpkg")}
    assert coverage(MIN_BUSES=10, **tables)["COVERED_PEOPLE"] == 50
    with pytest.raises(QgsProcessingException, match="so many buses"):
        coverage(MIN_BUSES=100, **tables)
    with pytest.raises(QgsProcessingException, match="how many buses"):
        coverage(MIN_BUSES=1)


def test_without_residents_it_is_one_sentence(coverage):
    with pytest.raises(QgsProcessingException, match="where people live"):
        coverage(DONGS=None)
    with pytest.raises(QgsProcessingException, match="주민"):
        coverage(POPULATION_FIELD="주민")
    with pytest.raises(QgsProcessingException):
        coverage(DISTANCES="0,300")


@pytest.mark.parametrize("percent", [0, 30, 70])
def test_cancel_leaves_no_half_written_output(coverage, stops_at, layers, percent):
    before = {path for path in layers.rglob("*")}
    feedback = stops_at(percent)
    with pytest.raises(QgsProcessingException):
        coverage(feedback=feedback)
    assert feedback.isCanceled()
    assert {path for path in layers.rglob("*")} == before
