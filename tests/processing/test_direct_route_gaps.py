"""Gaps without a direct route, from the toolbox."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from qgis.core import QgsProcessingException
from shapely.geometry import LineString

from sijeong.processing import legends


@pytest.fixture
def legs(run, taps_file, stops_file, tmp_path):
    run("importtaps", INPUT=str(taps_file), OUTPUT=str(tmp_path / "taps"))
    run("linktaps", TAPS=str(tmp_path / "taps"), STOPS=str(stops_file), OUTPUT=str(tmp_path / "legs"))
    return tmp_path / "legs"


@pytest.fixture
def route_stops(tmp_path):
    rows = [("R1", 1, "S1", 0), ("R1", 2, "S2", 0), ("R1", 3, "S1", 1)]
    rows += [("R2", 1, "S3", 0), ("R2", 2, "S4", 0), ("R2", 3, "S3", 1)]
    table = pd.DataFrame(rows, columns=["route_id", "seq", "stop_id", "direction"])
    pyogrio.write_dataframe(table, tmp_path / "route_stops.gpkg")
    return tmp_path / "route_stops.gpkg"


@pytest.fixture
def gaps(run, legs, stops_file, route_stops, tmp_path):
    def gaps(feedback=None, **changes):
        inputs = {
            "LEGS": str(legs),
            "STOPS": str(stops_file),
            "ROUTE_STOPS": str(route_stops),
            "MIN_CARDS": 1,
            "SPEED": 30,
            "HEADWAY": 10,
            "OUTPUT": str(tmp_path / "gaps.gpkg"),
            "CORRIDORS": str(tmp_path / "corridors.gpkg"),
            "CORRIDOR_STOPS": str(tmp_path / "corridor_stops.gpkg"),
        }
        return run("directroutegaps", feedback=feedback, **(inputs | changes))

    return gaps


def test_the_gap_its_corridor_and_its_stops_are_written(gaps):
    made = gaps()
    assert (made["GAPS"], made["GAP_PASSENGERS"], made["JOINED_PAIRS"], made["CORRIDOR_COUNT"]) == (1, 3, 0, 1)
    lines = gpd.read_file(made["OUTPUT"])
    assert list(lines.columns) == [*legends.FIELDS["direct_gaps"], "geometry"]
    (gap,) = lines.itertuples()
    assert (gap.from_name, gap.changing, gap.now_min, gap.corridor_id) == ("시청", 3, 30, 1)
    assert "정왕역" in gap.hub_name
    corridors = gpd.read_file(made["CORRIDORS"])
    assert list(corridors.columns) == [*legends.FIELDS["gap_corridors"], "geometry"]
    assert corridors["saved_person_min"].sum() == pytest.approx(made["SAVED_PERSON_MIN"])
    stops = pyogrio.read_dataframe(made["CORRIDOR_STOPS"])
    assert list(stops.columns) == list(legends.FIELDS["corridor_stops"])
    assert stops["stop_id"].tolist()[0] == "S1"
    assert stops["stop_id"].tolist()[-1] == "S1"
    assert stops["direction"].tolist() == sorted(stops["direction"])


def test_a_corridor_can_be_evaluated_as_a_new_route(gaps, run, legs, stops_file, route_stops, tmp_path):
    made = gaps()
    evaluated = run(
        "evaluateroutes",
        LEGS=str(legs),
        STOPS=str(stops_file),
        ROUTE_STOPS=str(route_stops),
        NEW_ROUTE_STOPS=made["CORRIDOR_STOPS"],
        HEADWAYS="C01=10",
        OUTPUT=str(tmp_path / "zones.gpkg"),
    )
    assert evaluated["WINNERS"] > 0
    assert evaluated["TRANSFERS_SAVED"] > 0


def test_roads_make_the_way_longer(gaps, tmp_path):
    detour = LineString([(180000, 530000), (180000, 534000), (182000, 534000), (182000, 531000)])
    gpd.GeoDataFrame(geometry=[detour], crs="EPSG:5186").to_file(tmp_path / "roads.gpkg")
    straight = gpd.read_file(gaps()["OUTPUT"])["distance_km"].item()
    along = gpd.read_file(gaps(ROADS=str(tmp_path / "roads.gpkg"), SPEED=100)["OUTPUT"])["distance_km"].item()
    assert straight == pytest.approx(1.3 * 5**0.5, abs=0.1)
    assert along > 8.5


def test_pairs_that_few_ride_leave_layers_without_rows(gaps):
    made = gaps(MIN_CARDS=5)
    assert (made["GAPS"], made["CORRIDOR_COUNT"], made["SAVED_PERSON_MIN"]) == (0, 0, 0)
    assert len(gpd.read_file(made["OUTPUT"])) == 0
    assert len(pyogrio.read_dataframe(made["CORRIDOR_STOPS"])) == 0


def test_a_table_without_stop_sequences_is_named(gaps, stops_file):
    with pytest.raises(QgsProcessingException, match="route_id"):
        gaps(ROUTE_STOPS=str(stops_file))


@pytest.mark.parametrize("percent", [0, 30, 70])
def test_cancel_leaves_no_half_written_output(gaps, legs, route_stops, stops_at, tmp_path, percent):
    before = {path for path in tmp_path.rglob("*")}
    feedback = stops_at(percent)
    with pytest.raises(QgsProcessingException):
        gaps(feedback=feedback)
    assert feedback.isCanceled()
    assert {path for path in tmp_path.rglob("*")} == before
