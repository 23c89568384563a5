"""The first page: how it stands with each job, one button for all that is due, and below it inputs and results."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...processing.translation import tr
from ..forest.season_banner import SeasonBanner
from ..jobs import Job, Step
from ..state.project_inputs import missing_inputs
from ..state.project_results import ProjectResult
from ..state.project_state import Standing
from ..widgets import GAP, Framed, column, note, primary, problem, scrolled, theme_icon
from ..workbench import Workbench
from .inputs_box import InputsBox
from .job_row import JobRow
from .quiet_offer import QuietOffer
from .results_box import ResultsBox

SOON_MS = 50
"""What happens in one breath, such as a project that is opened, is shown once."""


class HomePage(QWidget):
    """Shows only what works here; what is missing (an engine, packages) is said on top with what to do."""

    job_chosen = pyqtSignal(object)
    dataset_wanted = pyqtSignal(str)
    """A dataset of the catalogue that the project lacks."""
    records_wanted = pyqtSignal()
    """The card records are to be chosen."""
    step_wanted = pyqtSignal(object)
    """The :class:`Step` whose place on its page is wanted."""
    own_files_wanted = pyqtSignal()
    """Files of the city's own are to be added."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._state = bench.state
        self.banner = SeasonBanner(bench.runner, can_fetch=False)
        self._notices = QVBoxLayout()
        self._notices.setSpacing(GAP)
        self.rows = {job: JobRow(job) for job in Job}
        self.catch_up = primary(QPushButton())
        self.catch_up.setToolTip(tr("Runs what is missing or out of date, one after the other."))
        self.catch_up.clicked.connect(lambda _checked=False: self._state.catch_up())
        self._fresh = note(tr("Everything is up to date."))
        self._problem = problem()
        self.add_files = QPushButton(theme_icon("/mActionAddOgrLayer.svg"), tr("Add My Files…"))
        self.add_files.setToolTip(tr("Choose or drop files and folders: each is recognised and put in its place."))
        self.quiet_offer = QuietOffer(bench.iface, bench.project)
        self.inputs = InputsBox()
        self.results = ResultsBox(bench.state)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self._lay_out()
        self._connect_parts()

    def add_notice(
        self,
        text: str,
        button_text: str = "",
        action: Callable[[], None] | None = None,
        button: QPushButton | None = None,
    ) -> QWidget:
        """A framed sentence above the jobs, with a button where something can be done about it."""
        notice = _Notice(text, button or (_button(button_text, action) if action is not None else None))
        self._notices.addWidget(notice)
        return notice

    def enable_jobs(self, enabled: bool) -> None:
        for part in (*self.rows.values(), self.add_files, self.inputs, self.results):
            part.setEnabled(enabled)
        self.banner.setVisible(enabled)  # it reads the catalogue, which needs the packages

    def refresh(self, *_) -> None:
        """Show how it stands, when somebody looks."""
        if not self.isVisible():
            return
        results, busy = self._state.results(), self._bench.runner.is_busy
        for job, row in self.rows.items():
            row.show_state(self._state.of_job(job, results), busy)
        self.inputs.show_project(self._bench.project, self._state.has_records())
        self.results.show_results(results, busy)
        self._show_due(results, busy)
        if self.rows[Job.DATA].isEnabled():
            self.quiet_offer.refresh()
            self.rows[Job.DATA].say(_kept_line())

    def refresh_soon(self, *_) -> None:
        if self.isVisible():
            self._soon.start()

    def showEvent(self, event) -> None:
        """Files may have changed while nobody looked; nothing of this is done when QGIS starts."""
        super().showEvent(event)
        self._bench.ledger.lookout.look()
        self._soon.start(0)

    def _show_due(self, results: list[ProjectResult], busy: bool) -> None:
        aged, unmade = self._state.due(results)
        count = len(aged) + len(unmade)
        self.catch_up.setText(tr("Run What Is Due ({count})").format(count=count))
        self.catch_up.setToolTip("\n".join([step.title for step in unmade] + [result.title for result in aged]))
        self.catch_up.setVisible(count > 0)
        self.catch_up.setEnabled(not busy)
        is_known = bool(results) and all(result.made.inputs for result in results)
        self._fresh.setVisible(count == 0 and is_known and not busy)

    def _take_next_step(self, job: Job, standing: Standing) -> None:
        if standing is Standing.MISSING:
            self._get_input(job)
        elif standing is Standing.COMPARABLE:
            self.step_wanted.emit(Step.COMPARE_PERIODS)
        elif not self._state.advance(job):
            self.job_chosen.emit(job)  # its page says what is missing

    def _get_input(self, job: Job) -> None:
        missing = missing_inputs(job, self._bench.project)
        if missing:
            self.inputs.get(missing[0])
        else:
            self.records_wanted.emit()

    def _run_again(self, result: ProjectResult) -> None:
        sentence = self._state.run_again(result)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _connect_parts(self) -> None:
        bench = self._bench
        for job, row in self.rows.items():
            row.opened.connect(partial(self.job_chosen.emit, job))
            row.next_asked.connect(partial(self._take_next_step, job))
        self.inputs.dataset_wanted.connect(self.dataset_wanted)
        self.inputs.records_wanted.connect(self.records_wanted)
        self.inputs.file_wanted.connect(self.own_files_wanted)
        self.add_files.clicked.connect(lambda _checked=False: self.own_files_wanted.emit())
        self.results.again_asked.connect(self._run_again)
        self.results.changes_asked.connect(self._state.run_with_changes)
        bench.ledger.changed.connect(self.refresh_soon)
        bench.runner.began.connect(self.refresh_soon)
        bench.runner.ended.connect(self.refresh_soon)

    def _lay_out(self) -> None:
        page = QWidget()
        content = column(page, margin=8, spacing=5)
        content.addLayout(self._notices)
        for row in self.rows.values():
            content.addWidget(row)
        content.addWidget(self.catch_up)
        content.addWidget(self._fresh)
        content.addWidget(self._problem)
        content.addWidget(self.add_files)
        content.addWidget(self.quiet_offer)
        content.addWidget(self.inputs)
        content.addWidget(self.results)
        content.addWidget(self.banner)
        content.addStretch(1)
        self.catch_up.hide()
        self._fresh.hide()
        whole = column(self, margin=0, spacing=0)
        whole.addWidget(scrolled(page))


def _kept_line() -> str:
    from ...processing.data import shelf  # late: it needs packages that a QGIS may lack

    kept, waiting = shelf.kept(), shelf.unfinished()
    parts = (
        (tr("{count} pulled"), len(kept)),
        (tr("{count} old"), sum(card.is_old for card in kept)),
        (tr("{count} to resume"), len(waiting)),
    )
    return " · ".join(text.format(count=count) for text, count in parts if count)


def _button(text: str, action: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _checked=False: action())
    return button


class _Notice(Framed):
    def __init__(self, text: str, button: QPushButton | None) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 5)
        layout.addWidget(note(text), 1)
        if button is not None:
            button.setToolTip(text)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
