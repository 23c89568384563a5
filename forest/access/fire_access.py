"""How soon an engine stands at every piece of forest edge, and who lives where none does in time."""

from __future__ import annotations

from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from ...common.dongs import NO_DONG, dongs_at, named_dongs
from ...common.population.homes import numbers_of
from ...common.population.people import POPULATION_FIELDS, PopulationSources
from ...common.progress import SILENT, Progress
from ...common.streets.drive_network import DriveNetwork
from ...common.streets.drive_pieces import Roads
from ...common.streets.road_traits import RoadKind, RoadTraits
from ...common.streets.street_network import StreetNetwork
from ..crs import FOREST, analysis_crs, require_crs, require_korea, require_neighbours
from ..geometry.model import ForestModel, forest_model
from ..stands.fuel import stand_attributes
from ..stands.layers import ForestLayer, forest_layer, in_crs
from .by_dong import access_by_dong
from .edges import forest_edges
from .gaps import GAP_FIELDS, Houses, access_gaps, houses_by_forest, nearest_m
from .reaching import Arrivals, Engines
from .rules import UNTOLD, AccessRules
from .shelters import Shelters, walking_minutes

EDGE_FIELDS = (
    "edge_id", "forest_id", "fuel", "dong", "length_m", "access", "response_min", "station", "drive_m", "road_m",
    "hose_reach", "water_m", "dead_end",
)  # fmt: skip


@dataclass(frozen=True)
class AccessLayers:
    """What is looked at. ``forest`` (polygons), ``roads`` (lines) and ``stations`` must be there. ``forest_roads``:
    임도 of another map. ``water``: hydrants, ponds. ``buildings``, ``dongs`` and ``population`` say who lives where,
    ``shelters`` where to."""

    forest: gpd.GeoDataFrame
    roads: gpd.GeoDataFrame
    stations: gpd.GeoDataFrame
    forest_roads: gpd.GeoDataFrame | None = None
    water: gpd.GeoDataFrame | None = None
    buildings: gpd.GeoDataFrame | None = None
    dongs: gpd.GeoDataFrame | None = None
    population: gpd.GeoDataFrame | None = None
    shelters: gpd.GeoDataFrame | None = None


@dataclass(frozen=True)
class FireAccess:
    """``edges`` (:data:`EDGE_FIELDS`), ``gaps`` (:data:`~.gaps.GAP_FIELDS`), ``by_dong``
    (:data:`~.by_dong.DONG_FIELDS`), and what happened on the way: roads too narrow, metres of road that no engine gets
    to, stations without a road, invalid geometries repaired, and what the roads do not tell (keys of
    :data:`~.rules.UNTOLD`)."""

    edges: gpd.GeoDataFrame
    gaps: gpd.GeoDataFrame
    by_dong: pd.DataFrame
    narrow_roads: int
    cut_off_m: float
    far_stations: int
    repaired_forest: int
    repaired_buildings: int
    untold: tuple[str, ...]

    @property
    def whole(self) -> pd.Series:
        """The row of ``by_dong`` for the whole area."""
        return self.by_dong.iloc[0]


