"""What was published from this project, and what can be done with it: look, hand over, show on a phone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from ...processing.translation import tr
from ..figures import figures_line
from ..narrow import SideBySide
from ..opening import open_file
from ..widgets import column, note
from .history import History, Publication

PLACE = Qt.ItemDataRole.UserRole
ROWS_SHOWN = 3


class PublicationsBox(QWidget):
    """The newest first; the buttons act on the chosen one."""

    phone_asked = pyqtSignal(object)
    """Show the :class:`Publication` to a phone of this network."""
    browser_asked = pyqtSignal(object)
    """Open the :class:`Publication` in the browser of this computer."""
    previous_chosen = pyqtSignal(str)
    """Take this one as the publication before the next."""

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self.history = History(project)
        self.open_file: Callable[[str], None] = open_file
        self._publications: list[Publication] = []
        self.rows = QListWidget()
        self.rows.setAccessibleName(tr("Publications of this project"))
        self.rows.setWordWrap(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = note(tr("Nothing has been published from this project yet."))
        self.browser = _button(tr("Open in browser"), self._ask_browser)
        self.phone = _button(tr("Show on a phone…"), self._ask_phone)
        self.folder = _button(tr("Open folder"), lambda: self._open("folder"))
        self.report = _button(tr("Report"), lambda: self._open("report"))
        self.passphrase = _button(tr("Passphrase file"), lambda: self._open("passphrase_file"))
        self.previous = _button(tr("Compare with it"), self._choose_previous)
        self.previous.setToolTip(tr("The next publication then shows how its indicators have changed since this one."))
        self._buttons = QWidget()
        buttons = column(self._buttons, margin=0)
        buttons.addWidget(SideBySide(self.browser, self.phone))
        buttons.addWidget(SideBySide(self.folder, self.report))
        buttons.addWidget(SideBySide(self.previous, self.passphrase))
        layout = column(self, margin=0)
        layout.addWidget(self._empty)
        layout.addWidget(self.rows)
        layout.addWidget(self._buttons)
        self.rows.currentRowChanged.connect(self._follow_choice)
        self.refresh()

    def current(self) -> Publication | None:
        """The chosen one."""
        row = self.rows.currentRow()
        return self._publications[row] if 0 <= row < len(self._publications) else None

    def add(self, publication: Publication) -> None:
        """Note a new one and choose it."""
        self.history.add(publication)
        self.refresh()
        self.rows.setCurrentRow(0)

    def refresh(self, *_) -> None:
        """Look again at what is there."""
        before = self.current()
        self._publications = self.history.publications()
        self.rows.clear()
        for publication in self._publications:
            self.rows.addItem(_row(publication))
        outputs = [one.output for one in self._publications]
        self.rows.setCurrentRow(outputs.index(before.output) if before and before.output in outputs else 0)
        is_empty = not self._publications
        self._empty.setVisible(is_empty)
        self.rows.setVisible(not is_empty)
        self._buttons.setVisible(not is_empty)
        self._fit_height()
        self._follow_choice()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        heights = [self.rows.sizeHintForRow(row) for row in range(min(self.rows.count(), ROWS_SHOWN))]
        self.rows.setFixedHeight(sum(heights) + 2 * self.rows.frameWidth() + 4)

    def _follow_choice(self, *_) -> None:
        publication = self.current()
        if publication is None:
            return
        self.report.setEnabled(bool(publication.report) and Path(publication.report).exists())
        has_file = bool(publication.passphrase_file) and Path(publication.passphrase_file).exists()
        self.passphrase.setVisible(has_file)
        self.phone.setEnabled(publication.form != "html")
        self.phone.setToolTip(
            tr("A single HTML file needs no server: send it to the phone.") if publication.form == "html" else ""
        )
        self.previous.setEnabled(not publication.sealed and publication.form != "html")

    def _open(self, what: str) -> None:
        publication = self.current()
        if publication is not None:
            self.open_file(getattr(publication, what))

    def _ask_browser(self) -> None:
        """One HTML file opens by itself; a folder needs a server."""
        publication = self.current()
        if publication is not None and publication.form == "html":
            self.open_file(publication.index)
        elif publication is not None:
            self.browser_asked.emit(publication)

    def _ask_phone(self) -> None:
        if self.current() is not None:
            self.phone_asked.emit(self.current())

    def _choose_previous(self) -> None:
        if self.current() is not None:
            self.previous_chosen.emit(self.current().output)


def _row(publication: Publication) -> QListWidgetItem:
    """Title, then when and in which form, then what was counted."""
    form = {"folder": tr("Folder"), "zip": tr("Zip file"), "html": tr("HTML file")}.get(publication.form, "")
    words = [publication.published, form, tr("encrypted") if publication.sealed else ""]
    lines = [publication.title, " · ".join(filter(None, words)), figures_line(publication.figures)]
    item = QListWidgetItem("\n".join(filter(None, lines)))
    item.setToolTip(publication.output)
    return item


def _button(text: str, action: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _checked=False: action())
    return button
