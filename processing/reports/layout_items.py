"""Items of a QGIS layout, put where a sheet has its parts."""

from __future__ import annotations

import base64
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayout,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsScaleBarSettings,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF

from ..map_frame import round_length
from ..paper import INK, LINE, POINT_MM, first_installed
from .page_boxes import Box

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
SVG = QgsLayoutItemPicture.Format.FormatSVG
ARROW = Path(__file__).with_name("north.svg")
MEASURED_PX = 100
"""Size of the letters in which words are measured, on no device in particular."""
SPARE = 1.15
"""QGIS 3.40 sets lines further apart than Qt and breaks them a little otherwise; a label cuts what does not fit."""
KM_FROM_SCALE = 50_000
"""Below this scale the scale bar counts kilometres."""


class LayoutItems:
    """Adds items to a layout, in millimetres from its upper left; letters grow with the page."""

    def __init__(self, layout: QgsLayout, growth: float) -> None:
        self._layout, self._growth = layout, growth

    def map(self, name: str, box: Box, crs: QgsCoordinateReferenceSystem) -> QgsLayoutItemMap:
        """An empty map that expressions of the layout know by ``name``."""
        item = QgsLayoutItemMap(self._layout)
        item.setId(name)
        self._put(item, box)
        item.setCrs(crs)
        item.setFrameEnabled(True)
        return item

    def scale_bar(self, shown: QgsLayoutItemMap, corner: Box, is_atlas: bool) -> None:
        """In the lower left of ``corner``, for the map ``shown``, whose scale is another on each page of an atlas."""
        in_km = shown.scale() > KM_FROM_SCALE
        units = QgsUnitTypes.DistanceUnit
        bar = QgsLayoutItemScaleBar(self._layout)
        bar.setLinkedMap(shown)
        bar.setStyle("Single Box")
        bar.setUnits(units.DistanceKilometers if in_km else units.DistanceMeters)
        bar.setUnitLabel("km" if in_km else "m")
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(2)
        if is_atlas:
            bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
            bar.setMinimumBarWidth(25)
            bar.setMaximumBarWidth(50)
        else:
            length = round_length(shown.scale()) / 2
            bar.setUnitsPerSegment(length / 1000 if in_km else length)
        bar.setHeight(1.4)
        bar.setTextFormat(QgsTextFormat.fromQFont(layout_font(8)))
        bar.setBackgroundEnabled(True)
        self._layout.addLayoutItem(bar)
        bar.setReferencePoint(QgsLayoutItem.ReferencePoint.LowerLeft)
        bar.attemptMove(QgsLayoutPoint(corner.x + 2.5, corner.bottom - 2.5, MM))

    def north(self, shown: QgsLayoutItemMap, box: Box) -> None:
        """An arrow that turns with the map ``shown``."""
        arrow = QgsLayoutItemPicture(self._layout)
        # In the layout itself: a path would be missing on the next computer.
        arrow.setPicturePath("base64:" + base64.b64encode(ARROW.read_bytes()).decode(), SVG)
        arrow.setLinkedMap(shown)
        self._put(arrow, box)

    def label(
        self, words: str, box: Box, points: float, colour: str = INK, bold: bool = False, top: bool = False
    ) -> QgsLayoutItemLabel:
        """Words, in the middle of the height of ``box`` or at its ``top``; a label cuts what does not fit."""
        label = QgsLayoutItemLabel(self._layout)
        label.setText(words)
        label.setFont(layout_font(points * self._growth, bold))
        label.setFontColor(QColor(colour))
        label.setMarginX(0)
        label.setVAlign(Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter)
        self._put(label, box)
        return label

    def cell(self, words: str, box: Box, points: float, colour: str, fill: str = "") -> None:
        """A framed cell of a table: a heading where it has a ground to ``fill`` it, else a value."""
        label = self.label(words, box, points, colour, bold=not fill)
        label.setHAlign(Qt.AlignmentFlag.AlignHCenter)
        label.setFrameEnabled(True)
        label.setFrameStrokeColor(QColor(LINE))
        if fill:
            label.setBackgroundEnabled(True)
            label.setBackgroundColor(QColor(fill))

    def _put(self, item: QgsLayoutItem, box: Box) -> None:
        self._layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(box.x, box.y, MM))
        item.attemptResize(QgsLayoutSize(box.width, box.height, MM))


def height_of(words: str, points: float, width: float) -> float:
    """How tall (mm) ``words`` become in a box so wide, in the letters of :func:`layout_font`, and a little to spare."""
    letter = points * POINT_MM
    font = QFont(first_installed())
    font.setPixelSize(MEASURED_PX)
    room = QRectF(0, 0, width / letter * MEASURED_PX, 1e6)
    drawn = QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, words)
    return SPARE * drawn.height() / MEASURED_PX * letter if words else 0.0


def layout_font(points: float, bold: bool = False) -> QFont:
    """The letters of a layout, in points: what QGIS's items take."""
    font = QFont(first_installed())
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
