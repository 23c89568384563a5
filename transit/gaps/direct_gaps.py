"""Places between which passengers must change because no route joins them (노선 신설·연결 후보)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..counting.quantiles import quantiles
from ..errors import TransitError
from ..flows.flow_lines import flow_lines
from ..flows.zones import Zones, make_zones
from ..hubs.transfer_times import StopPlaces
from ..leg_days import LegDays
from ..network.road_distances import DETOUR, Distances
from ..network.route_network import RouteNetwork
from ..passes import run_tallies
from ..taps import UNKNOWN, Vocabulary
from .gap_options import GapOptions, GapReason
from .gap_tally import SECONDS_PER_MINUTE, ChangingTally, WayTally
from .joined_zones import joining_routes

USUAL_SPEED_KMH = 18.0
"""Straight speed of riders where the records time no ride: about that of city buses with their stops."""

ROUTES_NAMED = 3
"""Routes that join a pair are named up to this many."""


@dataclass(frozen=True)
class DirectGaps:
    """``table``: the lines of :func:`find_direct_gaps`; the rest is what corridors are made from.

    ``speed_m_min`` is that of a direct bus, metres of way a minute; ``origin`` and ``destination`` are the zones of
    the table's rows.
    """

    table: gpd.GeoDataFrame
    zones: Zones
    network: RouteNetwork
    origin: np.ndarray
    destination: np.ndarray
    speed_m_min: float
    days: int
    options: GapOptions

    def count(self, reason: GapReason) -> tuple[int, float]:
        """How many pairs there are for ``reason``, and how many passengers change on them a day."""
        rows = self.table[self.table["reason"] == reason.value]
        return len(rows), float(rows["changing"].sum())


def find_direct_gaps(
    legs: Path | LegDays,
    network: RouteNetwork,
    options: GapOptions | None = None,
    roads: gpd.GeoDataFrame | None = None,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> DirectGaps:
    """Pairs of places whose passengers change, as lines from origin to destination, largest saving first.

    Of each pair: ``passengers`` and ``changing`` of them, a day; ``changing_share``; ``mean_transfers`` of those who
    change; ``now_min``, their median time from the first boarding to the last alighting, weighed by ``values``;
    ``reason``; and the first change that most of them make (``route_1 hub_id hub_name route_2 via_share``).

    Where no route joins the pair (:func:`~.joined_zones.joining_routes`), ``direct_min`` is what a direct bus would
    take: way ÷ speed + headway ÷ 2, the way being that along ``roads``, or the straight line × 1.3; and
    ``saved_person_min`` = changing × (now − direct), a day (reference/transit.md §2.15). Today's first wait is not in
    ``now_min``, as no card records it, so that savings are rather too small. A pair for which a direct bus would be
    slower is left out. Where a route joins the pair, ``direct_routes`` names it, and a new one is no answer; nor is it
    where somebody rides directly on what has no stop sequence, as a railway.

    Only journeys that are made today are seen: who does not ride because he would have to change is not.

    Raises :class:`TransitError` for legs, stops or roads that cannot be used, and for days of which there are none.
    """
    options = options or GapOptions()
    zones = make_zones(options.level, network.stops, None, options.cell_size_m, progress)
    days = legs if isinstance(legs, LegDays) else LegDays.open(legs, progress)
    zone = zones.of_stops(days.vocabulary.stops)
    places = StopPlaces(*network.stops.places_of(days.vocabulary.stops))
    progress.step("Counting the journeys on which passengers change")
    buses = np.isin(days.vocabulary.routes.astype(str), network.routes.astype(str))
    make = partial(_changing, zone=zone, zones=len(zones), places=places, buses=buses, options=options)
    (changing,) = run_tallies(days, make, progress.part(0, 0.35), scheduler)
    if not changing.days:
        raise TransitError("The legs hold no day of the chosen type. Choose another type of day, or all.")
    pairs = _candidates(changing, options)
    progress.step("Looking which of them a route joins")
    origin, destination = np.divmod(pairs["pair"].to_numpy(), max(len(zones), 1))
    routes = joining_routes(network, zones, origin, destination, options.tolerance_m, progress.part(0.35, 0.45))
    progress.step("Measuring how long they take and where they change")
    make = partial(_ways, zone=zone, zones=len(zones), pairs=pairs["pair"].to_numpy(), places=places, options=options)
    (ways,) = run_tallies(days, make, progress.part(0.45, 0.8), scheduler)
    table = _described(pairs, ways, days.vocabulary, zones)
    table["direct_routes"] = [", ".join(names[:ROUTES_NAMED]) or None for names in routes]
    joined = np.array([bool(names) for names in routes], bool) | (table["passengers"] > table["changing"]).to_numpy()
    table["reason"] = np.where(joined, GapReason.FREQUENCY.value, GapReason.NO_ROUTE.value)
    speed = _speed(changing, options.speed_kmh)
    distances = Distances.of(roads, zones.crs, progress.part(0.8, 0.85))
    table["origin"], table["destination"] = origin, destination
    table = _compared(table, distances, zones, speed, options, progress.part(0.85, 1))
    return _gaps(table, zones, network, speed, changing.days, options)


def _changing(vocabulary: Vocabulary, zone, zones: int, places: StopPlaces, buses, options: GapOptions):
    return (ChangingTally(vocabulary, zone, zones, places, buses, options.min_cards, options.day_type),)


def _ways(vocabulary: Vocabulary, zone, zones: int, pairs, places: StopPlaces, options: GapOptions):
    return (WayTally(vocabulary, zone, zones, pairs, places, options.walking, options.values, options.day_type),)


def _candidates(tally: ChangingTally, options: GapOptions) -> pd.DataFrame:
    """``pair passengers changing`` (a day) of the pairs with enough cards and passengers that change, by pair."""
    pair, changing = tally.changing.items()
    table = pd.DataFrame({"pair": pair, "changing": changing / tally.days})
    enough = tally.cards.cards_in(pair) >= tally.cards.most
    table = table[enough & (table["changing"] >= options.min_passengers)]
    every, passengers = tally.passengers.items()
    table["passengers"] = passengers[np.searchsorted(every, table["pair"])] / tally.days
    return table.reset_index(drop=True)


def _described(pairs: pd.DataFrame, tally: WayTally, vocabulary: Vocabulary, zones: Zones) -> pd.DataFrame:
    """``pairs`` with their present time, number of changes, and heaviest first change."""
    table = pairs[["passengers", "changing"]].copy()
    table["changing_share"] = table["changing"] / table["passengers"]
    pair, changes = tally.changes.items()
    pair_, first, via, second, people = tally.ways_by_pair()
    total = pd.Series(people).groupby(pair_).sum().reindex(table.index)
    table["mean_transfers"] = pd.Series(changes, index=pair).reindex(table.index) / total
    pair, cost, passengers = tally.costs_by_pair()
    table["now_min"] = quantiles(pair, cost, passengers, (0.5,))[0.5].reindex(table.index) / SECONDS_PER_MINUTE
    ways = pd.DataFrame({"pair": pair_, "first": first, "via": via, "second": second, "people": people})
    ways = ways.sort_values(["pair", "people", "first", "via", "second"], ascending=[True, False, True, True, True])
    ways = ways.drop_duplicates("pair").set_index("pair").reindex(table.index)
    known = ways["via"].to_numpy() != UNKNOWN
    hub = np.where(known, ways["via"], 0).astype(int)
    table["route_1"] = vocabulary.routes[ways["first"].to_numpy(int)]
    table["hub_id"] = np.where(known, zones.id[hub], None)
    table["hub_name"] = np.where(known, zones.name[hub], None)
    table["route_2"] = vocabulary.routes[ways["second"].to_numpy(int)]
    table["via_share"] = ways["people"].to_numpy() / total
    return table


def _speed(tally: ChangingTally, speed_kmh: float | None) -> float:
    """Metres of way a minute that a direct bus makes.

    As fast as riders come along today: metres of straight line × :data:`DETOUR` in the minutes that they rode.
    """
    if speed_kmh is not None:
        return speed_kmh * 1000 / 60
    if not tally.ridden_s:
        return USUAL_SPEED_KMH * 1000 / 60
    return DETOUR * tally.ridden_m / tally.ridden_s * SECONDS_PER_MINUTE


def _compared(
    table: pd.DataFrame, distances: Distances, zones: Zones, speed: float, options: GapOptions, progress: Progress
) -> pd.DataFrame:
    """``table`` with what a direct bus would take; pairs without a time or a saving are left out."""
    origin, destination = table["origin"].to_numpy(), table["destination"].to_numpy()
    metres = distances.between(zones.x[origin], zones.y[origin], zones.x[destination], zones.y[destination], progress)
    is_gap = (table["reason"] == GapReason.NO_ROUTE.value).to_numpy()
    table["distance_km"] = metres / 1000
    direct = metres / speed + options.values.wait * options.headway_min / 2
    table["direct_min"] = np.where(is_gap, direct, np.nan)
    table["saved_person_min"] = table["changing"] * (table["now_min"] - table["direct_min"])
    useful = table["now_min"].notna() & (~is_gap | (table["saved_person_min"] > 0))
    return table[useful]


FIELDS = (
    "from_zone", "from_name", "to_zone", "to_name", "reason", "passengers", "changing", "changing_share",
    "mean_transfers", "now_min", "direct_min", "saved_person_min", "distance_km", "direct_routes", "route_1", "hub_id",
    "hub_name", "route_2", "via_share",
)  # fmt: skip


def _gaps(
    table: pd.DataFrame, zones: Zones, network: RouteNetwork, speed: float, days: int, options: GapOptions
) -> DirectGaps:
    origin, destination = table["origin"].to_numpy(), table["destination"].to_numpy()
    table = table.assign(
        from_zone=zones.id[origin],
        from_name=zones.name[origin],
        to_zone=zones.id[destination],
        to_name=zones.name[destination],
    )
    by = ["saved_person_min", "changing", "from_zone", "to_zone"]
    table = table.sort_values(by, ascending=[False, False, True, True]).reset_index(drop=True)
    origin, destination = table["origin"].to_numpy(), table["destination"].to_numpy()
    ends = np.column_stack([zones.x[origin], zones.y[origin], zones.x[destination], zones.y[destination]])
    lines = gpd.GeoDataFrame(table[list(FIELDS)], geometry=flow_lines(ends), crs=zones.crs)
    lines.attrs["geometry_type"] = "LineString"
    return DirectGaps(lines, zones, network, origin, destination, speed, days, options)
