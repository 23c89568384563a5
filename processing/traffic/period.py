"""The period of a traffic algorithm, as users write it: BEGIN and END as 07:30."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterString

from ...traffic.clock import seconds_of
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr

NAMES = ("BEGIN", "END")
MORNING_PEAK = ("07:00", "09:00")

ALWAYS = (QT_TRANSLATE_NOOP("Beginning of the period (HH:MM)"), QT_TRANSLATE_NOOP("End of the period (HH:MM)"))
AS_THE_DEMAND = (
    QT_TRANSLATE_NOOP("Beginning of the period (HH:MM; empty: as the demand)"),
    QT_TRANSLATE_NOOP("End of the period (HH:MM; empty: as the demand)"),
)
WHOLE_TIME = (
    QT_TRANSLATE_NOOP("Beginning of the period (HH:MM; empty: the whole time)"),
    QT_TRANSLATE_NOOP("End of the period (HH:MM; empty: the whole time)"),
)


def add_period(algorithm: QgsProcessingAlgorithm) -> None:
    """BEGIN and END, which must be told: the morning peak is proposed."""
    for name, title, proposed in zip(NAMES, ALWAYS, MORNING_PEAK, strict=True):
        algorithm.addParameter(QgsProcessingParameterString(name, tr(title), proposed))


def add_optional_period(algorithm: QgsProcessingAlgorithm, titles: tuple[str, str]) -> None:
    """BEGIN and END under ``titles`` that say what empty means."""
    for name, title in zip(NAMES, titles, strict=True):
        algorithm.addParameter(QgsProcessingParameterString(name, tr(title), optional=True))


def period_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext
) -> tuple[float, float]:
    """Seconds after midnight. Raises :class:`TrafficError` for text that is no time of day."""
    begin, end = (seconds_of(text) for text in _texts(algorithm, parameters, context))
    return begin, end


def optional_period_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict,
    context: QgsProcessingContext,
    empty: tuple[float | None, float | None] = (None, None),
) -> tuple[float | None, float | None]:
    """The same, ``empty`` where nothing is written."""
    begin, end = (
        seconds_of(text) if text else default
        for text, default in zip(_texts(algorithm, parameters, context), empty, strict=True)
    )
    return begin, end


def _texts(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> list[str]:
    return [algorithm.parameterAsString(parameters, name, context).strip() for name in NAMES]
