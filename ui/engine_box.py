"""A sentence and a button inside a step, there as long as the engine of the step is not."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from .engine_notice import EngineNotice
from .install_button import InstallButton
from .runner import Runner
from .runs import Run
from .widgets import column, problem


class EngineBox(QWidget):
    """``installed`` is emitted when the engine has come."""

    installed = pyqtSignal()

    def __init__(self, engine: EngineNotice, runner: Runner) -> None:
        super().__init__()
        self._engine, self._runner = engine, runner
        self._said = problem()
        self._said.setText(engine.missing)
        self._said.show()
        self.button = InstallButton(engine.engine)
        self.button.wanted.connect(self._install)
        layout = column(self, margin=0)
        layout.addWidget(self._said)
        layout.addWidget(self.button)
        runner.began.connect(self._look)
        runner.ended.connect(self._look)
        self._look()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._look()

    def _look(self, *_) -> None:
        was_missing = self.isVisibleTo(self.parentWidget()) if self.parentWidget() else False
        is_there = self._engine.is_there()
        self.setVisible(not is_there)
        self.button.setEnabled(not self._runner.is_busy)
        if was_missing and is_there:
            self.installed.emit()

    def _install(self, run: Run) -> None:
        self._runner.start([run])
