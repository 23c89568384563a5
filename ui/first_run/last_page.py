"""Step three of the start: the sample city, or straight to one's own."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QRadioButton, QWidget

from ...processing.translation import tr
from ..narrow import Tick
from ..widgets import column, note

INDENT = 22


class LastPage(QWidget):
    """Which city to begin with; a tour goes with the sample city, because it shows results."""

    def __init__(self) -> None:
        super().__init__()
        self.sample = QRadioButton(tr("Try the sample city first"))
        self.sample.setToolTip(tr("Loads a made-up city with finished maps and charts; nothing is computed."))
        self.own = QRadioButton(tr("Begin with my own city"))
        self.own.setToolTip(tr("Fetches what you ticked and opens the data page."))
        self.tour = Tick(tr("Show me around (two minutes)"))
        self.tour.setToolTip(tr("Eight short notes that point at what they speak of. Esc ends the tour."))
        self.sample.setChecked(True)
        self.tour.setChecked(True)
        self.sample.toggled.connect(self.tour.setEnabled)
        whole = column(self, margin=0, spacing=6)
        whole.addWidget(self.sample)
        whole.addWidget(
            _below(
                note(
                    tr(
                        "In a few seconds: transfers, forest register and a closed bridge, computed already. It is a "
                        "made-up city, marked so everywhere. No network and no key are needed."
                    )
                ),
                self.tour,
            )
        )
        whole.addWidget(self.own)
        self.own_says = note()
        whole.addWidget(_below(self.own_says))
        whole.addStretch(1)

    def show_plan(self, city_name: str, datasets: int) -> None:
        """Say what would happen with the own city; with something to fetch that is what most users want."""
        self.own_says.setText(
            tr("{count} datasets of {city} are fetched now; the page of the data shows how far it is.").format(
                count=datasets, city=city_name
            )
            if datasets
            else tr("Opens the data page, where you find what there is for your city.")
        )
        if datasets:
            self.own.setChecked(True)


def _below(*parts: QWidget) -> QWidget:
    """``parts``, set in as what belongs to the choice above."""
    box = QWidget()
    inside = column(box, margin=0, spacing=4)
    inside.setContentsMargins(INDENT, 0, 0, 10)
    for part in parts:
        inside.addWidget(part)
    return box
