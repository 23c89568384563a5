"""Pages of A4 as a PDF, drawn in millimetres.

Qt's PDF writer and its painter may be used in any thread (Qt, "Threads and the GUI"), unlike layouts and layers of
QGIS, which belong to the main thread. So a page is drawn where the algorithm runs: the window of QGIS does not freeze,
``qgis_process`` and the offscreen platform need nothing more, and maps stay lines that print sharply.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextOption,
)

from ...common.files import replacing

FONTS = ("Malgun Gothic", "Noto Sans CJK KR", "NanumGothic", "Apple SD Gothic Neo", "sans-serif")
WIDTH_MM, HEIGHT_MM = 210.0, 297.0
UNITS = 100
"""Units of the painter per millimetre: sizes of fonts are whole numbers in them."""
DPI = 300
POINT_MM = 25.4 / 72
INK, QUIET, LINE = "#22303c", "#5f6b76", "#c3cad1"

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Paper:
    """A page to draw on; all measures in millimetres from the upper left."""

    def __init__(self, writer: QPdfWriter, painter: QPainter) -> None:
        self._writer, self.painter = writer, painter

    def next_page(self) -> None:
        self._writer.newPage()

    def text(
        self,
        x: float, y: float, width: float, height: float,
        words: str, points: float,
        bold: bool = False, colour: str = INK, align: Qt.AlignmentFlag = LEFT,
    ) -> None:  # fmt: skip
        """Words in a box, wrapped at its width; smaller where they would not fit otherwise."""
        while points > 5 and self.text_height(width, words, points, bold) > height:
            points -= 0.5
        self.painter.setFont(font(points, bold))
        self.painter.setPen(QColor(colour))
        self.painter.drawText(_rect(x, y, width, height), words, _wrapped(align))

    def text_height(self, width: float, words: str, points: float, bold: bool = False) -> float:
        """How tall ``words`` become in a box so wide."""
        self.painter.setFont(font(points, bold))
        return self.painter.boundingRect(_rect(0, 0, width, 1e4), words, _wrapped(TOP_LEFT)).height() / UNITS

    def text_width(self, words: str, points: float) -> float:
        """How wide ``words`` become in one line."""
        self.painter.setFont(font(points))
        return self.painter.boundingRect(_rect(0, 0, 1e4, 10), words, QTextOption(LEFT)).width() / UNITS

    def box(
        self, x: float, y: float, width: float, height: float, fill: str = "", stroke: str = "", round_mm: float = 0
    ) -> None:
        self.painter.setBrush(QBrush(QColor(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush))
        self.painter.setPen(pen(stroke, 0.2) if stroke else QPen(Qt.PenStyle.NoPen))
        self.painter.drawRoundedRect(_rect(x, y, width, height), round_mm * UNITS, round_mm * UNITS)

    def line(self, x: float, y: float, to_x: float, to_y: float, colour: str = LINE, width: float = 0.2) -> None:
        self.painter.setPen(pen(colour, width))
        self.painter.drawLine(QPointF(x * UNITS, y * UNITS), QPointF(to_x * UNITS, to_y * UNITS))


@contextmanager
def pdf(file: str | Path, title: str) -> Iterator[Paper]:
    """A PDF of A4 pages, the first one ready; takes the place of ``file`` when the block ends well."""
    with replacing(file) as fresh:
        writer = QPdfWriter(str(fresh))
        writer.setTitle(title)
        writer.setCreator("Sijeong")
        writer.setResolution(DPI)
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(0, 0, 0, 0),
                QPageLayout.Unit.Millimeter,
            )
        )
        painter = QPainter()
        if not painter.begin(writer):
            raise PermissionError(13, "Permission denied", str(file))
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setWindow(0, 0, int(WIDTH_MM * UNITS), int(HEIGHT_MM * UNITS))
            yield Paper(writer, painter)
        finally:
            painter.end()


def font(points: float, bold: bool = False) -> QFont:
    """The first Korean font that the machine has."""
    chosen = QFont()
    chosen.setFamilies(list(FONTS))
    chosen.setPixelSize(max(1, round(points * POINT_MM * UNITS)))
    chosen.setBold(bold)
    return chosen


def pen(colour: str, width_mm: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    made = QPen(QColor(colour), width_mm * UNITS, style)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return made


def _wrapped(align: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _rect(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * UNITS, y * UNITS, width * UNITS, height * UNITS)
