"""On which days the services of a GTFS feed run: calendar.txt and its exceptions, calendar_dates.txt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from .gtfs_files import FeedFiles

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ADDED, REMOVED = "1", "2"
"""exception_type of calendar_dates.txt."""


@dataclass(frozen=True)
class ServiceDays:
    """The days of each service, as GTFS tells them.

    ``first`` and ``last``: the period of each of ``services``, ordinals of its days; ``weekdays``: a row of seven for
    each, Monday first. ``exceptions``: ordinal of a day → the services that run on it or do not, whatever the week
    says. ``is_daily``: the feed has neither file, so every service is taken to run every day.
    """

    services: np.ndarray
    first: np.ndarray
    last: np.ndarray
    weekdays: np.ndarray
    exceptions: Mapping[int, Mapping[str, bool]]
    is_daily: bool

    @classmethod
    def of(cls, files: FeedFiles, used: pd.Series) -> ServiceDays:
        """The days that ``files`` tell of the services ``used`` by trips."""
        dates = files.table("calendar_dates.txt", "service_id", "date", "exception_type")
        weekly = files.table("calendar.txt", "service_id", *WEEK, "start_date", "end_date")
        is_daily = "calendar.txt" not in files and "calendar_dates.txt" not in files
        services = np.array(sorted(set(used) | set(weekly["service_id"]) | set(dates["service_id"])), dtype=object)
        rows = weekly.drop_duplicates("service_id").set_index("service_id").reindex(services)
        return cls(
            services,
            rows["start_date"].map(_ordinal).to_numpy(np.int64),
            rows["end_date"].map(_ordinal).to_numpy(np.int64),
            (rows[list(WEEK)] == "1").to_numpy(),
            _exceptions_of(dates),
            is_daily,
        )

    @property
    def days(self) -> range:
        """From the first day of any service to the last, as ordinals; empty where the feed names no day."""
        named = [int(day) for day in (*self.first, *self.last, *self.exceptions) if day > 0]
        return range(min(named), max(named) + 1) if named else range(0)

    def running(self, ordinal: int) -> np.ndarray:
        """Which of ``services`` run on the day with this ordinal."""
        if self.is_daily:
            return np.ones(len(self.services), bool)
        runs = (self.first <= ordinal) & (ordinal <= self.last) & self.weekdays[:, (ordinal - 1) % 7]
        for service, is_added in self.exceptions.get(ordinal, {}).items():
            runs[np.searchsorted(self.services, service)] = is_added
        return runs

    def trips_by_day(self, trips: pd.Series) -> pd.Series:
        """How many trips run on each of :attr:`days`, for ``trips`` (their number by service)."""
        weight = trips.reindex(self.services).fillna(0).to_numpy(np.int64)
        return pd.Series([int(weight[self.running(day)].sum()) for day in self.days], index=list(self.days), dtype=int)


def _exceptions_of(dates: pd.DataFrame) -> dict[int, dict[str, bool]]:
    found: dict[int, dict[str, bool]] = {}
    for service, day, kind in zip(dates["service_id"], dates["date"], dates["exception_type"], strict=True):
        if _ordinal(day) and kind in (ADDED, REMOVED):
            found.setdefault(_ordinal(day), {})[service] = kind == ADDED
    return found


def _ordinal(text: object) -> int:
    """``20190415`` → the day's ordinal; 0 for what is no day."""
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:8])).toordinal()
    except (TypeError, ValueError):
        return 0
