"""One zoom of one layer as tiles: GDAL cuts, nothing is dropped."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import MobileError

EVERYTHING = ("MAX_SIZE=2000000000", "MAX_FEATURES=2000000000")
"""GDAL's own limits, 500 KB and 200,000 features a tile, drop features without a word (reference/mobile.md, 3.1).
Sizes are kept by choosing zooms (zooms.py) instead."""

_PLACES = "SELECT zoom_level, tile_column, tile_row FROM tiles"
_CONTENT = "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?"


def cut_tiles(source: Path, target: Path, name: str, title: str, zoom: int, show: Callable[[float], bool]) -> None:
    """Cut ``source`` (a file of one layer in EPSG:3857) into the tiles of ``zoom``: ``target``, MBTiles, not
    compressed, its layer called ``name``.

    ``show`` is told the share that is done and says whether to go on; if not, the file is of no use. Raises
    :class:`MobileError` where GDAL fails, naming the layer by ``title``.
    """
    from osgeo import gdal  # late: QGIS always has it

    stopped = []

    def told(share: float, _message: str, _data: object) -> int:
        if not show(share):
            stopped.append(True)
        return 0 if stopped else 1

    with _quiet(gdal), _one_thread(gdal):
        written = _or_none(
            lambda: gdal.VectorTranslate(
                str(target), str(source), format="MBTiles", layerName=name, callback=told,
                datasetCreationOptions=[f"MINZOOM={zoom}", f"MAXZOOM={zoom}", "COMPRESS=NO", *EVERYTHING],
            )
        )  # fmt: skip
        failed = written is None and not stopped
        reason = gdal.GetLastErrorMsg()
        del written  # GDAL puts the tiles together when its dataset goes
    if failed:
        raise MobileError(
            "The tiles of the layer {layer} cannot be made: {reason}. Check its shapes and the free disk space.",
            layer=title, reason=reason.strip() or "GDAL",
        )  # fmt: skip


class CutTiles:
    """What :func:`cut_tiles` wrote. Tiles are named by zoom, column and row from the north."""

    def __init__(self, file: Path) -> None:
        self._database = sqlite3.connect(file)

    def places(self) -> list[tuple[int, int, int]]:
        """The tiles that are there."""
        return [(zoom, column, _flipped(zoom, row)) for zoom, column, row in self._database.execute(_PLACES)]

    def content(self, zoom: int, column: int, row: int) -> bytes:
        """The tile as it is, not compressed."""
        (content,) = self._database.execute(_CONTENT, (zoom, column, _flipped(zoom, row))).fetchone()
        return content

    def close(self) -> None:
        self._database.close()


def _flipped(zoom: int, row: int) -> int:
    """MBTiles counts rows from the south."""
    return (1 << zoom) - 1 - row


def _or_none(call: Callable[[], object]) -> object | None:
    """What ``call`` returns; ``None`` where GDAL fails, whether or not somebody has turned its exceptions on."""
    try:
        return call()
    except RuntimeError:
        return None


@contextmanager
def _quiet(gdal) -> Iterator[None]:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    try:
        yield
    finally:
        gdal.PopErrorHandler()


@contextmanager
def _one_thread(gdal) -> Iterator[None]:
    """Zooms are cut side by side (tiling.py), which is faster than GDAL's own threads within a zoom."""
    if not hasattr(gdal, "SetThreadLocalConfigOption"):
        yield
        return
    before = gdal.GetThreadLocalConfigOption("GDAL_NUM_THREADS")
    gdal.SetThreadLocalConfigOption("GDAL_NUM_THREADS", "1")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption("GDAL_NUM_THREADS", before)
