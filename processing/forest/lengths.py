"""Distances as parameters."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterDistance, QgsUnitTypes


def metres(name: str, title: str, default: float | None) -> QgsProcessingParameterDistance:
    """A distance parameter in metres, whatever the unit of the project; without a default it may stay empty."""
    parameter = QgsProcessingParameterDistance(name, title, default, minValue=0, optional=default is None)
    parameter.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
    return parameter
