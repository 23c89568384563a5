"""The period of a traffic run, as users write it: BEGIN and END as 07:00."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterString

from ...traffic.clock import seconds_of
from ...traffic.demand.model import Demand
from ..translation import tr


def add_period(algorithm: QgsProcessingAlgorithm) -> None:
    """BEGIN and END, both empty for the time of the demand."""
    for name, title in (
        ("BEGIN", tr("Begin (HH:MM; empty: as the demand)")),
        ("END", tr("End (HH:MM; empty: as the demand)")),
    ):
        algorithm.addParameter(QgsProcessingParameterString(name, title, optional=True))


def period_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext, demand: Demand
) -> tuple[float, float]:
    """Seconds after midnight. Raises :class:`TrafficError` for text that is no time of day."""
    said = [algorithm.parameterAsString(parameters, name, context).strip() for name in ("BEGIN", "END")]
    default = (demand.begin_s, demand.end_s)
    return tuple(seconds_of(text) if text else when for text, when in zip(said, default, strict=True))
