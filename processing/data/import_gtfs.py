"""``sijeong:importgtfs``: a GTFS feed → stops, routes, stop sequences, lines and the timetable of a day."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...catalog.entries import dataset_of, read_catalogue
from ...catalog.gtfs_import import GtfsTables, import_gtfs
from ...common.provenance import Provenance, Source
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..outputs import Output, write_result
from ..parameters import calendar_day, existing_path
from ..results import DataLayer
from ..translation import tr, user_language

POINTS = QgsProcessing.SourceType.TypeVectorPoint
LINES = QgsProcessing.SourceType.TypeVectorLine
TABLE = QgsProcessing.SourceType.TypeVector

TIMES = {
    "trip_id": QT_TRANSLATE_NOOP("Trip"),
    "route_id": QT_TRANSLATE_NOOP("Route id"),
    "pattern": QT_TRANSLATE_NOOP("Pattern of the route"),
    "seq": QT_TRANSLATE_NOOP("Order"),
    "stop_id": QT_TRANSLATE_NOOP("Stop id"),
    "arrive_s": QT_TRANSLATE_NOOP("Arrival (seconds after midnight)"),
    "depart_s": QT_TRANSLATE_NOOP("Departure (seconds after midnight)"),
}


class ImportGtfs(SijeongAlgorithm):
    """Turns what all the world's transit software writes into the tables that the transfer analysis reads."""

    NAME = "importgtfs"
    TITLE = QT_TRANSLATE_NOOP("Import a GTFS feed")
    TOPIC = Topic.DATA

    def declare(self) -> None:
        # QGIS 3.22 takes a folder only with this behaviour, and a file with either.
        self.addParameter(
            QgsProcessingParameterFile(
                "INPUT",
                tr("GTFS feed (zip or folder; a folder with several feeds joins them)"),
                QgsProcessingParameterFile.Behavior.Folder,
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                "DATE", tr("Day of the timetable (YYYY-MM-DD; empty: a day with most trips)"), optional=True
            )
        )
        self.add_advanced(
            QgsProcessingParameterString(
                "SERVICES", tr("Services instead of a day (service_id, separated by commas)"), optional=True
            )
        )
        for name, title, kind in (
            ("STOPS", tr("Bus stops"), POINTS),
            ("ROUTES", tr("Bus routes"), TABLE),
            ("ROUTE_STOPS", tr("Stops of the routes in order"), TABLE),
            ("ROUTE_LINES", tr("Route lines"), LINES),
            ("STOP_TIMES", tr("Timetable of the day"), TABLE),
        ):
            self.addParameter(QgsProcessingParameterVectorDestination(name, title, kind))
        self.addOutput(QgsProcessingOutputNumber("STOP_COUNT", tr("Stops")))
        self.addOutput(QgsProcessingOutputNumber("ROUTE_COUNT", tr("Routes")))
        self.addOutput(QgsProcessingOutputNumber("TRIP_COUNT", tr("Trips")))
        self.addOutput(QgsProcessingOutputString("DAY", tr("Day of the timetable")))
        self.addOutput(QgsProcessingOutputString("REMARKS", tr("Remarks")))

    def compute(self, parameters, context, progress) -> dict:
        path = existing_path(self.parameterAsString(parameters, "INPUT", context), tr("GTFS feed"))
        services = self.parameterAsString(parameters, "SERVICES", context).split(",")
        tables = import_gtfs(
            path,
            calendar_day(self.parameterAsString(parameters, "DATE", context), tr("Day of the timetable")),
            [service.strip() for service in services if service.strip()],
            progress.part(0, 0.9),
        )
        for line in tables.remarks:
            progress.warn(line.template, **line.values)
        remarks = tuple(line.sentence(tr) for line in tables.remarks)
        outputs = {}
        for name, frame, layer in _layers(tables):
            provenance = Provenance(
                title=layer.title,
                algorithm=self.id(),
                parameters={"DATE": str(tables.day or ""), "SERVICES": ",".join(services)},
                sources=(Source(path.name, str(path)),),
                remarks=remarks,
            )
            outputs[name] = write_result(Output(self, parameters, name, context), frame, layer, provenance, progress)
        return outputs | {
            "STOP_COUNT": len(tables.stops),
            "ROUTE_COUNT": len(tables.routes),
            "TRIP_COUNT": tables.stop_times["trip_id"].nunique(),
            "DAY": str(tables.day or ""),
            "REMARKS": "\n".join(remarks),
        }


def _layers(tables: GtfsTables) -> tuple:
    """Name of the output, table and layer, the fields called as those of the pulled bus tables."""
    return (
        ("STOPS", tables.stops, DataLayer("bus_stops", tr("Bus stops"), _titles("bus_stops"))),
        ("ROUTES", tables.routes, DataLayer("bus_routes", tr("Bus routes"), _titles("bus_routes"))),
        (
            "ROUTE_STOPS",
            tables.route_stops,
            DataLayer("bus_route_stops", tr("Stops of the routes in order"), _titles("bus_route_stops")),
        ),
        (
            "ROUTE_LINES",
            tables.lines,
            DataLayer("bus_route_lines", tr("Route lines"), _titles("bus_route_lines")),
        ),
        (
            "STOP_TIMES",
            tables.stop_times,
            DataLayer("bus_stop_times", tr("Timetable of the day"), {name: tr(title) for name, title in TIMES.items()}),
        ),
    )


def _titles(dataset: str) -> dict[str, str]:
    return {field.name: field.titles[user_language()] for field in dataset_of(dataset, read_catalogue()).fields}
