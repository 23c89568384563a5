"""A network made ready for SUMO: its net, its times when empty, and one run of routing or driving on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import geopandas as gpd
import pandas as pd

from ...common.errors import Cancelled
from ...common.progress import Progress
from ..buses.sumo_files import BusFiles
from ..network.model import RoadNetwork
from ..scenario.closures import TimedClosure
from .edge_times import EdgeTimes
from .net_files import ROUTING_NET, SumoNet, make_routing_net
from .net_files import TYPES as ROAD_TYPES
from .options import Mode, SimulationOptions
from .programs import SumoInstallation
from .run_outputs import RunOutputs, read_outputs
from .running import Stopped, run_program
from .simulation_files import CLOSURES, RunFiles, write_closures, write_configuration
from .trip_files import TYPES, Routes, read_routes, write_trips, write_types, write_vehicles
from .watchdog import Gridlock, Watchdog


class Interrupted(Exception):
    """The user stopped a run; ``outputs`` are what it had written."""

    def __init__(self, outputs: RunOutputs) -> None:
        super().__init__()
        self.outputs = outputs


@dataclass(frozen=True)
class SumoCity:
    """``network`` under its scenario as ``net`` in ``folder``, closed for some hours as ``closures`` say."""

    sumo: SumoInstallation
    network: RoadNetwork
    net: SumoNet
    folder: Path
    options: SimulationOptions
    closures: tuple[TimedClosure, ...] = ()
    buses: BusFiles | None = None

    @property
    def edges(self) -> gpd.GeoDataFrame:
        return self.network.edges

    @cached_property
    def number(self) -> dict[str, int]:
        """SUMO's id of an edge → its row."""
        return {self.net.edges.to_sumo[name]: row for row, name in enumerate(self.edges["edge_id"])}

    @cached_property
    def empty_roads(self) -> EdgeTimes:
        options = self.options
        return EdgeTimes.empty_roads(self.edges, options.begin_s, options.last_s, options.interval_s, self.closures)

    def write_common(self, classes: pd.DataFrame) -> None:
        """The files that all runs read."""
        make_routing_net(self.net, self.sumo)
        write_types(self.folder / TYPES, classes)
        if self.closures:
            write_closures(self.folder / CLOSURES, self.closures, self.network, self.net, self.options)

    def routes(self, name: str, trips: pd.DataFrame, times: EdgeTimes, progress: Progress) -> Routes:
        """The fastest way of each of ``trips`` at ``times`` (duarouter); trips without a way have an empty one.

        ``name``: the run for which they are found.
        """
        files = RunFiles(name)
        write_trips(self.folder / files.wishes, trips, self.net)
        times.write(self.folder / files.times, self.edges, self.net)
        run_program(
            self.sumo, "duarouter",
            [
                "-n", ROUTING_NET, "-r", files.wishes, "--additional-files", TYPES, "-o", files.ways,
                "--alternatives-output", "NUL", "--junction-taz", "true", "--ignore-errors", "true",
                "--weight-files", files.times, "--weight-attribute", "traveltime", "--weights.expand", "true",
                # the times have such waits already; twice, routes differ from the static map
                "--weights.minor-penalty", "0", "--weights.turnaround-penalty", "0",
                "--routing-algorithm", "astar", "--begin", f"{self.options.begin_s:g}",
            ],
            self.folder, progress, ignore_errors=True,
        )  # fmt: skip
        return Routes.of(read_routes(self.folder / files.ways, trips), self.number)

    def drive(
        self, name: str, trips: pd.DataFrame, routes: Routes, seed: int, progress: Progress,
        mode: Mode = Mode.MESO, share: float = 0.0,
    ) -> RunOutputs:  # fmt: skip
        """Simulate ``trips`` on ``routes`` and read what came of it; ``share``: of the vehicles that are followed.

        A run that the watchdog stopped is marked as partial. Raises :class:`Interrupted` where the user stops it.
        """
        files = RunFiles(name)
        write_vehicles(self.folder / files.vehicles, trips, routes)
        buses = [self.buses.routes] if self.buses else []
        more = self._additional(mode)
        write_configuration(self.folder, files, self.net, self.options, mode, seed, more, buses)
        watchdog = Watchdog(self.options.interval_s)
        span = (self.options.begin_s, self.options.last_s)
        options = ["-c", files.configuration, *files.output_options(share, self.buses is not None)]
        try:
            finished = run_program(self.sumo, "sumo", options, self.folder, progress, span, watchdog)
        except Gridlock as stopped:
            return self._read(files, Counter(), stopped.second, is_partial=True)
        except (Cancelled, Stopped) as stopped:
            until = watchdog.running[-1][0] if watchdog.running else self.options.begin_s
            raise Interrupted(self._read(files, Counter(), until, is_partial=True)) from stopped
        return self._read(files, finished.warnings, self.options.last_s, seconds=finished.seconds)

    def _additional(self, mode: Mode) -> Sequence[str]:
        roads = [ROAD_TYPES] if mode is Mode.MESO else []
        stops = [self.buses.additional] if self.buses else []
        return [*roads, TYPES, *stops, *([CLOSURES] if self.closures else [])]

    def _read(
        self, files: RunFiles, warnings: Counter, until_s: float, seconds: float = 0.0, is_partial: bool = False
    ) -> RunOutputs:
        return read_outputs(self.folder, files, self.net, warnings, seconds, until_s, is_partial)
