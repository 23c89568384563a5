"""Packages and times of day as the scenario's algorithms take them."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ...common.errors import SijeongError
from ...traffic.clock import seconds_of
from ..packages import Package, package_of
from ..parameters import ParameterError
from ..translation import tr


def package_parameter(name: str, title: str, optional: bool = False) -> QgsProcessingParameterVectorLayer:
    """Any layer of a package."""
    kinds = [QgsProcessing.SourceType.TypeVector]
    return QgsProcessingParameterVectorLayer(name, title, kinds, optional=optional)


def packages_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict, names: tuple[str, ...], context: QgsProcessingContext
) -> dict[str, Package | None]:
    """The packages of the parameters ``names``. Call it in ``prepareAlgorithm``, which knows no errors but QGIS's."""
    try:
        found = {name: package_of(algorithm, parameters, name, context) for name in names}
        for name, package in found.items():
            if package is None and parameters.get(name):
                raise ParameterError(
                    "“{parameter}”: there is no layer {layer}. Choose a layer of a GeoPackage that Sijeong wrote.",
                    parameter=algorithm.parameterDefinition(name).description(),
                    layer=str(parameters[name]),
                )
    except SijeongError as error:
        raise QgsProcessingException(error.sentence(tr)) from error
    return found


def clock_parameter(name: str, title: str) -> QgsProcessingParameterString:
    return QgsProcessingParameterString(name, title, optional=True)


def clock(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context: QgsProcessingContext
) -> float | None:
    """Seconds after midnight of the text like 07:30 of parameter ``name``, None where nothing is written."""
    text = algorithm.parameterAsString(parameters, name, context).strip()
    return seconds_of(text) if text else None
