"""Gaps that one new route would close: bundled into corridors that run through stops which are there."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from ..common.progress import SILENT, Progress
from ..common.texts import marked
from .bus_tables import BusTables
from .bus_ways import BusWays
from .corridor_ways import CorridorWay, bus_way, road_way
from .direct_gaps import DirectGaps, GapOptions, GapReason, find_direct_gaps
from .gap_tally import SECONDS_PER_MINUTE
from .leg_days import LegDays
from .route_network import Pattern, RouteNetwork
from .street_network import StreetNetwork

REACH_M = 500.0
"""Passengers whose place is so far from a corridor's stop at most are counted with it, and walk there: the distance
within which a stop serves people (reference/transit.md §2.13)."""

MOST_CORRIDORS = 20
"""As many as a council can discuss."""

SERVICE_HOURS = 16
"""Hours a day that a town route runs, 06:00 to 22:00."""

LAYOVER = 1.1
"""A bus needs a tenth more than its driving time for the way there and back."""

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


@dataclass(frozen=True)
class Corridors:
    """``table``: the lines of :func:`gap_corridors`; ``stops``: their stops in canonical form (``route_id seq stop_id
    direction route_name stop_name``), which :mod:`.assignment` takes as new routes; ``of_gap``: the corridor's number
    of each row of the gaps, 0 for none."""

    table: gpd.GeoDataFrame
    stops: pd.DataFrame
    of_gap: np.ndarray


FIELDS = (
    "corridor_id", "route_id", "name", "pairs", "demand", "saved_person_min", "now_min", "direct_min", "length_km",
    "stops", "vehicles", "peak_min", "offpeak_min", "remedy", "route_1", "hub_name", "route_2", "via_share",
)  # fmt: skip
STOP_FIELDS = ("route_id", "seq", "stop_id", "direction", "route_name", "stop_name")


def gap_corridors(
    gaps: DirectGaps,
    roads: gpd.GeoDataFrame | None = None,
    reach_m: float = REACH_M,
    most: int = MOST_CORRIDORS,
    progress: Progress = SILENT,
) -> Corridors:
    """Corridors through existing stops that close most of ``gaps``, as lines, the largest saving first.

    Greedy and the same in every run: the free gap with the largest saving names it and gives the two ends. The way
    between them is the shortest along ``roads``, calling at the stops that it passes, or without roads the shortest
    along the ways that buses go today. Every free gap with both ends within ``reach_m`` of stops on that way, in
    either direction, belongs to the corridor if its passengers gain by riding it: walk to the stop, half a headway,
    ride, walk from the stop, against their present time. So both directions, near neighbours and places on the way
    are one corridor.

    ``demand`` (passengers a day), ``saved_person_min`` a day, ``now_min`` and ``direct_min`` (means over passengers)
    are those of its gaps on the way as drawn; ``length_km`` and ``stops`` those of the way out; ``vehicles`` what the
    headway needs there and back; ``remedy`` a hint from the change that most of them make (``route_1 hub_name
    route_2``, by ``via_share`` of them).
    """
    found = _bundled(_Ways.of(gaps, roads, progress), gaps, reach_m, most, progress)
    found.sort(key=lambda bundle: -bundle.saved.sum())
    of_gap = np.zeros(len(gaps.table), np.int64)
    rows, stops = [], []
    for number, bundle in enumerate(found, start=1):
        of_gap[bundle.members] = number
        rows.append(_row(number, bundle, gaps))
        stops.append(_stop_rows(rows[-1], bundle.way, gaps.network))
    shapes = np.array([bundle.way.line for bundle in found], object)
    table = gpd.GeoDataFrame(pd.DataFrame(rows, columns=list(FIELDS)), geometry=shapes, crs=gaps.zones.crs)
    table.attrs["geometry_type"] = "LineString"
    columns = pd.concat(stops, ignore_index=True) if stops else pd.DataFrame(columns=list(STOP_FIELDS))
    return Corridors(table, columns, of_gap)


@dataclass(frozen=True)
class _Bundle:
    """A way, the rows of the gaps that it closes, what each takes on it, and what each saves (person-minutes)."""

    way: CorridorWay
    members: np.ndarray
    minutes: np.ndarray
    saved: np.ndarray


def _bundled(ways: _Ways, gaps: DirectGaps, reach_m: float, most: int, progress: Progress) -> list[_Bundle]:
    free = (gaps.table["reason"] == GapReason.NO_ROUTE.value).to_numpy()
    now, people = gaps.table["now_min"].to_numpy(), gaps.table["changing"].to_numpy()
    found: list[_Bundle] = []
    progress.step("Bundling gaps into corridors")
    for seed in np.flatnonzero(free):
        progress.at(seed / len(free))
        way = ways.between(gaps.origin[seed], gaps.destination[seed]) if free[seed] and len(found) < most else None
        if way is None:
            continue
        minutes = _minutes(way, gaps, reach_m)
        saved = people * (now - minutes)
        if saved[seed] > 0:
            members = np.flatnonzero(free & (saved > 0))
            found.append(_Bundle(way, members, minutes[members], saved[members]))
            free[members] = False
        free[seed] = False
    return found


@dataclass(frozen=True)
class _Ways:
    """Finds the way of a corridor between two zones."""

    gaps: DirectGaps
    buses: BusWays
    streets: StreetNetwork | None

    @classmethod
    def of(cls, gaps: DirectGaps, roads: gpd.GeoDataFrame | None, progress: Progress) -> _Ways:
        streets = None if roads is None else StreetNetwork.of(roads, gaps.zones.crs, progress)
        return cls(gaps, BusWays.of(gaps.network), streets)

    def between(self, origin: int, destination: int) -> CorridorWay | None:
        zones = self.gaps.zones
        if self.streets is not None:
            ends = ((zones.x[zone], zones.y[zone]) for zone in (origin, destination))
            along = road_way(self.streets, *ends, zones.stops)
            if along is not None:
                return along
        members = (np.flatnonzero(zones.of_row == zone) for zone in (origin, destination))
        return bus_way(self.buses, *members, zones.stops)


def _minutes(way: CorridorWay, gaps: DirectGaps, reach_m: float) -> np.ndarray:
    """What each gap's passengers would take by a bus along ``way``; infinite where it does not serve them."""
    options = gaps.options
    best = np.full(len(gaps.table), np.inf)
    for stops, metres in ((way.out, way.out_m), (way.back, way.back_m)):
        walk, position = _nearest_stops(stops, gaps, reach_m)
        on, off = position[gaps.origin], position[gaps.destination]
        served = (on >= 0) & (off >= 0) & (on < off)
        ride = (metres[off] - metres[on]) / gaps.speed_m_min
        foot = options.walking.seconds(walk[gaps.origin] + walk[gaps.destination]) / SECONDS_PER_MINUTE
        minutes = ride + options.values.wait * options.headway_min / 2 + options.values.walk * foot
        best = np.minimum(best, np.where(served, minutes, np.inf))
    return best


