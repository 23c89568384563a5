"""What a scenario holds so far, what the next change would concern, and the buttons that take a step back."""

from __future__ import annotations

from contextlib import suppress

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ..processing import legends
from ..processing.translation import tr
from .layer_field import LayerField
from .widgets import column, note, side_by_side

MOST_LINES = 12
"""Changes that are listed; of more, the last ones."""


class ScenarioBox(QWidget):
    """Below the options of a change. ``step_asked`` is emitted with UNDO or REDO."""

    step_asked = pyqtSignal(str)

    def __init__(self, network: LayerField, scenario: LayerField) -> None:
        super().__init__()
        self._network, self._scenario = network, scenario
        self._watched: QgsVectorLayer | None = None
        self.selection, self.changes = note(), note()
        self.undo, self.redo = QPushButton(tr("Take Back")), QPushButton(tr("Bring Again"))
        self.undo.clicked.connect(lambda _checked=False: self.step_asked.emit("UNDO"))
        self.redo.clicked.connect(lambda _checked=False: self.step_asked.emit("REDO"))
        layout = column(self, margin=0)
        layout.addWidget(self.selection)
        layout.addWidget(self.changes)
        layout.addWidget(side_by_side(self.undo, self.redo))
        network.changed.connect(self._follow_network)
        scenario.changed.connect(self._list_changes)
        self._follow_network()
        self._list_changes()

    def selected(self) -> int:
        """How many roads are selected on the map."""
        layer = self._network.layer()
        return layer.selectedFeatureCount() if isinstance(layer, QgsVectorLayer) else 0

    def let_free(self, can_run: bool) -> None:
        """Whether the buttons may be pressed: not while something runs."""
        is_there = can_run and self._scenario.layer() is not None
        self.undo.setEnabled(is_there)
        self.redo.setEnabled(is_there)

    def _follow_network(self) -> None:
        if self._watched is not None:
            # A deleted layer took its signals along.
            with suppress(RuntimeError, TypeError):
                self._watched.selectionChanged.disconnect(self._say_selection)
        layer = self._network.layer()
        self._watched = layer if isinstance(layer, QgsVectorLayer) else None
        if self._watched is not None:
            self._watched.selectionChanged.connect(self._say_selection)
        self._say_selection()

    def _say_selection(self, *_) -> None:
        count = self.selected()
        self.selection.setText(
            tr("{count} links selected on the map").format(count=f"{count:,}")
            if count
            else tr("Select links of the road network on the map.")
        )

    def _list_changes(self) -> None:
        layer = self._scenario.layer()
        lines = list(_lines(layer)) if isinstance(layer, QgsVectorLayer) else []
        self.changes.setText("\n".join(lines[-MOST_LINES:]))
        self.changes.setVisible(bool(lines))
        self.let_free(True)


def _lines(layer: QgsVectorLayer) -> list[str]:
    """A line for each change that holds, in order."""
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows = sorted((row for row in layer.getFeatures(request) if not row["undone"]), key=lambda row: row["step"])
    words = legends.VALUES.get("operation", {})
    return [
        " ".join(
            str(part)
            for part in (
                f"{row['step']}.",
                tr(words.get(row["operation"], row["operation"])),
                row["target"],
                row["value"],
            )
            if part
        )
        for row in rows
    ]
