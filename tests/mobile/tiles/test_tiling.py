"""Every feature with every value is in the tiles of every zoom, whatever it holds and however small it is."""

from __future__ import annotations

import tempfile
import threading

import numpy as np
import pandas as pd
import pytest
import shapely
from cancelling import CancelAt

from sijeong.common.errors import Cancelled
from sijeong.mobile.errors import MobileError
from sijeong.mobile.style.model import Geometry
from sijeong.mobile.tiles.checking import check_tiles
from sijeong.mobile.tiles.layers import TileLayer
from sijeong.mobile.tiles.tiling import write_tiles

from ..hostile_values import COUNT, TEXTS, hostile_columns
from ..source_layers import SOUTH, WEST, source_layer, squares
from .reading import features_by_zoom, metadata


def test_every_value_is_in_the_tiles(tmp_path):
    layer = TileLayer.of(source_layer(hostile_columns(), squares(COUNT)), 13, 14)
    file = tmp_path / "한글 폴더 с пробелом" / "tiles.pmtiles"
    written = write_tiles([layer], file)
    (check,) = check_tiles([layer], file)
    assert (check.found, check.count) == (COUNT, COUNT)
    assert written.data["parcels"].file == "data/tiles.pmtiles"

    found = features_by_zoom(file)["parcels", 14]
    assert sorted(found) == list(range(COUNT))
    for row, tiles in found.items():
        for properties in tiles:
            assert properties.get("text") == TEXTS[row]
            assert properties["pnu"] == properties["pnu_text"] == str(4139010200107590000 + row)
            assert properties["whole"] == row - 5
            assert properties["edge"] == (2**53 if row % 2 else -(2**53))
            assert properties.get("real") == (None if row == 3 else row * 0.1)
            assert properties["single"] == float(np.float32(row / 3))
            assert properties["flag"] is (row % 2 == 0)
            assert properties.get("some") == (row - 1 if row else None)
            assert properties["day"] == (pd.Timestamp("1999-12-31") + pd.Timedelta(days=row)).date().isoformat()
            assert properties.get("moment") == ("2026-03-01T07:30:00" if row < COUNT - 1 else None)
            assert properties["date"] == "2026-02-28"
            assert properties["amount"] == 12.5
            assert properties["한글 필드"] == properties["fid"] == properties["a\"b'c<"] == row
            assert "nothing" not in properties
    assert found[1][0].get("wide") is None
    assert found[1][0].get("perhaps") is None and found[2][0]["perhaps"] is False


