"""Forest fires: where woods meet fields and villages, in the dry weeks of spring and autumn."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .dongs import CITY_NAME, PROVINCE
from .landuse import LandUse, Use
from .plan import CityPlan

FIRES = 42
CANDIDATES = 4_000
REACH = 45.0
"""How far from the edge of the woods most fires start, metres (standard deviation)."""
SEASON_DAYS = ((32, 135, 0.80), (305, 349, 0.12), (136, 304, 0.08))
"""Days of the year and shares: 1 Feb–15 May and 1 Nov–15 Dec are the fire seasons (산불조심기간)."""


def make_fires(plan: CityPlan, forest: gpd.GeoDataFrame, use: LandUse, dongs: gpd.GeoDataFrame) -> pd.DataFrame:
    """Fire records in the columns of the forest service's board, coordinates as text in degrees."""
    random = plan.random("fires")
    points = _places(plan, forest, use, dongs, random)
    degrees = gpd.GeoSeries(points, crs=5186).to_crs(4326)
    inside = shapely.STRtree(dongs.geometry.to_numpy()).nearest(points)
    start = _times(random, len(points))
    end = start + pd.to_timedelta(np.round(random.lognormal(3.9, 0.6, len(points))).clip(12, 900), unit="min")
    order = np.argsort(start.to_numpy())
    table = pd.DataFrame({
        "frfr_info_id": "",
        "frfr_lctn_xcrd": [f"{x:.14f}" for x in degrees.x],
        "frfr_lctn_ycrd": [f"{y:.14f}" for y in degrees.y],
        "frfr_sttmn_addr": f"{PROVINCE} {CITY_NAME} " + dongs["legal_nm"].to_numpy()[inside],
        "frfr_frng_dtm": start.strftime("%Y-%m-%d %H:%M"),
        "potfr_end_dtm": end.strftime("%Y-%m-%d %H:%M"),
        "frfr_sttmn_dt": start.strftime("%Y%m%d"),
        "frfr_prgrs_stcd": "03",
        "frfr_prgrs_stcd_str": "진화완료",
        "frfr_step_issu_cd": np.where(random.uniform(0, 1, len(points)) < 0.9, "초기대응", "산불1단계"),
    }).iloc[order].reset_index(drop=True)  # fmt: skip
    table["frfr_info_id"] = [str(290_001 + 7 * number) for number in range(len(table))]
    return table


def _places(plan: CityPlan, forest, use: LandUse, dongs, random: np.random.Generator) -> np.ndarray:
    edge = shapely.union_all(forest.geometry.to_numpy()).boundary
    land = shapely.union_all(dongs.geometry.to_numpy())
    parts = shapely.get_parts(edge)
    part = random.choice(len(parts), CANDIDATES, p=shapely.length(parts) / shapely.length(parts).sum())
    along = shapely.line_interpolate_point(parts[part], random.uniform(0, 1, CANDIDATES), normalized=True)
    places = shapely.get_coordinates(along) + random.normal(0, REACH, (CANDIDATES, 2))
    code = use.at(shapely.get_coordinates(along))
    settled = np.isin(code, [Use.VILLAGE.code, Use.HOUSES.code, Use.OLD_TOWN.code])
    weight = np.where(settled, 6.0, 1.0) * shapely.contains_xy(land.buffer(-30), *places.T)
    chosen = random.choice(CANDIDATES, int(FIRES * plan.stretch), replace=False, p=weight / weight.sum())
    return shapely.points(places[np.sort(chosen)])


def _times(random: np.random.Generator, number: int) -> pd.DatetimeIndex:
    season = random.choice(len(SEASON_DAYS), number, p=[share for *_, share in SEASON_DAYS])
    first = np.array([days[0] for days in SEASON_DAYS])[season]
    last = np.array([days[1] for days in SEASON_DAYS])[season]
    year = random.choice([2023, 2024, 2025], number)
    minute = np.clip(random.normal(14.2 * 60, 150, number), 0, 1_439).astype(int)
    day = first + (random.uniform(0, 1, number) * (last - first + 1)).astype(int) - 1
    base = pd.to_datetime(pd.Series(year).astype(str) + "-01-01")
    return pd.DatetimeIndex(base + pd.to_timedelta(day, unit="D") + pd.to_timedelta(minute, unit="min"))
