"""Layers → one PMTiles file: every zoom of every layer is cut by itself, side by side, then they are put together."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...common.files import replacing
from ...common.progress import SILENT, Progress
from ..bundle.publication import LayerData
from ..contents.files import DATA
from ..errors import MobileError
from .archive import write_archive
from .gdal_tiles import cut_tiles
from .layers import TileLayer, TilesWritten
from .sources import Source

FILE = "tiles.pmtiles"
CUT_UNTIL = 0.9
"""Share of the time that cutting takes, the rest is putting together."""
_LOOK_S = 0.1
_WORKERS = 8
"""More cut no faster: GDAL's SQLite and Python's share of the work begin to wait for each other."""


@dataclass
class _Cut:
    """A zoom of a layer on its way into tiles; ``done`` 0 to 1."""

    source: Source
    zoom: int
    target: Path
    done: float = 0.0
    small: int = 0

    @property
    def weight(self) -> int:
        return len(self.source.frame)


def write_tiles(layers: Sequence[TileLayer], file: Path, progress: Progress = SILENT) -> TilesWritten:
    """Write ``layers`` into ``file`` (PMTiles), one tile layer each under its key.

    Every feature is in the tiles of every zoom of its layer, with ``_id`` and its fields; numbers, texts and booleans
    as :func:`~..contents.values.published_values` has them, what is nothing is left out. Temporary files lie in the
    system's folder for them and are removed, on a cancel within moments. Raises :class:`MobileError` where there is
    nothing to cut, a shape cannot be drawn or GDAL fails.
    """
    full = [layer for layer in layers if len(layer.frame)]
    if not full:
        raise MobileError("None of the layers for the map has features. Choose layers that have some.")
    progress.step("Cutting {count} layers into map tiles", count=len(full))
    desk = Path(tempfile.mkdtemp(prefix="sijeong-tiles-"))
    pool = ThreadPoolExecutor(min(_WORKERS, os.cpu_count() or 1), thread_name_prefix="sijeong-tiles")
    stop = threading.Event()
    try:
        cuts = _cuts(full, desk, pool, progress)
        _cut_all(cuts, pool, stop, progress.part(0, CUT_UNTIL))
        pool.shutdown()
        with replacing(file) as fresh:
            archive = write_archive(
                [cut.target for cut in cuts], full, _bounds(full), fresh, progress.part(CUT_UNTIL, 1)
            )
    finally:
        stop.set()
        _clear(pool, desk)
    return TilesWritten(
        file=file,
        tiles=archive.tiles,
        size=file.stat().st_size,
        largest=archive.largest,
        data={one.key: _data(one, file) for one in full},
        enlarged={cut.source.layer.key: cut.small for cut in cuts if cut.zoom == cut.source.layer.max_zoom},
    )


def _cuts(layers: list[TileLayer], desk: Path, pool: ThreadPoolExecutor, progress: Progress) -> list[_Cut]:
    prepared = [pool.submit(Source.of, layer) for layer in layers]
    _wait_for(prepared, progress.check)
    zooms = [
        (one.result(), zoom)
        for one, layer in zip(prepared, layers, strict=True)
        for zoom in range(layer.min_zoom, layer.max_zoom + 1)
    ]
    return [_Cut(source, zoom, desk / f"{number}.mbtiles") for number, (source, zoom) in enumerate(zooms)]


def _cut_all(cuts: list[_Cut], pool: ThreadPoolExecutor, stop: threading.Event, progress: Progress) -> None:
    """Cut, the heaviest first; raises what one of them raises, or that the user has stopped."""
    whole = sum(cut.weight for cut in cuts)
    heaviest_first = sorted(cuts, key=lambda cut: -cut.weight)
    at_work = [pool.submit(_cut, cut, stop) for cut in heaviest_first]
    _wait_for(at_work, lambda: progress.at(sum(cut.weight * cut.done for cut in cuts) / whole))


def _wait_for(at_work: Iterable[Future], look: Callable[[], None]) -> None:
    """Until all are done; raises what one of them raises. ``look`` is called ten times a second."""
    waiting = set(at_work)
    while waiting:
        ready, waiting = wait(waiting, _LOOK_S, FIRST_EXCEPTION)
        for one in ready:
            one.result()
        look()


def _cut(cut: _Cut, stop: threading.Event) -> None:
    if stop.is_set():
        return

    def show(share: float) -> bool:
        cut.done = share
        return not stop.is_set()

    layer, source = cut.source.layer, cut.target.with_suffix(".fgb")
    cut.small = cut.source.write(source, cut.zoom)
    cut_tiles(source, cut.target, layer.key, layer.title, cut.zoom, show)
    source.unlink()


def _clear(pool: ThreadPoolExecutor, desk: Path) -> None:
    """Remove the temporary files as soon as nobody writes them; the user, who may have stopped, does not wait."""

    def clear() -> None:
        pool.shutdown(wait=True, cancel_futures=True)
        shutil.rmtree(desk, ignore_errors=True)

    threading.Thread(target=clear, name="sijeong-tiles-clear").start()


def _bounds(layers: list[TileLayer]) -> tuple[float, float, float, float]:
    boxes = np.array([layer.frame.total_bounds for layer in layers])
    return (*boxes[:, :2].min(axis=0), *boxes[:, 2:].max(axis=0))


def _data(layer: TileLayer, file: Path) -> LayerData:
    return LayerData("tiles", f"{DATA}/{file.name}", layer.key, layer.min_zoom, layer.max_zoom)
