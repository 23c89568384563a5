"""``sijeong:servicecoverage``: stops and residents → who lives within a walk of a stop."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...common.population.people import PopulationSources
from ...common.provenance import Provenance
from ...transit.calendar import DayType
from ...transit.coverage.service_coverage import DISTANCES_M, ServiceCoverage, service_coverage
from ...transit.coverage.stop_service import ServiceRule
from ...transit.network.bus_tables import BusTables
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, write_result
from ..parameters import distances, existing_path
from ..results import Result
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr
from .from_legs import source_of_legs

LAYERS = ("STOPS", "POPULATION", "BUILDINGS", "DONGS", "ROADS", "ROUTE_STOPS", "ROUTES")
RULE = ServiceRule()
ALL_DAYS = "all"


class ServiceCoverageAlgorithm(SijeongAlgorithm):
    """Counts residents and buildings by their way to the nearest stop, and shows the villages without one."""

    NAME = "servicecoverage"
    TITLE = QT_TRANSLATE_NOOP("Service coverage of the stops")
    TOPIC = Topic.TRANSIT

    def declare(self) -> None:
        kinds = QgsProcessing.SourceType
        for name, title, kind in (
            ("STOPS", tr("Stops (with stop_id)"), kinds.TypeVectorPoint),
            ("DONGS", tr("Dongs with their residents"), kinds.TypeVectorPolygon),
            ("BUILDINGS", tr("Buildings"), kinds.TypeVectorPolygon),
            (
                "POPULATION",
                tr("Counts of people (grid or points), instead of the dongs' residents"),
                kinds.TypeVectorAnyGeometry,
            ),
            ("ROADS", tr("Roads or footpaths (lines); without them the straight line"), kinds.TypeVectorLine),
        ):
            optional = name != "STOPS"
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, [kind], optional=optional))
        default = ",".join(f"{distance:g}" for distance in DISTANCES_M)
        self.addParameter(QgsProcessingParameterString("DISTANCES", tr("Distances (m)"), default))
        for name, title in (
            ("POPULATION_FIELD", tr("Field of residents (empty: by its usual name)")),
            ("ELDERLY_FIELD", tr("Field of residents over 65 (empty: by its usual name)")),
        ):
            self.add_advanced(QgsProcessingParameterString(name, title, optional=True))
        self._declare_service()
        for name, result, kind in _OUTPUTS:
            self.addParameter(
                QgsProcessingParameterVectorDestination(name, result.title, kind, optional=name != "OUTPUT")
            )
        for name, title in (
            ("STOP_COUNT", tr("Stops that count")),
            ("PEOPLE", tr("Residents")),
            ("COVERED_PEOPLE", tr("Residents within the largest distance")),
            ("COVERED_SHARE", tr("Share of residents within the largest distance")),
            ("STRAIGHT_SHARE", tr("The same by the straight line")),
            ("UNCOVERED_PEOPLE", tr("Residents beyond")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def _declare_service(self) -> None:
        table = [QgsProcessing.SourceType.TypeVector]
        self.addParameter(
            QgsProcessingParameterNumber(
                "MIN_BUSES",
                tr("Only stops with so many buses a day (0: all)"),
                QgsProcessingParameterNumber.Type.Double,
                RULE.min_buses,
                minValue=0,
            )
        )
        for name, title in (
            ("ROUTE_STOPS", tr("Stops of the routes in order")),
            ("ROUTES", tr("Bus routes (headways and names)")),
        ):
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, table, optional=True))
        self.add_advanced(
            QgsProcessingParameterFile(
                "LEGS", tr("Legs (folder of Parquet files)"), QgsProcessingParameterFile.Behavior.Folder, optional=True
            )
        )
        for name, title, default in (
            ("FIRST_HOUR", tr("Buses are counted from (hour)"), RULE.first_hour),
            ("LAST_HOUR", tr("until (hour; after midnight 25, 26, …)"), RULE.last_hour),
        ):
            self.add_advanced(
                QgsProcessingParameterNumber(
                    name, title, QgsProcessingParameterNumber.Type.Integer, default, minValue=0, maxValue=28
                )
            )
        self.add_advanced(
            QgsProcessingParameterEnum(
                "DAY_TYPE",
                tr("Type of day"),
                [ALL_DAYS, *(kind.value for kind in DayType)],
                defaultValue=ALL_DAYS,
                usesStaticStrings=True,
            )
        )
        add_scheduler(self)

    def take_in(self, parameters, context, feedback) -> bool:
        self._layers = {name: capture(self, parameters, name, context) for name in LAYERS}
        return self._layers["STOPS"] is not None

    def compute(self, parameters, context, progress) -> dict:
        metres = distances(self.parameterAsString(parameters, "DISTANCES", context), tr("Distances (m)"))
        read = {
            name: layer.read_table(progress.part(0, 0.1)) for name, layer in self._layers.items() if layer is not None
        }
        stops, sequences = read["STOPS"], read.get("ROUTE_STOPS")
        found = service_coverage(
            stops,
            self._sources(read, parameters, context),
            metres,
            read.get("ROADS"),
            self._rule(parameters, context),
            None if sequences is None else BusTables(stops, sequences, read.get("ROUTES")),
            self._legs(parameters, context),
            progress.part(0.1, 0.9),
            scheduler_of(self, parameters, context),
        )
        numbers = _numbers(found, metres[-1])
        _say(numbers, metres[-1], "ROADS" in read, progress)
        return self._write(found, parameters, context, progress) | numbers

    def _sources(self, read: dict, parameters, context) -> PopulationSources:
        return PopulationSources(
            population=read.get("POPULATION"),
            buildings=read.get("BUILDINGS"),
            dongs=read.get("DONGS"),
            population_field=self.parameterAsString(parameters, "POPULATION_FIELD", context).strip(),
            elderly_field=self.parameterAsString(parameters, "ELDERLY_FIELD", context).strip(),
        )

    def _rule(self, parameters, context) -> ServiceRule:
        day_type = self.parameterAsEnumString(parameters, "DAY_TYPE", context)
        return ServiceRule(
            min_buses=self.parameterAsDouble(parameters, "MIN_BUSES", context),
            first_hour=self.parameterAsInt(parameters, "FIRST_HOUR", context),
            last_hour=self.parameterAsInt(parameters, "LAST_HOUR", context),
            day_type=None if day_type == ALL_DAYS else DayType(day_type),
        )

    def _legs(self, parameters, context):
        folder = self.parameterAsString(parameters, "LEGS", context)
        return existing_path(folder, tr("Legs (folder of Parquet files)")) if folder else None

    def _write(self, found: ServiceCoverage, parameters, context, progress) -> dict:
        frames = {"OUTPUT": found.bands, "GAPS": found.gaps, "BY_DONG": found.by_dong}
        legs = self._legs(parameters, context)
        sources = [layer.as_source() for layer in self._layers.values() if layer is not None]
        sources += [source_of_legs(legs)] if legs else []
        rule = self._rule(parameters, context)
        outputs = {}
        for name, result, _ in _OUTPUTS:
            if self.parameterAsOutputLayer(parameters, name, context):
                provenance = Provenance(
                    title=result.title,
                    algorithm=self.id(),
                    parameters={
                        "DISTANCES": self.parameterAsString(parameters, "DISTANCES", context),
                        "MIN_BUSES": rule.min_buses,
                        "FIRST_HOUR": rule.first_hour,
                        "LAST_HOUR": rule.last_hour,
                        "DAY_TYPE": self.parameterAsEnumString(parameters, "DAY_TYPE", context),
                        "method": found.method,
                    },
                    sources=tuple(sources),
                )
                outputs[name] = write_result(
                    Output(self, parameters, name, context), frames[name], result, provenance, progress
                )
        return outputs


_OUTPUTS = (
    ("OUTPUT", Result.SERVICE_COVERAGE, QgsProcessing.SourceType.TypeVectorPolygon),
    ("GAPS", Result.SERVICE_GAPS, QgsProcessing.SourceType.TypeVectorPolygon),
    ("BY_DONG", Result.SERVICE_BY_DONG, QgsProcessing.SourceType.TypeVector),
)


def _numbers(found: ServiceCoverage, largest_m: float) -> dict:
    whole = found.whole.loc[largest_m]
    return {
        "STOP_COUNT": found.stops,
        "PEOPLE": float(whole["people"]),
        "COVERED_PEOPLE": float(whole["within_people"]),
        "COVERED_SHARE": float(whole["within_share"]),
        "STRAIGHT_SHARE": float(whole["straight_share"]),
        "UNCOVERED_PEOPLE": float(whole["people"] - whole["within_people"]),
    }


def _say(numbers: dict, largest_m: float, along_streets: bool, progress) -> None:
    progress.step(
        "{percent} % of {people} residents live within {metres} m of one of {stops} stops",
        percent=f"{100 * numbers['COVERED_SHARE']:.1f}",
        people=f"{numbers['PEOPLE']:,.0f}",
        metres=f"{largest_m:g}",
        stops=f"{numbers['STOP_COUNT']:,}",
    )
    if along_streets:
        progress.step(
            "By the straight line it would be {percent} %: circles overlook the ways round",
            percent=f"{100 * numbers['STRAIGHT_SHARE']:.1f}",
        )
