"""The indicators side by side: a row a dong, a column an indicator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ...common.ranking import shares_below
from ..bundle.publication import DongValue, IndicatorEntry


@dataclass(frozen=True)
class DongTable:
    """``names`` by dong; ``values``, ``previous`` (NaN: not known) and ``held`` (few people): dong × indicator."""

    names: pd.Series
    values: pd.DataFrame
    previous: pd.DataFrame
    held: pd.DataFrame

    def __len__(self) -> int:
        return len(self.names)

    def rank(self, entry: IndicatorEntry) -> pd.Series:
        """The place of each dong in an indicator, 1 for the worst (the most, where no way is better).

        What reads the same shares a place; what is not known has none.
        """
        return burdens(self.values[entry.key], entry).rank(method="min", ascending=False)


def dong_table(entries: Sequence[IndicatorEntry]) -> DongTable:
    """Join ``entries`` by dong.

    A dong is known by its code; layers that spell codes in another way (8 digits and 10) are joined by its name, unless
    two dongs of one layer bear that name.
    """
    names: dict[str, str] = {}
    cells: dict[str, dict[str, DongValue]] = {}
    for entry in entries:
        if not entry.by_dong:
            continue
        found: dict[str, DongValue] = {}
        for one in entry.by_dong:
            dong = _known_as(one, names, found)
            names.setdefault(dong, one.name or one.dong)
            found[dong] = one
        cells[entry.key] = found
    dongs = pd.Index(names, name="dong")

    def frame(of: str, nothing: object) -> pd.DataFrame:
        columns = {
            key: [getattr(found[dong], of) if dong in found else nothing for dong in dongs]
            for key, found in cells.items()
        }
        return pd.DataFrame(columns, index=dongs)

    return DongTable(
        pd.Series(names, dtype=object).reindex(dongs),
        frame("value", None).astype(float),
        frame("previous", None).astype(float),
        frame("held_back", False).astype(bool),
    )


def _known_as(one: DongValue, names: dict[str, str], taken: dict[str, DongValue]) -> str:
    if one.dong in names or not one.name:
        return one.dong
    namesake = next((dong for dong, name in names.items() if name == one.name and dong not in taken), None)
    return one.dong if namesake is None else namesake


def burdens(values: pd.Series, entry: IndicatorEntry) -> pd.Series:
    """``values`` of ``entry`` turned so that more is worse, rounded as they are shown: what reads the same is the
    same."""
    rounded = values.round(entry.decimals)
    return (-rounded if entry.better == "higher" else rounded) + 0.0  # no −0


def burden_shares(values: pd.Series, entry: IndicatorEntry, adds_up: bool) -> pd.Series:
    """The share of the other dongs that are better off, 0 to 1; NaN where it is not known.

    Where most have nothing (people of exposed villages), few people are much in rank alone. So of what adds up over the
    city a value below that of an average dong keeps only its part of the share (33 where 384 are usual a twelfth), and
    nothing, or less than before, is no burden.
    """
    shares = shares_below(burdens(values, entry))
    if not adds_up or entry.better != "lower":
        return shares
    average = values.mean()
    return shares * (values / average).clip(0, 1) if average > 0 else shares.where(values.isna() | (values > 0), 0.0)
