"""The gate after the build: what the tiles hold is, id by id and value by value, what was to be published."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...common.progress import SILENT, Progress
from ..errors import MobileError
from ..vendor.pmtiles.reader import MmapSource, all_tiles
from .decoding import TileFeatures, layers_of
from .expected import Expected
from .layers import TileLayer


@dataclass(frozen=True)
class TileCheck:
    """A layer that passed: ``found`` of ``count`` features are in the tiles of each of its zooms; ``values`` were
    compared, those of a feature in each tile that it lies in."""

    key: str
    title: str
    count: int
    found: int
    values: int


def check_tiles(layers: Sequence[TileLayer], file: Path, progress: Progress = SILENT) -> tuple[TileCheck, ...]:
    """Decode every tile of ``file`` (PMTiles) and compare all that it holds with ``layers``.

    Read by our own decoder, not by GDAL, which wrote them. Raises :class:`MobileError` that names layer, feature and
    field where at some zoom a feature is missing, not expected or without a shape, or holds another value than its
    source; and where the file holds a layer or a field that was not to be published.
    """
    progress.step("Checking what is in the tiles")
    full = [layer for layer in layers if len(layer.frame)]
    expected = {layer.key: Expected.of(layer) for layer in full}
    for zoom, part in _decoded(file, progress):
        if part.name not in expected:
            raise MobileError(
                "The tiles hold the layer {layer}, which was not to be published. Publish again.", layer=part.name
            )
        expected[part.name].compare(zoom, part)
    return tuple(_passed(expected[layer.key], layer) for layer in full)


def _decoded(file: Path, progress: Progress) -> Iterator[tuple[int, TileFeatures]]:
    with open(file, "rb") as opened:
        tiles = list(all_tiles(MmapSource(opened)))
    whole, done = sum(len(content) for _, content in tiles), 0
    for (zoom, _, _), content in tiles:
        for part in layers_of(gzip.decompress(content)):
            progress.at(done / whole)
            yield zoom, part
        done += len(content)


def _passed(expected: Expected, layer: TileLayer) -> TileCheck:
    for zoom in range(layer.min_zoom, layer.max_zoom + 1):
        expected.require_all(zoom)
    count = len(layer.frame)
    return TileCheck(layer.key, layer.title, count, count, expected.compared)
