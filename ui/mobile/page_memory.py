"""What the page was set to, remembered in the project: choices and texts, never a passphrase."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer

from ..state.ledger import SCOPE

KEY = "mobile"
PAUSE_MS = 400
"""A title is written down when the user has typed it, not at each letter."""


class Part(Protocol):
    """A part of the page that says how it is set, and can be set so again; ``{}`` stands for never set."""

    def state(self) -> dict[str, object]: ...

    def restore(self, state: dict[str, object]) -> None: ...


class PageMemory(QObject):
    """Writes into the project how the parts of the page are set, a moment after the last change."""

    def __init__(self, project: QgsProject, parts: Mapping[str, Part], parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._parts = project, parts
        self.is_recalling = False
        """Whether the parts are being set just now; what they tell meanwhile need not be followed."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE_MS)
        self._later.timeout.connect(self.write)

    def write_soon(self) -> None:
        """Something was set; what the project itself brings back is no change of the user's."""
        if not self.is_recalling:
            self._later.start()

    def write(self) -> None:
        """Remember now; the project counts as changed only where something has changed."""
        self.hold()
        settings = {name: part.state() for name, part in self._parts.items()}
        if settings != self._read():
            self._project.writeEntry(SCOPE, KEY, json.dumps(settings, ensure_ascii=False))

    def hold(self) -> None:
        """Write nothing down until the next change."""
        self._later.stop()

    @contextmanager
    def recalling(self) -> Iterator[dict[str, dict]]:
        """What the project remembers of each part, ``{}`` of one that it does not know; to set the page by."""
        self.is_recalling = True
        self.hold()
        known = self._read()
        try:
            yield {name: known.get(name, {}) for name in self._parts}
        finally:
            self.is_recalling = False

    def _read(self) -> dict[str, dict]:
        text, known = self._project.readEntry(SCOPE, KEY, "")
        try:
            settings = json.loads(text) if known and text else {}
        except ValueError:
            return {}  # written by hand or by another version
        parts = settings.items() if isinstance(settings, dict) else ()
        return {part: state for part, state in parts if isinstance(state, dict)}
