"""Writes a traffic run as one package, and tells QGIS which of its layers to show."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ...common.progress import Progress
from ...common.provenance import Provenance
from ...traffic.results.model import Results
from ...traffic.results.store import write_results
from ..packages import write_package
from ..traffic_layers import RUN_LAYERS
from ..translation import tr


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

    return write_package(algorithm, parameters, name, context, write, RUN_LAYERS, provenance, progress)
