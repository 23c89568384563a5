"""``sijeong:linktaps``: taps → legs of journeys."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
)

from ...transit.linking.linking import link_taps
from ..base import QT_TRANSLATE_NOOP, Topic
from ..inputs import capture
from ..parameters import existing_path
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr
from .rule_parameters import WithTransferRules


class LinkTaps(WithTransferRules):
    """Chains each card's taps of a service day into journeys by the transfer rules of the city."""

    NAME = "linktaps"
    TITLE = QT_TRANSLATE_NOOP("Link taps into journeys")
    TOPIC = Topic.TRANSIT

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                "TAPS", tr("Taps (folder of Parquet files)"), QgsProcessingParameterFile.Behavior.Folder
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "STOPS", tr("Stops (with stop_id)"), [QgsProcessing.SourceType.TypeVectorPoint], optional=True
            )
        )
        self.declare_rules()
        add_scheduler(self)
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT", tr("Legs (folder of Parquet files)")))
        self.addOutput(QgsProcessingOutputNumber("JOURNEYS", tr("Journeys")))
        self.addOutput(QgsProcessingOutputNumber("LEGS", tr("Legs")))
        self.addOutput(QgsProcessingOutputNumber("TRANSFERS", tr("Transfers")))
        self.addOutput(QgsProcessingOutputNumber("FARE_TRANSFERS", tr("Fare transfers")))
        self.addOutput(QgsProcessingOutputNumber("BEHAVIOUR_TRANSFERS", tr("Behavioural transfers")))

    def take_in(self, parameters, context, feedback) -> bool:
        self._stops = capture(self, parameters, "STOPS", context)
        return True

    def compute(self, parameters, context, progress) -> dict:
        output = self.parameterAsString(parameters, "OUTPUT", context)
        summary = link_taps(
            existing_path(self.parameterAsString(parameters, "TAPS", context), tr("Taps (folder of Parquet files)")),
            Path(output),
            rules=self.rules(parameters, context),
            stops=self._stops.read(progress) if self._stops else None,
            progress=progress,
            scheduler=scheduler_of(self, parameters, context),
        )
        return {
            "OUTPUT": output,
            "JOURNEYS": summary.journeys,
            "LEGS": summary.legs,
            "TRANSFERS": summary.transfers,
            "FARE_TRANSFERS": summary.fare_transfers,
            "BEHAVIOUR_TRANSFERS": summary.behaviour_transfers,
        }
