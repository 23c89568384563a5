"""A simulation from network, demand and scenario to results: one run a seed, near an equilibrium each."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from ...common.errors import Cancelled
from ...common.progress import SILENT, Progress
from ..buses.static_results import match_check
from ..buses.sumo_files import bus_files
from ..buses.sumo_reading import bus_checks, read_bus_runs
from ..buses.times import bus_times
from ..demand.model import Demand
from ..demand.trips import draw_trips
from ..errors import TrafficError
from ..network.model import RoadNetwork
from ..results.los import LevelTable
from ..results.model import ROUNDS, SEEDS, Results, RunCheck
from ..results.record import record_of
from ..results.statistics import statistics_of
from ..results.store import LINK_FIELDS
from ..results.vehicles import vehicle_frames
from ..scenario.applying import applied
from ..scenario.closures import timed_closures
from ..scenario.model import Scenario
from .area import micro_in_area
from .checking import SeedRun, checks_of
from .city import Interrupted, SumoCity
from .estimate import tell_and_check
from .folders import work_folder
from .net_files import make_sumo_net
from .options import Mode, SimulationOptions
from .programs import find_sumo
from .rounds import Equilibrated, History, Ways, equilibrate, first_ways, ways_of_history
from .run_outputs import RunOutputs
from .signals import BUILT, FROM_NET, with_programs
from .simulation_files import FRAME_S, RunFiles

RELAXING_ROUNDS = 2
"""Rounds of each further seed, which begins with the ways of the first one's rounds: measured, the mean trip time is
within 1 % after the first, and the second takes what is left of chance."""
PREPARED = 0.05
SIMULATED = 0.95
RUN_PER_RELAXING = 1.3
"""A further seed takes as long as so many of its rounds: all its vehicles are routed once more."""


@dataclass
class _Work:
    """What is done so far, so that a stop by the user loses nothing of it."""

    runs: list[SeedRun] = field(default_factory=list)
    rounds: list[dict] = field(default_factory=list)
    current: History | None = None
    is_steady: bool = False
    is_stopped: bool = False


def simulate(
    network: RoadNetwork,
    demand: Demand,
    scenario: Scenario | None,
    options: SimulationOptions,
    progress: Progress = SILENT,
    *,
    level_table: LevelTable | None = None,
) -> Results:
    """Simulate ``demand`` on ``network`` under ``scenario`` with SUMO, once a seed of ``options``.

    The first seed goes round by round to an equilibrium (:func:`~.rounds.equilibrate`), always in meso; the others
    draw their own trips, spread over the ways of its rounds, and relax. In micro each seed's vehicles then drive once
    more, each by itself, on the same routes. Base and scenario with the same seeds have the same vehicles.

    Stopped by the user, the results are those of the finished runs (or of the last round of the first), marked
    ``is_partial``; nothing finished raises :class:`Cancelled`. Raises :class:`MissingEngine` without SUMO and
    :class:`TrafficError` for inputs that do not fit each other, or where SUMO fails.
    """
    sumo = find_sumo()
    roads, driven = applied(network, demand, scenario)
    _check_nodes(roads, driven)
    trips = draw_trips(driven, options.seeds[0], options.begin_s, options.end_s, options.scale)
    if trips.empty:
        raise TrafficError("Nobody leaves in this time. Choose begin and end within the hours of the demand.")
    tell_and_check(len(trips), roads, options, progress)
    with work_folder(options.sumo_folder, progress) as folder:
        net = make_sumo_net(roads, folder, progress.part(0, PREPARED), sumo)
        if roads.facts.get(FROM_NET) != BUILT:
            roads = with_programs(roads, net)
        buses = None
        if driven.buses:
            part = progress.part(PREPARED - 0.01, PREPARED)
            buses = bus_files(roads, net, driven.buses, options.begin_s, options.end_s, progress=part)
        closures = timed_closures(roads, scenario)
        city = SumoCity(sumo, roads, net, folder, options, closures, buses)
        city.write_common(driven.classes)
        work = _Work()
        try:
            _run_all(city, driven, trips, work, progress.part(PREPARED, SIMULATED))
        except (Cancelled, Interrupted) as stop:
            _keep_what_is_there(city, work, stop)
        record = record_of(
            options.mode.value, network, demand, scenario, options.statistics_from_s, options.end_s,
            [run.seed for run in work.runs],
            version=f"SUMO {sumo.version}", gap=f"{_gap(work):.3g}", rounds=len(work.rounds),
            teleports=sum(run.outputs.counts.get("teleports_total", 0) for run in work.runs),
            warm_up_s=f"{options.warm_up_s:g}", interval_s=f"{options.interval_s:g}", scale=f"{options.scale:g}",
        )  # fmt: skip
        return _results(city, driven, work, record, level_table)


def _check_nodes(network: RoadNetwork, demand: Demand) -> None:
    unknown = set(demand.access["node_id"]) - set(network.nodes["node_id"])
    if unknown:
        raise TrafficError(
            "The demand joins the roads at node {node}, which the network does not have ({count} such nodes). "
            "Make the demand with this network.",
            node=min(unknown),
            count=len(unknown),
        )


def _run_all(city: SumoCity, demand: Demand, trips: pd.DataFrame, work: _Work, progress: Progress) -> None:
    options = city.options
    first, *others = options.seeds
    whole = options.rounds + RUN_PER_RELAXING * RELAXING_ROUNDS * len(others)
    reached = options.rounds / whole
    work.current = history = History([city.empty_roads])
    progress.step("Finding first routes for {count} vehicles", count=len(trips))
    ways = first_ways(city, trips, progress.part(0, reached * 0.1))
    part = progress.part(reached * 0.1, reached)
    done = equilibrate(city, f"seed{first}", ways, history, first, options.rounds, part, options.vehicle_share)
    work.is_steady = done.is_steady
    _finish(city, work, first, done, len(trips), part)
    times = list(history.times)
    for place, seed in enumerate(others):
        part = progress.part(
            reached + (1 - reached) * place / len(others), reached + (1 - reached) * (place + 1) / len(others)
        )
        part.step("Run with seed {seed}: routes", seed=seed)
        own = draw_trips(demand, seed, options.begin_s, options.end_s, options.scale)
        work.current = further = History(list(times))
        ways = ways_of_history(city, own, done.ways, further, seed, part.part(0, 0.3))
        relaxed = equilibrate(city, f"seed{seed}", ways, further, seed, RELAXING_ROUNDS, part.part(0.3, 1))
        _finish(city, work, seed, relaxed, len(own), part)


def _finish(city: SumoCity, work: _Work, seed: int, done: Equilibrated, trips: int, progress: Progress) -> None:
    """Keep the last run of a seed; in micro its vehicles first drive once more, one by one."""
    outputs = done.outputs
    if city.options.mode is Mode.MICRO:
        progress.step("Run with seed {seed}: each vehicle by itself (micro)", seed=seed)
        share = city.options.vehicle_share if not work.runs else 0.0
        name, ways = f"micro{seed}", done.ways
        if city.options.area is None:
            outputs = city.drive(name, ways.trips, ways.routes, seed, progress, Mode.MICRO, share)
        else:
            times = work.current.times[-1]
            outputs = micro_in_area(city, name, ways, outputs, times, seed, share, progress)
    work.rounds += work.current.records
    work.current = None
    work.runs.append(_seed_run(city, seed, outputs, done.ways, trips))


def _seed_run(city: SumoCity, seed: int, outputs: RunOutputs, ways: Ways, trips: int) -> SeedRun:
    return SeedRun(seed, outputs, trips, ways.unserved, outputs.mean_trip_s(city.options.statistics_from_s))


def _keep_what_is_there(city: SumoCity, work: _Work, stop: Cancelled | Interrupted) -> None:
    """After a stop: the finished runs; without any the last round of the first, or what the stopped run had written."""
    work.is_stopped = True
    history = work.current
    seed = city.options.seeds[0]
    if history is not None:
        work.rounds += history.records
    if work.runs:
        return
    if history is not None and history.last is not None:
        outputs, ways = history.last
        work.runs.append(_seed_run(city, seed, outputs, ways, len(ways.trips) + ways.unserved))
        return
    outputs = stop.outputs if isinstance(stop, Interrupted) else None
    if outputs is None or outputs.edges.empty:
        raise Cancelled() from stop
    trips = len(outputs.trips)
    work.runs.append(SeedRun(seed, outputs, trips, 0, outputs.mean_trip_s(city.options.begin_s)))


def _gap(work: _Work) -> float:
    gaps = [record["gap"] for record in work.rounds if not np.isnan(record["gap"])]
    return gaps[-1] if gaps else float("nan")


def _results(
    city: SumoCity, demand: Demand, work: _Work, record: dict[str, str], level_table: LevelTable | None
) -> Results:
    options, edges = city.options, city.edges
    data = pd.concat([run.outputs.edges.assign(seed=run.seed) for run in work.runs], ignore_index=True)
    counted = data[(data["begin_s"] >= options.statistics_from_s) & (data["end_s"] <= options.end_s)]
    statistics, by_seed = statistics_of(counted, edges, len(work.runs), options.day, level_table)
    rounds = pd.DataFrame(work.rounds, columns=list(ROUNDS))
    buses = _buses(city, demand, work)
    is_partial = work.is_stopped or any(run.outputs.is_partial for run in work.runs)
    return Results(
        links=edges[[*LINK_FIELDS, edges.geometry.name]],
        statistics=statistics,
        seeds=pd.DataFrame([_seed_row(run) for run in work.runs], columns=list(SEEDS)),
        rounds=rounds,
        checks=(*checks_of(city, work.runs, statistics, rounds, work.is_steady), *buses.checks),
        record=record,
        by_seed=by_seed,
        vehicles=_vehicles(city, work.runs[0].outputs),
        bus_runs=buses.runs,
        bus_times=buses.times,
        is_partial=is_partial,
    )


def _seed_row(run: SeedRun) -> dict:
    trips, counts = run.outputs.trips, run.outputs.counts
    departed, arrived = int((trips["depart_s"] >= 0).sum()), int((trips["arrival_s"] >= 0).sum())
    driven = trips[trips["depart_s"] >= 0]
    edges = run.outputs.edges
    return {
        "seed": run.seed,
        "trips": run.trips,
        "departed": departed,
        "arrived": arrived,
        "running": departed - arrived,
        "waiting": run.trips - run.unserved - departed,
        "teleports": counts.get("teleports_total", 0),
        "unserved": run.unserved,
        "mean_trip_s": run.mean_trip_s,
        "mean_delay_s": float((driven["lost_s"] + driven["depart_delay_s"]).mean()),
        # of the edges: SUMO says by chance in meso whether a way begins at the begin or the end of its first edge
        "vehicle_km": float(edges["distance_m"].sum()) / 1000,
        "vehicle_h": float(driven["duration_s"].sum()) / 3600,
        "co2_kg": float(edges["co2_g"].sum()) / 1000,
    }


def _vehicles(city: SumoCity, outputs: RunOutputs):
    positions = outputs.positions
    if positions is None or positions.empty:
        return None
    inside = positions["second"].between(city.options.statistics_from_s, city.options.end_s)
    return vehicle_frames(positions[inside], FRAME_S, city.options.day, city.network.crs)


@dataclass(frozen=True)
class _BusResults:
    runs: pd.DataFrame | None = None
    times: object = None
    checks: tuple[RunCheck, ...] = ()


def _buses(city: SumoCity, demand: Demand, work: _Work) -> _BusResults:
    """Bus runs of all finished seeds; checks of the first."""
    files, options = city.buses, city.options
    if files is None:
        return _BusResults()
    is_meso = options.mode is Mode.MESO or options.area is not None
    prefix = "seed" if is_meso else "micro"
    period = (options.statistics_from_s, options.end_s)
    stops = {run.seed: city.folder / RunFiles(f"{prefix}{run.seed}").stops for run in work.runs}
    stops = {seed: file for seed, file in stops.items() if Path(file).is_file()}
    if not stops:
        return _BusResults()
    runs = [read_bus_runs(files, file, seed, *period, is_meso) for seed, file in stops.items()]
    table = pd.concat(runs, ignore_index=True)
    first = next(iter(stops.values()))
    matched = match_check(len(demand.buses["line_stops"]), len(files.ways.calls))
    checks = (matched, *bus_checks(files, first, runs[0], *period))
    times = bus_times(city.network, demand.buses, files.ways, table, options.day) if len(table) else None
    return _BusResults(table, times, checks)
