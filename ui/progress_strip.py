"""The strip at the foot of the dock while something runs: stage, bar, Pause where that is possible, and Cancel."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from ..processing.translation import tr
from .narrow import Words, grow_sideways
from .runner import Runner
from .widgets import GAP, column, is_sure


class ProgressStrip(QFrame):
    """Follows the runner; it is there only while a chain runs."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._stage = grow_sideways(Words())
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self.pause = QPushButton(tr("Pause"))
        self.pause.setToolTip(tr("Stops and keeps what has arrived, so that you can resume it later."))
        self.pause.clicked.connect(lambda _checked=False: runner.pause())
        self.cancel = QPushButton()
        self.cancel.clicked.connect(lambda _checked=False: self._cancel())
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._bar, 1)
        row.addWidget(self.pause, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = column(self, margin=10, spacing=4)
        layout.addWidget(self._stage)
        layout.addLayout(row)
        self.hide()
        self._runner = runner
        runner.began.connect(self._begin)
        runner.stage_changed.connect(self._stage.setText)
        runner.progressed.connect(self._bar.setValue)
        runner.ended.connect(self._end)

    def _begin(self) -> None:
        can_pause = self._runner.can_pause
        self.pause.setVisible(can_pause)
        self.cancel.setText(tr("Discard…") if can_pause else tr("Cancel"))
        self.cancel.setToolTip(
            tr("Stops and throws away what has arrived. What was pulled before stays.")
            if can_pause
            else tr("Stops at once. What earlier steps have finished is kept.")
        )
        self._bar.setValue(0)
        self._stage.clear()
        self.show()

    def _end(self, _ending: object) -> None:
        """A method, not a lambda: Qt forgets it with the strip, which on the settings page goes before its runner."""
        self.hide()

    def _cancel(self) -> None:
        """What can be paused is worth a question before it is thrown away; it goes on meanwhile."""
        if not self._runner.can_pause or self._is_sure():
            self._runner.cancel()

    def _is_sure(self) -> bool:
        return is_sure(self, tr("Stop and throw away what has arrived? Pause keeps it."), tr("Discard"))
