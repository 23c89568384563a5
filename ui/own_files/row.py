"""A line of the list: a file, what it is taken for, and how it is read."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QTableWidget, QTableWidgetItem

from ...processing.data.own_files import CARDS, ELEVATION, FEED, OwnFile
from ...processing.translation import tr
from ..catalogue.systems import system_title, systems
from ..widgets import choice
from .words import kind_title

FILE, KIND, SYSTEM, ENCODING, NOTE = range(5)
FIXED_KINDS = (CARDS, FEED, ELEVATION)
"""What a file is for certain, and nothing else."""
AUTOMATIC = ""


@dataclass(frozen=True)
class OwnFileWish:
    """``file`` as the user wants it; ``system`` and ``encoding`` are "" where they are to be found out."""

    file: OwnFile
    kind: str
    system: str = ""
    encoding: str = ""


class FileRow:
    """The cells of one file in ``table``; what cannot be read has words and nothing to choose.

    ``kinds``: what it can be taken for, with titles.
    """

    def __init__(self, table: QTableWidget, number: int, file: OwnFile, kinds: list[tuple[str, str]]) -> None:
        self.file = file
        self._table, self._kinds = table, kinds
        self._name = QTableWidgetItem(file.title)
        self._name.setToolTip(file.path)
        self._note = QTableWidgetItem(_note_of(file))
        self._note.setToolTip(self._note.text())
        self.kind = self.system = self.encoding = None
        for column in range(table.columnCount()):
            empty = QTableWidgetItem()
            empty.setFlags(Qt.ItemFlag.ItemIsEnabled)
            table.setItem(number, column, empty)
        table.setItem(number, FILE, self._name)
        table.setItem(number, NOTE, self._note)
        self._note.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if not file.is_readable:
            self._name.setFlags(Qt.ItemFlag.NoItemFlags)
            return
        self._name.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        self.set_wanted(file.is_wanted)
        self._add_choices(number)

    @property
    def is_wanted(self) -> bool:
        return self.file.is_readable and self._name.checkState() == Qt.CheckState.Checked

    def set_wanted(self, wanted: bool) -> None:
        self._name.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    @property
    def wish(self) -> OwnFileWish:
        kind = self.kind.currentData() if self.kind is not None else self.file.kind
        return OwnFileWish(self.file, kind, _chosen(self.system), _chosen(self.encoding))

    def say(self, text: str) -> None:
        """``text`` in place of the note."""
        self._note.setText(text)
        self._note.setToolTip(text)

    def _add_choices(self, number: int) -> None:
        file = self.file
        if file.kind in FIXED_KINDS:
            self._table.item(number, KIND).setText(kind_title(file.kind))
            if file.is_system_doubtful:
                self._add_systems(number)
            return
        self.kind = choice(self._kinds)
        self.kind.setCurrentIndex(max(self.kind.findData(file.kind), 0))
        self._put(number, KIND, self.kind, tr("Taken for"))
        if file.has_shapes:
            self._add_systems(number)
        if file.encoding:
            self.encoding = choice(
                [(AUTOMATIC, _automatic(file.encoding.upper())), ("utf-8", "UTF-8"), ("cp949", "CP949 (EUC-KR)")]
            )
            self._put(number, ENCODING, self.encoding, tr("Text encoding"))

    def _add_systems(self, number: int) -> None:
        self.system = choice([(AUTOMATIC, _automatic(self.file.system)), *_systems_of(self.file)])
        self._put(number, SYSTEM, self.system, tr("Coordinates"))

    def _put(self, number: int, column: int, box: QComboBox, label: str) -> None:
        box.setAccessibleName(f"{self.file.title}: {label}")
        box.setToolTip(box.currentText())
        box.currentTextChanged.connect(box.setToolTip)
        self._table.setCellWidget(number, column, box)


def _note_of(file: OwnFile) -> str:
    count = tr("{count} features").format(count=f"{file.features:,}") if file.features >= 0 else ""
    others = ", ".join(f"{system} ({shift:,.0f} m)" for system, shift in file.other_systems if shift)
    doubt = tr("It could also be {systems}.").format(systems=others) if file.is_system_doubtful and others else ""
    lost = tr("Choose the coordinates.") if file.is_system_doubtful and not file.system else ""
    return " · ".join(filter(None, (count, file.note, doubt, lost)))


def _automatic(found: str) -> str:
    return tr("{found} (found)").format(found=found) if found else tr("Automatic")


def _systems_of(file: OwnFile) -> list[tuple[str, str]]:
    """What it could also be comes first."""
    likely = [system for system, shift in file.other_systems if shift]
    known = [(system, system_title(system)) for system in likely]
    return known + [(system, text) for system, text in systems() if system not in likely]


def _chosen(box: QComboBox | None) -> str:
    return str(box.currentData() or "") if box is not None else ""
