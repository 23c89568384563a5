"""``sijeong:assigntraffic``: network + demand + scenario → static user equilibrium."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...traffic.assignment.solving import GAP, MAX_ITERATIONS
from ...traffic.assignment.static_run import assign_traffic
from ...traffic.assignment.users_on_map import parsed_edges
from ...traffic.clock import clock_of
from ...traffic.demand.store import read_demand
from ...traffic.network.store import read_network
from ...traffic.results.model import Results
from ...traffic.scenario.store import read_scenario
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..outputs import Output
from ..package_inputs import Packages
from ..results import Result
from ..translation import tr
from .period import AS_THE_DEMAND, add_optional_period, optional_period_of
from .run_extras import add_run_files, with_dongs, write_run_extras
from .run_inputs import RUN_PACKAGES, add_run_inputs, add_run_packages, captured_dongs, day_of, levels_of
from .run_package import write_run
from .run_remarks import run_remarks

SHAPES = QgsProcessing.SourceType
STOPPED = QT_TRANSLATE_NOOP("Stopped at a relative gap of {gap}: what was reached is kept and marked as partial.")


class AssignTrafficAlgorithm(SijeongAlgorithm):
    """Spreads the demand over the roads until nobody finds a faster way, for planning questions."""

    NAME = "assigntraffic"
    TITLE = QT_TRANSLATE_NOOP("Assign traffic (static equilibrium)")
    TOPIC = Topic.TRAFFIC
    WRITES_PACKAGES = ("OUTPUT",)

    def declare(self) -> None:
        add_run_packages(self)
        add_optional_period(self, AS_THE_DEMAND)
        self.addParameter(
            QgsProcessingParameterNumber(
                "GAP",
                tr("Relative gap to reach (scenarios: 0.00001 or less)"),
                QgsProcessingParameterNumber.Type.Double,
                GAP,
                minValue=1e-10,
                maxValue=0.1,
            )
        )
        self.add_advanced(
            QgsProcessingParameterNumber(
                "MAX_ITERATIONS",
                tr("Iterations at most"),
                QgsProcessingParameterNumber.Type.Integer,
                MAX_ITERATIONS,
                minValue=1,
            )
        )
        self.add_advanced(
            QgsProcessingParameterString(
                "SELECT_LINKS", tr("Links whose users are wanted (edge_id, with commas)"), optional=True
            )
        )
        add_run_inputs(self)
        self._declare_outputs()

    def _declare_outputs(self) -> None:
        self.addParameter(
            QgsProcessingParameterVectorDestination("OUTPUT", Result.LINK_INTERVALS.title, SHAPES.TypeVectorLine)
        )
        add_run_files(self)
        for name, title in (
            ("REACHED_GAP", tr("Relative gap reached")),
            ("ITERATIONS", tr("Iterations")),
            ("TRIPS", tr("Vehicles (pcu)")),
            ("UNSERVED", tr("Vehicles without a way")),
            ("MEAN_TRIP_S", tr("Mean travel time (s)")),
            ("VEHICLE_H", tr("Vehicle hours")),
            ("VEHICLE_KM", tr("Vehicle kilometres")),
            ("OVER_CAPACITY", tr("Links over capacity")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def take_in(self, parameters, context, feedback) -> bool:
        self._packages = Packages(self, parameters, RUN_PACKAGES, context)
        self._dongs = captured_dongs(self, parameters, context)
        return True

    def compute(self, parameters, context, progress) -> dict:
        network = self._packages.read("NETWORK", read_network, progress)
        demand = self._packages.read("DEMAND", read_demand, progress)
        begin_s, end_s = optional_period_of(self, parameters, context, (demand.begin_s, demand.end_s))
        results = assign_traffic(
            network,
            demand,
            self._packages.read("SCENARIO", read_scenario, progress),
            begin_s,
            end_s,
            self.parameterAsDouble(parameters, "GAP", context),
            self.parameterAsInt(parameters, "MAX_ITERATIONS", context),
            day=day_of(self, parameters, context),
            select_links=parsed_edges(self.parameterAsString(parameters, "SELECT_LINKS", context)),
            level_table=levels_of(self, parameters, context),
            progress=progress.part(0, 0.9),
        )
        if results.is_partial:
            progress.warn(STOPPED, gap=results.record["gap"])
        writing = progress.to_the_end() if results.is_partial else progress
        results = with_dongs(results, self._dongs, writing)
        output = write_run(
            Output(self, parameters, "OUTPUT", context),
            results,
            self._provenance(parameters, context, results, begin_s, end_s),
            writing,
        )
        extras = write_run_extras(self, parameters, context, results, writing)
        return {"OUTPUT": output, **extras, **_numbers(results)}

    def _provenance(self, parameters, context, results: Results, begin_s: float, end_s: float) -> Provenance:
        return Provenance(
            title=Result.LINK_INTERVALS.title,
            algorithm=self.id(),
            parameters={
                "BEGIN": clock_of(begin_s),
                "END": clock_of(end_s),
                "GAP": self.parameterAsDouble(parameters, "GAP", context),
                "MAX_ITERATIONS": self.parameterAsInt(parameters, "MAX_ITERATIONS", context),
                "SELECT_LINKS": self.parameterAsString(parameters, "SELECT_LINKS", context),
            },
            sources=self._packages.as_sources(),
            remarks=run_remarks(results),
        )


def _numbers(results: Results) -> dict:
    run = results.seeds.iloc[0]
    return {
        "REACHED_GAP": float(results.record["gap"]),
        "ITERATIONS": int(results.record["iterations"]),
        "TRIPS": int(run["trips"]),
        "UNSERVED": int(run["unserved"]),
        "MEAN_TRIP_S": float(run["mean_trip_s"]),
        "VEHICLE_H": float(run["vehicle_h"]),
        "VEHICLE_KM": float(run["vehicle_km"]),
        "OVER_CAPACITY": int((results.statistics["v_c"] > 1).sum()),
    }
