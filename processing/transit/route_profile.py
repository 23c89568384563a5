"""``sijeong:routeprofile``: legs → passengers on board along every route, by segment and hour."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...transit.routes.route_profile import WORST_SEGMENTS, ProfilePlan, RouteProfile, route_profile
from ..base import QT_TRANSLATE_NOOP
from ..outputs import Output, write_result
from ..results import Result
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr
from .bus_sizes import bus_sizes_of, declare_bus_sizes, sizes_as_parameters
from .from_routes import FromRoutes


class RouteProfileAlgorithm(FromRoutes):
    """Lays the rides over the segments of their routes and tells how full the buses are."""

    NAME = "routeprofile"
    TITLE = QT_TRANSLATE_NOOP("Load profile of routes")

    def declare(self) -> None:
        self.declare_routes()
        self.addParameter(
            QgsProcessingParameterBoolean("BY_HOUR", tr("A row for each hour (otherwise one for the day)"), True)
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                "WORST_COUNT",
                tr("Fullest segments to list"),
                QgsProcessingParameterNumber.Type.Integer,
                WORST_SEGMENTS,
                minValue=1,
            )
        )
        declare_bus_sizes(self)
        add_scheduler(self)
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Load profile of routes"), QgsProcessing.SourceType.TypeVectorLine
            )
        )
        for name, title, by_default in (
            ("WORST", tr("Fullest segments"), True),
            ("BALANCE", tr("Passengers of the routes: placed and left out"), False),
        ):
            self.addParameter(
                QgsProcessingParameterVectorDestination(
                    name, title, QgsProcessing.SourceType.TypeVector, optional=True, createByDefault=by_default
                )
            )
        for name, title in (
            ("DAYS", tr("Days")),
            ("PASSENGERS", tr("Passengers")),
            ("UNKNOWN_ALIGHTINGS", tr("Passengers whose alighting is not known")),
            ("UNPLACED", tr("Passengers off their route")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def compute(self, parameters, context, progress) -> dict:
        plan = ProfilePlan(
            day_type=self.day_type(parameters, context),
            by_hour=self.parameterAsBoolean(parameters, "BY_HOUR", context),
            worst=self.parameterAsInt(parameters, "WORST_COUNT", context),
            sizes=bus_sizes_of(self, parameters, context),
        )
        profile = route_profile(
            self.legs(parameters, context),
            self.bus_tables(progress.part(0, 0.05)),
            plan,
            progress.part(0.05, 0.95),
            scheduler_of(self, parameters, context),
        )
        return self._written(profile, plan, parameters, context, progress) | _numbers(profile)

    def _written(self, profile: RouteProfile, plan: ProfilePlan, parameters, context, progress) -> dict:
        outputs = {}
        for name, frame, result in (
            ("OUTPUT", profile.segments, Result.ROUTE_PROFILE),
            ("WORST", profile.worst, Result.ROUTE_WORST),
            ("BALANCE", profile.balance, Result.ROUTE_BALANCE),
        ):
            if parameters.get(name):
                provenance = self._provenance(plan, profile.days, result, self.legs(parameters, context))
                outputs[name] = write_result(
                    Output(self, parameters, name, context), frame, result, provenance, progress
                )
        return outputs

    def _provenance(self, plan: ProfilePlan, days: int, result: Result, legs) -> Provenance:
        return Provenance(
            title=result.title,
            algorithm=self.id(),
            parameters={
                "DAY_TYPE": plan.day_type.value if plan.day_type else "all",
                "BY_HOUR": plan.by_hour,
                "WORST_COUNT": plan.worst,
                **sizes_as_parameters(plan.sizes),
            },
            sources=self.sources(legs),
            remarks=(tr("Means over {days} service days").format(days=days),),
        )


def _numbers(profile: RouteProfile) -> dict:
    totals = profile.balance[["passengers", "spread", "left", "unplaced"]].sum()
    return {
        "DAYS": profile.days,
        "PASSENGERS": int(totals["passengers"]),
        "UNKNOWN_ALIGHTINGS": int(totals["spread"] + totals["left"]),
        "UNPLACED": int(totals["unplaced"]),
    }