def fire_access(
    layers: AccessLayers, near_m: float, rules: AccessRules | None = None, progress: Progress = SILENT
) -> FireAccess:
    """The first engine at every piece of forest edge, and the places within ``near_m`` of forest that none reaches.

    Response = turn-out + way along the roads from the nearest station by time (directed, at the speed of each road ×
    ``speed_factor``). The engine stops where a road is nearest to the middle of the piece: of the roads within the
    hoses' reach on the one where it stands first, else on the nearest one. Nobody stops on motorways, and what one-way
    streets or gaps in the roads cut off is not reached. Turns take no time. A building is reached when its wall is.
    ``near_m``: 비상소화장치 are for villages so near to forest (2025 programme, 100 m; forest/law.py).

    Measured in the CRS of the forest where it is Korean and in metres, else in EPSG:5186. Raises
    :class:`~..errors.ForestError` and :class:`~sijeong.common.errors.UnusableLayer` for layers that cannot be used.
    """
    rules = rules or AccessRules()
    crs = analysis_crs(layers.forest, FOREST)
    require_korea(layers.forest, FOREST)
    require_neighbours(layers.roads, layers.forest, crs)
    progress.step("Preparing the forest")
    stands = forest_layer(in_crs(layers.forest, crs, FOREST), rules.min_forest_area_m2, progress.part(0, 0.1))
    model = forest_model(stands.stands, np.arange(len(stands.stands)), progress)
    progress.step("Joining the roads to a network")
    main, *others = _roads(layers, rules)
    untold = tuple(name for name in UNTOLD if name not in main.traits.told)
    for name in untold:
        progress.warn(UNTOLD[name])
    roads = DriveNetwork.of([main, *others], crs, rules.road_width_m, rules.speed_factor, progress.part(0.1, 0.3))
    progress.step("Sending the engines")
    engines = Engines.of(in_crs(layers.stations, crs, "stations"), roads, rules, progress)
    progress.at(0.4)
    cut = forest_edges(model, rules.edge_m, progress)
    progress.step("Timing the way to {count} pieces of forest edge", count=len(cut))
    arrivals = engines.to(shapely.points(cut.middle), progress.part(0.4, 0.6))
    places = _Places.of(layers, crs)
    edges = _edge_frame(cut, arrivals, engines, rules, layers.forest, stands, places, crs)
    houses, gaps = None, _no_gaps(crs)
    if layers.buildings is not None:
        progress.step("Looking for the places that no engine reaches in time")
        houses, gaps = _gaps(layers, near_m, model, engines, rules, places, progress.part(0.6, 0.95))
    house_dong = np.empty(0, np.int64) if houses is None else places.dong_of(shapely.centroid(houses.shapes))
    table = access_by_dong(
        edges, places.dong_of(shapely.points(cut.middle)), houses, house_dong, places.dong_id, places.dong_name,
        rules.water_m,
    )  # fmt: skip
    return FireAccess(
        edges, gaps, table, roads.narrow, engines.cut_off_m, engines.far, stands.repaired,
        0 if houses is None else houses.repaired, untold,
    )  # fmt: skip


def _roads(layers: AccessLayers, rules: AccessRules) -> list[Roads]:
    found = [Roads(layers.roads, RoadTraits.of(layers.roads, speeds=rules.speeds))]
    if layers.forest_roads is not None:
        traits = RoadTraits.of(layers.forest_roads, RoadKind.FOREST_ROAD, rules.speeds)
        found.append(Roads(layers.forest_roads, traits, loose=True))
    return found


@dataclass(frozen=True)
class _Places:
    """What is asked of every place: the dong that it lies in, and the nearest water."""

    dongs: shapely.STRtree | None
    dong_id: np.ndarray
    dong_name: np.ndarray
    water: shapely.STRtree | None

    @classmethod
    def of(cls, layers: AccessLayers, crs: CRS) -> _Places:
        dongs, ids, names, water = None, np.empty(0, object), np.empty(0, object), None
        if layers.dongs is not None:
            require_crs(layers.dongs, "dongs")
            there = layers.dongs[layers.dongs.geometry.notna() & ~layers.dongs.geometry.is_empty]
            table = named_dongs(there).to_crs(crs)
            dongs, ids, names = (
                shapely.STRtree(table.geometry.to_numpy()),
                table["id"].to_numpy(),
                table["name"].to_numpy(),
            )
        if layers.water is not None:
            shapes = in_crs(layers.water, crs, "water").geometry
            shapes = shapes[shapes.notna() & ~shapes.is_empty].to_numpy()
            water = shapely.STRtree(shapes) if len(shapes) else None
        return cls(dongs, ids, names, water)

    def dong_of(self, places: np.ndarray) -> np.ndarray:
        """The number of the dong of each place, :data:`NO_DONG` outside all; on a border the first."""
        return dongs_at(self.dongs or shapely.STRtree([]), places)

    def names_at(self, places: np.ndarray) -> np.ndarray:
        dong = self.dong_of(places)
        return np.array([None if number == NO_DONG else self.dong_name[number] for number in dong], object)


