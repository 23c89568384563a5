"""The streets that buses may use, and the cheapest way along them."""

from __future__ import annotations

import heapq
from itertools import pairwise

import numpy as np
import shapely
import shapely.ops

from .roads import CLASSES, StreetPlan, on_node_link

PIECE = 210.0
"""Long street edges are cut into pieces of at most this length, so that stops can lie between junctions."""
BUS_SPEED_SHARE = 0.45
"""Buses drive at this share of the speed limit between stops (about 16 km/h with stops)."""


class BusGraph:
    """The streets that buses may use."""

    def __init__(self, streets: StreetPlan) -> None:
        edges = streets.edges
        fit = edges[on_node_link(edges)]
        self._points = [tuple(place) for place in streets.nodes]
        self.near: dict[int, list[tuple[int, int]]] = {}
        self.lines, self.ends, self.speed = [], [], []
        for line, a, b, kind in zip(fit["geometry"], fit["a"], fit["b"], fit["kind"], strict=True):
            self._add(line, int(a), int(b), CLASSES[kind].value.max_speed)
        self.places = np.array(self._points)
        self.length = np.array([line.length for line in self.lines])
        self.seconds = self.length / (np.array(self.speed) / 3.6 * BUS_SPEED_SHARE)
        self.nodes = self._largest_component()

    def _add(self, line, a: int, b: int, speed: float) -> None:
        pieces = max(1, int(np.ceil(line.length / PIECE)))
        cuts = [line.length * number / pieces for number in range(pieces + 1)]
        previous = a
        for start, end in pairwise(cuts):
            part = shapely.ops.substring(line, start, end) if pieces > 1 else line
            if end == cuts[-1]:
                following = b
            else:
                following = len(self._points)
                self._points.append(part.coords[-1])
            number = len(self.lines)
            self.lines.append(part)
            self.ends.append((previous, following))
            self.speed.append(speed)
            self.near.setdefault(previous, []).append((following, number))
            self.near.setdefault(following, []).append((previous, number))
            previous = following

    def _largest_component(self) -> np.ndarray:
        seen, best = set(), []
        for start in sorted(self.near):
            if start in seen:
                continue
            group, queue = [start], [start]
            seen.add(start)
            while queue:
                for other, _ in self.near[queue.pop()]:
                    if other not in seen:
                        seen.add(other)
                        group.append(other)
                        queue.append(other)
            best = max(best, group, key=len)
        return np.array(sorted(best))

    def nearest(self, place) -> int:
        away = np.linalg.norm(self.places[self.nodes] - np.asarray(place), axis=1)
        return int(self.nodes[away.argmin()])

    def path(self, start: int, end: int, cost: list[float]) -> list[tuple[int, int]]:
        """The cheapest way as ``(edge, node after it)``."""
        best, came, queue = {start: 0.0}, {}, [(0.0, start)]
        while queue:
            spent, node = heapq.heappop(queue)
            if node == end:
                break
            if spent > best[node]:
                continue
            for other, edge in self.near[node]:
                total = spent + cost[edge]
                if total < best.get(other, np.inf):
                    best[other], came[other] = total, (edge, node)
                    heapq.heappush(queue, (total, other))
        steps, node = [], end
        while node != start:
            edge, before = came[node]
            steps.append((edge, node))
            node = before
        return steps[::-1]
