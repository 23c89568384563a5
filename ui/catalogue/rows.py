"""How one row of a list of data looks: a title that wraps, a quieter line below it, and small marks at the right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from qgis.PyQt.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ...processing.base import QT_TRANSLATE_NOOP
from ...processing.translation import tr

ROW = Qt.ItemDataRole.UserRole + 1
SIDE, ABOVE, BETWEEN = 8, 6, 2
"""Margins in pixels: left and right, above and below, between the lines."""
MARK_GAP, MARK_SIDE = 4, 6
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Mark(Enum):
    """A word at the right of a row, with its colour on a light ground."""

    KEPT = (QT_TRANSLATE_NOOP("Pulled"), "#2e8b57")
    OLD = (QT_TRANSLATE_NOOP("Old"), "#b06a00")
    PAUSED = (QT_TRANSLATE_NOOP("Paused"), "#b06a00")
    KEY = (QT_TRANSLATE_NOOP("Key"), "#5a6b7b")
    ADDRESS = (QT_TRANSLATE_NOOP("Address needed"), "#5a6b7b")
    BY_HAND = (QT_TRANSLATE_NOOP("File"), "#5a6b7b")

    def __init__(self, english: str, colour: str) -> None:
        self.english = english
        self.colour = QColor(colour)

    @property
    def text(self) -> str:
        return tr(self.english)


@dataclass(frozen=True)
class Row:
    """What a row shows."""

    title: str
    line: str
    marks: tuple[Mark, ...] = ()


class RowDelegate(QStyledItemDelegate):
    """Paints a :class:`Row`; nothing is cut, rows grow instead."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        row: Row = index.data(ROW)
        width = self._view.viewport().width()
        _, line, marks = self._boxes(row, option.font, QRect(0, 0, width, 10_000))
        return QSize(width, max(line.bottom(), marks.bottom()) + ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        style = QApplication.style() if option.widget is None else option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        row: Row = index.data(ROW)
        title, line, marks = self._boxes(row, option.font, option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_active = bool(option.state & QStyle.StateFlag.State_Active)
        group = QPalette.ColorGroup.Active if is_active else QPalette.ColorGroup.Inactive
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        ink = option.palette.color(group, role)
        painter.save()
        painter.setPen(ink)
        painter.setFont(_bold(option.font))
        painter.drawText(title, WRAPPED, row.title)
        ink.setAlphaF(0.72)
        painter.setPen(ink)
        painter.setFont(_small(option.font))
        painter.drawText(line, WRAPPED, row.line)
        self._paint_marks(painter, marks, row.marks, option, is_selected)
        painter.restore()
        self._paint_border(painter, option)

    def _boxes(self, row: Row, font: QFont, rect: QRect) -> tuple[QRect, QRect, QRect]:
        """The places of title, line and marks inside ``rect``."""
        inner = rect.adjusted(SIDE, ABOVE, -SIDE, 0)
        small = QFontMetrics(_small(font))
        marks_width = sum(_mark_width(mark, small) + MARK_GAP for mark in row.marks)
        marks = QRect(inner.right() - marks_width + MARK_GAP, inner.top(), marks_width, small.height() + 2)
        room = QRect(inner.left(), inner.top(), max(inner.width() - marks_width - MARK_GAP, 40), 10_000)
        title = QFontMetrics(_bold(font)).boundingRect(room, WRAPPED, row.title)
        below = QRect(inner.left(), max(title.bottom(), inner.top()) + BETWEEN, inner.width(), 10_000)
        line = small.boundingRect(below, WRAPPED, row.line) if row.line else QRect(below.topLeft(), QSize(0, 0))
        return title.adjusted(0, 0, 2, 0), line.adjusted(0, 0, 2, 0), marks

    def _paint_marks(
        self, painter: QPainter, place: QRect, marks: tuple[Mark, ...], option: QStyleOptionViewItem, is_selected: bool
    ) -> None:
        metrics = QFontMetrics(_small(option.font))
        is_dark = option.palette.color(QPalette.ColorRole.Base).lightness() < 128
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = place.left()
        for mark in marks:
            width = _mark_width(mark, metrics)
            colour = option.palette.color(QPalette.ColorRole.HighlightedText) if is_selected else mark.colour
            if is_dark and not is_selected:
                colour = colour.lighter(160)
            ground = QColor(colour)
            ground.setAlphaF(0.14)
            box = QRectF(left, place.top(), width, place.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(colour)
            painter.setFont(_small(option.font))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.text)
            left += width + MARK_GAP

    @staticmethod
    def _paint_border(painter: QPainter, option: QStyleOptionViewItem) -> None:
        colour = option.palette.color(QPalette.ColorRole.Text)
        colour.setAlphaF(0.10)
        painter.save()
        painter.setPen(colour)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()


def list_of_rows() -> QListView:
    """A list that shows rows and wraps them to its width."""
    view = QListView()
    view.setItemDelegate(RowDelegate(view))
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    return view


def _mark_width(mark: Mark, metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance(mark.text) + 2 * MARK_SIDE


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small
