"""Observed journeys on today's routes and on changed ones: the what-if."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..bus_tables import BusTables
from ..calendar import DayType
from ..passes import run_tallies
from ..route_network import RouteNetwork
from ..stops import as_text
from ..taps import Vocabulary
from ..zones import OUTSIDE, ZoneLevel, Zones, make_zones
from .assigning import Assignment, assign
from .bundles import bundles_of
from .calibration import BaseError, boardings_error, calibrated, fitted_half, rides_compared, sampled
from .comparison import NOTICED_MIN, SUMMARY, Comparison
from .costs import Costs
from .demand import Demand
from .headways import HourlyHeadways
from .loads import Loads, load_differences
from .observed import ObservedDays
from .ridden import Ridden
from .riding_times import RidingTimes
from .routes_table import compared_routes
from .scenario import Change, ChangedSupply, Scenario
from .scheduled_assigning import assign_by_timetable
from .stretches import stretches
from .supply import Links, Supply, shares_of


class Mode(Enum):
    """How riders meet vehicles; the value is the algorithm's parameter."""

    HEADWAY = "headway"
    """They come at any time and wait half a headway."""
    SCHEDULE = "schedule"
    """They come at three times of the hour and take the trips of a timetable, which is laid out from the headways where
    there is none. Walking and waiting count as they are, and nothing is fitted."""


@dataclass(frozen=True)
class Assumptions:
    """``costs`` of the riders; ``day_type`` of the journeys (None: all days); ``mode``; whether the costs are fitted to
    the observed transfers first; and the change that makes a winner."""

    costs: Costs = field(default_factory=Costs)
    day_type: DayType | None = DayType.WEEKDAY
    mode: Mode = Mode.HEADWAY
    calibrate: bool = True
    noticed_min: float = NOTICED_MIN


@dataclass(frozen=True)
class Evaluation:
    """What the scenario does.

    ``error`` is that of the base on the half of the journeys that nothing was fitted to; ``unfitted`` the same, on a
    sample of them, under the costs as they were given; ``misplaced`` the share of boardings on other routes;
    ``rides``: :func:`~.calibration.rides_compared`.
    """

    comparison: Comparison
    changed: ChangedSupply
    costs: Costs
    error: BaseError
    unfitted: BaseError
    misplaced: float
    rides: list[tuple[int, float, float]]
    zones: gpd.GeoDataFrame
    loads: gpd.GeoDataFrame
    routes: pd.DataFrame
    groups: pd.DataFrame

    @property
    def vehicle_km(self) -> tuple[float, float]:
        """A day's kilometres before and after."""
        return float(self.routes["base_vehicle_km"].sum()), float(self.routes["scenario_vehicle_km"].sum())


def evaluate_routes(
    legs: Path,
    tables: BusTables,
    scenario: Scenario,
    dongs: gpd.GeoDataFrame | None = None,
    assumptions: Assumptions = Assumptions(),
    progress: Progress = SILENT,
    scheduler: str = "",
) -> Evaluation:
    """Assign the journeys of ``legs`` to the routes of ``tables`` and to those under ``scenario``, and compare.

    Journeys keep their hour, first and last stop, and riders; only the way changes. Both networks are modelled, so that
    the difference is that of the routes and not of the model; how far the modelled base is from what was observed is
    the result's ``error``. ``dongs`` (polygons) are the zones of the result; without them, cells of the national grid.

    Raises :class:`~..errors.TransitError` for tables, legs and changes that cannot be used.
    """
    assumptions = assumptions or Assumptions()
    network = RouteNetwork.of(tables.stops, tables.route_stops, tables.lines, progress)
    zones = make_zones(ZoneLevel.DONG if dongs is not None else ZoneLevel.GRID, network.stops, dongs, progress=progress)
    make = partial(_tallies, day_type=assumptions.day_type)
    progress.step("Reading the journeys")
    (observed,) = run_tallies(legs, make, progress.part(0, 0.15), scheduler)
    demand = Demand.of(observed, network.stops)
    base = Supply(
        network,
        HourlyHeadways.of(network, observed, tables.routes, progress),
        RidingTimes.fitted(network, observed),
        Links.of(network, observed, progress),
        shares_of(network, tables.route_stops),
        bundles_of(network),
    )
    names = _names(tables.routes)
    changed = scenario.with_ids(names).applied(base, progress)
    costs, assigned = assumptions.costs, _assigner(assumptions.mode, tables, changed)
    if assumptions.calibrate and assumptions.mode is Mode.HEADWAY:
        progress.step("Fitting the riders' costs to the observed transfers")
        costs = calibrated(base, costs, demand, progress.part(0.15, 0.3))
    progress.step("Assigning the journeys to the routes of today")
    today = assigned(base, costs, demand.queries, progress.part(0.3, 0.6))
    progress.step("Assigning the journeys to the changed routes")
    after = assigned(changed.supply, costs, demand.queries, progress.part(0.6, 0.9))
    progress.step("Comparing")
    comparison = Comparison(demand, today, after, assumptions.noticed_min)
    _warn(demand, comparison, progress)
    rides_before, rides_after = Ridden.of(today, demand), Ridden.of(after, demand)
    ways = stretches(changed.supply.network) | stretches(network)
    held_out = ~fitted_half(demand)
    return Evaluation(
        comparison,
        changed,
        costs,
        BaseError.of(demand, today, held_out),
        _unfitted(base, assumptions.costs, sampled(demand, held_out), assigned),
        boardings_error(rides_before, observed),
        rides_compared(today, demand, observed),
        _by_zone(comparison, zones),
        load_differences(Loads.of(rides_before), Loads.of(rides_after), ways),
        compared_routes(rides_before, rides_after, changed, names),
        _by_group(comparison),
    )


