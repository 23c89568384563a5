"""Everyone who boards a route alights from it: boardings against known alightings."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..linking.rates import people
from ..network.route_network import RouteNetwork
from ..taps import UNKNOWN, DayTaps, Vocabulary
from .checks import Check, Metric, Probe

LARGE_RESIDUAL = 0.05
"""Of a route's boardings: more without an alighting than that, and its loads are a guess."""

NAMED_RESIDUAL = 0.01
"""Of a route's boardings: from here on the route is named."""

WORST = 10
"""Routes that are named at most, of those with :data:`FEWEST_BOARDINGS`."""

FEWEST_BOARDINGS = 100
"""Passengers below which a route's share is chance."""


class Balance:
    """Passengers by route: boarded, alighted at a known stop, and those whose ride lies on the route's stops."""

    def __init__(self, vocabulary: Vocabulary, network: RouteNetwork | None) -> None:
        self._vocabulary, self._network = vocabulary, network
        self._boarded = np.zeros(len(vocabulary.routes), np.int64)
        self._alighted = np.zeros(len(vocabulary.routes), np.int64)
        self._placed = 0

    def add(self, day: DayTaps) -> None:
        """Count a day whose missing alightings have been inferred."""
        known = np.flatnonzero(day.alight_stop != UNKNOWN)
        self._boarded += self._by_route(day.route, day.passengers)
        self._alighted += self._by_route(day.route[known], day.passengers[known])
        if self._network is not None:
            self._placed += self._on_the_stops(day, known)

    def checks(self) -> Iterator[Check]:
        """The residual of all, of the worst routes, and how many are off."""
        boarded, missing = self._boarded.sum(), self._boarded - self._alighted
        if not boarded:
            return
        yield Check(Probe.BALANCE, Metric.RESIDUAL, 100 * float(missing.sum() / boarded))
        share = missing / np.maximum(self._boarded, 1)
        large = self._boarded >= FEWEST_BOARDINGS
        yield Check(Probe.BALANCE, Metric.ROUTES_OFF, float(np.count_nonzero(large & (share > LARGE_RESIDUAL))))
        if self._network is not None and self._alighted.any():
            yield Check(Probe.BALANCE, Metric.PLACED, 100 * float(self._placed / self._alighted.sum()))
        worst = np.argsort(-np.where(large, share, -1), kind="stable")[:WORST]
        for route in worst[large[worst] & (share[worst] >= NAMED_RESIDUAL)]:
            yield Check(Probe.BALANCE, Metric.RESIDUAL, 100 * float(share[route]), str(self._vocabulary.routes[route]))

    def _by_route(self, route: np.ndarray, passengers: np.ndarray) -> np.ndarray:
        return np.bincount(route, passengers, minlength=len(self._boarded)).astype(np.int64)

    def _on_the_stops(self, day: DayTaps, known: np.ndarray) -> int:
        """Passengers whose boarding and alighting are stops of their route, in this order."""
        routes, stops = self._vocabulary.routes, self._vocabulary.stops
        ride = (day.route[known].astype(np.int64) * len(stops) + day.board_stop[known]) * len(stops)
        once, number = np.unique(ride + day.alight_stop[known], return_inverse=True)
        start, alight = once // len(stops), once % len(stops)
        placed = self._network.place(routes[start // len(stops)], stops[start % len(stops)], stops[alight])
        return people(day.passengers[known][placed.found[number]])
