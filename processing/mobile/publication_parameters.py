"""What publishing to phones and publishing to the database ask alike: fields, indicators, few people."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ...mobile.indicators.definition import Definition
from ...mobile.indicators.reading import chosen, read_definitions
from ...mobile.reduction.rules import FEWEST
from ..base import QT_TRANSLATE_NOOP
from ..parameters import existing_path
from ..translation import tr

NO_INDICATORS = "-"
TITLE = ("TITLE", QT_TRANSLATE_NOOP("Title"))
PUBLISHER = ("PUBLISHER", QT_TRANSLATE_NOOP("Published by"))
FIELDS = (
    "FIELDS",
    QT_TRANSLATE_NOOP('Fields to publish: {"layer": ["field", …]} (a layer left out: all that identify nobody)'),
)
ALLOW_IDENTIFYING = (
    "ALLOW_IDENTIFYING",
    QT_TRANSLATE_NOOP("Publish although they look identifying: layer.field, separated by commas"),
)
DATA_DATE = ("DATA_DATE", QT_TRANSLATE_NOOP("Date of the data (YYYY-MM-DD; empty: as the layers say)"))
INDICATORS = (
    "INDICATORS",
    QT_TRANSLATE_NOOP("Indicators (keys separated by commas; empty: all that fit; -: none)"),
)
"""Text parameters: name and title."""


@dataclass(frozen=True)
class ChosenIndicators:
    """``all_must_fit``: they were asked for by name, so one that fits no layer is told."""

    definitions: tuple[Definition, ...]
    all_must_fit: bool = False


def fewest_parameter() -> QgsProcessingParameterNumber:
    return QgsProcessingParameterNumber(
        "FEWEST",
        tr("Counts of persons below this are held back"),
        QgsProcessingParameterNumber.Type.Integer,
        FEWEST,
        minValue=1,
    )


def indicator_file_parameter() -> QgsProcessingParameterFile:
    return QgsProcessingParameterFile(
        "INDICATOR_FILE", tr("Indicators of your own"), fileFilter="TOML (*.toml)", optional=True
    )


def chosen_indicators(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext
) -> ChosenIndicators:
    """Those that INDICATORS names, of ours and of the city's INDICATOR_FILE; without a name all of them."""
    keys = algorithm.parameterAsString(parameters, "INDICATORS", context).strip()
    own = algorithm.parameterAsString(parameters, "INDICATOR_FILE", context).strip()
    known = read_definitions(*([existing_path(own, "INDICATOR_FILE")] if own else []))
    if keys == NO_INDICATORS:
        return ChosenIndicators(())
    named = names_in(keys)
    return ChosenIndicators(chosen(known, named), all_must_fit=True) if named else ChosenIndicators(known)


def names_in(text: str) -> list[str]:
    """The names that stand in ``text``, separated by commas."""
    return [name.strip() for name in text.split(",") if name.strip()]
