"""Tables: every row once, in files that a phone loads one by one."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely

from sijeong.mobile.contents.rows import CHUNK, write_rows
from sijeong.mobile.errors import MobileError
from sijeong.mobile.style.model import Geometry

from ..hostile_values import COUNT, TEXTS, hostile_columns
from ..source_layers import SOUTH, WEST, source_layer, squares


def _parts(layer, folder) -> list[dict]:
    rows = write_rows(layer, folder)
    assert rows.count == len(layer.frame) and rows.chunk == CHUNK
    assert all(file.startswith(f"data/rows/{layer.key}/") for file in rows.files)
    return [json.loads((folder / file.removeprefix("data/")).read_text("utf-8")) for file in rows.files]


def test_every_row_is_there_once(tmp_path):
    layer = source_layer({"score": np.arange(4_500) / 7}, squares(4_500))
    parts = _parts(layer, tmp_path)
    assert [len(part["ids"]) for part in parts] == [2_000, 2_000, 500]
    assert [one for part in parts for one in part["ids"]] == list(range(4_500))
    assert [one for part in parts for one in part["columns"]["score"]] == layer.frame["score"].tolist()
    for part in parts:
        inside = shapely.contains_xy(layer.frame.geometry.to_numpy()[part["ids"]], part["x"], part["y"])
        assert inside.all()


def test_values_are_those_of_the_source(tmp_path):
    (part,) = _parts(source_layer(hostile_columns(), squares(COUNT)), tmp_path)
    columns = part["columns"]
    assert columns["text"] == TEXTS
    assert columns["pnu"] == columns["pnu_text"]
    assert columns["real"][3] is None and columns["wide"][1] is None
    assert columns["perhaps"][:3] == [True, None, False]
    assert columns["day"][0] == "1999-12-31" and columns["zoned"][0] == "2026-03-01T07:30:00+09:00"
    assert columns["mixed"][:4] == ["가", "1", "2.5", None]


@pytest.mark.parametrize(
    ("shape", "place"),
    [
        (shapely.LineString([(WEST, SOUTH), (WEST + 0.01, SOUTH)]), (WEST + 0.005, SOUTH)),
        (shapely.MultiLineString([[(0, 0), (0.001, 0)], [(WEST, SOUTH), (WEST + 0.01, SOUTH)]]), (WEST + 0.005, SOUTH)),
    ],
)
def test_the_place_of_a_line_is_half_way_along_it(tmp_path, shape, place):
    (part,) = _parts(source_layer({}, [shape], Geometry.LINE), tmp_path)
    assert (part["x"][0], part["y"][0]) == pytest.approx(place)


def test_a_table_without_shapes_has_no_places(tmp_path):
    (part,) = _parts(source_layer({"n": [1, 2]}, [None, None], Geometry.NONE), tmp_path)
    assert part["x"] == part["y"] == [None, None]


def test_binary_fields_are_refused(tmp_path):
    with pytest.raises(MobileError, match="field photo of the layer 필지"):
        write_rows(source_layer({"photo": [b"\x00"]}, squares(1)), tmp_path)
