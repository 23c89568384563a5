"""Writes a traffic run as one package, and tells QGIS which of its layers to show."""

from __future__ import annotations

from pathlib import Path

from ...common.progress import Progress
from ...common.provenance import Provenance
from ...traffic.results.model import Results
from ...traffic.results.store import write_results
from ..outputs import Output
from ..packages import write_package
from ..traffic_layers import RUN_LAYERS
from ..translation import tr


def write_run(output: Output, results: Results, provenance: Provenance, progress: Progress) -> str:
    """Write ``results`` to the destination of ``output``; what QGIS loads the animated view by is returned."""

    def write(file: Path, metadata: dict[str, str]) -> None:
        write_results(results, file, metadata, progress, tr)

    return write_package(output, write, RUN_LAYERS, provenance, progress)
