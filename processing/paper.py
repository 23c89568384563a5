"""Pages of a PDF, drawn in millimetres.

Qt's PDF writer and its painter may be used in any thread (Qt, "Threads and the GUI"), unlike layouts and layers of
QGIS, which belong to the main thread. So a page is drawn where the algorithm runs: the window of QGIS does not freeze,
``qgis_process`` and the offscreen platform need nothing more, and maps stay lines that print sharply.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextOption,
)

from ..common.files import replacing

FONTS = ("Malgun Gothic", "Noto Sans CJK KR", "NanumGothic", "Apple SD Gothic Neo", "sans-serif")
UNITS = 100
"""Units of the painter per millimetre: sizes of fonts are whole numbers in them."""
DPI = 300
END = b"%%EOF"
"""Stands at the end of every PDF (ISO 32000-1, 7.5.5), before a line break."""
MM_PER_INCH = 25.4
POINT_MM = MM_PER_INCH / 72
INK, QUIET, LINE = "#22303c", "#5f6b76", "#c3cad1"

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class Size:
    """A size of paper in millimetres, as it is held."""

    width: float
    height: float

    @property
    def is_landscape(self) -> bool:
        return self.width > self.height

    def turned(self) -> Size:
        return Size(self.height, self.width)


A4, A3 = Size(210.0, 297.0), Size(297.0, 420.0)
"""Upright (ISO 216)."""


class Paper:
    """A page to draw on; all measures in millimetres from the upper left."""

    def __init__(self, writer: QPdfWriter, painter: QPainter) -> None:
        self._writer, self.painter = writer, painter

    @property
    def dpi(self) -> int:
        """Dots of the device an inch: what pictures are drawn at."""
        return self._writer.resolution()

    @property
    def dots_per_mm(self) -> float:
        return self.dpi / MM_PER_INCH

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
def pdf(file: str | Path, title: str, size: Size = A4, dpi: int = DPI) -> Iterator[Paper]:
    """A PDF of pages of ``size``, the first one ready; takes the place of ``file`` when the block ends well.

    Raises OSError where the file could not be written to its end: Qt's writer does not say so.
    """
    with replacing(file) as fresh:
        writer = QPdfWriter(str(fresh))
        writer.setTitle(title)
        writer.setCreator("Sijeong")
        writer.setResolution(dpi)
        writer.setPageLayout(_page_layout(size))
        painter = QPainter()
        if not painter.begin(writer):
            raise PermissionError(13, "Permission denied", str(file))
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setWindow(0, 0, int(size.width * UNITS), int(size.height * UNITS))
            yield Paper(writer, painter)
        finally:
            painter.end()
        if not _is_whole(fresh):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file))


def _is_whole(file: Path) -> bool:
    with file.open("rb") as stream:
        stream.seek(-min(len(END) + 2, file.stat().st_size), os.SEEK_END)
        return END in stream.read()


def _page_layout(size: Size) -> QPageLayout:
    upright = size.turned() if size.is_landscape else size
    lies = QPageLayout.Orientation.Landscape if size.is_landscape else QPageLayout.Orientation.Portrait
    page = QPageSize(QSizeF(upright.width, upright.height), QPageSize.Unit.Millimeter)
    return QPageLayout(page, lies, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)


def font(points: float, bold: bool = False) -> QFont:
    """The first Korean font that the machine has."""
    chosen = QFont()
    chosen.setFamilies(list(FONTS))
    chosen.setPixelSize(max(1, round(points * POINT_MM * UNITS)))
    chosen.setBold(bold)
    # Shaped, digits after Latin letters become glyphs that no search in the PDF finds; Korean needs no shaping.
    chosen.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
    return chosen


def first_installed() -> str:
    """The first of our fonts that this machine has; Qt's own choice where it has none."""
    installed = set(QFontDatabase().families())
    return next((family for family in FONTS if family in installed), QFont().family())


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
