"""The help pages, in the user's language and without a network."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QTextDocument
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout

from ..processing.translation import tr
from .help_pages import FIRST_PAGE, page_file, search
from .mnemonics import keyed
from .widgets import closing_box

SIZE = (620, 700)
"""Pixels: a picture of 520 fits between the margins, and the window on a screen of 768 lines."""
NAME = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    """A browser for ``help/<language>/*.md`` with a search over all pages."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sijeong Help"))
        self.setObjectName("SijeongHelp")
        self.resize(*SIZE)
        self.search = QgsFilterLineEdit()
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(tr("Search the help"))
        self.search.setAccessibleName(tr("Search the help"))
        self.search.setToolTip(tr("Words, parameters or initial consonants, for example 환승 or ㅎㅅ"))
        self.found = QListWidget()
        self.found.setAccessibleName(tr("Pages found"))
        self.found.hide()
        self._pages = QTextBrowser()
        self._pages.setOpenLinks(False)
        buttons = closing_box(self)
        contents = buttons.addButton(keyed(tr("Contents"), "T"), QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        for part in (self.search, self.found, self._pages, buttons):
            layout.addWidget(part)
        self._pages.anchorClicked.connect(self._follow)
        self.search.textChanged.connect(self._list_found)
        self.search.returnPressed.connect(self._open_first)
        self.found.itemActivated.connect(self._open)
        self.found.itemClicked.connect(self._open)
        contents.clicked.connect(lambda _checked=False: self.show_page(FIRST_PAGE))
        for button in buttons.buttons():
            button.setAutoDefault(False)  # else Enter in the search would press it

    def show_page(self, name: str) -> None:
        file = page_file(name)
        self._pages.setSource(QUrl.fromLocalFile(str(file)), QTextDocument.ResourceType.MarkdownResource)
        self.found.hide()
        self._pages.show()
        self.show()
        self.raise_()

    def text(self) -> str:
        return self._pages.toPlainText()

    def _list_found(self, words: str) -> None:
        pages = search(words)
        self.found.clear()
        for page in pages:
            item = QListWidgetItem(page.title)
            item.setData(NAME, page.name)
            self.found.addItem(item)
        if words.strip() and not pages:
            nothing = QListWidgetItem(tr("No page holds these words. Try fewer of them."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.found.addItem(nothing)
        self.found.setVisible(bool(words.strip()))
        self._pages.setVisible(not words.strip())

    def _open_first(self) -> None:
        item = self.found.item(0)
        if item is not None:
            self._open(item)

    def _open(self, item: QListWidgetItem) -> None:
        if not item.data(NAME):
            return
        name = item.data(NAME)  # first: with the words the list goes, and its items with it
        self.search.clear()
        self.show_page(name)

    def _follow(self, link: QUrl) -> None:
        if link.isRelative() and link.path().endswith(".md"):
            self.show_page(Path(link.path()).stem)
        else:
            QDesktopServices.openUrl(link)
