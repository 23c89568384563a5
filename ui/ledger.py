"""What has been made in this project: which step is done, where its result lies, and its main figures."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .jobs import Step

SCOPE = "sijeong"
"""Scope of the project entries; they are saved in the project file."""


@dataclass(frozen=True)
class Made:
    """The result of a step: its files (the first is the main one) and what the algorithms counted.

    ``workbook``: the same as a spreadsheet, where one was made.
    """

    files: tuple[str, ...]
    figures: dict[str, float] = field(default_factory=dict)
    report: str = ""
    workbook: str = ""

    @property
    def main_file(self) -> str:
        return self.files[0]

    @property
    def folder(self) -> str:
        return str(Path(self.main_file).parent)

    def still_there(self) -> bool:
        return all(Path(file).exists() for file in self.files)


class Ledger(QObject):
    """The project's memory of the steps. A result whose files are gone counts as not made."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        project.readProject.connect(self._tell)
        project.cleared.connect(self._tell)

    def disconnect_project(self) -> None:
        self._project.readProject.disconnect(self._tell)
        self._project.cleared.disconnect(self._tell)

    def made(self, step: Step) -> Made | None:
        text, known = self._project.readEntry(SCOPE, step.key, "")
        if not known or not text:
            return None
        made = self._from_json(text)
        return made if made is not None and made.files and made.still_there() else None

    def note(self, step: Step, made: Made) -> None:
        self._project.writeEntry(SCOPE, step.key, self._to_json(made))
        self.changed.emit()

    def next_step(self, steps: tuple[Step, ...]) -> Step | None:
        """The first of ``steps`` that is not done."""
        return next((step for step in steps if self.made(step) is None), None)

    def _to_json(self, made: Made) -> str:
        files = [self._project.writePath(file) for file in made.files]
        papers = {
            name: self._project.writePath(path) if path else ""
            for name, path in (("report", made.report), ("workbook", made.workbook))
        }
        return json.dumps({"files": files, "figures": made.figures, **papers}, ensure_ascii=False)

    def _from_json(self, text: str) -> Made | None:
        try:
            values = json.loads(text)
            files = tuple(self._project.readPath(file) for file in values["files"])
            papers = [values.get(name) or "" for name in ("report", "workbook")]
            report, workbook = (self._project.readPath(path) if path else "" for path in papers)
            return Made(files, dict(values["figures"]), report, workbook)
        except (ValueError, KeyError, TypeError):
            return None  # written by hand or by another version: the step simply counts as not done

    def _tell(self, *_) -> None:
        self.changed.emit()
