"""The engine that card records need: whether it is there, and the way to bring it in on a disk."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..common.engines import engine_folder
from ..processing.translation import tr
from .jobs import Step
from .runner import Run

CARD_ENGINE = "duckdb"


def has_engine(name: str = CARD_ENGINE) -> bool:
    """Whether the engine can be found, without loading it."""
    folder = engine_folder()
    return find_spec(name) is not None or (folder is not None and Path(folder, name).is_dir())


def ask_for_wheel(parent: QWidget) -> Run | None:
    """Let the user choose the wheel file that someone carried in."""
    path, _ = QFileDialog.getOpenFileName(parent, tr("Choose the engine's wheel file"), "", tr("Wheel files (*.whl)"))
    return Run(Step.INSTALL_ENGINE, "sijeong:installengine", {"WHEEL": path}) if path else None
