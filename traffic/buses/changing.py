"""Scenario changes of bus lines: another way through other stops, another headway, no line at all."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import TrafficError
from ..scenario.model import Change, Operation
from .model import DEPARTURES, DRAWN, LINE_STOPS, LINES, RIDERS, RUN, STOP_FIELDS

CUT = "cut"
"""``value`` of a new route that is none."""
MINUTE_S = 60.0
OUT = "0"


def changed_buses(buses: dict[str, pd.DataFrame], change: Change) -> dict[str, pd.DataFrame]:
    """``buses`` under one change: ``BUS_ROUTE`` (``cut``, or stop ids in order with blanks between, one direction after
    the other with ``|`` between) or ``BUS_HEADWAY`` (minutes, between ``begin_s`` and ``end_s`` where given).

    Raises :class:`TrafficError` for a line or stop that is not there and a headway that is none.
    """
    line = line_called(buses, change.target)
    if change.operation is Operation.BUS_ROUTE:
        if change.value.strip() == CUT:
            return without_line(buses, line)
        return with_route(buses, line, [part.split() for part in change.value.split("|")])
    try:
        headway_s = float(change.value) * MINUTE_S
    except ValueError as cause:
        raise TrafficError(
            "Bus line {line}: {value} is no headway. Write minutes, such as 10.", line=change.target, value=change.value
        ) from cause
    return with_headway(buses, line, headway_s, change.begin_s, change.end_s)


def line_called(buses: dict[str, pd.DataFrame], name: str) -> str:
    """The id of the line with that id or, where only one line has it, that name."""
    lines = buses[LINES]
    if (lines["line_id"] == name).any():
        return name
    named = lines.loc[lines["line_name"] == name, "line_id"]
    if len(named) == 1:
        return str(named.iloc[0])
    if named.empty:
        raise TrafficError("There is no bus line {line}. Choose one of: {lines}.", line=name,
                           lines=", ".join(lines["line_name"].head(12)))  # fmt: skip
    raise TrafficError(
        "{count} bus lines are called {line}. Write the id of the one that is meant: {ids}.",
        count=len(named),
        line=name,
        ids=", ".join(named),
    )


def without_line(buses: dict[str, pd.DataFrame], line: str) -> dict[str, pd.DataFrame]:
    """``buses`` without a line; its riders are gone with it."""
    return {
        name: table[table["line_id"] != line].reset_index(drop=True) if "line_id" in table else table
        for name, table in buses.items()
    }


def with_route(buses: dict[str, pd.DataFrame], line: str, stops: list[list[str]]) -> dict[str, pd.DataFrame]:
    """``buses`` in which ``line`` serves ``stops``: the ids of each direction in order.

    One list is the way out, and the way back is the same the other way round where the line has one. Stops may be of
    any line. Riders of stops that are dropped are gone, those of stops that stay do not change, and a new stop has none
    until somebody counts them. The drawn line of the old way is forgotten.
    """
    old = buses[LINE_STOPS][buses[LINE_STOPS]["line_id"] == line]
    directions = sorted(old["direction"].unique())
    if len(stops) == 1 and len(directions) == 2:
        stops = [stops[0], _way_back(buses, old, directions, stops[0])]
    if len(stops) > len(directions):
        raise TrafficError("Bus line {line} has {count} directions, but the new route has {given}.", line=line,
                           count=len(directions), given=len(stops))  # fmt: skip
    places = buses[LINE_STOPS].drop_duplicates("stop_id").set_index("stop_id")
    frames = [_sequence(places, line, way, ids) for way, ids in zip(directions, stops, strict=False)]
    changed = dict(buses)
    changed[LINE_STOPS] = _replaced(buses[LINE_STOPS], line, pd.concat(frames, ignore_index=True))
    served = changed[LINE_STOPS][["line_id", "direction", "stop_id"]].drop_duplicates()
    changed[RIDERS] = buses[RIDERS].merge(served, on=["line_id", "direction", "stop_id"])
    gone = (buses[DEPARTURES]["line_id"] == line) & ~buses[DEPARTURES]["direction"].isin(directions[: len(stops)])
    changed[DEPARTURES] = buses[DEPARTURES][~gone].reset_index(drop=True)
    if DRAWN in buses:
        changed[DRAWN] = buses[DRAWN][buses[DRAWN]["line_id"] != line].reset_index(drop=True)
    return changed


def with_headway(
    buses: dict[str, pd.DataFrame], line: str, headway_s: float, begin_s: float | None = None,
    end_s: float | None = None,
) -> dict[str, pd.DataFrame]:  # fmt: skip
    """``buses`` in which ``line`` leaves every ``headway_s`` seconds, between two times where they are given.

    The riders stay; more buses share them.
    """
    if not np.isfinite(headway_s) or headway_s < MINUTE_S:
        raise TrafficError(
            "Bus line {line}: a headway must be at least one minute. Write minutes, such as 10.", line=line
        )
    table = buses[DEPARTURES]
    own = table["line_id"] == line
    frames = [table[~own]]
    for direction, part in table[own].groupby("direction"):
        first, last = part["depart_s"].min(), part["depart_s"].max()
        begin = first if begin_s is None else max(begin_s, first)
        end = last if end_s is None else min(end_s, last)
        times = part["depart_s"].to_numpy(float)
        kept = times[(times < begin) | (times > end)]
        fresh = np.arange(begin, end + 1e-6, headway_s) if begin <= end else np.empty(0)
        frames.append(pd.DataFrame({"line_id": line, "direction": direction, "depart_s": np.append(kept, fresh)}))
    changed = dict(buses)
    changed[DEPARTURES] = pd.concat(frames).sort_values([*RUN, "depart_s"]).reset_index(drop=True)
    if begin_s is None and end_s is None:
        lines = buses[LINES].copy()
        lines.loc[lines["line_id"] == line, ["headway_s", "peak_s"]] = headway_s
        changed[LINES] = lines
    return changed


def _way_back(buses: dict[str, pd.DataFrame], old: pd.DataFrame, directions: list[str], out: list[str]) -> list[str]:
    """The stops of the other direction: poles of the same name across the road where the line had them."""
    back = old[old["direction"] == directions[1]].set_index("stop_name")["stop_id"]
    back = back[~back.index.duplicated()]
    names = buses[LINE_STOPS].drop_duplicates("stop_id").set_index("stop_id")["stop_name"]
    return [back.get(names.get(stop, ""), stop) for stop in reversed(out)]


def _sequence(places: pd.DataFrame, line: str, direction: str, ids: list[str]) -> pd.DataFrame:
    unknown = [stop for stop in ids if stop not in places.index]
    if unknown:
        raise TrafficError("Bus line {line}: there is no stop {stop}. Choose stops that some line serves.", line=line,
                           stop=unknown[0])  # fmt: skip
    if len(ids) < 2:
        raise TrafficError("Bus line {line}: a route needs two stops at least.", line=line)
    table = places.loc[ids].reset_index()
    table["line_id"], table["direction"], table["order"] = line, direction, np.arange(1, len(ids) + 1)
    return table[list(STOP_FIELDS)]


def _replaced(table: pd.DataFrame, line: str, rows: pd.DataFrame) -> pd.DataFrame:
    return pd.concat([table[table["line_id"] != line], rows]).sort_values([*RUN, "order"]).reset_index(drop=True)
