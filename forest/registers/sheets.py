"""The registers as sheets of a workbook, in the words and the order of the paper form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from ...common.workbook.model import CellFormat, Sheet, frame_rows, text_sheet
from .changes import Change, Changes
from .columns import BUILDING_COLUMNS, PARCEL_COLUMNS, RegisterColumn, shown

PARCEL_SHEET, BUILDING_SHEET, CHANGE_SHEET, BASIS_SHEET = "필지 대장", "건축물 대장", "변동 내역", "산출 근거"
"""Names of the tabs; the register of the year before is read from the first one."""

CHANGE_COLUMNS = (
    RegisterColumn(
        "became", "구분", CellFormat.CODE, lambda keys: keys.map({kind.key: kind.korean for kind in Change})
    ),
    RegisterColumn("pnu", "PNU", CellFormat.CODE),
    RegisterColumn("address", "소재지"),
    RegisterColumn("jibun", "지번"),
    RegisterColumn("fields", "변동 항목", CellFormat.WRAPPED, width=24),
    RegisterColumn("detail", "변동 내용 (전 → 후)", CellFormat.WRAPPED, width=56),
    RegisterColumn("related_pnu", "분할·합병\n상대 PNU", CellFormat.CODE),
    RegisterColumn("jimok_before", "지목\n(전)", CellFormat.CODE),
    RegisterColumn("jimok", "지목\n(후)", CellFormat.CODE),
    RegisterColumn("dist_before_m", "산림거리\n(전, m)", CellFormat.ONE_DECIMAL),
    RegisterColumn("dist_m", "산림거리\n(후, m)", CellFormat.ONE_DECIMAL),
    RegisterColumn("area_before_m2", "도형면적\n(전, ㎡)", CellFormat.ONE_DECIMAL),
    RegisterColumn("area_m2", "도형면적\n(후, ㎡)", CellFormat.ONE_DECIMAL),
    RegisterColumn("adjacent_before_m2", "인접면적\n(전, ㎡)", CellFormat.ONE_DECIMAL),
    RegisterColumn("adjacent_m2", "인접면적\n(후, ㎡)", CellFormat.ONE_DECIMAL),
    RegisterColumn("action", "조치\n(전 대장)"),
    RegisterColumn("officer", "담당\n(전 대장)"),
    RegisterColumn("checked_on", "점검일\n(전 대장)", CellFormat.DATE),
)


def parcel_sheet(register: pd.DataFrame, distance_m: float, day: date, law: Sequence[str]) -> Sheet:
    """산림인접 필지 대장; ``law``: the rules it goes by, a line each, of which the first stands above the table."""
    sums = {"address": f"합계 {len(register):,}필지"} | {
        name: register[name].sum() for name in ("registered_m2", "area_m2", "adjacent_m2", "forest_m2", "buildings")
    }
    return Sheet(
        PARCEL_SHEET,
        "산림인접 필지 대장",
        [column.column(distance_m) for column in PARCEL_COLUMNS],
        frame_rows(shown(register, PARCEL_COLUMNS)),
        notes=_above(day, law, "노란 머리글의 열(조치, 담당, 점검일)은 담당자가 적으며, 다음 대장에 옮겨집니다."),
        total=[_sum(sums.get(column.field)) for column in PARCEL_COLUMNS],
        frozen_columns=4,
    )


def building_sheet(register: pd.DataFrame, distance_m: float, day: date, law: Sequence[str]) -> Sheet:
    """산림인접 건축물 대장, the nearest to forest first."""
    review = int(register["review"].sum())
    return Sheet(
        BUILDING_SHEET,
        "산림인접 건축물 대장",
        [column.column(distance_m) for column in BUILDING_COLUMNS],
        frame_rows(shown(register, BUILDING_COLUMNS)),
        notes=_above(day, law, f"{len(register):,}동, 이 가운데 위험성 검토 거리 안 {review:,}동"),
        frozen_columns=2,
    )


def change_sheet(changes: Changes, day: date, law: Sequence[str]) -> Sheet:
    """변동 내역: what became of the parcels of the register before."""
    counts = ", ".join(f"{kind.korean} {changes.count(kind):,}" for kind in Change)
    return Sheet(
        CHANGE_SHEET,
        "산림인접 필지 대장 변동 내역",
        [column.column(0) for column in CHANGE_COLUMNS],
        frame_rows(shown(changes.frame, CHANGE_COLUMNS)),
        notes=_above(day, law, f"{counts}, 변동 없음 {changes.unchanged:,}"),
        frozen_columns=4,
    )


def basis_sheet(lines: Sequence[tuple[str, object]]) -> Sheet:
    """산출 근거: sources, parameters, law and remarks, each with its heading."""
    return text_sheet(BASIS_SHEET, "산출 근거", ("항목", "내용"), lines)


def _above(day: date, law: Sequence[str], last: str) -> tuple[str, ...]:
    return (f"기준일 {day.isoformat()}" + (f"   근거 {law[0]}" if law else ""), last)


def _sum(value: object) -> object:
    return None if value is None or pd.isna(value) else value
