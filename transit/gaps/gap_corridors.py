"""Gaps that one new route would close: bundled into corridors that run through stops which are there."""

from __future__ import annotations

import math
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.streets.street_network import StreetNetwork
from ..network.bus_ways import BusWays
from ..network.route_network import RouteNetwork
from .corridor_ways import CorridorWay, bus_way, road_way
from .direct_gaps import DirectGaps
from .gap_options import GapReason
from .gap_tally import SECONDS_PER_MINUTE
from .remedies import main_change, remedy_for

REACH_M = 500.0
"""Passengers whose place is so far from a corridor's stop at most are counted with it, and walk there: the distance
within which a stop serves people (reference/transit.md §2.13)."""

MOST_CORRIDORS = 20
"""As many as a council can discuss."""

LAYOVER = 1.1
"""A bus needs a tenth more than its driving time for the way there and back."""


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
    main = main_change(table)
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
        "remedy": remedy_for(main, people.sum(), gaps).value,
        **main,
    }


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