def _edge_frame(
    cut, arrivals: Arrivals, engines: Engines, rules: AccessRules, forest: gpd.GeoDataFrame, stands: ForestLayer,
    places: _Places, crs: CRS,
) -> gpd.GeoDataFrame:  # fmt: skip
    row = stands.row[cut.stand]
    ids = forest["forest_id"].to_numpy() if "forest_id" in forest.columns else np.arange(1, len(forest) + 1)
    middles = shapely.points(cut.middle)
    frame = gpd.GeoDataFrame(
        {
            "edge_id": np.arange(1, len(cut) + 1),
            "forest_id": ids[row],
            "fuel": stand_attributes(forest)["fuel"].to_numpy()[row],
            "dong": places.names_at(middles),
            "length_m": shapely.length(cut.line),
            "access": arrivals.access(rules),
            "response_min": _known(arrivals.minutes),
            "station": [None if number < 0 else engines.names[number] for number in arrivals.station],
            "drive_m": _known(arrivals.drive_m),
            "road_m": _known(arrivals.road_m),
            "hose_reach": arrivals.road_m <= rules.hose_m,
            "water_m": nearest_m(places.water, middles),
            "dead_end": arrivals.dead_end,
        },
        geometry=cut.line,
        crs=crs,
    )
    return frame


def _gaps(
    layers: AccessLayers, near_m: float, model: ForestModel, engines: Engines, rules: AccessRules, places: _Places,
    progress: Progress,
) -> tuple[Houses, gpd.GeoDataFrame]:  # fmt: skip
    crs = engines.roads.crs
    require_crs(layers.buildings, "buildings")
    sources = PopulationSources(population=layers.population, buildings=layers.buildings, dongs=layers.dongs)
    if not _residents_told(sources):
        sources = replace(sources, dongs=None)
    houses = houses_by_forest(sources, model, near_m, engines, rules, progress.part(0, 0.6))
    gaps = access_gaps(houses, engines.names, crs, progress.part(0.6, 0.8))
    shapes = gaps.geometry.to_numpy()
    gaps["dong"] = places.names_at(shapely.point_on_surface(shapes))
    gaps["water_m"] = nearest_m(places.water, shapes)
    gaps["shelter"], gaps["shelter_m"], gaps["shelter_min"] = None, np.nan, np.nan
    if layers.shelters is not None and len(gaps):
        streets = StreetNetwork.of(layers.roads, crs, progress)
        shelters = Shelters.of(in_crs(layers.shelters, crs, "shelters"), streets, model, near_m, progress)
        metres, name = shelters.nearest(shapes, progress)
        gaps["shelter"], gaps["shelter_m"], gaps["shelter_min"] = name, _known(metres), _known(walking_minutes(metres))
    return houses, gaps[[*GAP_FIELDS, "geometry"]]


def _residents_told(sources: PopulationSources) -> bool:
    """Whether the dongs say how many live in them; those that only name themselves place nobody."""
    return sources.dongs is None or numbers_of(sources.dongs, POPULATION_FIELDS) is not None


def _no_gaps(crs: CRS) -> gpd.GeoDataFrame:
    texts = ("dong", "access", "station", "shelter")
    columns = {name: pd.Series(dtype=object if name in texts else float) for name in GAP_FIELDS}
    return gpd.GeoDataFrame(columns, geometry=np.empty(0, object), crs=crs)


def _known(values: np.ndarray) -> np.ndarray:
    return np.where(np.isfinite(values), values, np.nan)
