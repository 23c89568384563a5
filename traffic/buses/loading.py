"""Riders by stop and hour → who boards, alights and is left behind, bus by bus, and how long each bus stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..network.model import RoadNetwork
from ..units import HOUR_S
from .dwelling import DwellRule
from .model import DEPARTURES, LINES, RIDERS, RUN, LineWays
from .timing import empty_road_seconds, seconds_along

HOURS = np.arange(4, 29)
"""Borders of the hours of a service day, 04:00 to 04:00."""

LOAD_FIELDS = (
    "line_id", "line_name", "direction", "departure_s", "order", "stop_id", "place", "edge_id", "position_m", "along_m",
    "passage_s", "came", "boarded", "alighted", "left_behind", "load", "dwell_s",
)  # fmt: skip


@dataclass(frozen=True)
class BusLoads:
    """``calls``: each departure at each stop of its way (:data:`LOAD_FIELDS`): ``passage_s`` when it comes on an empty
    road, ``came`` riders since the bus before, ``load`` passengers when it leaves. ``lost``: riders a day whose stop or
    line is not on the network, or at which only the end of the line stops."""

    calls: pd.DataFrame
    lost: float


def load_buses(
    network: RoadNetwork, buses: dict[str, pd.DataFrame], ways: LineWays, rule: DwellRule | None = None,
    progress: Progress = SILENT,
) -> BusLoads:  # fmt: skip
    """All departures of a day with their passengers.

    Riders of an hour come to their stop evenly, and each bus finds those who came since the one before; the last bus
    of the day takes the rest. At each stop the share of the passengers leaves that it does over the day. Whom the
    bus has no place for waits for the next one (counted as left behind, each time), and is lost after the last. At a
    stop that a way serves twice the riders part evenly. All are expected numbers, not whole people.
    """
    rule = rule or DwellRule.of(buses)
    seconds = empty_road_seconds(network)
    length = network.edges.set_index("edge_id")["length_m"]
    capacity = buses[LINES].set_index("line_id")["capacity"]
    riders = dict(iter(buses[RIDERS].groupby(RUN))) if len(buses[RIDERS]) else {}
    counted = {line for line, _ in riders}
    departures = {run: part["depart_s"].to_numpy(float) for run, part in buses[DEPARTURES].groupby(RUN)}
    way_of = dict(iter(ways.ways.groupby(RUN)))
    frames, taken, count = [], 0.0, len(ways.runs)
    for place, (run, calls) in enumerate(ways.calls.groupby(RUN, sort=True)):
        progress.at(place / count)
        if run not in departures:
            continue
        calls = calls.sort_values("along_m")
        moving = seconds_along(way_of[run]["edge_id"].to_numpy(), calls, seconds, length)
        depart = np.sort(departures[run])
        passage = depart[:, None] + moving + rule.uncounted_s * np.arange(len(calls))
        known = riders.get(run)
        line = _Line(calls, passage, rule, float(capacity.get(run[0], np.inf)))
        frames.append(line.loaded(depart, known, run[0] in counted))
        taken += frames[-1]["came"].sum()
    table = pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=list(LOAD_FIELDS))
    names = buses[LINES].set_index("line_id")["line_name"]
    table["line_name"] = table["line_id"].map(names).fillna("")
    return BusLoads(table[list(LOAD_FIELDS)], max(float(buses[RIDERS]["boardings"].sum()) - taken, 0.0))


@dataclass(frozen=True)
class _Line:
    """One way of a line: its ``calls`` and when each departure (rows) comes by each of them (columns)."""

    calls: pd.DataFrame
    passage: np.ndarray
    rule: DwellRule
    capacity: float

    def loaded(self, depart: np.ndarray, riders: pd.DataFrame | None, is_counted: bool) -> pd.DataFrame:
        came, leaves = self._came(riders), self._leaving(riders)
        boarded, alighted, left, load = _ridden(came, leaves, self.capacity)
        dwell = self.rule.seconds(boarded, alighted) if is_counted else np.full(came.shape, self.rule.uncounted_s)
        names = ["order", "stop_id", "place", "edge_id", "position_m", "along_m", *RUN]
        table = pd.concat([self.calls[names]] * len(depart), ignore_index=True)
        table["departure_s"] = np.repeat(depart, len(self.calls))
        for name, values in (
            ("passage_s", self.passage), ("came", came), ("boarded", boarded), ("alighted", alighted),
            ("left_behind", left), ("load", load), ("dwell_s", dwell),
        ):  # fmt: skip
            table[name] = values.ravel()
        return table

    def _came(self, riders: pd.DataFrame | None) -> np.ndarray:
        """Riders that each departure finds newly come at each call."""
        came = np.zeros(self.passage.shape)
        if riders is None:
            return came
        hours = riders.pivot_table(index="stop_id", columns="hour", values="boardings", aggfunc="sum", fill_value=0.0)
        hourly = hours.reindex(columns=HOURS[:-1], fill_value=0.0)
        for call, stop, share in self._shares(last=False):
            if stop in hourly.index:
                so_far = np.append(0.0, np.cumsum(hourly.loc[stop].to_numpy(float))) * share
                seen = np.interp(self.passage[:, call], HOURS * HOUR_S, so_far)
                seen[-1] = so_far[-1]
                came[:, call] = np.diff(seen, prepend=0.0)
        return came

    def _leaving(self, riders: pd.DataFrame | None) -> np.ndarray:
        """Share of the passengers on board that leave at each call; all at the last."""
        board, alight = np.zeros(len(self.calls)), np.zeros(len(self.calls))
        if riders is not None:
            day = riders.groupby("stop_id")[["boardings", "alightings"]].sum()
            for name, values, last in (("boardings", board, False), ("alightings", alight, True)):
                for call, stop, share in self._shares(last):
                    values[call] = day[name].get(stop, 0.0) * share
        leaves, load = np.zeros(len(board)), 0.0
        for call in range(len(board)):
            leaves[call] = min(alight[call] / load, 1.0) if load > 0 else 0.0
            load = load * (1 - leaves[call]) + board[call]
        leaves[-1] = 1.0
        return leaves

    def _shares(self, last: bool) -> Iterator[tuple[int, str, float]]:
        """Call, its stop, and its share of that stop's riders; nobody boards at the end nor alights at the begin."""
        stops = self.calls["stop_id"].to_numpy(object)
        usable = np.arange(1, len(stops)) if last else np.arange(len(stops) - 1)
        times = pd.Series(stops[usable]).value_counts()
        for call in usable:
            yield int(call), stops[call], 1.0 / times[stops[call]]


def _ridden(
    came: np.ndarray, leaves: np.ndarray, capacity: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Boarded, alighted, left behind and load of each departure (rows) at each call (columns)."""
    boarded, alighted, left, load = (np.zeros(came.shape) for _ in range(4))
    waiting = np.zeros(came.shape[1])
    for bus in range(len(came)):
        on_board = 0.0
        wanting = came[bus] + waiting
        for call, leave in enumerate(leaves.tolist()):
            off = on_board * leave
            on = min(wanting[call], capacity - (on_board - off))
            on_board += on - off
            boarded[bus, call], alighted[bus, call], load[bus, call] = on, off, on_board
        waiting = left[bus] = wanting - boarded[bus]
    return boarded, alighted, left, load
