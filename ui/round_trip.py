"""One key that leads from the map into the panel of Sijeong, on to the chart and to a message, and back to the map."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QWidget

from .chart_dock import ChartDock
from .dock import SijeongDock

KEYS = "Ctrl+Alt+S"
"""Free in QGIS; the user may change it in QGIS's table of shortcuts."""


class RoundTrip:
    """Each call goes on to the next of the places that are there; what had the focus last in a place has it again."""

    def __init__(self, iface, dock: SijeongDock, charts: ChartDock) -> None:
        self._iface, self._dock, self._charts = iface, dock, charts

    def go_on(self) -> None:
        """Give the next place the focus; the panel is opened where it is closed."""
        places = list(self._places())
        focused = QApplication.focusWidget()
        here = next((at for at, (whole, _) in enumerate(places) if _holds(whole, focused)), 0)
        whole, first = places[(here + 1) % len(places)]
        if whole is self._dock:
            whole.setUserVisible(True)
        kept = whole.focusWidget()
        target = kept if kept is not None and kept.isVisible() and kept.isEnabled() else first
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _places(self) -> Iterator[tuple[QWidget, QWidget]]:
        """What is there, beginning with the map: the whole of it, and what has the focus first."""
        canvas = self._iface.mapCanvas()
        yield canvas, canvas
        yield self._dock, self._dock.navigation.buttons[self._dock.current_job]
        if self._charts.isVisible():
            view = self._charts.view
            yield self._charts, view if view.isVisible() else self._charts.bar.views
        bar = self._iface.messageBar()
        message = bar.currentItem()
        if message is not None:
            yield bar, next(iter([*_buttons(message), *_buttons(bar)]), bar)


def _holds(whole: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (whole is focused or whole.isAncestorOf(focused))


def _buttons(around: QWidget) -> list[QAbstractButton]:
    return [button for button in around.findChildren(QAbstractButton) if button.isVisible() and button.isEnabled()]
