"""Quiet looks for layers of the user's own that cover the map in a colour that QGIS has given them by chance."""

from __future__ import annotations

from qgis.core import (
    QgsMapLayer,
    QgsProject,
    QgsSimpleFillSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt

from ...catalog.files.looking import dataset_like, recognisable
from ..recognition import result_of
from ..restyling import keep_style
from . import shelf
from .looks import dress
from .placing import DATASET_PROPERTY, OWN_FILE_PROPERTY

OPAQUE = 255
UNTOUCHED_OUTLINE = "#232323", 0.26
"""Colour and width (mm) of the outline that QGIS gives to areas; an office that chose a look has mostly changed it."""
OURS = (DATASET_PROPERTY, OWN_FILE_PROPERTY)


def glaring_layers(project: QgsProject) -> list[QgsVectorLayer]:
    """Areas that are ticked, came another way than through Sijeong, and look as QGIS draws what nobody has styled."""
    nodes = project.layerTreeRoot().findLayers()
    return [node.layer() for node in nodes if node.isVisible() and _glares(node.layer())]


def quiet(layer: QgsVectorLayer) -> str:
    """Draw ``layer`` as imported data of its kind; returns the name under which its look until now is kept."""
    kept = keep_style(layer)
    columns = [field.name() for field in layer.fields()]
    found = dataset_like(columns, "polygon", (layer.name(),), recognisable(shelf.datasets()))
    dress(layer, found.theme.value if found is not None else "")
    layer.triggerRepaint()
    return kept


def unquiet(layer: QgsVectorLayer, kept: str) -> None:
    """Give ``layer`` the look back that :func:`quiet` has kept."""
    layer.styleManager().setCurrentStyle(kept)
    layer.triggerRepaint()


def _glares(layer: QgsMapLayer | None) -> bool:
    if not isinstance(layer, QgsVectorLayer) or layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return False
    if result_of(layer) is not None or any(layer.customProperty(name) is not None for name in OURS):
        return False
    if not isinstance(layer.renderer(), QgsSingleSymbolRenderer):
        return False
    symbol = layer.renderer().symbol()
    fill = symbol.symbolLayer(0)
    if not isinstance(fill, QgsSimpleFillSymbolLayer):
        return False
    outline = fill.strokeColor().name(), round(fill.strokeWidth(), 2)
    is_plain = fill.brushStyle() == Qt.BrushStyle.SolidPattern and outline == UNTOUCHED_OUTLINE
    return is_plain and layer.opacity() == 1 and symbol.opacity() == 1 and fill.fillColor().alpha() == OPAQUE
