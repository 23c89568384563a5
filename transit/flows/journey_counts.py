"""Journeys by cell: passengers, transfers, times and cards, in sums that can be merged and put together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..counting.card_counts import CardCounts
from ..counting.key_counts import KeyCounts, starts_of, sums_of

MINUTE_S = 60
"""Journey times are counted to the nearest minute, so that medians are right within half a minute."""

NO_MINUTES = 2**11 - 1
"""Minutes of a journey whose last alighting has no time; a service day has 1,440."""

_TRANSFER_BITS, _MINUTE_BITS = 4, 11
_MOST_TRANSFERS = 2**_TRANSFER_BITS - 1
_DETAIL_BITS = _TRANSFER_BITS + _MINUTE_BITS


@dataclass(frozen=True)
class JourneyTable:
    """One element for each cell that has journeys, by ``cell``.

    ``journeys``, ``transferred`` (those with a transfer at least) and ``transfers`` count passengers; times are the
    weighted lower median and 90th percentile in seconds, to the minute, NaN where no journey has one; ``cards`` is the
    number of cards up to the limit of the counts, ``largest`` what the passengers of no card exceed.
    """

    cell: np.ndarray
    journeys: np.ndarray
    transferred: np.ndarray
    transfers: np.ndarray
    time_median_s: np.ndarray
    time_p90_s: np.ndarray
    cards: np.ndarray
    largest: np.ndarray

    def __len__(self) -> int:
        return len(self.cell)


class JourneyCounts:
    """Counts journeys in cells (whole numbers from 0 to 2⁴⁸). ``cards_counted``: how far cards are counted exactly."""

    def __init__(self, cards_counted: int) -> None:
        self._journeys = KeyCounts()
        self._cards = CardCounts(cards_counted)

    def add(
        self, cell: np.ndarray, card: np.ndarray, minutes: np.ndarray, transfers: np.ndarray, passengers: np.ndarray
    ) -> None:
        """Count journeys, by ``card`` ascending; ``minutes`` may be ``NO_MINUTES``."""
        keys = cell << _DETAIL_BITS
        keys |= minutes.astype(np.int64) << _TRANSFER_BITS
        keys |= np.minimum(transfers, _MOST_TRANSFERS)
        self._journeys.add(keys, passengers)
        self._cards.add(cell, card, passengers)

    def merge(self, other: JourneyCounts) -> None:
        """Take over what ``other`` has counted."""
        self._journeys.merge(other._journeys)
        self._cards.merge(other._cards)

    def regrouped(self, cells: np.ndarray, groups: np.ndarray) -> JourneyCounts:
        """The same of groups of cells: ``groups`` for each of ``cells`` (ascending); other cells are left out."""
        fresh = JourneyCounts(self._cards.most)
        keys, passengers = self._journeys.items()
        own = keys >> _DETAIL_BITS
        place = np.minimum(np.searchsorted(cells, own), max(len(cells) - 1, 0))
        kept = cells[place] == own if len(cells) else np.zeros(len(own), bool)
        detail = keys[kept] & (1 << _DETAIL_BITS) - 1
        fresh._journeys.put(groups[place[kept]].astype(np.int64) << _DETAIL_BITS | detail, passengers[kept])
        fresh._cards = self._cards.regrouped(cells, groups)
        return fresh

    def table(self) -> JourneyTable:
        """What was counted."""
        keys, passengers = self._journeys.items()
        first, cell = starts_of(keys >> _DETAIL_BITS)
        transfers = keys & _MOST_TRANSFERS
        median, p90 = _times(keys, passengers, cell)
        return JourneyTable(
            cell,
            sums_of(passengers, first),
            sums_of(np.where(transfers > 0, passengers, 0), first),
            sums_of(transfers * passengers, first),
            median,
            p90,
            self._cards.cards_in(cell),
            self._cards.largest_in(cell),
        )


def minutes_of(seconds: np.ndarray) -> np.ndarray:
    """``seconds`` to the nearest minute, between 0 and the longest that is told apart."""
    return np.clip((seconds + MINUTE_S // 2) // MINUTE_S, 0, NO_MINUTES - 1)


def _times(keys: np.ndarray, passengers: np.ndarray, cells: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The lower median and the 90th percentile of each of ``cells``, seconds."""
    minutes = keys >> _TRANSFER_BITS & NO_MINUTES
    timed = minutes != NO_MINUTES
    own, minutes, so_far = (keys >> _DETAIL_BITS)[timed], minutes[timed], np.cumsum(passengers[timed])
    before = np.append(0, so_far)[np.searchsorted(own, cells, "left")]
    total = np.append(0, so_far)[np.searchsorted(own, cells, "right")] - before
    times = []
    for tenths in (5, 9):
        place = np.searchsorted(so_far, before + (tenths * total + 9) // 10)
        times.append(np.where(total > 0, np.append(minutes, 0)[place] * float(MINUTE_S), np.nan))
    return times[0], times[1]
