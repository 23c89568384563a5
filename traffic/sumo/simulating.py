"""A simulation from network, demand and scenario to results: one run a seed, near an equilibrium each."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from ...common.errors import Cancelled
from ...common.progress import SILENT, Progress
from ..buses.sumo_files import bus_files
from ..demand.model import Demand
from ..demand.trips import STAYING, draw_trips
from ..errors import TrafficError
from ..network.model import RoadNetwork
from ..results.los import LevelTable
from ..results.model import Results
from ..results.record import record_of
from ..scenario.applying import applied
from ..scenario.closures import timed_closures
from ..scenario.model import Scenario
from .area import micro_in_area
from .checking import SeedRun
from .city import Interrupted, SumoCity
from .crew import side_by_side
from .estimate import tell_and_check
from .folders import work_folder
from .gathering import Work, results_of
from .net_files import make_sumo_net
from .options import Mode, SimulationOptions
from .programs import SumoInstallation, find_sumo
from .rounds import Equilibrated, History, Ways, equilibrate, first_ways, ways_of_history
from .run_outputs import RunOutputs
from .signals import BUILT, FROM_NET, with_programs

RELAXING_ROUNDS = 3
"""Most rounds of each further seed, which begins with the ways of the first one's rounds: on the sample city its mean
trip is 10 % above the first seed's in the first, 5 % in the second."""
PREPARED = 0.05
SIMULATED = 0.95
FIRST_WAYS, FURTHER_WAYS = 0.1, 0.3
"""Of the first run and of each further one, for its progress."""
RUN_PER_RELAXING = 1.3
"""A further seed takes as long as so many of its rounds: all its vehicles are routed once more."""


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
    draw their own trips, spread over the ways of its rounds, and relax, side by side (:mod:`.crew`): results do not
    hang on how many run at once. In micro each seed's vehicles then drive once more, each by itself, on the same
    routes. Base and scenario with the same seeds have the same vehicles.

    Stopped by the user, the results are those of the finished runs (or of the last round of the first), marked
    ``is_partial``; nothing finished raises :class:`Cancelled`. Where SUMO fails after a finished run, that is kept in
    the same way. Raises :class:`MissingEngine` without SUMO and :class:`TrafficError` for inputs that do not fit each
    other, or where SUMO fails in the first run.
    """
    sumo = find_sumo()
    roads, driven = applied(network, demand, scenario)
    _check_nodes(roads, driven)
    trips = draw_trips(driven, options.seeds[0], options.begin_s, options.end_s, options.scale)
    if trips.empty:
        raise TrafficError("Nobody leaves in this time. Choose begin and end within the hours of the demand.")
    processes = tell_and_check(len(trips), roads, options, progress)
    with work_folder(options.sumo_folder, progress) as folder:
        city = _city_of(sumo, roads, driven, scenario, options, folder, progress.part(0, PREPARED))
        work = Work(staying=trips.attrs[STAYING])
        try:
            _run_all(city, driven, trips, work, processes, progress.part(PREPARED, SIMULATED))
        except (Cancelled, Interrupted) as stop:
            _keep_what_is_there(city, work, stop)
        except TrafficError as failure:  # SUMO killed in a later run: the finished ones are hours of work
            if not work.runs:
                raise
            progress.warn(failure.template, **failure.values)
            _keep_what_is_there(city, work, failure)
        record = record_of(
            options.mode.value, network, demand, scenario, options.statistics_from_s, options.end_s,
            [run.seed for run in work.runs],
            version=f"SUMO {sumo.version}", gap=f"{_gap(work):.3g}", rounds=len(work.rounds),
            teleports=sum(run.outputs.counts.get("teleports_total", 0) for run in work.runs),
            warm_up_s=f"{options.warm_up_s:g}", interval_s=f"{options.interval_s:g}", scale=f"{options.scale:g}",
        )  # fmt: skip
        return results_of(city, driven, work, record, level_table, progress.part(SIMULATED, 1).to_the_end())


def _city_of(
    sumo: SumoInstallation, roads: RoadNetwork, demand: Demand, scenario: Scenario | None, options: SimulationOptions,
    folder: Path, progress: Progress,
) -> SumoCity:  # fmt: skip
    """The net, buses and closures of a run in ``folder``; the signals that netconvert built are those of the roads."""
    net = make_sumo_net(roads, folder, progress, sumo)
    if roads.facts.get(FROM_NET) != BUILT:
        roads = with_programs(roads, net)
    buses = None
    if demand.buses:
        buses = bus_files(roads, net, demand.buses, options.begin_s, options.end_s, progress=progress)
    city = SumoCity(sumo, roads, net, folder, options, timed_closures(roads, scenario), buses)
    city.write_common(demand.classes)
    return city


def _check_nodes(network: RoadNetwork, demand: Demand) -> None:
    unknown = set(demand.access["node_id"]) - set(network.nodes["node_id"])
    if unknown:
        raise TrafficError(
            "The demand joins the roads at node {node}, which the network does not have ({count} such nodes). "
            "Make the demand with this network.",
            node=min(unknown),
            count=len(unknown),
        )


def _run_all(
    city: SumoCity, demand: Demand, trips: pd.DataFrame, work: Work, processes: int, progress: Progress
) -> None:
    """The first seed, then the others, ``processes`` at once; ``work`` grows by each that ends."""
    options = city.options
    first, *others = options.seeds
    relaxing = min(RELAXING_ROUNDS, options.rounds)
    turns = -(-len(others) // processes)
    reached = options.rounds / (options.rounds + RUN_PER_RELAXING * relaxing * turns)
    work.histories[first] = history = History([city.empty_roads])
    equilibrium = _first_run(city, trips, work, progress.part(0, reached))
    before = len(history.times) - 1
    work.histories |= {seed: History(list(history.times), before=before) for seed in others}

    def run_of(seed: int, told: Progress) -> SeedRun:
        return _further_run(city, demand, seed, equilibrium, work.histories[seed], relaxing, told)

    for run in side_by_side(run_of, others, processes, progress.part(reached, 1)):
        work.finished[run.seed] = run


def _first_run(city: SumoCity, trips: pd.DataFrame, work: Work, progress: Progress) -> Ways:
    """Bring the first seed to an equilibrium; returns the ways of its vehicles there."""
    options = city.options
    seed = options.seeds[0]
    name, history = _run_name(seed), work.histories[seed]
    progress.step("Finding first routes for {count} vehicles", count=len(trips))
    ways = first_ways(city, name, trips, progress.part(0, FIRST_WAYS))
    part = progress.part(FIRST_WAYS, 1)
    done = equilibrate(city, name, ways, history, seed, options.rounds, part, options.vehicle_share)
    work.is_steady = done.is_steady
    work.finished[seed] = _finished(city, seed, done, history, len(trips), options.vehicle_share, part)
    return done.ways


def _further_run(
    city: SumoCity, demand: Demand, seed: int, like: Ways, history: History, rounds: int, progress: Progress
) -> SeedRun:
    """Another seed from the ways of the first one; it shares nothing with those that run beside it but what is read."""
    options = city.options
    name = _run_name(seed)
    progress.step("Run with seed {seed}: routes", seed=seed)
    trips = draw_trips(demand, seed, options.begin_s, options.end_s, options.scale)
    ways = ways_of_history(city, name, trips, like, history, seed, progress.part(0, FURTHER_WAYS))
    relaxed = equilibrate(city, name, ways, history, seed, rounds, progress.part(FURTHER_WAYS, 1))
    return _finished(city, seed, relaxed, history, len(trips), 0.0, progress)


def _finished(
    city: SumoCity, seed: int, done: Equilibrated, history: History, trips: int, share: float, progress: Progress
) -> SeedRun:
    """The last run of a seed; in micro its vehicles first drive once more, one by one. ``share``: are followed."""
    outputs = done.outputs
    if city.options.mode is Mode.MICRO:
        progress.step("Run with seed {seed}: each vehicle by itself (micro)", seed=seed)
        name, ways = _run_name(seed, Mode.MICRO), done.ways
        if city.options.area is None:
            outputs = city.drive(name, ways.trips, ways.routes, seed, progress, Mode.MICRO, share)
        else:
            outputs = micro_in_area(city, name, ways, outputs, history.times[-1], seed, share, progress)
    return _seed_run(city, seed, outputs, done.ways, trips)


def _seed_run(city: SumoCity, seed: int, outputs: RunOutputs, ways: Ways, trips: int) -> SeedRun:
    return SeedRun(seed, outputs, trips, ways.unserved, city.options.statistics_from_s)


def _keep_what_is_there(city: SumoCity, work: Work, stop: Cancelled | Interrupted | TrafficError) -> None:
    """After a stop: the finished runs; without any the last round of the first, or what the stopped run had written."""
    work.is_stopped = True
    if work.finished:
        return
    seed = city.options.seeds[0]
    history = work.histories.get(seed)
    if history is not None and history.last is not None:
        outputs, ways = history.last
        work.finished[seed] = _seed_run(city, seed, outputs, ways, len(ways.trips) + ways.unserved)
        return
    outputs = stop.outputs if isinstance(stop, Interrupted) else None
    if outputs is None or outputs.edges.empty:
        raise Cancelled() from stop
    trips = len(outputs.trips)
    work.finished[seed] = SeedRun(seed, outputs, trips, 0, city.options.begin_s)


def _run_name(seed: int, mode: Mode = Mode.MESO) -> str:
    return f"{'seed' if mode is Mode.MESO else 'micro'}{seed}"


def _gap(work: Work) -> float:
    gaps = [record["gap"] for record in work.rounds if not np.isnan(record["gap"])]
    return gaps[-1] if gaps else float("nan")
