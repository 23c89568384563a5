"""``sijeong:exportgtfs``: stops, routes and stop sequences → a GTFS feed."""

from __future__ import annotations

from datetime import date

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...catalog.gtfs_export import GtfsWritten, write_gtfs
from ...catalog.gtfs_feed import BUS_SPEED_KMH, HEADWAY_MIN, GtfsPlan
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..parameters import calendar_day
from ..translation import tr


class ExportGtfs(SijeongAlgorithm):
    """Writes bus tables as the zip that transit software in all the world reads."""

    NAME = "exportgtfs"
    TITLE = QT_TRANSLATE_NOOP("Export bus data as GTFS")
    TOPIC = Topic.DATA

    def declare(self) -> None:
        points = [QgsProcessing.SourceType.TypeVectorPoint]
        tables = [QgsProcessing.SourceType.TypeVector]
        lines = [QgsProcessing.SourceType.TypeVectorLine]
        self.addParameter(QgsProcessingParameterFeatureSource("STOPS", tr("Bus stops"), points))
        self.addParameter(QgsProcessingParameterFeatureSource("ROUTES", tr("Bus routes"), tables))
        self.addParameter(
            QgsProcessingParameterFeatureSource("ROUTE_STOPS", tr("Stops of the routes in order"), tables)
        )
        self.addParameter(QgsProcessingParameterFeatureSource("LINES", tr("Route lines"), lines, optional=True))
        self.addParameter(_number("SPEED", tr("Speed between stops (km/h)"), BUS_SPEED_KMH, 1, 120))
        self.addParameter(_number("HEADWAY", tr("Headway of routes without one (minutes)"), HEADWAY_MIN, 1, 1440))
        self.add_advanced(QgsProcessingParameterString("AGENCY", tr("Agency of routes without one"), GtfsPlan.agency))
        self.add_advanced(
            QgsProcessingParameterString("START", tr("First day (YYYY-MM-DD; empty: today)"), optional=True)
        )
        self.add_advanced(_number("DAYS", tr("Days that it holds"), GtfsPlan.days, 1, 3660))
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", tr("GTFS feed"), "GTFS (*.zip)"))
        self.addOutput(QgsProcessingOutputNumber("STOP_COUNT", tr("Stops")))
        self.addOutput(QgsProcessingOutputNumber("ROUTE_COUNT", tr("Routes")))
        self.addOutput(QgsProcessingOutputNumber("TRIP_COUNT", tr("Trips")))
        self.addOutput(QgsProcessingOutputString("REMARKS", tr("Remarks")))

    def take_in(self, parameters, context, feedback) -> bool:
        self._layers = {
            name: capture(self, parameters, name, context) for name in ("STOPS", "ROUTES", "ROUTE_STOPS", "LINES")
        }
        return all(layer is not None for name, layer in self._layers.items() if name != "LINES")

    def compute(self, parameters, context, progress) -> dict:
        plan = GtfsPlan(
            agency=self.parameterAsString(parameters, "AGENCY", context).strip() or GtfsPlan.agency,
            start=calendar_day(self.parameterAsString(parameters, "START", context), tr("First day")) or date.today(),
            days=self.parameterAsInt(parameters, "DAYS", context),
            speed_kmh=self.parameterAsDouble(parameters, "SPEED", context),
            headway_min=self.parameterAsInt(parameters, "HEADWAY", context),
        )
        file = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        written = write_gtfs(file, *self._tables(progress.part(0, 0.3)), plan, progress.part(0.3, 1))
        for line in written.remarks:
            progress.warn(line.template, **line.values)
        progress.step(
            "Wrote {routes} routes, {trips} trips and {stops} stops to {file}",
            routes=written.routes,
            trips=written.trips,
            stops=written.stops,
            file=file,
        )
        return {"OUTPUT": file, **_counts(written)}

    def _tables(self, progress) -> tuple:
        """Stops, routes, stop sequences and lines; routes that are lines themselves bring their own."""
        lines = self._layers["LINES"]
        routes = self._layers["ROUTES"].read_table(progress)
        drawn = lines.read(progress) if lines is not None else routes if hasattr(routes, "crs") else None
        return (
            self._layers["STOPS"].read(progress),
            routes,
            self._layers["ROUTE_STOPS"].read_table(progress),
            drawn,
        )


def _number(name: str, title: str, default: float, least: float, most: float) -> QgsProcessingParameterNumber:
    kind = QgsProcessingParameterNumber.Type.Double
    if isinstance(default, int):
        kind = QgsProcessingParameterNumber.Type.Integer
    return QgsProcessingParameterNumber(name, title, kind, default, False, least, most)


def _counts(written: GtfsWritten) -> dict:
    return {
        "STOP_COUNT": written.stops,
        "ROUTE_COUNT": written.routes,
        "TRIP_COUNT": written.trips,
        "REMARKS": "\n".join(line.sentence(tr) for line in written.remarks),
    }
