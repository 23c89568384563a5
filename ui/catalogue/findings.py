"""What an import has found and done, with a button for each CRS that it could also be."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QPushButton, QVBoxLayout

from ...processing.translation import tr
from ..narrow import Words
from ..runs import Outcome
from ..widgets import column, note, title
from .systems import system_title

SYSTEM = re.compile(r"EPSG:\d{4,5}|KATEC")
"""How remarks name a coordinate reference system, in every language."""
MOST_CHOICES = 4


class ImportFindings(QFrame):
    """Hidden until something was imported."""

    system_chosen = pyqtSignal(str)
    """The CRS in which to import again."""

    def __init__(self) -> None:
        super().__init__()
        self._summary = note()
        self._remarks = Words()
        self._question = title(tr("Does it lie in the wrong place? Import again as"), 0.95)
        self._choices = QVBoxLayout()
        layout = column(self, margin=0)
        layout.addWidget(self._summary)
        layout.addWidget(self._remarks)
        layout.addWidget(self._question)
        layout.addLayout(self._choices)
        self.hide()

    def show_outcome(self, outcome: Outcome) -> None:
        """Tell what ``sijeong:importfile`` has said."""
        found = str(outcome.outputs.get("CRS_FOUND", ""))
        encoding = str(outcome.outputs.get("ENCODING_FOUND", ""))
        remarks = str(outcome.outputs.get("REMARKS", ""))
        features = tr("{count} features").format(count=f"{outcome.figures['FEATURES']:,.0f}")
        self._summary.setText(" · ".join(filter(None, [features, found, encoding.upper()])))
        self._remarks.setText("\n".join(f"• {line}" for line in remarks.splitlines()))
        self._remarks.setVisible(bool(remarks))
        self._offer([system for system in dict.fromkeys(SYSTEM.findall(remarks)) if system != found])
        self.show()

    @property
    def choices(self) -> list[QPushButton]:
        """The buttons on offer."""
        return [self._choices.itemAt(place).widget() for place in range(self._choices.count())]

    def _offer(self, systems: list[str]) -> None:
        while self._choices.count():
            old = self._choices.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for system in systems[:MOST_CHOICES]:
            button = QPushButton(system_title(system))
            button.clicked.connect(lambda _checked=False, system=system: self.system_chosen.emit(system))
            self._choices.addWidget(button)
        self._question.setVisible(bool(systems))
