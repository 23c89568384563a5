"""What changed between two registers: new, gone, split and merged parcels, and which fields from what to what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..stands.fuel import Fuel
from .columns import OFFICER_FIELDS, PARCEL_COLUMNS, RegisterColumn
from .families import merged_into, split_from

DISTANCE_CHANGE_M = 0.1
"""Metres: the register prints distances to 0.1 m; less than that nobody sees."""

AREA_CHANGE_M2 = 1.0
"""Square metres: transforming a map between two systems and back moves areas by less (forest/crs.py)."""

SLOPE_CHANGE_DEG = 1.0

THRESHOLDS = {
    "registered_m2": AREA_CHANGE_M2, "area_m2": AREA_CHANGE_M2, "dist_m": DISTANCE_CHANGE_M,
    "adjacent_m2": AREA_CHANGE_M2, "forest_m2": AREA_CHANGE_M2, "slope_deg": SLOPE_CHANGE_DEG,
    "past_fires": 0.0, "buildings": 0.0,
}  # fmt: skip
"""Field → the difference that must be exceeded."""

WORDS = ("jibun", "jimok", "owner_class", "fuel")
"""Fields of which any difference counts. Neither the numbers of stands, which another forest map gives anew, nor what
people write."""

UNTOLD = ("", Fuel.UNKNOWN.key)
"""Values that tell as little as a missing one."""

COMPARED = tuple(column for column in PARCEL_COLUMNS if column.field in THRESHOLDS or column.field in WORDS)


class Change(Enum):
    """What became of a parcel: its key, its Korean and its English name, in the order of the list."""

    NEW = ("new", "신규", marked("new in the register"))
    SPLIT = ("split", "분할", marked("split off another parcel"))
    MERGED = ("merged", "합병", marked("merged into another parcel"))
    GONE = ("gone", "말소", marked("no longer in the cadastre"))
    LEFT = ("left", "해제", marked("no longer forest-adjacent"))
    CHANGED = ("changed", "변경", marked("changed"))

    def __init__(self, key: str, korean: str, english: str) -> None:
        self.key, self.korean, self.english = key, korean, english


CHANGE_FIELDS = (
    "became", "pnu", "address", "jibun", "fields", "detail", "related_pnu", "jimok_before", "jimok",
    "dist_before_m", "dist_m", "area_before_m2", "area_m2", "adjacent_before_m2", "adjacent_m2", *OFFICER_FIELDS,
)  # fmt: skip

BEFORE_FIELDS = {
    "jimok": "jimok_before", "dist_m": "dist_before_m", "area_m2": "area_before_m2",
    "adjacent_m2": "adjacent_before_m2",
}  # fmt: skip
"""Field of the register → the field that holds what the register before said."""


@dataclass(frozen=True)
class Changes:
    """``frame``: a row for each parcel that changed, with the fields :data:`CHANGE_FIELDS`. ``unchanged``: the others.

    ``traced``: whether splits and mergers could be told, which takes shapes in the register before.
    """

    frame: gpd.GeoDataFrame
    unchanged: int
    traced: bool

    def count(self, change: Change) -> int:
        return int((self.frame["became"] == change.key).sum())


def register_changes(
    previous: pd.DataFrame, register: gpd.GeoDataFrame, every: gpd.GeoDataFrame, progress: Progress = SILENT
) -> Changes:
    """Compare two registers by PNU; ``every``: ``pnu`` and shape of all parcels of today's layer.

    ``previous`` comes from :func:`~.previous.read_previous`, in the CRS of ``register`` where it has shapes. A parcel
    that is out of the register is ``gone`` when the layer has it no more and ``left`` when it is there but not adjacent
    now. With shapes, a new one that lies for more than half in one old parcel was ``split`` off it, and one that is
    gone and lies for more than half in one parcel of today was ``merged`` into it (``related_pnu``). ``changed``: a
    field of :data:`WORDS` differs, or one of :data:`THRESHOLDS` by more than its threshold, or one of the two is empty;
    ``fields`` names them and ``detail`` says from what to what, with the headings of the register. A field that one
    of the registers tells of no parcel is not compared. What one of them holds only because it was made with all
    parcels of the city, near forest or not, is neither ``new`` nor ``left``.

    Rows have the shape of today's parcel, else that in ``previous``. Rows without a PNU cannot be compared.
    """
    progress.step("Comparing with the register before")
    now = register[register["pnu"].notna()].set_index("pnu", drop=False)
    before = previous.set_index("pnu", drop=False)
    new, out = now.index.difference(before.index), before.index.difference(now.index)
    there = set(every["pnu"].dropna())
    new = new[_is_adjacent(now.loc[new])]
    out = out[_is_adjacent(before.loc[out]) | ~out.isin(there)]
    both = now.index.intersection(before.index)
    details = _differences(before.loc[both], now.loc[both], progress)
    changed = both[details["fields"].notna().to_numpy()]
    kinds = pd.Series(Change.CHANGED.key, index=changed, dtype=object)
    kinds = pd.concat([pd.Series(Change.NEW.key, index=new, dtype=object), kinds])
    kinds = pd.concat(
        [kinds, pd.Series([Change.LEFT.key if pnu in there else Change.GONE.key for pnu in out], out, object)]
    )
    related = pd.Series(None, index=kinds.index, dtype=object)
    traced = isinstance(previous, gpd.GeoDataFrame) and bool(previous.geometry.notna().any())
    if traced:
        origin = split_from(now.loc[new], before)
        heir = merged_into(before.loc[out.difference(pd.Index(there))], every)
        kinds[origin.index], related[origin.index] = Change.SPLIT.key, origin
        kinds[heir.index], related[heir.index] = Change.MERGED.key, heir
    frame = _rows(kinds, related, details, before, now, every)
    return Changes(frame, len(both) - len(changed), traced)


def with_change_days(
    register: gpd.GeoDataFrame, previous: pd.DataFrame, changes: Changes, day: date
) -> gpd.GeoDataFrame:
    """``register`` with ``changed_on``: ``day`` where a row is new or changed, else what the register before says."""
    register = register.copy()
    before = previous.set_index("pnu")
    said = register["pnu"].map(before["changed_on"]) if "changed_on" in before else pd.Series(None, register.index)
    moved = register["pnu"].isin(changes.frame["pnu"])
    register["changed_on"] = register["changed_on"].where(said.isna(), said).mask(moved, day.isoformat())
    return register


def _differences(before: pd.DataFrame, now: pd.DataFrame, progress: Progress) -> pd.DataFrame:
    """``fields`` and ``detail`` of each row, missing where nothing differs; both frames have the same index."""
    names = np.full(len(now), "", dtype=object)
    details = np.full(len(now), "", dtype=object)
    for column in COMPARED:
        progress.check()
        if not _is_told(before, column.field) or not _is_told(now, column.field):
            continue
        old, new = before[column.field], now[column.field]
        differs = np.flatnonzero(_differs(old, new, column.field))
        olds, news = _as_words(old.iloc[differs], column), _as_words(new.iloc[differs], column)
        for row, was, is_now in zip(differs, olds, news, strict=True):
            names[row] += f", {column.name}" if names[row] else column.name
            details[row] += f"{'; ' if details[row] else ''}{column.name} {was} → {is_now}"
    table = pd.DataFrame({"fields": names, "detail": details}, index=now.index)
    return table.where(table != "", None)


def _is_told(register: pd.DataFrame, field: str) -> bool:
    """Whether a register tells the field at all: one that was made without a DEM or fires, or with forest of which
    nobody knew what grows there, must not change every row."""
    return field in register and not bool(register[field].dropna().isin(UNTOLD).all())


def _is_adjacent(register: pd.DataFrame) -> np.ndarray:
    """Whether each row was in the register for lying near forest. A workbook has no mark of that: there a row that has
    a distance and no land within the legal one was not."""
    if "within_legal" in register:
        return ~register["within_legal"].isin([False]).to_numpy(bool)
    if "dist_m" not in register or "adjacent_m2" not in register:
        return np.ones(len(register), dtype=bool)
    return ~((register["dist_m"] > 0) & (register["adjacent_m2"] == 0)).to_numpy(bool)


def _differs(old: pd.Series, new: pd.Series, field: str) -> np.ndarray:
    if field in WORDS:
        one, other = (side.astype(object).where(side.notna(), "").astype(str) for side in (old, new))
        return (one != other).to_numpy()
    one, other = (pd.to_numeric(side, errors="coerce").to_numpy(float, na_value=np.nan) for side in (old, new))
    with np.errstate(invalid="ignore"):
        apart = np.abs(one - other) > THRESHOLDS[field]
    return apart | (np.isnan(one) != np.isnan(other))


def _as_words(values: pd.Series, column: RegisterColumn) -> list[str]:
    if column.words is not None:
        values = column.words(values)
    decimals = column.format.number_format.partition(".")[2].count("0")
    return [
        "–" if pd.isna(value) or value == "" else f"{value:,.{decimals}f}" if column.format.is_number else str(value)
        for value in values
    ]


def _rows(
    kinds: pd.Series, related: pd.Series, details: pd.DataFrame, before: pd.DataFrame, now: pd.DataFrame,
    every: gpd.GeoDataFrame,
) -> gpd.GeoDataFrame:  # fmt: skip
    pnus = kinds.index
    frame = pd.DataFrame({"became": kinds, "pnu": pnus, "related_pnu": related}, index=pnus)
    for name in ("address", "jibun"):
        frame[name] = _of(now, name, pnus).where(pnus.isin(now.index), _of(before, name, pnus))
    for name in ("fields", "detail"):
        frame[name] = details[name].reindex(pnus)
    for name, earlier in BEFORE_FIELDS.items():
        frame[name], frame[earlier] = _of(now, name, pnus), _of(before, name, pnus)
    for name in OFFICER_FIELDS:
        frame[name] = _of(before, name, pnus)
    shapes = every[every["pnu"].notna()].set_index("pnu").geometry
    drawn = shapes.reindex(pnus).to_numpy(dtype=object)
    if isinstance(before, gpd.GeoDataFrame):
        earlier = before.geometry.reindex(pnus).to_numpy(dtype=object)
        drawn = np.where([shape is None for shape in drawn], earlier, drawn)
    whole = gpd.GeoDataFrame(frame[list(CHANGE_FIELDS)].reset_index(drop=True), geometry=list(drawn), crs=every.crs)
    rank = {change.key: number for number, change in enumerate(Change)}
    order = np.lexsort((whole["pnu"].to_numpy(str), whole["became"].map(rank).to_numpy(int)))
    return whole.iloc[order].reset_index(drop=True)


def _of(frame: pd.DataFrame, name: str, pnus: pd.Index) -> pd.Series:
    if name not in frame:
        return pd.Series(None, index=pnus, dtype=object)
    return frame[name].reindex(pnus)
