"""What the algorithms share that lay legs along routes."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessing, QgsProcessingParameterEnum, QgsProcessingParameterFeatureSource

from ...common.progress import Progress
from ...common.provenance import Source
from ...transit.calendar import DayType
from ...transit.network.bus_tables import BusTables
from ..inputs import capture
from ..translation import tr
from .from_legs import FromLegs

ALL_DAYS = "all"
TABLES = ("ROUTE_STOPS", "ROUTES", "ROUTE_LINES")


class FromRoutes(FromLegs):
    """Base of the algorithms that read legs, stops, and the routes that serve them."""

    def declare_routes(self, needed: tuple[str, ...] = ("ROUTE_STOPS",)) -> None:
        """Add LEGS, STOPS, ROUTE_STOPS, ROUTES, ROUTE_LINES (all but ``needed`` optional) and DAY_TYPE."""
        self.declare_inputs()
        table, line = [QgsProcessing.SourceType.TypeVector], [QgsProcessing.SourceType.TypeVectorLine]
        for name, title, kind in (
            ("ROUTE_STOPS", tr("Stops of the routes in order"), table),
            ("ROUTES", tr("Bus routes (names, types and headways)"), table),
            ("ROUTE_LINES", tr("Route lines"), line),
        ):
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, kind, optional=name not in needed))
        self.addParameter(
            QgsProcessingParameterEnum(
                "DAY_TYPE",
                tr("Days that count (their mean)"),
                [ALL_DAYS, *(kind.value for kind in DayType)],
                defaultValue=DayType.WEEKDAY.value,
                usesStaticStrings=True,
            )
        )

    def take_in(self, parameters, context, feedback) -> bool:
        self._tables = {name: capture(self, parameters, name, context) for name in TABLES}
        return super().take_in(parameters, context, feedback) and self._tables["ROUTE_STOPS"] is not None

    def bus_tables(self, progress: Progress) -> BusTables:
        """The layers, read."""
        read = {name: layer.read_table(progress) for name, layer in self._tables.items() if layer is not None}
        return BusTables(self.stops.read(progress), *(read.get(name) for name in TABLES))

    def day_type(self, parameters, context) -> DayType | None:
        """The type of the days that count, None for all."""
        chosen = self.parameterAsEnumString(parameters, "DAY_TYPE", context)
        return None if chosen == ALL_DAYS else DayType(chosen)

    def sources(self, legs: Path) -> tuple[Source, ...]:
        return (*super().sources(legs), *(layer.as_source() for layer in self._tables.values() if layer is not None))
