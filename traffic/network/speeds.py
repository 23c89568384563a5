"""Speeds as layers write them: km/h, m/s, miles an hour, ``50 mph``, 999 for unknown."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...common.fields import field_named
from ...common.streets.road_traits import FASTEST_KMH, SPEED_FIELDS
from .rules import SpeedUnit

NUMBER = r"^\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)"
"""How a speed begins, ``6.0e+01`` of a spreadsheet too; in lower case."""

FEWEST = 10
"""Speeds that must be told before their unit is guessed."""

ROUND_KMH = 10.0
"""Limits are multiples of this in km/h; in another unit they are not, and are again when converted."""

MOST, FEW = 0.8, 0.2
"""Shares of speeds that must be round in the guessed unit, and may be round in km/h."""

FASTEST_MS = 36.0
"""No road allows more metres a second (130 km/h)."""

MOTORWAYS = ("101", "102", "103")
SLOW_MOTORWAY = 33.0
"""Nobody limits most links of these ranks to so few km/h: it is 120 km/h in m/s."""


def told_speeds(roads: pd.DataFrame, ranks: np.ndarray, unit: SpeedUnit) -> tuple[np.ndarray, SpeedUnit]:
    """km/h of each row, NaN where none is told, and the unit that they were read in.

    A unit that is written with the number (``30 mph``) goes before ``unit``. 0 and more than
    :data:`~...common.streets.road_traits.FASTEST_KMH` are no speeds.
    """
    field = field_named(roads.columns, SPEED_FIELDS)
    if field is None:
        return np.full(len(roads), np.nan), SpeedUnit.KMH
    texts = roads[field].astype(str).str.lower()
    numbers = pd.to_numeric(texts.str.extract(NUMBER, expand=False), errors="coerce").to_numpy(float)
    in_miles = texts.str.contains("mph", regex=False).to_numpy(bool)
    bare = np.where(in_miles | ~(numbers > 0), np.nan, numbers)
    chosen = guessed_unit(bare, ranks) if unit is SpeedUnit.AUTO else unit
    kmh = numbers * np.where(in_miles, SpeedUnit.MPH.factor, chosen.factor)
    kmh = np.where(in_miles | (chosen is not SpeedUnit.KMH), np.round(kmh), kmh)
    return np.where((kmh > 0) & (kmh <= FASTEST_KMH), kmh, np.nan), chosen


def guessed_unit(speeds: np.ndarray, ranks: np.ndarray) -> SpeedUnit:
    """What ``speeds`` (NaN where not told) of links of ``ranks`` are in."""
    told = speeds[np.isfinite(speeds)]
    if len(told) < FEWEST:
        return SpeedUnit.KMH
    fast = speeds[np.isin(ranks, MOTORWAYS) & np.isfinite(speeds)]
    if told.max() <= FASTEST_MS and len(fast) >= FEWEST and (fast <= SLOW_MOTORWAY).mean() > MOST:
        return SpeedUnit.MS
    if _round_share(told, 1.0) > FEW:
        return SpeedUnit.KMH
    for unit in (SpeedUnit.MS, SpeedUnit.MPH):
        if (unit is SpeedUnit.MPH or told.max() <= FASTEST_MS) and _round_share(told, unit.factor) >= MOST:
            return unit
    return SpeedUnit.KMH


def _round_share(speeds: np.ndarray, factor: float) -> float:
    """Share of ``speeds`` that are limits in km/h when multiplied by ``factor``, as near as whole numbers can be."""
    kmh = speeds * factor
    off = np.abs(kmh - ROUND_KMH * np.round(kmh / ROUND_KMH))
    return float((off <= 0.5 * factor * (factor > 1)).mean()) if len(speeds) else 0.0
