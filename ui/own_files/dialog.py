"""The window in which files of the city's own are chosen, looked over and taken into the project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
)

from ...processing.data.own_files import OwnFile, own_files
from ...processing.translation import tr
from ..errand import Errand
from ..help_pages import belongs_to
from ..mnemonics import keyed
from ..path_field import dropped_files
from ..turns import in_turns
from ..widgets import closing_box, column, note, primary, theme_icon
from ..workbench import Workbench
from .row import ENCODING, FILE, KIND, NOTE, SYSTEM, FileRow
from .taking import Taken, Taking
from .words import kinds_on_offer

SIZE = (1040, 500)
WIDTHS = {FILE: 30, KIND: 18, SYSTEM: 23, ENCODING: 18}
"""Of the columns, in letters; what is found has the rest."""
DATA_FILES = "shp, gpkg, gdb, geojson, dxf, csv, txt, xlsx, zip, tif, img, asc"
"""What people have most often; the import reads more."""


class OwnFilesDialog(QDialog):
    """Nothing is imported before the button says so; files are only read."""

    def __init__(self, bench: Workbench, taking: Taking, parent=None) -> None:
        super().__init__(parent)
        self._bench, self._taking = bench, taking
        self._errand: Errand | None = None
        self._start_folder = self._looked_at = ""
        self._is_empty_place = False
        self.rows: list[FileRow] = []
        self.setWindowTitle(tr("Add My Files"))
        self.setAcceptDrops(True)
        belongs_to(self, "importfile")
        self.resize(*SIZE)
        self._says = QLabel()
        self._says.setWordWrap(True)
        self.list = QTableWidget(0, 5)
        self.files_button = QPushButton(theme_icon("/mActionFileOpen.svg"), keyed(tr("Choose Files…"), "F"))
        self.folder_button = QPushButton(theme_icon("/mIconFolder.svg"), keyed(tr("Choose Folder…"), "O"))
        self.add_button = primary(QPushButton())
        self._lay_out()
        self.files_button.clicked.connect(lambda _checked=False: self.choose_files())
        self.folder_button.clicked.connect(lambda _checked=False: self.choose_folder())
        self.add_button.clicked.connect(lambda _checked=False: self.add())
        self.list.itemChanged.connect(self._refresh)
        taking.went.connect(self._tell_row)
        taking.ended.connect(self._after_all)
        bench.runner.began.connect(self._refresh)
        bench.runner.ended.connect(self._refresh)
        self._ask()

    def choose_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, tr("Choose files"), self._start_folder)
        self.look([Path(path) for path in paths])

    def choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), self._start_folder)
        self.look([Path(path)] if path else [])

    def look(self, places: Sequence[Path]) -> None:
        """See what ``places`` hold, beside the main thread; they come below what is listed."""
        known = {Path(row.file.path) for row in self.rows}
        places = [place for place in places if place not in known]
        if not places or self._errand is not None:
            return
        self._start_folder = str(places[0].parent)
        name = places[0].name if len(places) == 1 else tr("{count} files").format(count=len(places))
        self._looked_at = name
        self._says.setText(tr("Looking through {folder}…").format(folder=name))
        title = tr("Looking through {folder}").format(folder=name)
        self._errand = Errand(title, lambda progress: own_files(places, progress))
        self._errand.done.connect(self._list)
        self._errand.taskTerminated.connect(self._stop_looking)
        self._errand.start()
        self._refresh()

    def add(self) -> None:
        """Take what is ticked into the project."""
        self._taking.take([row.wish for row in self.rows if row.is_wanted])
        self._refresh()

    def let_go(self) -> None:
        """Stop looking; called before the window is deleted."""
        if self._errand is not None:
            self._errand.cancel()
            self._errand = None

    def dragEnterEvent(self, event) -> None:
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        event.acceptProposedAction()
        self.look(dropped_files(event))

    def _list(self, found: tuple[OwnFile, ...]) -> None:
        self._errand, self._is_empty_place = None, not found
        in_turns(self, self._listing(found), self._after_listing)

    def _listing(self, found: tuple[OwnFile, ...]) -> Iterator[None]:
        """What can be taken first, then what is left out, then what cannot be read."""
        kinds = kinds_on_offer()
        yield
        self.list.blockSignals(True)
        for file in sorted(found, key=lambda file: (not file.is_wanted, not file.is_readable)):
            self.list.setRowCount(len(self.rows) + 1)
            self.rows.append(FileRow(self.list, len(self.rows), file, kinds))
            yield

    def _after_listing(self) -> None:
        self.list.blockSignals(False)
        self.list.resizeRowsToContents()
        self._ask()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_looking(self) -> None:
        self._errand = None
        self._ask()

    def _ask(self) -> None:
        if self._is_empty_place:
            text = tr("Nothing was found in {folder}. Choose a folder with files of data: {kinds}.")
            text = text.format(folder=self._looked_at, kinds=DATA_FILES)
        elif not self.rows:
            text = tr("Choose files or a folder, or drop them here. They are only read; copies go into the project.")
        elif not any(row.file.is_readable for row in self.rows):
            text = tr("None of these can be read; the last column says why. Choose files of data: {kinds}.")
            text = text.format(kinds=DATA_FILES)
        else:
            lost = sum(not row.file.is_readable for row in self.rows)
            text = tr("See what each file was taken for, then add what is ticked.")
            text += " " + tr("{count} cannot be read; the last column says why.").format(count=lost) if lost else ""
        self._says.setText(text)
        self._refresh()

    def _refresh(self, *_) -> None:
        count = sum(row.is_wanted for row in self.rows)
        self.add_button.setText(keyed(tr("Add {count} to the Project").format(count=count), "A"))
        is_free = self._errand is None and not self._bench.runner.is_busy and not self._taking.is_busy
        self.add_button.setEnabled(bool(count) and is_free)

    def _tell_row(self, wish, problem: str) -> None:
        row = next((row for row in self.rows if row.file == wish.file), None)
        if row is not None:
            row.say(problem or tr("In the project"))
            row.set_wanted(False)

    def _after_all(self, taken: Taken) -> None:
        if taken.failed or taken.is_stopped:
            self.list.resizeRowsToContents()
            self._ask()
        else:
            self.accept()

    def _lay_out(self) -> None:
        titles = {
            FILE: tr("File"),
            KIND: tr("Taken for"),
            SYSTEM: tr("Coordinates"),
            ENCODING: tr("Text encoding"),
            NOTE: tr("Found"),
        }
        self.list.setHorizontalHeaderLabels([titles[place] for place in range(self.list.columnCount())])
        self.list.setAccessibleName(tr("Files and what they were taken for"))
        self.list.setToolTip(tr("What is ticked is added; another choice is one click away."))
        self.list.verticalHeader().hide()
        self.list.setWordWrap(True)
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        letter = self.list.fontMetrics().averageCharWidth()
        for place, letters in WIDTHS.items():
            self.list.setColumnWidth(place, letters * letter)
        self.files_button.setToolTip(tr("Of a shapefile the .shp is enough; zips need not be unpacked."))
        self.folder_button.setToolTip(tr("All folders in it are looked through."))
        self.add_button.setToolTip(tr("Imports each file and puts it on the map, below the results."))
        ways = QHBoxLayout()
        ways.addWidget(self.files_button)
        ways.addWidget(self.folder_button)
        ways.addStretch(1)
        buttons = closing_box(self)
        buttons.addButton(self.add_button, QDialogButtonBox.ButtonRole.ActionRole)
        layout = column(self)
        layout.addWidget(self._says)
        layout.addLayout(ways)
        layout.addWidget(self.list, 1)
        layout.addWidget(note(tr("A file of a kind that the project has already takes its place.")))
        layout.addWidget(buttons)
        self.add_button.setDefault(
            True
        )  # not before it is in the dialog, which else makes the first button the default
