"""``sijeong:evaluateroutes``: observed journeys on changed routes."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorDestination,
)

from ...common.pages import signed_percent
from ...common.provenance import Provenance, Source
from ...transit.assignment.evaluating import Evaluation, evaluate_routes
from ...transit.assignment.report import write_report
from ...transit.assignment.scenario import Change
from ...transit.network.bus_tables import BusTables
from ..base import QT_TRANSLATE_NOOP
from ..inputs import capture
from ..outputs import Output, write_result
from ..results import Result
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr, user_language
from .from_legs import FromLegs
from .whatif_parameters import assumptions_of, declare_assumptions, declare_changes, scenario_of

TABLES = ("ROUTE_STOPS", "ROUTES", "ROUTE_LINES", "STOP_TIMES", "ZONES", "NEW_ROUTE_STOPS", "NEW_HEADWAYS", "DRAWN")


class EvaluateRoutes(FromLegs):
    """Assigns the observed journeys to today's routes and to changed ones, and shows who wins and who loses."""

    NAME = "evaluateroutes"
    TITLE = QT_TRANSLATE_NOOP("Evaluate changed bus routes")

    def declare(self) -> None:
        self.declare_inputs()
        table, line, polygon = (
            [kind]
            for kind in (
                QgsProcessing.SourceType.TypeVector,
                QgsProcessing.SourceType.TypeVectorLine,
                QgsProcessing.SourceType.TypeVectorPolygon,
            )
        )
        for name, title, kind in (
            ("ROUTE_STOPS", tr("Stops of the routes in order"), table),
            ("ROUTES", tr("Bus routes (headways and names)"), table),
            ("ROUTE_LINES", tr("Route lines"), line),
            ("STOP_TIMES", tr("Timetable (stop times of a day, from Import GTFS)"), table),
            ("ZONES", tr("Zones of the result (dongs; without them 500 m cells)"), polygon),
        ):
            optional = name != "ROUTE_STOPS"
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, kind, optional=optional))
        declare_changes(self)
        declare_assumptions(self)
        add_scheduler(self)
        self._declare_outputs()

    def _declare_outputs(self) -> None:
        for name, result, kind in _LAYERS:
            self.addParameter(
                QgsProcessingParameterVectorDestination(
                    name, result.title, kind, optional=name != "OUTPUT", createByDefault=True
                )
            )
        self.addParameter(
            QgsProcessingParameterFileDestination("REPORT", tr("Report on the what-if"), "HTML (*.html)", optional=True)
        )
        for name, title in (
            ("PASSENGERS", tr("Passengers a day")),
            ("WINNERS", tr("Winners")),
            ("LOSERS", tr("Losers")),
            ("LOST_SERVICE", tr("Left without a way")),
            ("NEW_SERVICE", tr("Given a way")),
            ("TRANSFERS_SAVED", tr("Transfers saved a day")),
            ("PASSENGER_HOURS_SAVED", tr("Passenger hours saved a day")),
            ("VEHICLE_KM_CHANGE", tr("Change of vehicle-km a day")),
            ("BASE_TRANSFER_ERROR", tr("Error of the modelled transfers (share)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def take_in(self, parameters, context, feedback) -> bool:
        self._layers = {name: capture(self, parameters, name, context) for name in TABLES}
        return super().take_in(parameters, context, feedback) and self._layers["ROUTE_STOPS"] is not None

    def compute(self, parameters, context, progress) -> dict:
        read = {name: layer.read_table(progress) for name, layer in self._layers.items() if layer is not None}
        legs = self.legs(parameters, context)
        evaluation = evaluate_routes(
            legs,
            self._bus_tables(read, progress),
            scenario_of(self, parameters, context, read),
            read.get("ZONES"),
            assumptions_of(self, parameters, context),
            progress.part(0.05, 0.9),
            scheduler_of(self, parameters, context),
        )
        self._say(evaluation, progress)
        outputs = self._write(evaluation, legs, parameters, context, progress)
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        if report:
            write_report(evaluation, Path(report), tr, user_language())
        return outputs | _numbers(evaluation) | {"REPORT": report}

    def _bus_tables(self, read: dict, progress) -> BusTables:
        given = (read.get(name) for name in ("ROUTES", "ROUTE_LINES", "STOP_TIMES"))
        return BusTables(self.stops.read(progress), read["ROUTE_STOPS"], *given)

    def _write(self, evaluation: Evaluation, legs: Path, parameters, context, progress) -> dict:
        frames = {
            "OUTPUT": evaluation.zones,
            "LOADS": evaluation.loads,
            "ROUTE_TABLE": evaluation.routes,
            "GROUP_TABLE": evaluation.groups,
        }
        outputs = {}
        for name, result, _ in _LAYERS:
            if self.parameterAsOutputLayer(parameters, name, context):
                provenance = self._provenance(evaluation, legs, result, parameters, context)
                outputs[name] = write_result(
                    Output(self, parameters, name, context), frames[name], result, provenance, progress
                )
        return outputs

    def _provenance(self, evaluation: Evaluation, legs: Path, result: Result, parameters, context) -> Provenance:
        costs = vars(evaluation.costs)
        happened = sorted(evaluation.changed.changes.items())
        changes = {route: change.value for route, change in happened if change is not Change.KEPT}
        headways = self.parameterAsString(parameters, "HEADWAYS", context)
        return Provenance(
            title=result.title,
            algorithm=self.id(),
            parameters={"changes": changes, "HEADWAYS": headways, **costs},
            sources=(*self.sources(legs), *self._table_sources()),
            remarks=(_error_sentence(evaluation),),
        )

    def _table_sources(self) -> list[Source]:
        return [layer.as_source() for layer in self._layers.values() if layer is not None]

    @staticmethod
    def _say(evaluation: Evaluation, progress) -> None:
        progress.warn(
            "The model of today's routes makes {modelled} transfers a day where {observed} were observed ({error})",
            modelled=f"{evaluation.error.transfers_modelled:,.0f}",
            observed=f"{evaluation.error.transfers_observed:,.0f}",
            error=signed_percent(evaluation.error.transfer_error),
        )


_LAYERS = (
    ("OUTPUT", Result.WHATIF_ZONES, QgsProcessing.SourceType.TypeVectorPolygon),
    ("LOADS", Result.WHATIF_LOADS, QgsProcessing.SourceType.TypeVectorLine),
    ("ROUTE_TABLE", Result.WHATIF_ROUTES, QgsProcessing.SourceType.TypeVector),
    ("GROUP_TABLE", Result.WHATIF_GROUPS, QgsProcessing.SourceType.TypeVector),
)


def _error_sentence(evaluation: Evaluation) -> str:
    error = signed_percent(evaluation.error.transfer_error)
    return tr("Transfers of today's routes, modelled against observed on journeys not fitted to: {error}").format(
        error=error
    )


def _numbers(evaluation: Evaluation) -> dict:
    total = evaluation.comparison.total
    before, after = evaluation.vehicle_km
    return {
        "PASSENGERS": float(total["passengers"]),
        "WINNERS": float(total["winners"]),
        "LOSERS": float(total["losers"]),
        "LOST_SERVICE": float(total["lost_service"]),
        "NEW_SERVICE": float(total["new_service"]),
        "TRANSFERS_SAVED": float(total["transfers_saved"]),
        "PASSENGER_HOURS_SAVED": float(total["hours_saved"]),
        "VEHICLE_KM_CHANGE": after - before,
        "BASE_TRANSFER_ERROR": evaluation.error.transfer_error,
    }
