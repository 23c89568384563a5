"""Stops → edges on their side of the road, and the way of each line along the network through its stops in order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..network.model import RoadNetwork
from .model import CALL_FIELDS, DRAWN, LINE_STOPS, MISSING_FIELDS, RUN, WAY_FIELDS, LineWays
from .routing import EdgeGraph, EdgeWays

REACH_M = 60.0
"""A stop further from every road has none: half of a wide arterial, and what a pole may be set back."""

MOST_ROADS = 6
"""Roads beside a stop that are tried, the best ones."""

OFFSET_COST = 2.0
"""Metres of way that a metre between stop and road is worth: the nearest road wins unless the way says otherwise."""
WRONG_SIDE_M = 200.0
"""The same for a stop left of the traffic although the road has another direction: doors are on the right."""
BESIDE_M = 1.0
"""A stop this near to a line is on it, on neither side."""

CORRIDOR_M = 30.0
"""Roads so near to the drawn line of a route are its roads."""
OFF_LINE = 3.0
"""Cost of a metre elsewhere, for a line with a drawn way."""

DETOUR, DETOUR_M = 4.0, 1_500.0
"""A way between two stops longer than so many times the straight way plus so much is none."""

SKIPPED = 4
"""A line is followed across up to so many stops in a row that have no road."""

_A_STOP = 1e7
"""More than any cost: a way through more stops always wins."""


class Reason(Enum):
    """Why a stop of a line is not on the network."""

    NO_PLACE = "no_place"
    NO_ROAD = "no_road"
    NO_WAY = "no_way"


@dataclass(frozen=True)
class _Beside:
    """Roads beside the stops of one way, an element a pair: rows of edges, metres along them (of ``length_m``)."""

    edge: np.ndarray
    position: np.ndarray
    offset: np.ndarray
    cost: np.ndarray
    first: np.ndarray

    def of(self, stop: int) -> slice:
        return slice(int(self.first[stop]), int(self.first[stop + 1]))


def match_lines(
    network: RoadNetwork, buses: dict[str, pd.DataFrame], reach_m: float = REACH_M, progress: Progress = SILENT
) -> LineWays:
    """Lay the lines of ``buses`` (``Demand.buses``) along the edges of ``network`` that buses may use.

    Of all ways through the stops of a line in their order the one through most stops is taken, then the cheapest:
    metres along the edges (:data:`OFF_LINE` times dearer away from the drawn line, where there is one), plus
    :data:`OFFSET_COST` for each metre between stop and road, plus :data:`WRONG_SIDE_M` where the doors would open to
    the middle of the road. So a stop that two lines share may lie on different roads for them, and a loop comes by it
    twice. Turn bans are kept. Stops without a place, without a road within ``reach_m`` and without a way from the
    others are in ``missing``.
    """
    matcher = _Matcher.of(network, reach_m)
    drawn = buses.get(DRAWN)
    parts = list(buses[LINE_STOPS].groupby(RUN, sort=True))
    ways, calls, missing = [], [], []
    for number, ((line, direction), stops) in enumerate(parts):
        progress.at(number / len(parts))
        corridor = _corridor(drawn, line, direction)
        way, called, left = matcher.match(stops.sort_values("order").reset_index(drop=True), corridor)
        missing.append(left)
        if len(called) > 1:
            ways.append(pd.DataFrame({"place": np.arange(len(way)), "edge_id": matcher.ids[way]}))
            ways[-1]["line_id"], ways[-1]["direction"] = line, direction
            calls.append(called)
    return LineWays(_table(ways, WAY_FIELDS), _table(calls, CALL_FIELDS), _table(missing, MISSING_FIELDS))


def _table(frames: list[pd.DataFrame], fields: tuple[str, ...]) -> pd.DataFrame:
    frames = [frame for frame in frames if len(frame)]
    return pd.concat(frames, ignore_index=True)[list(fields)] if frames else pd.DataFrame(columns=list(fields))


def _corridor(drawn: pd.DataFrame | None, line: str, direction: str) -> shapely.Geometry | None:
    if drawn is None:
        return None
    own = drawn[(drawn["line_id"] == line) & drawn["direction"].isin([direction, ""])]
    return shapely.buffer(shapely.union_all(own.geometry.to_numpy()), CORRIDOR_M) if len(own) else None


@dataclass(frozen=True)
class _Matcher:
    ids: np.ndarray
    lines: np.ndarray
    is_open: np.ndarray
    is_paired: np.ndarray
    graph: EdgeGraph
    tree: shapely.STRtree
    reach_m: float

    @classmethod
    def of(cls, network: RoadNetwork, reach_m: float) -> _Matcher:
        edges = network.edges
        is_open = edges["allow"].map(lambda allow: not allow or "bus" in allow.split()).to_numpy(bool)
        lines = edges.geometry.to_numpy()
        return cls(
            edges["edge_id"].to_numpy(object), lines, is_open, (edges["opposite"] != "").to_numpy(),
            EdgeGraph.of(network, is_open), shapely.STRtree(lines), reach_m,
        )  # fmt: skip

    def match(
        self, stops: pd.DataFrame, corridor: shapely.Geometry | None
    ) -> tuple[list[int], pd.DataFrame, pd.DataFrame]:
        """Rows of edges of the way of one line and direction, its calls, and the stops that it does not reach."""
        beside = self._beside(stops)
        weight = np.ones(len(self.ids))
        if corridor is not None:
            weight[:] = OFF_LINE
            weight[self.tree.query(corridor, predicate="contains")] = 1.0
        if not len(beside.edge):
            return [], pd.DataFrame(), self._missing(stops, beside, [])
        sources, most = _searches(stops, beside)
        ways = self.graph.ways(sources, weight, most * weight.max())
        chosen = _Chain(stops, beside, ways, self.graph.length, weight).best()
        way, places = self._joined(beside, ways, [pair for _, pair in chosen])
        return way, self._calls(stops, beside, chosen, way, places), self._missing(stops, beside, chosen)

    def _beside(self, stops: pd.DataFrame) -> _Beside:
        points = shapely.points(stops["x"].to_numpy(float), stops["y"].to_numpy(float))
        placed = np.flatnonzero(np.isfinite(stops["x"].to_numpy(float)))
        near, edge = self.tree.query(points[placed], predicate="dwithin", distance=self.reach_m)
        stop = placed[near]
        stop, edge = stop[self.is_open[edge]], edge[self.is_open[edge]]
        line, point = self.lines[edge], points[stop]
        along, offset = shapely.line_locate_point(line, point), shapely.distance(line, point)
        is_wrong = (_side(line, along, point) > 0) & (offset > BESIDE_M) & self.is_paired[edge]
        table = pd.DataFrame({"stop": stop, "edge": edge, "offset": offset})
        length = self.graph.length[edge]
        table["position"] = np.clip(along / np.maximum(shapely.length(line), 1e-9), 0, 1) * length
        table["cost"] = OFFSET_COST * offset + WRONG_SIDE_M * is_wrong
        table = table.sort_values(["stop", "cost", "edge"])
        table = table[table.groupby("stop").cumcount() < MOST_ROADS]
        first = np.searchsorted(table["stop"].to_numpy(), np.arange(len(stops) + 1))
        return _Beside(*(table[name].to_numpy() for name in ("edge", "position", "offset", "cost")), first)

    def _joined(self, beside: _Beside, ways: EdgeWays, pairs: list[int]) -> tuple[list[int], list[int]]:
        """The edges of the way through ``pairs``, and the place of each pair's edge in it."""
        if not pairs:
            return [], []
        way, places = [int(beside.edge[pairs[0]])], [0]
        for one, other in pairwise(pairs):
            start, end = int(beside.edge[one]), int(beside.edge[other])
            if start != end or beside.position[other] < beside.position[one]:
                way += ways.between(start, end)
            places.append(len(way) - 1)
        return way, places

    def _calls(self, stops, beside: _Beside, chosen: list[tuple[int, int]], way: list[int], places: list[int]):
        rows, pairs = [stop for stop, _ in chosen], [pair for _, pair in chosen]
        calls = stops.loc[rows, [*RUN, "order", "stop_id", "stop_name"]].reset_index(drop=True)
        calls["place"] = places
        calls["edge_id"] = self.ids[beside.edge[pairs]]
        calls["position_m"], calls["offset_m"] = beside.position[pairs], beside.offset[pairs]
        begins = np.append(0.0, np.cumsum(self.graph.length[way]))
        calls["along_m"] = begins[places] + beside.position[pairs]
        return calls

    def _missing(self, stops: pd.DataFrame, beside: _Beside, chosen: list[tuple[int, int]]) -> pd.DataFrame:
        left = np.setdiff1d(np.arange(len(stops)), [stop for stop, _ in chosen])
        table = stops.loc[left, [*RUN, "order", "stop_id", "stop_name"]].copy()
        has_road = np.diff(beside.first)[left] > 0
        placed = np.isfinite(stops["x"].to_numpy(float))[left]
        reasons = [Reason.NO_WAY.value, Reason.NO_ROAD.value, Reason.NO_PLACE.value]
        table["reason"] = np.array(reasons, object)[np.where(has_road, 0, np.where(placed, 1, 2))]
        return table


