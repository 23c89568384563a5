"""Two results of one kind for the swipe: offered where there are two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...processing.placement import RESULT_PROPERTY
from ...processing.translation import tr
from ..narrow import Tick
from ..widgets import column, field, note, shrinkable


class CompareBox(QWidget):
    """Base and scenario among the chosen layers; hidden where nothing can be compared."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self._layers: dict[str, QgsVectorLayer] = {}
        self.wanted = Tick(tr("Compare two results by a swipe"))
        self.base, self.scenario = shrinkable(QComboBox()), shrinkable(QComboBox())
        self._pair = QWidget()
        pair = column(self._pair, margin=0)
        pair.addWidget(field(tr("Base"), self.base))
        pair.addWidget(field(tr("Scenario"), self.scenario))
        self._problem = note()
        layout = column(self, margin=0)
        layout.addWidget(self.wanted)
        layout.addWidget(self._pair)
        layout.addWidget(self._problem)
        self.wanted.toggled.connect(self._tell)
        for box in (self.base, self.scenario):
            box.currentIndexChanged.connect(self._tell)
        self.show_layers([])

    def show_layers(self, layers: Sequence[QgsVectorLayer]) -> None:
        """Offer those of which there are two of a kind; what was chosen stays so."""
        before = (self.base.currentData(), self.scenario.currentData())
        pairs = comparable(layers)
        self._layers = {layer.id(): layer for layer in pairs}
        self._filling = True
        for box, chosen, usual in ((self.base, before[0], 0), (self.scenario, before[1], 1)):
            box.clear()
            for layer in pairs:
                box.addItem(layer.name(), layer.id())
            place = box.findData(chosen)
            box.setCurrentIndex(place if place >= 0 else min(usual, box.count() - 1))
        self._filling = False
        self._show_parts()

    def forget_layers(self, layer_ids: Sequence[str]) -> None:
        if set(layer_ids) & set(self._layers):
            self.show_layers([layer for layer_id, layer in self._layers.items() if layer_id not in layer_ids])

    def parameters(self) -> dict[str, object]:
        """What the algorithm is told; nothing where nothing is to be compared."""
        if not self.is_on:
            return {}
        return {"COMPARE_BASE": self.base.currentData(), "COMPARE_SCENARIO": self.scenario.currentData()}

    def missing(self) -> str:
        """What has to be chosen first, as a sentence."""
        if not self.is_on or self._is_pair():
            return ""
        return tr("Base and scenario must be two results of one kind.")

    @property
    def is_on(self) -> bool:
        return bool(self._layers) and self.wanted.isChecked()

    def state(self) -> dict[str, object]:
        """What the project remembers."""
        pair = {"base": self.base.currentData() or "", "scenario": self.scenario.currentData() or ""}
        return {"compare": self.wanted.isChecked(), **pair}

    def restore(self, state: dict[str, object]) -> None:
        """Choose what was remembered, where it is still there."""
        self.wanted.setChecked(bool(state.get("compare", False)))
        for box, name in ((self.base, "base"), (self.scenario, "scenario")):
            place = box.findData(state.get(name))
            if place >= 0:
                box.setCurrentIndex(place)

    def _is_pair(self) -> bool:
        base, scenario = (self._layers.get(box.currentData()) for box in (self.base, self.scenario))
        return base is not None and scenario is not None and base is not scenario and kind_of(base) == kind_of(scenario)

    def _show_parts(self) -> None:
        self.setVisible(bool(self._layers))
        self._pair.setVisible(self.is_on)
        self._problem.setText(self.missing())
        self._problem.setVisible(bool(self.missing()))

    def _tell(self, *_) -> None:
        if not self._filling:
            self._show_parts()
            self.changed.emit()


def comparable(layers: Sequence[QgsVectorLayer]) -> list[QgsVectorLayer]:
    """Those of a kind of result of which there are at least two."""
    count = Counter(kind_of(layer) for layer in layers)
    return [layer for layer in layers if kind_of(layer) and count[kind_of(layer)] > 1]


def kind_of(layer: QgsVectorLayer) -> str:
    """Key of the result that a layer is; empty for other layers."""
    return str(layer.customProperty(RESULT_PROPERTY) or "")
