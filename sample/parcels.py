"""Parcels: lots in blocks, road, stream and railway land, and mountain (산) parcels, with 지목 and PNU."""

from __future__ import annotations

from itertools import pairwise

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..common.progress import Progress
from .dongs import CITY_NAME, PROVINCE
from .landuse import LandUse, Use
from .plan import CityPlan
from .roads import StreetPlan
from .subdivide import CutStyle, subdivide
from .terrain import Terrain

LAND_CATEGORIES = {  # 지목 by use and their shares; 공간정보관리법 제67조 has the list of 28
    Use.INDUSTRY: (("장", 0.86), ("창", 0.05), ("잡", 0.05), ("차", 0.02), ("공", 0.02)),
    Use.APARTMENT: (("대", 0.74), ("학", 0.11), ("공", 0.12), ("체", 0.03)),
    Use.OLD_TOWN: (("대", 0.93), ("차", 0.03), ("종", 0.02), ("공", 0.02)),
    Use.HOUSES: (("대", 0.93), ("차", 0.02), ("공", 0.03), ("종", 0.02)),
    Use.VILLAGE: (("대", 0.60), ("전", 0.30), ("창", 0.06), ("종", 0.04)),
    Use.CENTRE: (("대", 0.92), ("차", 0.05), ("주", 0.03)),
}
PADDY_HEIGHT = 11.0
"""Fields lower than this many metres are paddies (답), higher ones dry fields (전)."""
SLIVER = 12.0
"""Leftovers smaller than this many square metres belong to nobody's parcel."""
BUILT = ("대", "장", "학", "창", "주", "종", "체")


def make_parcels(plan: CityPlan, terrain: Terrain, streets: StreetPlan, rail, use: LandUse, dongs: gpd.GeoDataFrame,
                 progress: Progress) -> gpd.GeoDataFrame:  # fmt: skip
    """All parcels: ``pnu jibun jimok dong adm_cd use mountain`` and geometry in EPSG:5186, ordered by PNU."""
    inner, block_of = _blocks_without_roads(streets)
    progress.at(0.2)
    lots, parent = subdivide(inner, use.lots, plan.random("lots"), progress)
    progress.at(0.5)
    random = plan.random("land categories")
    town = _table(lots, block_of[parent], use.at(_middles(lots)), None)
    town["jimok"] = _categories(town, terrain, random)
    progress.at(0.6)
    pieces = [town, *_other_land(plan, terrain, streets, rail)]
    parcels = pd.concat(pieces, ignore_index=True)
    parcels = _surveyed(parcels)
    parcels["mountain"] = parcels["jimok"] == "임"
    progress.at(0.85)
    return _numbered(parcels, dongs)


def _surveyed(parcels: pd.DataFrame) -> pd.DataFrame:
    """Corners on whole centimetres, valid single polygons, no slivers."""
    rounded = shapely.set_precision(parcels["geometry"].to_numpy(), 0.01)
    parts, origin = shapely.get_parts(rounded, return_index=True)
    keep = (shapely.get_type_id(parts) == 3) & (shapely.area(parts) >= SLIVER)
    return parcels.iloc[origin[keep]].assign(geometry=parts[keep]).reset_index(drop=True)


def _middles(polygons: np.ndarray) -> np.ndarray:
    return shapely.get_coordinates(shapely.point_on_surface(polygons))


def _table(polygons: np.ndarray, block: np.ndarray, use_codes: np.ndarray, jimok: str | None) -> pd.DataFrame:
    return pd.DataFrame({"geometry": polygons, "block": block, "use": use_codes, "jimok": jimok})


def _blocks_without_roads(streets: StreetPlan):
    tree = shapely.STRtree(streets.surface)
    block, road = tree.query(streets.blocks, predicate="intersects")
    starts = np.searchsorted(block, np.arange(len(streets.blocks) + 1))
    covers = np.array([shapely.union_all(streets.surface[road[a:b]]) for a, b in pairwise(starts)])
    parts, index = shapely.get_parts(shapely.difference(streets.blocks, covers), return_index=True)
    keep = (shapely.get_type_id(parts) == 3) & (shapely.area(parts) > 60)
    return parts[keep], index[keep]


