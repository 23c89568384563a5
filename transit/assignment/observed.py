"""Legs → what a what-if knows of today: who travels where and when, how long rides take, how often buses pass."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..calendar import DayType
from ..leg_days import HOURS, DayLegs
from ..taps import NEVER_S, UNKNOWN, Vocabulary

JOURNEY_KEY = ["hour", "origin", "destination", "user_type"]
JOURNEY_COUNTS = ["passengers", "transfers", "timed", "seconds"]
RIDE_KEY = ["route", "board_stop", "alight_stop", "peak"]
RIDE_COUNTS = ["passengers", "timed", "seconds"]
PEAK_HOURS = (7, 8, 17, 18)
"""07:00-09:00 and 17:00-19:00, the hours of Korean peak headways (첨두 배차간격)."""

LEGS_SHOWN = 6
"""Journeys with so many rides or more are counted together."""
_LONGEST_RIDE_S = 3 * 3600
"""A longer ride is a mistake of the record (reference/transit.md §2.3)."""


@dataclass
class ObservedDays:
    """Counts of the service days of one :class:`DayType` (None: of all): a :class:`~..passes.Tally`.

    ``journeys``: passengers, transfers (passengers × changes) and seconds (passengers × from the first boarding to
    the last alighting, over ``timed`` passengers) by hour, stops and user type; ``unknown_end``: passengers whose
    last alighting is not known. ``rides``: passengers, and seconds over rides whose both ends are timed, by route,
    stops and whether in :data:`PEAK_HOURS`. ``boardings``: passengers of each route. ``passages`` (route × hour):
    vehicles that passed the stop where most different ones were boarded, summed over days.
    """

    vocabulary: Vocabulary
    day_type: DayType | None = None
    days: int = 0
    unknown_end: int = 0
    legs: np.ndarray = field(default_factory=lambda: np.zeros(LEGS_SHOWN, dtype=np.int64))
    _journeys: list[pd.DataFrame] = field(default_factory=list)
    _rides: list[pd.DataFrame] = field(default_factory=list)

    def __post_init__(self) -> None:
        routes = len(self.vocabulary.routes)
        self.boardings = np.zeros(routes, dtype=np.int64)
        self.passages = np.zeros((routes, HOURS), dtype=np.int64)

    def add(self, day: DayLegs) -> None:
        if self.day_type is not None and day.day_type is not self.day_type:
            return
        self.days += 1
        self._journeys.append(self._journeys_of(day))
        self._rides.append(_rides_of(day))
        self.boardings += np.bincount(day.route, day.passengers, len(self.boardings)).astype(np.int64)
        self.passages += _passages(day, len(self.boardings))

    def merge(self, other: ObservedDays) -> None:
        self.days += other.days
        self.unknown_end += other.unknown_end
        self.legs += other.legs
        self.boardings += other.boardings
        self.passages += other.passages
        self._journeys += other._journeys
        self._rides += other._rides

    @property
    def journeys(self) -> pd.DataFrame:
        return _summed(self._journeys, JOURNEY_KEY, JOURNEY_COUNTS)

    @property
    def rides(self) -> pd.DataFrame:
        return _summed(self._rides, RIDE_KEY, RIDE_COUNTS)

    def _journeys_of(self, day: DayLegs) -> pd.DataFrame:
        first, last = day.first, day.last
        passengers = day.passengers[first].astype(np.int64)
        rides = last - first + 1
        np.add.at(self.legs, np.minimum(rides, LEGS_SHOWN) - 1, passengers)
        ended = day.alight_stop[last] != UNKNOWN
        self.unknown_end += int(passengers[~ended].sum())
        first, last, passengers, rides = first[ended], last[ended], passengers[ended], rides[ended]
        timed = day.alight[last] != NEVER_S
        table = pd.DataFrame(
            {
                "hour": np.clip(day.hour[first], 0, HOURS - 1),
                "origin": day.board_stop[first],
                "destination": day.alight_stop[last],
                "user_type": day.user_type[first],
                "passengers": passengers,
                "transfers": passengers * (rides - 1),
                "timed": passengers * timed,
                "seconds": passengers * np.where(timed, day.alight[last].astype(np.int64) - day.board[first], 0),
            }
        )
        return _summed([table], JOURNEY_KEY, JOURNEY_COUNTS)


def _rides_of(day: DayLegs) -> pd.DataFrame:
    ended = day.alight_stop != UNKNOWN
    seconds = day.alight[ended].astype(np.int64) - day.board[ended]
    timed = (day.alight[ended] != NEVER_S) & ~day.inferred[ended] & (seconds > 0) & (seconds <= _LONGEST_RIDE_S)
    table = pd.DataFrame(
        {
            "route": day.route[ended],
            "board_stop": day.board_stop[ended],
            "alight_stop": day.alight_stop[ended],
            "peak": np.isin(day.hour[ended], PEAK_HOURS),
            "passengers": day.passengers[ended].astype(np.int64),
            "timed": timed.astype(np.int64),
            "seconds": np.where(timed, seconds, 0),
        }
    )
    return _summed([table], RIDE_KEY, RIDE_COUNTS)


def _passages(day: DayLegs, routes: int) -> np.ndarray:
    """Of each route and hour the most different vehicles boarded at one stop: a lower bound, as empty ones are unseen
    (reference/transit.md §2.14)."""
    known = day.vehicle != 0
    table = pd.DataFrame(
        {
            "route": day.route[known],
            "hour": np.clip(day.hour[known], 0, HOURS - 1),
            "stop": day.board_stop[known],
            "vehicle": day.vehicle[known],
        }
    ).drop_duplicates()
    most = table.groupby(["route", "hour", "stop"]).size().groupby(["route", "hour"]).max()
    passages = np.zeros((routes, HOURS), dtype=np.int64)
    if len(most):
        passages[most.index.get_level_values(0), most.index.get_level_values(1)] = most.to_numpy()
    return passages


def _summed(parts: list[pd.DataFrame], key: list[str], counts: list[str]) -> pd.DataFrame:
    """The ``counts`` of the parts as one table with each key once, in the order of the key."""
    table = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=[*key, *counts], dtype=np.int64)
    return table.groupby(key, sort=True).sum().reset_index()
