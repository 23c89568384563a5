"""Who rides each route, and how many of them change to it or from it."""

from __future__ import annotations

import numpy as np

from .calendar import DayType
from .leg_days import DayLegs
from .taps import Vocabulary

USER_TYPES = 9
"""Codes of user types: 0 not recorded, 1 일반, 2 어린이, 3 청소년, 4 경로, 5 장애인, 6 국가유공자, 7 외국인, 8 기타."""


class RouteUse:
    """Passengers of each route on the service days of ``day_type`` (None: on all): a :class:`~.passes.Tally`.

    ``by_type`` (route × user type) are all boardings. ``fare_in`` and ``behaviour_in`` (by route) are those that
    continue from another ride by a fare transfer (요금 환승) or a behavioural one (통행 환승), ``fare_out`` and
    ``behaviour_out`` those that are continued by one.
    """

    def __init__(self, vocabulary: Vocabulary, day_type: DayType | None = None) -> None:
        self._day_type, self._routes = day_type, len(vocabulary.routes)
        self.by_type = np.zeros((self._routes, USER_TYPES), np.int64)
        self.fare_in, self.fare_out, self.behaviour_in, self.behaviour_out = np.zeros((4, self._routes), np.int64)

    def add(self, day: DayLegs) -> None:
        if self._day_type is not None and day.day_type is not self._day_type:
            return
        slot = day.route * USER_TYPES + np.clip(day.user_type, 0, USER_TYPES - 1)
        self.by_type += _passengers(slot, day.passengers, self.by_type.size).reshape(self.by_type.shape)
        for changes, on, off in (
            (day.fare_transfer, self.fare_in, self.fare_out),
            (day.behaviour_transfer, self.behaviour_in, self.behaviour_out),
        ):
            boards = np.flatnonzero(changes)
            on += _passengers(day.route[boards], day.passengers[boards], self._routes)
            # A mark speaks of the change from the ride before, which is the card's own.
            off += _passengers(day.route[boards - 1], day.passengers[boards], self._routes)

    def merge(self, other: RouteUse) -> None:
        for name in ("by_type", "fare_in", "fare_out", "behaviour_in", "behaviour_out"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def _passengers(slot: np.ndarray, passengers: np.ndarray, slots: int) -> np.ndarray:
    return np.bincount(slot, passengers, slots).astype(np.int64)
