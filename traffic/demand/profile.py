"""When vehicles leave: shares of a day by hour or quarter, of a table or proposed, cut to the time that is studied."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from ...common.fields import field_named, texts_of
from ...common.texts import marked
from ..errors import TrafficError
from ..units import DAY_S
from ..written_times import clock_times, slice_length
from .model import PROFILE_FIELDS
from .numbers import numbers_in
from .vehicle_names import class_named

DEFAULT_FILE = Path(__file__).with_name("profile.csv")
"""Hours of a working day with the morning and evening peaks of commuters. A proposal, of the shape that counts in
Korean cities show (some 7–8 % of a day at 8 and at 18 o'clock); replace it by the city's own counts."""

TIME_NAMES = ("begin", "time", "hour", "시간", "시간대", "시각", "시작시각", "시작", "hh")
SHARE_NAMES = ("share", "ratio", "percent", "volume", "비율", "구성비", "분포", "분담률", "교통량", "통행량")
CLASS_NAMES = ("vehicle_class", "class", "차종", "수단")


@dataclass(frozen=True)
class DayProfile:
    """``table``: :data:`~.model.PROFILE_FIELDS` over a whole day, shares of a class adding up to 1; the class ``""``
    holds for all that have no rows. ``is_proposal``: nobody gave it."""

    table: pd.DataFrame
    is_proposal: bool

    def of(self, vehicle_class: str) -> pd.DataFrame:
        """The rows of a class: its own, else those for all, else those of the first class."""
        names = self.table["vehicle_class"]
        name = next((name for name in (vehicle_class, "") if (names == name).any()), names.iloc[0])
        return self.table[names == name].assign(vehicle_class=vehicle_class)

    def between(self, vehicle_classes: list[str], begin_s: float, end_s: float) -> tuple[pd.DataFrame, pd.Series]:
        """The slices within the time, with shares of it that add up to 1 a class; and class → its share of the day.

        Raises :class:`TrafficError` where a class has no vehicles in the time.
        """
        parts, whole = [], {}
        for name in vehicle_classes:
            table = _cut(self.of(name), begin_s, end_s)
            whole[name] = float(table["share"].sum())
            if not whole[name] > 0:
                raise TrafficError(
                    "By the times of day no vehicle of the class {name} leaves in this period. Choose other times, or "
                    "another profile.",
                    name=name,
                )
            parts.append(table.assign(share=table["share"] / whole[name]))
        return pd.concat(parts, ignore_index=True)[list(PROFILE_FIELDS)], pd.Series(whole)


def default_profile() -> DayProfile:
    """The proposed day of :data:`DEFAULT_FILE`."""
    return DayProfile(read_profile(pd.read_csv(DEFAULT_FILE, dtype=str)).table, is_proposal=True)


def read_profile(table: pd.DataFrame) -> DayProfile:
    """The day that ``table`` tells: a row an hour (or quarter) with its time and share, and a class where there are
    several; or a column a class. Shares may be parts of 1, percent or counts: they are brought to a sum of 1.

    Raises :class:`TrafficError` for a table without such fields, for a share below 0 or that is no number (with its
    row), and where all of a class are 0.
    """
    if field_named(table.columns, TIME_NAMES) is None or table.empty:
        raise TrafficError(
            "The table of times of day has no field for the hour or is empty. Name it “hour” (0 to 23) or “begin” "
            "(07:15), and the shares “share”."
        )
    begins = clock_times(texts_of(table, TIME_NAMES))["begin_s"].to_numpy()
    long = _long(table, begins)
    length = slice_length(pd.Series(np.unique(begins)))
    long["end_s"] = long["begin_s"] + length
    sums = long.groupby("vehicle_class")["share"].transform("sum")
    if not (sums > 0).all():
        raise TrafficError("The times of day have no share above 0. Check the field of the shares.")
    long["share"] /= sums
    return DayProfile(long.sort_values(["vehicle_class", "begin_s"], kind="stable", ignore_index=True), False)


def _long(table: pd.DataFrame, begins: np.ndarray) -> pd.DataFrame:
    share = field_named(table.columns, SHARE_NAMES)
    what = marked("times of day")
    if share is not None:
        kinds = texts_of(table, CLASS_NAMES).map(class_named)
        return pd.DataFrame({"vehicle_class": kinds, "begin_s": begins, "share": numbers_in(table[share], what, share)})
    columns = {column: class_named(str(column)) for column in table.columns}
    known = {column: name for column, name in columns.items() if name in ("car", "truck", "bus")}
    if not known:
        raise TrafficError(
            "The table of times of day has no field of shares. Name it “share”, or name a field by each vehicle class."
        )
    return pd.concat(
        [
            pd.DataFrame({"vehicle_class": name, "begin_s": begins, "share": numbers_in(table[column], what, column)})
            for column, name in known.items()
        ],
        ignore_index=True,
    )


def _cut(table: pd.DataFrame, begin_s: float, end_s: float) -> pd.DataFrame:
    """The slices within the time; what lies beyond midnight is that of the next day, taken to be the same."""
    both = pd.concat([table, table.assign(begin_s=table["begin_s"] + DAY_S, end_s=table["end_s"] + DAY_S)])
    begins, ends = both["begin_s"].clip(begin_s, end_s), both["end_s"].clip(begin_s, end_s)
    share = both["share"] * (ends - begins) / (both["end_s"] - both["begin_s"])
    return both.assign(begin_s=begins, end_s=ends, share=share)[ends > begins]
