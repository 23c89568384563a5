"""How many buses call at each stop in a day, or in the hours that matter: by the timetable, or as the cards show."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import geopandas as gpd
import numpy as np

from ...common.progress import SILENT, Progress
from ..assignment.headways import listed_headways
from ..calendar import DayType
from ..errors import TransitError
from ..leg_days import HOUR_S, HOURS, LegDays
from ..network.bus_tables import BusTables
from ..network.headways import Headways
from ..network.route_network import RouteNetwork
from ..passes import run_tallies
from ..routes.passages import PassageTally
from ..stops import Stops
from ..taps import Vocabulary


@dataclass(frozen=True)
class ServiceRule:
    """Which stops count: those where ``min_buses`` or more call a day between ``first_hour`` and ``last_hour`` (4 to
    28, counted on after midnight). 0 counts every stop. ``day_type`` None: of all days."""

    min_buses: float = 0.0
    first_hour: int = 4
    last_hour: int = HOURS
    day_type: DayType | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.first_hour < self.last_hour <= HOURS:
            raise TransitError(
                "From {first} to {last} o'clock is no time. Give hours from 4 to 28 (after midnight they count on).",
                first=self.first_hour,
                last=self.last_hour,
            )


def served_stops(
    stops: gpd.GeoDataFrame,
    rule: ServiceRule | None = None,
    tables: BusTables | None = None,
    legs: Path | LegDays | None = None,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> tuple[Stops, np.ndarray]:
    """The stops with enough service, and the buses a day that call at each (NaN where nothing was asked).

    Without a least number of buses these are all stops, or those that a route of ``tables`` calls at. With one, the
    buses are those that ``legs`` show (a stop's passages are too few where nobody boards: :mod:`.passages`), or those
    of the headways of ``tables.routes``.

    Raises :class:`TransitError` where a least number is asked for and neither tells it, and where no stop is left.
    """
    rule, known = rule or ServiceRule(), Stops.of(stops)
    network = tables.network(progress) if tables is not None else None
    buses = np.full(len(known.id), np.nan)
    chosen = np.ones(len(known.id), bool)
    if rule.min_buses > 0:
        if legs is not None:
            buses = _seen(known, rule, legs, progress, scheduler)
        elif network is not None and tables.routes is not None:
            buses = _timetabled(known, rule, network, tables)
        else:
            raise TransitError(
                "Nothing tells how many buses call at a stop. Give the stops of the routes with a table of routes "
                "(headways), or legs; or count all stops."
            )
        chosen = buses >= rule.min_buses
    elif network is not None:
        calling = np.concatenate([network.stops.id[pattern.stops] for pattern in network.patterns])
        chosen = np.isin(known.id.astype(str), calling.astype(str))
    if not chosen.any():
        raise TransitError("No stop has so many buses. Lower their number, or widen the hours.")
    kept = Stops(known.id[chosen], known.name[chosen], known.x[chosen], known.y[chosen], known.crs)
    return kept, buses[chosen]


def _seen(stops: Stops, rule: ServiceRule, legs: Path | LegDays, progress: Progress, scheduler: str) -> np.ndarray:
    days = legs if isinstance(legs, LegDays) else LegDays.open(legs, progress)
    progress.step("Counting the buses that call at each stop")
    (tally,) = run_tallies(days, partial(_passages, day_type=rule.day_type), progress, scheduler)
    passages = tally.passages()
    calls = passages.at_stop[:, rule.first_hour : rule.last_hour].sum(axis=1)
    by_stop = np.bincount(passages.stop, calls, len(days.vocabulary.stops)) / max(passages.days, 1)
    row = stops.rows_of(days.vocabulary.stops)
    return np.bincount(row[row >= 0], by_stop[row >= 0], len(stops.id))


def _passages(vocabulary: Vocabulary, day_type: DayType | None) -> tuple[PassageTally]:
    return (PassageTally(vocabulary, Headways.unknown(len(vocabulary.routes)), day_type),)


def _timetabled(stops: Stops, rule: ServiceRule, network: RouteNetwork, tables: BusTables) -> np.ndarray:
    """Runs of each route in the hours × how often its main way calls at the stop."""
    listed = listed_headways(network.routes, tables.routes)
    buses = np.zeros(len(network.stops.id))
    for row, route in enumerate(network.routes):
        if row not in listed:
            continue
        runs = (HOUR_S / listed[row][rule.first_hour : rule.last_hour]).sum()
        calls = [np.bincount(way.stops, minlength=len(buses)) for way in network.patterns_of(route)]
        buses += runs * np.max(calls, axis=0)
    return buses[network.stops.rows_of(stops.id)]
