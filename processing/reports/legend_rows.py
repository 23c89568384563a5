"""What a legend says of a layer: its title and the classes that occur on the sheet, with their symbols."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from qgis.core import (
    QgsExpressionContext,
    QgsFeatureRequest,
    QgsLegendSymbolItem,
    QgsMapLayer,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtGui import QColor

from ...common.progress import Progress

NEVER = "FALSE"
"""Filter of rules that only explain: sizes and widths, in the legend alone."""


class RowKind(Enum):
    """What a row of a legend is: the name of a layer, a heading, a class, or a layer that is one class."""

    TITLE = "title"
    HEADING = "heading"
    CLASS = "class"
    LAYER = "layer"

    @property
    def has_sign(self) -> bool:
        return self in (RowKind.CLASS, RowKind.LAYER)


@dataclass(frozen=True)
class LegendRow:
    """A row: the name of a layer, a heading among its classes, or a class with its symbol or colour."""

    kind: RowKind
    text: str
    symbol: QgsSymbol | None = None
    colour: QColor | None = None


def legend_rows(layer: QgsMapLayer, settings: QgsMapSettings, progress: Progress) -> list[LegendRow]:
    """The rows of ``layer`` for a map as ``settings`` draw it; none where nothing of it lies on the map.

    A base map explains nothing. Raises ``Cancelled``.
    """
    if isinstance(layer, QgsRasterLayer):
        return _raster_rows(layer)
    if not isinstance(layer, QgsVectorLayer) or layer.renderer() is None or not _is_in_scale(layer, settings):
        return []
    search = _Search(layer, settings)
    if not search.finds():
        return []
    rows = list(_without_empty_headings(_class_rows(layer, search, progress)))
    return _titled(layer.name(), rows)


class _Search:
    """Asks a layer what lies on a map, one feature at most: the file answers, nothing is read in Python."""

    def __init__(self, layer: QgsVectorLayer, settings: QgsMapSettings) -> None:
        self._layer = layer
        self.settings = settings
        self._context = QgsExpressionContext(settings.expressionContext())
        self._context.appendScope(layer.createExpressionContextScope())
        self._now = _moment_condition(layer, settings)

    def finds(self, condition: str = "") -> bool:
        """Whether a feature that fulfils ``condition`` lies on the map."""
        request = QgsFeatureRequest()
        request.setExpressionContext(self._context)
        request.setDestinationCrs(self.settings.destinationCrs(), self.settings.transformContext())
        request.setFilterRect(self.settings.visibleExtent())
        request.setFlags(QgsFeatureRequest.Flag.ExactIntersect)
        request.setSubsetOfAttributes([])
        conditions = [f"({part})" for part in (condition, self._now) if part]
        if conditions:
            request.setFilterExpression(" AND ".join(conditions))
        request.setLimit(1)
        return next(self._layer.getFeatures(request), None) is not None


def _moment_condition(layer: QgsVectorLayer, settings: QgsMapSettings) -> str:
    """What a feature must fulfil to be there at the moment of the map."""
    times = layer.temporalProperties()
    if not settings.isTemporal() or not times.isActive():
        return ""
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    return times.createFilterString(context, settings.temporalRange())


def _class_rows(layer: QgsVectorLayer, search: _Search, progress: Progress) -> Iterator[LegendRow]:
    renderer = layer.renderer()
    rules = QgsRuleBasedRenderer.convertFromRenderer(renderer)
    root = rules.rootRule() if rules is not None else None
    for item in (rules or renderer).legendSymbolItems():
        progress.check()
        rule = root.findRuleByKey(item.ruleKey()) if root is not None else None
        if item.symbol() is None:
            yield LegendRow(RowKind.HEADING, item.label())
        elif rule is None or _occurs(rule, search):
            yield _row_of(item)


def _row_of(item: QgsLegendSymbolItem) -> LegendRow:
    return LegendRow(RowKind.CLASS, item.label(), item.symbol().clone())


def _occurs(rule: QgsRuleBasedRenderer.Rule, search: _Search) -> bool:
    if not rule.active() or not rule.isScaleOK(search.settings.scale()):
        return False
    return rule.filterExpression().strip().upper() == NEVER or search.finds(_condition(rule))


def _condition(rule: QgsRuleBasedRenderer.Rule) -> str:
    """What a feature must fulfil to be drawn by ``rule``: its own filter and those of the rules above it."""
    parts = []
    while rule is not None:
        parts.append(_else(rule) if rule.isElse() else rule.filterExpression())
        rule = rule.parent()
    return " AND ".join(f"({part})" for part in parts if part)


def _else(rule: QgsRuleBasedRenderer.Rule) -> str:
    """What none of the other rules beside ``rule`` takes."""
    others = [other.filterExpression() for other in rule.parent().children() if not other.isElse() and other.active()]
    if not all(others):
        return NEVER  # a rule without a filter takes everything
    return " AND ".join(f"NOT coalesce(({other}), FALSE)" for other in others)


def _is_in_scale(layer: QgsVectorLayer, settings: QgsMapSettings) -> bool:
    return layer.isInScaleRange(settings.scale())


def _without_empty_headings(rows: Iterator[LegendRow]) -> Iterator[LegendRow]:
    heading = None
    for row in rows:
        if row.kind is RowKind.HEADING:
            heading = row
            continue
        if heading is not None:
            yield heading
            heading = None
        yield row


def _titled(name: str, rows: list[LegendRow]) -> list[LegendRow]:
    """One class without a name of its own is called as the layer; more stand below the layer's name."""
    if not rows:
        return []
    if len(rows) == 1 and rows[0].text.strip() in ("", name):
        return [LegendRow(RowKind.LAYER, name, rows[0].symbol, rows[0].colour)]
    return [LegendRow(RowKind.TITLE, name), *rows]


def _raster_rows(layer: QgsRasterLayer) -> list[LegendRow]:
    renderer = layer.renderer()
    items = renderer.legendSymbologyItems() if renderer is not None else []
    return _titled(layer.name(), [LegendRow(RowKind.CLASS, label, colour=QColor(colour)) for label, colour in items])
