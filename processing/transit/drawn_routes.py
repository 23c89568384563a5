"""A layer to draw routes into, for the what-if."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QVariant

from ..base import QT_TRANSLATE_NOOP
from ..drawing import DrawnField, empty_layer
from ..translation import tr

LAYER = "drawn_routes"
FIELDS = (
    DrawnField("route_id", QVariant.String, QT_TRANSLATE_NOOP("Route number (a known one is replaced)")),
    DrawnField("name", QVariant.String, QT_TRANSLATE_NOOP("Name")),
    DrawnField("peak_min", QVariant.Double, QT_TRANSLATE_NOOP("Headway at peak (min)")),
    DrawnField("offpeak_min", QVariant.Double, QT_TRANSLATE_NOOP("Headway off-peak (min)")),
    DrawnField("one_way", QVariant.Bool, QT_TRANSLATE_NOOP("Only in the direction drawn")),
)


def empty_drawing(file: Path, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """A new GeoPackage at ``file`` with the fields that ``sijeong:evaluateroutes`` reads of drawn lines, opened.

    ``route_id`` (a known one is replaced, another is new), ``name``, ``peak_min`` and ``offpeak_min`` (headways),
    ``one_way``. Raises :class:`InputError` where it cannot be written.
    """
    return empty_layer(file, LAYER, tr("Drawn routes"), QgsWkbTypes.Type.LineString, FIELDS, crs)
