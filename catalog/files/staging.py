"""Batches into a GeoPackage, one after the other, so that a file of any size needs the memory of one batch."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from pathlib import Path

import pandas as pd
import pyogrio

from ...common.files import GEOPACKAGE_VERSION, is_disk_full, replacing
from ...common.progress import SILENT, Progress
from ...common.provenance import PROVENANCE_ITEM, Provenance
from ..errors import CatalogError
from .importing import Imported
from .tables import Rejected

GEOMETRY_COLUMN = "geom"
RESERVED = ("fid", GEOMETRY_COLUMN)
REJECTED_COLUMNS = ("file", "line", "reason", "text")


def stage(imported: Imported, file: Path, layer: str, provenance: Provenance, progress: Progress = SILENT) -> None:
    """Write all features of ``imported`` to the new GeoPackage ``file``.

    Raises :class:`CatalogError` when the disk is full.
    """
    for frame in imported.batches(progress):
        _append(frame, file, layer, imported.geometry_type, provenance)
    progress.check()


def write_rejected(rows: Iterable[Rejected], file: Path, translate: Callable[[str], str] = str) -> None:
    """The rows that were set aside as a CSV (UTF-8 with BOM, so that Excel shows Korean)."""
    with replacing(file) as fresh, fresh.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(REJECTED_COLUMNS)
        writer.writerows((row.file, row.line, translate(row.reason), row.text) for row in rows)


def _append(frame: pd.DataFrame, file: Path, layer: str, kind: str | None, provenance: Provenance) -> None:
    frame = frame.rename(columns={name: f"{name}_" for name in frame.columns if str(name).lower() in RESERVED})
    is_first = not file.exists()
    new = {
        "layer_options": {"GEOMETRY_NAME": GEOMETRY_COLUMN} if kind else {},
        "dataset_options": {"VERSION": GEOPACKAGE_VERSION},
        "layer_metadata": {PROVENANCE_ITEM: provenance.to_json()},
    }
    shapes = {"geometry_type": kind, "promote_to_multi": kind is not None and kind.startswith("Multi")} if kind else {}
    try:
        pyogrio.write_dataframe(
            frame, file, layer=layer, driver="GPKG", append=not is_first, **shapes, **(new if is_first else {})
        )
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FeatureError) as cause:
        if is_disk_full(cause, file.parent):
            raise CatalogError(
                "The disk is full, so nothing was written. Free some space or choose another place. ({file})",
                file=file.parent,
            ) from cause
        raise CatalogError(
            "The imported features could not be written to {folder}: {reason}. Check that the disk has space.",
            folder=file.parent,
            reason=cause,
        ) from cause
