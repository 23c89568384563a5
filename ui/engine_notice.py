"""The engines that come on a disk: whether one is there, what needs it, and the way to bring it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..processing.engines.presence import has_duckdb, has_sumo
from ..processing.translation import tr
from .jobs import Step
from .runner import Run

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


@dataclass(frozen=True)
class Engine:
    """An engine: whether it can be found (without loading it), and the sentence where it cannot."""

    is_there: Callable[[], bool]
    english_missing: str

    @property
    def missing(self) -> str:
        return tr(self.english_missing)


DUCKDB = Engine(
    has_duckdb,
    QT_TRANSLATE_NOOP(
        "Bus transfers need the engine duckdb, which is not installed. Choose the wheel file that you were given."
    ),
)
SUMO = Engine(
    has_sumo,
    QT_TRANSLATE_NOOP(
        "Traffic simulation needs the engine SUMO, which is not installed. Choose the wheel file eclipse_sumo that you "
        "were given. Everything else of this page works without it."
    ),
)
ENGINES = (DUCKDB, SUMO)


def ask_for_wheel(parent: QWidget) -> Run | None:
    """Let the user choose the wheel file that someone carried in."""
    path, _ = QFileDialog.getOpenFileName(parent, tr("Choose the engine's wheel file"), "", tr("Wheel files (*.whl)"))
    return Run(Step.INSTALL_ENGINE, "sijeong:installengine", {"WHEEL": path}) if path else None
