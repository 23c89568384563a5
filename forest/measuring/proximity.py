"""Forest proximity: how far every parcel, building or road is from forest, and how much of it is adjacent land."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from ...common.progress import SILENT, Progress
from ..crs import FOREST, INPUT, analysis_crs, require_korea, require_neighbours
from ..errors import ForestError
from ..geometry.capsules import inner_radius
from ..geometry.cleaning import LINE, POLYGON, Cleaned, sizes
from ..geometry.model import ForestModel, forest_model
from ..geometry.nearest import Nearest, nearest_forest
from ..geometry.overlap import Overlap, forest_overlap
from ..geometry.pieces import cut, too_long
from ..geometry.reach import furthest
from ..geometry.zone import outside_zone
from ..rules import TIE_M2, ProximityRules
from ..stands.layers import cleaned_with_progress, forest_layer, id_ranks, in_crs

RESULT_FIELDS = (
    "dist_m", "band", "within_legal", "forest_id", "area_m2", "forest_m2", "adjacent_m2", "adjacent_share",
)  # fmt: skip
"""The fields that are added, in this order."""

RENAMED = "{field}_input"
"""How a field of the input is called that bears the name of a result field (cadastral layers have ``area_m2``)."""

PARTS_AT_ONCE = 4096
"""Parts per block: about 0.2 s of work, so that a job stops soon after it is asked to."""


@dataclass(frozen=True)
class ProximityResult:
    """``frame``: one row per input feature, in input order, in the CRS of the analysis. The rest counts what was met.

    ``repaired_features`` and ``repaired_forest``: invalid geometries made valid. ``empty_features``: rows without
    geometry, kept with NULL. ``forest_not_polygons``: lines and points in the forest layer, left out.
    ``small_patches``: polygons below the smallest forest area. ``renamed_fields``: input fields that had to give way.
    """

    frame: gpd.GeoDataFrame
    repaired_features: int
    repaired_forest: int
    empty_features: int
    forest_not_polygons: int
    small_patches: int
    within_legal: int
    renamed_fields: tuple[str, ...]


def forest_proximity(
    features: gpd.GeoDataFrame,
    forest: gpd.GeoDataFrame,
    rules: ProximityRules | None = None,
    forest_id_field: str | None = None,
    progress: Progress = SILENT,
) -> ProximityResult:
    """Distance, band, nearest forest and adjacent area of each feature.

    Parameters: ``features`` are polygons, points or lines (mixed is fine), ``forest`` polygons, each with a CRS.
    Measured in the belt of Korea 2000 at the place of ``features`` (:func:`~..crs.analysis_crs`), whatever CRS both
    come in. ``forest_id_field`` names the field that identifies a forest polygon; without it the row number
    counts, from 1.

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

    The adjacent land of 산림보호법 §34 (산림재난방지법 since 2026-02-01) is within 100 m of forest. Its area is that of
    the exact zone: the union of the forest with the round buffers, 32 straight pieces per quarter circle, of all
    segments of the forest's outline (an edge that two stands share exactly is not outline). GEOS' buffer of whole
    polygons first drops concave detail of less than 1 % of the radius and is therefore not the reference.

    Rows without geometry stay, with NULL in every added field. Invalid geometries are repaired, counted and returned
    repaired. An input field that bears one of the names above is kept as ``<name>_input``.

    Raises :class:`ForestError`: no CRS, coordinates outside Korea, layers more than 50 km apart, no forest polygon, an
    unknown id field. Raises ``Cancelled`` within a second of a request to stop.
    """
    rules = rules or ProximityRules()
    progress.step("Checking the layers")
    crs = checked_crs(features, forest)
    features, forest = in_crs(features, crs, INPUT), in_crs(forest, crs, FOREST)
    result = checked_proximity(features, forest, rules, forest_id_field, progress)
    _warn(result, progress)
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
) -> ProximityResult:
    """What :func:`forest_proximity` finds, of layers that were checked and are in the CRS of the analysis, without
    warnings: also of a part of a layer, by which nobody could tell whether the whole lies in the right place."""
    ids = forest_ids(forest, forest_id_field)
    clean = cleaned_with_progress(features.geometry.to_numpy(), progress)
    progress.step("Preparing the forest")
    layer = forest_layer(forest, rules.min_forest_area_m2, progress)
    ranks = id_ranks(ids)[layer.row]
    model = forest_model(layer.stands, ranks, progress)
    progress.at(0.15)
    progress.step("Measuring {count} features", count=len(features))
    measured = _measured(clean, rules, model, progress.part(0.15, 1.0))
    frame, renamed = _with_results(features, clean, measured, rules, ids.iloc[layer.row])
    return ProximityResult(
        frame, int(clean.repaired.sum()), layer.repaired, int(clean.empty.sum()), layer.not_polygons,
        layer.small_patches, int(frame["within_legal"].sum()), renamed,
    )  # fmt: skip


@dataclass(frozen=True)
class _Measured:
    """Per input row: distance (NaN without geometry), number of the stand (−1 without), sizes in m² or m."""

    distance: np.ndarray
    stand: np.ndarray
    size: np.ndarray
    forest: np.ndarray
    adjacent: np.ndarray


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


def _measured(clean: Cleaned, rules: ProximityRules, model: ForestModel, progress: Progress) -> _Measured:
    rows = np.flatnonzero(~clean.empty)
    pieces = cut(clean.geometries[rows], too_long, progress)
    row = rows[pieces.parent]
    order = _along_a_curve(pieces.geometry)
    parts, row = pieces.geometry[order], row[order]
    count = len(clean.geometries)
    distance, size = np.full(count, np.inf), np.zeros(count)
    forest, adjacent = np.zeros(count), np.zeros(count)
    candidates: list[_Candidates] = []
    for i in range(0, len(parts), PARTS_AT_ONCE):
        progress.at(i / len(parts))
        block = slice(i, i + PARTS_AT_ONCE)
        measured = _measured_block(parts[block], rules.legal_distance_m, model, progress)
        np.minimum.at(distance, row[block], measured.distance)
        for total, value in ((size, measured.size), (forest, measured.forest), (adjacent, measured.adjacent)):
            np.add.at(total, row[block], value)
        found = measured.candidates
        candidates.append(_Candidates(row[block][found.owner], found.stand, found.distance, found.overlap))
    distance[clean.empty] = np.nan
    return _Measured(distance, _chosen(candidates, distance, model.rank), size, forest, adjacent)


@dataclass(frozen=True)
class _Candidates:
    """Stands that may be a feature's nearest: how far, and how much of the feature lies in them."""

    owner: np.ndarray
    stand: np.ndarray
    distance: np.ndarray
    overlap: np.ndarray


