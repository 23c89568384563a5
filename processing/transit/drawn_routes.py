"""A layer to draw routes into, for the what-if."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsField,
    QgsFields,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..inputs import InputError
from ..translation import tr

LAYER = "drawn_routes"


def empty_drawing(file: Path, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """A new GeoPackage at ``file`` with the fields that ``sijeong:evaluateroutes`` reads of drawn lines, opened.

    ``route_id`` (a known one is replaced, another is new), ``name``, ``peak_min`` and ``offpeak_min`` (headways),
    ``one_way``. Raises :class:`InputError` where it cannot be written.
    """
    fields = QgsFields()
    for name, kind in (
        ("route_id", QVariant.String),
        ("name", QVariant.String),
        ("peak_min", QVariant.Double),
        ("offpeak_min", QVariant.Double),
        ("one_way", QVariant.Bool),
    ):
        fields.append(QgsField(name, kind))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", LAYER
    file.parent.mkdir(parents=True, exist_ok=True)
    writer = QgsVectorFileWriter.create(
        str(file), fields, QgsWkbTypes.Type.LineString, crs, QgsCoordinateTransformContext(), options
    )
    failed = writer.hasError() != QgsVectorFileWriter.WriterError.NoError
    reason = writer.errorMessage()
    del writer  # closes the file
    if failed:
        raise InputError("The layer for drawing could not be made at {file}: {reason}.", file=file, reason=reason)
    layer = QgsVectorLayer(f"{file}|layername={LAYER}", tr("Drawn routes"), "ogr")
    titles = {
        "route_id": tr("Route number (a known one is replaced)"),
        "name": tr("Name"),
        "peak_min": tr("Headway at peak (min)"),
        "offpeak_min": tr("Headway off-peak (min)"),
        "one_way": tr("Only in the direction drawn"),
    }
    for name, title in titles.items():
        layer.setFieldAlias(layer.fields().lookupField(name), title)
    return layer
