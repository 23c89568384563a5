"""Who rides each route, and how many of them change to it or from it."""

from __future__ import annotations

import numpy as np

from ..calendar import DayType
from ..counting.card_counts import CardCounts
from ..leg_days import DayLegs
from ..privacy.privacy import INSIDE_CARDS, RARE_USER_TYPES
from ..reports.overview import UserType
from ..taps import Vocabulary

USER_TYPES = 9
"""Codes of user types: 0 not recorded, 1 일반, 2 어린이, 3 청소년, 4 경로, 5 장애인, 6 국가유공자, 7 외국인, 8 기타."""


class RouteUse:
    """Passengers of each route on the service days of ``day_type`` (None: on all): a :class:`~..passes.Tally`.

    ``by_type`` (route × user type) are all boardings. ``fare_in`` and ``behaviour_in`` (by route) are those that
    continue from another ride by a fare transfer (요금 환승) or a behavioural one (통행 환승), ``fare_out`` and
    ``behaviour_out`` those that are continued by one.
    """

    RARE = tuple(kind.value for kind in RARE_USER_TYPES if kind is not UserType.UNKNOWN)
    """Codes of the user types of which a route may have so few that they are known."""

    def __init__(self, vocabulary: Vocabulary, day_type: DayType | None = None) -> None:
        self._day_type, self._routes = day_type, len(vocabulary.routes)
        self.by_type = np.zeros((self._routes, USER_TYPES), np.int64)
        self._rare_cards = CardCounts(INSIDE_CARDS)
        self.fare_in, self.fare_out, self.behaviour_in, self.behaviour_out = np.zeros((4, self._routes), np.int64)

    def add(self, day: DayLegs) -> None:
        if self._day_type is not None and day.day_type is not self._day_type:
            return
        slot = day.route * USER_TYPES + np.clip(day.user_type, 0, USER_TYPES - 1)
        self.by_type += _passengers(slot, day.passengers, self.by_type.size).reshape(self.by_type.shape)
        rare = np.flatnonzero(np.isin(day.user_type, self.RARE))
        self._rare_cards.add(slot[rare].astype(np.int64), day.card[rare], day.passengers[rare].astype(np.int64))
        for changes, on, off in (
            (day.fare_transfer, self.fare_in, self.fare_out),
            (day.behaviour_transfer, self.behaviour_in, self.behaviour_out),
        ):
            boards = np.flatnonzero(changes)
            on += _passengers(day.route[boards], day.passengers[boards], self._routes)
            # A mark speaks of the change from the ride before, which is the card's own.
            off += _passengers(day.route[boards - 1], day.passengers[boards], self._routes)

    def merge(self, other: RouteUse) -> None:
        self._rare_cards.merge(other._rare_cards)
        for name in ("by_type", "fare_in", "fare_out", "behaviour_in", "behaviour_out"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def is_told(self) -> np.ndarray:
        """By route: whether each rare user type has nobody or :data:`~..privacy.privacy.INSIDE_CARDS` cards and more.

        All of them are told or none: of a single hidden one the share could be computed from the others.
        """
        cells = np.arange(self._routes)[:, None] * USER_TYPES + np.array(self.RARE)
        cards = self._rare_cards.cards_in(cells.ravel()).reshape(cells.shape)
        return ((cards == 0) | (cards >= INSIDE_CARDS)).all(axis=1)


def _passengers(slot: np.ndarray, passengers: np.ndarray, slots: int) -> np.ndarray:
    return np.bincount(slot, passengers, slots).astype(np.int64)
