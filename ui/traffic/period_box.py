"""The time of day that demand, runs and calibration are about."""

from __future__ import annotations

from qgis.PyQt.QtCore import QTime
from qgis.PyQt.QtWidgets import QTimeEdit, QWidget

from ...processing.translation import tr
from ..narrow import SideBySide
from ..widgets import column, field

CLOCK = "HH:mm"
PEAK = (QTime(7, 0), QTime(9, 0))
"""The morning peak, the algorithms' own default."""


class PeriodBox(QWidget):
    """From when to when."""

    def __init__(self) -> None:
        super().__init__()
        self.begin, self.end = (_clock(time) for time in PEAK)
        column(self, margin=0).addWidget(
            SideBySide(field(tr("Period from"), self.begin), field(tr("Period until"), self.end))
        )

    def settings(self) -> dict[str, object]:
        """BEGIN and END as the algorithms read them."""
        return {"BEGIN": self.begin.time().toString(CLOCK), "END": self.end.time().toString(CLOCK)}


def _clock(time: QTime) -> QTimeEdit:
    box = QTimeEdit(time)
    box.setDisplayFormat(CLOCK)
    return box
