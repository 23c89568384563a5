"""The panel of traffic simulation: road links → network → demand → assignment; below it simulation and scenarios."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import QgsProcessingFeatureSourceDefinition, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal

from ..processing.results import Result
from ..processing.translation import tr
from .analysis_panel import AnalysisPanel
from .charts.views import View
from .jobs import Job, Step
from .layer_field import LayerField
from .needs_box import NeedsBox, chooser_of
from .period_box import PeriodBox
from .results_folder import unused
from .runner import Outcome, Run
from .scenario_box import ScenarioBox
from .traffic_analyses import ANALYSES, STEPS
from .traffic_needs import BUS, DEMAND, FIRST, MADE, MORE, NETWORK, SCENARIO
from .widgets import field, note, title
from .workbench import Workbench

CHARTED = {
    Step.ASSIGN_TRAFFIC: View.CONVERGENCE,
    Step.SIMULATE_TRAFFIC: View.CONVERGENCE,
    Step.COMPARE_SCENARIOS: View.DIFFERENCES,
}
"""Steps whose result is shown as a chart, too."""

MAKES = {
    Step.ROAD_NETWORK: NETWORK,
    Step.TRAFFIC_DEMAND: DEMAND,
    Step.EDIT_SCENARIO: SCENARIO,
}
"""What a step makes is what the others read from then on."""
RUNS = (Step.ASSIGN_TRAFFIC, Step.SIMULATE_TRAFFIC)


class TrafficPanel(AnalysisPanel):
    """Three steps from the city's roads to loads; simulation, scenarios and calibration build on them in any order."""

    chart_asked = pyqtSignal(object)
    """The :class:`~.charts.views.View` that should be shown beside the map."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(Job.TRAFFIC, bench)
        self.more = NeedsBox(tr("More layers"), bench, MORE)
        self.bus = NeedsBox(tr("Bus layers"), bench, BUS)
        self.made = NeedsBox(tr("Network, demand and scenario"), bench, MADE)
        self.layers = (
            {need: chooser_of(need, bench) for need in FIRST} | self.more.layers | self.bus.layers | self.made.layers
        )
        self.period = PeriodBox()
        self._lay_out_layers()
        for number, step in enumerate(STEPS, start=1):
            self.add_analysis(step, self.layers, number)
        self.add_part(title(tr("Analyses"), 1.1))
        self.add_part(note(tr("In any order. Each takes the network and the demand from above.")))
        for analysis in ANALYSES:
            self.add_analysis(analysis, self.layers)
        self.scenario = ScenarioBox(self.layers[NETWORK], self.layers[SCENARIO])
        self.analyses[Step.EDIT_SCENARIO].add(self.scenario)
        self.scenario.step_asked.connect(self._step_back)
        for step, view in CHARTED.items():
            self.analyses[step].offer_chart()
            self.analyses[step].chart_asked.connect(partial(self.chart_asked.emit, view))
        for chooser in self.layers.values():
            chooser.changed.connect(self.refresh)
        bench.runner.step_done.connect(self._take_up)
        self.refresh()

    def settings(self) -> dict[str, object]:
        return self.period.settings()

    def runs_for(self, step: Step, folder: Path) -> list[Run]:
        run = self.analyses[step].run(folder)
        if step is Step.EDIT_SCENARIO and not run.parameters.get("TARGETS") and self.scenario.selected():
            chosen = self.layers[NETWORK].layer().id()
            run.parameters["EDGES"] = QgsProcessingFeatureSourceDefinition(chosen, True)
        return [run]

    def runs_for_all(self, folder: Path) -> list[Run]:
        """Each step reads what the ones before it are about to write."""
        written: dict[str, object] = {}
        runs = []
        for step in self.job.steps:
            run = self.analyses[step].run(folder)
            run.parameters.update({name: file for name, file in written.items() if name in _inputs_of(step)})
            run.parameters.pop(SCENARIO.parameter, None)  # the chain computes the base
            runs.append(run)
            if step in MAKES:
                written[MAKES[step].parameter] = run.parameters["OUTPUT"]
        return runs

    def missing_for(self, step: Step) -> str:
        return self.analyses[step].missing()

    def missing_for_all(self) -> str:
        """What the steps before one of them make need not be there."""
        made = set(MAKES.values())
        return next(filter(None, (self.analyses[step].missing(apart_from=made) for step in self.job.steps)), "")

    def refresh(self, *_) -> None:
        super().refresh()
        if hasattr(self, "scenario"):
            self.scenario.let_free(not self.bench.runner.is_busy)

    def _lay_out_layers(self) -> None:
        for need in FIRST:
            self.add_part(field(need.label, self.layers[need], need.tip))
        self.add_part(self.period)
        for box in (self.more, self.bus, self.made):
            self.add_part(box)

    def _step_back(self, which: str) -> None:
        """Take the last step of the scenario back (UNDO), or bring it again (REDO)."""
        parameters = {
            "NETWORK": self.layers[NETWORK].source(),
            "SCENARIO": self.layers[SCENARIO].source(),
            which: 1,
            "OUTPUT": str(unused(self.folder, "scenario.gpkg")),
        }
        layers = {"OUTPUT": Result.SCENARIO_CHANGES}
        self.bench.runner.start([Run(Step.EDIT_SCENARIO, "sijeong:editscenario", parameters, layers)])

    def _take_up(self, step: Step, outcomes: tuple[Outcome, ...]) -> None:
        made = self._layer_of(outcomes[-1])
        if made is not None and step in MAKES:
            self._replace(self.layers[MAKES[step]], made, step is Step.EDIT_SCENARIO)
        elif made is not None and step in RUNS:
            self._name_run(made, outcomes[-1].run)

    def _layer_of(self, outcome: Outcome) -> QgsVectorLayer | None:
        """The layer on the map that shows the main output."""
        shown = self.bench.project.mapLayers().values()
        return next((layer for layer in shown if layer.source() == outcome.outputs.get("OUTPUT")), None)

    def _replace(self, chooser: LayerField, made: QgsVectorLayer, is_next_version: bool) -> None:
        """Read ``made`` from now on; of a scenario only the newest version stays on the map, all stay as files."""
        old = chooser.layer()
        chooser.set_layer(made)
        if is_next_version and old is not None and old.id() != made.id():
            self.bench.project.removeMapLayer(old.id())

    def _name_run(self, layer: QgsVectorLayer, run: Run) -> None:
        """Tell runs apart by the scenario that they ran on, and offer them to the comparison."""
        is_base = not run.parameters.get(SCENARIO.parameter)
        scenario = self.layers[SCENARIO].layer()
        layer.setName(f"{layer.name()} – {tr('Base') if is_base or scenario is None else scenario.name()}")
        options = self.analyses[Step.COMPARE_SCENARIOS].options
        options["BASE" if is_base else "RESULT"].set_layer(layer)


def _inputs_of(step: Step) -> set[str]:
    analysis = next(analysis for analysis in STEPS if analysis.step is step)
    return {analysis.parameter_of(need) for need in (*analysis.needs, *analysis.takes)}
