"""What the panels share: steps that scroll, the folder for results, and one button that runs everything."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QEvent, Qt, QTimer
from qgis.PyQt.QtWidgets import QFrame, QPushButton, QWidget

from ..processing.translation import tr
from .help_pages import belongs_to
from .jobs import Job, Step, job_of
from .path_field import PathField
from .results_folder import default_folder
from .runs import Ending, How, Run
from .step_section import StepSection
from .theme_button import ThemeButton
from .widgets import column, field, note, primary, problem, scrolled
from .workbench import Workbench


class JobPanel(QWidget):
    """Base of the panels: derive, add sections, and say what is missing and what to run for a step."""

    def __init__(self, job: Job, bench: Workbench) -> None:
        super().__init__()
        self.job = job
        self.bench = bench
        belongs_to(self, job.help_page)
        self.sections: list[StepSection] = []
        self._is_put_away, self._is_stale = False, False
        self._page = QWidget()
        self._steps = column(self._page, margin=6)
        self._folder = PathField(files=False)
        self._problem = problem()
        self._hint = note()
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._run_all = primary(QPushButton(tr("Run All Steps")))
        self._run_all.setToolTip(tr("Runs the steps one after the other and adds the results to the map."))
        self._run_all.clicked.connect(lambda _checked=False: self.run_all())
        self._lay_out()
        self._follow_project()
        bench.follow(bench.project.readProject, self._follow_project)
        bench.follow(bench.project.projectSaved, self._follow_project)
        bench.follow(bench.project.cleared, self._follow_project)
        bench.ledger.changed.connect(self.refresh_in_sight)
        bench.runner.began.connect(self.refresh)
        bench.runner.began.connect(self._problem.hide)
        bench.runner.ended.connect(self.refresh)
        bench.runner.ended.connect(self._show_problem)

    def runs_for(self, step: Step, folder: Path) -> list[Run]:
        """The algorithms that make ``step``, with their parameters and fresh files in ``folder``."""
        raise NotImplementedError

    def runs_for_all(self, folder: Path) -> list[Run]:
        """The whole chain."""
        raise NotImplementedError

    def missing_for(self, step: Step) -> str:
        """What the user must give before ``step`` can run, as a sentence; empty when nothing is missing."""
        raise NotImplementedError

    def missing_for_all(self) -> str:
        raise NotImplementedError

    def add_section(self, section: StepSection) -> None:
        section.asked.connect(lambda: self.bench.runner.start(self.runs_for(section.step, self.folder)))
        section.again_asked.connect(lambda: self.run_again(section.step))
        self.sections.append(section)
        self.add_part(section)

    def add_part(self, part: QWidget) -> None:
        """Put ``part`` below what is there, above the folder for results."""
        self._steps.insertWidget(self._steps.count() - 2, part)

    def show_step(self, step: Step) -> None:
        """Bring the section of ``step`` into view and go to its button."""
        section = next((section for section in self.sections if section.step is step), None)
        if section is not None:
            section.take_focus()
            # Once more when the page has its size: it may be shown for the first time.
            QTimer.singleShot(0, lambda: self._area.ensureWidgetVisible(section))

    def run_again(self, step: Step) -> None:
        """Make the result of ``step`` again, as it was made; where that cannot be, say why."""
        problem = self.bench.state.run_again_step(step)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def run_all(self) -> None:
        self.bench.runner.start(self.runs_for_all(self.folder))

    @property
    def folder(self) -> Path:
        """Where the results of the next run go."""
        return Path(self._folder.path() or str(default_folder(self.bench.project)))

    def set_folder(self, folder: str) -> None:
        self._folder.set_path(folder)

    def refresh_in_sight(self, *_) -> None:
        """Refresh now, or when this page is the open one: a project that opens tells six pages dozens of times."""
        if self._is_put_away:
            self._is_stale = True
        else:
            self.refresh()

    def event(self, event) -> bool:
        """The dock shows one page and puts the others away, whether or not it is in sight itself."""
        if event.type() == QEvent.Type.HideToParent:
            self._is_put_away = True
        elif event.type() == QEvent.Type.ShowToParent:
            self._is_put_away = False
            if self._is_stale:
                self.refresh()
        return super().event(event)

    def refresh(self, *_) -> None:
        """Show what is done, what is next and what is missing."""
        self._is_stale = False
        ledger, busy = self.bench.ledger, self.bench.runner.is_busy
        upcoming = ledger.next_step(self.job.steps)
        for section in self.sections:
            made = ledger.made(section.step)
            section.show_old(ledger.why_old(section.step))
            section.show_state(made, section.step is upcoming, self.missing_for(section.step), busy)
        missing = self.missing_for_all()
        self._hint.setText(missing)
        self._hint.setVisible(bool(missing))
        self._run_all.setEnabled(not missing)
        self._footer.setVisible(not busy)

    def _lay_out(self) -> None:
        tip = tr(
            "Results are files that stay here; earlier ones are kept. Left empty, they go beside the project file."
        )
        self._steps.addWidget(ThemeButton(self.job, self.bench.project), 0, Qt.AlignmentFlag.AlignRight)
        self._steps.addWidget(field(tr("Folder for results"), self._folder, tip))
        self._steps.addStretch(1)
        self._footer = QFrame()
        below = column(self._footer)
        below.addWidget(self._problem)
        below.addWidget(self._hint)
        below.addWidget(self._run_all)
        whole = column(self, margin=0, spacing=0)
        self._area = scrolled(self._page)
        whole.addWidget(self._area, 1)
        whole.addWidget(self._footer)

    def _show_problem(self, ending: Ending) -> None:
        """Say here as well what went wrong: a message bar may be too narrow for a whole sentence."""
        is_ours = ending.run is not None and job_of(ending.run.step) is self.job
        if ending.how is How.FAILED and is_ours and self.isVisible():
            self._problem.setText(ending.sentence)
            self._problem.show()

    def _follow_project(self, *_) -> None:
        self._folder.set_placeholder(str(default_folder(self.bench.project)))
