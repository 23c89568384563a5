"""Villages: chains of buildings with enough dwellings to be a settlement."""

from __future__ import annotations

import math
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..crs import analysis_crs, require_korea
from ..errors import ForestError
from ..stands.layers import cleaned_with_progress, in_crs
from .chains import chain_of
from .outlines import outlines

BUILDINGS = "buildings"

LINK_M = 50.0
"""Metres between neighbours of a village (Portugal, DL 82/2021 art. 49: áreas edificadas; also the Italian manual of
civil protection; reference/forest.md §1.1)."""

MIN_DWELLINGS = 10
"""Dwellings from which a chain is a settlement (Portugal, DL 82/2021 art. 49)."""

VILLAGE_FIELDS = ("village_id", "buildings", "dwellings", "area_m2")


@dataclass(frozen=True)
class VillageRules:
    """``link_m``: widest gap between neighbours, metres, edge to edge. ``min_dwellings``: fewest of a village.

    Raises :class:`ForestError` where a value cannot be used.
    """

    link_m: float = LINK_M
    min_dwellings: int = MIN_DWELLINGS

    def __post_init__(self) -> None:
        if not (math.isfinite(self.link_m) and self.link_m > 0):
            raise ForestError(
                "Buildings cannot be chained over {distance} m. Give a number of metres above 0.", distance=self.link_m
            )
        if self.min_dwellings < 1:
            raise ForestError(
                "A village needs at least one dwelling, not {count}. Give 1 or more.", count=self.min_dwellings
            )


@dataclass(frozen=True)
class Villages:
    """``frame``: one row per village (:data:`VILLAGE_FIELDS` and its polygon). Of each building, in input order:
    ``village_id`` (0: in none) and ``chain_size`` (buildings of its chain, itself counted; 0 without geometry)."""

    frame: gpd.GeoDataFrame
    village_id: np.ndarray
    chain_size: np.ndarray


def find_villages(
    buildings: gpd.GeoDataFrame,
    dwelling: np.ndarray | None = None,
    rules: VillageRules | None = None,
    progress: Progress = SILENT,
) -> Villages:
    """Chain the buildings and draw the villages.

    ``buildings``: footprints or points with a CRS; measured and returned in the belt of Korea 2000 at their place
    (:func:`~..crs.analysis_crs`). ``dwelling``: whether people live in each (None: all count). Rows without geometry
    belong to no village. Raises :class:`ForestError`: no CRS, coordinates outside Korea.

    ``village_id`` counts from 1, the village with most dwellings first, of equals the westernmost and southernmost: the
    order of the rows does not change it, another year's buildings may.
    """
    rules = rules or VillageRules()
    crs = analysis_crs(buildings, BUILDINGS)
    require_korea(buildings, BUILDINGS)
    clean = cleaned_with_progress(in_crs(buildings, crs, BUILDINGS).geometry.to_numpy(), progress)
    return villages_of(clean.geometries, dwelling, rules, crs, progress)


def villages_of(
    geometries: np.ndarray,
    dwelling: np.ndarray | None,
    rules: VillageRules,
    crs: object,
    progress: Progress = SILENT,
) -> Villages:
    """As :func:`find_villages`, of flat valid geometries (``None`` where there is none) that are in ``crs`` already."""
    progress.step("Chaining {count} buildings", count=len(geometries))
    lived_in = np.ones(len(geometries), dtype=bool) if dwelling is None else np.asarray(dwelling, dtype=bool)
    chain = chain_of(geometries, rules.link_m, progress.part(0, 0.5))
    there = chain >= 0
    size = np.bincount(chain[there], minlength=len(chain))
    homes = np.bincount(chain[there & lived_in], minlength=len(chain))
    order = _ordered(np.flatnonzero(homes >= rules.min_dwellings), homes, chain, geometries)
    number = np.full(len(chain) + 1, -1, dtype=np.int64)
    number[order] = np.arange(len(order))
    village = number[chain]  # the last place, which chain −1 takes, is none
    shapes = outlines(geometries, village, rules.link_m, progress.part(0.5, 1))
    frame = gpd.GeoDataFrame(
        {
            "village_id": np.arange(1, len(order) + 1),
            "buildings": size[order],
            "dwellings": homes[order],
            "area_m2": shapely.area(shapes),
        },
        geometry=shapes,
        crs=crs,
    )
    chain_size = np.where(there, size[np.maximum(chain, 0)] if len(chain) else 0, 0)
    return Villages(frame, village + 1, chain_size)


def _ordered(chains: np.ndarray, homes: np.ndarray, chain: np.ndarray, geometries: np.ndarray) -> np.ndarray:
    """``chains`` by dwellings, the most first, then by the west and the south end of their buildings."""
    bounds = shapely.bounds(geometries)
    west, south = np.full(len(chain), np.inf), np.full(len(chain), np.inf)
    there = chain >= 0
    np.minimum.at(west, chain[there], bounds[there, 0])
    np.minimum.at(south, chain[there], bounds[there, 1])
    return chains[np.lexsort((south[chains], west[chains], -homes[chains]))]
