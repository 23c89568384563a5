"""What every page of the dock works with."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qgis.core import QgsProject

from .runner import Runner
from .state.ledger import Ledger

if TYPE_CHECKING:
    from .state.project_state import ProjectState


@dataclass(frozen=True)
class Workbench:
    """QGIS's interface, the open project, the one runner, the memory of what was made, and how it stands with it."""

    iface: object
    project: QgsProject
    runner: Runner
    ledger: Ledger
    state: ProjectState
    _followed: list[tuple[object, Callable]] = field(default_factory=list, repr=False)

    def follow(self, signal, slot: Callable) -> None:
        """Connect a signal of QGIS, which outlives the pages, to ``slot`` until the plugin goes."""
        signal.connect(slot)
        self._followed.append((signal, slot))

    def let_go(self) -> None:
        """Disconnect what was followed: PyQt would keep the slots of deleted widgets on the project's list."""
        for signal, slot in self._followed:
            with suppress(TypeError, RuntimeError):  # its widget has gone with a dialog, and the slot with it
                signal.disconnect(slot)
        self._followed.clear()
