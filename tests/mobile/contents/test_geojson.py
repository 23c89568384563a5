"""Small layers as GeoJSON: the white list, exact values, shapes to the decimetre."""

from __future__ import annotations

import json

import numpy as np
import shapely

from sijeong.mobile.contents.geojson import geojson_bytes, write_geojson
from sijeong.mobile.style.model import Geometry

from ..hostile_values import COUNT, TEXTS, hostile_columns
from ..source_layers import SOUTH, WEST, source_layer, squares


def _written(layer, folder) -> dict:
    data = write_geojson(layer, folder)
    assert (data.kind, data.file) == ("geojson", f"data/layers/{layer.key}.geojson")
    return json.loads((folder / "layers" / f"{layer.key}.geojson").read_text("utf-8"))


def test_values_are_those_of_the_source(tmp_path):
    features = _written(source_layer(hostile_columns(), squares(COUNT)), tmp_path / "한글 폴더")["features"]
    assert [one["properties"]["_id"] for one in features] == list(range(COUNT))
    for row, properties in enumerate(one["properties"] for one in features):
        assert properties.get("text") == TEXTS[row]
        assert properties["pnu"] == str(4139010200107590000 + row)
        assert properties.get("real") == (None if row == 3 else row * 0.1)
        assert properties["flag"] is (row % 2 == 0)
        assert "nothing" not in properties


def test_only_the_white_list_is_written(tmp_path):
    layer = source_layer({"score": [1]}, squares(1))
    layer.frame["owner"] = "홍길동"
    assert _written(layer, tmp_path)["features"][0]["properties"] == {"_id": 0, "score": 1}


def test_coordinates_are_flat_and_rounded(tmp_path):
    layer = source_layer({}, [shapely.Point(WEST + 1 / 3, SOUTH + 1 / 3, 12.5)], Geometry.POINT, "stops")
    assert _written(layer, tmp_path)["features"][0]["geometry"]["coordinates"] == [127.083333, 37.683333]


def test_the_size_is_guessed_before_it_is_written(tmp_path):
    columns = {"name": ["정왕동"] * 3000, "score": np.arange(3000) / 7}
    for shapes in (squares(3000), shapely.centroid(squares(3000))):
        layer = source_layer(columns, shapes, key="many")
        _written(layer, tmp_path)
        size = (tmp_path / "layers" / "many.geojson").stat().st_size
        assert 0.7 < geojson_bytes(layer) / size < 1.5
