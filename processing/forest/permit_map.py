"""The map on a page of the permit desk: lot, forest, the zone of the review, the shortest line."""

from __future__ import annotations

import shapely
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPainterPath, QTextOption

from ...forest.permits.answer_table import shown_distance
from ...forest.permits.review import Answer
from ...forest.permits.subjects import Basis
from ...forest.permits.surroundings import Surroundings
from ...forest.stands.fuel import Fuel
from ..base import QT_TRANSLATE_NOOP
from ..map_frame import Frame, draw_border, draw_north, draw_scale_bar
from ..paper import CENTRE, UNITS, Paper, font, pen
from ..translation import tr

FOREST_COLOURS = {
    Fuel.CONIFER.key: "#7fa86b",
    Fuel.MIXED.key: "#aac892",
    Fuel.BROADLEAF.key: "#d0e2bd",
}
OTHER_FOREST = "#dfe3d2"
"""The darker the better it burns; told apart in grey as well."""
ZONE, ZONE_EDGE = "#f3a73b", "#c9760a"
GROUND, LINE_COLOUR = "#1d4f91", "#b3261e"
LOT_EDGE, BUILDING = "#9aa3ab", "#c9ced3"

LEGEND_POINTS = 8

ZONE_WORD = QT_TRANSLATE_NOOP("within {distance:g} m of forest")
LOT, FOOTPRINT, POINT = QT_TRANSLATE_NOOP("lot"), QT_TRANSLATE_NOOP("footprint"), QT_TRANSLATE_NOOP("point")
SHORTEST = QT_TRANSLATE_NOOP("shortest line")
OTHER = QT_TRANSLATE_NOOP("other forest")
BUILDING_WORD = QT_TRANSLATE_NOOP("building")


def draw_map(paper: Paper, frame: Frame, answer: Answer, shown: Surroundings) -> None:
    """The map in its frame, with scale bar and north arrow."""
    painter = paper.painter
    painter.save()
    painter.setClipRect(frame.rectangle())
    paper.box(frame.x, frame.y, frame.width, frame.height, fill="#fbfbf9")
    for fuel, shape in zip(shown.fuel, shown.forest, strict=True):
        _fill(painter, frame.path(shape), FOREST_COLOURS.get(fuel, OTHER_FOREST), "#5f7f52", 0.1)
    _draw_zone(painter, frame, shown)
    _draw_lots(painter, frame, shown)
    _draw_ground(painter, frame, answer)
    _label_lots(painter, frame, shown)
    _draw_line(painter, frame, answer)
    painter.restore()
    draw_border(paper, frame)
    draw_scale_bar(paper, frame)
    draw_north(paper, frame)


def draw_legend(paper: Paper, x: float, y: float, width: float, answer: Answer, shown: Surroundings) -> None:
    """What is on the map, in one row or two."""
    present = set(shown.fuel)
    items = [(FOREST_COLOURS[fuel.key], "#5f7f52", tr(fuel.english)) for fuel in Fuel if fuel.key in FOREST_COLOURS]
    items = [item for item, key in zip(items, FOREST_COLOURS, strict=True) if key in present]
    if present - set(FOREST_COLOURS):
        items.append((OTHER_FOREST, "#5f7f52", tr(OTHER)))
    items.append((ZONE, ZONE_EDGE, tr(ZONE_WORD).format(distance=answer.rule.limit_m)))
    ground = {Basis.LOT: LOT, Basis.FOOTPRINT: FOOTPRINT, Basis.POINT: POINT}[answer.subject.basis]
    items.append(("", GROUND, tr(ground)))
    if answer.subject.basis is Basis.FOOTPRINT and answer.subject.lot is not None:
        items.append(("", "#6f94c4", tr(LOT)))
    if len(shown.buildings):
        items.append((BUILDING, LOT_EDGE, tr(BUILDING_WORD)))
    if answer.line is not None:
        items.append((None, LINE_COLOUR, tr(SHORTEST)))
    left = x
    for fill, edge, word in items:
        room = 7 + paper.text_width(word, LEGEND_POINTS)
        if left > x and left + room > x + width:
            left, y = x, y + 4.2
        _draw_key(paper, left, y, fill, edge)
        paper.text(left + 6, y - 0.5, room, 5, word, LEGEND_POINTS)
        left += room + 3


def _draw_key(paper: Paper, x: float, y: float, fill: str | None, edge: str) -> None:
    """The sign before a word of the legend: a box, or a line where there is no fill."""
    if fill is None:
        paper.line(x, y + 2, x + 5, y + 2, edge, 0.7)
        return
    paper.painter.setOpacity(0.55 if fill == ZONE else 1.0)
    paper.box(x, y + 0.5, 5, 3, fill=fill, stroke=edge)
    paper.painter.setOpacity(1.0)


