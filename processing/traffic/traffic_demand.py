"""``sijeong:trafficdemand``: an OD table, or residents and jobs, or counts → vehicles between zones by time of day."""

from __future__ import annotations

from dataclasses import asdict
from enum import Enum

import pandas as pd
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...traffic.buses.making import with_buses
from ...traffic.buses.model import DEPARTURES, LINES
from ...traffic.demand.deterrence import Curve, Deterrence
from ...traffic.demand.layers import DemandLayers, DemandRules, OdTime, OdUnit
from ...traffic.demand.making import MadeDemand, make_demand
from ...traffic.demand.store import write_demand
from ...traffic.demand.trip_ends import TripRates
from ...traffic.network.store import read_network
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..demand_legends import CHECK_WORDS
from ..inputs import capture
from ..outputs import WRITING_FROM, Output, write_result
from ..package_inputs import Packages, package_parameter
from ..packages import write_package
from ..results import Result
from ..traffic_layers import DEMAND_LAYERS
from ..translation import tr
from .bus_inputs import BusInputs, declare_buses
from .period import NAMES as PERIOD
from .period import add_period, period_of

SHAPES = QgsProcessing.SourceType
LAYERS = (
    ("ZONES", QT_TRANSLATE_NOOP("Zones (dongs or other areas, or points)"), SHAPES.TypeVectorAnyGeometry, True),
    (
        "OUTER",
        QT_TRANSLATE_NOOP("Outer zones: roads across the border, with counts in, out and through"),
        SHAPES.TypeVectorAnyGeometry,
        False,
    ),
    ("OD", QT_TRANSLATE_NOOP("OD table (KTDB and the like; long or a matrix)"), SHAPES.TypeVector, False),
    ("POPULATION", QT_TRANSLATE_NOOP("Residents by zone (empty: a field of the zones)"), SHAPES.TypeVector, False),
    ("JOBS", QT_TRANSLATE_NOOP("Jobs by zone (empty: a field of the zones)"), SHAPES.TypeVector, False),
    ("COUNTS", QT_TRANSLATE_NOOP("Counts of vehicles on links, to scale the total"), SHAPES.TypeVector, False),
    ("PROFILE", QT_TRANSLATE_NOOP("Times of day: shares by hour (empty: a proposal)"), SHAPES.TypeVector, False),
    ("CLASSES", QT_TRANSLATE_NOOP("Vehicle classes (empty: cars and lorries)"), SHAPES.TypeVector, False),
    (
        "BUILDINGS",
        QT_TRANSLATE_NOOP("Buildings: where in a zone trips begin (empty: by local roads)"),
        SHAPES.TypeVectorPolygon,
        False,
    ),
)
"""Parameter, title, kind of layer, whether it must be there."""

RATES = TripRates()
NUMBERS = (
    ("CAR_SHARE", QT_TRANSLATE_NOOP("Share of person trips driven in cars"), RATES.car_share, 0.01),
    ("OCCUPANCY", QT_TRANSLATE_NOOP("People in a car"), RATES.occupancy, 1.0),
    ("TRIPS_PER_RESIDENT", QT_TRANSLATE_NOOP("Trips a day that begin at home, by resident"), RATES.by_resident, 0.0),
    ("TRIPS_PER_JOB", QT_TRANSLATE_NOOP("Trips a day that begin at work, by job"), RATES.by_job, 0.0),
)
"""Advanced parameter, title, default, smallest value."""

