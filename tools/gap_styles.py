"""The styles of the gaps without a direct route; written by make_styles.py."""

from __future__ import annotations

from qgis.core import (
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsSimpleLineSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    draw_in_order,
    empty,
    half_arrow,
    label_settings,
    prefer,
    rule_labeling,
    rule_renderer,
    swatch,
    symbol_of,
)

from sijeong.processing import gap_fitting, gap_legends, legends
from sijeong.processing.fitting import NEVER, count_conditions
from sijeong.processing.legend_classes import in_persons
from sijeong.processing.results import Result

GAP_WIDTHS_MM = (0.25, 0.6, 1.2, 2.0, 3.2)
GAP_OPACITIES = (0.35, 0.55, 0.8, 0.9, 1.0)
DEFAULT_CHANGING = [1] * 50 + [10] * 30 + [30] * 13 + [100] * 5 + [300] * 2
DEFAULT_SAVED = [1000.0]


def direct_gaps() -> QgsVectorLayer:
    layer = empty("LineString", Result.DIRECT_GAPS)
    classes = in_persons(legends.flow_classes(DEFAULT_CHANGING))
    widths = [
        Rule(kind.text(), half_arrow(width, gap_legends.saving_expression(opacity)), condition)
        for kind, condition, width, opacity in zip(
            classes, count_conditions(classes, "changing"), GAP_WIDTHS_MM, GAP_OPACITIES, strict=True
        )
    ]
    savings = [Rule(kind.label, swatch(kind.colour), NEVER) for kind in gap_legends.SAVING_CLASSES]
    savings.append(Rule(gap_legends.JOINED, swatch(gap_legends.JOINED_COLOUR), NEVER))
    renderer = rule_renderer(
        [
            Rule(gap_legends.CHANGING_WIDTH_HEADING, children=widths),
            Rule(gap_legends.SAVING_HEADING, children=savings),
        ]
    )
    draw_in_order(renderer, 'coalesce("saved_person_min", -1 / ("changing" + 1))')
    layer.setRenderer(renderer)
    return layer


def gap_corridors() -> QgsVectorLayer:
    layer = empty("LineString", Result.GAP_CORRIDORS)
    classes = gap_legends.corridor_classes(DEFAULT_SAVED)
    conditions = count_conditions(classes, "saved_person_min")
    widths = [
        Rule(kind.text(), corridor_symbol(width), condition)
        for kind, condition, width in zip(classes, conditions, gap_legends.CORRIDOR_WIDTHS_MM, strict=True)
    ]
    remedies = [
        Rule(gap_legends.VALUES["remedy"][remedy.value], swatch(colour), NEVER)
        for remedy, colour in gap_legends.REMEDY_COLOURS.items()
    ]
    renderer = rule_renderer(
        [
            Rule(gap_legends.SAVED_WIDTH_HEADING, children=widths),
            Rule(gap_legends.REMEDY_HEADING, children=remedies),
        ]
    )
    draw_in_order(renderer, '"saved_person_min"')
    layer.setRenderer(renderer)
    label = label_settings('"route_id" || \' \' || "name"', 8.5, bold=True)
    number = label_settings('"route_id"', 8, bold=True)
    for text in (label, number):
        text.geometryGeneratorEnabled = True
        text.geometryGenerator = "line_interpolate_point($geometry, 0.35 * length($geometry))"
        text.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
        text.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
        text.dist = 1.6
        prefer(text, '"saved_person_min"')
    first = f'"corridor_id" <= {gap_fitting.CORRIDORS_NAMED}'
    layer.setLabeling(rule_labeling([(label, first, 0), (number, f"NOT {first}", 0)]))
    layer.setLabelsEnabled(True)
    return layer


def corridor_symbol(width_mm: float) -> QgsLineSymbol:
    """A line with a white edge, in the colour of what would help; grey in the legend."""
    casing = QgsSimpleLineSymbolLayer(QColor("#ffffff"), width_mm + 0.7)
    body = QgsSimpleLineSymbolLayer(QColor(legends.NEUTRAL), width_mm)
    cases = " ".join(
        f"WHEN \"remedy\" = '{remedy.value}' THEN '{colour}'" for remedy, colour in gap_legends.REMEDY_COLOURS.items()
    )
    body.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeColor, QgsProperty.fromExpression(f"CASE {cases} END")
    )
    for line in (casing, body):
        line.setPenCapStyle(Qt.PenCapStyle.RoundCap)
        line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return symbol_of(QgsLineSymbol, casing, body)


MAKERS = (direct_gaps, gap_corridors)
