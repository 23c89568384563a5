"""Forest proximity of layers of any size: what one process finds, with the memory of a few blocks."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
from pyproj import CRS

from ...common.progress import SILENT, Progress
from ..crs import INPUT, analysis_crs
from ..errors import ForestError
from ..measuring.data_edge import Side, sides_cut_off
from ..measuring.detail import Detail
from ..measuring.result import warn_of
from ..rules import ProximityRules
from ..stands.layers import in_crs
from ..terrain.raster_file import warn_of_degrees
from .answer_store import AnswerStore
from .block import BlockJob
from .crew import answers
from .forest_file import prepared_forest
from .indexed_table import IndexedTable
from .plan import ROWS_PER_BLOCK, planned
from .result_file import write_results

SAMPLE = 10_000
"""Bounding boxes by which it is decided whether the layer lies where it says."""


@dataclass(frozen=True)
class BlockedProximity:
    """The result, as long as the folder of its answers is there. The counts are those of
    :class:`~..measuring.result.ProximityResult`; ``features``: rows of the layer."""

    features: int
    within_legal: int
    repaired_features: int
    repaired_forest: int
    empty_features: int
    forest_not_polygons: int
    small_patches: int
    without_height: int
    bare_stands: int
    renamed_fields: tuple[str, ...]
    layer: IndexedTable
    crs: CRS
    store: AnswerStore
    cut_off: tuple[Side, ...] = ()

    def write(
        self, file: Path, layer: str, metadata: dict[str, str] | None = None, progress: Progress = SILENT
    ) -> None:
        """Make the GeoPackage ``file`` with the frame of ``forest_proximity`` as ``layer``."""
        write_results(self.store, self.layer, file, layer, self.crs, metadata, progress)


@contextmanager
def proximity_in_blocks(
    features: IndexedTable,
    forest: Iterable[gpd.GeoDataFrame],
    rules: ProximityRules | None = None,
    forest_id_field: str | None = None,
    detail: Detail | None = None,
    scheduler: str = "",
    folder: Path | None = None,
    rows_per_block: int = ROWS_PER_BLOCK,
    progress: Progress = SILENT,
) -> Iterator[BlockedProximity]:
    """What :func:`~..measuring.proximity.forest_proximity` finds for ``features``, read and measured block by block.

    Distances and forest ids are the same to the last bit, areas within 1e-6 m² (their order of summation differs).
    ``forest`` is the layer piece by piece. ``scheduler`` is the address of a Dask cluster, of which each block is a
    task; then the workers must see the layer's file and ``folder``, where the prepared forest lies meanwhile, under the
    same paths as this PC. Cost grows with the rows, memory does not.

    Raises what ``forest_proximity`` raises, and :class:`~...common.cluster_errors.ClusterError`.
    """
    rules = rules or ProximityRules()
    with (
        tempfile.TemporaryDirectory(dir=folder, prefix=".sijeong-") as work,
        closing(AnswerStore(Path(work))) as store,
    ):
        progress.step("Checking the layers")
        sample = features.boxes(SAMPLE, progress)
        crs = analysis_crs(sample)
        if detail is not None and detail.dem is not None:
            warn_of_degrees(detail.dem.path, detail.dem.crs, progress)
        progress.step("Preparing the forest")
        prepared = prepared_forest(
            forest, sample, Path(work).absolute(), rules.min_forest_area_m2, forest_id_field, progress.part(0, 0.05)
        )
        job = BlockJob(features, prepared, rules, crs, detail)
        blocks = planned(features, rows_per_block, progress)
        for answer in answers(job, blocks, scheduler, progress.part(0.05, 1.0)):
            answer.table["forest_id"] = prepared.ids_of(answer.table["forest_id"])
            store.add(answer)
        if store.rows != features.count(progress):
            raise _unfit(features)
        result = BlockedProximity(
            store.rows, store.within_legal, store.repaired_features, prepared.repaired, store.empty_features,
            prepared.not_polygons, prepared.small_patches, store.without_height,
            prepared.bare_stands, store.renamed_fields, features, crs, store,
            sides_cut_off(in_crs(sample, crs, INPUT).total_bounds, prepared.extent, rules.legal_distance_m),
        )  # fmt: skip
        warn_of(result, detail, progress)
        yield result


def _unfit(features: IndexedTable) -> ForestError:
    return ForestError(
        "The spatial index of {file} does not fit its rows. Save the layer under another name and use that.",
        file=features.file.name,
    )
