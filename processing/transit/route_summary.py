"""``sijeong:routesummary``: legs → one row a route, with the indicators that local governments report."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingParameterVectorDestination

from ...common.provenance import Provenance
from ...transit.routes.route_summary import route_summary
from ..base import QT_TRANSLATE_NOOP
from ..outputs import Output, write_result
from ..results import Result
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr
from .bus_sizes import bus_sizes_of, declare_bus_sizes, sizes_as_parameters
from .from_routes import FromRoutes


class RouteSummaryAlgorithm(FromRoutes):
    """Tells of every route who rides it, how full and even its service is, and which other routes do its work."""

    NAME = "routesummary"
    TITLE = QT_TRANSLATE_NOOP("Indicators of routes")

    def declare(self) -> None:
        self.declare_routes()
        declare_bus_sizes(self)
        add_scheduler(self)
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Routes and their indicators"), QgsProcessing.SourceType.TypeVectorLine
            )
        )
        self.addOutput(QgsProcessingOutputNumber("ROUTE_COUNT", tr("Routes")))
        self.addOutput(QgsProcessingOutputNumber("DAYS", tr("Days")))

    def compute(self, parameters, context, progress) -> dict:
        legs = self.legs(parameters, context)
        day_type, sizes = self.day_type(parameters, context), bus_sizes_of(self, parameters, context)
        summary = route_summary(
            legs,
            self.bus_tables(progress.part(0, 0.05)),
            day_type,
            sizes,
            progress.part(0.05, 0.95),
            scheduler_of(self, parameters, context),
            tr,
        )
        provenance = Provenance(
            title=Result.ROUTE_SUMMARY.title,
            algorithm=self.id(),
            parameters={"DAY_TYPE": day_type.value if day_type else "all", **sizes_as_parameters(sizes)},
            sources=self.sources(legs),
            remarks=(tr("Means over {days} service days").format(days=summary.days),),
        )
        uri = write_result(
            Output(self, parameters, "OUTPUT", context), summary.routes, Result.ROUTE_SUMMARY, provenance, progress
        )
        return {"OUTPUT": uri, "ROUTE_COUNT": len(summary.routes), "DAYS": summary.days}
