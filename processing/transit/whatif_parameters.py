"""The parameters of a what-if: what is changed, and what riders mind."""

from __future__ import annotations

from dataclasses import fields

import pandas as pd
from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsUnitTypes,
)

from ...transit.assignment.comparison import NOTICED_MIN
from ...transit.assignment.costs import RIDES_LIMIT, Costs
from ...transit.assignment.drawn_routes import SNAP_M
from ...transit.assignment.evaluating import Assumptions
from ...transit.assignment.headways import headways_of_table, headways_of_text
from ...transit.assignment.modes import Mode
from ...transit.assignment.scenario import Scenario
from ...transit.calendar import DayType
from ..base import SijeongAlgorithm
from ..parameters import ParameterError
from ..translation import tr

ALL_DAYS = "all"
_COSTS = {field.name: field.default for field in fields(Costs)}


def declare_changes(algorithm: SijeongAlgorithm) -> None:
    """Add CUT, HEADWAYS, NEW_HEADWAYS, NEW_ROUTE_STOPS, DRAWN and SNAP."""
    tables, lines = [QgsProcessing.SourceType.TypeVector], [QgsProcessing.SourceType.TypeVectorLine]
    algorithm.addParameter(
        QgsProcessingParameterString("CUT", tr("Routes to cut (numbers or names, with commas)"), optional=True)
    )
    algorithm.addParameter(
        QgsProcessingParameterString(
            "HEADWAYS", tr("New headways (minutes: 30=10, or peak/off-peak: 30=8/15)"), optional=True
        )
    )
    algorithm.addParameter(
        QgsProcessingParameterFeatureSource(
            "DRAWN", tr("Drawn routes: new or instead of those of the same number"), lines, optional=True
        )
    )
    algorithm.addParameter(
        QgsProcessingParameterFeatureSource(
            "NEW_ROUTE_STOPS", tr("New stop sequences (route_id, seq, stop_id)"), tables, optional=True
        )
    )
    algorithm.addParameter(
        QgsProcessingParameterFeatureSource(
            "NEW_HEADWAYS", tr("Table of new headways (route_id, peak_min, offpeak_min)"), tables, optional=True
        )
    )
    algorithm.add_advanced(_metres("SNAP", tr("Drawn routes call at stops within"), SNAP_M))


def declare_assumptions(algorithm: SijeongAlgorithm) -> None:
    """Add DAY_TYPE, CALIBRATE and the weights of the generalised cost."""
    algorithm.addParameter(
        QgsProcessingParameterEnum(
            "DAY_TYPE",
            tr("Days whose journeys are assigned (their mean)"),
            [*(kind.value for kind in DayType), ALL_DAYS],
            defaultValue=DayType.WEEKDAY.value,
            usesStaticStrings=True,
        )
    )
    algorithm.addParameter(
        QgsProcessingParameterEnum(
            "MODE",
            tr("How riders meet vehicles: by headway or by timetable"),
            [mode.value for mode in Mode],
            defaultValue=Mode.HEADWAY.value,
            usesStaticStrings=True,
        )
    )
    algorithm.addParameter(
        QgsProcessingParameterBoolean("CALIBRATE", tr("Fit the riders' costs to the observed transfers"), True)
    )
    for name, title, default in (
        ("TRANSFER_MIN", tr("Transfer penalty (minutes of riding)"), _COSTS["transfer_min"]),
        ("WAIT_WEIGHT", tr("Weight of waiting"), _COSTS["wait_weight"]),
        ("WALK_WEIGHT", tr("Weight of walking"), _COSTS["walk_weight"]),
        ("LONGEST_WAIT", tr("Longest wait at a rare route (minutes)"), _COSTS["longest_wait_min"]),
        ("NOTICED", tr("Winners and losers from a change of (minutes)"), NOTICED_MIN),
    ):
        algorithm.add_advanced(
            QgsProcessingParameterNumber(name, title, QgsProcessingParameterNumber.Type.Double, default, minValue=0)
        )
    algorithm.add_advanced(_metres("TRANSFER_WALK", tr("Walk of a transfer, at most"), _COSTS["walk_limit_m"]))
    algorithm.add_advanced(
        _metres("REACH", tr("Walk to another stop at the beginning and end, at most"), _COSTS["reach_limit_m"])
    )
    algorithm.add_advanced(
        QgsProcessingParameterNumber(
            "MAX_TRANSFERS",
            tr("Transfers in one journey, at most"),
            QgsProcessingParameterNumber.Type.Integer,
            _COSTS["max_transfers"],
            minValue=0,
            maxValue=RIDES_LIMIT - 1,
        )
    )


def scenario_of(algorithm: SijeongAlgorithm, parameters, context, tables: dict) -> Scenario:
    """The changes; ``tables`` holds the layers that were given, read."""
    headways = headways_of_text(algorithm.parameterAsString(parameters, "HEADWAYS", context) or "")
    if (table := tables.get("NEW_HEADWAYS")) is not None:
        listed = headways_of_table(table)
        if twice := set(listed) & set(headways):
            raise ParameterError(
                "Route {route} has a new headway in the text and in the table. Give it once.", route=min(twice)
            )
        headways |= listed
    cut = algorithm.parameterAsString(parameters, "CUT", context) or ""
    new = tables.get("NEW_ROUTE_STOPS")
    return Scenario(
        cut=tuple(dict.fromkeys(part.strip() for part in cut.replace(";", ",").split(",") if part.strip())),
        headways=headways,
        route_stops=None if new is None else pd.DataFrame(new),
        drawn=tables.get("DRAWN"),
        snap_m=algorithm.parameterAsDouble(parameters, "SNAP", context),
    )


def assumptions_of(algorithm: SijeongAlgorithm, parameters, context) -> Assumptions:
    """The riders' costs and the kind of day."""

    def number(name: str) -> float:
        return algorithm.parameterAsDouble(parameters, name, context)

    day = algorithm.parameterAsEnumString(parameters, "DAY_TYPE", context)
    return Assumptions(
        costs=Costs(
            wait_weight=number("WAIT_WEIGHT"),
            walk_weight=number("WALK_WEIGHT"),
            transfer_min=number("TRANSFER_MIN"),
            longest_wait_min=number("LONGEST_WAIT"),
            walk_limit_m=number("TRANSFER_WALK"),
            reach_limit_m=number("REACH"),
            max_transfers=algorithm.parameterAsInt(parameters, "MAX_TRANSFERS", context),
        ),
        mode=Mode(algorithm.parameterAsEnumString(parameters, "MODE", context)),
        day_type=None if day == ALL_DAYS else DayType(day),
        calibrate=algorithm.parameterAsBoolean(parameters, "CALIBRATE", context),
        noticed_min=number("NOTICED"),
    )


def _metres(name: str, title: str, default: float) -> QgsProcessingParameterDistance:
    parameter = QgsProcessingParameterDistance(name, title, default, minValue=0)
    parameter.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
    return parameter
