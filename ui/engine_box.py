"""A sentence and a button inside a step, there as long as the engine of the step is not."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ..processing.translation import tr
from .engine_notice import Engine, ask_for_wheel
from .runner import Runner
from .widgets import column, problem


class EngineBox(QWidget):
    """``installed`` is emitted when the engine has come."""

    installed = pyqtSignal()

    def __init__(self, engine: Engine, runner: Runner) -> None:
        super().__init__()
        self._engine, self._runner = engine, runner
        self._said = problem()
        self._said.setText(engine.missing)
        self._said.show()
        self.button = QPushButton(tr("Install engine…"))
        self.button.clicked.connect(lambda _checked=False: self._install())
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

    def _install(self) -> None:
        run = ask_for_wheel(self)
        if run is not None:
            self._runner.start([run])
