"""Observed journeys on today's routes and on changed ones: the what-if."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import geopandas as gpd
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..calendar import DayType
from ..flows.zones import ZoneLevel, make_zones
from ..network.bus_tables import BusTables
from ..network.route_network import RouteNetwork
from ..passes import run_tallies
from ..stops import as_text
from ..taps import Vocabulary
from .bundles import bundles_of
from .calibration import BaseError, boardings_error, calibrated, fitted_half, rides_compared, sampled
from .comparison import NOTICED_MIN, Comparison
from .costs import Costs
from .demand import Demand
from .headways import HourlyHeadways
from .loads import Loads, load_differences
from .modes import Mode
from .observed import ObservedDays
from .ridden import Ridden
from .riding_times import RidingTimes
from .routes_table import compared_routes
from .scenario import ChangedSupply, Scenario
from .stretches import stretches
from .summaries import by_group, by_zone
from .supply import Links, Supply, shares_of


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
    network = RouteNetwork.of(tables.stops, tables.route_stops, tables.lines, progress)
    zones = make_zones(ZoneLevel.DONG if dongs is not None else ZoneLevel.GRID, network.stops, dongs, progress=progress)
    progress.step("Reading the journeys")
    make = partial(_tallies, day_type=assumptions.day_type)
    (observed,) = run_tallies(legs, make, progress.part(0, 0.15), scheduler)
    demand = Demand.of(observed, network.stops)
    base = _supply(network, observed, tables, progress)
    names = _names(tables.routes)
    progress.check()
    changed = scenario.with_ids(names).applied(base, progress)
    progress.check()
    assigned = assumptions.mode.assigner(tables.stop_times, changed)
    costs = _costs(base, demand, assumptions, progress)
    progress.step("Assigning the journeys to the routes of today")
    today = assigned(base, costs, demand.queries, progress.part(0.3, 0.6))
    progress.step("Assigning the journeys to the changed routes")
    after = assigned(changed.supply, costs, demand.queries, progress.part(0.6, 0.9))
    progress.step("Comparing")
    comparison = Comparison(demand, today, after, assumptions.noticed_min)
    _warn(demand, comparison, progress)
    progress.at(0.92)
    rides_before, rides_after = Ridden.of(today, demand), Ridden.of(after, demand)
    progress.at(0.95)
    ways = stretches(changed.supply.network) | stretches(network)
    progress.at(0.98)
    held_out = ~fitted_half(demand)
    sample = sampled(demand, held_out)
    return Evaluation(
        comparison,
        changed,
        costs,
        error=BaseError.of(demand, today, held_out),
        unfitted=BaseError.of(sample, assigned(base, assumptions.costs, sample.queries)),
        misplaced=boardings_error(rides_before, observed),
        rides=rides_compared(today, demand, observed),
        zones=by_zone(comparison, zones),
        loads=load_differences(Loads.of(rides_before), Loads.of(rides_after), ways),
        routes=compared_routes(rides_before, rides_after, changed, names),
        groups=by_group(comparison),
    )


def _supply(network: RouteNetwork, observed: ObservedDays, tables: BusTables, progress: Progress) -> Supply:
    progress.check()
    riding = RidingTimes.fitted(network, observed)
    progress.check()
    return Supply(
        network,
        HourlyHeadways.of(network, observed, tables.routes, progress),
        riding,
        Links.of(network, observed, progress),
        shares_of(network, tables.route_stops),
        bundles_of(network),
    )


def _costs(base: Supply, demand: Demand, assumptions: Assumptions, progress: Progress) -> Costs:
    if not assumptions.calibrate or assumptions.mode is not Mode.HEADWAY:
        return assumptions.costs
    progress.step("Fitting the riders' costs to the observed transfers")
    return calibrated(base, assumptions.costs, demand, progress.part(0.15, 0.3))


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


def _names(routes: pd.DataFrame | None) -> dict[str, str]:
    if routes is None or not {"route_id", "route_name"} <= set(routes.columns):
        return {}
    named = routes[routes["route_name"].notna()]
    return dict(zip(named["route_id"].map(as_text), named["route_name"].map(str), strict=True))
