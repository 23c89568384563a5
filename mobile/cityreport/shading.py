"""Which colour a value has: five classes by place among the dongs, warm for a burden, cool where no way is better."""

from __future__ import annotations

import pandas as pd

from ..bundle.publication import IndicatorEntry
from .dong_table import burden_shares

CLASSES = 5
UNKNOWN = "gone"


def colours(values: pd.Series, entry: IndicatorEntry, adds_up: bool) -> pd.Series:
    """The class of each value: ``h0`` to ``h4`` (worst), ``n0`` to ``n4`` (most) without a better way, ``gone``."""
    return by_share(burden_shares(values, entry, adds_up), "n" if entry.better == "neither" else "h")


def by_share(shares: pd.Series, family: str = "h") -> pd.Series:
    """The class of each share from 0 to 1; of what is not known :data:`UNKNOWN`."""
    steps = (shares * CLASSES).clip(upper=CLASSES - 1).fillna(-1).astype(int)
    return steps.map(lambda step: UNKNOWN if step < 0 else f"{family}{step}").astype(object)


def bar(value: float, largest: float) -> str:
    """How wide a bar is, as CSS; nothing where there is no value."""
    return f' style="--w:{min(abs(value) / largest, 1.0):.0%}"' if largest > 0 and value == value else ""
