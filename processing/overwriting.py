"""Whether a run would write over what it reads, or over what itself has written just before."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..common.josa import phrased
from .translation import tr

QT_TRANSLATE_NOOP = str

GEOPACKAGE_TABLE = re.compile(r"""^ogr:dbname='(?P<file>[^']+)'\s+table="(?P<table>[^"]+)".*$""", re.DOTALL)
LAYERS, FILES = {"source", "vector"}, {"file"}
NO_FILES = ("memory:", "TEMPORARY_OUTPUT", "postgres:", "postgis:", "spatialite:")
"""How destinations begin that are no path."""
NO_PACKAGE = QT_TRANSLATE_NOOP(
    "{file}: this result is several layers in one file. Choose a GeoPackage (.gpkg) of its own."
)
WRITTEN = {"vectorDestination", "fileDestination", "folderDestination"}


@dataclass(frozen=True)
class _Place:
    """A file or folder, and the table in it where only that is meant."""

    title: str
    file: Path
    table: str | None

    def holds(self, other: _Place) -> bool:
        """Whether writing here would replace ``other``."""
        return self.file == other.file and (self.table is None or other.table is None or self.table == other.table)


def overwriting(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> str:
    """Why the outputs cannot be written where they should go, as a sentence; empty when they can.

    Call it on the main thread: layers are looked up.
    """
    outputs, inputs = [], []
    for definition in algorithm.parameterDefinitions():
        name, kind, title = definition.name(), definition.type(), definition.description()
        if kind in WRITTEN:
            outputs += _destination(title, parameters.get(name))
        elif kind in LAYERS:
            inputs += _layer_place(title, algorithm.parameterAsVectorLayer(parameters, name, context))
        elif kind in FILES and parameters.get(name):
            inputs.append(_Place(title, Path(str(parameters[name])).resolve(), None))
        if kind in WRITTEN and (problem := _unfit(kind, _destination(title, parameters.get(name)), context.project())):
            return problem
    for output in outputs:
        for source in inputs:
            if output.holds(source):
                return phrased(
                    tr(
                        "“{output}” would replace the file that “{input}” is read from. Choose another file, so that "
                        "nothing is lost."
                    ),
                    output=output.title,
                    input=source.title,
                )
    for one, other in combinations(outputs, 2):
        if one.holds(other):
            return phrased(
                tr("“{one}” and “{other}” would be written into the same file. Choose a file for each."),
                one=one.title,
                other=other.title,
            )
    return ""


def _unfit(kind: str, places: list[_Place], project: QgsProject | None) -> str:
    """Why nothing can be written to ``places``; told before the work begins.

    Raises :class:`PermissionError` for a folder that is read-only.
    """
    for place in places:
        _check_writable(place.file)
        if (layer := _edited_in(place.file, project)) is not None:
            return phrased(
                tr(
                    "“{output}”: {file} holds the layer “{layer}”, which is being edited. Save its changes and end the "
                    "editing, or choose another file."
                ),
                output=place.title,
                file=place.file.name,
                layer=layer.name(),
            )
        if kind == "folderDestination" and place.file.is_file():
            return phrased(tr("“{output}”: {file} is a file. Choose a folder."), output=place.title, file=place.file)
        if kind != "folderDestination" and place.file.is_dir():
            return phrased(
                tr("“{output}”: {file} is a folder. Choose the name of a file."), output=place.title, file=place.file
            )
    return ""


def _check_writable(file: Path) -> None:
    folder = next((parent for parent in file.parents if parent.exists()), None)
    if folder is not None and not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))


def _edited_in(file: Path, project: QgsProject | None) -> QgsVectorLayer | None:
    """A layer of ``file`` in edit mode: a result takes the file's place, and its edits would be saved into the old."""
    layers = project.mapLayers().values() if project is not None else ()
    edited = (layer for layer in layers if isinstance(layer, QgsVectorLayer) and layer.isEditable())
    return next((layer for layer in edited if any(place.file == file for place in _layer_place("", layer))), None)


def no_package(parameters: dict, names: Sequence[str]) -> str:
    """Why the outputs ``names``, several layers each, cannot go where they should, as a sentence; empty when they can.

    Told before the work begins, which may take an hour.
    """
    for name in names:
        value = _static(parameters.get(name))
        if isinstance(value, str) and value not in ("", "TEMPORARY_OUTPUT") and not value.lower().endswith(".gpkg"):
            return tr(NO_PACKAGE).format(file=value)
    return ""


def _static(value: object) -> object:
    return value.sink.staticValue() if isinstance(value, QgsProcessingOutputLayerDefinition) else value


def _destination(title: str, value: object) -> list[_Place]:
    value = _static(value)
    if not isinstance(value, str) or not value:
        return []
    table = GEOPACKAGE_TABLE.match(value)
    if table is not None:
        return [_Place(title, Path(table["file"]).resolve(), table["table"])]
    return [] if value.startswith(NO_FILES) else [_Place(title, Path(value).resolve(), None)]


def _layer_place(title: str, layer: QgsVectorLayer | None) -> list[_Place]:
    if layer is None or layer.providerType() != "ogr":
        return []
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    return [_Place(title, Path(parts["path"]).resolve(), parts.get("layerName") or None)] if parts.get("path") else []
