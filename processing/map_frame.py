"""A map's frame on a page: places on land as places on paper, and what every map carries: scale bar and north arrow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainterPath, QPolygonF

from .paper import CENTRE, INK, UNITS, Paper, pen

SCALE_BAR_MM = 40.0
"""Longest length of the scale bar on paper."""
KILOMETRE_M = 1000.0
FRAME_LINE = "#8b949c"


@dataclass(frozen=True)
class Frame:
    """Where the map stands on the page (mm) and which land it shows.

    ``window``: west, south, east, north in metres of a projected CRS; ``scale``: 1 : scale.
    """

    x: float
    y: float
    width: float
    height: float
    window: tuple[float, float, float, float]
    scale: float

    def places(self, xy: np.ndarray) -> np.ndarray:
        """Coordinates as units of the painter."""
        west, _, _, north = self.window
        mm = 1000.0 / self.scale
        return np.column_stack([(self.x + (xy[:, 0] - west) * mm) * UNITS, (self.y + (north - xy[:, 1]) * mm) * UNITS])

    def path(self, shape: shapely.Geometry | np.ndarray) -> QPainterPath:
        """Rings and lines of ``shape``, or of several shapes, as a path; holes stay open."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        for part in shapely.get_parts(shape):
            rings = shapely.get_rings(part) if shapely.get_dimensions(part) == 2 else [part]
            for ring in rings:
                path.addPolygon(QPolygonF([QPointF(x, y) for x, y in self.places(shapely.get_coordinates(ring))]))
        return path

    def rectangle(self) -> QRectF:
        """The frame in units of the painter."""
        return QRectF(self.x * UNITS, self.y * UNITS, self.width * UNITS, self.height * UNITS)


def draw_scale_bar(paper: Paper, frame: Frame) -> None:
    """A bar of a round length in the lower left of the map."""
    metres = round_length(frame.scale, min(SCALE_BAR_MM, frame.width / 3))
    length = metres * 1000 / frame.scale
    unit, divisor = ("km", KILOMETRE_M) if metres >= 2 * KILOMETRE_M else ("m", 1.0)
    x, y = frame.x + 4, frame.y + frame.height - 5
    paper.box(x - 2, y - 6, length + 14, 9, fill="#ffffff", stroke="#c3cad1", round_mm=0.6)
    paper.box(x, y, length / 2, 1.2, fill=INK)
    paper.box(x, y, length, 1.2, stroke=INK)
    for share in (0, 0.5, 1):
        words = f"{metres * share / divisor:,g}" + (f" {unit}" if share == 1 else "")
        paper.text(x + share * length - 8, y - 5, 17 if share == 1 else 16, 4.5, words, 7, align=CENTRE)


def round_length(scale: float, longest_mm: float = SCALE_BAR_MM) -> float:
    """The greatest 5, 2 or 1 times a power of ten (m) that is not longer than ``longest_mm`` on paper."""
    return next(length for length in _round_lengths() if length * 1000 / scale <= longest_mm)


def draw_north(paper: Paper, frame: Frame) -> None:
    """An arrow in the upper right: north of the grid is up on every map of ours."""
    x, y = frame.x + frame.width - 9, frame.y + 4
    paper.box(x - 4.5, y - 2, 11, 15, fill="#ffffff", stroke="#c3cad1", round_mm=0.6)
    arrow = QPolygonF([QPointF(place_x * UNITS, place_y * UNITS) for place_x, place_y in (
        (x + 1, y), (x + 3.2, y + 7), (x + 1, y + 5.6), (x - 1.2, y + 7),
    )])  # fmt: skip
    paper.painter.setPen(pen(INK, 0.1))
    paper.painter.setBrush(QBrush(QColor(INK)))
    paper.painter.drawPolygon(arrow)
    paper.text(x - 4.5, y + 7, 11, 5, "N", 9, bold=True, align=CENTRE)


def draw_border(paper: Paper, frame: Frame) -> None:
    paper.box(frame.x, frame.y, frame.width, frame.height, stroke=FRAME_LINE)


def _round_lengths() -> Iterator[float]:
    """5, 2 and 1 times the powers of ten, from 500 km down to 1 m."""
    return (digit * 10.0**power for power in (5, 4, 3, 2, 1, 0) for digit in (5, 2, 1))
