"""All that a chain of runs has brought, behind the one line of the message bar."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from ..processing.translation import tr
from .figures import figures_line
from .mnemonics import keyed
from .opening import open_file
from .operations import Operation
from .runs import Outcome
from .widgets import closing_box, column

SIZE = (560, 320)


class EndDialog(QDialog):
    """Each step with its figures, where the results lie, and what was remarked on the way; to read and to copy."""

    def __init__(self, operation: Operation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = operation.ending.outcomes[0].folder
        self.setWindowTitle(operation.title)
        self.resize(*SIZE)
        self.text = QPlainTextEdit(all_that_came(operation))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(operation.title)
        buttons = closing_box(self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        self.folder_button = buttons.addButton(keyed(tr("Open Folder"), "F"), QDialogButtonBox.ButtonRole.ActionRole)
        self.folder_button.clicked.connect(lambda _checked=False: open_file(self._folder))
        copy = buttons.addButton(keyed(tr("Copy"), "P"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda _checked=False: QApplication.clipboard().setText(self.text.toPlainText()))
        layout = column(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        close.setDefault(True)  # else the Enter key would open the folder; a button without a dialog cannot be that


def all_that_came(operation: Operation) -> str:
    """The steps of ``operation`` with their figures, the folder, and the remarks, as lines."""
    outcomes = operation.ending.outcomes
    lines = [line for outcome in outcomes for line in _lines_of(outcome)]
    lines += ["", tr("Saved in {folder}").format(folder=outcomes[0].folder)]
    remarks = dict.fromkeys(remark for outcome in outcomes for remark in outcome.warnings)
    return "\n".join([*lines, *(["", *(f"• {remark}" for remark in remarks)] if remarks else [])])


def _lines_of(outcome: Outcome) -> list[str]:
    figures = figures_line(outcome.figures)
    title = outcome.run.step.title
    return [f"{title}: {figures}"] if figures else [title]
