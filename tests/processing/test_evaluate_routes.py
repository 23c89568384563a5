"""The what-if from files to layers, table and page."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback
from shapely.geometry import LineString, Point, box

from sijeong.processing.results import Result
from sijeong.transit.assignment.comparison import SUMMARY

# Two routes cross at B, where riders from A to D change; X and Y lie off them.
STOPS = {"A": (0, 0), "B": (3000, 0), "C": (6000, 0), "D": (3000, 3000), "X": (9000, 0)}
ROUTES = {"R1": ["A", "B", "C"], "R2": ["B", "D"]}


@pytest.fixture
def tables(tmp_path):
    """The layers and legs of a small city as files."""
    points = [Point(180000 + x, 530000 + y) for x, y in STOPS.values()]
    stops = gpd.GeoDataFrame({"stop_id": list(STOPS), "stop_name": list(STOPS)}, geometry=points, crs="EPSG:5186")
    stops.to_file(tmp_path / "stops.gpkg")
    rows = [(route, seq, stop) for route, calls in ROUTES.items() for seq, stop in enumerate(calls, start=1)]
    write_table(tmp_path / "route_stops.gpkg", pd.DataFrame(rows, columns=["route_id", "seq", "stop_id"]))
    routes = pd.DataFrame(
        {"route_id": list(ROUTES), "route_name": ["1번", "2번"], "peak_min": 10.0, "offpeak_min": 10.0}
    )
    write_table(tmp_path / "routes.gpkg", routes)
    zones = gpd.GeoDataFrame(
        {"adm_cd": ["1", "2"], "adm_nm": ["서동", "동동"]},
        geometry=[box(179000, 529000, 181500, 534000), box(181500, 529000, 190000, 534000)],
        crs="EPSG:5186",
    )
    zones.to_file(tmp_path / "dongs.gpkg")
    write_legs(tmp_path / "legs")
    return tmp_path


def write_table(file, frame) -> None:
    pyogrio.write_dataframe(frame, file, layer=file.stem)


def write_legs(folder) -> None:
    """Ten riders from A to D with a change at B, four from A to C; a Thursday."""
    from datetime import datetime, timedelta

    from sijeong.common.engines import load_engine

    start = datetime(2026, 4, 16, 8)
    rows = []
    for card in range(14):
        board = start + timedelta(minutes=card)
        goal = "B" if card < 10 else "C"
        alight = board + timedelta(minutes=10 if goal == "B" else 20)
        rows.append(_leg(card, "R1", board, "A", alight, goal, 1, 2 if card < 10 else 1))
        if card < 10:
            again = alight + timedelta(minutes=5)
            rows.append(_leg(card, "R2", again, "B", again + timedelta(minutes=10), "D", 2, 2))
    frame = pd.DataFrame(rows)
    part = folder / "service_date=2026-04-16"
    part.mkdir(parents=True)
    duckdb = load_engine("duckdb")
    with duckdb.connect() as connection:
        connection.register("frame", frame)
        types = "* REPLACE (passengers::SMALLINT AS passengers, leg::SMALLINT AS leg, legs::SMALLINT AS legs)"
        connection.execute(f"COPY (SELECT {types} FROM frame) TO '{part / 'legs.parquet'}' (FORMAT parquet)")


def _leg(card, route, board, board_stop, alight, alight_stop, leg, legs) -> dict:
    return {
        "card_id": card, "mode": "115", "route_id": route, "vehicle_id": "V1", "board_stop": board_stop,
        "board_time": board, "alight_stop": alight_stop, "alight_time": alight, "linked_trip_id": None,
        "leg_no": None, "user_type": "04" if card < 7 else "01", "passengers": 1, "journey_id": card, "leg": leg,
        "legs": legs, "transfer_time_s": 300 if leg > 1 else None, "transfer_walk_m": 0.0 if leg > 1 else None,
        "prev_route_id": None, "prev_alight_stop": None, "alight_inferred": False, "fare_transfer": leg > 1,
        "behaviour_transfer": leg > 1,
    }  # fmt: skip


@pytest.fixture
def evaluate(run, tables):
    def evaluate(feedback=None, **changes):
        inputs = {
            "LEGS": str(tables / "legs"),
            "STOPS": str(tables / "stops.gpkg"),
            "ROUTE_STOPS": str(tables / "route_stops.gpkg"),
            "ROUTES": str(tables / "routes.gpkg"),
            "ZONES": str(tables / "dongs.gpkg"),
            "OUTPUT": str(tables / "zones_out.gpkg"),
        }
        return run("evaluateroutes", feedback=feedback, **(inputs | changes))

    return evaluate


def test_a_drawn_direct_route_saves_the_transfers(evaluate, tables):
    line = LineString([(180000, 530000), (183000, 533000)])
    drawn = gpd.GeoDataFrame({"name": ["직행"], "peak_min": [10.0]}, geometry=[line], crs="EPSG:5186")
    drawn.to_file(tables / "drawn.gpkg")
    made = evaluate(
        DRAWN=str(tables / "drawn.gpkg"),
        LOADS=str(tables / "loads.gpkg"),
        ROUTE_TABLE=str(tables / "table.gpkg"),
        GROUP_TABLE=str(tables / "groups.gpkg"),
        REPORT=str(tables / "report.html"),
    )
    assert made["PASSENGERS"] == 14
    assert made["TRANSFERS_SAVED"] == 10
    assert made["WINNERS"] == 10
    assert made["LOSERS"] == made["LOST_SERVICE"] == 0
    assert made["VEHICLE_KM_CHANGE"] > 0
    assert made["BASE_TRANSFER_ERROR"] == pytest.approx(0, abs=0.01)
    zones = gpd.read_file(made["OUTPUT"])
    assert list(zones.columns) == ["zone_id", "name", *SUMMARY, "geometry"]
    assert zones.set_index("name").loc["서동", "winners"] == 10
    assert zones.set_index("name").loc["동동", "passengers"] == 0
    routes = pyogrio.read_dataframe(tables / "table.gpkg")
    assert routes.iloc[0]["route_name"] == "직행"
    assert dict(zip(routes["route_id"], routes["change"], strict=True)) == {
        "직행": "added", "R1": "kept", "R2": "kept",
    }  # fmt: skip
    loads = gpd.read_file(tables / "loads.gpkg")
    assert loads["base_load"].max() == 14
    assert loads["load_change"].sum() == pytest.approx(10 - 10 - 10)
    groups = pyogrio.read_dataframe(tables / "groups.gpkg").set_index(["kind", "value"])
    assert groups.loc[("user_type", "04"), "transfers_saved"] == 7
    assert groups.loc[("hour", "08"), "passengers"] == 14
    page = (tables / "report.html").read_text(encoding="utf-8")
    assert "직행" in page and "서동" in page


def test_a_cut_route_by_its_name_leaves_riders_without_a_way(evaluate):
    made = evaluate(CUT="2번")
    assert made["LOST_SERVICE"] == 10
    assert made["WINNERS"] == made["LOSERS"] == 0
    assert "LOADS" not in made and not made["REPORT"]


def test_the_layers_say_how_far_they_can_be_believed(evaluate):
    made = evaluate(HEADWAYS="R1=5")
    provenance = pyogrio.read_info(made["OUTPUT"], layer=Result.WHATIF_ZONES.key)["layer_metadata"]
    assert "taste_spread" in str(provenance) and "modelled against observed" in str(provenance)


def test_a_cell_of_the_grid_is_a_zone_where_no_dongs_are_given(evaluate):
    zones = gpd.read_file(evaluate(CUT="R2", ZONES=None)["OUTPUT"])
    assert zones["lost_service"].sum() == 10
    assert zones.area.to_numpy() == pytest.approx(250_000, rel=0.01)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "The scenario changes nothing"),
        ({"CUT": "R9"}, "Route R9, which is to be cut, is not in the base"),
        ({"HEADWAYS": "R1=0"}, "no number of minutes above 0"),
        ({"HEADWAYS": "R1"}, "“R1” is no headway"),
        ({"HEADWAYS": "R9=5"}, "Route R9, which gets a new headway, is not in the base"),
        ({"CUT": "R1", "HEADWAYS": "R1=5"}, "Route R1 is cut and changed at once"),
        ({"CUT": "R1,R2"}, "cuts every route"),
        ({"CUT": "R1", "DAY_TYPE": "holiday"}, "no day of the chosen kind"),
    ],
)
def test_what_cannot_be_evaluated_is_said_in_one_sentence(evaluate, changes, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        evaluate(**changes)


def test_a_cancelled_run_leaves_no_layer(evaluate, tables):
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    with pytest.raises(QgsProcessingException):
        evaluate(feedback=feedback, CUT="R2")
    assert not (tables / "zones_out.gpkg").exists()


def test_tables_of_new_headways_and_sequences_and_a_timetable_are_taken(evaluate, tables):
    write_table(
        tables / "new_headways.gpkg", pd.DataFrame({"route_id": ["R2"], "peak_min": [4.0], "offpeak_min": [8.0]})
    )
    made = evaluate(NEW_HEADWAYS=str(tables / "new_headways.gpkg"))
    assert made["WINNERS"] == 10 and made["VEHICLE_KM_CHANGE"] > 0
    with pytest.raises(QgsProcessingException, match="Route R2 has a new headway in the text and in the table"):
        evaluate(NEW_HEADWAYS=str(tables / "new_headways.gpkg"), HEADWAYS="R2=5")

    calls = pd.DataFrame({"route_id": ["N", "N"], "seq": [1, 2], "stop_id": ["A", "D"]})
    write_table(tables / "new_stops.gpkg", calls)
    assert evaluate(NEW_ROUTE_STOPS=str(tables / "new_stops.gpkg"))["TRANSFERS_SAVED"] == 10

    rows = [
        (f"t{minute}", "R1", 1, seq, stop, 28800 + 60 * minute + 600 * place, 28800 + 60 * minute + 600 * place)
        for minute in range(0, 60, 10)
        for place, (seq, stop) in enumerate([(1, "A"), (2, "B"), (3, "C")])
    ]
    names = ["trip_id", "route_id", "pattern", "seq", "stop_id", "arrive_s", "depart_s"]
    write_table(tables / "stop_times.gpkg", pd.DataFrame(rows, columns=names))
    made = evaluate(MODE="schedule", STOP_TIMES=str(tables / "stop_times.gpkg"), CUT="R2")
    assert (made["PASSENGERS"], made["LOST_SERVICE"]) == (14, 10)
