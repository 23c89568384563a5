"""What every page of the dock works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import QgsProject

from .ledger import Ledger
from .runner import Runner

if TYPE_CHECKING:
    from .project_state import ProjectState


@dataclass(frozen=True)
class Workbench:
    """QGIS's interface, the open project, the one runner, the memory of what was made, and how it stands with it."""

    iface: object
    project: QgsProject
    runner: Runner
    ledger: Ledger
    state: ProjectState
