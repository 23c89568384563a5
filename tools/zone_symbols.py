"""How zones and dongs are drawn: a circle in the middle as large as a number, or an area in the colour of a class."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsMarkerSymbol,
    QgsSimpleFillSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from style_parts import Rule, apart, circle, inside_areas, label_settings, rule_labeling, symbol_of, transparent

from sijeong.processing import legends
from sijeong.processing.fitting import NEVER, set_size

INSIDE = "point_on_surface($geometry)"


def zone_symbol(colour: str, size: str, middle: str = INSIDE, stroke: str = "#ffffff") -> QgsFillSymbol:
    """The outline of the zone, and a circle at ``middle`` as large (mm) as ``size`` says; both are expressions."""
    ground = QgsSimpleFillSymbolLayer(transparent())
    ground.setStrokeColor(QColor("#9aa4ad"))
    ground.setStrokeWidth(0.2)
    disc = circle(colour, 3.2, stroke, 0.3)
    set_size(disc, size)
    return symbol_of(QgsFillSymbol, ground, _at(middle, disc))


def size_examples(diameters_mm: Mapping[int, float], middle: str = INSIDE) -> list[Rule]:
    """Rules that draw nothing and show in the legend what the sizes stand for: number → diameter."""
    return [
        Rule(
            f"{number:,}",
            symbol_of(QgsFillSymbol, _at(middle, circle("#00000000", diameter, legends.NEUTRAL, 0.35))),
            NEVER,
        )
        for number, diameter in diameters_mm.items()
    ]


def area(colour: QColor) -> QgsFillSymbol:
    """A dong in the colour of its class."""
    fill = QgsSimpleFillSymbolLayer(colour)
    fill.setStrokeColor(QColor("#9aa1a8"))
    fill.setStrokeWidth(0.2)
    return symbol_of(QgsFillSymbol, fill)


def label_by_name(layer: QgsVectorLayer, told: str) -> None:
    """Label dongs by their name and by what the expression ``told`` adds, from 1:120,000 on."""
    name = apart("coalesce(\"name\", '')")
    label = label_settings(f"{name} || {told}", 8)
    inside_areas(label)
    layer.setLabeling(rule_labeling([(label, "", 120_000)]))
    layer.setLabelsEnabled(True)


def _at(place: str, disc: QgsSimpleMarkerSymbolLayer) -> QgsGeometryGeneratorSymbolLayer:
    point = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": place})
    point.setSymbolType(QgsSymbol.SymbolType.Marker)
    symbol = symbol_of(QgsMarkerSymbol, disc)
    symbol.setOpacity(0.75)
    point.setSubSymbol(symbol)
    return point
