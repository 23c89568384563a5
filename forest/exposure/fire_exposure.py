"""Exposure of buildings and villages to forest fire: measured, ranked, doubted and validated in one run."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.fields import field_named, making_room
from ...common.population.homes import is_home
from ...common.population.people import POPULATION_FIELDS, PopulationSources
from ...common.progress import SILENT, Progress
from ...common.ranking import ranks
from ..crs import FOREST, analysis_crs, require_crs, require_korea, require_neighbours
from ..errors import ForestError
from ..stands.layers import cleaned_with_progress, in_crs
from ..villages.villages import BUILDINGS, Villages, villages_of
from .factors import Factor, known_factors
from .fires import NO_FIRES, Fires, fires_of
from .italian import italian_scores
from .measures import ExposureRules, Surroundings, measured
from .model import BUILDING_FIELDS, ExposureLayers, FireExposure, RankingRules
from .ranking import classes, factor_percentiles, scores
from .sensitivity import sensitivity, stability
from .validation import REACH_M, validated
from .village_measures import (
    access_of,
    dong_names,
    fires_near,
    people_of,
    village_measures,
    without_small_counts,
)

_TERRAIN_MARGIN_M = 1000.0
"""Metres round the buildings for which heights are read: the forest within reach and the ground around it."""


def fire_exposure(
    layers: ExposureLayers,
    rules: ExposureRules | None = None,
    ranking: RankingRules | None = None,
    progress: Progress = SILENT,
) -> FireExposure:
    """Measure every building, put them together as villages, rank these, and say how far the ranking can be trusted.

    Measured in the belt of Korea 2000 at the place of the buildings; everything else is transformed to it. Formulas,
    units and sources of all fields: docs/forest.md. Raises :class:`ForestError`: no CRS, coordinates outside Korea,
    buildings and forest far apart, no forest polygon, no building; and what the parts raise.
    """
    rules, ranking = rules or ExposureRules(), ranking or RankingRules()
    progress.step("Checking the layers")
    crs = _checked(layers)
    shapes = cleaned_with_progress(in_crs(layers.buildings, crs, BUILDINGS).geometry.to_numpy(), progress)
    if shapes.empty.all():
        raise ForestError("The building layer has no building with a shape. Choose the layer of buildings.")
    villages = villages_of(
        shapes.geometries, is_home(layers.buildings, progress), ranking.villages, crs, progress.part(0, 0.15)
    )
    around = _surroundings(layers, rules, shapes.geometries, crs, progress.part(0.15, 0.3))
    measures = measured(shapes.geometries, around, progress.part(0.3, 0.6))
    fires = fires_of(layers.fires, crs, progress) if layers.fires is not None else None
    frame = _village_frame(layers, villages, measures, _ranking_fires(fires, ranking), ranking, progress)
    italian = italian_scores(frame, around, _ranking_fires(fires, ranking) or NO_FIRES, progress.part(0.6, 0.75))
    frame = pd.concat([frame, italian], axis=1)
    progress.step("Ranking {count} villages", count=len(frame))
    shares = factor_percentiles(frame)
    frame = _ranked(frame, shares, ranking)
    progress.at(0.8)
    validation = validated(
        frame, frame["class_checked"].to_numpy(), around, _judges(fires, ranking), progress.part(0.8, 1)
    )
    known = known_factors(frame)
    weights = ranking.weights.normalised(known)
    left_out = tuple(factor for factor, weight in ranking.weights.of if weight > 0 and factor not in known)
    result = FireExposure(
        _building_frame(layers.buildings, shapes, measures, villages, frame, fires, crs),
        _for_display(frame),
        sensitivity(shares, ranking.weights),
        validation, weights, left_out, int(shapes.empty.sum()), int(shapes.repaired.sum()) + around.layer.repaired,
    )  # fmt: skip
    _warn(result, progress)
    return result


def _checked(layers: ExposureLayers) -> object:
    require_crs(layers.buildings, BUILDINGS)
    crs = analysis_crs(layers.buildings)
    require_korea(layers.buildings, BUILDINGS)
    require_korea(layers.forest, FOREST)
    require_neighbours(layers.buildings, layers.forest, crs)
    return crs


def _surroundings(
    layers: ExposureLayers, rules: ExposureRules, shapes: np.ndarray, crs: object, progress: Progress
) -> Surroundings:
    progress.step("Preparing the forest")
    west, south, east, north = gpd.GeoSeries(shapes).total_bounds
    margin = _TERRAIN_MARGIN_M
    bounds = (west - margin, south - margin, east + margin, north + margin)
    dem = layers.dem.open(crs, bounds, progress) if layers.dem is not None else None
    return Surroundings(in_crs(layers.forest, crs, FOREST), dem, rules, progress)


def _ranking_fires(fires: Fires | None, ranking: RankingRules) -> Fires | None:
    return fires if fires is None or ranking.validate_from is None else fires.before(ranking.validate_from)


def _judges(fires: Fires | None, ranking: RankingRules) -> Fires:
    if fires is None:
        return NO_FIRES
    return fires if ranking.validate_from is None else fires.since(ranking.validate_from)


def _village_frame(
    layers: ExposureLayers, villages: Villages, measures: pd.DataFrame, fires: Fires | None, ranking: RankingRules,
    progress: Progress,
) -> gpd.GeoDataFrame:  # fmt: skip
    frame = village_measures(villages, measures)
    sources = _population(layers)
    people = people_of(villages, layers.buildings, sources, progress)
    near = fires_near(frame, fires, ranking.fire_reach_m)
    frame.insert(1, "dong", dong_names(frame, layers.dongs))
    return frame.assign(
        people=people["people"], elderly=people["elderly"], access_min=access_of(frame, layers.access),
        fires=near["fires"], fire_m=near["fire_m"],
    )  # fmt: skip


def _population(layers: ExposureLayers) -> PopulationSources | None:
    """Who says where people live: a layer of counts, or dongs that have residents; dongs may also be names only."""
    if layers.population is not None:
        return PopulationSources(population=layers.population, dongs=layers.dongs)
    if layers.dongs is not None and _has_residents(layers.dongs):
        return PopulationSources(dongs=layers.dongs)
    return None


def _has_residents(dongs: gpd.GeoDataFrame) -> bool:
    return field_named(dongs.columns, POPULATION_FIELDS) is not None


def _ranked(frame: gpd.GeoDataFrame, shares: pd.DataFrame, ranking: RankingRules) -> gpd.GeoDataFrame:
    score = scores(shares, ranking.weights)
    blind = ranking.weights if ranking.validate_from is not None else ranking.weights.without(Factor.FIRES)
    ranked = frame.assign(
        score=score, rank=ranks(score), village_class=classes(score), stability=stability(shares, ranking.weights),
        class_checked=classes(scores(shares, blind)),
    )  # fmt: skip
    return gpd.GeoDataFrame(pd.concat([ranked, shares], axis=1), geometry="geometry", crs=frame.crs)


def _for_display(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    first = (
        "village_id",
        "dong",
        "rank",
        "village_class",
        "score",
        "stability",
        "buildings",
        "dwellings",
        "people",
        "elderly",
    )
    order = [*first, *(name for name in frame.columns if name not in (*first, "geometry")), "geometry"]
    shown = frame.assign(
        people=frame["people"].round(), elderly=without_small_counts(frame["elderly"]),
    )  # fmt: skip
    shown = shown[order].sort_values(["rank", "village_id"], ignore_index=True)
    shown.attrs["geometry_type"] = "Polygon"
    return shown


def _building_frame(
    buildings: gpd.GeoDataFrame, shapes, measures: pd.DataFrame, villages: Villages, frame: gpd.GeoDataFrame,
    fires: Fires | None, crs: object,
) -> gpd.GeoDataFrame:  # fmt: skip
    kept = making_room(buildings.drop(columns=buildings.geometry.name), BUILDING_FIELDS).reset_index(drop=True)
    by_village = dict(zip(frame["village_id"], frame["village_class"], strict=True))
    out = gpd.GeoDataFrame(kept, geometry=shapes.geometries, crs=crs)
    added = measures.assign(
        village_id=pd.array(villages.village_id, dtype="Int64"),
        village_class=[by_village.get(number) for number in villages.village_id],
        chain_size=villages.chain_size,
        fire_m=fires_near(out, fires, REACH_M)["fire_m"],
    )
    added.loc[added["village_id"] == 0, "village_id"] = pd.NA
    return gpd.GeoDataFrame(
        pd.concat([kept, added[list(BUILDING_FIELDS)]], axis=1), geometry=shapes.geometries, crs=crs
    )


def _warn(result: FireExposure, progress: Progress) -> None:
    if result.repaired:
        progress.warn("{count} invalid shapes were repaired.", count=result.repaired)
    if result.unplaced:
        progress.warn("{count} buildings without a shape stay without a result.", count=result.unplaced)
    for factor in result.left_out:
        progress.warn("Nothing is known of {factor}, so it takes no part in the ranking.", factor=factor.english)
    if result.villages.empty:
        progress.warn("No chain of buildings is large enough to be a village, so nothing is ranked.")
    missing = int(result.buildings["tmi"].isna().sum()) - result.unplaced
    if 0 < missing < len(result.buildings) - result.unplaced:
        progress.warn("{count} buildings lie where the DEM has no height.", count=missing)
