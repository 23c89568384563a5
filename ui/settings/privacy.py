"""The key with which card numbers are replaced: where it lies, and a copy of it for the safe."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton

from ...common.errors import SijeongError
from ...processing import card_key
from ...processing.settings import CARD_KEY_FILE
from ...processing.translation import tr
from ..widgets import note, problem
from .fields import PlaceField
from .section import Section


class Privacy(Section):
    """A lost key cannot be made again: what was imported before can then no longer be joined."""

    def __init__(self) -> None:
        super().__init__()
        self.column.addWidget(
            note(
                tr(
                    "Card numbers never enter a result: they are replaced with the help of a key file that is made at "
                    "the first import and never leaves this PC. Point all PCs of an office to the same file if their "
                    "results shall be joined."
                )
            )
        )
        self.file = self.add_field(PlaceField(CARD_KEY_FILE, str(card_key.usual_file())))
        self.state, self.said, self.bad = note(), note(), problem()
        self.said.hide()
        self.copy = QPushButton(tr("Save a Copy…"))
        self.copy.setToolTip(tr("For the safe: whoever has it can recompute card ids from card numbers."))
        self.column.addWidget(self.state)
        self.column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.said)
        self.column.addWidget(self.bad)
        self.column.addStretch(1)
        self.copy.clicked.connect(self._choose_place)
        self._look()

    def save_copy(self, place: str) -> None:
        """Write a copy to ``place``, or say why that is not possible."""
        try:
            card_key.save_copy(Path(place))
        except (SijeongError, OSError) as error:
            self.bad.setText(error.sentence(tr) if isinstance(error, SijeongError) else str(error))
            self.bad.show()
            return
        self.bad.hide()
        self.said.setText(tr("Saved in {file}. Keep it apart from the data.").format(file=place))
        self.said.show()

    def _choose_place(self, _checked: bool = False) -> None:
        place, _ = QFileDialog.getSaveFileName(self, tr("Save a copy of the card key"), "card.key")
        if place:
            self.save_copy(place)

    def _look(self) -> None:
        file = card_key.card_key_file()
        is_there = file.is_file()
        self.copy.setEnabled(is_there)
        self.state.setText(
            tr("The key lies in {file}. Back it up.").format(file=file)
            if is_there
            else tr("There is no key yet; the first import of card records makes it.")
        )
