"""Values that are planted in every kind of file of a publication are found, and nothing else is."""

import base64
import gzip
import io
import json
import zipfile

import numpy as np
import pytest
from layers import layer_of

from sijeong.mobile.errors import MobileError
from sijeong.mobile.reduction.leaks import forbidden_values, require_no_leak, search_for
from sijeong.mobile.reduction.reducing import reduce_layer
from sijeong.mobile.reduction.rules import ReductionRules
from sijeong.mobile.vendor.pmtiles.tile import Compression, TileType, zxy_to_tileid
from sijeong.mobile.vendor.pmtiles.writer import Writer

NAME, NUMBER, WHOLE = "홍길동", 4711.0815, 1_234_567_890_123


def tiles(properties=None, metadata=None):
    mapbox_vector_tile = pytest.importorskip("mapbox_vector_tile")  # QGIS's LTS has none
    shape = {"geometry": "POINT(2048 2048)", "properties": properties or {"a": "b"}}
    tile = mapbox_vector_tile.encode([{"name": "parcels", "features": [shape]}])
    file = io.BytesIO()
    writer = Writer(file)
    writer.write_tile(zxy_to_tileid(14, 13976, 6381), gzip.compress(tile))
    header = {
        "tile_type": TileType.MVT, "tile_compression": Compression.GZIP,
        "min_zoom": 14, "max_zoom": 14, "min_lon_e7": 0, "min_lat_e7": 0, "max_lon_e7": 10, "max_lat_e7": 10,
        "center_zoom": 14, "center_lon_e7": 5, "center_lat_e7": 5,
    }  # fmt: skip
    writer.finalize(header, metadata or {})
    return file.getvalue()


def zipped(name, content):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return file.getvalue()


PLANTED = {
    "text in JSON": ("data/a.json", json.dumps({"x": NAME}, ensure_ascii=False).encode(), NAME),
    "escaped in JSON": ("data/a.json", json.dumps({"x": NAME}).encode(), NAME),
    "quoted in JSON": ("a.json", json.dumps({"x": 'Kim "K" <b>'}).encode(), 'Kim "K" <b>'),
    "in HTML": ("index.html", b"<p>Kim &quot;K&quot; &lt;b&gt;</p>", 'Kim "K" <b>'),
    "in a URL": ("a.json", b"https://x/%ED%99%8D%EA%B8%B8%EB%8F%99", NAME),
    "in UTF-16": ("a.txt", NAME.encode("utf-16"), NAME),
    "in a tile": ("data/tiles.pmtiles", lambda: tiles({"owner": NAME}), NAME),
    "number in a tile": ("data/tiles.pmtiles", lambda: tiles({"people": NUMBER}), NUMBER),
    "whole number in a tile": ("data/tiles.pmtiles", lambda: tiles({"people": WHOLE}), WHOLE),
    "in metadata of tiles": ("data/tiles.pmtiles", lambda: tiles(metadata={"tilestats": [NAME]}), NAME),
    "number as text": ("data/a.json", b'{"x": [1, 4711.0815, 2]}', NUMBER),
    "whole number as text": ("data/a.json", b'{"x": 17}', 17),
    "by time": ("data/times/a.bin", np.array([1, NUMBER, np.nan], "<f4").tobytes(), NUMBER),
    "in a zip": ("publication.zip", zipped("data/a.json", f'"{NAME}"'.encode()), NAME),
    "name in a zip": ("publication.zip", zipped(f"data/{NAME}.json", b"{}"), NAME),
    "in one HTML file": ("a.html", b"<script>" + base64.b64encode(f'{{"owner": "{NAME}", "x": 1}}'.encode()), NAME),
    "tiles in one HTML file": ("a.html", lambda: base64.b64encode(tiles({"owner": NAME})), NAME),
    "compressed": ("data/a.geojson.gz", gzip.compress(NAME.encode()), NAME),
    "name of a file": (f"data/{NAME}.json", b"{}", NAME),
}  # fmt: skip


def written(folder, name, content):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return folder


@pytest.mark.parametrize("case", PLANTED)
def test_what_is_planted_is_found(tmp_path, case):
    name, content, value = PLANTED[case]
    content = content() if callable(content) else content
    (leak,) = search_for([value, "not there"], written(tmp_path, name, content))
    assert leak.value == value
    assert leak.place.startswith(name)


def test_nothing_is_found_where_nothing_is(tmp_path):
    written(tmp_path, "data/tiles.pmtiles", tiles({"people": 4711.0816, "name": "홍길순"}, {"name": "parcels"}))
    written(tmp_path, "data/a.json", b'{"x": [1, 14711.0815, 4711.08150001, 170], "y": "17.5"}')
    written(tmp_path, "data/times/a.bin", np.array([1, 4711.1], "<f4").tobytes())
    assert search_for([NAME, NUMBER, WHOLE, 17], tmp_path) == ()


def test_a_publication_in_one_file_is_looked_through(tmp_path):
    written(tmp_path, "a.html", NAME.encode())
    assert [leak.place for leak in search_for([NAME], tmp_path / "a.html")] == ["a.html"]


def test_the_last_gate_looks_for_what_was_left_out(tmp_path):
    columns = {
        "pnu": ["4139010100100080000", "4139010100100080001", "짧은 글"],
        "place": ["4139010100100080001", "갯골", "오이도"],
    }
    # One of them stands in a field that the user allowed, one is too short to be no chance.
    reduced = reduce_layer(layer_of(columns), ReductionRules(allowed=frozenset({"sample.place"})))
    assert set(forbidden_values([reduced])) == {"4139010100100080000"}
    require_no_leak([reduced], written(tmp_path, "data/a.json", b"4139010100100080001, 14139010100100080000"))
    with pytest.raises(MobileError, match=r"data/b\.json holds “4139010100100080000”"):
        require_no_leak([reduced], written(tmp_path, "data/b.json", b'{"a": "4139010100100080000"}'))
