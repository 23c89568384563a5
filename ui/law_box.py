"""What the distances mean in law, with the law's name and the day it came into force."""

from __future__ import annotations

from datetime import date
from html import escape

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from ..processing.forest.remarks import rules_in_force
from ..processing.translation import tr
from .widgets import column, note


class LawBox(QgsCollapsibleGroupBoxBasic):
    """The legal distances in force today."""

    def __init__(self) -> None:
        super().__init__(tr("What the law says"))
        self.setFlat(True)
        layout = column(self, margin=4)
        table = QLabel(law_table(date.today()))
        table.setTextFormat(Qt.TextFormat.RichText)
        table.setWordWrap(True)
        table.setToolTip("\n".join(f"{rule.subject}: {rule.law}" for rule in rules_in_force(date.today())))
        table.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(table)
        layout.addWidget(note(tr("Have your legal team check the articles before you print them on a notice.")))


def law_table(day: date) -> str:
    """Law names and subjects are Korean in every language; the law's number is in the tip, for want of width."""
    rows = "".join(
        _law_row(rule.distance_m, rule.subject, rule.law, _day_of(rule.since, rule.decided_only))
        for rule in rules_in_force(day)
    )
    return f"<table cellspacing='0' cellpadding='0'>{rows}</table>"


def _law_row(distance_m: float, subject: str, law: str, day: str) -> str:
    name = escape(law.split(" (")[0])
    return (
        f"<tr><td align='right' style='padding-right:8px'><b>{distance_m:g}&nbsp;m</b></td>"
        f"<td style='padding-bottom:4px'>{escape(subject)}<br/>{name}{day}</td></tr>"
    )


def _day_of(since: date | None, decided_only: bool) -> str:
    if since is None:
        return ""
    template = tr("decided by the cabinet on {day}") if decided_only else tr("in force since {day}")
    return ", " + template.format(day=since.isoformat())
