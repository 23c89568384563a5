"""A second reader of tiles, which shares nothing with ours: mapbox_vector_tile."""

from __future__ import annotations

import gzip
from collections import defaultdict
from pathlib import Path

import pytest

from sijeong.mobile.vendor.pmtiles.reader import MmapSource, Reader, all_tiles


def features_by_zoom(file: Path) -> dict[tuple[str, int], dict[int, list[dict]]]:
    """By layer and zoom, then by ``_id``, the properties that each tile has for it."""
    mapbox_vector_tile = pytest.importorskip("mapbox_vector_tile")  # QGIS's LTS has none; check_tiles reads there too
    found = defaultdict(lambda: defaultdict(list))
    with open(file, "rb") as opened:
        for (zoom, _, _), content in all_tiles(MmapSource(opened)):
            for name, layer in mapbox_vector_tile.decode(gzip.decompress(content)).items():
                for feature in layer["features"]:
                    assert feature["geometry"]["coordinates"]
                    found[name, zoom][feature["properties"]["_id"]].append(feature["properties"])
    return found


def metadata(file: Path) -> dict:
    with open(file, "rb") as opened:
        return Reader(MmapSource(opened)).metadata()
