"""What is counted of each stop so that hubs can be made of them: use, transfers, and what the transfers cost."""

from __future__ import annotations

import numpy as np

from ..counting.cells import CellCounts
from ..counting.key_counts import KeyCounts
from ..leg_days import DayLegs
from ..taps import UNKNOWN, Vocabulary
from .transfer_times import NOT_KNOWN, StopPlaces, Transfers, Walking

LONGEST = 28 * 3600
"""No two times of a service day are further apart, in seconds; nor do people walk so many metres to change."""

_VALUES = 2 * LONGEST + 1


class HubTally:
    """Boardings, alightings and transfers by stop and route, and the times of the transfers by stop.

    A transfer belongs to the stop where the passenger boards again.
    """

    def __init__(self, vocabulary: Vocabulary, places: StopPlaces, walking: Walking) -> None:
        self._places, self._walking = places, walking
        stops, routes = len(vocabulary.stops), len(vocabulary.routes)
        self.boardings = CellCounts(stops, routes)
        self.alightings = CellCounts(stops, routes)
        self.transfers = CellCounts(stops, routes)
        self.marked = CellCounts(stops, len(MARKS))
        self.route_pairs = KeyCounts()
        self.times = SignedCounts()
        self.walks_m = SignedCounts()
        self.walks_s = SignedCounts()
        self.waits = SignedCounts()
        self._routes = max(routes, 1)

    def add(self, day: DayLegs) -> None:
        self.boardings.add(day.board_stop, day.route, day.passengers)
        alights = np.flatnonzero(day.alight_stop != UNKNOWN)
        self.alightings.add(day.alight_stop[alights], day.route[alights], day.passengers[alights])
        for column, mark in enumerate(MARKS):
            marked = np.flatnonzero(getattr(day, mark))
            self.marked.add(day.board_stop[marked], np.full(len(marked), column), day.passengers[marked])
        self._add_transfers(day)

    def _add_transfers(self, day: DayLegs) -> None:
        changes = Transfers.of(day, self._places, self._walking)
        stop, route = day.board_stop[changes.on], day.route[changes.on].astype(np.int64)
        self.transfers.add(stop, route, changes.passengers)
        pair = (stop.astype(np.int64) * self._routes + day.route[changes.off]) * self._routes + route
        self.route_pairs.add(pair, changes.passengers)
        self.times.add(stop, changes.time_s, changes.passengers)
        self.walks_m.add(stop, changes.walk_m, changes.passengers)
        self.walks_s.add(stop, changes.walk_s, changes.passengers)
        self.waits.add(stop, changes.wait_s, changes.passengers)

    def route_pairs_by_stop(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Stop, pair of routes (from × routes + to) and passengers."""
        keys, passengers = self.route_pairs.items()
        return *np.divmod(keys, self._routes**2), passengers

    def merge(self, other: HubTally) -> None:
        for name, counts in vars(self).items():
            if isinstance(counts, CellCounts | KeyCounts | SignedCounts):
                counts.merge(getattr(other, name))


MARKS = ("fare_transfer", "behaviour_transfer")
"""The columns of :attr:`HubTally.marked`."""


class SignedCounts:
    """Passengers by row and whole number (seconds or metres, also below 0); what is not known is left out.

    With a ``step`` above 1 numbers are counted by their multiple of it below them, for rows without number.
    """

    def __init__(self, step: int = 1) -> None:
        self._step = step
        self._counts = KeyCounts()

    def add(self, row: np.ndarray, value: np.ndarray, passengers: np.ndarray) -> None:
        known = np.flatnonzero(value != NOT_KNOWN)
        within = np.clip(value[known] // self._step, -LONGEST, LONGEST)
        self._counts.add(row[known].astype(np.int64) * _VALUES + (within + LONGEST), passengers[known])

    def cells(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Row, value and passengers of each that has any, by row and value."""
        keys, passengers = self._counts.items()
        row, value = np.divmod(keys, _VALUES)
        return row, (value - LONGEST) * self._step, passengers

    def merge(self, other: SignedCounts) -> None:
        self._counts.merge(other._counts)
