"""One analysis of the bus panel: its options, its button, the way to all options, and what it made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import pyqtSignal

from ..processing.translation import tr
from .analysis import Analysis, Need
from .layer_field import LayerField
from .results_folder import unused
from .runner import Run
from .step_section import StepSection
from .widgets import PathField, column, note, side_by_side
from .workbench import Workbench


class AnalysisSection(StepSection):
    """Built from an :class:`~.analysis.Analysis`; says what is missing and which run it asks for."""

    options_changed = pyqtSignal()

    def __init__(self, analysis: Analysis, bench: Workbench, layers: dict[Need, LayerField], stops: LayerField) -> None:
        super().__init__(None, analysis.step, tr(analysis.english_button), tr(analysis.english_tip))
        self.analysis = analysis
        self._layers, self._stops = layers, stops
        self.options = {option.parameter: option.make(bench) for option in analysis.options}
        for widget in self.options.values():
            if isinstance(widget, (PathField, LayerField)):
                widget.changed.connect(self.options_changed)
        self.add(note(tr(analysis.english_tip)))
        if analysis.options:
            self.add(self._options_box())

    def missing(self, source: str) -> str:
        """What the user must give, as a sentence; ``source`` is where the legs or taps lie, empty without any."""
        if not source:
            return tr("Link the taps into journeys first.")
        if self.analysis.wants_stops and self._stops.layer() is None:
            return tr("Choose the layer of bus stops.")
        for need in self.analysis.needs:
            if self._layers[need].layer() is None:
                return need.missing
        for option in self.analysis.options:
            widget = self.options[option.parameter]
            if option.required and not option.read(widget):
                return tr("Fill in “{field}”.").format(field=tr(option.english_label))
        return ""

    def run(self, source: str, folder: Path, more: dict[str, object]) -> Run:
        """The algorithm with the parameters as they are set, and ``more``."""
        analysis = self.analysis
        parameters = self.parameters(source) | more
        for parameter, (name, _result) in analysis.outputs.items():
            parameters[parameter] = str(unused(folder, name))
        shown = {parameter: result for parameter, (_, result) in analysis.outputs.items() if result is not None}
        return Run(analysis.step, analysis.algorithm, parameters, shown)

    def parameters(self, source: str) -> dict[str, object]:
        """What is given: the source, the layers and the options."""
        analysis = self.analysis
        parameters: dict[str, object] = {analysis.source_parameter: source} if source else {}
        if analysis.wants_stops and self._stops.layer() is not None:
            parameters["STOPS"] = self._stops.layer().id()
        for need in (*analysis.needs, *analysis.takes):
            layer = self._layers[need].layer()
            if layer is not None:
                parameters[analysis.parameter_of(need)] = layer.id()
        values = {option.parameter: option.read(self.options[option.parameter]) for option in analysis.options}
        return parameters | {name: value for name, value in values.items() if value not in (None, "")}

    def offer_all_options(self, open_dialog: Callable[[], None]) -> None:
        """Put a way to QGIS's own dialog of the algorithm below the options."""
        link = note(f'<a href="all">{tr("All options…")}</a>')
        link.linkActivated.connect(lambda _address: open_dialog())
        self.add(link)

    def _options_box(self) -> QgsCollapsibleGroupBoxBasic:
        box = QgsCollapsibleGroupBoxBasic(tr("Options"))
        box.setFlat(True)
        layout = column(box, margin=4)
        fields = [option.build(self.options[option.parameter]) for option in self.analysis.options]
        waiting = None
        for option, labelled in zip(self.analysis.options, fields, strict=True):
            if option.is_wide:
                layout.addWidget(labelled)
            elif waiting is None:
                waiting = labelled
            else:
                layout.addWidget(side_by_side(waiting, labelled))
                waiting = None
        if waiting is not None:
            layout.addWidget(waiting)
        box.setCollapsed(not any(option.is_wide for option in self.analysis.options))
        return box
