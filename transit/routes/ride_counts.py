"""Rides counted by route, stops and hour: all that loads, profiles and the riders' indicators of routes need."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..calendar import DayType
from ..counting.keyed_sums import KeyedSums
from ..errors import TransitError
from ..leg_days import HOURS, DayLegs
from ..taps import NEVER_S, UNKNOWN, Vocabulary

MOST_HOURS_LATER = 3
"""Hours from boarding to alighting that are told apart; who alights later counts as alighting then."""


@dataclass(frozen=True)
class Rides:
    """Rides of ``days`` service days, a row for each route, stops and hours (codes of the vocabulary).

    ``alight_stop`` is ``UNKNOWN`` where it is neither recorded nor inferred. ``hour`` is that of the boarding (4 to
    27), ``later`` how many hours of the clock the alighting comes after it. ``timed`` are the passengers whose riding
    time is known, ``seconds`` their riding times added up.
    """

    days: int
    vocabulary: Vocabulary
    route: np.ndarray
    board_stop: np.ndarray
    alight_stop: np.ndarray
    hour: np.ndarray
    later: np.ndarray
    passengers: np.ndarray
    timed: np.ndarray
    seconds: np.ndarray

    def __len__(self) -> int:
        return len(self.route)

    @property
    def known(self) -> np.ndarray:
        """The rows whose alighting is known."""
        return np.flatnonzero(self.alight_stop != UNKNOWN)

    @property
    def unknown(self) -> np.ndarray:
        """The rows whose alighting is not known."""
        return np.flatnonzero(self.alight_stop == UNKNOWN)


_BESIDE = 32
"""Bits by which the timed passengers stand above all: one sum for both, exact up to four thousand million of each."""


class RideCounts:
    """Counts the rides of the service days of ``day_type`` (None: of all): a :class:`~..passes.Tally`."""

    def __init__(self, vocabulary: Vocabulary, day_type: DayType | None = None) -> None:
        self._vocabulary, self._day_type = vocabulary, day_type
        routes, stops = len(vocabulary.routes), len(vocabulary.stops)
        # Bits of each part of a key: shifts are several times as fast as divisions.
        self._bits = [size.bit_length() for size in (routes, stops, stops + 1, HOURS, MOST_HOURS_LATER)]
        self._sums = KeyedSums(2)
        self.days = 0

    def add(self, day: DayLegs) -> None:
        if self._day_type is not None and day.day_type is not self._day_type:
            return
        self.days += 1
        timed = (day.alight != NEVER_S) & (day.alight_stop != UNKNOWN)
        seconds = np.where(timed, np.maximum(day.alight - day.board, 0), 0)
        later = (day.board + seconds) // 3600 - day.hour
        passengers = day.passengers.astype(np.int64)
        self._sums.add(
            self._key(day, np.minimum(later, MOST_HOURS_LATER)),
            passengers | passengers * timed << _BESIDE,
            passengers * seconds,
        )

    def merge(self, other: RideCounts) -> None:
        self.days += other.days
        self._sums.merge(other._sums)

    def rides(self) -> Rides:
        """What was counted, by route, boarding stop, alighting stop and hours.

        Raises :class:`TransitError` where no service day was of the type that counts.
        """
        if not self.days:
            raise TransitError(
                "The legs hold no service day of this type: {type}. Choose other days.",
                type=self._day_type.title if self._day_type else "",
            )
        key, both, seconds = self._sums.table()
        passengers, timed = both & (1 << _BESIDE) - 1, both >> _BESIDE
        parts = []
        for bits in reversed(self._bits):
            parts.append((key & (1 << bits) - 1).astype(np.int32))
            key = key >> bits
        later, hour, alight, board, route = parts
        return Rides(self.days, self._vocabulary, route, board, alight - 1, hour, later, passengers, timed, seconds)

    def _key(self, day: DayLegs, later: np.ndarray) -> np.ndarray:
        parts = (day.route, day.board_stop, day.alight_stop + 1, day.hour, later)
        key = np.zeros(len(day), np.int64)
        for part, bits in zip(parts, self._bits, strict=True):
            key <<= bits
            key |= part
        return key
