"""What is done so far, and the results that are made of it: of all runs, or of those that a stop has left."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from ...common.progress import SILENT, Progress
from ..buses.static_results import match_check
from ..buses.sumo_reading import bus_checks, read_bus_runs
from ..buses.times import bus_times
from ..demand.model import Demand
from ..results.los import LevelTable
from ..results.model import ROUNDS, SEEDS, Results, RunCheck
from ..results.statistics import statistics_of
from ..results.staying import staying_check
from ..results.store import LINK_FIELDS
from ..results.vehicles import vehicle_frames
from .checking import SeedRun, checks_of
from .city import SumoCity
from .options import Mode
from .rounds import History
from .run_outputs import RunOutputs
from .simulation_files import FRAME_S, RunFiles


@dataclass
class Work:
    """What is done so far, so that a stop by the user loses nothing of it; ``staying``: vehicles of the first seed that
    use no road (:func:`~..demand.trips.draw_trips`)."""

    histories: dict[int, History] = field(default_factory=dict)
    """Of each seed, in their order."""
    finished: dict[int, SeedRun] = field(default_factory=dict)
    is_steady: bool = False
    staying: int = 0
    is_stopped: bool = False

    @property
    def runs(self) -> list[SeedRun]:
        """The finished runs in the order of the seeds, whichever ended first."""
        return [self.finished[seed] for seed in self.histories if seed in self.finished]

    @property
    def rounds(self) -> list[dict]:
        """Rows of ``ROUNDS``, in the order of the seeds; those of stopped runs as well."""
        return [record for history in self.histories.values() for record in history.records]


def results_of(
    city: SumoCity, demand: Demand, work: Work, record: dict[str, str], level_table: LevelTable | None,
    progress: Progress = SILENT,
) -> Results:  # fmt: skip
    """Statistics, seeds, rounds, checks, vehicles and buses of all that was finished."""
    progress.step("Counting what {count} runs have written", count=len(work.runs))
    options, edges, runs = city.options, city.edges, work.runs
    data = pd.concat([run.outputs.edges.assign(seed=run.seed) for run in runs], ignore_index=True)
    counted = data[(data["begin_s"] >= options.statistics_from_s) & (data["end_s"] <= options.end_s)]
    statistics, by_seed = statistics_of(counted, edges, len(runs), options.day, level_table)
    rounds = pd.DataFrame(work.rounds, columns=list(ROUNDS))
    progress.at(0.2)
    buses = _buses(city, demand, work, progress.part(0.2, 0.9))
    is_partial = work.is_stopped or any(run.outputs.is_partial for run in runs)
    return Results(
        links=edges[[*LINK_FIELDS, edges.geometry.name]],
        statistics=statistics,
        seeds=pd.DataFrame([_seed_row(run) for run in runs], columns=list(SEEDS)),
        rounds=rounds,
        checks=(*checks_of(city, runs, statistics, rounds, work.is_steady), *_staying(work), *buses.checks),
        record=record,
        by_seed=by_seed,
        vehicles=_vehicles(city, runs[0].outputs),
        bus_runs=buses.runs,
        bus_times=buses.times,
        is_partial=is_partial,
    )


def _staying(work: Work) -> tuple[RunCheck, ...]:
    said = staying_check(work.staying, work.runs[0].trips)
    return () if said is None else (said,)


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
        "mean_delay_s": run.mean_delay_s,
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


def _buses(city: SumoCity, demand: Demand, work: Work, progress: Progress) -> _BusResults:
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
    runs = []
    for seed, file in stops.items():
        progress.step("Run with seed {seed}: reading the buses", seed=seed)
        runs.append(read_bus_runs(files, file, seed, *period, is_meso))
        progress.at(len(runs) / len(stops))
    table = pd.concat(runs, ignore_index=True)
    first = next(iter(stops.values()))
    matched = match_check(len(demand.buses["line_stops"]), len(files.ways.calls))
    checks = (matched, *bus_checks(files, first, runs[0], *period))
    times = bus_times(city.network, demand.buses, files.ways, table, options.day) if len(table) else None
    return _BusResults(table, times, checks)
