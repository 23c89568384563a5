"""``sijeong:transferreport``: legs → the report on transfers."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
)

from ...transit.reports.transfer_report import transfer_report
from ..base import QT_TRANSLATE_NOOP
from ..inputs import capture
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr, user_language
from .from_legs import FromLegs


class TransferReportAlgorithm(FromLegs):
    """Writes the page that a route planner reads first."""

    NAME = "transferreport"
    TITLE = QT_TRANSLATE_NOOP("Report on transfers")

    def declare(self) -> None:
        self.declare_inputs()
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "ROUTES", tr("Routes (table)"), [QgsProcessing.SourceType.TypeVector], optional=True
            )
        )
        add_scheduler(self)
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", tr("Report on transfers"), "HTML (*.html)"))
        self.addOutput(QgsProcessingOutputNumber("BOARDINGS", tr("Boardings")))
        self.addOutput(QgsProcessingOutputNumber("FARE_TRANSFERS", tr("Transfers by fare")))
        self.addOutput(QgsProcessingOutputNumber("BEHAVIOUR_TRANSFERS", tr("Transfers by behaviour")))

    def take_in(self, parameters, context, feedback) -> bool:
        self._routes = capture(self, parameters, "ROUTES", context)
        return super().take_in(parameters, context, feedback)

    def compute(self, parameters, context, progress) -> dict:
        file = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        stops = self.stops.read(progress.part(0, 0.05))
        legs = self.legs(parameters, context)
        routes = self._routes.read_table(progress.part(0.05, 0.06)) if self._routes else None
        on = scheduler_of(self, parameters, context)
        made = transfer_report(legs, stops, Path(file), tr, user_language(), routes, progress.part(0.06, 1), on)
        return {
            "OUTPUT": file,
            "BOARDINGS": made.overview.fare.boardings,
            "FARE_TRANSFERS": made.overview.fare.transfers,
            "BEHAVIOUR_TRANSFERS": made.overview.behaviour.transfers,
        }
