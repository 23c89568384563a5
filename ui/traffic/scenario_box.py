"""What the next change of a scenario asks and would concern, what the scenario holds, and the way a step back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from qgis.core import QgsExpression, QgsFeatureRequest, QgsProviderRegistry, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ...processing import legends
from ...processing.placement import RESULT_PROPERTY
from ...processing.results import Result
from ...processing.traffic.drawn_changes import Drawing
from ...processing.translation import tr
from ..analysis_section import AnalysisSection
from ..drawing import begin_to_draw, go_on_drawing
from ..layer_field import LayerField
from ..narrow import SideBySide
from ..results_folder import unused
from ..widgets import column, note
from ..workbench import Workbench
from .change_guides import GUIDES, Chosen, Guide
from .road_choice import RoadChoice

MOST_LINES = 12
"""Changes that are listed; of more, the last ones."""
MOST_SHOWN = 500
"""Selected features that are marked on the map; more are none that somebody has clicked."""
SELECTED, SELECTED_PX = QColor(255, 215, 0, 200), 5
DRAWINGS = {"new_road": Drawing.ROADS, "development": Drawing.PLACES}
"""Changes that can be drawn."""


class ScenarioBox(QWidget):
    """Below the options of a change. ``step_asked`` is emitted with UNDO or REDO.

    ``section``: the questions of the change, of which only those are shown that it has a use for.
    """

    step_asked = pyqtSignal(str)
    changed = pyqtSignal()
    """Something else is selected or drawn, or another change is meant."""

    def __init__(
        self,
        section: AnalysisSection,
        bench: Workbench,
        folder: Callable[[], Path],
        network: LayerField,
        demand: LayerField,
        scenario: LayerField,
    ) -> None:
        super().__init__()
        self._options, self._bench, self._folder = section.options, bench, folder
        self._network, self._demand, self._scenario = network, demand, scenario
        self._watched: QgsVectorLayer | None = None
        self.hint, self.selection, self.changes = note(), note(), note()
        self.roads = RoadChoice(bench, self._nodes)
        self.select = QPushButton(tr("Select on the map…"))
        self.select.setToolTip(tr("Takes the layer that is meant, and the tool with which its features are clicked."))
        self.select.clicked.connect(lambda _checked=False: self._select())
        self._shown = QgsRubberBand(bench.iface.mapCanvas(), QgsWkbTypes.GeometryType.LineGeometry)
        self._shown.setColor(SELECTED)
        self._shown.setWidth(SELECTED_PX)
        self.draw = QPushButton(tr("Draw on the map…"))
        self.draw.setToolTip(tr("Makes a layer for what you plan. Draw, answer the form, then make the change."))
        self.draw.clicked.connect(lambda _checked=False: self._draw())
        self.undo, self.redo = QPushButton(tr("Take Back")), QPushButton(tr("Bring Again"))
        self.undo.clicked.connect(lambda _checked=False: self.step_asked.emit("UNDO"))
        self.redo.clicked.connect(lambda _checked=False: self.step_asked.emit("REDO"))
        layout = column(self, margin=0)
        for part in (
            self.hint,
            self.roads,
            self.selection,
            SideBySide(self.select, self.draw),
            self.changes,
            SideBySide(self.undo, self.redo),
        ):
            layout.addWidget(part)
        for chooser in (network, demand):
            chooser.changed.connect(self._follow_chosen)
        scenario.changed.connect(self._list_changes)
        self._options["OPERATION"].currentIndexChanged.connect(self._guide)
        self._guide()
        self._list_changes()

    @property
    def guide(self) -> Guide:
        """Of the change that is meant."""
        return GUIDES[self._operation]

    def chosen(self) -> QgsVectorLayer | None:
        """The layer of which the selected features are changed, where some are."""
        return self._watched if self.selected() else None

    def selected(self) -> int:
        """How many roads (or junctions, or zones) are selected on the map."""
        return self._watched.selectedFeatureCount() if self._watched is not None else 0

    def drawn(self) -> QgsVectorLayer | None:
        """The layer that was drawn for this change; None where it holds nothing, or the change cannot be drawn."""
        layer = self._options["DRAWN"].layer() if self._operation in DRAWINGS else None
        return layer if layer is not None and layer.featureCount() else None

    def missing(self) -> str:
        """What the user has to say before the change can be made, as a sentence; empty when it can."""
        guide = self.guide
        is_told = bool(self._options["TARGETS"].text().strip() or self.selected())
        if guide.chosen is Chosen.DRAWN_ROADS:
            is_told = self.drawn() is not None
        elif guide.chosen is Chosen.ZONES:
            is_told = is_told or self.drawn() is not None
        if not is_told:
            return tr(guide.chosen.english_ask)
        is_empty = not self._options["VALUE"].text().strip()
        if guide.asks_value and is_empty and not (guide.value_may_be_empty and self.drawn() is not None):
            return tr("Write the new value, such as {example}.").format(example=guide.example)
        return ""

    def let_free(self, can_run: bool) -> None:
        """Whether the buttons may be pressed: not while something runs."""
        is_there = can_run and self._scenario.layer() is not None
        self.undo.setEnabled(is_there)
        self.redo.setEnabled(is_there)

    @property
    def _operation(self) -> str:
        return self._options["OPERATION"].currentData()

    def _guide(self, *_) -> None:
        """Show the questions that the change has a use for, and how its value is written."""
        guide = self.guide
        self.hint.setText(tr(guide.english_hint))
        self._options["VALUE"].setPlaceholderText(guide.example)
        shown = {
            "VALUE": guide.asks_value,
            "TARGETS": guide.chosen is not Chosen.DRAWN_ROADS,
            "DRAWN": self._operation in DRAWINGS,
            "BEGIN": guide.may_be_timed,
            "END": guide.may_be_timed,
        }
        for name, is_shown in shown.items():
            self._options[name].parentWidget().setVisible(is_shown)
        self.roads.setVisible(guide.chosen is Chosen.LINKS)
        self.select.setVisible(guide.chosen in (Chosen.LINKS, Chosen.JUNCTIONS, Chosen.ZONES))
        self.draw.setVisible(self._operation in DRAWINGS)
        self._take_drawing()
        self._follow_chosen()

    def _take_drawing(self) -> None:
        """Of what was drawn, take what the change is about: not the developments for a new road."""
        drawing, chooser = DRAWINGS.get(self._operation), self._options["DRAWN"]
        if drawing is None or (chooser.layer() is not None and drawing.fits(chooser.layer())):
            return
        vectors = [one for one in self._bench.project.mapLayers().values() if isinstance(one, QgsVectorLayer)]
        chooser.set_layer(next((one for one in vectors if drawing.fits(one)), None))

    def _select(self) -> None:
        """The layer of what is meant, and the tool that selects its features, in hand."""
        if self._watched is not None:
            self._bench.iface.setActiveLayer(self._watched)
            self._bench.iface.actionSelect().trigger()

    def _draw(self) -> None:
        drawing, chooser = DRAWINGS[self._operation], self._options["DRAWN"]
        layer = chooser.layer()
        if layer is not None and drawing.fits(layer):
            go_on_drawing(self._bench, layer)
            return
        file = unused(self._folder(), f"{drawing.key}.gpkg")
        layer = begin_to_draw(self._bench, lambda crs: drawing.empty(file, crs))
        if layer is not None:
            chooser.set_layer(layer)
            for signal in (layer.featureAdded, layer.featuresDeleted, layer.afterRollBack):
                signal.connect(self._say_selection)

    def _follow_chosen(self, *_) -> None:
        if self._watched is not None:
            # A deleted layer took its signals along.
            with suppress(RuntimeError, TypeError):
                self._watched.selectionChanged.disconnect(self._say_selection)
        self._watched = self._layer_of_chosen()
        if self._watched is not None:
            self._watched.selectionChanged.connect(self._say_selection)
        self.roads.follow(self._watched if self.guide.chosen is Chosen.LINKS else None)
        self._say_selection()

    def _layer_of_chosen(self) -> QgsVectorLayer | None:
        chosen = self.guide.chosen
        if chosen is Chosen.JUNCTIONS:
            return self._nodes()
        chooser = {Chosen.LINKS: self._network, Chosen.ZONES: self._demand}.get(chosen)
        layer = chooser.layer() if chooser is not None else None
        return layer if isinstance(layer, QgsVectorLayer) else None

    def _nodes(self) -> QgsVectorLayer | None:
        """The nodes of the chosen network, where they are on the map."""
        file = _file_of(self._network.layer())
        nodes = [
            layer
            for layer in self._bench.project.mapLayers().values()
            if layer.customProperty(RESULT_PROPERTY) == Result.NETWORK_NODES.key and _file_of(layer) == file
        ]
        return next(iter(nodes), None)

    def _say_selection(self, *_) -> None:
        count = self.selected()
        chosen = self.guide.chosen
        drawn = self.drawn()
        if count:
            text = tr(chosen.english_said).format(count=f"{count:,}")
        elif drawn is not None:
            text = tr("{count} drawn on the map").format(count=f"{drawn.featureCount():,}")
        else:
            text = tr(chosen.english_ask)
        self.selection.setText(text)
        self._show_selection()
        self.roads.tell_selection()
        self.changed.emit()

    def _show_selection(self) -> None:
        """Draw the selection over all layers: results lie on the network and would hide it."""
        layer = self.chosen()
        self._shown.reset(layer.geometryType() if layer is not None else QgsWkbTypes.GeometryType.LineGeometry)
        if layer is not None and self.selected() <= MOST_SHOWN:
            for feature in layer.getSelectedFeatures(QgsFeatureRequest().setSubsetOfAttributes([])):
                self._shown.addGeometry(feature.geometry(), layer)

    def let_go(self) -> None:
        """Take the marks off the map."""
        self.roads.let_go()
        self._shown.reset()
        self._bench.iface.mapCanvas().scene().removeItem(self._shown)

    def _list_changes(self) -> None:
        layer = self._scenario.layer()
        lines = _lines(layer, self._network.layer()) if isinstance(layer, QgsVectorLayer) else []
        self.changes.setText("\n".join(lines[-MOST_LINES:]))
        self.changes.setVisible(bool(lines))
        self.let_free(True)


def _file_of(layer) -> str:
    return QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path", "") if layer is not None else ""


def _lines(scenario: QgsVectorLayer, network: QgsVectorLayer | None) -> list[str]:
    """A line for each change that holds, in order, with the names of the roads."""
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows = sorted((row for row in scenario.getFeatures(request) if not row["undone"]), key=lambda row: row["step"])
    names = _names_of({str(row["target"]) for row in rows}, network)
    words = legends.VALUES.get("operation", {})
    return [
        " ".join(
            str(part)
            for part in (
                f"{row['step']}.",
                tr(words.get(row["operation"], row["operation"])),
                names.get(str(row["target"])),
                row["target"],
                row["value"],
            )
            if part
        )
        for row in rows
    ]


def _names_of(edges: set[str], network: QgsVectorLayer | None) -> dict[str, str]:
    """The road names of those of ``edges`` that the network knows."""
    if network is None or not edges or network.fields().lookupField("road_name") < 0:
        return {}
    ids = ", ".join(QgsExpression.quotedValue(edge) for edge in sorted(edges))
    request = QgsFeatureRequest(QgsExpression(f'"edge_id" IN ({ids})'))
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return {str(row["edge_id"]): row["road_name"] for row in network.getFeatures(request) if row["road_name"]}