def _searches(stops: pd.DataFrame, beside: _Beside) -> tuple[np.ndarray, np.ndarray]:
    """Edges from which ways are looked for, and how far: to the next stop beside a road, and to the one behind it."""
    count = np.diff(beside.first)
    there = np.flatnonzero(count)
    xy = stops[["x", "y"]].to_numpy(float)[there]
    gap = np.zeros(len(there))
    for ahead in (1, 2):
        gap[:-ahead] = np.maximum(gap[:-ahead], np.hypot(*(xy[ahead:] - xy[:-ahead]).T))
    table = pd.DataFrame({"edge": beside.edge, "most": np.repeat(DETOUR * gap + DETOUR_M, count[there])})
    farthest = table.groupby("edge")["most"].max()
    return farthest.index.to_numpy(), farthest.to_numpy()


def _side(line: np.ndarray, along: np.ndarray, point: np.ndarray) -> np.ndarray:
    """Positive left of the direction of travel, negative right of it."""
    length = shapely.length(line)
    before = shapely.get_coordinates(shapely.line_interpolate_point(line, np.maximum(along - BESIDE_M, 0)))
    after = shapely.get_coordinates(shapely.line_interpolate_point(line, np.minimum(along + BESIDE_M, length)))
    ahead, aside = after - before, shapely.get_coordinates(point) - before
    return ahead[:, 0] * aside[:, 1] - ahead[:, 1] * aside[:, 0]


