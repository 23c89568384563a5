"""A widget in which the Tab key goes round, in the order in which a reader meets the controls."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QLayout, QScrollArea, QTabBar, QWidget


class FocusRing(QWidget):
    """Behind the last control comes the first, so that the button at the foot is one step back from the strip on top.

    Qt's own order is that in which widgets were made, and leads on through all of QGIS's window into its locator, which
    never lets Tab go. The way out of here is the key of :mod:`.round_trip`.
    """

    def focusNextPrevChild(self, forward: bool) -> bool:
        here = QApplication.focusWidget()
        stops = [widget for widget in reading_order(self) if takes_tab(widget) or widget is here]
        if here not in stops:
            return super().focusNextPrevChild(forward)
        target = stops[(stops.index(here) + (1 if forward else -1)) % len(stops)]
        target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        _bring_into_view(target)
        return True


def reading_order(widget: QWidget) -> Iterator[QWidget]:
    """``widget`` and all that is seen in it, from top to bottom, as their layouts have them."""
    yield widget
    placed = list(_placed(widget.layout())) if widget.layout() is not None else []
    others = [child for child in widget.children() if isinstance(child, QWidget) and child not in placed]
    others.sort(key=lambda child: not isinstance(child, QTabBar))  # tabs stand above their pages
    for child in (*others, *placed):
        if child.isVisible():
            yield from reading_order(child)


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops here, by Qt's own rule."""
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item.widget() is not None:
            yield item.widget()
        elif item.layout() is not None:
            yield from _placed(item.layout())


def _bring_into_view(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
