"""Features of any number against forest: in one process, or block by block from their file, with the same results."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import geopandas as gpd

from ...common.progress import Progress
from ...forest.blocks.export import exported
from ...forest.blocks.indexed_table import IndexedTable, indexed_table
from ...forest.blocks.proximity import BlockedProximity, proximity_in_blocks
from ...forest.measuring.detail import Detail
from ...forest.measuring.proximity import forest_proximity, own_forest_id
from ...forest.measuring.result import ProximityResult
from ...forest.rules import ProximityRules
from ..inputs import LayerInput
from .detail_parameters import DetailInputs

BLOCKS_FROM = 200_000
"""Features above which a plain file is measured in blocks: below, one process costs less and needs under 800 MB."""

SAMPLE_ROWS = 1_000
"""Rows by which it is told what a layer holds."""


@contextmanager
def measured(
    features: LayerInput, forest: LayerInput, rules: ProximityRules, details: DetailInputs, scheduler: str,
    folder: Path | None, progress: Progress,
) -> Iterator[tuple[ProximityResult | BlockedProximity, Detail]]:  # fmt: skip
    """What is found for ``features``, and what was told of them.

    In blocks where the layer is a plain file that is large, or where a ``scheduler`` is set; then copies lie in
    ``folder`` meanwhile. People in buildings need the whole layer, and what is no plain file is in memory already.
    """
    if not _goes_in_blocks(features, scheduler) or details.has_people:
        if scheduler:
            progress.warn("This input is measured in one piece on this PC; the cluster takes plain files alone.")
        yield _in_one_piece(features, forest, rules, details, progress)
        return
    for layer in (features, forest):
        if not layer.crs:
            raise layer.without_crs()
    with _indexed(features, folder, progress.part(0, 0.05)) as table:
        detail = details.detail(next(table.batches(rows=SAMPLE_ROWS)))
        stands = _pieces(forest, progress.part(0.05, 0.06))
        first = next(stands)
        with proximity_in_blocks(
            table, chain([first], stands), rules, own_forest_id(first), detail, scheduler, folder,
            progress=progress.part(0.06, 0.95),
        ) as found:  # fmt: skip
            yield found, detail


def folder_for_all(destination: str, scheduler: str) -> Path | None:
    """Where copies lie meanwhile: for a cluster beside the result, which its machines see; else where the system has
    room for them."""
    folder = Path(destination).absolute().parent
    return folder if scheduler and folder.is_dir() else None


def _in_one_piece(
    features: LayerInput, forest: LayerInput, rules: ProximityRules, details: DetailInputs, progress: Progress
) -> tuple[ProximityResult, Detail]:
    frame, stands = features.read_located(progress.part(0, 0.05)), forest.read_located(progress.part(0.05, 0.1))
    detail = details.detail(frame)
    frame = details.with_people(frame, detail, progress.part(0.1, 0.12))
    found = forest_proximity(
        frame, stands, rules, own_forest_id(stands), progress=progress.part(0.12, 0.95), detail=detail
    )
    return found, detail


def _goes_in_blocks(layer: LayerInput, scheduler: str) -> bool:
    return layer.file is not None and not layer.subset and layer.features > (0 if scheduler else BLOCKS_FROM)


@contextmanager
def _indexed(layer: LayerInput, folder: Path | None, progress: Progress) -> Iterator[IndexedTable]:
    """``layer`` where it lies, if that is a GeoPackage with a spatial index; else a copy."""
    table = _table_of(layer)
    if table is not None:
        yield table
        return
    with tempfile.TemporaryDirectory(dir=folder, prefix=".sijeong-") as copies:
        file = Path(copies).absolute() / "features.gpkg"
        yield exported(layer.batches(progress), file, layer.crs or None)


def _pieces(layer: LayerInput, progress: Progress) -> Iterator[gpd.GeoDataFrame]:
    """The features of ``layer`` in their order, one piece at least."""
    table = _table_of(layer)
    return layer.batches(progress) if table is None else table.batches(progress)


def _table_of(layer: LayerInput) -> IndexedTable | None:
    plain = layer.file is not None and not layer.subset
    return indexed_table(layer.file, layer.layer_name, layer.crs or None) if plain else None