def _stops_of(score: np.ndarray) -> np.ndarray:
    """Stops of the ways with these scores."""
    return np.round(-score / _A_STOP)


@dataclass(frozen=True)
class _Chain:
    """The choice of one road for each stop of a way (Viterbi's search over the pairs of stop and road)."""

    stops: pd.DataFrame
    beside: _Beside
    ways: EdgeWays
    length: np.ndarray
    weight: np.ndarray

    def best(self) -> list[tuple[int, int]]:
        """Stops and their pairs, in order."""
        beside = self.beside
        score = beside.cost - _A_STOP
        before = np.full(len(score), -1)
        for stop in range(1, len(self.stops)):
            own = beside.of(stop)
            for earlier in range(stop - 1, max(stop - 2 - SKIPPED, -1), -1):
                there = beside.of(earlier)
                if own.start == own.stop or there.start == there.stop:
                    continue
                total = score[there][:, None] + self._between(earlier, stop)
                nearest = np.argmin(total, axis=0)
                found = total[nearest, np.arange(total.shape[1])] + beside.cost[own] - _A_STOP
                better = found < score[own]
                score[own] = np.where(better, found, score[own])
                before[own] = np.where(better, nearest + there.start, before[own])
                if (_stops_of(score[own]) > _stops_of(score[: own.start]).max()).all():
                    break  # no way that leaves a stop out is longer
        return self._traced(int(np.argmin(score)), before)

    def _traced(self, pair: int, before: np.ndarray) -> list[tuple[int, int]]:
        pairs = [pair]
        while before[pairs[-1]] >= 0:
            pairs.append(int(before[pairs[-1]]))
        owner = np.searchsorted(self.beside.first, pairs, side="right") - 1
        return list(zip(owner.tolist()[::-1], pairs[::-1], strict=True))

    def _between(self, one: int, other: int) -> np.ndarray:
        """Cost from each pair of stop ``one`` to each of stop ``other``; infinite where there is no sensible way."""
        beside, from_, to = self.beside, self.beside.of(one), self.beside.of(other)
        ends, position = beside.edge[to], beside.position[to]
        metre = self.weight
        short = (self.length[ends] - position) * metre[ends]
        rows = []
        for start, at in zip(beside.edge[from_], beside.position[from_], strict=True):
            left = (self.length[start] - at) * metre[start]
            cost = left + self.ways.costs(int(start), ends) - short
            same = ends == start
            if same.any():
                again = left + self.ways.round_trip(int(start)) - short[same]
                ahead = (position[same] - at) * metre[start]
                cost[same] = np.where(ahead >= 0, ahead, again)
            rows.append(cost)
        table = np.array(rows)
        xy = self.stops[["x", "y"]].to_numpy(float)
        straight = float(np.hypot(*(xy[one] - xy[other])))
        most = self.weight.max() * (DETOUR * straight + DETOUR_M)
        return np.where(table <= most, table, np.inf)
