"""What every page of the dock works with."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProject

from .ledger import Ledger
from .runner import Runner


@dataclass(frozen=True)
class Workbench:
    """QGIS's interface, the open project, the one runner, and the memory of what was made."""

    iface: object
    project: QgsProject
    runner: Runner
    ledger: Ledger
