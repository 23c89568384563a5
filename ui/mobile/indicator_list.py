"""The indicators that fit the chosen layers: each becomes a card of the app."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ...common.errors import SijeongError
from ...processing.mobile.indicator_offers import Offer, offers_for
from ...processing.translation import tr
from ..path_field import PathField
from ..widgets import column, field, note, problem

KEY = Qt.ItemDataRole.UserRole
HEIGHT = 150
NONE = "-"
"""What the algorithm takes for: no indicator at all; nothing means all that fit."""


class IndicatorList(QWidget):
    """All that fit are ticked; what the user takes off stays off."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._off: set[str] = set()
        self._layers: list[QgsVectorLayer] = []
        self._filling = False
        self.offers: tuple[Offer, ...] = ()
        self.rows = QListWidget()
        self.rows.setAccessibleName(tr("Indicators to publish"))
        self.rows.setWordWrap(True)
        self.rows.setFixedHeight(HEIGHT)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.own_file = PathField(tr("Indicators (*.toml)"), folders=False)
        self._empty = note(
            tr("None of the chosen layers carries an indicator. Hubs, registers, villages and traffic runs do.")
        )
        self._problem = problem()
        layout = column(self, margin=0)
        layout.addWidget(self.rows)
        layout.addWidget(self._empty)
        layout.addWidget(
            field(
                tr("The city's own indicators"),
                self.own_file,
                tr("A file in the form of the help page “Publish to phones”. May be left empty."),
            )
        )
        layout.addWidget(self._problem)
        self.rows.itemChanged.connect(self._note_tick)
        self.own_file.changed.connect(self._follow_file)
        self.show_layers([])

    def show_layers(self, layers: Sequence[QgsVectorLayer]) -> None:
        """Offer what fits these."""
        self._layers = list(layers)
        self._problem.hide()
        try:
            self.offers = offers_for(self._layers, self.own_file.path()) if self._layers else ()
        except SijeongError as error:
            self.offers = ()
            self._problem.setText(error.sentence(tr))
            self._problem.show()
        self._filling = True
        self.rows.clear()
        for offer in self.offers:
            self.rows.addItem(self._row(offer))
        self._filling = False
        self.rows.setVisible(bool(self.offers))
        self._empty.setVisible(not self.offers)

    def forget_layers(self, layer_ids: Sequence[str]) -> None:
        """Let go of layers that are about to be removed."""
        if any(layer.id() in layer_ids for layer in self._layers):
            self.show_layers([layer for layer in self._layers if layer.id() not in layer_ids])

    def chosen(self) -> list[Offer]:
        """Those that become cards, in their order."""
        return [offer for offer in self.offers if offer.key not in self._off]

    def parameters(self) -> dict[str, object]:
        """What the algorithm is told: nothing where all that fit are wished."""
        chosen = [offer.key for offer in self.chosen()]
        takes_all = len(chosen) == len(self.offers)
        keys = "" if takes_all else ",".join(chosen) or NONE
        return {"INDICATORS": keys, "INDICATOR_FILE": self.own_file.path()}

    def summary(self) -> str:
        """How many of those that fit."""
        if not self.offers:
            return ""
        return tr("{on} of {all}").format(on=len(self.chosen()), all=len(self.offers))

    def state(self) -> dict[str, object]:
        """What the project remembers."""
        return {"off": sorted(self._off), "own_file": self.own_file.path()}

    def restore(self, state: dict[str, object]) -> None:
        """Tick as was remembered."""
        self._off = set(state.get("off", ()))
        self.own_file.set_path(str(state.get("own_file", "")))
        self.show_layers(self._layers)

    def _row(self, offer: Offer) -> QListWidgetItem:
        item = QListWidgetItem(f"{offer.title} ({offer.unit})" if offer.unit else offer.title)
        item.setData(KEY, offer.key)
        item.setToolTip(offer.how)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        is_on = offer.key not in self._off
        item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        return item

    def _note_tick(self, item: QListWidgetItem) -> None:
        if self._filling:
            return
        if item.checkState() == Qt.CheckState.Checked:
            self._off.discard(item.data(KEY))
        else:
            self._off.add(item.data(KEY))
        self.changed.emit()

    def _follow_file(self) -> None:
        self.show_layers(self._layers)
        self.changed.emit()
