"""What the fire service knows: stations, water, shelters and the roads into the woods."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .landuse import LandUse, Use
from .plan import CityPlan
from .roads import CLASSES, HUBS, RoadClass, StreetPlan, on_node_link
from .terrain import Terrain

STATIONS = (("소방서", "old"), ("119안전센터", "new"), ("119안전센터", "coast"), ("119안전센터", "estate"))
"""What stands at which hub: none in the valleys of the east, so that they are reached late."""
BESIDE_ROAD = 18.0
"""Metres from the axis of the road to a station."""
HYDRANT_EVERY = 220.0
"""Metres between hydrants in the streets of the town."""
EMERGENCY_SETS = 5
"""Villages that have a hose cabinet (비상소화장치); most have none."""
PONDS = 3
"""Reservoirs for helicopters and pumps at the edge of the woods (담수지)."""
FOREST_ROADS = (("간선임도", 4.0, 0, 1), ("지선임도", 3.0, 1, 1), ("산불진화임도", 5.0, 2, 1), ("작업임도", 2.5, 0, -1))
"""Kind, width in metres, which of the largest woods, which way along it; the last is too narrow for an engine."""
WAVE, SWAY, BEND_AT = 420.0, 40.0, 20.0
"""How a forest road winds: length and width of a bend, and metres between its points."""
GAP_TO_ROAD = 8.0
"""Metres that a forest road begins beside the street that it leaves."""
INSIDE_WOOD = 60.0
"""Metres that it keeps from the edge of the wood."""
ROUNDED = 0.1


@dataclass(frozen=True)
class FireService:
    """Layers in EPSG:5186 with the fields that agencies use."""

    stations: gpd.GeoDataFrame
    water: gpd.GeoDataFrame
    shelters: gpd.GeoDataFrame
    forest_roads: gpd.GeoDataFrame


def make_fire_service(
    plan: CityPlan, terrain: Terrain, streets: StreetPlan, use: LandUse, dongs: gpd.GeoDataFrame
) -> FireService:
    """Stations at the hubs of the town, hydrants in its streets, a shelter in each dong, roads into the large woods."""
    random = plan.random("fire service")
    woods = _largest(terrain.woods, 3)
    return FireService(
        _stations(plan, streets, dongs), _water(plan, random, terrain, streets, use), _shelters(streets, dongs),
        _forest_roads(woods, streets),
    )  # fmt: skip


def _stations(plan: CityPlan, streets: StreetPlan, dongs: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    hubs = shapely.points([plan.at(*HUBS[hub]) for _, hub in STATIONS])
    edges = streets.edges
    wide = edges["geometry"].to_numpy()[edges["kind"] <= CLASSES.index(RoadClass.COLLECTOR)]
    road = wide[shapely.STRtree(wide).nearest(hubs)]
    at = shapely.line_locate_point(road, hubs)
    on, on_next = (shapely.get_coordinates(shapely.line_interpolate_point(road, at + step)) for step in (-1.0, 1.0))
    along = (on_next - on) / np.maximum(np.hypot(*(on_next - on).T), 1e-9)[:, None]
    places = (on + on_next) / 2 + BESIDE_ROAD * np.column_stack([along[:, 1], -along[:, 0]])
    dong = dongs["adm_nm"].to_numpy()[shapely.STRtree(dongs.geometry.to_numpy()).nearest(shapely.points(places))]
    names = [
        "해솔소방서" if kind == "소방서" else f"{name}119안전센터"
        for (kind, _), name in zip(STATIONS, dong, strict=True)
    ]
    return _layer(places, {"name": names, "kind": [kind for kind, _ in STATIONS], "engines": [4, 2, 2, 3]})


def _water(
    plan: CityPlan, random: np.random.Generator, terrain: Terrain, streets: StreetPlan, use: LandUse
) -> gpd.GeoDataFrame:
    """Hydrants, hose cabinets and ponds, in the fields of the national standard data of hydrants."""
    edges = streets.edges
    in_town = on_node_link(edges) & ~edges["use"].isin([Use.FARM.code, Use.VILLAGE.code]).to_numpy()
    lines = edges["geometry"].to_numpy()[in_town]
    whole = np.cumsum(shapely.length(lines))
    at = np.arange(HYDRANT_EVERY / 2, whole[-1], HYDRANT_EVERY)
    line = np.searchsorted(whole, at)
    hydrants = shapely.get_coordinates(
        shapely.line_interpolate_point(lines[line], at - (whole - shapely.length(lines))[line])
    ) + random.normal(0, 4, (len(at), 2))
    villages = np.array([plan.at(*place) for place in use.villages])
    cabinets = villages[np.sort(random.choice(len(villages), EMERGENCY_SETS, replace=False))]
    rims = shapely.boundary(_largest(terrain.woods, PONDS))
    ponds = shapely.get_coordinates(
        shapely.line_interpolate_point(rims, random.uniform(0.2, 0.8, PONDS), normalized=True)
    )
    kinds = ["지상식소화전"] * len(hydrants) + ["비상소화장치"] * len(cabinets) + ["담수지"] * len(ponds)
    ids = [f"HS-{number:04d}" for number in range(1, len(kinds) + 1)]
    return _layer(np.concatenate([hydrants, cabinets, ponds]), {"시설번호": ids, "시설유형": kinds})


def _shelters(streets: StreetPlan, dongs: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """A community centre for each dong, at the corner of a street in its middle."""
    middles = shapely.point_on_surface(dongs.geometry.to_numpy())
    corner = shapely.STRtree(shapely.points(streets.nodes)).nearest(middles)
    names = [f"{name} 행정복지센터" for name in dongs["adm_nm"]]
    capacity = [200 + 50 * (number % 5) for number in range(len(dongs))]
    return _layer(streets.nodes[corner], {"대피소명": names, "수용인원": capacity})


def _forest_roads(woods: np.ndarray, streets: StreetPlan) -> gpd.GeoDataFrame:
    """Winding roads from the road network into the hearts of the woods and on along them; the narrow one leaves
    another in a heart."""
    joined = np.unique(streets.edges[on_node_link(streets.edges)][["a", "b"]])
    corners = shapely.points(streets.nodes[joined])
    lines = []
    for *_, number, direction in FOREST_ROADS:
        heart = shapely.get_coordinates(shapely.centroid(shapely.maximum_inscribed_circle(woods[number])))[0]
        way = [heart, _along_the_wood(woods[number], heart, direction)]
        if direction > 0:
            way.insert(0, shapely.get_coordinates(corners[shapely.distance(corners, shapely.Point(heart)).argmin()])[0])
        lines.append(_winding(shapely.LineString(way)))
    table = {"임도종류": [road[0] for road in FOREST_ROADS], "노폭": [road[1] for road in FOREST_ROADS],
             "준공연도": [2009, 2014, 2024, 2019]}  # fmt: skip
    return gpd.GeoDataFrame(pd.DataFrame(table), geometry=lines, crs=5186)


def _along_the_wood(wood: shapely.Geometry, heart: np.ndarray, direction: int) -> np.ndarray:
    """How far one gets from the heart along the longer side of the wood without leaving it."""
    corners = shapely.get_coordinates(shapely.minimum_rotated_rectangle(wood))
    sides = np.diff(corners[:3], axis=0)
    longer = sides[np.argmax(np.hypot(*sides.T))]
    axis = direction * longer * (1 if longer[0] >= 0 else -1)
    inside = shapely.buffer(wood, -INSIDE_WOOD)
    rays = shapely.get_parts(shapely.intersection(shapely.LineString([heart, heart + axis]), inside))
    own = rays[np.argmin(shapely.distance(rays, shapely.Point(heart)))]
    return shapely.get_coordinates(own)[-1]


def _winding(way: shapely.LineString) -> shapely.LineString:
    """``way`` in bends, from some metres beside its start, as forest maps have it."""
    metres = np.arange(GAP_TO_ROAD, way.length, BEND_AT)
    places, ahead = (shapely.get_coordinates(shapely.line_interpolate_point(way, metres + step)) for step in (0.0, 0.1))
    along = (ahead - places) / np.maximum(np.hypot(*(ahead - places).T), 1e-9)[:, None]
    sway = SWAY * np.sin(2 * np.pi * metres / WAVE) * np.minimum(metres / 200, 1)
    bent = places + sway[:, None] * np.column_stack([-along[:, 1], along[:, 0]])
    return shapely.LineString(np.round(bent / ROUNDED) * ROUNDED)


def _largest(woods: shapely.Geometry, count: int) -> np.ndarray:
    parts = shapely.get_parts(woods)
    return parts[np.argsort(-shapely.area(parts), kind="stable")[:count]]


def _layer(places: np.ndarray, columns: dict) -> gpd.GeoDataFrame:
    rounded = np.round(np.round(places / ROUNDED) * ROUNDED, 1)
    return gpd.GeoDataFrame(pd.DataFrame(columns), geometry=shapely.points(rounded), crs=5186)
