"""What a proximity analysis gives, and what was met on the way, told in sentences."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd

from ...common.fields import RENAMED
from ...common.progress import Progress
from ...common.texts import marked
from ..terrain.raster_file import not_covering
from .data_edge import CUT_OFF, Side
from .detail import Detail

RESULT_FIELDS = (
    "dist_m", "band", "within_legal", "forest_id", "area_m2", "forest_m2", "adjacent_m2", "adjacent_share",
)  # fmt: skip
"""The fields that are always added, in this order."""

BARE_STANDS = marked(
    "{count} forest polygons are land that the forest map says is none (제지). They count as forest here; make the "
    "forest to measure against first to leave them out."
)

COUNTED = (
    ("repaired_features", marked("{count} invalid input geometries were repaired.")),
    ("repaired_forest", marked("{count} invalid forest geometries were repaired.")),
    ("empty_features", marked("{count} input rows without geometry stay without a result.")),
    ("small_patches", marked("{count} forest polygons in too small patches were left out.")),
    ("bare_stands", BARE_STANDS),
    ("without_height", marked("{count} features lie where the DEM has no height.")),
    ("forest_not_polygons", marked("{count} forest features are not polygons and were left out.")),
)
"""Count of a result, and the sentence that tells it, while the job runs and in its provenance."""


@dataclass(frozen=True)
class ProximityResult:
    """``frame``: one row per input feature, in input order, in the CRS of the analysis. The rest counts what was met.

    ``repaired_features`` and ``repaired_forest``: invalid geometries made valid. ``empty_features``: rows without
    geometry, kept with NULL. ``forest_not_polygons``: lines and points in the forest layer, left out.
    ``small_patches``: polygons below the smallest forest area. ``renamed_fields``: input fields that had to give way.
    ``added_fields``: those that are new, in their order. ``without_height``: features at which the DEM has no height.
    ``bare_stands``: forest polygons that the forest map itself says are none (제지), measured against all the same.
    ``cut_off``: sides on which the forest may go on beyond the data.
    """

    frame: gpd.GeoDataFrame
    repaired_features: int
    repaired_forest: int
    empty_features: int
    forest_not_polygons: int
    small_patches: int
    within_legal: int
    renamed_fields: tuple[str, ...]
    added_fields: tuple[str, ...] = RESULT_FIELDS
    without_height: int = 0
    bare_stands: int = 0
    cut_off: tuple[Side, ...] = ()

    @property
    def features(self) -> int:
        return len(self.frame)


def warn_of(result: ProximityResult, detail: Detail | None, progress: Progress) -> None:
    """Say what was met. Raises :class:`ForestError` where there is a DEM and no feature at which it has a height."""
    placed = result.features - result.empty_features
    if detail is not None and detail.dem is not None and placed and result.without_height == placed:
        raise not_covering(detail.dem.path)
    for name, sentence in COUNTED:
        if count := getattr(result, name):
            progress.warn(sentence, count=count)
    for side in result.cut_off:
        progress.warn(CUT_OFF, side=side.english)
    for field in result.renamed_fields:
        progress.warn("The input field {field} is kept as {renamed}.", field=field, renamed=RENAMED.format(field=field))