def _draw_zone(painter: QPainter, frame: Frame, shown: Surroundings) -> None:
    path = frame.path(shown.zone)
    painter.setOpacity(0.28)
    _fill(painter, path, ZONE, "", 0)
    painter.setOpacity(1.0)
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.setPen(pen(ZONE_EDGE, 0.3, Qt.PenStyle.DashLine))
    painter.drawPath(path)


def _draw_lots(painter: QPainter, frame: Frame, shown: Surroundings) -> None:
    # All in one path each: with a path for every lot a page is three times as large.
    _fill(painter, frame.path(shown.buildings), BUILDING, LOT_EDGE, 0.15)
    _fill(painter, frame.path(shown.lots), "", LOT_EDGE, 0.15)


def _label_lots(painter: QPainter, frame: Frame, shown: Surroundings) -> None:
    """The number of each lot that has room for it."""
    mm = 1000.0 / frame.scale
    painter.setFont(font(6))
    painter.setPen(QColor("#46525d"))
    for shape, number in zip(shown.lots, shown.lot_numbers, strict=True):
        west, south, east, north = shapely.bounds(shape)
        if (east - west) * mm < 1.3 * len(number) or (north - south) * mm < 3:
            continue
        ((x, y),) = frame.places(shapely.get_coordinates(shapely.point_on_surface(shape)))
        painter.drawText(QRectF(x - 1000, y - 200, 2000, 400), number, QTextOption(CENTRE))


def _draw_ground(painter: QPainter, frame: Frame, answer: Answer) -> None:
    subject = answer.subject
    if subject.basis is Basis.FOOTPRINT and subject.lot is not None:
        _fill(painter, frame.path(subject.lot.shape), "", "#6f94c4", 0.5)
    if subject.basis is Basis.POINT:
        ((x, y),) = frame.places(shapely.get_coordinates(shapely.centroid(subject.ground)))
        painter.setPen(pen("#ffffff", 0.3))
        painter.setBrush(QBrush(QColor(GROUND)))
        painter.drawEllipse(QPointF(x, y), 1.3 * UNITS, 1.3 * UNITS)
        return
    path = frame.path(subject.ground)
    painter.setOpacity(0.22)
    _fill(painter, path, GROUND, "", 0)
    painter.setOpacity(1.0)
    _fill(painter, path, "", GROUND, 0.8)


def _draw_line(painter: QPainter, frame: Frame, answer: Answer) -> None:
    if answer.line is None:
        return
    (x, y), (to_x, to_y) = frame.places(shapely.get_coordinates(answer.line))
    for colour, width in (("#ffffff", 1.3), (LINE_COLOUR, 0.7)):
        painter.setPen(pen(colour, width))
        painter.drawLine(QPointF(x, y), QPointF(to_x, to_y))
    words = distance_text(answer.dist_m, answer.rule.limit_m)
    # Beside a steep line, above a flat one: on the line itself nobody could read it.
    steep = abs(to_y - y) > abs(to_x - x)
    aside = (len(words) * 1.1 + 1.5, 0) if steep else (0, -2.8)
    middle = (x + to_x) / 2 + aside[0] * UNITS, (y + to_y) / 2 + aside[1] * UNITS
    _haloed(painter, *middle, words, 10, LINE_COLOUR, bold=True)


def distance_text(dist_m: float, limit_m: float) -> str:
    """``1,234.5 m``, with more digits where one would read as if it lay on the other side of the limit."""
    shown = shown_distance(dist_m, limit_m)
    return f"{shown:,.1f} m" if shown == round(shown, 1) else f"{shown:,.3f} m"


def _fill(painter: QPainter, path: QPainterPath, fill: str, edge: str, width_mm: float) -> None:
    painter.setBrush(QBrush(QColor(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush))
    painter.setPen(pen(edge, width_mm) if edge else Qt.PenStyle.NoPen)
    painter.drawPath(path)


def _haloed(painter: QPainter, x: float, y: float, words: str, points: float, colour: str, bold: bool = False) -> None:
    """Words in the middle of a place, with a white edge that makes them readable on anything."""
    path = QPainterPath()
    path.addText(QPointF(0, 0), font(points, bold), words)
    middle = path.boundingRect().center()
    path.translate(x - middle.x(), y - middle.y())
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.setPen(pen("#ffffff", 0.7))
    painter.drawPath(path)
    _fill(painter, path, colour, "", 0)
