"""Cheapest ways over the terrain, as old roads were found: along valleys, over low passes, never through the sea."""

from __future__ import annotations

import heapq
from itertools import pairwise

import numpy as np
import shapely

from .plan import ORIGIN, CityPlan
from .terrain import Terrain, smooth_corners

STEP = 100.0
"""Grid step of the search in the small city, metres."""
SEA_COST, HILL_COST, WET_COST = 60.0, 0.055, 3.0
"""Cost of a cell at sea, per metre of height above 12 m, and in a stream, against 1 on flat land."""
REUSE = 0.35
"""Building along a road that is there costs this share of a new one."""


class GridPaths:
    """Roads found one after another; each prefers those before it."""

    def __init__(self, plan: CityPlan, terrain: Terrain) -> None:
        self._step = STEP * plan.stretch
        self._columns, self._rows = int(plan.width // self._step) + 1, int(plan.height // self._step) + 1
        column, row = np.meshgrid(np.arange(self._columns), np.arange(self._rows))
        x, y = ORIGIN[0] + column * self._step, ORIGIN[1] + row * self._step
        cost = 1.0 + HILL_COST * np.clip(terrain.height_at(x, y) - 12, 0, None)
        cost += 0.25 * plan.random("road soil").uniform(0, 1, cost.shape)
        cost = np.where(shapely.contains_xy(terrain.water, x, y), cost + WET_COST, cost)
        self._cost = np.where(shapely.contains_xy(terrain.land.buffer(-40), x, y), cost, SEA_COST)
        self._built = np.zeros_like(cost, dtype=bool)
        self._links: set[tuple[int, int]] = set()

    def build(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Add the cheapest road between two map positions."""
        cells = self._search(self._cell(start), self._cell(end))
        for a, b in pairwise(cells):
            self._links.add((min(a, b), max(a, b)))
        rows, columns = np.divmod(np.array(cells), self._columns)
        self._built[rows, columns] = True

    def lines(self) -> np.ndarray:
        """The roads between junctions as smooth lines."""
        links = sorted(self._links)
        raw = shapely.linestrings([[self._place(a), self._place(b)] for a, b in links])
        merged = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(raw)))
        merged = shapely.simplify(merged, 0.75 * self._step)
        smooth = [shapely.linestrings(smooth_corners(shapely.get_coordinates(line), 3)) for line in merged]
        return shapely.simplify(np.array(smooth), 4.0)

    def _cell(self, place: tuple[float, float]) -> int:
        column = int(np.clip(round((place[0] - ORIGIN[0]) / self._step), 0, self._columns - 1))
        row = int(np.clip(round((place[1] - ORIGIN[1]) / self._step), 0, self._rows - 1))
        return row * self._columns + column

    def _place(self, cell: int) -> tuple[float, float]:
        row, column = divmod(cell, self._columns)
        return ORIGIN[0] + column * self._step, ORIGIN[1] + row * self._step

    def _search(self, start: int, end: int) -> list[int]:
        cost = np.where(self._built, self._cost * REUSE, self._cost).ravel().tolist()
        best, came, queue = {start: 0.0}, {}, [(0.0, start)]
        while queue:
            spent, cell = heapq.heappop(queue)
            if cell == end:
                break
            if spent > best[cell]:
                continue
            for neighbour, length in self._neighbours(cell):
                total = spent + length * (cost[cell] + cost[neighbour]) / 2
                if total < best.get(neighbour, np.inf):
                    best[neighbour], came[neighbour] = total, cell
                    heapq.heappush(queue, (total, neighbour))
        path = [end]
        while path[-1] != start:
            path.append(came[path[-1]])
        return path[::-1]

    def _neighbours(self, cell: int):
        row, column = divmod(cell, self._columns)
        for down in (-1, 0, 1):
            for right in (-1, 0, 1):
                r, c = row + down, column + right
                if (down or right) and 0 <= r < self._rows and 0 <= c < self._columns:
                    yield r * self._columns + c, (1.0 if not (down and right) else 1.41421356)
