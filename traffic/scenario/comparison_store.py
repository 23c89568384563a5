"""The difference GeoPackage: layers ``link_differences``, ``dong_differences`` … and tables, written as one file."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from ...common.files import replacing
from ...common.progress import SILENT, Progress
from ..package_file import write_layer
from .comparing import Comparison

LAYERS = {
    "link_differences": "links",
    "interval_differences": "intervals",
    "dong_differences": "dongs",
    "bus_differences": "buses",
    "difference_totals": "totals",
}
"""Layer of the package → field of :class:`Comparison`; the first is always there."""


def layers_of(comparison: Comparison) -> list[str]:
    """The layers that ``comparison`` has, the main one first."""
    frames = {name: getattr(comparison, field) for name, field in LAYERS.items()}
    return [name for name, frame in frames.items() if frame is not None and len(frame)]


def write_comparison(
    comparison: Comparison, file: Path, metadata: dict[str, str] | None = None, progress: Progress = SILENT
) -> None:
    """Write all layers of ``comparison`` to ``file``, which is replaced as a whole when all of it is written."""
    names = layers_of(comparison)
    with replacing(file) as fresh:
        for place, name in enumerate(names):
            progress.at(place / len(names))
            frame = _with_utc(getattr(comparison, LAYERS[name]))
            write_layer(frame, fresh, name, metadata if name == "link_differences" else None)


def _with_utc(frame: pd.DataFrame) -> pd.DataFrame:
    """Times marked as UTC: QGIS's temporal controller counts in it, and 08:00 of the city is to be 08:00 there."""
    times = [name for name in ("time_begin", "time_end") if name in frame and len(frame)]
    return frame.assign(**{name: frame[name].dt.tz_localize("UTC") for name in times})