@dataclass(frozen=True)
class _Block:
    distance: np.ndarray
    size: np.ndarray
    forest: np.ndarray
    adjacent: np.ndarray
    candidates: _Candidates


def _measured_block(parts: np.ndarray, radius_m: float, model: ForestModel, progress: Progress) -> _Block:
    near = nearest_forest(parts, model)
    progress.check()
    size = sizes(parts)
    touching = np.flatnonzero(near.distance == 0)
    whole = _wholly_within(parts, near, radius_m, model)
    overlap = forest_overlap(parts[touching], ~whole[touching] & (size[touching] > 0), model)
    progress.check()
    forest = np.zeros(len(parts))
    forest[touching] = overlap.inside
    adjacent = np.where(whole, size - forest, 0.0)
    open_parts = np.flatnonzero((near.distance <= radius_m) & ~whole & (size > 0))
    rest = parts.copy()
    rest[touching] = overlap.outside
    rest = rest[open_parts]
    before = _sizes_as(rest, parts[open_parts])
    rest = outside_zone(rest, near.chunk[open_parts], radius_m, model, progress)
    adjacent[open_parts] = np.maximum(0.0, before - _sizes_as(rest, parts[open_parts]))
    return _Block(near.distance, size, forest, adjacent, _candidates(near, overlap, touching))


def _candidates(near: Nearest, overlap: Overlap, touching: np.ndarray) -> _Candidates:
    none = np.zeros(len(near.pair_part))
    return _Candidates(
        np.concatenate([near.pair_part, touching[overlap.pair_part]]),
        np.concatenate([near.pair_stand, overlap.pair_stand]),
        np.concatenate([near.distance[near.pair_part], np.zeros(len(overlap.pair_part))]),
        np.concatenate([none, overlap.pair_size]),
    )


def _sizes_as(geometries: np.ndarray, wholes: np.ndarray) -> np.ndarray:
    polygonal = shapely.get_dimensions(wholes) == POLYGON
    return np.where(polygonal, shapely.area(geometries), shapely.length(geometries))


def _wholly_within(parts: np.ndarray, near: Nearest, radius_m: float, model: ForestModel) -> np.ndarray:
    """Parts that one disc around a point of the outline contains: all of them is in the zone, without an overlay."""
    whole = np.zeros(len(parts), dtype=bool)
    within = np.flatnonzero(near.distance <= radius_m)
    whole[within] = furthest(parts[within], near.chunk[within], model) <= inner_radius(radius_m)
    return whole


