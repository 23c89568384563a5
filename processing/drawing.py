"""Empty layers to draw into: a GeoPackage with the fields that an algorithm reads, titled in the user's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsField,
    QgsFields,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from .inputs import InputError
from .translation import tr


@dataclass(frozen=True)
class DrawnField:
    """A field that is asked of each drawn feature.

    ``default``: an expression; ``choices``: (value, title in the user's language) of which one is chosen.
    """

    name: str
    kind: QVariant.Type
    title: str
    default: str = ""
    choices: Sequence[tuple[str, str]] = ()


def empty_layer(
    file: Path,
    table: str,
    title: str,
    shape: QgsWkbTypes.Type,
    fields: Sequence[DrawnField],
    crs: QgsCoordinateReferenceSystem,
) -> QgsVectorLayer:
    """A new GeoPackage at ``file`` with the empty layer ``table``, opened as ``title``.

    Raises :class:`InputError` where it cannot be written.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", table
    columns = QgsFields()
    for field in fields:
        columns.append(QgsField(field.name, field.kind))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        reason = ""
    except OSError as error:
        reason = error.strerror
    if not reason:
        writer = QgsVectorFileWriter.create(str(file), columns, shape, crs, QgsCoordinateTransformContext(), options)
        failed = writer.hasError() != QgsVectorFileWriter.WriterError.NoError
        reason = writer.errorMessage() if failed else ""
        del writer  # closes the file
    if reason:
        raise InputError("The layer for drawing could not be made at {file}: {reason}.", file=file, reason=reason)
    layer = QgsVectorLayer(f"{file}|layername={table}", title, "ogr")
    for field in fields:
        _ask(layer, field)
    return layer


def _ask(layer: QgsVectorLayer, field: DrawnField) -> None:
    """How the form of a drawn feature asks for ``field``."""
    place = layer.fields().lookupField(field.name)
    layer.setFieldAlias(place, tr(field.title))
    if field.default:
        layer.setDefaultValueDefinition(place, QgsDefaultValue(field.default))
    if field.choices:
        values = [{tr(title): value} for value, title in field.choices]
        layer.setEditorWidgetSetup(place, QgsEditorWidgetSetup("ValueMap", {"map": values}))
