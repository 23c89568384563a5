"""How pulled data looks until the user styles it: quiet colours by theme, outlines that never drown the map."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from ...catalog.entries import Theme

COLOURS = {
    Theme.BOUNDARIES: "#8a8790",
    Theme.PARCELS: "#b0a998",
    Theme.BUILDINGS: "#948d84",
    Theme.ROADS: "#9aa3ad",
    Theme.BUS: "#59748a",
    Theme.FOREST: "#7fa877",
    Theme.FIRE: "#b3361e",
    Theme.LAND_USE: "#8a6fb0",
    Theme.SENSORS: "#00838f",
}
"""What lies below the results is grey, sand and pale green: strong colours are those of results and of dangers."""
OTHERS = ("#5f7f95", "#a8456b", "#3f8f7a", "#9a6a2f")
"""Of imported files, whose theme is not known: the next one where two lie on each other to be compared."""
FILL_OPACITY = 64
"""Of 255: what lies below stays readable."""
OUTLINED = (Theme.BOUNDARIES, Theme.PARCELS)
"""They cover the whole city, so that any fill would tint all that lies below."""
WIDTHS_MM = {Theme.BOUNDARIES: "0.4"}
USUAL_WIDTH_MM = "0.12"


def dress(layer: QgsVectorLayer, theme: str = "", turn: int = 0) -> None:
    """Give ``layer`` one symbol in the colour of ``theme`` (a key of the catalogue), else in that of its ``turn``."""
    known = next((one for one in COLOURS if one.value == theme), None)
    colour = COLOURS[known] if known is not None else OTHERS[turn % len(OTHERS)]
    symbol = _symbol(layer.geometryType(), colour, known)
    if symbol is not None:
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _symbol(kind: QgsWkbTypes.GeometryType, colour: str, theme: Theme | None) -> QgsSymbol | None:
    if kind == QgsWkbTypes.GeometryType.PolygonGeometry:
        red, green, blue, _ = QColor(colour).getRgb()
        fill = {"color": f"{red},{green},{blue},{FILL_OPACITY}", "style": "no" if theme in OUTLINED else "solid"}
        width = WIDTHS_MM.get(theme, USUAL_WIDTH_MM)
        line = {"outline_color": colour, "outline_width": width, "outline_style": "solid"}
        return QgsFillSymbol.createSimple(fill | line)
    if kind == QgsWkbTypes.GeometryType.LineGeometry:
        return QgsLineSymbol.createSimple({"line_color": colour, "line_width": "0.4"})
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        dot = {"name": "circle", "size": "1.4", "outline_color": "white", "outline_width": "0.1"}
        return QgsMarkerSymbol.createSimple({"color": colour} | dot)
    return None