def _scattered(count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Places, and sizes from a tenth of a millimetre to thirty metres, in degrees."""
    chance = np.random.default_rng(7)
    return (
        WEST + chance.random(count) * 0.03,
        SOUTH + chance.random(count) * 0.03,
        10 ** chance.uniform(-9, -3.5, count),
    )


def _boxes(x, y, size):
    return shapely.box(x, y, x + size, y + size)


def _lines(x, y, size):
    return shapely.linestrings(np.stack([np.c_[x, y], np.c_[x + size, y + size / 3]], 1))


def _slivers(x, y, size):
    return shapely.polygons(
        np.stack([np.c_[x, y], np.c_[x + size, y], np.c_[x + size / 2, y + size / 50], np.c_[x, y]], 1)
    )


SMALL = {
    "squares": (Geometry.POLYGON, _boxes),
    "slivers": (Geometry.POLYGON, _slivers),
    "multi": (Geometry.POLYGON, lambda *place: shapely.multipolygons([[one] for one in _boxes(*place)])),
    "lines": (Geometry.LINE, _lines),
    "points": (Geometry.POINT, lambda x, y, _size: shapely.points(x, y)),
}  # fmt: skip


@pytest.mark.parametrize("name", SMALL)
def test_what_is_smaller_than_the_grid_is_drawn_all_the_same(tmp_path, name):
    geometry, shapes_of = SMALL[name]
    layer = TileLayer.of(source_layer({}, shapes_of(*_scattered(500)), geometry, "small"), 6, 14)
    written = write_tiles([layer], tmp_path / "t.pmtiles")
    assert (written.enlarged["small"] > 0) is (name != "points")
    assert check_tiles([layer], tmp_path / "t.pmtiles")[0].found == 500
    found = features_by_zoom(tmp_path / "t.pmtiles")
    for zoom in range(6, 15):
        assert len(found["small", zoom]) == 500


def test_shapes_of_all_kinds_are_drawn(tmp_path):
    x, y = WEST, SOUTH
    square = shapely.box(x, y, x + 0.001, y + 0.001)
    bow_tie = shapely.Polygon([(x, y), (x + 0.001, y + 0.001), (x + 0.001, y), (x, y + 0.001)])
    line = shapely.LineString([(x, y), (x + 0.001, y)])
    shapes = [
        square,
        shapely.force_3d(square, 30.0),
        shapely.MultiPolygon([square, shapely.box(x + 1, y, x + 1.001, y + 0.001)]),
        bow_tie,
        shapely.GeometryCollection([line, square]),
        shapely.GeometryCollection([shapely.GeometryCollection([square]), shapely.Point(x, y)]),
        shapely.Polygon([(x, y), (x + 0.001, y + 0.001), (x, y)]),
    ]
    layer = TileLayer.of(source_layer({}, shapes[:-1]), 14, 14)
    write_tiles([layer], tmp_path / "t.pmtiles")
    assert sorted(features_by_zoom(tmp_path / "t.pmtiles")["parcels", 14]) == list(range(6))
    with pytest.raises(MobileError, match=r"1 features of the layer 필지 .* number 6"):
        write_tiles([TileLayer.of(source_layer({}, shapes), 14, 14)], tmp_path / "t.pmtiles")


def test_layers_keep_to_their_zooms_and_metadata_tell_names_only(tmp_path):
    pnus = [str(4139010200107590000 + one) for one in range(300)]
    parcels = TileLayer.of(source_layer({"pnu": pnus}, squares(300)), 13, 14)
    dongs = TileLayer.of(source_layer({"name": ["정왕동"] * 3}, squares(3, 0.01), key="dongs"), 8, 11)
    written = write_tiles([parcels, dongs], tmp_path / "t.pmtiles")
    zooms = {(name, zoom) for name, zoom in features_by_zoom(tmp_path / "t.pmtiles")}
    assert zooms == {("parcels", 13), ("parcels", 14), *(("dongs", zoom) for zoom in range(8, 12))}
    assert metadata(tmp_path / "t.pmtiles") == {
        "vector_layers": [
            {"id": "parcels", "minzoom": 13, "maxzoom": 14, "fields": {"pnu": ""}},
            {"id": "dongs", "minzoom": 8, "maxzoom": 11, "fields": {"name": ""}},
        ]
    }
    content = (tmp_path / "t.pmtiles").read_bytes()
    assert str(tmp_path).encode() not in content and b"sijeong-tiles" not in content
    assert written.largest <= max(len(content), 1) and written.size == len(content)


def test_nothing_to_cut_is_said(tmp_path):
    with pytest.raises(MobileError, match="None of the layers"):
        write_tiles([TileLayer.of(source_layer({"a": []}, []), 8, 9)], tmp_path / "t.pmtiles")


def test_fields_that_differ_by_capitals_are_refused(tmp_path):
    layer = TileLayer.of(source_layer({"name": ["가"], "Name": ["나"]}, squares(1)))
    with pytest.raises(MobileError, match="name and Name of the layer 필지"):
        write_tiles([layer], tmp_path / "t.pmtiles")


@pytest.mark.parametrize("fraction", [0.0, 0.3, 0.95])
def test_a_cancel_leaves_what_was_there_and_no_temporary_files(tmp_path, monkeypatch, fraction):
    desk = tmp_path / "temporary"
    desk.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(desk))
    file = tmp_path / "t.pmtiles"
    file.write_bytes(b"before")
    layer = TileLayer.of(source_layer({"n": np.arange(3_000)}, squares(3_000)), 10, 14)
    with pytest.raises(Cancelled):
        write_tiles([layer], file, CancelAt(fraction))
    _wait_for_clearing()
    assert file.read_bytes() == b"before"
    assert list(desk.iterdir()) == [] and sorted(one.name for one in tmp_path.iterdir()) == ["t.pmtiles", "temporary"]


def _wait_for_clearing() -> None:
    for thread in threading.enumerate():
        if thread.name == "sijeong-tiles-clear":
            thread.join()
