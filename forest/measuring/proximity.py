"""Forest proximity: how far every parcel, building or road is from forest, and how much of it is adjacent land."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
from pyproj import CRS

from ...common.fields import making_room
from ...common.progress import SILENT, Progress
from ..crs import FOREST, INPUT, analysis_crs, require_korea, require_neighbours
from ..errors import ForestError
from ..geometry.cleaning import Cleaned
from ..geometry.model import ForestModel, forest_model
from ..rules import ProximityRules
from ..stands.fuel import bare_stands
from ..stands.layers import ForestLayer, cleaned_with_progress, forest_layer, id_ranks, in_crs
from ..terrain.raster_file import warn_of_degrees
from .climb import terrain_columns
from .columns import band_areas, basic_columns, radii_of, stand_columns, subject_columns
from .data_edge import sides_cut_off
from .detail import Detail
from .edge import contacts, facing_shares
from .parts import Measured, measure
from .places import places_at_the_edge
from .result import ProximityResult, warn_of

FOREST_ID = "forest_id"
"""The field by which a layer that ``sijeong:forestlayer`` wrote identifies its polygons."""


def forest_proximity(
    features: gpd.GeoDataFrame,
    forest: gpd.GeoDataFrame,
    rules: ProximityRules | None = None,
    forest_id_field: str | None = None,
    progress: Progress = SILENT,
    detail: Detail | None = None,
) -> ProximityResult:
    """Distance, band, nearest forest and adjacent area of each feature, and with ``detail`` what else there is to tell.

    Parameters: ``features`` are polygons, points or lines (mixed is fine), ``forest`` polygons, each with a CRS.
    Measured in the belt of Korea 2000 at the place of ``features`` (:func:`~..crs.analysis_crs`), whatever CRS both
    come in. ``forest_id_field`` names the field that identifies a forest polygon; without it the row number
    counts, from 1 (:func:`own_forest_id` names that of our own forest layers).

    Fields that are added:

    * ``dist_m`` (metres): least horizontal distance between the feature and any forest, 0 where they touch or overlap
      (nearer than 1 µm). Never rounded.
    * ``band`` (metres): the smallest band ≥ ``dist_m`` (closed interval), a number so that it can be sorted;
      NULL (NaN) beyond the last band.
    * ``within_legal``: ``dist_m`` ≤ the legal distance, decided by the true distance and never by a buffer.
    * ``forest_id``: the nearest forest polygon. Several at distance 0: the one with the largest overlap, of equal ones
      the smaller id. Several at the same distance above 0 (within 1 µm): the smaller id.
    * ``area_m2``, ``forest_m2`` (inside forest, overlapping stands once), ``adjacent_m2`` (within the legal distance,
      outside forest): square metres of polygons; NULL for lines and points.
    * ``adjacent_share``: ``adjacent_m2 / area_m2``, 0 to 1; for lines the same share of their length; NULL for points
      and for anything without area or length.

    And with ``detail`` (docs/forest.md has the formulas; which of them follows from ``detail`` and from the names of
    the layers' fields alone):

    * ``fuel``, ``species``, ``age_class``, ``density``, ``conifer_share``, ``patch_m2`` of the nearest stand
      (:mod:`..stands.fuel`); ``n_touch``: how many stands touch the feature; ``contact``: how (:class:`.edge.Contact`).
    * ``area_25_m2`` and so on for each band: area within that distance, forest included. ``facing_share``.
    * of buildings ``within_5m``, ``within_25m``, ``within_50m``, ``within_100m`` and what
      :mod:`..buildings.attributes` reads; of parcels with a land category ``burning`` (:mod:`.burning`).
    * with a DEM ``climb_deg``, ``position``, ``slope_deg``, ``aspect_deg``, ``aspect``, ``dist_3d_m`` (:mod:`.climb`).

    The adjacent land of 산림보호법 §34 (산림재난방지법 since 2026-02-01) is within 100 m of forest. Its area is that of
    the exact zone: the union of the forest with the round buffers, 32 straight pieces per quarter circle, of all
    segments of the forest's outline (an edge that two stands share exactly is not outline). GEOS' buffer of whole
    polygons first drops concave detail of less than 1 % of the radius and is therefore not the reference.

    Rows without geometry stay, with NULL in every added field. Invalid geometries are repaired, counted and returned
    repaired. An input field that bears one of the names above is kept as ``<name>_input``.

    Raises :class:`ForestError`: no CRS, coordinates outside Korea, layers more than 50 km apart, no forest polygon, an
    unknown id field, a DEM that cannot be read or has no height at any feature. Raises
    ``Cancelled`` within a second of a request to stop.
    """
    rules = rules or ProximityRules()
    progress.step("Checking the layers")
    crs = checked_crs(features, forest)
    features, forest = in_crs(features, crs, INPUT), in_crs(forest, crs, FOREST)
    if detail is not None and detail.dem is not None:
        warn_of_degrees(detail.dem.path, detail.dem.crs, progress)
    result = checked_proximity(features, forest, rules, forest_id_field, progress, detail)
    cut_off = sides_cut_off(features.total_bounds, forest.total_bounds, rules.legal_distance_m)
    result = replace(result, cut_off=cut_off)
    warn_of(result, detail, progress)
    return result


def checked_crs(features: gpd.GeoDataFrame, forest: gpd.GeoDataFrame) -> CRS:
    """The CRS of the analysis; raises :class:`ForestError` where a layer has no CRS or lies outside Korea, or where
    they are too far apart."""
    crs = analysis_crs(features)
    require_korea(features, INPUT)
    require_korea(forest, FOREST)
    require_neighbours(features, forest, crs)
    return crs


def checked_proximity(
    features: gpd.GeoDataFrame,
    forest: gpd.GeoDataFrame,
    rules: ProximityRules,
    forest_id_field: str | None = None,
    progress: Progress = SILENT,
    detail: Detail | None = None,
) -> ProximityResult:
    """What :func:`forest_proximity` finds, of layers that were checked and are in the CRS of the analysis, without
    warnings: also of a part of a layer, by which nobody could tell whether the whole lies in the right place."""
    ids = forest_ids(forest, forest_id_field)
    clean = cleaned_with_progress(features.geometry.to_numpy(), progress)
    features = _repaired(features, clean)
    progress.step("Preparing the forest")
    layer = forest_layer(forest, rules.min_forest_area_m2, progress)
    model = forest_model(layer.stands, id_ranks(ids)[layer.row], progress)
    progress.at(0.15)
    progress.step("Measuring {count} features", count=len(features))
    radii = radii_of(rules, detail)
    with_places = detail is not None and detail.dem is not None
    measured = measure(clean, radii, model, with_places, progress.part(0.15, 0.8))
    adjacent = np.maximum(0.0, measured.within[:, radii.index(rules.legal_distance_m)] - measured.forest)
    columns = basic_columns(clean, measured, adjacent, rules, ids.iloc[layer.row])
    if detail is not None:
        about = _About(features, forest, clean, layer, model, measured, radii)
        columns |= _details(about, rules, detail, progress.part(0.8, 1.0))
    frame, renamed = _with_columns(features, columns)
    return ProximityResult(
        frame, int(clean.repaired.sum()), layer.repaired, int(clean.empty.sum()), layer.not_polygons,
        layer.small_patches, int(frame["within_legal"].sum()), renamed, tuple(columns),
        int((np.isnan(columns["slope_deg"]) & ~clean.empty).sum()) if with_places else 0,
        bare_stands(forest.iloc[layer.row]),
    )  # fmt: skip


@dataclass(frozen=True)
class _About:
    """What is known when the measuring is done."""

    features: gpd.GeoDataFrame
    forest: gpd.GeoDataFrame
    clean: Cleaned
    layer: ForestLayer
    model: ForestModel
    measured: Measured
    radii: tuple[float, ...]


def _details(about: _About, rules: ProximityRules, detail: Detail, progress: Progress) -> dict[str, object]:
    clean, measured, model, stand = about.clean, about.measured, about.model, about.measured.chosen.stand
    columns = stand_columns(about.forest, about.layer.row, stand)
    columns["n_touch"] = pd.array(np.where(clean.empty, -1, measured.chosen.touching), dtype="Int64")
    columns["n_touch"][clean.empty] = pd.NA
    columns["contact"] = contacts(clean, measured, model, progress)
    if detail.has_land and detail.band_areas:
        columns |= band_areas(clean, measured, about.radii, rules)
    if detail.has_land and detail.facing_m is not None:
        within = measured.within[:, about.radii.index(detail.facing_m)]
        columns["facing_share"] = facing_shares(clean, measured, within, detail.facing_m, model, progress)
    columns |= subject_columns(about.features, measured.distance, columns.get("fuel"), rules, detail)
    if detail.dem is not None:
        progress.step("Reading the heights of {file}", file=Path(detail.dem.path).name)
        places = places_at_the_edge(
            clean.geometries, measured.distance, stand, measured.edges, measured.remains, model, progress
        )
        terrain = terrain_columns(places, measured.distance, detail.dem, about.features.crs, progress)
        columns |= {name: terrain[name].to_numpy() for name in terrain.columns}
    return columns


def own_forest_id(forest: gpd.GeoDataFrame) -> str | None:
    """The field by which a layer that ``sijeong:forestlayer`` wrote names its polygons, where it is there."""
    return FOREST_ID if FOREST_ID in forest.columns else None


def forest_ids(forest: gpd.GeoDataFrame, field: str | None) -> pd.Series:
    """What identifies each row of the forest layer: ``field``, else its number from 1."""
    if field is None:
        return pd.Series(np.arange(1, len(forest) + 1), dtype="Int64")
    if field not in forest.columns or field == forest.geometry.name:
        raise ForestError(
            "The forest layer has no field {field}. Choose one of: {fields}.",
            field=field, fields=", ".join(str(name) for name in forest.columns if name != forest.geometry.name),
        )  # fmt: skip
    return forest[field].reset_index(drop=True)


def _repaired(features: gpd.GeoDataFrame, clean: Cleaned) -> gpd.GeoDataFrame:
    """The features with repaired geometries where they had to be."""
    if not clean.repaired.any():
        return features
    geometries = features.geometry.to_numpy().copy()
    geometries[clean.repaired] = clean.geometries[clean.repaired]
    return features.set_geometry(gpd.GeoSeries(geometries, index=features.index, crs=features.crs))


def _with_columns(features: gpd.GeoDataFrame, columns: dict[str, object]) -> tuple[gpd.GeoDataFrame, tuple[str, ...]]:
    """The features with the new columns; and which fields had to give way."""
    renamed = tuple(name for name in columns if name in features.columns)
    frame = making_room(features, renamed)
    added = {name: pd.Series(values, index=frame.index) for name, values in columns.items()}
    return frame.assign(**added), renamed
