"""What a run of SUMO reads besides the net, and what it writes, by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..network.model import RoadNetwork
from ..scenario.closures import TimedClosure
from .net_files import SumoNet
from .options import Mode, SimulationOptions
from .xml_files import element, write_elements

CLOSURES = "closures.add.xml"
SEPARATOR = ";"
FRAME_S = 10
"""Seconds between two positions of a vehicle that is followed."""
SUMMARY_S = 60
"""Seconds of simulated time between two lines on how many vehicles drive and how fast."""


@dataclass(frozen=True)
class RunFiles:
    """Names of the files of one run, all in the work folder; ``name`` is the run's."""

    name: str

    @property
    def vehicles(self) -> str:
        return f"{self.name}.rou.xml"

    @property
    def wishes(self) -> str:
        """The trips for which ways are looked for."""
        return f"{self.name}.wishes.xml"

    @property
    def times(self) -> str:
        """What the edges take, by which the ways are found."""
        return f"{self.name}.times.xml"

    @property
    def ways(self) -> str:
        return f"{self.name}.ways.xml"

    @property
    def configuration(self) -> str:
        """Opens in sumo-gui as it is."""
        return f"{self.name}.sumocfg"

    @property
    def detectors(self) -> str:
        return f"{self.name}.out.add.xml"

    @property
    def edges(self) -> str:
        return f"{self.name}.edges.csv"

    @property
    def emissions(self) -> str:
        return f"{self.name}.emissions.csv"

    @property
    def trips(self) -> str:
        return f"{self.name}.trips.csv"

    @property
    def positions(self) -> str:
        return f"{self.name}.positions.csv"

    @property
    def stops(self) -> str:
        return f"{self.name}.stops.xml"

    @property
    def counts(self) -> str:
        return f"{self.name}.counts.xml"

    def output_options(self, share: float, with_stops: bool) -> list[str]:
        options = [
            "--tripinfo-output", self.trips, "--tripinfo-output.write-unfinished", "true",
            "--tripinfo-output.write-undeparted", "true",
            "--statistic-output", self.counts, "--duration-log.statistics", "true",
            "--summary-output", "stdout", "--summary-output.period", str(SUMMARY_S),
            "--output.column-separator", SEPARATOR,
        ]  # fmt: skip
        if with_stops:
            options += ["--stop-output", self.stops]
        if share > 0:
            options += [
                "--fcd-output", self.positions, "--fcd-output.attributes", "x,y,speed,type",
                "--fcd-output.skip-empty", "true",
                "--device.fcd.probability", f"{share:g}", "--device.fcd.period", str(FRAME_S),
            ]  # fmt: skip
        return options


def write_configuration(
    folder: Path, files: RunFiles, net: SumoNet, options: SimulationOptions, mode: Mode, seed: int,
    additional: Sequence[str], routes: Sequence[str] = (),
) -> None:  # fmt: skip
    """The ``.sumocfg`` of a run; ``additional`` and ``routes``: further files."""
    given = {
        "net-file": net.file,
        "route-files": ",".join([files.vehicles, *routes]),
        "additional-files": ",".join([*additional, files.detectors]),
        "begin": f"{options.begin_s:g}",
        "end": f"{options.last_s:g}",
        "seed": str(seed),
        "step-log.period": str(SUMMARY_S),
        "ignore-route-errors": "true",  # a way through a road that is closed now; the rerouter finds another
    }
    if mode is Mode.MESO:
        given |= {"mesosim": "true", "meso-junction-control": "true", "meso-interpolate-pos": "true"}
    lines = (element(name, value=value) for name, value in given.items())
    write_elements(folder / files.configuration, "configuration", lines)
    write_elements(folder / files.detectors, "additional", _detectors(files, options))


def _detectors(files: RunFiles, options: SimulationOptions) -> Iterator[str]:
    common = {"begin": options.begin_s, "period": options.interval_s, "excludeEmpty": "true"}
    yield element("edgeData", id="edges", file=files.edges, **common)
    yield element("edgeData", id="emissions", file=files.emissions, type="emissions", **common)


def write_closures(
    file: Path, closures: Sequence[TimedClosure], network: RoadNetwork, net: SumoNet, options: SimulationOptions
) -> None:
    """Roads closed for some hours: whoever comes to them in that time is sent around (``closingReroute``, §3.5).

    Every edge looks: vehicles that leave next to the closed road must know of it as well.
    """
    ids = net.edges.to_sumo
    lost = set(net.lost)
    everywhere = " ".join(ids[name] for name in network.edges["edge_id"] if name not in lost)
    write_elements(file, "additional", (_rerouter(closure, everywhere, ids, options) for closure in closures))


def _rerouter(closure: TimedClosure, everywhere: str, ids: dict[str, str], options: SimulationOptions) -> str:
    edge = ids[closure.edge_id]
    begin = options.begin_s if closure.begin_s is None else closure.begin_s
    end = options.last_s if closure.end_s is None else closure.end_s
    shut = element("closingReroute", id=edge, disallow="all")
    times = element("interval", shut, begin=float(begin), end=float(end))
    return element("rerouter", times, id=f"closed_{edge}", edges=everywhere)