CHOICES = (
    ("OD_UNIT", QT_TRANSLATE_NOOP("The OD table counts"), OdUnit, False),
    (
        "OD_TIME",
        QT_TRANSLATE_NOOP("The OD table is of a day (cut by the times of day) or of the period"),
        OdTime,
        False,
    ),
    ("DETERRENCE", QT_TRANSLATE_NOOP("How trips fall off with travel time (deterrence)"), Curve, True),
)
"""Parameter, title, enumeration whose keys are the options, whether it is advanced."""
COEFFICIENTS = (
    ("COEFFICIENT_A", QT_TRANSLATE_NOOP("Coefficient a of the pull (gamma; empty: the proposal)")),
    ("COEFFICIENT_B", QT_TRANSLATE_NOOP("Coefficient b of the pull (minutes; empty: the proposal)")),
)
TABLES = (
    ("FLOWS", Result.DEMAND_FLOWS, SHAPES.TypeVectorLine),
    ("CHECKS", Result.DEMAND_CHECKS, SHAPES.TypeVector),
    ("LENGTHS", Result.DEMAND_LENGTHS, SHAPES.TypeVector),
)
OUTPUT_NUMBERS = (
    ("VEHICLES", QT_TRANSLATE_NOOP("Vehicles in the period")),
    ("PAIRS", QT_TRANSLATE_NOOP("Pairs of zones with vehicles")),
    ("MEAN_KM", QT_TRANSLATE_NOOP("Mean trip (km)")),
    ("MEAN_MIN", QT_TRANSLATE_NOOP("Mean trip on empty roads (min)")),
    ("UNREACHABLE", QT_TRANSLATE_NOOP("Pairs of zones without a way")),
    ("BUS_LINES", QT_TRANSLATE_NOOP("Bus lines that run")),
    ("BUS_DEPARTURES", QT_TRANSLATE_NOOP("Departures of buses a day")),
)
UNREACHABLE_NAMED = 10


class TrafficDemandAlgorithm(SijeongAlgorithm):
    """Makes the vehicles between zones by time of day, joins zones to the roads, and checks what it made."""

    NAME = "trafficdemand"
    TITLE = QT_TRANSLATE_NOOP("Make traffic demand")
    TOPIC = Topic.TRAFFIC
    WRITES_PACKAGES = ("OUTPUT",)

    def declare(self) -> None:
        self.addParameter(package_parameter("NETWORK", tr("Road network"), SHAPES.TypeVectorLine))
        for name, title, kind, needed in LAYERS:
            self.addParameter(QgsProcessingParameterFeatureSource(name, tr(title), [kind], optional=not needed))
        for name, title, kinds, advanced in CHOICES:
            choice = _choice(name, tr(title), kinds)
            (self.add_advanced if advanced else self.addParameter)(choice)
        add_period(self)
        self.addParameter(
            QgsProcessingParameterBoolean("SKIP_UNKNOWN", tr("Leave out rows of the OD table of unknown zones"), False)
        )
        number = QgsProcessingParameterNumber.Type.Double
        for name, title, default, least in NUMBERS:
            self.add_advanced(QgsProcessingParameterNumber(name, tr(title), number, default, minValue=least))
        for name, title in COEFFICIENTS:
            self.add_advanced(QgsProcessingParameterNumber(name, tr(title), number, None, optional=True, minValue=0))
        self.add_advanced(
            QgsProcessingParameterNumber(
                "ITERATIONS",
                tr("Rounds of balancing, at most"),
                QgsProcessingParameterNumber.Type.Integer,
                DemandRules(0, 1).max_iterations,
                minValue=1,
            )
        )
        declare_buses(self)
        self.addParameter(QgsProcessingParameterVectorDestination("OUTPUT", Result.DEMAND_ZONES.title))
        for name, result, kind in TABLES:
            self.addParameter(QgsProcessingParameterVectorDestination(name, result.title, kind, optional=True))
        for name, title in OUTPUT_NUMBERS:
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))

    def take_in(self, parameters, context, feedback) -> bool:
        self._packages = Packages(self, parameters, ["NETWORK"], context)
        self._layers = {name: capture(self, parameters, name, context) for name, *_ in LAYERS}
        self._buses = BusInputs.of(self, parameters, context)
        return self._layers["ZONES"] is not None

    def compute(self, parameters, context, progress) -> dict:
        rules = self._rules(parameters, context)
        network = self._packages.read("NETWORK", read_network, progress)
        buses = self._buses and self._buses.read(network, progress.part(0, 0.1))
        made = make_demand(network, self._read(progress.part(0.1, 0.2)), rules, progress.part(0.2, 0.95))
        if buses:
            made = with_buses(made, buses)
        provenance = self._provenance(parameters, context, made)
        outputs = {
            "OUTPUT": write_package(
                Output(self, parameters, "OUTPUT", context),
                lambda file, metadata: write_demand(made.demand, file, metadata, progress.part(WRITING_FROM, 1)),
                DEMAND_LAYERS,
                provenance(Result.DEMAND_ZONES),
                progress,
            )
        }
        frames = {"FLOWS": made.flows, "CHECKS": _check_table(made), "LENGTHS": made.lengths}
        for name, result, _ in TABLES:
            if self.parameterAsOutputLayer(parameters, name, context):
                outputs[name] = write_result(
                    Output(self, parameters, name, context), frames[name], result, provenance(result), progress
                )
        return outputs | _numbers(made)

    def _rules(self, parameters, context) -> DemandRules:
        def chosen(name: str):
            key = self.parameterAsEnumString(parameters, name, context)
            kinds = next(kinds for each, _, kinds, _ in CHOICES if each == name)
            return next(kind for kind in kinds if kind.key == key)

        def number(name: str) -> float:
            return self.parameterAsDouble(parameters, name, context)

        curve = chosen("DETERRENCE")
        a, b = (
            number(name) if parameters.get(name) not in (None, "") else proposed
            for (name, _), proposed in zip(COEFFICIENTS, (curve.a, curve.b), strict=True)
        )
        begin_s, end_s = period_of(self, parameters, context)
        return DemandRules(
            begin_s=begin_s,
            end_s=end_s,
            od_unit=chosen("OD_UNIT"),
            od_time=chosen("OD_TIME"),
            skip_unknown=self.parameterAsBoolean(parameters, "SKIP_UNKNOWN", context),
            rates=TripRates(
                number("TRIPS_PER_RESIDENT"), number("TRIPS_PER_JOB"), number("CAR_SHARE"), number("OCCUPANCY")
            ),
            deterrence=Deterrence(curve, a, b),
            max_iterations=self.parameterAsInt(parameters, "ITERATIONS", context),
        )

    def _read(self, progress) -> DemandLayers:
        read = {}
        for name, _, kind, _ in LAYERS:
            layer = self._layers[name]
            if layer is not None:
                has_shapes = kind != SHAPES.TypeVector
                read[name.lower()] = layer.read_located(progress) if has_shapes else layer.read_table(progress)
        return DemandLayers(**read)

    def _provenance(self, parameters, context, made: MadeDemand):
        said = {name: self.parameterAsString(parameters, name, context) for name in PERIOD}
        said |= {name: self.parameterAsDouble(parameters, name, context) for name, *_ in NUMBERS}
        said |= {name: self.parameterAsEnumString(parameters, name, context) for name, *_ in CHOICES}
        sources = [layer.as_source() for layer in self._layers.values() if layer is not None]
        if self._buses is not None:
            sources += self._buses.sources()
            said |= asdict(self._buses.rule)
        remarks = tuple(tr(check.sentence).format(**check.values) for check in made.checks)

        def of(result: Result) -> Provenance:
            return Provenance(
                title=result.title,
                algorithm=self.id(),
                parameters=said,
                sources=(*self._packages.as_sources(), *sources),
                remarks=(*remarks, *_unreachable(made)),
            )

        return of


