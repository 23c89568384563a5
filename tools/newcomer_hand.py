"""The hand of a newcomer: finds what can be read on the screen, clicks and types there by xdotool, calls nothing."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from typing import NamedTuple

from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QScrollArea,
    QWidget,
)

EDGE_PX = 4
LINK_GRID_PX = 4
TOGGLE_PX = 10


class Spot(NamedTuple):
    """A place to click, in pixels of the screen, and the widget that it lies on."""

    point: QPoint
    widget: QWidget


class OutOfSight(NamedTuple):
    """What was found lies above or below what ``view`` shows; the wheel brings it."""

    view: QScrollArea
    is_below: bool


def find(text: str, nth: int = 0) -> Spot | OutOfSight | None:
    """Where ``text`` can be clicked: the ``nth`` of all that begin with it; those that say just it come first."""
    found = [(said, spot) for window in _windows() for said, spot in _readable(window) if said.startswith(text)]
    found.sort(key=lambda one: one[0] != text)
    return _in_sight(found[nth][1]) if nth < len(found) else None


def find_field(label: str, nth: int = 0) -> Spot | OutOfSight | None:
    """The field that belongs to ``label``: its buddy, or what bears its name for screen readers."""
    found = []
    for window in _windows():
        for widget in window.findChildren(QLabel):
            if widget.isVisible() and plain(widget.text()).startswith(label) and widget.buddy() is not None:
                found.append(_editable(widget.buddy()))
            elif widget.isVisible() and plain(widget.text()).startswith(label):
                found += _right_of(widget)
        for widget in window.findChildren(QLineEdit) + window.findChildren(QComboBox):
            if widget.isVisible() and widget.accessibleName().startswith(label) and widget not in found:
                found.append(widget)
    return _in_sight(_middle(found[nth])) if nth < len(found) else None


def has_focus(words: str) -> bool:
    """Whether what has the focus says ``words`` to a screen reader, or stands right of them."""
    widget = QApplication.focusWidget()
    if widget is None:
        return False
    said = [getattr(widget, part)() for part in ("accessibleName", "text", "title") if hasattr(widget, part)]
    around = widget.parentWidget()
    said += [around.accessibleName()] if around is not None else []
    return any(plain(one).startswith(words) for one in said) or widget in _fields_beside(words)


def focused() -> str:
    """What has the focus, for the log."""
    widget = QApplication.focusWidget()
    if widget is None:
        return "nothing"
    said = [getattr(widget, part)() for part in ("accessibleName", "text", "title") if hasattr(widget, part)]
    return f"{type(widget).__name__} {next(filter(None, said), '')[:60]!r}"


def _fields_beside(words: str) -> list[QWidget]:
    labels = [label for window in _windows() for label in window.findChildren(QLabel) if label.isVisible()]
    return [field for label in labels if plain(label.text()).startswith(words) for field in _right_of(label)]


def texts() -> list[str]:
    """All that can be read and clicked, for a walk that has lost its way."""
    return [said for window in _windows() for said, _ in _readable(window)]


def click(point: QPoint, button: int = 1, twice: bool = False) -> None:
    _xdotool("mousemove", str(point.x()), str(point.y()))
    _xdotool("click", *(["--repeat", "2", "--delay", "60"] if twice else []), str(button))


def wheel(sight: OutOfSight) -> None:
    """Turn the wheel over ``sight``; in its upper left corner, where no field would take it for itself."""
    corner = sight.view.viewport().mapToGlobal(QPoint(EDGE_PX // 2, EDGE_PX))
    _xdotool("mousemove", str(corner.x()), str(corner.y()))
    _xdotool("click", "--repeat", "3", "--delay", "20", "5" if sight.is_below else "4")


def write(text: str) -> None:
    """In place of what the field holds; what a keyboard has no keys for is pasted, as Korean letters of a path."""
    _xdotool("key", "ctrl+a")
    if text.isascii():
        _xdotool("type", "--delay", "4", text)
    else:
        QApplication.clipboard().setText(text)
        _xdotool("key", "ctrl+v")


def press(key: str) -> None:
    _xdotool("key", key)


def plain(text: str) -> str:
    """``text`` as it is read: without marks of keys and without tags."""
    if Qt.mightBeRichText(text):
        document = QTextDocument()
        document.setHtml(text)
        text = document.toPlainText()
    return re.sub(r"(?<=\S)\(&\w\)|&", "", text).strip()


def _xdotool(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True)


def _windows() -> list[QWidget]:
    """What answers: an open menu or list, else the modal window, else all windows, the foremost first."""
    popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
    if popup is not None:
        return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and _is_popup(widget)]
    if modal is not None:
        return [modal]
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget.isWindow()]
    return sorted(windows, key=lambda window: not window.isActiveWindow())


def _is_popup(widget: QWidget) -> bool:
    return widget.windowType() == Qt.WindowType.Popup


def _readable(window: QWidget) -> Iterator[tuple[str, Spot]]:
    for widget in [window, *window.findChildren(QWidget)]:
        if not (widget.isVisible() and widget.isEnabled()):
            continue  # what is grey cannot be clicked, so a walk that needs it is lost
        if isinstance(widget, QMenu | QMenuBar):
            yield from _entries(widget)
        elif isinstance(widget, QAbstractButton):
            for said in dict.fromkeys([widget.text(), widget.accessibleName(), widget.toolTip()]):
                if said:
                    yield plain(said), _middle(widget)
        elif isinstance(widget, QLabel):
            yield plain(widget.text()), _middle(widget)
            yield from _links(widget)
        elif isinstance(widget, QGroupBox):
            yield plain(widget.title()), Spot(widget.mapToGlobal(QPoint(TOGGLE_PX, TOGGLE_PX)), widget)
        elif isinstance(widget, QAbstractItemView):
            yield from _rows(widget)


def _entries(menu: QMenu | QMenuBar) -> Iterator[tuple[str, Spot]]:
    for action in menu.actions():
        if action.isVisible() and action.text():
            yield (
                plain(action.text().split("\t")[0]),
                Spot(menu.mapToGlobal(menu.actionGeometry(action).center()), menu),
            )


def _links(label: QLabel) -> Iterator[tuple[str, Spot]]:
    """Links in a text, each with its own words."""
    if "<a " not in label.text():
        return
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(label.font())
    document.setHtml(label.text())
    document.setTextWidth(label.contentsRect().width() if label.wordWrap() else -1)
    seen = set()
    for y in range(LINK_GRID_PX, label.height(), LINK_GRID_PX):
        for x in range(2, label.width(), LINK_GRID_PX):
            address = document.documentLayout().anchorAt(QPoint(x, y))
            if address and address not in seen:
                seen.add(address)
                words = _words_of(document, address)
                yield words, Spot(label.mapToGlobal(label.contentsRect().topLeft() + QPoint(x + 6, y)), label)


def _words_of(document: QTextDocument, address: str) -> str:
    block, words = document.begin(), ""
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            if parts.fragment().charFormat().anchorHref() == address:
                words += parts.fragment().text()
            parts += 1
        block = block.next()
    return words.strip()


def _rows(view: QAbstractItemView) -> Iterator[tuple[str, Spot]]:
    model = view.model()
    if model is None or isinstance(view, QHeaderView):
        return
    waiting = [view.rootIndex()]
    while waiting:
        parent = waiting.pop()
        for row in range(min(model.rowCount(parent), 300)):
            for column in range(1 if isinstance(view, QListView) else model.columnCount(parent)):
                index = model.index(row, column, parent)
                place = view.visualRect(index)
                if place.isValid() and view.viewport().rect().intersects(place):
                    inside = place.intersected(view.viewport().rect())
                    spot = Spot(view.viewport().mapToGlobal(inside.center()), view)
                    yield str(index.data(Qt.ItemDataRole.DisplayRole) or ""), spot
            waiting.append(model.index(row, 0, parent))


def _middle(widget: QWidget) -> Spot:
    return Spot(widget.mapToGlobal(widget.rect().center()), widget)


def _editable(widget: QWidget) -> QWidget:
    if isinstance(widget, QLineEdit | QComboBox):
        return widget
    return next((part for part in widget.findChildren(QLineEdit) if part.isVisible()), widget)


def _right_of(label: QLabel) -> list[QLineEdit]:
    """The field that stands beside ``label`` in the windows of QGIS, which have no buddies."""
    row = label.mapToGlobal(label.rect().center())
    fields = [line for line in label.window().findChildren(QLineEdit) if line.isVisible()]
    return [line for line in fields if abs(_middle(line).point.y() - row.y()) < line.height() // 2][:1]


def _in_sight(spot: Spot) -> Spot | OutOfSight:
    """``spot``, unless it must be scrolled to first."""
    parent = spot.widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and spot.widget is not parent:
            view = parent.viewport()
            place = QRect(view.mapToGlobal(QPoint(0, 0)), view.size())
            if not place.top() + EDGE_PX <= spot.point.y() <= place.bottom() - EDGE_PX:
                return OutOfSight(parent, spot.point.y() > place.center().y())
        parent = parent.parentWidget()
    return spot
