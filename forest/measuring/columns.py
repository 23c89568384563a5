"""The fields of proximity results, made from what was measured."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.fields import field_named
from ..buildings.attributes import building_attributes
from ..geometry.cleaning import LINE, POLYGON, Cleaned
from ..rules import ProximityRules
from ..stands.fuel import STAND_FIELDS, Fuel, stand_attributes, tells_stands
from .burning import burning_keys, may_tell_burning
from .detail import Detail, Subject
from .parts import Measured

STANDS_TOLD = tuple(field for field in STAND_FIELDS if field != "girth")
"""What is told of the nearest stand; girth follows from age for all that this room decides."""

BUILDING_FLAGS_M = (5.0, 25.0, 50.0, 100.0)
"""Metres of the flags of buildings: over 90 % of damaged houses stood within 5 m (NIFoS 2018, reference/forest.md
§2.2); 25, 50 and 100 are those of the law (felling, review, adjacent land)."""


def radii_of(rules: ProximityRules, detail: Detail | None) -> tuple[float, ...]:
    """The distances within which areas are measured, ascending."""
    radii = {rules.legal_distance_m}
    if detail is not None and detail.has_land:
        radii |= set(rules.bands_m[1:] if rules.bands_m[0] == 0 else rules.bands_m) if detail.band_areas else set()
        radii |= {detail.facing_m} if detail.facing_m is not None else set()
    return tuple(sorted(radii))


def area_field(band_m: float) -> str:
    """``area_25_m2`` for 25 m, ``area_12_5_m2`` for 12.5 m."""
    return f"area_{band_m:g}_m2".replace(".", "_")


def basic_columns(
    clean: Cleaned, measured: Measured, adjacent: np.ndarray, rules: ProximityRules, ids: pd.Series
) -> dict[str, object]:
    """Distance, band, nearest forest and adjacent area."""
    polygonal, linear = clean.dimension == POLYGON, clean.dimension == LINE
    distance = measured.distance
    bands = np.array([*rules.bands_m, np.nan])
    place = np.searchsorted(bands[:-1], distance, side="left")
    has_size = (polygonal | linear) & (measured.size > 0)
    share = np.full(len(distance), np.nan)
    share[has_size] = np.clip(adjacent[has_size] / measured.size[has_size], 0.0, 1.0)
    return {
        "dist_m": distance,
        "band": np.where(clean.empty, np.nan, bands[np.minimum(place, len(bands) - 1)]),
        "within_legal": _within(distance, rules.legal_distance_m),
        "forest_id": _taken(ids, measured.chosen.stand),
        "area_m2": np.where(polygonal, measured.size, np.nan),
        "forest_m2": np.where(polygonal, measured.forest, np.nan),
        "adjacent_m2": np.where(polygonal, adjacent, np.nan),
        "adjacent_share": share,
    }


def stand_columns(forest: gpd.GeoDataFrame, stand_row: np.ndarray, stand: np.ndarray) -> dict[str, object]:
    """What grows in the nearest stand, and how large its patch is, where the layer tells either.

    ``stand_row``: the row of each stand in ``forest``; ``stand``: the nearest of each feature, −1 for none.
    """
    told = stand_attributes(forest)[list(STANDS_TOLD) if tells_stands(forest.columns) else []]
    patch = field_named(forest.columns, ("patch_m2",))
    if patch is not None:
        told = told.assign(patch_m2=pd.to_numeric(forest[patch], errors="coerce").astype(float))
    told = told.iloc[stand_row]
    return {name: _taken(told[name], stand) for name in told.columns}


def band_areas(
    clean: Cleaned, measured: Measured, radii: tuple[float, ...], rules: ProximityRules
) -> dict[str, object]:
    """Area of each polygon within each band above 0, forest included."""
    polygonal = clean.dimension == POLYGON
    return {
        area_field(band): np.where(polygonal, measured.within[:, radii.index(band)], np.nan)
        for band in rules.bands_m
        if band > 0
    }


def subject_columns(
    features: gpd.GeoDataFrame, distance: np.ndarray, fuel: object, rules: ProximityRules, detail: Detail
) -> dict[str, object]:
    """What belongs to one kind of feature: buildings, or fields beside ``fuel`` (None: unknown) where people burn."""
    if detail.subject is Subject.BUILDINGS:
        flags = {f"within_{limit:g}m": _within(distance, limit) for limit in BUILDING_FLAGS_M}
        told = building_attributes(features)
        return flags | {name: told[name].array for name in told.columns}
    if detail.subject is Subject.PARCELS and detail.burning and may_tell_burning(features.columns):
        conifers = np.zeros(len(features), dtype=bool) if fuel is None else np.asarray(fuel == Fuel.CONIFER.key, bool)
        return {"burning": burning_keys(features, distance, conifers, rules.legal_distance_m)}
    return {}


def _within(distance: np.ndarray, limit_m: float) -> pd.arrays.BooleanArray:
    """Whether each true distance is within the limit; missing without geometry."""
    within = pd.array(distance <= limit_m, dtype="boolean")
    within[np.isnan(distance)] = pd.NA
    return within


def _taken(values: pd.Series, stand: np.ndarray) -> pd.api.extensions.ExtensionArray | np.ndarray:
    kind = "Int64" if pd.api.types.is_integer_dtype(values.dtype) else values.dtype
    return values.astype(kind).array.take(stand, allow_fill=True)
