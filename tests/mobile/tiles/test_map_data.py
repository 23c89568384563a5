"""A first view is light, no tile is too heavy, and nothing that is left out from afar is lost from near."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
import shapely

from sijeong.mobile.bundle.publication import LegendEntry, LegendSymbol
from sijeong.mobile.style.model import Geometry
from sijeong.mobile.tiles.map_data import MapLayer, write_map_data
from sijeong.mobile.tiles.overview import MOST_CELLS, MOST_LINES, overview_of, overview_style
from sijeong.mobile.tiles.planning import FIRST_VIEW_BYTES, TILE_BYTES, first_view_zoom, plan_layers
from sijeong.mobile.vendor.pmtiles.reader import MmapSource, all_tiles

from ..source_layers import SOUTH, WEST, source_layer, squares
from .reading import features_by_zoom

COUNT = 12_000


@pytest.fixture(scope="module")
def parcels():
    pnus = [str(4139010200107590000 + one) for one in range(COUNT)]
    return source_layer({"pnu": pnus, "score": np.arange(COUNT) / 7}, squares(COUNT))


@pytest.fixture(scope="module")
def dongs():
    return source_layer({"name": [f"{one}동" for one in range(12)]}, squares(12, 0.01), key="dongs")


@pytest.fixture(scope="module")
def written(parcels, dongs, tmp_path_factory):
    folder = tmp_path_factory.mktemp("publication") / "data"
    return write_map_data([MapLayer(parcels, np.arange(COUNT) % 3), MapLayer(dongs)], folder), folder


def test_small_layers_are_geojson_and_large_ones_tiles(written):
    found, folder = written
    assert found["dongs"].data.kind == "geojson" and found["dongs"].on_map == 12
    assert found["parcels"].data.kind == "tiles" and found["parcels"].on_map == COUNT
    assert len(json.loads((folder / "layers" / "dongs.geojson").read_text("utf-8"))["features"]) == 12


def test_the_first_view_and_every_tile_are_light(written, parcels, dongs):
    found, folder = written
    zoom = first_view_zoom([parcels, dongs])
    with open(folder / "tiles.pmtiles", "rb") as opened:
        tiles = list(all_tiles(MmapSource(opened)))
    in_view = sum(len(content) for (z, _, _), content in tiles if z == zoom)
    assert 0 < in_view + (folder / "layers" / "dongs.geojson").stat().st_size <= FIRST_VIEW_BYTES
    assert max(len(content) for _, content in tiles) <= TILE_BYTES
    assert found["parcels"].data.min_zoom > zoom


def test_from_afar_squares_count_all_features(written):
    found, folder = written
    overview, data = found["parcels"].overview, found["parcels"].data
    assert (overview.layer, overview.max_zoom) == ("parcels-overview", data.min_zoom)
    assert str(COUNT) in overview.note
    by_zoom = features_by_zoom(folder / "tiles.pmtiles")
    zooms = sorted(zoom for name, zoom in by_zoom if name == "parcels-overview")
    assert zooms[-1] == data.min_zoom - 1
    for zoom in zooms:
        cells = [tiles[0] for tiles in by_zoom["parcels-overview", zoom].values()]
        assert sum(cell["count"] for cell in cells) == COUNT
        assert len(cells) <= MOST_CELLS


def test_a_square_has_the_class_of_most_of_its_features():
    x = WEST + np.array([0, 1, 2, 3, 4]) * 1e-6
    layer = source_layer({}, shapely.points([*x, WEST + 1.0], SOUTH), Geometry.POINT)
    overview = overview_of(layer, np.array([2, 0, 2, 2, 0, -1]), (8, 10))
    assert overview.tiles.frame[["count", "class"]].to_numpy().tolist() == [[5, 2], [1, -1]]
    inside = shapely.intersects_xy(overview.tiles.frame.geometry.to_numpy(), [x[0], WEST + 1.0], SOUTH)
    assert inside.all()


def test_a_squares_class_is_drawn_in_the_colour_of_the_legend(parcels):
    legend = (
        LegendEntry("낮음", LegendSymbol("fill", "#00ff00")),
        LegendEntry("높음", LegendSymbol("fill", "#ff0000")),
    )
    (style,) = overview_style(parcels, [], legend, 13)
    assert style["maxzoom"] == 13 and style["metadata"] == {"overview": True}
    assert style["paint"]["fill-color"] == ["match", ["get", "class"], 0, "#00ff00", 1, "#ff0000", "#767676"]


def _lines(count: int):
    x, y = WEST + np.arange(count) % 100 * 0.0003, SOUTH + np.arange(count) // 100 * 0.0003
    return shapely.linestrings(np.stack([np.c_[x, y], np.c_[x + 0.0002, y]], 1))


def test_of_too_many_lines_the_most_important_are_seen_from_afar_and_all_from_near(tmp_path):
    flow = np.arange(COUNT) * 7919 % COUNT
    layer = source_layer(
        {"flow": flow, "name": [f"구간 {one}" for one in range(COUNT)]}, _lines(COUNT), Geometry.LINE, "links"
    )
    found = write_map_data([MapLayer(layer, importance="flow")], tmp_path)["links"]
    by_zoom = features_by_zoom(tmp_path / "tiles.pmtiles")
    main = by_zoom["links-overview", found.data.min_zoom - 1]
    assert {tiles[0]["flow"] for tiles in main.values()} == set(range(COUNT - MOST_LINES, COUNT))
    assert all(tiles[0]["flow"] == flow[row] for row, tiles in main.items())
    for zoom in range(found.data.min_zoom, 15):
        assert len(by_zoom["links", zoom]) == COUNT
    (style,) = overview_style(layer, [{"id": "links-0", "type": "line", "paint": {"line-width": 2}}], (), 12)
    assert (style["id"], style["maxzoom"], style["metadata"]) == ("links-0-overview", 12, {"overview": True})
    assert style["paint"] == {"line-width": 2}


def test_hidden_layers_do_not_weigh_on_the_first_view(parcels, dongs):
    shown = plan_layers([parcels, dongs])
    hidden = plan_layers([replace(parcels, visible=False), dongs])
    assert shown["parcels"].overview and not hidden["parcels"].overview


def test_tables_have_no_place_on_the_map(tmp_path):
    table = source_layer({"n": [1]}, [None], Geometry.NONE, "table")
    assert write_map_data([MapLayer(table)], tmp_path) == {}