def _choice(name: str, title: str, kinds: type[Enum]) -> QgsProcessingParameterEnum:
    keys = [kind.key for kind in kinds]
    return QgsProcessingParameterEnum(name, title, keys, defaultValue=keys[0], usesStaticStrings=True)


def _check_table(made: MadeDemand) -> pd.DataFrame:
    rows = [
        (tr(CHECK_WORDS[check.check]), check.verdict.value, tr(check.sentence).format(**check.values))
        for check in made.checks
    ]
    return pd.DataFrame(rows, columns=["topic", "grade", "sentence"])


def _unreachable(made: MadeDemand) -> tuple[str, ...]:
    """The pairs without a way, the largest first."""
    if made.unreachable.empty:
        return ()
    pairs = made.unreachable.groupby(["origin", "destination"], as_index=False)["vehicles"].sum()
    first = pairs.nlargest(UNREACHABLE_NAMED, "vehicles")
    names = ", ".join(f"{row.origin} → {row.destination}" for row in first.itertuples())
    return (tr("Pairs without a way: {pairs}").format(pairs=names),)


def _numbers(made: MadeDemand) -> dict:
    od = made.demand.od
    return {
        "VEHICLES": float(od["vehicles"].sum()),
        "PAIRS": len(od[["origin", "destination"]].drop_duplicates()),
        "MEAN_KM": made.mean_km,
        "MEAN_MIN": made.mean_min,
        "BUS_LINES": len(made.demand.buses.get(LINES, ())),
        "BUS_DEPARTURES": len(made.demand.buses.get(DEPARTURES, ())),
        "UNREACHABLE": len(made.unreachable[["origin", "destination"]].drop_duplicates()),
    }
