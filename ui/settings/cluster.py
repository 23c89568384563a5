"""The address of the office's cluster, and whether it answers."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton

from ...processing.settings import SCHEDULER
from ...processing.translation import tr
from ..jobs import Step
from ..runner import Runner
from ..runs import Ending, How, Run
from ..widgets import note, problem
from .asking import Question
from .fields import TextField
from .section import Section


class ClusterSection(Section):
    """Most offices leave it empty: one PC goes far."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._question = Question(runner, self._show, self)
        self.column.addWidget(
            note(
                tr(
                    "Card records of many months and forests of a whole province can be computed on a Dask cluster of "
                    "your office. Use only one of your own, in your own network. Empty: this PC computes."
                )
            )
        )
        self.address = self.add_field(TextField(SCHEDULER))
        self.address.editor.setPlaceholderText("tcp://10.0.0.5:8786")
        self.test = QPushButton(tr("Try It"))
        self.test.setToolTip(tr("Connects as a job would, counts the workers and leaves."))
        self.good, self.bad = note(), problem()
        self.good.hide()
        self.column.addWidget(self.test, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.good)
        self.column.addWidget(self.bad)
        self.column.addStretch(1)
        self.test.clicked.connect(self._ask)
        self.address.changed.connect(self._look)
        runner.began.connect(self._look)
        runner.ended.connect(self._look)
        self._look()

    def _ask(self, _checked: bool = False) -> None:
        run = Run(Step.TRY_CLUSTER, "sijeong:trycluster", {"SCHEDULER": self.address.value()})
        if self._question.ask(run):
            self.bad.hide()
            self.good.setText(tr("Asking…"))
            self.good.show()

    def _show(self, ending: Ending) -> None:
        self.good.hide()
        if ending.how is How.WELL:
            told = ending.outcomes[-1].outputs
            self.good.setText(
                tr("It answers: {workers} workers with {threads} threads.").format(
                    workers=int(told["WORKERS"]), threads=int(told["THREADS"])
                )
            )
            self.good.show()
        elif ending.how is How.FAILED:
            self.bad.setText(ending.sentence)
            self.bad.show()

    def _look(self, *_) -> None:
        self.test.setEnabled(bool(self.address.value()) and not self.address.problem and not self._runner.is_busy)
