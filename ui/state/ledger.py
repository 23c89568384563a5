"""What has been made in this project: which step is done, where its result lies, its figures, and whether it is old."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...common.fingerprints import Fingerprint, file_of
from ...processing.given import live_fingerprint, source_of
from ..jobs import SIDE_BY_SIDE, Step
from . import freshness
from .layer_results import follow_moves, layer_runs
from .lookout import Lookout
from .made import Made, Moves, from_entry, to_entry, with_moves
from .project_watch import ProjectWatch

SCOPE = "sijeong"
"""Scope of the project entries; they are saved in the project file."""
BEFORE = "_before"
"""Behind the key of a step: what it had made of an earlier month."""


class Ledger(QObject):
    """The project's memory of the steps. A result whose files were seen to be gone counts as not made.

    Files are looked at in the background; ``changed`` is emitted when something was made, or seen to be different.
    """

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._unseen: set[Step] = set()
        self.lookout = Lookout(self._sources, self)
        self.lookout.looked.connect(self._after_look)
        self._watch = ProjectWatch(project, self)
        self._watch.replaced.connect(self._start_anew)
        self._watch.changed.connect(self.lookout.look)
        self.lookout.look()

    def disconnect_project(self) -> None:
        self._watch.let_go()
        self.lookout.stop()

    def made(self, step: Step) -> Made | None:
        made = self.remembered(step)
        return None if made is None or any(self._is_gone(file) for file in made.files) else made

    def remembered(self, step: Step) -> Made | None:
        """What ``step`` has made, though its files may be gone."""
        text, known = self._project.readEntry(SCOPE, step.key, "")
        if not known or not text:
            return None
        try:
            made = from_entry(json.loads(text), self._project.readPath)
        except (ValueError, KeyError, TypeError, AttributeError):
            return None  # written by hand or by another version: the step simply counts as not done
        return made if made.files else None

    def note(self, step: Step, made: Made, moves: Moves | None = None) -> None:
        """Remember what ``step`` has made; how inputs look of which it does not know is found out at once.

        ``moves``: earlier results whose place it takes. What was made from those is made from these now, and is old.
        """
        if moves:
            self._follow(moves)
        sources = _sources_of(made)
        self._write(step, replace(made, basis=self._basis(sources, step)))
        self._unseen.add(step)
        self.lookout.forget({*sources, *made.files})
        self.changed.emit()

    def take_place(self, moves: Moves) -> None:
        """Results that no step knows of have taken the place of earlier ones."""
        self._follow(moves)
        self.lookout.forget(moves.values())
        self.changed.emit()

    def begin_next(self, step: Step, parameter: str, file: str, compared: Step) -> None:
        """``step`` is to read ``file`` from now on, as of another month: what was made of the last is out of date.

        What ``compared`` has made until now is remembered for :meth:`before`. Nothing happens where ``step`` was never
        taken, or has read ``file``.
        """
        made = self.made(step)
        read = [run.given[parameter] for run in made.runs if run.given.get(parameter)] if made is not None else []
        if not read or file in read:
            return
        last = self.made(compared)
        if last is not None:
            self._project.writeEntry(SCOPE, compared.key + BEFORE, self._project.writePath(last.main_file))
        self.take_place({str(earlier): file for earlier in read})

    def before(self, step: Step) -> str:
        """The main file that ``step`` had made before :meth:`begin_next`; "" where there is none."""
        text, _ = self._project.readEntry(SCOPE, step.key + BEFORE, "")
        return self._project.readPath(text) if text else ""

    def next_step(self, steps: tuple[Step, ...]) -> Step | None:
        """The first of ``steps`` that is not done."""
        return next((step for step in steps if self.made(step) is None), None)

    def reasons(self, made: Made) -> tuple[str, ...]:
        """Why ``made`` is out of date, a sentence for each reason; none where it is not, or where nobody knows yet."""
        return freshness.reasons(made, self._now, self._newer_basis, self._project)

    def why_old(self, step: Step) -> str:
        """The first reason why the result of ``step`` is out of date; empty where it is not."""
        made = self.made(step)
        return next(iter(self.reasons(made)), "") if made is not None else ""

    def newer_bases(self, made: Made) -> dict[str, str]:
        """Of the inputs that steps had made those that the step has made anew since: the old source → the new file."""
        newer = {source: self._newer_basis(source, key) for source, key in made.basis.items()}
        return {source: basis.main_file for source, basis in newer.items() if basis is not None}

    def is_gone(self, source: str) -> bool:
        """Whether ``source`` was seen to be gone: a file that is not there, or a layer of no file and no project."""
        if file_of(source) is not None:
            return self._is_gone(source)
        return all(source_of(layer) != source for layer in self._project.mapLayers().values())

    def _is_gone(self, source: str) -> bool:
        mark = self.lookout.seen(source)
        return mark is not None and mark.is_gone

    def _now(self, source: str) -> Fingerprint | None:
        if file_of(source) is not None:
            return self.lookout.seen(source)
        layers = self._project.mapLayers().values()
        return next((live_fingerprint(layer) for layer in layers if source_of(layer) == source), None)

    def _newer_basis(self, source: str, key: str) -> Made | None:
        """What the step of ``key`` has made after ``source``; None where that is still its latest."""
        step = next((step for step in Step if step.key == key), None)
        latest = self.made(step) if step is not None else None
        return latest if latest is not None and not latest.lies_in(source) else None

    def _basis(self, sources: Iterable[str], step: Step) -> dict[str, str]:
        """Which of ``sources`` are the latest of another step; steps that are run side by side have no latest."""
        steps = [other for other in Step if other is not step and other not in SIDE_BY_SIDE]
        latest = {other: self.made(other) for other in steps}
        return {
            source: other.key
            for source in sources
            for other, made in latest.items()
            if made is not None and made.lies_in(source)
        }

    def _follow(self, moves: Moves) -> None:
        for step in Step:
            made = self.remembered(step)
            if made is not None:
                followed = with_moves(made, moves)
                if followed != made:
                    self._write(step, followed)
        follow_moves(self._project, moves)

    def _after_look(self) -> None:
        for step in tuple(self._unseen):
            made = self.remembered(step)
            if made is not None:
                self._write(step, replace(made, inputs=self._inputs_of(made)))
        self._unseen.clear()
        self.changed.emit()

    def _inputs_of(self, made: Made) -> tuple[Fingerprint, ...]:
        """How its inputs looked when they were read; those of which nobody told, or that it wrote into, as now."""
        told = {mark.source: mark for mark in made.inputs if not made.lies_in(mark.source)}
        marks = (told.get(source) or self._now(source) for source in _sources_of(made))
        return tuple(mark for mark in marks if mark is not None)

    def _sources(self) -> set[str]:
        """Everything that has to be looked at."""
        made = [self.remembered(step) for step in Step]
        made += [result.made for result in layer_runs(self._project)]
        return {
            source
            for known in made
            if known is not None
            for source in (*known.files, *(mark.source for mark in known.inputs), *_sources_of(known))
        }

    def _write(self, step: Step, made: Made) -> None:
        entry = to_entry(made, self._project.writePath)
        self._project.writeEntry(SCOPE, step.key, json.dumps(entry, ensure_ascii=False))

    def _start_anew(self) -> None:
        self._unseen.clear()
        self.lookout.forget_all()
        self.changed.emit()


def _sources_of(made: Made) -> tuple[str, ...]:
    """The sources of everything that the runs of ``made`` read."""
    return tuple(dict.fromkeys(source for run in made.runs for source in freshness.sources_of(run)))
