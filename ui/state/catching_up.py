"""The chain that makes everything that is missing or out of date, each after what it is made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

from ...common.fingerprints import file_of
from ...processing.given import Given, given, sources
from ..jobs import BY_HAND, Job
from ..runs import Run
from .freshness import sources_of
from .ledger import Ledger
from .made import moved
from .project_results import ProjectResult
from .rerun import again, missing_for

if TYPE_CHECKING:
    from ..job_panel import JobPanel


@dataclass(frozen=True)
class _Part:
    """A run of the chain, the files that it reads, and those that it writes: the old ones too, as others know them."""

    run: Run
    reads: frozenset[str]
    writes: frozenset[str]


def ages_with(results: Sequence[ProjectResult], old: Iterable[ProjectResult]) -> list[ProjectResult]:
    """``old`` and all that was made from them, directly or not: they are old as soon as those are made anew."""
    aged = list(old)
    for result in aged:  # grows while it is walked
        aged += [other for other in results if other not in aged and _reads_from(other, result)]
    return [result for result in results if result in aged]


def runs_again(results: Sequence[ProjectResult], ledger: Ledger, project: QgsProject) -> list[Run]:
    """The runs that make ``results`` anew in the right order; what cannot be made for want of an input is left out."""
    return [part.run for part in _in_order(_parts_again(results, ledger, project)[0])]


def catch_up(
    panels: dict[Job, JobPanel], results: Sequence[ProjectResult], ledger: Ledger, project: QgsProject
) -> list[Run]:
    """What ``panels`` lack of their steps, and ``results`` anew."""
    ready = [panel for panel in panels.values() if not panel.missing_for_all()]
    missing = [part for panel in ready for part in _missing_parts(panel, ledger, project)]
    parts, moves = _parts_again(results, ledger, project, missing)
    return [part.run for part in _in_order([*parts, *(_moved_part(part, moves) for part in missing)])]


def _parts_again(
    results: Sequence[ProjectResult], ledger: Ledger, project: QgsProject, missing: Sequence[_Part] = ()
) -> tuple[list[_Part], dict[str, str]]:
    """The runs of ``results`` anew, each reading what those before it are about to write; and what goes where.

    ``missing``: parts of the chain that write what is not there any more.
    """
    taken = {file for part in missing for file in part.writes}
    moves = {old: new for part in missing for old, new in part.run.moves.items()}
    parts: list[_Part] = []
    for result in _by_need(results):
        if result.step in BY_HAND:
            continue
        about_to_be = {str(file_of(old)) for old in moves}
        if any(missing_for(run, ledger, project, about_to_be) for run in result.made.runs):
            continue
        newer = ledger.newer_bases(result.made)
        for run in result.made.runs:
            fresh = again(run, result.run_step, project, newer | moves, taken)
            moves |= fresh.moves
            written = (*fresh.moves, *fresh.moves.values())
            parts.append(_Part(fresh, _files(sources_of(run)), _files(written)))
    return parts, moves


def _missing_parts(panel: JobPanel, ledger: Ledger, project: QgsProject) -> list[_Part]:
    """The steps of the panel's job that are not there; they read what was made of the others."""
    made_instead: dict[str, str] = {}
    parts = []
    for run in panel.runs_for_all(panel.folder):
        made = ledger.made(run.step)
        if made is not None:
            made_instead[str(run.parameters["OUTPUT"])] = made.main_file
            continue
        run = replace(run, parameters=moved(run.parameters, made_instead), moves=_instead(run, ledger))
        parts.append(_Part(run, _read_by(run, project), _files([str(run.parameters["OUTPUT"])])))
    return parts


def _instead(run: Run, ledger: Ledger) -> dict[str, str]:
    """Where the same lay before it was lost → where ``run`` writes it."""
    lost = ledger.remembered(run.step)
    same = [made for made in lost.runs if made.algorithm == run.algorithm] if lost is not None else []
    return {made.outputs["OUTPUT"]: str(run.parameters["OUTPUT"]) for made in same if "OUTPUT" in made.outputs}


def _read_by(run: Run, project: QgsProject) -> frozenset[str]:
    algorithm = QgsApplication.processingRegistry().algorithmById(run.algorithm)
    context = QgsProcessingContext()
    context.setProject(project)
    return _files(sources(algorithm, given(algorithm, run.parameters, context)))


def _files(addresses: Iterable[str]) -> frozenset[str]:
    return frozenset(str(file_of(address)) for address in addresses if file_of(address) is not None)


def _moved_part(part: _Part, moves: dict[str, str]) -> _Part:
    parameters: Given = moved(part.run.parameters, moves)
    reads = frozenset(moves.get(file, file) for file in part.reads)
    return replace(part, run=replace(part.run, parameters=parameters), reads=reads)


def _reads_from(result: ProjectResult, other: ProjectResult) -> bool:
    return any(other.made.lies_in(source) for run in result.made.runs for source in sources_of(run))


def _by_need(results: Sequence[ProjectResult]) -> list[ProjectResult]:
    """``results`` so that each stands after those that it was made from."""
    waiting, ordered = list(results), []
    while waiting:
        ready = [result for result in waiting if not _reads_from_any(result, waiting)]
        ordered += ready or waiting[:1]  # a ring can only be written by hand
        waiting = [result for result in waiting if result not in ordered]
    return ordered


def _reads_from_any(result: ProjectResult, others: Sequence[ProjectResult]) -> bool:
    return any(_reads_from(result, other) for other in others if other is not result)


def _in_order(parts: Sequence[_Part]) -> list[_Part]:
    waiting, ordered = list(parts), []
    while waiting:
        part = next((part for part in waiting if not _waits(part, waiting)), waiting[0])
        ordered.append(part)
        waiting.remove(part)
    return ordered


def _waits(part: _Part, waiting: Sequence[_Part]) -> bool:
    return any(part.reads & other.writes for other in waiting if other is not part)
