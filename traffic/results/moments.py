"""Seconds after midnight of the study day, and the moments that an animated map steps through."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd

from ..errors import TrafficError


def study_day(text: str | None) -> date:
    """The day that moments are given a date by: ISO text, today where none is given.

    Raises :class:`TrafficError` for what is no date.
    """
    if not text:
        return date.today()
    try:
        return date.fromisoformat(text.strip())
    except ValueError as cause:
        raise TrafficError("“{text}” is no date. Write the study day as 2026-05-12.", text=text) from cause


def moments(day: date, seconds: pd.Series | np.ndarray) -> pd.DatetimeIndex:
    """Seconds after midnight as moments of ``day`` (naive, clock of the city; beyond 86,400 the day after)."""
    return pd.DatetimeIndex(np.datetime64(day, "ms") + np.rint(np.asarray(seconds, float) * 1000).astype("m8[ms]"))


LAST = pd.Timedelta(1, "ms")
"""A slice is stored with its last millisecond as its end. QGIS hands the filter of a frame to SQLite, which compares
texts: an end of 08:00:00.000Z comes after QGIS's 08:00:00, so that two slices would be drawn over each other."""


def as_stored(moments: pd.Series) -> pd.Series:
    """Moments as a GeoPackage stores them: the clock of the city, marked as if it were UTC.

    QGIS's temporal controller counts in UTC. A true UTC time would show 08:00 in Seoul as 23:00 of the day before,
    so the clock is kept and the zone is not told: 08:00 on the slider is 08:00 in the city. NaT becomes None.
    """
    times = pd.Series(moments)
    text = times.dt.strftime("%Y-%m-%dT%H:%M:%S.") + (times.dt.microsecond // 1000).map("{:03.0f}Z".format)
    return text.where(times.notna(), None)


def ends_as_stored(ends: pd.Series) -> pd.Series:
    """The same for ends that are not included."""
    return as_stored(pd.Series(ends) - LAST)


def from_store(texts: pd.Series) -> pd.Series:
    """Stored moments as naive ones."""
    return pd.to_datetime(texts, utc=True, format="ISO8601").dt.tz_localize(None)


def ends_from_store(texts: pd.Series) -> pd.Series:
    """Stored ends as naive moments that are not included."""
    return from_store(texts) + LAST
