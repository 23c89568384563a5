"""Stops in zones of every size."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from shapely.geometry import Point, box

from sijeong.common.dongs import named_dongs
from sijeong.transit.errors import TransitError
from sijeong.transit.flows.national_grid import GRID_CRS
from sijeong.transit.flows.zones import LADDER, OUTSIDE, ZoneLevel, make_zones

PLACES = {
    "A1": ("시청", 180000.0, 530000.0),
    "A2": ("시청", 180100.0, 530000.0),
    "A3": ("시청", 180280.0, 530000.0),
    "B1": ("정왕역", 180120.0, 530050.0),
    "C1": ("시청", 183000.0, 530000.0),
}


def stop_layer(places=PLACES, crs="EPSG:5186"):
    return gpd.GeoDataFrame(
        {"stop_id": list(places), "stop_name": [name for name, _, _ in places.values()]},
        geometry=[Point(x, y) for _, x, y in places.values()],
        crs=crs,
    )


def dong_layer(**more):
    west, east = box(179000, 529000, 181000, 531000), box(181000, 529000, 182000, 531000)
    return gpd.GeoDataFrame(
        {"ADM_CD": ["10", "20"], "행정동명": ["서동", "동동"], **more}, geometry=[west, east], crs=5186
    )


def ids_of(zones, stops):
    return [zones.id[zone] if zone != OUTSIDE else None for zone in zones.of_stops(stops)]


def test_a_stop_is_a_zone_of_its_own():
    zones = make_zones(ZoneLevel.STOP, stop_layer())
    assert ids_of(zones, ["B1", "A1", "nowhere"]) == ["B1", "A1", None]
    assert zones.name[zones.of_stops(["B1"])[0]] == "정왕역"


def test_near_stops_and_those_of_one_name_are_a_group():
    zones = make_zones(ZoneLevel.GROUP, stop_layer())
    assert len(set(ids_of(zones, ["A1", "A2", "B1", "A3"]))) == 1
    assert ids_of(zones, ["C1"]) == ["C1"]
    group = zones.geometry[zones.of_stops(["A1"])[0]]
    assert all(group.covers(Point(x, y)) for key, (_, x, y) in PLACES.items() if key != "C1")


def test_groups_do_not_depend_on_the_order_of_the_stops():
    one = make_zones(ZoneLevel.GROUP, stop_layer())
    other = make_zones(ZoneLevel.GROUP, stop_layer(dict(reversed(PLACES.items()))))
    assert ids_of(one, PLACES) == ids_of(other, PLACES)


@pytest.mark.parametrize("level", [ZoneLevel.GRID, ZoneLevel.HEXAGON])
def test_every_stop_lies_in_the_cell_it_belongs_to(level):
    rng = np.random.default_rng(5)
    places = {
        f"S{n}": (f"{n}", *place) for n, place in enumerate(rng.uniform([180000, 530000], [184000, 534000], (400, 2)))
    }
    zones = make_zones(level, stop_layer(places), cell_size_m=700)
    points = shapely.points(zones.stops.x, zones.stops.y)
    assert all(shapely.covers(zones.geometry[zones.of_row], points))
    apart = shapely.STRtree(zones.geometry).query(shapely.buffer(zones.geometry, -1), predicate="intersects")
    assert all(apart[0] == apart[1])


def test_cells_lie_on_the_national_grid_whatever_the_crs_of_the_stops():
    zones = make_zones(ZoneLevel.GRID, stop_layer())
    bounds = np.array([shape.bounds for shape in zones.frame.to_crs(GRID_CRS).geometry])
    assert np.allclose(bounds % 500 % 499.9, 0, atol=0.2)
    assert zones.id[0] == "{:.0f}_{:.0f}".format(*bounds[0, :2])
    in_degrees = make_zones(ZoneLevel.GRID, stop_layer().to_crs(4326))
    assert ids_of(in_degrees, PLACES) == ids_of(zones, PLACES)


@pytest.mark.parametrize("level", [ZoneLevel.GRID, ZoneLevel.HEXAGON])
def test_cells_keep_their_ids_when_stops_are_added(level):
    few = make_zones(level, stop_layer())
    many = make_zones(level, stop_layer({**PLACES, "D1": ("오이도", 170000.0, 520000.0)}))
    assert ids_of(few, PLACES) == ids_of(many, PLACES)


def test_hexagons_have_their_size_between_opposite_sides():
    zones = make_zones(ZoneLevel.HEXAGON, stop_layer(), cell_size_m=600)
    shape = zones.frame.to_crs(GRID_CRS).geometry[0]
    west, south, east, north = shape.bounds
    assert north - south == pytest.approx(600, abs=0.1)
    assert east - west == pytest.approx(600 / np.cos(np.pi / 6), abs=0.1)


def test_a_stop_belongs_to_the_dong_it_lies_in_and_on_a_border_to_the_first():
    warnings = []
    places = {**PLACES, "EDGE": ("경계", 181000.0, 530000.0)}
    zones = make_zones(ZoneLevel.DONG, stop_layer(places), dong_layer(), progress=Warnings(warnings))
    assert ids_of(zones, ["A1", "EDGE", "C1"]) == ["10", "10", None]
    assert zones.name.tolist() == ["서동", "동동"]
    assert warnings[0]["count"] == 1
    assert zones.geometry[1].contains(Point(zones.x[1], zones.y[1]))


def test_a_dong_in_several_rows_is_one_zone():
    layer = dong_layer()
    layer["ADM_CD"] = "10"
    zones = make_zones(ZoneLevel.DONG, stop_layer(), layer)
    assert zones.id.tolist() == ["10"]
    assert ids_of(zones, ["A1", "B1"]) == ["10", "10"]


def test_dongs_without_a_code_are_numbered():
    layer = dong_layer().drop(columns=["ADM_CD", "행정동명"])
    assert make_zones(ZoneLevel.DONG, stop_layer(), layer).name.tolist() == ["1", "2"]


def test_what_cannot_be_used_is_said():
    with pytest.raises(TransitError, match="need a layer of dongs"):
        make_zones(ZoneLevel.DONG, stop_layer())
    with pytest.raises(TransitError, match="no polygons"):
        make_zones(ZoneLevel.DONG, stop_layer(), stop_layer())
    elsewhere = dong_layer()
    elsewhere.geometry = elsewhere.translate(500_000)
    with pytest.raises(TransitError, match=r"None of the \d stops lies in a dong"):
        make_zones(ZoneLevel.DONG, stop_layer(), elsewhere)
    with pytest.raises(TransitError, match="size of a cell is 0 m"):
        make_zones(ZoneLevel.GRID, stop_layer(), cell_size_m=0)


def test_each_step_of_the_ladder_has_fewer_zones():
    rng = np.random.default_rng(5)
    places = {
        f"S{n}": (f"{n}", *place) for n, place in enumerate(rng.uniform([179000, 529000], [181900, 530900], (300, 2)))
    }
    counts = [len(make_zones(level, stop_layer(places), dong_layer())) for level in LADDER]
    assert counts == sorted(counts, reverse=True)
    assert len(set(counts)) == len(LADDER)


class Warnings:
    """A progress that keeps the values of its warnings."""

    def __init__(self, values):
        self._values = values

    def warn(self, template, **values):
        self._values.append(values)

    def check(self):
        pass


def test_words_that_all_dongs_begin_with_are_left_out():
    layer = dong_layer().drop(columns="행정동명")
    layer["adm_nm"] = ["경기도 시흥시 정왕본동", "경기도 시흥시 배곧1동"]
    assert make_zones(ZoneLevel.DONG, stop_layer(), layer).name.tolist() == ["정왕본동", "배곧1동"]
    layer["adm_nm"] = ["경기도 시흥시 정왕본동", "경기도 안산시 초지동"]
    assert make_zones(ZoneLevel.DONG, stop_layer(), layer).name.tolist() == ["시흥시 정왕본동", "안산시 초지동"]


@pytest.mark.shared
def test_real_dongs_hold_real_stops(bus_data):
    boundaries = bus_data.parent / "boundaries"
    route = pd.read_csv(bus_data / "gimpo_bus_stops.csv", encoding="utf-8-sig", dtype=str)
    places = gpd.points_from_xy(route["lon"].astype(float), route["lat"].astype(float))
    stops = gpd.GeoDataFrame(
        {"stop_id": route["stationId"], "stop_name": route["stationName"]}, geometry=places, crs=4326
    )
    gyeonggi = gpd.read_file(boundaries / "capital_hjd_2021.gpkg", layer="gyeonggi")
    zones = make_zones(ZoneLevel.DONG, stops, gyeonggi)
    assert len(zones) == 551
    inside = zones.of_row[zones.of_row != OUTSIDE]
    assert len(inside) > 0.9 * len(zones.stops.id)
    gimpo = [name.startswith("김포시") for name in zones.name[inside]]
    assert sum(gimpo) > 0.9 * len(inside)
    siheung = gpd.read_file(boundaries / "siheung_boundaries.gpkg", layer="hjd_20230801")
    named = named_dongs(siheung)
    assert "거북섬동" in named["name"].tolist()
    assert named["id"].str.isdigit().all()
