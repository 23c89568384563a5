"""Passengers on the road: how many ride between each two stops, and board and alight at each call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .assigning import Assignment
from .ridden import Ridden
from .stretches import Pair


@dataclass(frozen=True)
class Loads:
    """Passengers a day at each call of an assignment's lines: ``boardings``, ``alightings``, and ``load`` on the way
    from it to the next call."""

    assignment: Assignment
    boardings: np.ndarray
    alightings: np.ndarray
    load: np.ndarray

    @classmethod
    def of(cls, ridden: Ridden) -> Loads:
        """Load is what has boarded so far less what has alighted (reference/transit.md §2.8)."""
        calls = ridden.assignment.supply.calls
        boardings, alightings = (
            np.bincount(ends, ridden.passengers, len(calls.stop)) for ends in (ridden.board, ridden.alight)
        )
        running = np.cumsum(boardings - alightings)
        line = np.repeat(np.arange(len(calls.first) - 1), np.diff(calls.first))
        before = np.append(0.0, running)[calls.first[:-1]]
        return cls(ridden.assignment, boardings, alightings, (running - before[line]).clip(min=0))

    def segments(self) -> pd.DataFrame:
        """``from_stop to_stop`` (rows of the stops) ``load routes``: each pair of neighbouring calls of all routes."""
        calls = self.assignment.supply.calls
        last = np.zeros(len(calls.stop), dtype=bool)
        last[calls.first[1:] - 1] = True
        driven = np.flatnonzero(~last & (calls.pattern >= 0))
        routes = self.assignment.supply.line_routes[calls.pattern[driven]]
        table = pd.DataFrame(
            {
                "from_stop": calls.stop[driven],
                "to_stop": calls.stop[driven + 1],
                "load": self.load[driven],
                "route": routes,
            }
        )
        table = table[table["from_stop"] != table["to_stop"]]
        return table.groupby(["from_stop", "to_stop"]).agg(load=("load", "sum"), routes=("route", "nunique"))


def load_differences(
    base: Loads, scenario: Loads, ways: Mapping[Pair, shapely.LineString] = MappingProxyType({})
) -> gpd.GeoDataFrame:
    """A line from stop to stop for each stretch that any route of either network runs: ``ways``, else straight.

    ``stop_id stop_name next_stop_id next_stop_name base_load scenario_load load_change base_routes scenario_routes``:
    passengers a day and how many routes. CRS: that of the stops. The largest change first.
    """
    stops = base.assignment.supply.network.stops
    both = base.segments().join(scenario.segments(), how="outer", lsuffix="_base", rsuffix="_scenario").fillna(0.0)
    both = both.reset_index()
    a, b = both["from_stop"].to_numpy(int), both["to_stop"].to_numpy(int)
    ends = np.column_stack([stops.x[a], stops.y[a], stops.x[b], stops.y[b]]).reshape(-1, 2, 2)
    placed = np.isfinite(ends).all(axis=(1, 2))
    lines = np.full(len(both), None, dtype=object)
    lines[placed] = shapely.linestrings(ends[placed])
    for row, pair in enumerate(zip(a.tolist(), b.tolist(), strict=True)):
        lines[row] = ways.get(pair, lines[row])
    table = pd.DataFrame(
        {
            "stop_id": stops.id[a],
            "stop_name": stops.name[a],
            "next_stop_id": stops.id[b],
            "next_stop_name": stops.name[b],
            "base_load": both["load_base"].round(2),
            "scenario_load": both["load_scenario"].round(2),
            "load_change": (both["load_scenario"] - both["load_base"]).round(2) + 0.0,
            "base_routes": both["routes_base"].astype(int),
            "scenario_routes": both["routes_scenario"].astype(int),
        }
    )
    frame = gpd.GeoDataFrame(table, geometry=lines, crs=stops.crs)
    order = np.lexsort((frame["next_stop_id"], frame["stop_id"], -frame["load_change"].abs()))
    return frame.iloc[order].reset_index(drop=True)
