"""The summary as sheets of a workbook: by area, and the tables of distance by land category and by fuel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.workbook.model import CellFormat, Column, Sheet, frame_rows
from ..registers.words import FUEL_WORDS
from .counted import BEYOND, NOT_MEASURED
from .land_classes import LandClass

AREA_SHEET, LAND_SHEET, FUEL_SHEET = "구역별", "거리대×지목", "거리대×임상"

AREA_COLUMNS = {
    "area_name": Column("구역"),
    "area_m2": Column("구역면적\n(㎡)", CellFormat.WHOLE),
    "forest_m2": Column("산림면적\n(㎡)", CellFormat.WHOLE),
    "forest_share": Column("산림률", CellFormat.PERCENT),
    "adjacent_m2": Column("인접면적\n(㎡)", CellFormat.WHOLE),
    "adjacent_share": Column("인접률", CellFormat.PERCENT),
    "parcels": Column("필지", CellFormat.WHOLE),
    "near_parcels": Column("산림인접\n필지", CellFormat.WHOLE),
    "near_parcel_share": Column("인접필지\n비율", CellFormat.PERCENT),
    "near_farmland": Column("인접 농지\n(필지)", CellFormat.WHOLE),
    "near_farmland_m2": Column("인접 농지\n(㎡)", CellFormat.WHOLE),
    "buildings": Column("건물\n(동)", CellFormat.WHOLE),
    "near_buildings": Column("산림인접\n건물(동)", CellFormat.WHOLE),
    "people": Column("주민\n(명)", CellFormat.WHOLE),
    "near_people": Column("산림인접\n주민(명)", CellFormat.WHOLE),
}
LAND_WORDS = {kind.key: kind.korean for kind in LandClass}


def area_sheet(areas: gpd.GeoDataFrame, day: date, law: Sequence[str]) -> Sheet:
    """구역별: what lies in each area, the areas with most forest-adjacent parcels first, and the sum of all."""
    ordered = areas.sort_values(["near_parcels", "area_name"], ascending=[False, True], kind="stable")
    return Sheet(
        AREA_SHEET,
        "구역별 산림인접 현황",
        list(AREA_COLUMNS.values()),
        frame_rows(pd.DataFrame(ordered[list(AREA_COLUMNS)])),
        notes=_above(day, law, "필지와 건물은 대표점이 든 구역에 한 번 셉니다. 면적은 구역 도형으로 잰 값입니다."),
        total=_total(areas),
        frozen_columns=1,
    )


def land_sheet(table: pd.DataFrame, day: date, law: Sequence[str]) -> Sheet:
    """구역 × 거리대 × 지목: parcels and square metres."""
    return _crossed(LAND_SHEET, "거리대별 지목별 필지수와 면적", table, "land_class", LAND_WORDS, day, law)


def fuel_sheet(table: pd.DataFrame, day: date, law: Sequence[str]) -> Sheet:
    """구역 × 거리대 × 임상 of the nearest forest: parcels and square metres."""
    return _crossed(FUEL_SHEET, "거리대별 임상별 필지수와 면적", table, "fuel", FUEL_WORDS, day, law)


def distance_words(classes: pd.Series) -> pd.Series:
    """``0`` → 접함·편입, ``25`` → 25 m 이내, what is further → 그 밖."""
    words = {"0": "접함·편입", BEYOND: "그 밖", NOT_MEASURED: "도형 없음"}
    return classes.map(lambda key: words.get(key, f"{key} m 이내"))


def _crossed(
    name: str, title: str, table: pd.DataFrame, by: str, words: Mapping[str, str], day: date, law: Sequence[str]
) -> Sheet:
    crossed = table.pivot_table(
        index=["area_name", "distance_class"], columns=by, values=["parcels", "area_m2"], aggfunc="sum",
        fill_value=0, sort=False,
    )  # fmt: skip
    kinds = [key for key in words if key in crossed.columns.get_level_values(1)]
    columns = [Column("구역"), Column("거리대")]
    frame = pd.DataFrame(index=crossed.index)
    for title_of_kind, keys in (("계", kinds), *((words[key], [key]) for key in kinds)):
        for number, (value, unit) in enumerate((("parcels", "필지"), ("area_m2", "㎡"))):
            frame[f"{title_of_kind}{number}"] = crossed[value][keys].sum(axis=1)
            columns.append(Column(f"{title_of_kind}\n({unit})", CellFormat.WHOLE))
    total = ["합계", None, *frame.sum().tolist()]
    frame = frame.reset_index()
    frame["distance_class"] = distance_words(frame["distance_class"])
    return Sheet(
        name, title, columns, frame_rows(frame), notes=_above(day, law, "거리대는 앞 거리대를 뺀 값입니다."),
        total=total, frozen_columns=2,
    )  # fmt: skip


def _total(areas: gpd.GeoDataFrame) -> list[object]:
    sums = areas[[name for name in AREA_COLUMNS if name != "area_name"]].sum(min_count=1)
    sums["forest_share"] = sums["forest_m2"] / sums["area_m2"] if sums["area_m2"] else np.nan
    sums["adjacent_share"] = sums["adjacent_m2"] / sums["area_m2"] if sums["area_m2"] else np.nan
    sums["near_parcel_share"] = sums["near_parcels"] / sums["parcels"] if sums["parcels"] else np.nan
    return ["합계", *(float(sums[name]) for name in AREA_COLUMNS if name != "area_name")]


def _above(day: date, law: Sequence[str], last: str) -> tuple[str, ...]:
    return (f"기준일 {day.isoformat()}" + (f"   근거 {law[0]}" if law else ""), last)
