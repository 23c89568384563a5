"""The help pages, in the user's language and without a network."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QTextDocument
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from ..processing.base import HELP
from ..processing.translation import tr, user_language

FIRST_PAGE = "index"


class HelpWindow(QDialog):
    """A browser for ``help/<language>/*.md``."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sijeong Help"))
        self.resize(560, 720)
        self._pages = QTextBrowser()
        self._pages.setOpenLinks(False)
        self._pages.anchorClicked.connect(self._follow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        contents = buttons.addButton(tr("Contents"), QDialogButtonBox.ButtonRole.ActionRole)
        contents.clicked.connect(lambda _checked=False: self.show_page(FIRST_PAGE))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._pages)
        layout.addWidget(buttons)

    def show_page(self, name: str) -> None:
        file = page_file(name)
        self._pages.setSource(QUrl.fromLocalFile(str(file)), QTextDocument.ResourceType.MarkdownResource)
        self.show()
        self.raise_()

    def text(self) -> str:
        return self._pages.toPlainText()

    def _follow(self, link: QUrl) -> None:
        if link.isRelative() and link.path().endswith(".md"):
            self.show_page(Path(link.path()).stem)
        else:
            QDesktopServices.openUrl(link)


def page_file(name: str) -> Path:
    """The page in the user's language, or the English one."""
    wanted = HELP / user_language() / f"{name}.md"
    return wanted if wanted.exists() else HELP / "en" / f"{name}.md"
