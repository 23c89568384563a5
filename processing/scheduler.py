"""Where a long job is computed: on this PC, or on the city's own cluster."""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProcessingParameterString

from .base import SijeongAlgorithm
from .settings import SCHEDULER
from .translation import tr


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
    """The address of the scheduler, empty for this PC; where SCHEDULER is left empty, that of the settings counts."""
    return algorithm.parameterAsString(parameters, "SCHEDULER", context).strip() or SCHEDULER.value()
