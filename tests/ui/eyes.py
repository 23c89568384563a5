"""What a reader's eyes find wrong on a page: words that are cut, parts that lie outside, what scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtCore import QEvent, QPoint, QRect, QSize, Qt
from qgis.PyQt.QtGui import QHelpEvent, QTextDocument
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QToolTip,
    QTreeView,
    QWidget,
)

from sijeong.ui.narrow import Tick, cut_words

SLACK_PX = 1
"""Of rounding: fonts have fractions of pixels, widgets have not."""
FOLD_PX = 24
"""The arrow before the title of a box."""
MOST_ROWS = 60
WORDS = ("text", "title", "currentText", "placeholderText", "accessibleName")
"""What names a widget, by the first of these that says something."""


def faults(page: QWidget) -> list[str]:
    """A sentence for each part of ``page`` that cannot be read whole; what has to be scrolled to counts as well."""
    seen = [widget for widget in [page, *page.findChildren(QWidget)] if widget.isVisible()]
    return list(dict.fromkeys(fault for widget in seen for fault in _of(widget, page)))


def name(widget: QWidget) -> str:
    parts = (getattr(widget, part, None) for part in WORDS)
    words = next(filter(None, (part() for part in parts if callable(part))), widget.objectName())
    return f"{type(widget).__name__} “{words[:80]}” in {type(widget.parentWidget()).__name__}"


def _of(widget: QWidget, page: QWidget) -> Iterator[str]:
    if widget is not page and not _is_part(widget) and _outside(widget, page) > SLACK_PX:
        yield f"{_outside(widget, page)} px outside: {name(widget)}"
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QHeaderView):
        yield from _compare(widget, widget.horizontalScrollBar().maximum(), 0, "scrolls sideways")
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _of_rows(widget)
    for kind, faults_of in _KINDS.items():
        if isinstance(widget, kind):
            yield from faults_of(widget)
            return


def _compare(widget: QWidget, need: int, room: int, what: str = "cut") -> Iterator[str]:
    if need > room + SLACK_PX:
        yield f"{what}: {name(widget)} needs {need}, has {room}"


def _is_part(widget: QWidget) -> bool:
    """The inside of a scroll area, a spin box, a line or a combo box is the business of those."""
    parts = (QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit)
    return isinstance(widget.parentWidget(), parts) or widget.isWindow()


def _outside(widget: QWidget, page: QWidget) -> int:
    """By how many pixels ``widget`` reaches beyond the sides of what it lies in."""
    most, around = 0, widget.parentWidget()
    while around is not None:
        left = widget.mapTo(around, QPoint(0, 0)).x()
        most = max(most, -left, left + widget.width() - around.width())
        around = None if around is page or around.isWindow() else around.parentWidget()
    return most


def _of_label(label: QLabel) -> Iterator[str]:
    room = label.contentsRect().size()
    if not label.text():
        return
    if not label.wordWrap() and not Qt.mightBeRichText(QLabel.text(label)):
        if not _told(label, label.text()):
            yield from _compare(label, label.fontMetrics().size(0, label.text()).width(), room.width())
        return
    need = _wrapped(label, room.width())
    yield from _compare(label, need.width(), room.width(), "a word is cut")
    yield from _compare(label, need.height(), room.height() + label.fontMetrics().leading(), "cut below")


def _wrapped(label: QLabel, width: int) -> QSize:
    """The size of the text of ``label`` in lines of ``width``."""
    if not Qt.mightBeRichText(QLabel.text(label)):
        room = QRect(0, 0, width, 100_000)
        return label.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, QLabel.text(label)).size()
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(label.font())
    document.setHtml(QLabel.text(label))
    document.setTextWidth(width)
    return QSize(round(document.idealWidth()), round(document.size().height()))


def _of_button(button: QAbstractButton) -> Iterator[str]:
    need = button.sizeHint()
    if isinstance(button, Tick):
        need = QSize(button.minimumSizeHint().width(), button.heightForWidth(button.width()))
    if button.text():
        yield from _compare(button, need.width(), button.width())
        yield from _compare(button, need.height(), button.height(), "cut below")


def _of_spin(box: QAbstractSpinBox) -> Iterator[str]:
    yield from _compare(box, box.minimumSizeHint().width(), box.width())


def _of_box(box: QGroupBox) -> Iterator[str]:
    yield from _compare(box, box.fontMetrics().horizontalAdvance(box.title()) + FOLD_PX, box.width())


def _of_tabs(bar: QTabBar) -> Iterator[str]:
    yield from _compare(bar, sum(bar.tabRect(place).width() for place in range(bar.count())), bar.width())


def _of_words(control: QComboBox | QLineEdit) -> Iterator[str]:
    """A text in a line can be scrolled by the keys; what a combo box shows, and what stands in an empty line, not."""
    if isinstance(control.parentWidget(), QgsAuthConfigSelect):
        return  # QGIS's own; what is chosen stands there with its id
    words = "" if isinstance(control, QLineEdit) and control.text() else cut_words(control)
    if words and not _told(control, words):
        yield f"cut and not told: {name(control)}"


_KINDS = {
    QLabel: _of_label,
    QAbstractButton: _of_button,
    QAbstractSpinBox: _of_spin,
    QGroupBox: _of_box,
    QTabBar: _of_tabs,
    QComboBox: _of_words,
    QLineEdit: _of_words,
}


def _of_rows(view: QAbstractItemView) -> Iterator[str]:
    """Rows whose text does not fit into its cell, where nothing tells the whole of it."""
    model = view.model()
    if model is None or "paint" in vars(type(view.itemDelegate())) or getattr(view, "wordWrap", bool)():
        return  # a delegate of our own wraps
    columns = view.header().count() if isinstance(view, QTreeView) else 1
    waiting = [view.rootIndex()]
    while waiting:
        parent = waiting.pop()
        for row in range(min(model.rowCount(parent), MOST_ROWS)):
            cells = [model.index(row, place, parent) for place in range(columns)]
            waiting += cells[:1] if isinstance(view, QTreeView) else []
            for cell in cells:
                yield from _of_cell(view, cell)


def _of_cell(view: QAbstractItemView, index) -> Iterator[str]:
    text, room = str(index.data(Qt.ItemDataRole.DisplayRole) or ""), view.visualRect(index).width()
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
    if room > 0 and text not in tip and view.indexWidget(index) is None:
        for fault in _compare(view, view.sizeHintForIndex(index).width(), room, "row cut"):
            yield f"{fault}: “{text}”"


def _told(widget: QWidget, text: str) -> bool:
    """Whether the tooltip tells all of ``text``, as it comes up under the mouse."""
    QToolTip.hideText()
    middle = widget.rect().center()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, middle, widget.mapToGlobal(middle)))
    return text.replace("&", "") in QToolTip.text()
