"""A legend on paper: its rows in as many columns as they need, never cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsMapSettings, QgsRenderContext, QgsSymbol
from qgis.PyQt.QtCore import QSize

from ..paper import INK, POINT_MM, QUIET, TOP_LEFT, Paper
from .legend_rows import LegendRow, RowKind
from .page_boxes import Box

LARGEST_PT, SMALLEST_PT, STEP_PT = 9.0, 6.0, 0.5
"""Letters of a legend on A4; below 6 points (2.1 mm) nobody reads a sheet on the wall."""
NARROWEST_PT = 17.0
"""Width of a column, in widths of a letter of its size: a symbol and ten Korean letters."""
MOST_COLUMNS = 5
SPACE_ABOVE = {RowKind.TITLE: 0.9, RowKind.HEADING: 0.35, RowKind.LAYER: 0.5, RowKind.CLASS: 0.0}
"""In heights of a letter."""


@dataclass(frozen=True)
class _Placed:
    row: LegendRow
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class PlacedLegend:
    """Rows with their places; ``rest`` did not fit even in the smallest letters. ``sign``: room for a symbol."""

    placed: tuple[_Placed, ...]
    rest: tuple[LegendRow, ...]
    points: float
    sign: float

    @property
    def bottom(self) -> float:
        return max((one.y + one.height for one in self.placed), default=0.0)


def place_legend(
    paper: Paper, rows: Sequence[LegendRow], box: Box, growth: float, settings: QgsMapSettings
) -> PlacedLegend:
    """Find the largest letters, then the fewest columns, in which all of ``rows`` stand in ``box``."""
    points = LARGEST_PT * growth
    while True:
        for columns in range(1, MOST_COLUMNS + 1):
            if columns > 1 and box.width / columns < NARROWEST_PT * points * POINT_MM:
                break
            found = _flow(paper, rows, box, columns, points, settings)
            if not found.rest:
                return found
        if points - STEP_PT < SMALLEST_PT:
            return found
        points -= STEP_PT


def draw_legend(paper: Paper, legend: PlacedLegend, settings: QgsMapSettings) -> None:
    context = symbol_context(paper, settings)
    for one in legend.placed:
        if not one.row.kind.has_sign:
            is_title = one.row.kind is RowKind.TITLE
            points, colour = (legend.points * 1.08, INK) if is_title else (legend.points * 0.95, QUIET)
            paper.text(
                one.x, one.y, one.width, one.height + 0.5, one.row.text, points, bold=True, colour=colour,
                align=TOP_LEFT,
            )  # fmt: skip
            continue
        sign = legend.sign
        _draw_sign(paper, one, sign, legend.points, context)
        text_height = paper.text_height(one.width - sign - 1, one.row.text, legend.points)
        y = one.y + max(0.0, (one.height - text_height) / 2)
        paper.text(
            one.x + sign + 1, y, one.width - sign - 1, text_height + 0.5, one.row.text, legend.points, align=TOP_LEFT
        )


def symbol_context(paper: Paper, settings: QgsMapSettings) -> QgsRenderContext:
    """For symbols off the map: in the map's scale, on this paper."""
    context = QgsRenderContext.fromMapSettings(settings)
    context.setPainter(paper.painter)
    context.setScaleFactor(paper.dots_per_mm)
    return context


def _flow(
    paper: Paper, rows: Sequence[LegendRow], box: Box, columns: int, points: float, settings: QgsMapSettings
) -> PlacedLegend:
    gap = 3.0
    width = (box.width - gap * (columns - 1)) / columns
    context = symbol_context(paper, settings)
    sign = max([_sign_width(points), *(_marker_width(row.symbol, context) for row in rows)])
    heights = [_height(paper, row, width, sign, points, context) for row in rows]
    placed: list[_Placed] = []
    column, y = 0, box.y
    for number, row in enumerate(rows):
        if number and placed and y > box.y:
            y += _space_above(row, points)
        if y + _together(rows, heights, number) > box.bottom:
            column, y = column + 1, box.y
            if column == columns or heights[number] > box.height:
                return PlacedLegend(tuple(placed), tuple(rows[number:]), points, sign)
        placed.append(_Placed(row, box.x + column * (width + gap), y, width, heights[number]))
        y += heights[number]
    return PlacedLegend(tuple(placed), (), points, sign)


def _together(rows: Sequence[LegendRow], heights: Sequence[float], number: int) -> float:
    """Height of a row and, for a title or heading, of what must not be torn from it."""
    total = heights[number]
    while not rows[number].kind.has_sign and number + 1 < len(rows):
        number += 1
        total += heights[number]
    return total


def _height(paper: Paper, row: LegendRow, width: float, sign: float, points: float, context: QgsRenderContext) -> float:
    if not row.kind.has_sign:
        return paper.text_height(width, row.text, points * 1.08, bold=True) + 0.4
    text = paper.text_height(width - sign - 1, row.text, points)
    return max(text, _symbol_height(row.symbol, context)) + 0.7


def _space_above(row: LegendRow, points: float) -> float:
    return SPACE_ABOVE[row.kind] * points * POINT_MM


def _sign_width(points: float) -> float:
    return 2.4 * points * POINT_MM


def _symbol_height(symbol: QgsSymbol | None, context: QgsRenderContext) -> float:
    """Millimetres that a point's symbol or a line's width takes; an area takes what it is given."""
    if symbol is None or symbol.type() == QgsSymbol.SymbolType.Fill:
        return 0.0
    measure = symbol.size if symbol.type() == QgsSymbol.SymbolType.Marker else symbol.width
    return measure(context) / context.scaleFactor()


def _marker_width(symbol: QgsSymbol | None, context: QgsRenderContext) -> float:
    is_marker = symbol is not None and symbol.type() == QgsSymbol.SymbolType.Marker
    return symbol.size(context) / context.scaleFactor() if is_marker else 0.0


def _draw_sign(paper: Paper, one: _Placed, sign: float, points: float, context: QgsRenderContext) -> None:
    height = max(1.15 * points * POINT_MM, _symbol_height(one.row.symbol, context))
    y = one.y + (one.height - height) / 2
    if one.row.symbol is None:
        paper.box(one.x, y, sign, height, fill=one.row.colour.name(), stroke="#8b949c")
        return
    painter, dots = paper.painter, paper.dots_per_mm
    painter.save()
    painter.setViewTransformEnabled(False)
    painter.translate(one.x * dots, y * dots)
    one.row.symbol.drawPreviewIcon(painter, QSize(round(sign * dots), round(height * dots)), context)
    painter.restore()
