"""How the cars of an hour spread over the links: successive averages of shortest ways (Sheffi 1985, ch. 5).

The city's own small model, so that its counts come from a truth that no room of the plugin has computed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .node_link import NodeLink
from .roads import CLASSES, RoadClass

SATURATION = {RoadClass.ARTERIAL: 1_850.0, RoadClass.COLLECTOR: 1_700.0, RoadClass.LOCAL: 1_350.0,
              RoadClass.FARM_TRACK: 900.0}  # fmt: skip
"""Vehicles an hour of green and lane."""
GREEN = {RoadClass.ARTERIAL: 0.42, RoadClass.COLLECTOR: 0.28, RoadClass.LOCAL: 0.22, RoadClass.FARM_TRACK: 0.2}
"""Share of green of an approach at a signal, by its class."""
UNSIGNALISED = 0.52
"""Share of the saturation that gets through where others have to be given way to."""
ALPHA, BETA = 0.6, 4.0
"""Of the BPR curve (Bureau of Public Roads 1964), steeper than its 0.15: the truth is not the planner's table."""
FREE_SPEED = 0.92
"""Of the speed limit, on an empty road, in the mean of all streets."""


@dataclass(frozen=True)
class Flows:
    """What passes in an hour: ``vehicles`` and ``seconds`` a link."""

    vehicles: np.ndarray
    seconds: np.ndarray


class StreetFlow:
    """The links with their capacity and their time when empty; spreads trips between nodes over them."""

    def __init__(self, roads: NodeLink, cycle_s: np.ndarray, pace: np.ndarray) -> None:
        """``cycle_s``: of the signal at a node, 0 without; ``pace``: of a link's traffic, by which it differs from
        :data:`FREE_SPEED`."""
        links = roads.links
        kinds = [CLASSES[kind] for kind in links["kind"]]
        cycle = cycle_s[links["end"]]
        green = np.array([GREEN[kind] for kind in kinds])
        saturation = np.array([SATURATION[kind] * kind.value.lanes for kind in kinds])
        self.capacity = saturation * np.where(cycle > 0, green, UNSIGNALISED)
        speed = np.array([kind.value.max_speed for kind in kinds]) / 3.6 * FREE_SPEED * pace
        self.empty_s = links["length"].to_numpy() / speed
        self.signal_s = np.where(cycle > 0, 0.5 * cycle * (1 - green) ** 2, 0.0)
        self.start, self.end = links["start"].to_numpy(), links["end"].to_numpy()
        self.nodes = len(roads.nodes)

    def seconds(self, vehicles: np.ndarray) -> np.ndarray:
        """Seconds on each link when so many ``vehicles`` an hour use it."""
        return self.empty_s * (1 + ALPHA * (vehicles / self.capacity) ** BETA) + self.signal_s

    def between(self) -> np.ndarray:
        """Seconds from node to node on empty roads."""
        return self._trees(self.seconds(np.zeros(len(self.start))))[0]

    def spread(self, trips: np.ndarray, before: np.ndarray | None, rounds: int) -> Flows:
        """``trips`` (node by node, an hour) on the links, after ``rounds``; ``before``: flows of a like hour, by whose
        times the first ways are chosen."""
        vehicles = self._shortest(trips, self.seconds(np.zeros(len(self.start)) if before is None else before))
        for number in range(rounds):
            found = self._shortest(trips, self.seconds(vehicles))
            vehicles = vehicles + (found - vehicles) / (number + 2)
        return Flows(vehicles, self.seconds(vehicles))

    def _trees(self, seconds: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        from scipy.sparse import csr_matrix
        from scipy.sparse.csgraph import dijkstra

        table = pd.DataFrame({"a": self.start, "b": self.end, "seconds": seconds})
        quickest = table.sort_values("seconds", kind="stable").drop_duplicates(["a", "b"])
        self._link = np.full((self.nodes, self.nodes), -1)
        self._link[quickest["a"], quickest["b"]] = quickest.index
        graph = csr_matrix((quickest["seconds"], (quickest["a"], quickest["b"])), shape=(self.nodes, self.nodes))
        return dijkstra(graph, return_predecessors=True)

    def _shortest(self, trips: np.ndarray, seconds: np.ndarray) -> np.ndarray:
        """All of ``trips`` on their quickest ways: from the farthest node of each origin back to it, all at once."""
        away, before = self._trees(seconds)
        through = trips.copy()
        np.fill_diagonal(through, 0.0)
        origins = np.arange(self.nodes)
        order = np.argsort(-away, axis=1, kind="stable")
        vehicles = np.zeros(len(self.start))
        for node in order.T:
            parent = before[origins, node]
            on = parent >= 0
            amount = through[origins[on], node[on]]
            through[origins[on], parent[on]] += amount
            vehicles += np.bincount(self._link[parent[on], node[on]], amount, len(vehicles))
        return vehicles
