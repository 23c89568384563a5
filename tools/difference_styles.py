"""The styles of scenarios and their differences; written by make_styles.py."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from style_parts import (
    Rule,
    along_lines,
    beside_lines,
    draw_in_order,
    empty,
    keep_right,
    label_settings,
    prefer,
    rule_labeling,
    rule_renderer,
    symbol_of,
    tinted,
    with_unit,
)
from zone_symbols import area, label_by_name

from sijeong.processing import difference_legends as legend
from sijeong.processing.results import Result
from sijeong.traffic.scenario.paired import Change

SIGNED = (
    "CASE WHEN \"{field}\" > 0 THEN '+' WHEN \"{field}\" < 0 THEN '−' ELSE '' END || format_number(abs(\"{field}\"), 0)"
)
LAST = 1e9


def link_differences() -> QgsVectorLayer:
    return roads(Result.LINK_DIFFERENCES)


def interval_differences() -> QgsVectorLayer:
    return roads(Result.INTERVAL_DIFFERENCES)


def roads(result: Result) -> QgsVectorLayer:
    """The larger the difference, the wider; what does not change is a thin grey line, what is closed has crosses."""
    layer = empty("LineString", result)
    headings = []
    for title, colour, change in (
        (legend.MORE_HEADING, legend.MORE_COLOUR, Change.MORE),
        (legend.LESS_HEADING, legend.LESS_COLOUR, Change.LESS),
    ):
        kinds = legend.classes(legend.DEFAULT_LIMITS, colour)
        rules = [
            Rule(kind.text(), band(colour, width), legend.condition(kind, change))
            for kind, width in zip(kinds, legend.WIDTHS_MM, strict=True)
        ]
        headings.append(Rule(title, children=rules))
    symbols = (crossed(), dashed(), band(legend.SAME_COLOUR, 0.25), band("#8a93a0", 0.4))
    others = [
        Rule(kind.label, symbol, legend.other_condition(kind))
        for kind, symbol in zip(legend.OTHERS, symbols, strict=True)
    ]
    headings.append(Rule(legend.OTHER_HEADING, children=others))
    renderer = rule_renderer(headings)
    last = f"\"flow_verdict\" IN ('{Change.ONLY_BASE.value}', '{Change.ONLY_SCENARIO.value}')"
    none = f"\"flow_verdict\" = '{Change.NO_CHANGE.value}'"
    draw_in_order(renderer, f'CASE WHEN {last} THEN {LAST:.0f} WHEN {none} THEN -1 ELSE abs("flow_diff") END')
    layer.setRenderer(renderer)
    label = label_settings(SIGNED.format(field="flow_diff"), 8, bold=True)
    beside_lines(label)
    prefer(label, 'abs("flow_diff")')
    told = f"\"flow_verdict\" IN ('{Change.MORE.value}', '{Change.LESS.value}')"
    layer.setLabeling(rule_labeling([(label, told, legend.LABELS_FROM_SCALE)]))
    layer.setLabelsEnabled(True)
    return layer


def band(colour: str, width_mm: float) -> QgsLineSymbol:
    """A band on the right of the way, so that both directions of a road lie side by side; thinner on maps of a city."""
    line = QgsSimpleLineSymbolLayer(QColor(colour), width_mm)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    far = f"CASE WHEN coalesce(@map_scale, 0) > 40000 THEN {0.55 * width_mm:g} ELSE {width_mm:g} END"
    line.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeWidth, QgsProperty.fromExpression(far))
    keep_right(line, f"0.1 + 0.5 * ({far})", "flow_verdict")
    return symbol_of(QgsLineSymbol, line)


def crossed() -> QgsLineSymbol:
    """A closed road: a dark line with crosses, which is read on any map."""
    line = QgsSimpleLineSymbolLayer(QColor(legend.CLOSED_COLOUR), 0.5)
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    cross = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayer.Shape.Cross2, 2.6)
    cross.setStrokeColor(QColor(legend.CLOSED_COLOUR))
    cross.setColor(QColor(legend.CLOSED_COLOUR))
    cross.setStrokeWidth(0.6)
    casing = cross.clone()
    casing.setStrokeColor(QColor("#ffffff"))
    casing.setStrokeWidth(1.3)
    casing.setLocked(True)
    marks = QgsMarkerLineSymbolLayer(True, 4.5)
    marks.setSubSymbol(symbol_of(QgsMarkerSymbol, casing, cross))
    return symbol_of(QgsLineSymbol, line, marks)


def dashed() -> QgsLineSymbol:
    """A new road."""
    line = QgsSimpleLineSymbolLayer(QColor(legend.NEW_COLOUR), 1.1)
    line.setUseCustomDashPattern(True)
    line.setCustomDashVector([3.0, 1.2])
    line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    return symbol_of(QgsLineSymbol, line)


def scenario_changes() -> QgsVectorLayer:
    layer = empty("MultiLineString", Result.SCENARIO_CHANGES)
    closed, new, *others = legend.CHANGE_CLASSES
    symbols = [crossed(), dashed(), *(thick(kind.colour) for kind in others)]
    rules = [
        Rule(kind.label, symbol, legend.change_condition(kind))
        for kind, symbol in zip((closed, new, *others), symbols, strict=True)
    ]
    layer.setRenderer(rule_renderer([Rule(legend.CHANGES_HEADING, children=rules)]))
    label = label_settings('"step" || \' · \' || "value"', 8, bold=True)
    along_lines(label)
    told = 'coalesce("undone", 0) = 0 AND "value" <> \'\''
    layer.setLabeling(rule_labeling([(label, told, 25_000)]))
    layer.setLabelsEnabled(True)
    return layer


def thick(colour: str) -> QgsLineSymbol:
    casing = QgsSimpleLineSymbolLayer(QColor("#ffffff"), 1.7)
    casing.setLocked(True)
    line = QgsSimpleLineSymbolLayer(QColor(colour), 1.1)
    return symbol_of(QgsLineSymbol, casing, line)


def dong_differences() -> QgsVectorLayer:
    layer = empty("Polygon", Result.DONG_DIFFERENCES)
    rules = [
        Rule(change.title, dong_fill(change, colour), legend.dong_condition(change))
        for change, colour in legend.DONG_COLOURS.items()
    ]
    layer.setRenderer(rule_renderer([Rule(legend.DONG_HEADING, children=rules)]))
    number = SIGNED.format(field="delay_h_diff")
    told = f"CASE WHEN abs(\"delay_h_diff\") >= 0.5 THEN '\\n' || {with_unit(number, 'h')} ELSE '' END"
    label_by_name(layer, told)
    return layer


def dong_fill(change: Change, colour: str) -> QgsFillSymbol:
    """Hatched where nothing can be said: that is no smaller change than none."""
    symbol = area(tinted(colour, 170))
    if change is Change.UNKNOWN:
        symbol.symbolLayer(0).setBrushStyle(Qt.BrushStyle.BDiagPattern)
    return symbol


MAKERS = (scenario_changes, link_differences, interval_differences, dong_differences)
