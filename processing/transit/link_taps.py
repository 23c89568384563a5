"""``sijeong:linktaps``: taps → legs of journeys."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...transit.linking import link_taps
from ...transit.rules import LinkMethod, TransferDefinition, TransferRules, WindowClock
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..parameters import clock_time, existing_path
from ..translation import tr

RULES = TransferRules()


class LinkTaps(SijeongAlgorithm):
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
        self.addParameter(
            QgsProcessingParameterEnum(
                "METHOD",
                tr("How journeys are recognised"),
                [method.value for method in LinkMethod],
                defaultValue=RULES.method.value,
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                "DEFINITION",
                tr("Transfers that make the journeys"),
                [definition.value for definition in TransferDefinition],
                defaultValue=RULES.definition.value,
                usesStaticStrings=True,
            )
        )
        self.addParameter(self._minutes("WINDOW_MIN", tr("Transfer window (minutes)"), RULES.window_min))
        self.addParameter(
            self._minutes("NIGHT_WINDOW_MIN", tr("Transfer window at night (minutes)"), RULES.night_window_min)
        )
        self.add_advanced(QgsProcessingParameterString("NIGHT_START", tr("Night begins"), f"{RULES.night_start:%H:%M}"))
        self.add_advanced(QgsProcessingParameterString("NIGHT_END", tr("Night ends"), f"{RULES.night_end:%H:%M}"))
        self.add_advanced(
            QgsProcessingParameterEnum(
                "WINDOW_CLOCK",
                tr("Clock that decides between day and night window"),
                [clock.value for clock in WindowClock],
                defaultValue=RULES.window_clock.value,
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                "MAX_TRANSFERS",
                tr("Transfers in one journey, at most"),
                QgsProcessingParameterNumber.Type.Integer,
                RULES.max_transfers,
                minValue=0,
            )
        )
        self.add_advanced(
            QgsProcessingParameterBoolean(
                "ALLOW_SAME_ROUTE", tr("Boarding the same route again counts as a transfer"), RULES.allow_same_route
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean("INFER_ALIGHTING", tr("Infer missing alightings"), RULES.infer_alighting)
        )
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT", tr("Legs (folder of Parquet files)")))
        self.addOutput(QgsProcessingOutputNumber("JOURNEYS", tr("Journeys")))
        self.addOutput(QgsProcessingOutputNumber("LEGS", tr("Legs")))
        self.addOutput(QgsProcessingOutputNumber("TRANSFERS", tr("Transfers")))
        self.addOutput(QgsProcessingOutputNumber("FARE_TRANSFERS", tr("Fare transfers")))
        self.addOutput(QgsProcessingOutputNumber("BEHAVIOUR_TRANSFERS", tr("Behavioural transfers")))

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        self._stops = capture(self, parameters, "STOPS", context)
        return True

    def compute(self, parameters, context, progress) -> dict:
        output = self.parameterAsString(parameters, "OUTPUT", context)
        summary = link_taps(
            existing_path(self.parameterAsString(parameters, "TAPS", context), tr("Taps (folder of Parquet files)")),
            Path(output),
            rules=self._rules(parameters, context),
            stops=self._stops.read(progress) if self._stops else None,
            progress=progress,
        )
        return {
            "OUTPUT": output,
            "JOURNEYS": summary.journeys,
            "LEGS": summary.legs,
            "TRANSFERS": summary.transfers,
            "FARE_TRANSFERS": summary.fare_transfers,
            "BEHAVIOUR_TRANSFERS": summary.behaviour_transfers,
        }

    def _rules(self, parameters, context) -> TransferRules:
        return TransferRules(
            definition=TransferDefinition(self.parameterAsEnumString(parameters, "DEFINITION", context)),
            method=LinkMethod(self.parameterAsEnumString(parameters, "METHOD", context)),
            window_min=self.parameterAsDouble(parameters, "WINDOW_MIN", context),
            night_window_min=self.parameterAsDouble(parameters, "NIGHT_WINDOW_MIN", context),
            night_start=clock_time(self.parameterAsString(parameters, "NIGHT_START", context), tr("Night begins")),
            night_end=clock_time(self.parameterAsString(parameters, "NIGHT_END", context), tr("Night ends")),
            window_clock=WindowClock(self.parameterAsEnumString(parameters, "WINDOW_CLOCK", context)),
            max_transfers=self.parameterAsInt(parameters, "MAX_TRANSFERS", context),
            allow_same_route=self.parameterAsBoolean(parameters, "ALLOW_SAME_ROUTE", context),
            infer_alighting=self.parameterAsBoolean(parameters, "INFER_ALIGHTING", context),
        )

    @staticmethod
    def _minutes(name: str, title: str, default: float) -> QgsProcessingParameterNumber:
        return QgsProcessingParameterNumber(
            name, title, QgsProcessingParameterNumber.Type.Double, default, minValue=0, maxValue=24 * 60
        )
