"""How it stands with the project: its jobs, inputs and results, and what one click would make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qgis.core import QgsProject

from ...processing.translation import tr
from ..jobs import BY_HAND, Job, Step
from ..runner import Runner
from .catching_up import ages_with, catch_up, runs_again
from .ledger import Ledger
from .made import Made
from .project_inputs import missing_inputs
from .project_results import ProjectResult, project_results
from .rerun import missing_for, open_dialog

if TYPE_CHECKING:
    from ..job_panel import JobPanel

BY_CLICK = (Job.BUS, Job.FOREST, Job.TRAFFIC)
"""Jobs whose steps lead from the inputs to a map without a question in between."""


class Standing(Enum):
    """How it stands with a job."""

    PLACE = "place"
    """It has no steps: a place to come back to."""
    MISSING = "missing"
    """An input that it cannot do without is not there."""
    READY = "ready"
    BEGUN = "begun"
    DONE = "done"
    OLD = "old"
    """An input of what was made has changed."""
    COMPARABLE = "comparable"
    """It is done for the next month, and the last month waits to be compared with it."""


@dataclass(frozen=True)
class JobState:
    """How it stands with ``job``, in one line; ``next_step`` where one is to be run."""

    job: Job
    standing: Standing
    line: str = ""
    next_step: Step | None = None


class ProjectState:
    """Asks project, ledger and panels; holds nothing itself."""

    def __init__(
        self,
        project: QgsProject,
        ledger: Ledger,
        runner: Runner,
        panel_of: Callable[[Job], JobPanel],
        records: Callable[[], str],
    ) -> None:
        """``panel_of`` gives the panel of a job, ``records`` the card records that are chosen; "" where none are."""
        self._project, self._ledger, self._runner = project, ledger, runner
        self._panel_of = panel_of
        self._records = records

    def results(self) -> list[ProjectResult]:
        return project_results(self._project, self._ledger)

    def reasons(self, result: ProjectResult) -> tuple[str, ...]:
        """Why ``result`` is out of date; empty where it is not."""
        return self._ledger.reasons(result.made)

    def of_job(self, job: Job, results: list[ProjectResult]) -> JobState:
        """How it stands with ``job``; ``results``: those of the whole project."""
        old = [(result, self.reasons(result)) for result in results if result.job is job]
        reasons = [sentences[0] for _, sentences in old if sentences]
        if reasons:
            line = (
                reasons[0] if len(reasons) == 1 else tr("{count} results are out of date.").format(count=len(reasons))
            )
            return JobState(job, Standing.OLD, line)
        if not job.steps:
            return JobState(job, Standing.PLACE, _place_line(job, [one for one in results if self._is_shown(one)]))
        if not self._has_begun(job) and old:
            return JobState(job, Standing.DONE, _other_line([result for result, _ in old]))
        made = {step: self._ledger.made(step) for step in job.steps}
        upcoming = next((step for step, result in made.items() if result is None), None)
        if upcoming is None and job is Job.BUS and self._waits_to_be_compared():
            return JobState(job, Standing.COMPARABLE, tr("Can be compared with the last month"), Step.COMPARE_PERIODS)
        if upcoming is None:
            return JobState(job, Standing.DONE, _done_line([result for result in made.values() if result is not None]))
        missing = self.missing(job)
        if missing:
            return JobState(job, Standing.MISSING, tr("Missing: {inputs}").format(inputs=", ".join(missing)))
        if job is Job.MOBILE:
            return JobState(job, Standing.READY, _publishing_line(results), upcoming)
        if upcoming is job.steps[0]:
            line = tr("Ready to run: {steps} steps").format(steps=len(job.steps))
            return JobState(job, Standing.READY, line, upcoming)
        return JobState(job, Standing.BEGUN, tr("Next: {step}").format(step=upcoming.title), upcoming)

    def missing(self, job: Job) -> list[str]:
        """What ``job`` cannot do without and is not there, by its titles."""
        titles = [entry.need.label for entry in missing_inputs(job, self._project)]
        return [*titles, tr("Card records")] if job is Job.BUS and not self.has_records() else titles

    def has_records(self) -> bool:
        """Whether the card records were imported, or are chosen."""
        return self._ledger.made(Step.IMPORT_TAPS) is not None or bool(self._records())

    def _is_shown(self, result: ProjectResult) -> bool:
        """Whether a layer on the map shows it: one whose file is gone shows nothing, and nothing is drawn from it."""
        layers = (self._project.mapLayer(layer) for layer in result.layers)
        return not result.layers or any(layer is not None and layer.isValid() for layer in layers)

    def _waits_to_be_compared(self) -> bool:
        """Whether card records took the place of earlier ones, and the two have not been compared."""
        before = self._ledger.before(Step.LINK_TAPS)
        compared = self._ledger.made(Step.COMPARE_PERIODS)
        runs = compared.runs if compared is not None else ()
        return bool(before) and all(run.given.get("LEGS_BEFORE") != before for run in runs)

    def due(self, results: list[ProjectResult]) -> tuple[list[ProjectResult], list[Step]]:
        """What is out of date, with all that was made from it, and the steps that could be run and were not."""
        old = [result for result in results if self.reasons(result) and result.made.runs]
        aged = [result for result in ages_with(results, old) if result.step not in BY_HAND]
        # Results that came another way do for the steps, until one of them is taken.
        jobs = {job for job in BY_CLICK if self._has_begun(job) or all(result.job is not job for result in results)}
        unmade = [step for job in BY_CLICK if job in jobs and not self.missing(job) for step in self._unmade(job)]
        return aged, unmade

    def catch_up(self) -> None:
        """Run all of :meth:`due`, each after what it is made from."""
        results = self.results()
        aged, unmade = self.due(results)
        panels = {job: self._panel_of(job) for job in BY_CLICK if set(job.steps) & set(unmade)}
        self._runner.start(catch_up(panels, aged, self._ledger, self._project))

    def advance(self, job: Job) -> bool:
        """Run what is due of ``job`` and what its results aged; False where its page has to be asked first."""
        results = self.results()
        old = [result for result in results if result.job is job and self.reasons(result) and result.made.runs]
        aged = [result for result in ages_with(results, old) if result.step not in BY_HAND]
        panels = {} if all(self._made(step) for step in job.steps) else {job: self._panel_of(job)}
        runs = catch_up(panels, aged, self._ledger, self._project)
        self._runner.start(runs)
        return bool(runs)

    def why_not_again(self, result: ProjectResult) -> str:
        """Why ``result`` cannot be made again just so, as a sentence; empty when it can."""
        if not result.made.runs:
            return tr("How it was made is not known here, so it can only be made on its page.")
        if result.step in BY_HAND:
            return tr("Only you can do this again: open its page.")
        reasons = (missing_for(run, self._ledger, self._project) for run in result.made.runs)
        return next(filter(None, reasons), "")

    def run_again(self, result: ProjectResult) -> str:
        """Make ``result`` again; where that cannot be, the sentence that says why."""
        problem = self.why_not_again(result)
        if not problem:
            self._runner.start(runs_again([result], self._ledger, self._project))
        return problem

    def run_again_step(self, step: Step) -> str:
        """As :meth:`run_again`, for what ``step`` has made."""
        return next((self.run_again(result) for result in self.results() if result.step is step), "")

    def result_of_layer(self, layer_id: str) -> ProjectResult | None:
        """The result that a layer on the map belongs to; None where its file does not say how it was made."""
        return next((result for result in self.results() if layer_id in result.layers), None)

    def run_with_changes(self, result: ProjectResult) -> None:
        """QGIS's own dialog, filled as it was when ``result`` was made."""
        if result.made.runs:
            open_dialog(result.made.runs[0], self._project)

    def _has_begun(self, job: Job) -> bool:
        """Whether a step of ``job`` was taken here."""
        return any(self._made(step) is not None for step in job.steps)

    def _unmade(self, job: Job) -> list[Step]:
        return [step for step in job.steps if self._made(step) is None]

    def _made(self, step: Step) -> Made | None:
        return self._ledger.made(step)


def _done_line(made: list[Made]) -> str:
    day = max(result.day for result in made)
    return tr("Done on {day}").format(day=day) if day else tr("Done")


def _other_line(results: list[ProjectResult]) -> str:
    """Of results that no step of the dock has made, as those of the toolbox."""
    day = max(result.made.day for result in results)
    return tr("{count} results on the map, the last of {day}").format(count=len(results), day=day)


def _publishing_line(results: list[ProjectResult]) -> str:
    return tr("Ready to publish") if results else tr("Goes out when there is a result.")


def _place_line(job: Job, results: list[ProjectResult]) -> str:
    if job is Job.DATA:
        return tr("Nothing pulled yet")
    return tr("{count} results to draw from").format(count=len(results)) if results else tr("Waits for a first result.")
