"""What the forms of the analyses begin with, and the table of legal distances."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton

from ...processing.settings import FEWEST_CARDS, GOLDEN_MINUTES, HOSE_LENGTH_M, HUB_RADIUS_M, LAW_TABLE, SEEDS
from ...processing.translation import tr
from ..forest.law_dialog import LawDialog
from ..widgets import note, title
from .fields import NumberField, PlaceField
from .section import Section


class Thresholds(Section):
    """Two in a row, by job."""

    def __init__(self) -> None:
        super().__init__()
        self.column.addWidget(
            note(
                tr(
                    "The forms of the dock begin with these values, and every result says which it was made with. "
                    "Algorithms in the toolbox, in models and in batch keep their own defaults, so that they give the "
                    "same on every PC."
                )
            )
        )
        self._row(tr("Bus transfers"), NumberField(FEWEST_CARDS), NumberField(HUB_RADIUS_M, " m"))
        self._row(tr("Forest and fire"), NumberField(GOLDEN_MINUTES, tr(" min")), NumberField(HOSE_LENGTH_M, " m"))
        self._row(tr("Traffic simulation"), NumberField(SEEDS))
        self.column.addWidget(title(tr("Legal distances")))
        if LAW_TABLE.is_preset:
            self.add_field(PlaceField(LAW_TABLE))
        self.law = QPushButton(tr("Table of distances…"))
        self.law.setToolTip(tr("Shows which table is used, and lets you correct it when the law changes."))
        self.law.clicked.connect(self._open_law)
        self.column.addWidget(self.law, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def _row(self, heading: str, *fields: NumberField) -> None:
        self.column.addWidget(title(heading))
        row = QHBoxLayout()
        for one in fields:
            row.addWidget(self.add_field(one, below=self), 1, Qt.AlignmentFlag.AlignTop)
        if len(fields) == 1:
            row.addStretch(1)
        self.column.addLayout(row)

    def _open_law(self, _checked: bool = False) -> None:
        LawDialog(self).exec()
