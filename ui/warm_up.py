"""Imports what the desktop computes with in a thread of its own, so that QGIS's window answers while it starts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import Thread

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..common.packages import import_noted
from ..processing.algorithms import ALGORITHMS

PAGES = tuple(
    f"{__package__}.{page}"
    for page in ("catalogue.page", "bus.panel", "forest.panel", "traffic.panel", "mobile.panel", "reports.panel")
)
"""Modules of the pages, which are built when somebody opens them."""


def modules_of_desktop() -> tuple[str, ...]:
    """What has to be imported before the dock can be built."""
    return (*dict.fromkeys(listed.module for listed in ALGORITHMS), f"{__package__}.desktop")


class WarmUp(QObject):
    """Imports ``modules`` once the window is shown, calls ``then`` in the main thread, and goes on with ``more``.

    Whoever cannot wait calls :meth:`finish`. Where an import fails the thread ends: ``then`` imports the module again,
    and its error stands where errors of plugins are looked for.
    """

    _is_warm = pyqtSignal()

    def __init__(self, iface, modules: Iterable[str], more: Iterable[str], then: Callable[[], None]) -> None:
        super().__init__()
        self._iface, self._then = iface, then
        self._modules, self._more = tuple(modules), tuple(more)
        self._goes_on = True
        self._thread = Thread(target=self._import, daemon=True)
        self._is_warm.connect(self._tell)
        # Not while QGIS starts: other plugins import the same packages in the main thread then.
        self._waits = not iface.mainWindow().isVisible()
        if self._waits:
            iface.initializationCompleted.connect(self._begin)
        else:
            QTimer.singleShot(0, self._begin)

    def finish(self) -> None:
        """Call ``then`` now if it was not called yet; it imports in the main thread what is not there."""
        then = self._then
        self.stop()
        then()

    def stop(self) -> None:
        """Import nothing any more and never call ``then``; returns when the module under way is imported."""
        self._goes_on = False
        self._then = _nothing
        self._wait_no_longer()
        if self._thread.is_alive():
            self._thread.join()

    def _begin(self) -> None:
        self._wait_no_longer()
        if self._goes_on:
            self._thread.start()

    def _wait_no_longer(self) -> None:
        if self._waits:
            self._iface.initializationCompleted.disconnect(self._begin)
            self._waits = False

    def _import(self) -> None:
        self._import_all(self._modules)
        self._is_warm.emit()
        self._import_all(self._more)

    def _import_all(self, modules: Iterable[str]) -> None:
        with suppress(Exception):
            for module in modules:
                if self._goes_on:
                    import_noted(module)

    def _tell(self) -> None:
        """Once."""
        then, self._then = self._then, _nothing
        then()


def _nothing() -> None:
    """Of who has been called already."""
