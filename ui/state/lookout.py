"""Looks at the files behind inputs and results in a thread of its own: on a network drive that can take long."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import Thread

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...common.fingerprints import Fingerprint, fingerprint

SOON_MS = 150
"""Layers often come and go by the dozen: one look serves them all."""


class Lookout(QObject):
    """Knows how the sources of ``wanted`` looked last. No look is taken on the main thread."""

    looked = pyqtSignal()
    _found = pyqtSignal(int, object)

    def __init__(self, wanted: Callable[[], set[str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._seen: dict[str, Fingerprint] = {}
        self._number = 0
        self._is_looking = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._begin)
        self._found.connect(self._take)

    def seen(self, source: str) -> Fingerprint | None:
        """How ``source`` looked last; None where nobody has looked, or where there is no file to look at."""
        return self._seen.get(source)

    @property
    def is_looking(self) -> bool:
        return self._is_looking or self._soon.isActive()

    def look(self, *_) -> None:
        """Look at everything that is wanted, soon."""
        self._soon.start()

    def forget(self, sources: Iterable[str]) -> None:
        """What was known of ``sources`` holds no longer, nor what a look under way will bring."""
        self._number += 1
        self._is_looking = False
        for source in sources:
            self._seen.pop(source, None)
        self.look()

    def forget_all(self) -> None:
        """Another project: nothing that is known, or being looked at, concerns it."""
        self.forget(tuple(self._seen))

    def stop(self) -> None:
        """Look no more; a look that hangs on a drive ends with its own thread."""
        self._number += 1
        self._soon.stop()

    def _begin(self) -> None:
        if self._is_looking:
            self.look()  # again, when this one is over
            return
        self._is_looking = True
        # No task of QGIS: it would have to be waited for when QGIS ends, also where a drive does not answer.
        Thread(target=_look, args=(self._number, self._wanted(), self._found.emit), daemon=True).start()

    def _take(self, number: int, found: dict[str, Fingerprint]) -> None:
        if number != self._number:
            return
        self._is_looking = False
        self._seen = found
        self.looked.emit()


def _look(number: int, sources: set[str], tell: Callable[[int, object], None]) -> None:
    marks = ((source, fingerprint(source)) for source in sources)
    found = {source: mark for source, mark in marks if mark is not None}
    with suppress(RuntimeError):  # the plugin was switched off meanwhile
        tell(number, found)
