"""All results of the project in one list: those of the dock's steps, and those on the map that others have made."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProject

from ...processing.recognition import result_of
from ...processing.results import ResultGroup
from ..jobs import Job, Step, job_of
from .layer_results import layer_runs
from .ledger import Ledger
from .made import Made

JOB_OF_GROUP = {
    ResultGroup.DATA: Job.DATA,
    ResultGroup.TRANSIT: Job.BUS,
    ResultGroup.FOREST: Job.FOREST,
    ResultGroup.TRAFFIC: Job.TRAFFIC,
}


@dataclass(frozen=True)
class ProjectResult:
    """One result: what it is called, whose it is, how it was made, and the ids of its layers on the map.

    ``step`` is None where no step of the dock has made it.
    """

    title: str
    job: Job
    step: Step | None
    made: Made
    layers: tuple[str, ...] = ()

    @property
    def run_step(self) -> Step:
        """What it is called when it is run again."""
        return self.step or Step.RUN_AGAIN


def project_results(project: QgsProject, ledger: Ledger) -> list[ProjectResult]:
    """The results, job by job; the steps of a job come first, in their order."""
    runs = layer_runs(project)
    results = []
    for step in Step:
        made, job = ledger.made(step), job_of(step)
        if made is None or job is None:
            continue
        ours = [run for run in runs if any(made.lies_in(file) for file in run.made.files)]
        runs = [run for run in runs if run not in ours]
        results.append(ProjectResult(step.title, job, step, made, tuple(key for run in ours for key in run.layers)))
    for run in runs:
        layer = project.mapLayer(run.layers[0])
        result = result_of(layer)
        results.append(ProjectResult(layer.name(), JOB_OF_GROUP[result.group], None, run.made, run.layers))
    return sorted(results, key=lambda result: list(Job).index(result.job))
