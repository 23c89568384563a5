"""What would close a corridor's gap: a hint from the change that most of its passengers make."""

from __future__ import annotations

from enum import Enum

import numpy as np
import pandas as pd

from ...common.texts import marked
from ..network.route_network import Pattern
from .direct_gaps import DirectGaps

SERVICE_HOURS = 16
"""Hours a day that a town route runs, 06:00 to 22:00."""

FEWEST_PER_RUN = 5
"""Passengers a run below which no bus of its own is worth while; a planner's rule of thumb."""

MAIN_WAY_SHARE = 0.5
"""A change that so many passengers of a corridor share is the one to mend."""

TERMINAL_REACH_M = 300.0
"""A route ends at a hub if its terminal is so near: a terminal is rarely the hub's own stop."""


class Remedy(Enum):
    """What would close a corridor's gap, as a hint for the planner; the value is what stands in the results."""

    THROUGH_RUN = "through_run"
    EXTEND = "extend"
    NEW_ROUTE = "new_route"
    TIMED_TRANSFER = "timed_transfer"

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            Remedy.THROUGH_RUN: marked("run two routes through"),
            Remedy.EXTEND: marked("extend a route"),
            Remedy.NEW_ROUTE: marked("new route"),
            Remedy.TIMED_TRANSFER: marked("fit the timetables together"),
        }[self]


def main_change(table: pd.DataFrame) -> dict:
    """The change that most passengers of ``table`` make, whichever way they go."""
    routes = np.sort(table[["route_1", "route_2"]].astype(str).to_numpy(), axis=1)
    keys = ["route_1", "hub_id", "hub_name", "route_2"]
    ways = table[["hub_id", "hub_name"]].assign(route_1=routes[:, 0], route_2=routes[:, 1])
    ways["people"] = table["changing"] * table["via_share"]
    total = ways.groupby(keys, dropna=False, as_index=False)["people"].sum()
    main = total.sort_values(["people", *keys], ascending=[False, *[True] * len(keys)]).iloc[0]
    return {key: main[key] for key in keys} | {"via_share": main["people"] / table["changing"].sum()}


def remedy_for(main: dict, demand: float, gaps: DirectGaps) -> Remedy:
    """A hint: what a planner would look at first (reference/transit.md §2.15).

    Where most change between the same two routes at a terminal of both, they could be run through, at a terminal of
    one, it could be extended along the other. Else a route of its own, if it would carry :data:`FEWEST_PER_RUN`.
    """
    if main["via_share"] >= MAIN_WAY_SHARE:
        ending = sum(_ends_at(gaps, main[route], main["hub_id"]) for route in ("route_1", "route_2"))
        if ending:
            return Remedy.THROUGH_RUN if ending == len(("route_1", "route_2")) else Remedy.EXTEND
    runs = 2 * SERVICE_HOURS * 60 / gaps.options.headway_min
    return Remedy.NEW_ROUTE if demand / runs >= FEWEST_PER_RUN else Remedy.TIMED_TRANSFER


def _ends_at(gaps: DirectGaps, route: str, hub_id: str | None) -> bool:
    """Whether ``route`` begins or ends near the zone ``hub_id``."""
    stops, zones = gaps.network.stops, gaps.zones
    hubs = np.flatnonzero(zones.id == hub_id)
    for pattern in gaps.network.patterns_of(route):
        for end in _terminals(pattern):
            apart = np.hypot(zones.x[hubs] - stops.x[end], zones.y[hubs] - stops.y[end])
            if (apart <= TERMINAL_REACH_M).any():
                return True
    return False


def _terminals(pattern: Pattern) -> list[int]:
    """The stops where a bus ends or turns; none on a circular route."""
    turns = pattern.stops[:-1][np.diff(pattern.direction) != 0]
    if pattern.is_loop and not len(turns):
        return []
    return [*turns, pattern.stops[0], pattern.stops[-1]]
