"""What the distances mean in law, with the law's name and the day it came into force."""

from __future__ import annotations

from datetime import date
from html import escape

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QWidget

from ...common.errors import SijeongError
from ...processing.forest.law_table import LawTable, LegalDistance, office_table, rules_in_force
from ...processing.translation import tr
from ..widgets import column, note, problem
from .law_dialog import LawDialog


class LawBox(QgsCollapsibleGroupBoxBasic):
    """The legal distances in force today, and the way to the table they come from."""

    changed = pyqtSignal()
    """The table is another now."""

    def __init__(self) -> None:
        super().__init__(tr("What the law says"))
        self.setFlat(True)
        self._rules = QLabel()
        self._rules.setTextFormat(Qt.TextFormat.RichText)
        self._rules.setWordWrap(True)
        self._rules.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.problem = problem()
        self.edit = QPushButton(tr("Table of distances…"))
        self.edit.setToolTip(tr("Shows which table is used, and lets you correct it when the law changes."))
        self.edit.clicked.connect(lambda _checked=False: self.open_table())
        content = QWidget()  # what a folded box shows or hides itself must not be a child of the box
        column(self, margin=4).addWidget(content)
        layout = column(content, margin=0)
        layout.addWidget(self._rules)
        layout.addWidget(self.problem)
        layout.addWidget(note(tr("Have your legal team check the articles before you print them on a notice.")))
        layout.addWidget(self.edit)
        self.refresh()
        self.setCollapsed(not self.problem.text())

    def open_table(self) -> None:
        """Look at the table and correct it."""
        LawDialog(self).exec()
        self.refresh()
        self.changed.emit()

    def refresh(self) -> None:
        """Show the table that is used now, or why it cannot be."""
        try:
            table = office_table()
        except (SijeongError, OSError) as error:
            self._rules.hide()
            self.problem.setText(error.sentence(tr) if isinstance(error, SijeongError) else str(error))
            self.problem.show()
            return
        self.problem.setText("")
        self.problem.hide()
        self._rules.setText(law_text(table, date.today()))
        self._rules.setToolTip("\n".join(f"{rule.subject}: {rule.law}" for rule in rules_in_force(date.today(), table)))
        self._rules.show()


def law_text(table: LawTable, day: date) -> str:
    """Law names and subjects are Korean in every language; the law's number is in the tip, for want of width."""
    rows = "".join(map(_law_row, rules_in_force(day, table)))
    return f"<table cellspacing='0' cellpadding='0'>{rows}</table>"


def _law_row(rule: LegalDistance) -> str:
    name = escape(rule.law.split(" (")[0])
    return (
        f"<tr><td align='right' style='padding-right:8px'><b>{rule.distance_m:g}&nbsp;m</b></td>"
        f"<td style='padding-bottom:4px'>{escape(rule.subject)}<br/>{name}{_day_of(rule)}</td></tr>"
    )


def _day_of(rule: LegalDistance) -> str:
    if rule.since is None:
        return ""
    template = tr("decided by the cabinet on {day}") if rule.decided_only else tr("in force since {day}")
    return ", " + template.format(day=rule.since.isoformat())
