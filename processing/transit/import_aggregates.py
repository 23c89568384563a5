"""``sijeong:importaggregates``: published counts by stop and hour, or between zones → one tidy table."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance, Source
from ...transit.records.aggregates import AggregateProfile, Aggregates, placed, read_aggregates
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, write_result
from ..parameters import existing_path
from ..results import DataLayer
from ..translation import tr
from .aggregates_report import write_report


class ImportAggregates(SijeongAlgorithm):
    """Reads Seoul's months by stop and hour and STCIS's passengers from zone to zone."""

    NAME = "importaggregates"
    TITLE = QT_TRANSLATE_NOOP("Import card aggregates")
    TOPIC = Topic.TRANSIT

    def declare(self) -> None:
        # QGIS 3.22 takes a folder only with this behaviour, and a file with either.
        self.addParameter(
            QgsProcessingParameterFile(
                "INPUT",
                tr("Aggregates (file or folder: CSV, TXT, ZIP, Parquet, JSON)"),
                QgsProcessingParameterFile.Behavior.Folder,
            )
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                "PROFILE",
                tr("Layout of the aggregates"),
                [profile.value for profile in AggregateProfile],
                defaultValue=AggregateProfile.AUTO.value,
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "STOPS",
                tr("Stops (with ars_no), to place the counts on the map"),
                [QgsProcessing.SourceType.TypeVectorPoint],
                optional=True,
            )
        )
        self._declare_outputs()

    def _declare_outputs(self) -> None:
        self.addParameter(
            QgsProcessingParameterVectorDestination("OUTPUT", tr("Aggregates"), QgsProcessing.SourceType.TypeVector)
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Import report"), "HTML (*.html)", optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber("ROWS_READ", tr("Rows read")))
        self.addOutput(QgsProcessingOutputNumber("ROWS_KEPT", tr("Rows kept")))
        self.addOutput(QgsProcessingOutputNumber("ROWS_REJECTED", tr("Rows rejected")))
        self.addOutput(QgsProcessingOutputNumber("ROWS_REPAIRED", tr("Rows with unquoted commas put right")))
        self.addOutput(QgsProcessingOutputNumber("BOARDINGS", tr("Boardings")))
        self.addOutput(QgsProcessingOutputNumber("ALIGHTINGS", tr("Alightings")))
        self.addOutput(QgsProcessingOutputNumber("PASSENGERS", tr("Passengers")))
        self.addOutput(QgsProcessingOutputNumber("UNPLACED", tr("Stops without a place")))

    def take_in(self, parameters, context, feedback) -> bool:
        self.stops = capture(self, parameters, "STOPS", context)
        return True

    def compute(self, parameters, context, progress) -> dict:
        path = existing_path(self.parameterAsString(parameters, "INPUT", context), tr("Aggregates"))
        profile = AggregateProfile(self.parameterAsEnumString(parameters, "PROFILE", context))
        found = read_aggregates(path, profile, progress.part(0, 0.6))
        frame, unplaced = self._placed(found, progress.part(0.6, 0.8))
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        if report:
            write_report(found, unplaced, Path(report), path.name)
        provenance = Provenance(
            title=layer_of(found).title,
            algorithm=self.id(),
            parameters={"PROFILE": found.profile.value},
            sources=(Source(path.name, str(path)), *([self.stops.as_source()] if self.stops else [])),
        )
        uri = write_result(Output(self, parameters, "OUTPUT", context), frame, layer_of(found), provenance, progress)
        return {
            "OUTPUT": uri,
            "REPORT": report,
            "ROWS_READ": found.rows_read,
            "ROWS_KEPT": found.rows_kept,
            "ROWS_REJECTED": len(found.rejected),
            "ROWS_REPAIRED": found.repaired,
            "UNPLACED": unplaced,
            **{name.upper(): count for name, count in found.totals.items()},
        }

    def _placed(self, found: Aggregates, progress):
        """The table, as points where stops are given and the counts are of stops; and how many have no place."""
        if self.stops is None:
            return found.table, 0
        if "ars_no" not in found.table:
            progress.warn("The stops are not used: these counts are between zones")
            return found.table, 0
        frame, unplaced = placed(found.table, self.stops.read(progress))
        if unplaced:
            progress.warn("{count} stops of the counts are not in the stop layer and have no place", count=unplaced)
        return frame, unplaced


def layer_of(found: Aggregates) -> DataLayer:
    """How the layer of ``found`` is called, and its fields."""
    titles = {
        AggregateProfile.SEOUL_STOP_HOURLY: tr("Boardings and alightings by stop and hour"),
        AggregateProfile.STCIS_OD: tr("Passengers from zone to zone"),
    }
    return DataLayer(found.profile.value, titles[found.profile], {name: tr(title) for name, title in _ALIASES.items()})


_ALIASES = {
    "route_id": QT_TRANSLATE_NOOP("Route number"),
    "route_name": QT_TRANSLATE_NOOP("Route"),
    "stop_id": QT_TRANSLATE_NOOP("Stop id"),
    "ars_no": QT_TRANSLATE_NOOP("Number on the pole (ARS)"),
    "stop_name": QT_TRANSLATE_NOOP("Stop"),
    "visit": QT_TRANSLATE_NOOP("Row of this route and stop"),
    "hour": QT_TRANSLATE_NOOP("Hour"),
    "quarter": QT_TRANSLATE_NOOP("Quarter hour"),
    "boardings": QT_TRANSLATE_NOOP("Boardings"),
    "alightings": QT_TRANSLATE_NOOP("Alightings"),
    "month": QT_TRANSLATE_NOOP("Month"),
    "from_zone": QT_TRANSLATE_NOOP("From zone"),
    "to_zone": QT_TRANSLATE_NOOP("To zone"),
    "from_name": QT_TRANSLATE_NOOP("From zone, name"),
    "to_name": QT_TRANSLATE_NOOP("To zone, name"),
    "user_type": QT_TRANSLATE_NOOP("User type"),
    "passengers": QT_TRANSLATE_NOOP("Passengers"),
    "time_min": QT_TRANSLATE_NOOP("Mean time (min)"),
    "date": QT_TRANSLATE_NOOP("Date"),
}
