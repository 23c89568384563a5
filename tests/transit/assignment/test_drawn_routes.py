"""Lines drawn on a map become routes."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from sijeong.transit.assignment.drawn_routes import MIDDLE_M, DrawnRoutes
from sijeong.transit.assignment.headways import NewHeadway
from sijeong.transit.errors import TransitError
from sijeong.transit.stops import Stops

CRS = "EPSG:5186"


def stops_at(**places) -> Stops:
    x, y = zip(*places.values(), strict=True)
    return Stops.of(gpd.GeoDataFrame({"stop_id": list(places)}, geometry=gpd.points_from_xy(x, y), crs=CRS))


def drawn(*lines, **fields) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(fields or {"name": [f"N{n}" for n in range(len(lines))]}, geometry=list(lines), crs=CRS)


def calls(made: DrawnRoutes) -> list[tuple[str, int]]:
    return list(zip(made.route_stops["stop_id"], made.route_stops["direction"], strict=True))


STREET = shapely.LineString([(0, 0), (2000, 0)])
# Poles of both sides of a street that runs east: those of the way east stand south of it.
POLES = {"e1": (200, -15), "w1": (230, 15), "e2": (1000, -15), "w2": (960, 15), "e3": (1800, -15), "w3": (1810, 15)}


def test_a_bus_calls_at_the_poles_on_its_right_there_and_back():
    made = DrawnRoutes.of(drawn(STREET), stops_at(**POLES))
    assert calls(made) == [("e1", 0), ("e2", 0), ("e3", 0), ("w3", 1), ("w2", 1), ("w1", 1)]
    assert made.route_stops["seq"].tolist() == [1, 2, 3, 4, 5, 6]
    assert made.lines.length.tolist() == [4000]


def test_a_pole_on_the_wrong_side_is_used_where_the_right_side_has_none():
    poles = POLES | {"w4": (1400, 15)}
    del poles["e3"], poles["w3"]
    assert calls(DrawnRoutes.of(drawn(STREET), stops_at(**poles))) == [
        ("e1", 0), ("e2", 0), ("w4", 0), ("w2", 1), ("w1", 1),
    ]  # fmt: skip


def test_a_one_way_line_and_a_closed_one_go_as_they_are_drawn():
    one_way = drawn(STREET, route_id=["R"], one_way=["true"])
    assert calls(DrawnRoutes.of(one_way, stops_at(**POLES))) == [("e1", 0), ("e2", 0), ("e3", 0)]
    corners = {"a": (500, -20), "b": (1020, 500), "c": (500, 1020), "d": (-20, 500)}
    ring = shapely.LineString([(0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0)])
    assert [stop for stop, _ in calls(DrawnRoutes.of(drawn(ring), stops_at(**corners)))] == list("abcd")


def test_a_stop_that_the_line_passes_twice_is_called_at_twice():
    hairpin = shapely.LineString([(0, 0), (1000, 0), (1000, 400), (0, 400), (0, 20), (1000, 20)])
    made = DrawnRoutes.of(drawn(hairpin, name=["N"], one_way=[1]), stops_at(a=(500, 5), b=(500, 405)))
    assert [stop for stop, _ in calls(made)] == ["a", "b", "a"]


def test_stations_and_stops_further_away_are_left_out():
    stops = stops_at(**POLES, far=(600, 61), station=(600, 0))
    closed = np.flatnonzero(stops.id == "station")
    assert {stop for stop, _ in calls(DrawnRoutes.of(drawn(STREET), stops, closed=closed))} == set(POLES)
    assert "far" in {stop for stop, _ in calls(DrawnRoutes.of(drawn(STREET), stops, snap_m=70, closed=closed))}


def test_fields_say_number_name_and_headway():
    made = DrawnRoutes.of(
        drawn(
            STREET,
            STREET,
            route_id=["R1", None],
            route_name=["급행", "순환"],
            peak_min=[6, None],
            offpeak_min=[9, None],
        ),
        stops_at(**POLES),
    )
    assert made.names == {"R1": "급행", "순환": "순환"}
    assert made.headways == {"R1": NewHeadway(6, 9)}
    assert set(DrawnRoutes.of(drawn(STREET, other=[1]), stops_at(**POLES)).names) == {"new-1"}


def test_lines_in_another_system_and_in_parts_are_taken():
    parts = shapely.MultiLineString([[(0, 0), (900, 0)], [(900, 0), (2000, 0)]])
    made = DrawnRoutes.of(drawn(parts).to_crs("EPSG:4326"), stops_at(**POLES))
    assert [stop for stop, _ in calls(made)][:3] == ["e1", "e2", "e3"]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (drawn(shapely.LineString([(0, 900), (2000, 900)])), "The drawn line N0 passes 0 stops within 60 m"),
        (drawn(STREET, STREET, name=["N", "N"]), "Two drawn lines are called N"),
        (drawn(shapely.MultiLineString([[(0, 0), (9, 0)], [(500, 0), (900, 0)]])), "N0 is in pieces"),
        (drawn(None), "has no line"),
        (drawn(STREET).set_crs(None, allow_override=True), "no coordinate reference system"),
    ],
)
def test_a_line_that_is_no_route_is_said_in_one_sentence(lines, sentence):
    with pytest.raises(TransitError, match=sentence):
        DrawnRoutes.of(lines, stops_at(**POLES))


@given(st.lists(st.tuples(st.floats(0, 2000), st.floats(-80, 80)), min_size=2, max_size=12, unique=True))
def test_every_call_is_near_the_line_and_in_order(places):
    stops = stops_at(**{f"s{number}": place for number, place in enumerate(places)})
    try:
        made = DrawnRoutes.of(drawn(STREET, name=["N"], one_way=[1]), stops)
    except TransitError:
        # On the left some may have been left out for one on the right.
        assert sum(-60 <= y <= MIDDLE_M for _, y in places) < 2
        return
    rows = stops.rows_of(made.route_stops["stop_id"])
    assert (np.abs(stops.y[rows]) <= 60 + 1e-6).all()
    assert (np.diff(stops.x[rows]) >= -10).all()
