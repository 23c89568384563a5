"""An atlas by dong: which land each page shows, and how the dongs round it step back."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainterPath

from ...common.dongs import named_dongs
from ..map_frame import Frame
from ..paper import CENTRE, INK, QUIET, UNITS, Paper, pen
from .captured_layers import SheetError
from .page_boxes import Box, Window, window_at

OUTLINE, VEIL = "#c2410c", "#ffffff"
VEIL_OPACITY = 0.62
"""How far what lies outside of the dong steps back: there to find one's way, not to be read."""
OVERVIEW_FILL, OVERVIEW_LINE = "#e8ecef", "#9aa5ae"


@dataclass(frozen=True)
class Dong:
    """A page of the atlas: the dong's code, name, shape (CRS of the map) and place in the order of pages, from 1."""

    id: str
    name: str
    shape: shapely.Geometry
    number: int

    @property
    def window(self) -> Window:
        return tuple(shapely.bounds(self.shape))


@dataclass(frozen=True)
class Atlas:
    """All dongs, in the order of their codes."""

    dongs: tuple[Dong, ...]

    @property
    def window(self) -> Window:
        return tuple(shapely.total_bounds([dong.shape for dong in self.dongs]))


def atlas_of(dongs: gpd.GeoDataFrame, crs: str) -> Atlas:
    """The dongs in the map's ``crs``. Raises :class:`SheetError` where there is no dong with an area."""
    table = named_dongs(dongs).to_crs(crs)
    table = table[~table.geometry.is_empty & table.geometry.notna()].sort_values("id")
    if not len(table):
        raise SheetError("The layer of dongs has no polygon. Choose another layer, or none for a single sheet.")
    rows = zip(table["id"], table["name"], table.geometry, strict=True)
    return Atlas(tuple(Dong(str(id_), str(name), shape, number) for number, (id_, name, shape) in enumerate(rows, 1)))


def draw_dong(paper: Paper, frame: Frame, dong: Dong) -> None:
    """Veil what lies outside of ``dong`` and draw its outline."""
    painter = paper.painter
    inside = frame.path(dong.shape)
    outside = QPainterPath()
    outside.setFillRule(Qt.FillRule.OddEvenFill)
    outside.addRect(frame.rectangle())
    outside.addPath(inside)
    painter.save()
    painter.setClipRect(frame.rectangle())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setOpacity(VEIL_OPACITY)
    painter.setBrush(QBrush(QColor(VEIL)))
    painter.drawPath(outside)
    painter.setOpacity(1.0)
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.setPen(pen(OUTLINE, 0.55))
    painter.drawPath(inside)
    painter.restore()


def draw_index(paper: Paper, frame: Frame, atlas: Atlas, growth: float) -> None:
    """On the first page: every dong with its name and the page that shows it."""
    painter = paper.painter
    painter.save()
    painter.setClipRect(frame.rectangle())
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.setPen(pen(OUTLINE, 0.4))
    painter.drawPath(frame.path(np.array([dong.shape for dong in atlas.dongs])))
    painter.restore()
    for dong in atlas.dongs:
        x, y = _middle(frame, dong)
        words = f"{dong.name} ({dong.number + 1})"
        width = paper.text_width(words, 8 * growth) + 2
        paper.box(x - width / 2, y - 2.2 * growth, width, 4.4 * growth, fill="#ffffff", stroke=OUTLINE, round_mm=0.8)
        paper.text(x - width / 2, y - 2.2 * growth, width, 4.4 * growth, words, 8 * growth, bold=True, align=CENTRE)


def draw_overview(paper: Paper, box: Box, atlas: Atlas, dong: Dong, shown: Window) -> None:
    """A small map of all dongs: the one of the page filled, and the land that the page shows."""
    west, south, east, north = atlas.window
    scale = max((east - west) / box.width, (north - south) / box.height) * 1000 * 1.06
    frame = Frame(box.x, box.y, box.width, box.height, window_at(atlas.window, box, scale), scale)
    painter = paper.painter
    fine = scale / 1000 * 0.1  # metres of a tenth of a millimetre: finer is not seen
    shapes = shapely.simplify(np.array([other.shape for other in atlas.dongs]), fine)
    painter.save()
    painter.setClipRect(frame.rectangle())
    painter.setBrush(QBrush(QColor(OVERVIEW_FILL)))
    painter.setPen(pen(OVERVIEW_LINE, 0.15))
    painter.drawPath(frame.path(shapes))
    painter.setBrush(QBrush(QColor(OUTLINE)))
    painter.drawPath(frame.path(shapely.simplify(dong.shape, fine)))
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.setPen(pen(INK, 0.3))
    painter.drawPath(frame.path(shapely.box(*shown)))
    painter.restore()
    paper.box(box.x, box.y, box.width, box.height, stroke=QUIET)


def _middle(frame: Frame, dong: Dong) -> tuple[float, float]:
    """Where a dong's name stands, in millimetres: inside it."""
    ((x, y),) = frame.places(shapely.get_coordinates(shapely.point_on_surface(dong.shape)))
    return x / UNITS, y / UNITS