def _categories(town: pd.DataFrame, terrain: Terrain, random: np.random.Generator) -> np.ndarray:
    jimok = np.full(len(town), "전", dtype=object)
    places = _middles(town["geometry"].to_numpy())
    chance = random.uniform(0, 1, len(town))
    for use, shares in LAND_CATEGORIES.items():
        here = (town["use"] == use.code).to_numpy()
        letters, weights = zip(*shares, strict=True)
        choice = np.searchsorted(np.cumsum(weights), chance[here], side="right").clip(0, len(letters) - 1)
        jimok[here] = np.array(letters, dtype=object)[choice]
    field = (town["use"] == Use.FARM.code).to_numpy()
    low = terrain.height_at(*places.T) < PADDY_HEIGHT
    near_woods = shapely.distance(shapely.points(places), terrain.woods.boundary) < 90
    jimok[field & low] = "답"
    jimok[field & ~low & (chance < 0.10)] = "과"
    jimok[field & (chance > 0.975)] = "잡"
    jimok[field & (chance > 0.955) & (chance <= 0.975)] = "대"
    jimok[field & near_woods & (chance > 0.10) & (chance < 0.16)] = "묘"
    return jimok


def _other_land(plan: CityPlan, terrain: Terrain, streets: StreetPlan, rail) -> list[pd.DataFrame]:
    roads = shapely.union_all(streets.surface)
    wet = shapely.difference(shapely.intersection(terrain.water, terrain.land), streets.ground)
    tracks = shapely.difference(shapely.intersection(rail, terrain.land), shapely.union_all([wet, streets.ground]))
    roads = shapely.difference(shapely.intersection(roads, terrain.land), shapely.union_all([wet, tracks]))
    woods = shapely.difference(terrain.woods, shapely.union_all([roads, tracks, wet, streets.ground]))
    kinds = (("도", roads, 40_000, 1.0, 0), ("천", wet, 14_000, 2.0, 5), ("철", tracks, 6_000, 2.0, 0),
             ("임", woods, 85_000, 1.0, 22))  # fmt: skip
    found = []
    for jimok, region, area, slender, skew in kinds:
        area = area * plan.lot_factor ** (0.5 if jimok == "도" else 0.8)
        pieces, _ = subdivide(shapely.get_parts(region), _same(area, slender, skew), plan.random("land", ord(jimok)))
        pieces = pieces[shapely.area(pieces) > 40]
        found.append(_table(pieces, np.full(len(pieces), -1), np.full(len(pieces), -1), jimok))
    return found


def _same(area: float, slender: float, skew: float):
    return lambda at: CutStyle(*(np.full(len(at), float(value)) for value in (area, slender, skew, 0.2)))


def _numbered(parcels: pd.DataFrame, dongs: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    points = shapely.point_on_surface(parcels["geometry"].to_numpy())
    dong = shapely.STRtree(dongs.geometry.to_numpy()).nearest(points)
    parcels = parcels.assign(
        **{name: dongs[name].to_numpy()[dong] for name in ("adm_cd", "adm_nm", "legal_cd", "legal_nm")}
    )
    xy = shapely.get_coordinates(points)
    # Lot numbers run in strips from north to south, as surveyors walked.
    parcels["strip"], parcels["x"] = -np.floor(xy[:, 1] / 350), xy[:, 0]
    single = parcels["block"] < 0
    farm = parcels["use"] == Use.FARM.code
    parcels["group"] = np.where(single | farm, len(parcels) + np.arange(len(parcels)), parcels["block"])
    first = parcels.groupby(["legal_cd", "mountain", "group"])[["strip", "x"]].transform("min")
    parcels["group_strip"], parcels["group_x"] = first["strip"], first["x"]
    parcels = parcels.sort_values(
        ["legal_cd", "mountain", "group_strip", "group_x", "group", "strip", "x"], kind="stable"
    )
    section = [parcels["legal_cd"], parcels["mountain"]]
    changed = parcels["group"] != parcels["group"].shift()
    main = changed.groupby(section).cumsum()
    sub = parcels.groupby([*section, main]).cumcount()
    # A section with more than 9,999 main numbers goes on as sub-numbers.
    sub = sub + (main - 1) // 9_999 * 3_000
    main = (main - 1) % 9_999 + 1
    flag = np.where(parcels["mountain"], "2", "1")
    parcels["pnu"] = parcels["legal_cd"] + flag + main.map("{:04d}".format) + sub.map("{:04d}".format)
    number = main.astype(str) + np.where(sub > 0, "-" + sub.astype(str), "")
    parcels["number"] = np.where(parcels["mountain"], "산" + number, number)
    parcels["address"] = f"{PROVINCE} {CITY_NAME} " + parcels["legal_nm"] + " " + parcels["number"]
    columns = ["pnu", "number", "jimok", "adm_cd", "adm_nm", "legal_cd", "address", "use", "mountain"]
    parcels = parcels.sort_values("pnu", kind="stable").reset_index(drop=True)
    return gpd.GeoDataFrame(parcels[columns], geometry=parcels["geometry"].to_numpy(), crs=5186)
