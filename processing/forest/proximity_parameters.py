"""The rules of proximity as parameters: the same in every algorithm that measures features against forest."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDistance,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...forest.rules import ProximityRules
from ..parameters import distances
from ..translation import tr
from .lengths import metres

RULES = ProximityRules()


def legal_distance_parameter() -> QgsProcessingParameterDistance:
    """``LEGAL_DISTANCE``; empty: that of the law table."""
    return metres("LEGAL_DISTANCE", tr("Legal distance (empty: by the table)"), None)


def bands_parameter() -> QgsProcessingParameterString:
    """``BANDS``: upper ends in metres, with commas."""
    return QgsProcessingParameterString("BANDS", tr("Distance bands (m)"), bands_text(RULES.bands_m))


def min_forest_area_parameter() -> QgsProcessingParameterNumber:
    """``MIN_FOREST_AREA``: square metres below which connected forest does not count."""
    return QgsProcessingParameterNumber(
        "MIN_FOREST_AREA",
        tr("Leave out forest patches smaller than (m²)"),
        QgsProcessingParameterNumber.Type.Double,
        RULES.min_forest_area_m2,
        minValue=0,
    )


def bands_of(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> tuple[float, ...]:
    """The distances of ``BANDS``; raises ``ParameterError`` where they do not rise."""
    return distances(algorithm.parameterAsString(parameters, "BANDS", context), tr("Distance bands (m)"))


def proximity_rules(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext, legal_distance_m: float
) -> ProximityRules:
    """The rules that the parameters set, with the legal distance that holds."""
    return ProximityRules(
        legal_distance_m=legal_distance_m,
        bands_m=bands_of(algorithm, parameters, context),
        min_forest_area_m2=algorithm.parameterAsDouble(parameters, "MIN_FOREST_AREA", context),
    )


def noted_rules(rules: ProximityRules) -> dict[str, object]:
    """For the provenance: the rules by the names of their parameters."""
    return {
        "LEGAL_DISTANCE": rules.legal_distance_m,
        "BANDS": bands_text(rules.bands_m),
        "MIN_FOREST_AREA": rules.min_forest_area_m2,
    }


def bands_text(bands: tuple[float, ...]) -> str:
    """``(0, 25.0, 50)`` as ``0,25,50``."""
    return ",".join(f"{band:g}" for band in bands)
