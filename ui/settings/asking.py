"""Asks an algorithm something in the background and hands its answer to the one who asked."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject

from ..runner import Runner
from ..runs import Ending, Run


class Question(QObject):
    """One question at a time over a shared runner; ``answered`` gets the :class:`~..runner.Ending`.

    It is a child of the widget that asks: an answer that comes when the page is closed finds nobody, and is dropped.
    """

    def __init__(self, runner: Runner, answered: Callable[[Ending], None], parent: QObject) -> None:
        super().__init__(parent)
        self._runner, self._answered = runner, answered
        self._mine: Run | None = None
        runner.ended.connect(self._hear)

    @property
    def is_open(self) -> bool:
        return self._mine is not None

    def ask(self, run: Run) -> bool:
        """Start ``run``; False while another question is open."""
        if self._runner.is_busy:
            return False
        self._mine = run
        self._runner.start([run])
        return True

    def _hear(self, ending: Ending) -> None:
        mine, self._mine = self._mine, None
        if mine is not None:
            self._answered(ending)
