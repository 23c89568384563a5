"""Tiles of many layers → one PMTiles file (version 3) that says no more than the published layers' names."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from ...common.progress import SILENT, Progress
from ..vendor.pmtiles.tile import Compression, TileType, zxy_to_tileid
from ..vendor.pmtiles.writer import write
from .gdal_tiles import CutTiles
from .layers import TileLayer

COMPRESSION_LEVEL = 6
"""9 saves 0.1 % and takes three times as long (measured on parcels)."""


@dataclass(frozen=True)
class Archive:
    """How many tiles a file holds, and the bytes of the largest as it is sent."""

    tiles: int
    largest: int


def write_archive(
    cuts: Iterable[Path], layers: Iterable[TileLayer], bounds: tuple[float, float, float, float], file: Path,
    progress: Progress = SILENT,
) -> Archive:  # fmt: skip
    """Put the tiles of ``cuts`` (MBTiles) into ``file``, each place's layers into one tile.

    A tile is a list of layers (MVT 2.1, 4.1: a repeated field), so tiles are joined by putting one behind the other.
    Of GDAL's metadata nothing is taken over: it would tell 1,000 values of each field (reference/mobile.md, 3.3).
    """
    largest = 0
    with ExitStack() as opened, write(str(file)) as archive:
        parts = _parts([opened.enter_context(closing(CutTiles(cut))) for cut in cuts])
        for done, number in enumerate(sorted(parts)):
            progress.at(done / len(parts))
            content = b"".join(tiles.content(*place) for tiles, place in parts[number])
            packed = gzip.compress(content, COMPRESSION_LEVEL, mtime=0)
            largest = max(largest, len(packed))
            archive.write_tile(number, packed)
        archive.finalize(_header(bounds), _metadata(layers))
    return Archive(len(parts), largest)


def _parts(cuts: Iterable[CutTiles]) -> dict[int, list[tuple[CutTiles, tuple[int, int, int]]]]:
    """Where the parts of each tile lie, by its number in PMTiles."""
    found = defaultdict(list)
    for tiles in cuts:
        for place in tiles.places():
            found[zxy_to_tileid(*place)].append((tiles, place))
    return found


def _header(bounds: tuple[float, float, float, float]) -> dict:
    west, south, east, north = (round(edge * 1e7) for edge in bounds)
    return {
        "tile_type": TileType.MVT,
        "tile_compression": Compression.GZIP,
        "min_lon_e7": west, "min_lat_e7": south, "max_lon_e7": east, "max_lat_e7": north,
        "center_zoom": 0, "center_lon_e7": (west + east) // 2, "center_lat_e7": (south + north) // 2,
    }  # fmt: skip


def _metadata(layers: Iterable[TileLayer]) -> dict:
    return {
        "vector_layers": [
            {"id": one.key, "minzoom": one.min_zoom, "maxzoom": one.max_zoom, "fields": dict.fromkeys(one.fields, "")}
            for one in layers
        ]
    }
