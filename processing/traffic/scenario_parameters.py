"""Packages and times of day as the scenario's algorithms take them."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ...common.errors import SijeongError
from ...common.provenance import Source
from ...traffic.clock import seconds_of
from ..packages import Package, package_of
from ..parameters import ParameterError


def package_parameter(name: str, title: str, optional: bool = False) -> QgsProcessingParameterVectorLayer:
    """Any layer of a package."""
    kinds = [QgsProcessing.SourceType.TypeVector]
    return QgsProcessingParameterVectorLayer(name, title, kinds, optional=optional)


class Packages:
    """The packages of parameters, captured in ``prepareAlgorithm``.

    QGIS tells of an error there only that there was one; so what is wrong is kept and raised where one is used.
    """

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameters: dict, names: tuple[str, ...], context: QgsProcessingContext
    ) -> None:
        self._found: dict[str, Package | None] = {}
        self._wrong: SijeongError | None = None
        try:
            for name in names:
                self._found[name] = _package(algorithm, parameters, name, context)
        except SijeongError as error:
            self._wrong = error

    def __getitem__(self, name: str) -> Package | None:
        if self._wrong is not None:
            raise self._wrong
        return self._found[name]

    def as_sources(self) -> tuple[Source, ...]:
        return tuple(package.as_source() for package in self._found.values() if package)


def _package(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context: QgsProcessingContext
) -> Package | None:
    package = package_of(algorithm, parameters, name, context)
    if package is None and parameters.get(name):
        raise ParameterError(
            "“{parameter}”: there is no layer {layer}. Choose a layer of a GeoPackage that Sijeong wrote.",
            parameter=algorithm.parameterDefinition(name).description(),
            layer=str(parameters[name]),
        )
    return package


def clock_parameter(name: str, title: str) -> QgsProcessingParameterString:
    return QgsProcessingParameterString(name, title, optional=True)


def clock(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context: QgsProcessingContext
) -> float | None:
    """Seconds after midnight of the text like 07:30 of parameter ``name``, None where nothing is written."""
    text = algorithm.parameterAsString(parameters, name, context).strip()
    return seconds_of(text) if text else None