def _assigner(mode: Mode, tables: BusTables, changed: ChangedSupply) -> Callable[..., Assignment]:
    """What assigns in ``mode``. By timetable, a route that changes runs at its headways before and after, so that the
    difference is not that between a timetable and a headway."""
    if mode is Mode.HEADWAY:
        return assign
    stop_times = tables.stop_times
    if stop_times is not None and "route_id" in stop_times.columns:
        touched = {route for route, change in changed.changes.items() if change is not Change.KEPT}
        stop_times = stop_times[~stop_times["route_id"].map(as_text).isin(touched)]
    return partial(assign_by_timetable, stop_times=stop_times)


def _unfitted(base: Supply, costs: Costs, demand: Demand, assigned: Callable[..., Assignment]) -> BaseError:
    everything = np.ones(len(demand.table), dtype=bool)
    return BaseError.of(demand, assigned(base, costs, demand.queries), everything)


def _tallies(vocabulary: Vocabulary, day_type: DayType | None) -> list[ObservedDays]:
    return [ObservedDays(vocabulary, day_type)]


def _warn(demand: Demand, comparison: Comparison, progress: Progress) -> None:
    unserved = comparison.passengers[~(comparison.in_both | comparison.lost | comparison.gained)].sum()
    for count, template in (
        (demand.unknown_end, marked("{count} passengers a day are not assigned: where they alighted is not known")),
        (demand.unknown_stop, marked("{count} passengers a day are not assigned: a stop is not in the stop layer")),
        (demand.same_stop, marked("{count} passengers a day are not assigned: they return to the stop they left from")),
        (unserved, marked("{count} passengers a day find no way on either network and are left out of the comparison")),
    ):
        if round(count):
            progress.warn(template, count=f"{count:,.0f}")


def _by_zone(comparison: Comparison, zones: Zones) -> gpd.GeoDataFrame:
    """:data:`SUMMARY` of the journeys that begin in each zone, with its shape; zones where none begins too."""
    zone = zones.of_row[comparison.demand.table["origin"].to_numpy(int)]
    summary = comparison.by(zone)
    summary = summary[summary.index != OUTSIDE].reindex(np.arange(len(zones))).fillna(0.0)
    frame = zones.frame
    for name in SUMMARY:
        frame.insert(len(frame.columns) - 1, name, summary[name].round(3).to_numpy())
    return frame


HOUR, USER_TYPE = "hour", "user_type"


def _by_group(comparison: Comparison) -> pd.DataFrame:
    """``kind`` (hour, user_type), ``value`` (8, 04) and :data:`SUMMARY`; the user type that no card says is 00."""
    table = comparison.demand.table
    hours = comparison.by(table["hour"])
    users = comparison.by(table["user_type"])
    parts = [
        hours.assign(kind=HOUR, value=[f"{hour:02d}" for hour in hours.index]),
        users.assign(kind=USER_TYPE, value=[f"{user:02d}" for user in users.index]),
    ]
    return pd.concat(parts, ignore_index=True)[["kind", "value", *SUMMARY]].round(3)


def _names(routes: pd.DataFrame | None) -> dict[str, str]:
    if routes is None or not {"route_id", "route_name"} <= set(routes.columns):
        return {}
    named = routes[routes["route_name"].notna()]
    return dict(zip(named["route_id"].map(as_text), named["route_name"].map(str), strict=True))
