"""The white list: the fields of one chosen layer after the other, those that identify somebody marked and off."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ...processing.translation import tr
from ..narrow import SideBySide
from ..widgets import field, is_sure, note, shrinkable, theme_icon
from .field_choices import FieldChoices, names_of

FIELD_NAME = Qt.ItemDataRole.UserRole
HEIGHT = 210
AMBER_ON_LIGHT, AMBER_ON_DARK = QColor("#8a5300"), QColor("#ffb74d")
"""Both at least 4.5:1 on the ground of QGIS's light and dark themes."""


class FieldList(QWidget):
    """What is ticked is published; whoever ticks an identifying field is asked once more."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.choices = FieldChoices()
        self._layers: dict[str, QgsVectorLayer] = {}
        self._filling = False
        self.layer = shrinkable(QComboBox())
        self.search = QgsFilterLineEdit()
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(tr("Search fields"))
        self.search.setAccessibleName(tr("Search fields"))
        self.rows = QListWidget()
        self.rows.setAccessibleName(tr("Fields to publish"))
        self.rows.setWordWrap(True)
        self.rows.setFixedHeight(HEIGHT)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.harmless = QPushButton(tr("All harmless"))
        self.harmless.setToolTip(tr("Ticks every field that identifies neither persons nor parcels."))
        self.none = QPushButton(tr("None"))
        self.none.setToolTip(tr("Publishes the shapes of this layer without any value."))
        self._said = note()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(field(tr("Fields of the layer"), self.layer))
        for part in (self.search, self.rows, SideBySide(self.harmless, self.none), self._said):
            layout.addWidget(part)
        self.layer.currentIndexChanged.connect(self._refill)
        self.search.textChanged.connect(self._filter)
        self.rows.itemChanged.connect(self._note_tick)
        self.harmless.clicked.connect(lambda _checked=False: self._take_harmless())
        self.none.clicked.connect(lambda _checked=False: self._take_none())
        self.show_layers([])

    def show_layers(self, layers: Sequence[QgsVectorLayer]) -> None:
        """Offer these; the one that is open stays so."""
        before = self._layer_id()
        self._layers = {layer.id(): layer for layer in layers}
        self.layer.blockSignals(True)
        self.layer.clear()
        for layer in layers:
            self.layer.addItem(layer.name(), layer.id())
        self.layer.blockSignals(False)
        self.open_layer(before)
        self._refill()

    def open_layer(self, layer_id: str) -> None:
        """Show the fields of this layer, where it is among those chosen."""
        place = self.layer.findData(layer_id)
        if place >= 0:
            self.layer.setCurrentIndex(place)

    def forget_layers(self, layer_ids: Sequence[str]) -> None:
        """Let go of layers that are about to be removed: their objects die with them."""
        if set(layer_ids) & set(self._layers):
            self.show_layers([layer for layer_id, layer in self._layers.items() if layer_id not in layer_ids])

    def show_suspects(self, layer_id: str, reasons: dict[str, str]) -> None:
        """The answer of the look through the values of a layer."""
        self.choices.suspects[layer_id] = reasons
        if layer_id == self._layer_id():
            self._refill()

    def summary(self) -> str:
        """``Fields 23 of 31`` over all chosen layers."""
        pairs = [(layer_id, name) for layer_id, layer in self._layers.items() for name in names_of(layer)]
        on = sum(self.choices.is_on(layer_id, name) for layer_id, name in pairs)
        return tr("{on} of {all}").format(on=on, all=len(pairs)) if pairs else ""

    def _layer_id(self) -> str:
        return self.layer.currentData() or ""

    def _refill(self, *_) -> None:
        layer = self._layers.get(self._layer_id())
        self._filling = True
        self.rows.clear()
        for name in names_of(layer) if layer is not None else ():
            self.rows.addItem(self._row(layer, name))
        self._filling = False
        for part in (self.rows, self.search, self.harmless, self.none):
            part.setEnabled(layer is not None)
        self._filter()
        self._say()

    def _row(self, layer: QgsVectorLayer, name: str) -> QListWidgetItem:
        reason = self.choices.reason(layer.id(), name)
        title = layer.attributeDisplayName(layer.fields().indexOf(name))
        text = title if title == name else f"{title}  [{name}]"
        item = QListWidgetItem(f"{text}\n{reason}" if reason else text)
        item.setData(FIELD_NAME, name)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        is_on = self.choices.is_on(layer.id(), name)
        item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        if reason:
            item.setIcon(theme_icon("/mIconWarning.svg"))
            is_dark = self.palette().color(QPalette.ColorRole.Base).lightness() < 128
            item.setForeground(AMBER_ON_DARK if is_dark else AMBER_ON_LIGHT)
            item.setToolTip(reason)
        return item

    def _note_tick(self, item: QListWidgetItem) -> None:
        if self._filling:
            return
        layer_id, name = self._layer_id(), item.data(FIELD_NAME)
        is_on = item.checkState() == Qt.CheckState.Checked
        if is_on == self.choices.is_on(layer_id, name):
            return
        if is_on and not self._may_be_published(layer_id, name):
            self._filling = True
            item.setCheckState(Qt.CheckState.Unchecked)
            self._filling = False
            return
        self.choices.set_on(layer_id, name, is_on)
        self._say()
        self.changed.emit()

    def _may_be_published(self, layer_id: str, name: str) -> bool:
        reason = self.choices.reason(layer_id, name)
        question = tr("{reason} Publish “{field}” to every phone all the same?").format(reason=reason, field=name)
        return not reason or is_sure(self, question, tr("Publish it"))

    def _take_harmless(self) -> None:
        self.choices.take_harmless(self._layer_id())
        self._refill()
        self.changed.emit()

    def _take_none(self) -> None:
        layer = self._layers.get(self._layer_id())
        self.choices.take_none(layer.id(), names_of(layer))
        self._refill()
        self.changed.emit()

    def _filter(self, *_) -> None:
        wanted = self.search.text().strip().lower()
        for place in range(self.rows.count()):
            item = self.rows.item(place)
            item.setHidden(wanted not in item.text().lower())

    def _say(self) -> None:
        """How many go, and whether the look through the values is over."""
        layer_id = self._layer_id()
        layer = self._layers.get(layer_id)
        if layer is None:
            self._said.setText(tr("Tick a layer first."))
            return
        names = names_of(layer)
        on = sum(self.choices.is_on(layer_id, name) for name in names)
        sentence = tr("{on} of {all} fields are published.").format(on=on, all=len(names))
        if not self.choices.is_checked(layer_id):
            sentence += " " + tr("Looking for personal data…")
        elif self.choices.suspects[layer_id]:
            sentence += " " + tr("{count} may identify persons or parcels.").format(
                count=len(self.choices.suspects[layer_id])
            )
        self._said.setText(sentence)
