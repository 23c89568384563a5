"""The forest to measure against, made of the forest map, the cadastre, or both."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..crs import FOREST, INPUT, analysis_crs, require_korea, require_neighbours
from ..errors import ForestError
from ..geometry.partition import split_by
from ..geometry.polygonal import polygons_only
from ..jimok import require_forest_land
from .choice import ForestChoice, ForestSource
from .fuel import STAND_FIELDS
from .layers import in_crs
from .parts import Parts, Tally, joined, parts_of
from .shaping import Shaped, shaped
from .taken import Taken, parcels_taken, stands_taken

MADE_FIELDS = ("forest_id", "patch_id", "patch_m2", "area_m2", "source", *STAND_FIELDS, "species_name")
"""The fields of the layer, in this order."""


@dataclass(frozen=True)
class ForestMade:
    """``frame``: the layer. ``stands`` and ``parcels``: what was taken of the forest map and of the cadastre (None:
    not asked for). ``shaped``: what the thresholds did."""

    frame: gpd.GeoDataFrame
    stands: Taken | None
    parcels: Taken | None
    shaped: Shaped

    @property
    def taken(self) -> tuple[Taken, ...]:
        return tuple(taken for taken in (self.stands, self.parcels) if taken is not None)

    @property
    def left_out(self) -> Tally:
        """Stands of the forest map whose kind does not count."""
        return self.stands.left_out if self.stands else Tally()

    @property
    def overlaps(self) -> Tally:
        """Pairs of rows of one layer that shared ground, and how much was drawn more than once."""
        return Tally(
            sum(taken.overlaps.count for taken in self.taken), sum(taken.overlaps.area_m2 for taken in self.taken)
        )

    @property
    def patches(self) -> int:
        return int(self.frame["patch_id"].nunique())

    @property
    def area_m2(self) -> float:
        return float(self.frame["area_m2"].sum())


def make_forest(
    choice: ForestChoice,
    forest_map: gpd.GeoDataFrame | None = None,
    parcels: gpd.GeoDataFrame | None = None,
    progress: Progress = SILENT,
) -> ForestMade:
    """The forest that counts by ``choice``: disjoint (multi)polygons, one per stand, source and patch.

    ``forest_map``: polygons of the forest map 1:5,000 in any spelling, or any polygons. ``parcels``: the cadastral map
    with the land category. Each is needed where ``choice.source`` says so, and not looked at otherwise. Measured in
    the belt of Korea 2000 at their place.

    Fields: ``forest_id`` (from 1, by patch and row), ``patch_id`` (connected forest, 1 is the largest), ``patch_m2``
    (its area), ``area_m2``, ``source`` (``map``, ``cadastre`` or ``both``: which of the two says so of this very land),
    then what grows there (:data:`~.fuel.STAND_FIELDS`) and ``species_name``; where both say so, the map tells it.

    In this order: kinds that do not count are left out; ground that several rows claim goes to the smallest of them;
    holes up to ``max_hole_m2`` are filled; what is narrower than ``min_width_m`` is left out where it stands alone and
    joined to its neighbour where it lies in wider forest; patches below ``min_patch_m2`` are left out. No ground counts
    twice: with no threshold the sum of ``area_m2`` is the area of the union. Sources of the thresholds: :mod:`.choice`.

    Raises :class:`ForestError`: a layer is missing or has no CRS, lies outside Korea or 50 km from the other, tells no
    land category, or nothing is left. Raises ``Cancelled`` within a second of a request to stop.
    """
    progress.step("Checking the layers")
    forest_map, parcels = _in_one_crs(choice.source, forest_map, parcels)
    progress.step("Taking what counts as forest")
    stands = stands_taken(forest_map, choice.left_out(), progress) if forest_map is not None else None
    lots = parcels_taken(parcels, progress) if parcels is not None else None
    progress.at(0.3)
    parts, fields = _united(stands, lots, progress)
    progress.at(0.5)
    made = shaped(parts, choice, progress.part(0.5, 1.0))
    crs = (forest_map if forest_map is not None else parcels).crs
    return ForestMade(_frame(made, fields, crs), stands, lots, made)


def _in_one_crs(
    source: ForestSource, forest_map: gpd.GeoDataFrame | None, parcels: gpd.GeoDataFrame | None
) -> tuple[gpd.GeoDataFrame | None, gpd.GeoDataFrame | None]:
    """The layers that ``source`` needs, checked, in the CRS of the analysis: by the place of the parcels, if any."""
    if source.needs_map and forest_map is None:
        raise ForestError("Choose the forest map (임상도), or take the forest from the parcels of land category 임야.")
    if source.needs_parcels and parcels is None:
        raise ForestError("Choose the parcels (연속지적도), or take the forest from the forest map alone.")
    forest_map, parcels = forest_map if source.needs_map else None, parcels if source.needs_parcels else None
    for layer, name in ((parcels, INPUT), (forest_map, FOREST)):
        if layer is not None:
            require_korea(layer, name)
    if forest_map is not None:
        require_forest_land(forest_map)
    crs = analysis_crs(forest_map if parcels is None else parcels)
    if forest_map is not None and parcels is not None:
        require_neighbours(parcels, forest_map, crs)
    return (
        None if forest_map is None else in_crs(forest_map, crs, FOREST),
        None if parcels is None else in_crs(parcels, crs, INPUT),
    )


def _united(stands: Taken | None, lots: Taken | None, progress: Progress) -> tuple[Parts, pd.DataFrame]:
    """All forest once, each part with its source, and the fields by ``Parts.stand``."""
    if stands is None or lots is None:
        only = stands or lots
        return only.parts, only.stands
    progress.step("Laying the forest map over the parcels")
    agreed, map_only = split_by(stands.parts.polygon, lots.parts.polygon, progress)
    _, lots_only = split_by(lots.parts.polygon, stands.parts.polygon, progress)
    behind = len(stands.stands)
    parts = joined(
        [
            parts_of(agreed, stands.parts.stand, ForestSource.BOTH.value),
            parts_of(map_only, stands.parts.stand, ForestSource.MAP.value),
            parts_of(lots_only, lots.parts.stand + behind, ForestSource.CADASTRE.value),
        ]
    )
    return parts, pd.concat([stands.stands, lots.stands.astype(stands.stands.dtypes)], ignore_index=True)


def _frame(made: Shaped, fields: pd.DataFrame, crs: object) -> gpd.GeoDataFrame:
    """One row per patch, stand and source: what overlays cut apart of one stand is one (multi)polygon again."""
    parts = made.parts
    keys = pd.DataFrame({"patch": made.patch, "stand": parts.stand, "source": parts.source})
    order = keys.sort_values(["patch", "stand", "source"], kind="stable").index.to_numpy()
    keys = keys.iloc[order]
    first = ~keys.duplicated().to_numpy()
    row = np.cumsum(first) - 1
    shapes = shapely.multipolygons(parts.polygon[order], indices=row)
    alone = np.bincount(row) == 1
    shapes[alone] = parts.polygon[order][first][alone]
    # Parts of one stand that a sliver between them has joined share an edge, which a multipolygon must not have.
    for one in np.flatnonzero(~shapely.is_valid(shapes)):
        shapes[one] = polygons_only(shapely.union_all(shapely.get_parts(shapes[one])))
    columns = {
        "forest_id": np.arange(1, len(shapes) + 1),
        "patch_id": made.patch[order][first],
        "patch_m2": made.patch_m2[order][first],
        "area_m2": shapely.area(shapes),
        "source": parts.source[order][first],
        **fields.iloc[parts.stand[order][first]].reset_index(drop=True),
    }
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=crs)[[*MADE_FIELDS, "geometry"]]