def _chosen(candidates: list[_Candidates], distance: np.ndarray, rank: np.ndarray) -> np.ndarray:
    """The stand of each row by the rule of ``forest_id``; −1 for rows without geometry."""
    chosen = np.full(len(distance), -1, dtype=np.int64)
    if not candidates:
        return chosen
    owner, stand, apart, overlap = (
        np.concatenate([getattr(found, name) for found in candidates])
        for name in ("owner", "stand", "distance", "overlap")
    )
    tied = apart <= distance[owner] + np.where(distance[owner] > 0, 1e-6, 0.0)
    owner, stand, overlap = owner[tied], stand[tied], overlap[tied]
    # A feature that was cut into parts meets a stand several times.
    order = np.lexsort((stand, owner))
    owner, stand, overlap = owner[order], stand[order], overlap[order]
    starts = np.flatnonzero(np.r_[True, (owner[1:] != owner[:-1]) | (stand[1:] != stand[:-1])])
    owner, stand, overlap = owner[starts], stand[starts], np.add.reduceat(overlap, starts)
    largest = np.zeros(len(distance))
    np.maximum.at(largest, owner, overlap)
    winning = overlap >= largest[owner] - TIE_M2
    owner, stand = owner[winning], stand[winning]
    order = np.lexsort((stand, rank[stand], owner))
    owner, stand = owner[order], stand[order]
    first = np.r_[True, owner[1:] != owner[:-1]]
    chosen[owner[first]] = stand[first]
    return chosen


def _along_a_curve(geometries: np.ndarray) -> np.ndarray:
    """An order in which neighbours in space are neighbours in memory: cells of 500 m, row by row, back and forth."""
    if not len(geometries):
        return np.empty(0, dtype=np.int64)
    bounds = shapely.bounds(geometries)
    column = np.floor(bounds[:, 0] / 500).astype(np.int64)
    line = np.floor(bounds[:, 1] / 500).astype(np.int64)
    return np.lexsort((np.where(line % 2, -column, column), line))


def _with_results(
    features: gpd.GeoDataFrame, clean: Cleaned, measured: _Measured, rules: ProximityRules, ids: pd.Series
) -> tuple[gpd.GeoDataFrame, tuple[str, ...]]:
    renamed = {name: RENAMED.format(field=name) for name in RESULT_FIELDS if name in features.columns}
    frame = features.rename(columns=renamed)
    if clean.repaired.any():
        geometries = frame.geometry.to_numpy().copy()
        geometries[clean.repaired] = clean.geometries[clean.repaired]
        frame = frame.set_geometry(gpd.GeoSeries(geometries, index=frame.index, crs=frame.crs))
    polygonal, linear = clean.dimension == POLYGON, clean.dimension == LINE
    distance = measured.distance
    bands = np.array([*rules.bands_m, np.nan])
    place = np.searchsorted(bands[:-1], distance, side="left")
    has_size = (polygonal | linear) & (measured.size > 0)
    share = np.full(len(frame), np.nan)
    share[has_size] = np.clip(measured.adjacent[has_size] / measured.size[has_size], 0.0, 1.0)
    within = pd.array(distance <= rules.legal_distance_m, dtype="boolean")
    within[clean.empty] = pd.NA
    columns = {
        "dist_m": distance,
        "band": np.where(clean.empty, np.nan, bands[np.minimum(place, len(bands) - 1)]),
        "within_legal": within,
        "forest_id": _ids_of(measured.stand, ids),
        "area_m2": np.where(polygonal, measured.size, np.nan),
        "forest_m2": np.where(polygonal, measured.forest, np.nan),
        "adjacent_m2": np.where(polygonal, measured.adjacent, np.nan),
        "adjacent_share": share,
    }
    return frame.assign(**{name: pd.Series(values, index=frame.index) for name, values in columns.items()}), tuple(
        renamed
    )


def _ids_of(stand: np.ndarray, ids: pd.Series) -> pd.api.extensions.ExtensionArray | np.ndarray:
    kind = "Int64" if pd.api.types.is_integer_dtype(ids.dtype) else ids.dtype
    return ids.astype(kind).array.take(stand, allow_fill=True)


def _warn(result: ProximityResult, progress: Progress) -> None:
    if result.repaired_features:
        progress.warn("{count} invalid input geometries were repaired.", count=result.repaired_features)
    if result.repaired_forest:
        progress.warn("{count} invalid forest geometries were repaired.", count=result.repaired_forest)
    if result.empty_features:
        progress.warn("{count} input rows without geometry stay without a result.", count=result.empty_features)
    if result.forest_not_polygons:
        progress.warn("{count} forest features are not polygons and were left out.", count=result.forest_not_polygons)
    if result.small_patches:
        progress.warn("{count} forest polygons in too small patches were left out.", count=result.small_patches)
    for field in result.renamed_fields:
        progress.warn("The input field {field} is kept as {renamed}.", field=field, renamed=RENAMED.format(field=field))
