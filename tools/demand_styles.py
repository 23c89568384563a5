"""The styles of traffic demand; written by make_styles.py."""

from __future__ import annotations

from qgis.core import (
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsSimpleLineSymbolLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    along_lines,
    draw_in_order,
    empty,
    label_settings,
    prefer,
    rule_labeling,
    rule_renderer,
    symbol_of,
)
from zone_symbols import INSIDE, size_examples, zone_symbol

from sijeong.processing import demand_legends, legends
from sijeong.processing.fitting import count_conditions
from sijeong.processing.results import Result

DEFAULT_COUNTS = [1] * 50 + [10] * 30 + [30] * 13 + [100] * 5 + [300] * 2
DEFAULT_ENDS = (100, 1000)


def demand_flows() -> QgsVectorLayer:
    return desire_lines(Result.DEMAND_FLOWS, demand_legends.FLOW_WIDTH_HEADING)


def desire_lines(result: Result, heading: str) -> QgsVectorLayer:
    """Straight lines between zones, as wide and dark as their ``vehicles``."""
    layer = empty("LineString", result)
    classes = legends.flow_classes(DEFAULT_COUNTS)
    kinds = zip(
        classes,
        count_conditions(classes, "vehicles"),
        demand_legends.FLOW_WIDTHS_MM,
        demand_legends.FLOW_COLOURS,
        strict=True,
    )
    widths = [Rule(kind.text(), flow_line(width, colour), condition) for kind, condition, width, colour in kinds]
    renderer = rule_renderer([Rule(heading, children=widths)])
    draw_in_order(renderer, '"vehicles"')
    layer.setRenderer(renderer)
    label = label_settings('format_number("vehicles", 0)', 8)
    along_lines(label)
    prefer(label, '"vehicles"')
    layer.setLabeling(rule_labeling([(label, f'"vehicles" >= {classes[-2].low:g}', 0)]))
    layer.setLabelsEnabled(True)
    return layer


def flow_line(width_mm: float, colour: str) -> QgsLineSymbol:
    """A line with a white rim where it is wide, so that lines that cross can be followed."""
    body = QgsSimpleLineSymbolLayer(QColor(colour), width_mm)
    body.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    if width_mm < 1:
        return symbol_of(QgsLineSymbol, body)
    rim = QgsSimpleLineSymbolLayer(QColor(255, 255, 255, 200), width_mm + 0.5)
    rim.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    rim.setLocked(True)
    return symbol_of(QgsLineSymbol, rim, body)


def demand_zones() -> QgsVectorLayer:
    layer = empty("Polygon", Result.DEMAND_ZONES)
    full = demand_legends.full_size(DEFAULT_ENDS)
    kinds = [
        Rule(
            kind.label,
            zone_symbol(kind.colour, demand_legends.size_expression(full)),
            demand_legends.zone_condition(kind),
        )
        for kind in demand_legends.ZONE_CLASSES
    ]
    examples = size_examples(
        {size: demand_legends.diameter_mm(size, full) for size in demand_legends.size_examples(full)}
    )
    renderer = rule_renderer(
        [Rule(demand_legends.ZONE_HEADING, children=kinds), Rule(demand_legends.SIZE_HEADING, children=examples)]
    )
    draw_in_order(renderer, demand_legends.ENDS, ascending=False)
    layer.setRenderer(renderer)
    label = label_settings('"zone_name"', 8.5)
    label.placement = QgsPalLayerSettings.Placement.OverPoint
    label.quadOffset = QgsPalLayerSettings.QuadrantPosition.QuadrantBelow
    label.yOffset = 1.6
    label.geometryGeneratorEnabled = True
    label.geometryGenerator = INSIDE
    label.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    prefer(label, demand_legends.ENDS)
    layer.setLabeling(rule_labeling([(label, f"{demand_legends.ENDS} > 0", 0)]))
    layer.setLabelsEnabled(True)
    return layer


MAKERS = (demand_flows, demand_zones)
