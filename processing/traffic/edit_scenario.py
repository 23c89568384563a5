"""``sijeong:editscenario``: a change more in a scenario, or one less."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...common.josa import phrased
from ...common.provenance import Provenance
from ...traffic.demand.store import read_demand
from ...traffic.network.model import RoadNetwork
from ...traffic.network.store import read_network
from ...traffic.scenario.editing import next_step, redone, undone, with_changes
from ...traffic.scenario.fingerprint import fingerprint_of
from ...traffic.scenario.model import Operation, Scenario
from ...traffic.scenario.operations import BEHAVIOUR
from ...traffic.scenario.requests import Request, changes_of, ids_in
from ...traffic.scenario.store import read_scenario, write_scenario
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import LayerInput, capture
from ..outputs import Output
from ..package_inputs import Packages, package_parameter
from ..packages import write_package
from ..parameters import ParameterError
from ..results import Result
from ..traffic_layers import SCENARIO_LAYERS
from ..translation import tr
from .period import WHOLE_TIME, add_optional_period, optional_period_of

SHAPES = QgsProcessing.SourceType
PACKAGES = (
    ("NETWORK", QT_TRANSLATE_NOOP("Road network"), SHAPES.TypeVectorLine, False),
    ("SCENARIO", QT_TRANSLATE_NOOP("Scenario (empty: a new one)"), SHAPES.TypeVector, True),
    (
        "DEMAND",
        QT_TRANSLATE_NOOP("Traffic demand (for developments and bus lines)"),
        SHAPES.TypeVectorAnyGeometry,
        True,
    ),
)
MOST_TARGETS = 200
"""Features of EDGES beyond which somebody has forgotten to select: a change of so many roads by hand is none."""
OTHER_NETWORK = QT_TRANSLATE_NOOP(
    "The network is not the one on which the scenario was begun; every step still fits it, so it is taken."
)


class EditScenario(SijeongAlgorithm):
    """Adds a change to a scenario, or takes steps back and brings them again; the base stays as it is."""

    NAME = "editscenario"
    TITLE = QT_TRANSLATE_NOOP("Edit scenario")
    TOPIC = Topic.TRAFFIC
    WRITES_PACKAGES = ("OUTPUT",)

    def declare(self) -> None:
        for name, title, kind, optional in PACKAGES:
            self.addParameter(package_parameter(name, tr(title), kind, optional))
        self.addParameter(
            QgsProcessingParameterEnum(
                "OPERATION",
                tr("Kind of change"),
                [operation.key for operation in Operation],
                defaultValue=Operation.CLOSE.key,
                usesStaticStrings=True,
            )
        )
        self._declare_what()
        for name, title in (("UNDO", tr("Steps to take back")), ("REDO", tr("Steps to bring again"))):
            self.addParameter(
                QgsProcessingParameterNumber(name, title, QgsProcessingParameterNumber.Type.Integer, 0, minValue=0)
            )
        self.addParameter(QgsProcessingParameterString("NAME", tr("Name of the scenario"), optional=True))
        self.addParameter(
            QgsProcessingParameterVectorDestination("OUTPUT", Result.SCENARIO_CHANGES.title, SHAPES.TypeVectorLine)
        )
        self.addOutput(QgsProcessingOutputNumber("CHANGES", tr("Changes of the scenario")))
        self.addOutput(QgsProcessingOutputNumber("UNDONE", tr("Changes that were taken back")))
        self.addOutput(QgsProcessingOutputString("DESCRIPTION", tr("The changes in words")))

    def _declare_what(self) -> None:
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "EDGES",
                tr("Roads, junctions or zones (tick “Selected features only”)"),
                [SHAPES.TypeVector],
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterString("TARGETS", tr("Or their ids, with commas between"), optional=True)
        )
        self.addParameter(QgsProcessingParameterString("VALUE", tr("New value"), optional=True))
        add_optional_period(self, WHOLE_TIME)
        self.addParameter(
            QgsProcessingParameterBoolean("BOTH_WAYS", tr("Close both directions of a road"), defaultValue=True)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "DRAWN",
                tr("Drawn new roads (lines) or developments (points)"),
                [SHAPES.TypeVectorAnyGeometry],
                optional=True,
            )
        )
        self.addParameter(QgsProcessingParameterString("NOTE", tr("Note"), optional=True))

    def checkParameterValues(self, parameters, context) -> tuple[bool, str]:
        # A scenario is edited in place: its own file may be the output.
        return super().checkParameterValues({**parameters, "SCENARIO": None}, context)

    def take_in(self, parameters, context, feedback) -> bool:
        self._packages = Packages(self, parameters, (name for name, *_ in PACKAGES), context)
        self._edges, self._drawn = (capture(self, parameters, name, context) for name in ("EDGES", "DRAWN"))
        return True

    def compute(self, parameters, context, progress) -> dict:
        progress.step("Reading the network")
        network = self._packages.read("NETWORK", read_network)
        progress.at(0.4)
        scenario = self._edited(
            self._scenario(parameters, context, network, progress), parameters, context, network, progress
        )
        output = write_package(
            Output(self, parameters, "OUTPUT", context),
            lambda file, metadata: write_scenario(scenario, file, metadata),
            SCENARIO_LAYERS,
            self._provenance(scenario),
            progress,
        )
        return {
            "OUTPUT": output,
            "CHANGES": len(scenario.changes),
            "UNDONE": len(scenario.undone),
            "DESCRIPTION": "\n".join(in_words(scenario)),
        }

    def _scenario(self, parameters, context, network: RoadNetwork, progress) -> Scenario:
        found = self._packages.read("SCENARIO", read_scenario) or Scenario()
        name = self.parameterAsString(parameters, "NAME", context).strip() or found.name
        if found.fingerprint and found.fingerprint != fingerprint_of(network):
            progress.warn(OTHER_NETWORK)
        crs = found.crs or network.crs
        return Scenario(name or tr("Scenario"), found.changes, found.undone, found.fingerprint, crs)

    def _edited(self, scenario: Scenario, parameters, context, network: RoadNetwork, progress) -> Scenario:
        back, again = (self.parameterAsInt(parameters, name, context) for name in ("UNDO", "REDO"))
        asked = bool(self._edges or self._drawn or self.parameterAsString(parameters, "TARGETS", context).strip())
        if (back or again) and (asked or (back and again)):
            raise ParameterError("Either take steps back, bring steps again, or make a change: one at a time.")
        if back:
            return undone(scenario, back)
        if again:
            return redone(scenario, again)
        demand = self._packages.read("DEMAND", read_demand)
        request = self._request(parameters, context, network, progress)
        changes = changes_of(request, network, demand, next_step(scenario))
        progress.step("Trying the change on the base")
        made = with_changes(scenario, network, demand, changes)
        for line in in_words(made)[-len(changes) :]:
            progress.step("{change}", change=line)
        return made

    def _request(self, parameters, context, network: RoadNetwork, progress) -> Request:
        operation = Operation.of(self.parameterAsEnumString(parameters, "OPERATION", context))
        text = self.parameterAsString(parameters, "TARGETS", context)
        targets = tuple(part.strip() for part in text.split(",") if part.strip())
        if self._edges is not None:
            targets += _targets_of(self._edges, operation, progress)
        return Request(
            operation,
            targets,
            self.parameterAsString(parameters, "VALUE", context),
            *optional_period_of(self, parameters, context),
            None if self._drawn is None else self._drawn.read_located(progress).to_crs(network.crs),
            self.parameterAsString(parameters, "NOTE", context),
            self.parameterAsBoolean(parameters, "BOTH_WAYS", context),
        )

    def _provenance(self, scenario: Scenario) -> Provenance:
        return Provenance(
            title=Result.SCENARIO_CHANGES.title,
            algorithm=self.id(),
            parameters={"NAME": scenario.name, "NETWORK": scenario.fingerprint},
            sources=self._packages.as_sources(),
            remarks=tuple(in_words(scenario)),
        )


def in_words(scenario: Scenario) -> list[str]:
    """The changes of ``scenario``, a line each in the user's language."""
    said = [BEHAVIOUR[change.operation].words(change) for change in scenario.changes]
    return [phrased(tr(template), **values) for template, values in said]


def _targets_of(layer: LayerInput, operation: Operation, progress) -> tuple[str, ...]:
    found = ids_in(layer.read_table(progress), operation)
    if len(found) > MOST_TARGETS:
        raise ParameterError(
            "All {count} features of {layer} would be changed. Select those that are meant and tick “Selected features "
            "only”.",
            count=len(found),
            layer=layer.name,
        )
    return found
