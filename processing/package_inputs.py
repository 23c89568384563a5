"""Packages as inputs of an algorithm: chosen by any of their layers, read from their file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterVectorLayer,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..common.errors import SijeongError
from ..common.progress import SILENT, Progress
from ..common.provenance import Source
from .inputs import role_of
from .parameters import ParameterError

Content = TypeVar("Content")


@dataclass(frozen=True)
class Package:
    """A package that is an input: its file, and what the user calls the layer by which it was chosen."""

    file: Path
    name: str
    role: str = ""

    def as_source(self) -> Source:
        return Source(self.name, str(self.file), role=self.role)


def package_parameter(
    name: str,
    title: str,
    kind: QgsProcessing.SourceType = QgsProcessing.SourceType.TypeVector,
    optional: bool = False,
) -> QgsProcessingParameterVectorLayer:
    """Any layer of a package; those of ``kind`` are proposed."""
    return QgsProcessingParameterVectorLayer(name, title, [kind], optional=optional)


class Packages:
    """The packages of the parameters ``names``; make it on the main thread (``take_in``).

    QGIS tells of an error there only that there was one; so what is wrong is kept, and raised where one is read.
    """

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameters: dict, names: Iterable[str], context: QgsProcessingContext
    ) -> None:
        self._found: dict[str, Package | None] = {}
        self._wrong: SijeongError | None = None
        try:
            for name in names:
                self._found[name] = _package_of(algorithm, parameters, name, context)
        except SijeongError as error:
            self._wrong = error

    def read(self, name: str, reader: Callable[[Path], Content], progress: Progress = SILENT) -> Content | None:
        """What ``reader`` reads of the file of ``name``; None where no package is given.

        Raises :class:`ParameterError` for a layer that is not there, lies in no GeoPackage or has edits that are not
        saved, and what ``reader`` raises for a package of another kind.
        """
        if not self.has(name):
            return None
        package = self._found[name]
        progress.step("Reading {layer}", layer=package.name)
        return reader(package.file)

    def has(self, name: str) -> bool:
        """Whether a package is given as ``name``. Raises as :meth:`read` does."""
        if self._wrong is not None:
            raise self._wrong
        return self._found[name] is not None

    def as_sources(self) -> tuple[Source, ...]:
        return tuple(package.as_source() for package in self._found.values() if package is not None)


def _package_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context: QgsProcessingContext
) -> Package | None:
    layer = algorithm.parameterAsVectorLayer(parameters, name, context)
    if layer is not None:
        return _package_with(layer, role_of(algorithm, name))
    if parameters.get(name):
        raise ParameterError(
            "“{parameter}”: there is no layer {layer}. Choose a layer of a GeoPackage that Sijeong wrote.",
            parameter=algorithm.parameterDefinition(name).description(),
            layer=str(parameters[name]),
        )
    return None


def _package_with(layer: QgsVectorLayer, role: str) -> Package:
    """What is read is the file, so a layer must lie in one and have no edits that are only in QGIS."""
    file = Path(str(QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path") or ""))
    if layer.providerType() != "ogr" or file.suffix.lower() != ".gpkg":
        raise ParameterError(
            "The layer {layer} does not lie in a GeoPackage. Choose a layer of the GeoPackage that Sijeong wrote.",
            layer=layer.name(),
        )
    if layer.isEditable() and layer.isModified():
        raise ParameterError(
            "The layer {layer} has changes that are not saved yet. Save them, and run this again.", layer=layer.name()
        )
    return Package(file, layer.name(), role)