def _nearest_stops(stops: np.ndarray, gaps: DirectGaps, reach_m: float) -> tuple[np.ndarray, np.ndarray]:
    """For each zone the metres to the nearest of ``stops`` (0 for a stop of its own) and its position, -1 beyond."""
    zones = gaps.zones
    x, y = zones.stops.x[stops], zones.stops.y[stops]
    apart = np.hypot(zones.x[:, None] - x, zones.y[:, None] - y)
    apart[zones.of_row[stops], np.arange(len(stops))] = 0.0
    position = np.argmin(apart, axis=1)
    walk = apart[np.arange(len(zones)), position]
    return np.where(walk <= reach_m, walk, 0.0), np.where(walk <= reach_m, position, -1)


def _row(number: int, bundle: _Bundle, gaps: DirectGaps) -> dict:
    table, way, headway = gaps.table.iloc[bundle.members], bundle.way, gaps.options.headway_min
    people = table["changing"].to_numpy()
    ride_min = (way.out_m[-1] + way.back_m[-1]) / gaps.speed_m_min
    main = _main_change(table)
    return {
        "corridor_id": number,
        "route_id": f"C{number:02d}",
        "name": f"{table['from_name'].iloc[0]}–{table['to_name'].iloc[0]}",
        "pairs": len(table),
        "demand": people.sum(),
        "saved_person_min": bundle.saved.sum(),
        "now_min": np.average(table["now_min"], weights=people),
        "direct_min": np.average(bundle.minutes, weights=people),
        "length_km": way.out_m[-1] / 1000,
        "stops": len(way.out),
        "vehicles": math.ceil(round(ride_min * LAYOVER / headway, 6)),
        "peak_min": headway,
        "offpeak_min": headway,
        "remedy": _remedy(main, people.sum(), gaps).value,
        **main,
    }


