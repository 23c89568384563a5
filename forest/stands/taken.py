"""What counts as forest in the layers that the user gives: stands of the forest map, parcels of land category 임."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..errors import ForestError
from ..geometry.cleaning import POLYGON
from ..geometry.disjoint import without_overlaps
from ..jimok import FOREST, require_jimok
from .fuel import Fuel, stand_attributes
from .layers import cleaned_with_progress
from .parts import Parts, Tally, parts_of
from .species import species_names


@dataclass(frozen=True)
class Taken:
    """``parts``: disjoint, in the CRS of the analysis. ``stands``: the fields of each stand, by ``Parts.stand``.

    ``left_out``: rows whose kind does not count. ``unknown``: rows whose kind is not told (they count on the forest
    map, and do not in the cadastre). ``repaired``, ``empty``, ``not_polygons``: geometries that were invalid, missing,
    or lines and points. ``overlaps``: pairs of rows that shared ground, and how much.
    """

    parts: Parts
    stands: pd.DataFrame
    left_out: Tally
    unknown: int
    repaired: int
    empty: int
    not_polygons: int
    overlaps: Tally


def stands_taken(forest_map: gpd.GeoDataFrame, left_out: tuple[str, ...], progress: Progress = SILENT) -> Taken:
    """The stands of a forest map whose fuel is none of ``left_out``. A layer that tells no fuel is forest throughout.

    Raises :class:`ForestError` where nothing is left.
    """
    stands = stand_attributes(forest_map)
    stands["species_name"] = species_names(stands["species"])
    counts = ~stands["fuel"].isin(left_out).to_numpy()
    unknown = int((stands["fuel"] == Fuel.UNKNOWN.key).sum())
    taken = _taken(forest_map, counts, stands, "map", unknown, progress)
    if not len(taken.parts.polygon):
        raise ForestError(
            "No stand of the forest map counts as forest ({count} features, {left_out} of them left out by kind). "
            "Choose the polygons of the forest map 1:5,000, or let more kinds count.",
            count=len(forest_map), left_out=taken.left_out.count,
        )  # fmt: skip
    return taken


def parcels_taken(parcels: gpd.GeoDataFrame, progress: Progress = SILENT) -> Taken:
    """The parcels of land category 임. Nothing is known of what grows there.

    Raises :class:`ForestError` where no field tells the category, or no parcel is of it.
    """
    jimok = require_jimok(parcels)
    stands = stand_attributes(pd.DataFrame(index=parcels.index))
    stands["species_name"] = None
    taken = _taken(parcels, (jimok == FOREST).to_numpy(), stands, "cadastre", int(jimok.isna().sum()), progress)
    if not len(taken.parts.polygon):
        raise ForestError(
            "None of the {count} parcels is forest land (임야) with a shape. Choose the cadastral map of a place "
            "that has some.",
            count=len(parcels),
        )
    return taken


def _taken(
    layer: gpd.GeoDataFrame, counts: np.ndarray, stands: pd.DataFrame, source: str, unknown: int, progress: Progress
) -> Taken:
    clean = cleaned_with_progress(layer.geometry.to_numpy(), progress)
    polygonal = clean.dimension == POLYGON
    area = np.where(polygonal, shapely.area(clean.geometries), 0.0)
    rows = np.flatnonzero(polygonal & (area > 0) & counts)
    disjoint = without_overlaps(clean.geometries[rows], progress)
    return Taken(
        parts=parts_of(disjoint.geometry, rows, source),
        stands=stands.reset_index(drop=True),
        left_out=Tally(int((~counts).sum()), float(area[~counts].sum())),
        unknown=unknown,
        repaired=int((clean.repaired & counts).sum()),
        empty=int((clean.empty & counts).sum()),
        not_polygons=int((~polygonal & ~clean.empty & counts).sum()),
        overlaps=Tally(disjoint.overlaps, disjoint.lost_m2),
    )
