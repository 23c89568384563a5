"""The columns of the registers, as staff print them (reference/forest.md §2.5): field, heading, how it is shown.

Headings are Korean in every language, as the names of laws are: a register is an official paper.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from ...common.workbook.model import CellFormat, Column
from .words import (
    CONSTRUCTION_WORDS,
    FUEL_WORDS,
    NOTE_WORDS,
    OWNER_WORDS,
    USE_WORDS,
    age_words,
    band_words,
    korean,
)

ACTIONS = ("계도", "파쇄", "벌채동의", "수목제거")
"""What is done about a parcel (reference §2.5); other words may be written."""

OFFICER_FIELDS = ("action", "officer", "checked_on")
"""What people fill in: never computed, taken over from the register before."""


@dataclass(frozen=True)
class RegisterColumn:
    """A column of a register: its field, its heading (``{distance}``: the legal one), its format.

    ``words``: what stands in the sheet for the values of the field. ``short``: its name in a list of changes, where
    that is not the heading without its unit.
    """

    field: str
    heading: str
    format: CellFormat = CellFormat.TEXT
    words: Callable[[pd.Series], pd.Series] | None = None
    editable: bool = False
    choices: tuple[str, ...] = ()
    short: str = ""
    width: float | None = None

    @property
    def name(self) -> str:
        """What the column is called in a sentence: ``산림거리``."""
        return self.short or self.heading.replace("\n", " ").split("(")[0].strip()

    def column(self, distance_m: float) -> Column:
        heading = self.heading.format(distance=f"{distance_m:g}")
        return Column(heading, self.format, self.width, choices=self.choices, editable=self.editable)


PARCEL_COLUMNS = (
    RegisterColumn("no", "연번", CellFormat.WHOLE),
    RegisterColumn("pnu", "PNU", CellFormat.CODE),
    RegisterColumn("address", "소재지"),
    RegisterColumn("jibun", "지번"),
    RegisterColumn("jimok", "지목", CellFormat.CODE),
    RegisterColumn("registered_m2", "공부면적\n(㎡)", CellFormat.ONE_DECIMAL),
    RegisterColumn("area_m2", "도형면적\n(㎡)", CellFormat.ONE_DECIMAL),
    RegisterColumn("owner_class", "소유구분", CellFormat.CODE, korean(OWNER_WORDS)),
    RegisterColumn("dist_m", "산림거리\n(m)", CellFormat.ONE_DECIMAL),
    RegisterColumn("band", "거리대", CellFormat.CODE, band_words),
    RegisterColumn("adjacent_m2", "{distance} m 내\n면적(㎡)", CellFormat.ONE_DECIMAL, short="인접면적"),
    RegisterColumn("adjacent_share", "{distance} m 내\n비율", CellFormat.PERCENT),
    RegisterColumn("forest_m2", "산림편입\n면적(㎡)", CellFormat.ONE_DECIMAL),
    RegisterColumn("forest_id", "최근접\n산림", CellFormat.CODE),
    RegisterColumn("patch_id", "산림\n패치", CellFormat.CODE),
    RegisterColumn("fuel", "임상", CellFormat.CODE, korean(FUEL_WORDS)),
    RegisterColumn("age_class", "영급", CellFormat.CODE, age_words),
    RegisterColumn("slope_deg", "경사\n(도)", CellFormat.ONE_DECIMAL),
    RegisterColumn("past_fires", "과거산불\n(건)", CellFormat.WHOLE),
    RegisterColumn("buildings", "건물수\n(동)", CellFormat.WHOLE),
    RegisterColumn("action", "조치", editable=True, choices=ACTIONS),
    RegisterColumn("officer", "담당", editable=True),
    RegisterColumn("checked_on", "점검일", CellFormat.DATE, editable=True),
    RegisterColumn("changed_on", "최종변동일", CellFormat.DATE),
    RegisterColumn("flag", "비고", words=korean(NOTE_WORDS)),
)
"""산림인접 필지 대장."""

BUILDING_COLUMNS = (
    RegisterColumn("no", "연번", CellFormat.WHOLE),
    RegisterColumn("building_id", "건물ID", CellFormat.CODE),
    RegisterColumn("pnu", "PNU", CellFormat.CODE),
    RegisterColumn("address", "소재지"),
    RegisterColumn("jibun", "지번"),
    RegisterColumn("use", "용도", words=korean(USE_WORDS)),
    RegisterColumn("construction", "구조", words=korean(CONSTRUCTION_WORDS)),
    RegisterColumn("floors", "층수", CellFormat.WHOLE),
    RegisterColumn("approved_year", "사용승인\n연도", CellFormat.CODE),
    RegisterColumn("area_m2", "건축면적\n(㎡)", CellFormat.ONE_DECIMAL),
    RegisterColumn("floor_area_m2", "연면적\n(㎡)", CellFormat.ONE_DECIMAL),
    RegisterColumn("dist_m", "산림거리\n(m)", CellFormat.ONE_DECIMAL),
    RegisterColumn("within_5m", "5 m\n이내", CellFormat.MARK),
    RegisterColumn("within_25m", "25 m\n이내", CellFormat.MARK),
    RegisterColumn("within_50m", "50 m\n이내", CellFormat.MARK),
    RegisterColumn("within_100m", "100 m\n이내", CellFormat.MARK),
    RegisterColumn("review", "위험성\n검토대상\n(신축)", CellFormat.MARK),
    RegisterColumn("forest_id", "최근접\n산림", CellFormat.CODE),
    RegisterColumn("fuel", "임상", CellFormat.CODE, korean(FUEL_WORDS)),
    RegisterColumn("age_class", "영급", CellFormat.CODE, age_words),
    RegisterColumn("e30", "산림률\nE_30", CellFormat.PERCENT),
    RegisterColumn("e100", "산림률\nE_100", CellFormat.PERCENT),
    RegisterColumn("e500", "산림률\nE_500", CellFormat.PERCENT),
    RegisterColumn("climb_deg", "오르막\n경사(도)", CellFormat.ONE_DECIMAL),
    RegisterColumn("water_m", "소화전\n거리(m)", CellFormat.ONE_DECIMAL),
)
"""산림인접 건축물 대장."""

PARCEL_FIELDS = tuple(column.field for column in PARCEL_COLUMNS)


def shown(frame: pd.DataFrame, columns: Sequence[RegisterColumn]) -> pd.DataFrame:
    """``frame`` as it stands in a sheet: the columns in their order, keys as words, days as days."""
    table = {}
    for column in columns:
        values = frame[column.field]
        if column.words is not None:
            values = column.words(values)
        if column.format is CellFormat.DATE:
            values = pd.to_datetime(values, errors="coerce").dt.date.astype(object)
        table[column.field] = values.to_numpy()
    return pd.DataFrame(table)