def _main_change(table: pd.DataFrame) -> dict:
    """The change that most passengers of ``table`` make, whichever way they go."""
    routes = np.sort(table[["route_1", "route_2"]].astype(str).to_numpy(), axis=1)
    ways = pd.DataFrame({"route_1": routes[:, 0], "route_2": routes[:, 1], "hub_name": table["hub_name"].to_numpy()})
    ways["people"] = (table["changing"] * table["via_share"]).to_numpy()
    keys = ["route_1", "hub_name", "route_2"]
    total = ways.groupby(keys, dropna=False, as_index=False)["people"].sum()
    main = total.sort_values(["people", *keys], ascending=[False, True, True, True]).iloc[0]
    return {key: main[key] for key in keys} | {"via_share": main["people"] / table["changing"].sum()}


def _remedy(main: dict, demand: float, gaps: DirectGaps) -> Remedy:
    """A hint: what a planner would look at first (reference/transit.md §2.15).

    Where most change between the same two routes at a terminal of both, they could be run through, at a terminal of
    one, it could be extended along the other. Else a route of its own, if it would carry :data:`FEWEST_PER_RUN`.
    """
    if main["via_share"] >= MAIN_WAY_SHARE:
        ending = sum(_ends_at(gaps, main[route], main["hub_name"]) for route in ("route_1", "route_2"))
        if ending:
            return Remedy.THROUGH_RUN if ending == len(("route_1", "route_2")) else Remedy.EXTEND
    runs = 2 * SERVICE_HOURS * 60 / gaps.options.headway_min
    return Remedy.NEW_ROUTE if demand / runs >= FEWEST_PER_RUN else Remedy.TIMED_TRANSFER


def _ends_at(gaps: DirectGaps, route: str, hub_name: str | None) -> bool:
    """Whether ``route`` begins or ends near the zone called ``hub_name``."""
    stops, zones = gaps.network.stops, gaps.zones
    hubs = np.flatnonzero(zones.name == hub_name)
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


def _stop_rows(row: dict, way: CorridorWay, network: RouteNetwork) -> pd.DataFrame:
    """The stops out and back, numbered on over the turning point; where the bus turns, one stop counts once."""
    back = way.back[1:] if way.back[0] == way.out[-1] else way.back
    stops = np.concatenate([way.out, back])
    return pd.DataFrame(
        {
            "route_id": row["route_id"],
            "seq": np.arange(1, len(stops) + 1),
            "stop_id": network.stops.id[stops],
            "direction": np.repeat([0, 1], [len(way.out), len(back)]),
            "route_name": row["name"],
            "stop_name": network.stops.name[stops],
        }
    )


@dataclass(frozen=True)
class GapReport:
    """The gaps and the corridors; ``table`` are the lines of the gaps with the number of their corridor."""

    gaps: DirectGaps
    corridors: Corridors

    @property
    def table(self) -> gpd.GeoDataFrame:
        number = pd.array(self.corridors.of_gap, "Int64")
        number[self.corridors.of_gap == 0] = pd.NA
        table = self.gaps.table.copy()
        table.insert(table.columns.get_loc("geometry"), "corridor_id", number)
        table.attrs |= self.gaps.table.attrs
        return table


def direct_route_gaps(
    legs: Path | LegDays,
    tables: BusTables,
    options: GapOptions | None = None,
    roads: gpd.GeoDataFrame | None = None,
    reach_m: float = REACH_M,
    most: int = MOST_CORRIDORS,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> GapReport:
    """Places that no route joins (:func:`~.direct_gaps.find_direct_gaps`) and corridors that would close most of the
    gap (:func:`gap_corridors`).

    Raises :class:`TransitError` for legs and layers that cannot be used.
    """
    network = tables.network(progress)
    gaps = find_direct_gaps(legs, network, options, roads, progress.part(0, 0.85), scheduler)
    return GapReport(gaps, gap_corridors(gaps, roads, reach_m, most, progress.part(0.85, 1)))
