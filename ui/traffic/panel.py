"""The panel of traffic simulation: road links → network → demand → assignment; below it simulation and scenarios."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingFeatureSourceDefinition, QgsVectorLayer

from ...processing.placement import RESULT_PROPERTY
from ...processing.results import Result
from ...processing.translation import tr
from ..analysis_panel import AnalysisPanel
from ..analysis_section import AnalysisSection
from ..engine_box import EngineBox
from ..engine_notice import SUMO
from ..jobs import Job, Step
from ..layer_field import LayerField
from ..needs_box import NeedsBox, chooser_of
from ..results_folder import unused
from ..runs import Outcome, Run
from ..show_results import made_layers
from ..widgets import field, note, title
from ..workbench import Workbench
from .analyses import ANALYSES, STEPS
from .needs import BUS, BUS_LINES, DEMAND, FIRST, MADE, MORE, NETWORK, SCENARIO
from .period_box import PeriodBox
from .scenario_box import ScenarioBox

MAKES = {
    Step.ROAD_NETWORK: NETWORK,
    Step.TRAFFIC_DEMAND: DEMAND,
    Step.EDIT_SCENARIO: SCENARIO,
}
"""What a step makes is what the others read from then on."""
RUNS = (Step.ASSIGN_TRAFFIC, Step.SIMULATE_TRAFFIC)
SAY_MISSING = (Step.TRAFFIC_DEMAND, *RUNS, Step.COMPARE_SCENARIOS, Step.CALIBRATE)
"""Steps that say in their own frame what must be there first; the scenario has a box of its own for that."""


class TrafficPanel(AnalysisPanel):
    """Three steps from the city's roads to loads; simulation, scenarios and calibration build on them in any order."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(Job.TRAFFIC, bench)
        self.more = NeedsBox(tr("More layers"), bench, MORE)
        self.bus = NeedsBox(tr("Bus layers"), bench, BUS)
        self.made = NeedsBox(tr("Made by the steps"), bench, MADE)
        self.layers = (
            {need: chooser_of(need, bench) for need in FIRST} | self.more.layers | self.bus.layers | self.made.layers
        )
        self.period = PeriodBox()
        self.scenario: ScenarioBox | None = None
        self._lay_out_layers()
        for number, step in enumerate(STEPS, start=1):
            self.add_analysis(step, self.layers, number)
        self.add_part(title(tr("Analyses"), 1.1))
        self.add_part(note(tr("In any order. Each takes the network and the demand from above.")))
        for analysis in ANALYSES:
            self.add_analysis(analysis, self.layers)
        self._add_scenario_box(self.analyses[Step.EDIT_SCENARIO])
        self._add_sumo_box(self.analyses[Step.SIMULATE_TRAFFIC])
        self.offer_charts()
        for chooser in self.layers.values():
            chooser.changed.connect(self.refresh_in_sight)
        bench.runner.step_done.connect(self._take_up)
        self.refresh()

    def settings(self) -> dict[str, object]:
        return self.period.settings()

    def runs_for(self, step: Step, folder: Path) -> list[Run]:
        run = self.analyses[step].run(folder)
        if step is Step.TRAFFIC_DEMAND:
            self._leave_out_lone_bus_layers(run)
        elif step is Step.EDIT_SCENARIO:
            self._say_what_changes(run)
        return [run]

    def runs_for_all(self, folder: Path) -> list[Run]:
        """Each step reads what the ones before it are about to write."""
        written: dict[str, object] = {}
        runs = []
        for step in self.job.steps:
            run = next(iter(self.runs_for(step, folder)))
            run.parameters.update({name: file for name, file in written.items() if name in _inputs_of(step)})
            run.parameters.pop(SCENARIO.parameter, None)  # the chain computes the base
            runs.append(run)
            if step in MAKES:
                written[MAKES[step].parameter] = run.parameters["OUTPUT"]
        return runs

    def let_go(self) -> None:
        super().let_go()
        self.scenario.let_go()

    def missing_for(self, step: Step) -> str:
        missing = self.analyses[step].missing()
        if not missing and step is Step.EDIT_SCENARIO and self.scenario is not None:
            return self.scenario.missing()
        if not missing and step is Step.SIMULATE_TRAFFIC and not SUMO.is_there():
            return SUMO.missing
        return missing or self._missing_run(step)

    def missing_for_all(self) -> str:
        """What the steps before one of them make need not be there."""
        made = set(MAKES.values())
        return next(filter(None, (self.analyses[step].missing(apart_from=made) for step in self.job.steps)), "")

    def refresh(self, *_) -> None:
        super().refresh()
        for step in SAY_MISSING:
            self.analyses[step].say_missing(self.analyses[step].missing() or self._missing_run(step))
        if self.scenario is not None:
            self.scenario.let_free(not self.bench.runner.is_busy)

    def _missing_run(self, step: Step) -> str:
        """What the comparison lacks."""
        if step is not Step.COMPARE_SCENARIOS:
            return ""
        options = self.analyses[step].options
        if options["BASE"].layer() is not None and options["RESULT"].layer() is not None:
            return ""
        return tr("Assign or simulate twice: without a scenario, and with one. Both runs then stand here.")

    def _add_scenario_box(self, section: AnalysisSection) -> None:
        choosers = (self.layers[need] for need in (NETWORK, DEMAND, SCENARIO))
        self.scenario = ScenarioBox(section, self.bench, lambda: self.folder, *choosers)
        section.add(self.scenario)
        self.scenario.step_asked.connect(self._step_back)
        self.scenario.changed.connect(self.refresh)

    def _add_sumo_box(self, section: AnalysisSection) -> None:
        self.sumo = EngineBox(SUMO, self.bench.runner)
        section.add(self.sumo)
        self.sumo.installed.connect(self.refresh)

    def _leave_out_lone_bus_layers(self, run: Run) -> None:
        """Buses need all of their layers; a layer of stops that happens to be there is no wish for buses."""
        if any(self.layers[need].layer() is None for need in BUS_LINES):
            for need in BUS:
                run.parameters.pop(need.parameter, None)

    def _say_what_changes(self, run: Run) -> None:
        """The selection (unless ids are written), and what was drawn where the change takes it."""
        chosen, drawn = self.scenario.chosen(), self.scenario.drawn()
        if drawn is None:
            run.parameters.pop("DRAWN", None)
        elif not run.parameters.get("TARGETS"):
            chosen = None  # what is drawn is what is meant
        if chosen is not None and not run.parameters.get("TARGETS"):
            run.parameters["EDGES"] = QgsProcessingFeatureSourceDefinition(chosen.id(), True)
        if not self.scenario.guide.may_be_timed:
            run.parameters.pop("BEGIN", None)
            run.parameters.pop("END", None)
        if not self.scenario.guide.asks_value:
            run.parameters.pop("VALUE", None)

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
        if step not in self.analyses or outcomes[-1].run.moves:
            return  # what was made again keeps its layer's place and name
        made = self._layer_of(outcomes[-1])
        if made is not None and step in MAKES:
            if step is Step.EDIT_SCENARIO:
                self._name_scenario(made, outcomes[-1].run)
            self._replace(self.layers[MAKES[step]], made, step is Step.EDIT_SCENARIO)
        elif made is not None and step in RUNS:
            self._name_run(made, outcomes[-1].run)
        elif step is Step.CALIBRATE:
            self._name_calibrated(outcomes)

    def _name_calibrated(self, outcomes: tuple[Outcome, ...]) -> None:
        """Tell the calibrated demand and network from those before."""
        fresh = {uri for outcome in outcomes for uri, _ in made_layers(outcome)}
        for layer in self.bench.project.mapLayers().values():
            if layer.source() in fresh and layer.customProperty(RESULT_PROPERTY) != Result.CALIBRATION_LINKS.key:
                layer.setName(f"{layer.name()} – {tr('calibrated')}")

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

    def _name_scenario(self, layer: QgsVectorLayer, run: Run) -> None:
        """As the user calls it, or as the version before was called."""
        before = self.layers[SCENARIO].layer()
        name = run.parameters.get("NAME", "")
        layer.setName(_called(name) if name or before is None else before.name())

    def _name_run(self, layer: QgsVectorLayer, run: Run) -> None:
        """Tell runs apart by the scenario that they ran on, and offer them to the comparison."""
        is_base = not run.parameters.get(SCENARIO.parameter)
        scenario = self.layers[SCENARIO].layer()
        layer.setName(f"{layer.name()} – {tr('Base') if is_base or scenario is None else scenario.name()}")
        options = self.analyses[Step.COMPARE_SCENARIOS].options
        options["BASE" if is_base else "RESULT"].set_layer(layer)


def _called(name: str) -> str:
    return f"{tr('Scenario')}: {name}" if name else tr("Scenario")


def _inputs_of(step: Step) -> set[str]:
    analysis = next(analysis for analysis in STEPS if analysis.step is step)
    return {analysis.parameter_of(need) for need in (*analysis.needs, *analysis.takes)}
