"""``sijeong:directroutegaps``: legs → places that no route joins, and corridors that would."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
    QgsUnitTypes,
)

from ...common.provenance import Provenance
from ...transit.calendar import DayType
from ...transit.flows.zones import ZoneLevel
from ...transit.gaps.gap_corridors import MOST_CORRIDORS, REACH_M
from ...transit.gaps.gap_options import GapOptions, GapReason
from ...transit.gaps.gap_report import GapReport, direct_route_gaps
from ...transit.gaps.gap_tally import TimeValues
from ...transit.network.bus_tables import BusTables
from ..base import QT_TRANSLATE_NOOP
from ..inputs import capture
from ..outputs import Output, write_result
from ..results import Result
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr
from .fewest_cards import fewest_cards
from .from_legs import FromLegs

OPTIONS = GapOptions()
LEVELS = [level.value for level in (ZoneLevel.GROUP, ZoneLevel.GRID, ZoneLevel.HEXAGON, ZoneLevel.STOP)]
ALL_DAYS = "all"
LAYERS = ("ROUTE_STOPS", "ROUTE_LINES", "ROADS")


class DirectRouteGaps(FromLegs):
    """Lists the pairs of places whose passengers must change, and bundles them into corridors for a new route."""

    NAME = "directroutegaps"
    TITLE = QT_TRANSLATE_NOOP("Gaps without a direct route")

    def declare(self) -> None:
        self.declare_inputs()
        table, lines = [QgsProcessing.SourceType.TypeVector], [QgsProcessing.SourceType.TypeVectorLine]
        for name, title, kind in (
            ("ROUTE_STOPS", tr("Stops of the routes in order"), table),
            ("ROUTE_LINES", tr("Route lines"), lines),
            ("ROADS", tr("Roads (lines)"), lines),
        ):
            optional = name != "ROUTE_STOPS"
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, kind, optional=optional))
        self._declare_places()
        self._declare_direct_bus()
        add_scheduler(self)
        for name, result, kind in _OUTPUTS:
            optional = name != "OUTPUT"
            self.addParameter(QgsProcessingParameterVectorDestination(name, result.title, kind, optional=optional))
        for name, title in (
            ("GAPS", tr("Pairs that no route joins")),
            ("GAP_PASSENGERS", tr("Passengers a day who change on them")),
            ("JOINED_PAIRS", tr("Pairs that a route joins and where many change")),
            ("CORRIDOR_COUNT", tr("Corridors")),
            ("SAVED_PERSON_MIN", tr("Minutes a day that the corridors would save")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def _declare_places(self) -> None:
        self.addParameter(_enum("ZONES", tr("Zones are"), LEVELS, OPTIONS.level.value))
        self.addParameter(_metres("CELL_SIZE", tr("Size of a cell"), OPTIONS.cell_size_m))
        self.addParameter(
            _metres("WALK_TOLERANCE", tr("Walk to a stop without a change, at most"), OPTIONS.tolerance_m)
        )
        kinds = [ALL_DAYS, *(kind.value for kind in DayType)]
        self.addParameter(_enum("DAY_TYPE", tr("Type of day"), kinds, ALL_DAYS))
        self.addParameter(
            _number("MIN_PASSENGERS", tr("Leave out pairs on which fewer change a day than"), OPTIONS.min_passengers)
        )
        self.add_advanced(fewest_cards())

    def _declare_direct_bus(self) -> None:
        self.addParameter(_number("HEADWAY", tr("Headway of a direct bus (minutes)"), OPTIONS.headway_min, 1))
        self.addParameter(_number("SPEED", tr("Speed of a direct bus (km/h; 0: as riders come along today)"), 0))
        self.add_advanced(_metres("REACH", tr("Walk to a corridor's stop, at most"), REACH_M))
        self.add_advanced(
            QgsProcessingParameterNumber(
                "MAX_CORRIDORS",
                tr("Corridors, at most"),
                QgsProcessingParameterNumber.Type.Integer,
                MOST_CORRIDORS,
                minValue=0,
            )
        )
        values = OPTIONS.values
        self.add_advanced(_number("WAIT_WEIGHT", tr("Weight of a minute of waiting"), values.wait))
        self.add_advanced(_number("WALK_WEIGHT", tr("Weight of a minute of walking"), values.walk))
        self.add_advanced(_number("TRANSFER_PENALTY", tr("Minutes that a transfer weighs"), values.transfer_min))

    def take_in(self, parameters, context, feedback) -> bool:
        self._layers = {name: capture(self, parameters, name, context) for name in LAYERS}
        return super().take_in(parameters, context, feedback) and self._layers["ROUTE_STOPS"] is not None

    def compute(self, parameters, context, progress) -> dict:
        read = {name: layer.read_table(progress) for name, layer in self._layers.items() if layer is not None}
        progress.step(ONLY_RIDERS)
        report = direct_route_gaps(
            self.legs(parameters, context),
            BusTables(self.stops.read(progress), read["ROUTE_STOPS"], lines=read.get("ROUTE_LINES")),
            self._options(parameters, context),
            read.get("ROADS"),
            self.parameterAsDouble(parameters, "REACH", context),
            self.parameterAsInt(parameters, "MAX_CORRIDORS", context),
            progress.part(0.05, 0.9),
            scheduler_of(self, parameters, context),
        )
        _say(report, progress)
        return self._write(report, parameters, context, progress) | _numbers(report)

    def _options(self, parameters, context) -> GapOptions:
        day_type = self.parameterAsEnumString(parameters, "DAY_TYPE", context)
        return GapOptions(
            level=ZoneLevel(self.parameterAsEnumString(parameters, "ZONES", context)),
            cell_size_m=self.parameterAsDouble(parameters, "CELL_SIZE", context),
            tolerance_m=self.parameterAsDouble(parameters, "WALK_TOLERANCE", context),
            min_cards=self.parameterAsInt(parameters, "MIN_CARDS", context),
            min_passengers=self.parameterAsDouble(parameters, "MIN_PASSENGERS", context),
            headway_min=self.parameterAsDouble(parameters, "HEADWAY", context),
            speed_kmh=self.parameterAsDouble(parameters, "SPEED", context) or None,
            values=TimeValues(
                wait=self.parameterAsDouble(parameters, "WAIT_WEIGHT", context),
                walk=self.parameterAsDouble(parameters, "WALK_WEIGHT", context),
                transfer_min=self.parameterAsDouble(parameters, "TRANSFER_PENALTY", context),
            ),
            day_type=None if day_type == ALL_DAYS else DayType(day_type),
        )

    def _write(self, report: GapReport, parameters, context, progress) -> dict:
        frames = {"OUTPUT": report.table, "CORRIDORS": report.corridors.table, "CORRIDOR_STOPS": report.corridors.stops}
        asked = {name: self._told(name, parameters, context) for name in _PARAMETERS}
        outputs = {}
        for name, result, _ in _OUTPUTS:
            if self.parameterAsOutputLayer(parameters, name, context):
                provenance = Provenance(
                    title=result.title,
                    algorithm=self.id(),
                    parameters=asked | {"speed_kmh": round(report.gaps.speed_m_min * 60 / 1000, 1)},
                    sources=(
                        *self.sources(self.legs(parameters, context)),
                        *(layer.as_source() for layer in self._layers.values() if layer is not None),
                    ),
                    remarks=(tr(ONLY_RIDERS),),
                )
                outputs[name] = write_result(
                    Output(self, parameters, name, context), frames[name], result, provenance, progress
                )
        return outputs

    def _told(self, name: str, parameters, context) -> object:
        """A choice as text, everything else as a number: how the provenance tells it."""
        if name in ("ZONES", "DAY_TYPE"):
            return self.parameterAsEnumString(parameters, name, context)
        return self.parameterAsDouble(parameters, name, context)


ONLY_RIDERS = QT_TRANSLATE_NOOP(
    "Only demand that already rides is seen: who does not ride because of the change is in no card record"
)
_OUTPUTS = (
    ("OUTPUT", Result.DIRECT_GAPS, QgsProcessing.SourceType.TypeVectorLine),
    ("CORRIDORS", Result.GAP_CORRIDORS, QgsProcessing.SourceType.TypeVectorLine),
    ("CORRIDOR_STOPS", Result.CORRIDOR_STOPS, QgsProcessing.SourceType.TypeVector),
)
_PARAMETERS = (
    "ZONES", "CELL_SIZE", "WALK_TOLERANCE", "DAY_TYPE", "MIN_PASSENGERS", "MIN_CARDS", "HEADWAY", "REACH",
    "WAIT_WEIGHT", "WALK_WEIGHT", "TRANSFER_PENALTY",
)  # fmt: skip


def _enum(name: str, title: str, values: list[str], default: str) -> QgsProcessingParameterEnum:
    return QgsProcessingParameterEnum(name, title, values, defaultValue=default, usesStaticStrings=True)


def _number(name: str, title: str, default: float, least: float = 0.0) -> QgsProcessingParameterNumber:
    return QgsProcessingParameterNumber(
        name, title, QgsProcessingParameterNumber.Type.Double, default, minValue=least, maxValue=1440
    )


def _metres(name: str, title: str, default: float) -> QgsProcessingParameterDistance:
    distance = QgsProcessingParameterDistance(name, title, default, minValue=0)
    distance.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
    return distance


def _say(report: GapReport, progress) -> None:
    pairs, passengers = report.gaps.count(GapReason.NO_ROUTE)
    joined, changing = report.gaps.count(GapReason.FREQUENCY)
    progress.step(
        "{pairs} pairs of places have no direct route; {passengers} passengers a day change on them",
        pairs=f"{pairs:,}",
        passengers=f"{passengers:,.0f}",
    )
    progress.step(
        "On {pairs} pairs {passengers} passengers a day change although a route goes there: look at frequency and "
        "information, not at a new route",
        pairs=f"{joined:,}",
        passengers=f"{changing:,.0f}",
    )


def _numbers(report: GapReport) -> dict:
    pairs, passengers = report.gaps.count(GapReason.NO_ROUTE)
    return {
        "GAPS": pairs,
        "GAP_PASSENGERS": passengers,
        "JOINED_PAIRS": report.gaps.count(GapReason.FREQUENCY)[0],
        "CORRIDOR_COUNT": len(report.corridors.table),
        "SAVED_PERSON_MIN": float(report.corridors.table["saved_person_min"].sum()),
    }
