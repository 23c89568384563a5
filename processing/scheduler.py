"""Where a long job is computed: on this PC, or on the city's own cluster."""

from __future__ import annotations

import os

from qgis.core import QgsProcessingContext, QgsProcessingParameterString

from .base import SijeongAlgorithm
from .translation import tr

SCHEDULER_VARIABLE = "SIJEONG_SCHEDULER"
"""Environment variable with the address that counts where SCHEDULER is left empty: set once for the whole office."""


def add_scheduler(algorithm: SijeongAlgorithm) -> None:
    """Add SCHEDULER."""
    algorithm.add_advanced(
        QgsProcessingParameterString(
            "SCHEDULER",
            tr("Scheduler of a Dask cluster, for example tcp://10.0.0.5:8786 (empty: this PC)"),
            optional=True,
        )
    )


def scheduler_of(algorithm: SijeongAlgorithm, parameters: dict, context: QgsProcessingContext) -> str:
    """The address of the scheduler, empty for this PC."""
    return (
        algorithm.parameterAsString(parameters, "SCHEDULER", context).strip()
        or os.environ.get(SCHEDULER_VARIABLE, "").strip()
    )
