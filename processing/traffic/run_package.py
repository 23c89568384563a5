"""Writes a traffic run as one package, and tells QGIS which of its layers to show."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ...common.progress import Progress
from ...common.provenance import Provenance
from ...traffic.results.model import Results
from ...traffic.results.store import write_results
from ..packages import PackageLayer, write_package
from ..results import Result
from ..translation import tr

ALWAYS = (PackageLayer("link_intervals", Result.LINK_INTERVALS), PackageLayer("links", Result.LINK_PEAKS))
VEHICLES = PackageLayer("vehicles", Result.RUN_VEHICLES)
DONGS = PackageLayer("dongs", Result.RUN_DONGS)
BUS_TIMES = PackageLayer("bus_times", Result.BUS_TIMES)
LINK_USERS = PackageLayer("link_users", Result.LINK_USERS)
BUSES = PackageLayer("bus_runs", Result.RUN_BUSES)
TABLES = (
    PackageLayer("run_checks", Result.RUN_CHECKS),
    PackageLayer("seeds", Result.RUN_SEEDS),
    PackageLayer("rounds", Result.RUN_ROUNDS),
    PackageLayer("run", Result.RUN_RECORD),
)


def layers_of(results: Results) -> list[PackageLayer]:
    """The layers and tables of the package of ``results``, the view that is animated first."""
    optional = (
        (VEHICLES, results.vehicles),
        (DONGS, results.dongs),
        (BUS_TIMES, results.bus_times),
        (LINK_USERS, results.link_users),
        (BUSES, results.bus_runs),
    )
    return [*ALWAYS, *(part for part, frame in optional if frame is not None and len(frame)), *TABLES]


def write_run(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict,
    name: str,
    context: QgsProcessingContext,
    results: Results,
    provenance: Provenance,
    progress: Progress,
) -> str:
    """Write ``results`` to the vector destination ``name``; what QGIS loads the animated view by is returned."""

    def write(file: Path, metadata: dict[str, str]) -> None:
        write_results(results, file, metadata, progress, tr)

    return write_package(algorithm, parameters, name, context, write, layers_of(results), provenance, progress)
