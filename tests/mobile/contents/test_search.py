"""The index of the search: each place once, from published fields only, what is asked for most in the first part."""

from __future__ import annotations

import json

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from sijeong.mobile.contents import search
from sijeong.mobile.contents.search import PART, write_search
from sijeong.mobile.style.model import Geometry

from ..source_layers import SOUTH, WEST, source_layer, squares


def _points(count: int, apart: float = 0.01):
    return shapely.points(WEST + np.arange(count) * apart, SOUTH)


def _entries(written, folder) -> pd.DataFrame:
    parts = [json.loads((folder / file.removeprefix("data/")).read_text("utf-8")) for file in written.data.files]
    assert all(len(part["text"]) <= PART for part in parts)
    table = pd.concat([pd.DataFrame(part) for part in parts], ignore_index=True)
    assert len(table) == written.data.count
    return table


def _stops(names, **more):
    return source_layer({"stop_name": names}, _points(len(names)), Geometry.POINT, "stops", **more)


def test_each_kind_is_found_and_told(tmp_path):
    dongs = gpd.GeoDataFrame(
        {"adm_cd": ["1", "1", "2"], "adm_nm": ["정왕1동", "정왕1동", "신천동"]},
        geometry=squares(3, 0.01),
        crs="EPSG:4326",
    )
    routes = source_layer({"route_name": ["33", "33", "5602"]}, _points(3), Geometry.POINT, "routes")
    parcels = source_layer({"법정동": ["신천동", None], "지번": ["759-12", "1"]}, squares(2))
    villages = source_layer({"village": ["오이도", None]}, squares(2), key="villages", title_field="village")
    layers = [parcels, villages, routes, _stops(["시청", "정왕역"])]
    table = _entries(write_search(layers, tmp_path, dongs.to_crs(5186)), tmp_path)
    assert list(zip(table["kind"], table["text"], table["layer"], table["id"], strict=True)) == [
        ("dong", "정왕1동", "", -1),
        ("dong", "신천동", "", -1),
        ("stop", "시청", "stops", 0),
        ("stop", "정왕역", "stops", 1),
        ("route", "33", "routes", 0),
        ("route", "5602", "routes", 2),
        ("place", "오이도", "villages", 0),
        ("address", "신천동 759-12", "parcels", 0),
        ("address", "1", "parcels", 1),
    ]
    assert shapely.distance(shapely.points(table["x"][0], table["y"][0]), dongs.geometry.iloc[:2].union_all()) == 0


def test_fields_off_the_white_list_are_not_found(tmp_path):
    layer = _stops(["시청"])
    layer.frame["address"], layer.frame["owner"] = "정왕대로 233", "홍길동"
    write_search([layer], tmp_path)
    text = "".join(file.read_text("utf-8") for file in (tmp_path / "search").iterdir())
    assert "시청" in text and "정왕대로" not in text and "홍길동" not in text


def test_a_stop_on_both_sides_of_a_road_is_one_and_far_ones_are_two(tmp_path):
    shapes = [shapely.Point(WEST, SOUTH), shapely.Point(WEST + 0.0002, SOUTH), shapely.Point(WEST + 0.05, SOUTH)]
    layer = source_layer({"stop_name": ["시청"] * 3}, shapes, Geometry.POINT, "stops")
    assert _entries(write_search([layer], tmp_path), tmp_path)["id"].tolist() == [0, 2]


def test_the_layer_that_is_visible_goes_first(tmp_path):
    hidden = _stops(["시청"], visible=False)
    shown = source_layer({"stop_name": ["시청"]}, _points(1), Geometry.POINT, "shown")
    assert _entries(write_search([hidden, shown], tmp_path), tmp_path)["layer"].tolist() == ["shown"]


def test_background_and_tables_are_not_found(tmp_path):
    background = _stops(["시청"], background=True)
    table = source_layer({"stop_name": ["시청"]}, [None], Geometry.NONE, "table")
    assert write_search([background, table], tmp_path).data is None


def test_what_does_not_fit_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(search, "MOST", 7_000)
    layer = source_layer({"jibun": [f"{one}-1" for one in range(9_000)]}, squares(9_000))
    written = write_search([layer, _stops(["시청"])], tmp_path)
    table = _entries(written, tmp_path)
    assert len(written.data.files) == 2 and len(table) == 7_000
    assert table["kind"][0] == "stop" and (table["kind"][1:] == "address").all()
    assert written.remarks[0].values == {"shown": 7_000, "count": 9_001}


def test_hostile_names_stay_text(tmp_path):
    names = ["<script>alert(1)</script>", "\u202e홍", "가" * 10_000, "  ", "nan", '"\\']
    table = _entries(write_search([_stops(names)], tmp_path), tmp_path)
    assert table["text"].tolist() == ["<script>alert(1)</script>", "\u202e홍", "가" * 120, '"\\']
