"""The publications of a project: what was made when, with its counts; those whose files are gone are not shown."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from qgis.core import QgsProject

from ..runs import Outcome
from ..state.ledger import SCOPE

KEY = "publications"
MOST = 20
"""So many are remembered in the project file; the files of older ones stay where they are."""
PATHS = ("output", "index", "report", "passphrase_file")


@dataclass(frozen=True)
class Publication:
    """One publication: ``output`` is its folder or file, ``index`` what is opened.

    ``passphrase_file``: where a generated passphrase was written, never what is in it. ``published``: local time.
    """

    title: str
    published: str
    output: str
    index: str
    report: str = ""
    passphrase_file: str = ""
    form: str = "folder"
    sealed: bool = False
    figures: dict[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, outcome: Outcome) -> Publication:
        """What a run has published just now."""
        given, made = outcome.run.parameters, outcome.outputs
        return cls(
            title=str(given.get("TITLE", "")),
            published=datetime.now().strftime("%Y-%m-%d %H:%M"),
            output=str(made["OUTPUT"]),
            index=str(made.get("INDEX") or made["OUTPUT"]),
            report=str(made.get("REPORT") or ""),
            passphrase_file=str(given.get("PASSPHRASE_FILE", "")),
            form=str(given.get("FORM", "folder")),
            sealed=bool(given.get("ENCRYPT")),
            figures=outcome.figures,
        )

    @property
    def folder(self) -> str:
        """What a file manager shows."""
        path = Path(self.output)
        return str(path if path.is_dir() else path.parent)

    @property
    def bundle(self) -> str:
        """What a server serves: the folder, or the zip file."""
        return self.index if self.form == "zip" else self.output

    def is_there(self) -> bool:
        return Path(self.index or self.output).exists()


class History:
    """The project's memory of its publications, the newest first."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project

    def publications(self) -> list[Publication]:
        """Those whose files are there."""
        return [one for one in self._all() if one.is_there()]

    def add(self, publication: Publication) -> None:
        """Note a new one; an older one at the same place is gone, as its files are."""
        kept = [one for one in self._all() if one.output != publication.output]
        entries = [self._packed(one) for one in [publication, *kept][:MOST]]
        self._project.writeEntry(SCOPE, KEY, json.dumps(entries, ensure_ascii=False))

    def _all(self) -> list[Publication]:
        text, known = self._project.readEntry(SCOPE, KEY, "")
        if not known or not text:
            return []
        try:
            return [self._unpacked(entry) for entry in json.loads(text)]
        except (ValueError, TypeError, AttributeError):
            return []  # written by hand or by another version

    def _packed(self, publication: Publication) -> dict[str, object]:
        entry = asdict(publication)
        return entry | {name: self._project.writePath(entry[name]) for name in PATHS if entry[name]}

    def _unpacked(self, entry: dict[str, object]) -> Publication:
        return Publication(**(entry | {name: self._project.readPath(entry[name]) for name in PATHS if entry.get(name)}))
