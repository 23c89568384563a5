"""The ways that buses go today, as a graph of stops: which way a new route could take through stops that are there."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
import shapely

from .route_network import RouteNetwork

TURN_REACH_M = 150.0
"""A bus can go from one stop's road to that of another so near, as the stops of one crossing are."""

TURN_COST_M = 100.0
"""Metres that such a turn counts in addition, so that a way keeps to a road where it can."""


@dataclass(frozen=True)
class BusWays:
    """The stretches between neighbouring stops of all routes, in their direction, and turns between their near stops.

    ``tail`` and ``head`` are rows of the network's stops, ``metres`` the way (along the routes' lines where there
    are any), ``cost`` that with :data:`TURN_COST_M` for turns.
    """

    stops: int
    tail: np.ndarray
    head: np.ndarray
    metres: np.ndarray
    cost: np.ndarray

    @classmethod
    def of(cls, network: RouteNetwork) -> BusWays:
        """The ways of the routes of ``network``."""
        parts = [
            pd.DataFrame({"tail": way.stops[:-1], "head": way.stops[1:], "metres": np.diff(way.cum_m), "turn": 0.0})
            for way in network.patterns
        ]
        served = np.unique(np.concatenate([pattern.stops for pattern in network.patterns]))
        placed = served[np.isfinite(network.stops.x[served])]
        points = shapely.points(network.stops.x[placed], network.stops.y[placed])
        one, other = shapely.STRtree(points).query(points, predicate="dwithin", distance=TURN_REACH_M)
        apart = shapely.distance(points[one], points[other])
        parts.append(pd.DataFrame({"tail": placed[one], "head": placed[other], "metres": apart, "turn": TURN_COST_M}))
        table = pd.concat(parts)
        table = table[table["tail"] != table["head"]]
        table["cost"] = table["metres"] + table.pop("turn")
        table = table.sort_values(["tail", "head", "cost"]).drop_duplicates(["tail", "head"])
        return cls(len(network.stops.id), *(table[name].to_numpy() for name in ("tail", "head", "metres", "cost")))

    def way(self, origins: np.ndarray, destinations: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
        """Stops of the shortest way from one of ``origins`` to one of ``destinations`` (rows), and metres from its
        first; None where no bus goes."""
        goals = set(map(int, destinations))
        best = {int(stop): 0.0 for stop in origins}
        before: dict[int, int] = {}
        heap = [(0.0, stop) for stop in sorted(best)]
        while heap:
            so_far, stop = heapq.heappop(heap)
            if so_far > best[stop]:
                continue
            if stop in goals:
                return self._followed(stop, before)
            for edge in range(self._first[stop], self._first[stop + 1]):
                further, head = so_far + self.cost[edge], int(self.head[edge])
                if further < best.get(head, np.inf):
                    best[head], before[head] = further, edge
                    heapq.heappush(heap, (further, head))
        return None

    def _followed(self, stop: int, before: dict[int, int]) -> tuple[np.ndarray, np.ndarray]:
        stops, metres = [stop], []
        while stop in before:
            edge = before[stop]
            stop = int(self.tail[edge])
            stops.append(stop)
            metres.append(self.metres[edge])
        return np.array(stops[::-1], np.int64), np.append(0.0, np.cumsum(metres[::-1]))

    @cached_property
    def _first(self) -> np.ndarray:
        return np.searchsorted(self.tail, np.arange(self.stops + 1))
