"""How the ways of fire engines to the forest are classed, coloured and named. Knows no QGIS."""

from __future__ import annotations

from dataclasses import dataclass

from ..forest.access.by_dong import DONG_FIELDS
from ..forest.access.fire_access import EDGE_FIELDS
from ..forest.access.gaps import GAP_FIELDS
from ..forest.access.rules import Access
from .legend_classes import Class

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

MINUTES_HEADING = QT_TRANSLATE_NOOP("First fire engine, after the call")
MINUTE_CLASSES = (
    Class(None, 5, QT_TRANSLATE_NOOP("up to {high} min"), "#175f9c"),
    Class(5, 7, QT_TRANSLATE_NOOP("{low}–{high} min (target)"), "#62a8d6"),
    Class(7, 10, QT_TRANSLATE_NOOP("{low}–{high} min"), "#f4b942"),
    Class(10, 15, QT_TRANSLATE_NOOP("{low}–{high} min"), "#e8752b"),
    Class(15, 30, QT_TRANSLATE_NOOP("{low}–{high} min"), "#d0392e"),
    Class(30, None, QT_TRANSLATE_NOOP("over {low} min"), "#8a1550"),
)
"""Upper end included; blue within the 7 minutes of 소방청, warm and darker beyond. Fixed, so that maps can be compared;
whoever sets another target sees it in the field ``access``."""


@dataclass(frozen=True)
class WithoutEngine:
    """A kind of place that no engine serves: its :class:`Access`, what the legend says, its colour."""

    access: Access
    label: str
    colour: str


WITHOUT_ENGINE = (
    WithoutEngine(Access.NO_HOSE, QT_TRANSLATE_NOOP("road beyond the reach of the hoses"), "#8a8f98"),
    WithoutEngine(Access.NO_ROAD, QT_TRANSLATE_NOOP("not reached by road"), "#1d1f24"),
)
GAP_HEADING = QT_TRANSLATE_NOOP("Places that no engine reaches in time")
GAP_CLASSES = (
    WithoutEngine(Access.LATE, QT_TRANSLATE_NOOP("engine after the target time"), "#e8752b"),
    WithoutEngine(Access.TOO_LATE, QT_TRANSLATE_NOOP("engine after the longest time"), "#b3261e"),
    WithoutEngine(Access.NO_HOSE, QT_TRANSLATE_NOOP("road beyond the reach of the hoses"), "#7a5ba8"),
    WithoutEngine(Access.NO_ROAD, QT_TRANSLATE_NOOP("not reached by road"), "#1d1f24"),
)
GAP_LARGEST_MM = 6.5
"""Diameter of the place with most people."""
GAPS_NAMED = 12
"""Places with most people are named at every scale."""


def gap_size_expression(full: float) -> str:
    """QGIS expression: the diameter of a place's circle in mm, its area in proportion to its people (else houses)."""
    counted = 'coalesce("people", "buildings", 0)'
    return f"max(1.4, {GAP_LARGEST_MM:g} * sqrt({counted} / {full:.1f}))"


SHARES = {
    "in_time_share": QT_TRANSLATE_NOOP("Share of forest edge reached in time"),
    "hose_share": QT_TRANSLATE_NOOP("Share with a road in reach of the hoses"),
    "water_share": QT_TRANSLATE_NOOP("Share with water near"),
    "dead_end_share": QT_TRANSLATE_NOOP("Share at roads with one way out"),
    "gap_people_share": QT_TRANSLATE_NOOP("Share of residents not reached in time"),
}
ALIASES = {
    **SHARES,
    "edge_id": QT_TRANSLATE_NOOP("Piece of forest edge"),
    "dong": QT_TRANSLATE_NOOP("Dong"),
    "length_m": QT_TRANSLATE_NOOP("Length (m)"),
    "access": QT_TRANSLATE_NOOP("Access of fire engines"),
    "response_min": QT_TRANSLATE_NOOP("First engine after (min)"),
    "station": QT_TRANSLATE_NOOP("Nearest station by time"),
    "drive_m": QT_TRANSLATE_NOOP("Way along the roads (m)"),
    "road_m": QT_TRANSLATE_NOOP("From the road (m)"),
    "hose_reach": QT_TRANSLATE_NOOP("Within the hoses' reach"),
    "water_m": QT_TRANSLATE_NOOP("To the nearest water (m)"),
    "dead_end": QT_TRANSLATE_NOOP("Road with one way out"),
    "forest_m": QT_TRANSLATE_NOOP("Distance to forest (m)"),
    "gap_id": QT_TRANSLATE_NOOP("Place"),
    "shelter": QT_TRANSLATE_NOOP("Nearest shelter"),
    "shelter_m": QT_TRANSLATE_NOOP("Walk to the shelter (m)"),
    "shelter_min": QT_TRANSLATE_NOOP("Walk of the elderly to the shelter (min)"),
    "edge_m": QT_TRANSLATE_NOOP("Forest edge (m)"),
    "in_time_m": QT_TRANSLATE_NOOP("Reached in time (m)"),
    "late_m": QT_TRANSLATE_NOOP("Reached late (m)"),
    "too_late_m": QT_TRANSLATE_NOOP("Reached after the longest time (m)"),
    "no_hose_m": QT_TRANSLATE_NOOP("Beyond the hoses (m)"),
    "no_road_m": QT_TRANSLATE_NOOP("Without a road (m)"),
    "gap_buildings": QT_TRANSLATE_NOOP("Buildings not reached in time"),
    "gap_people": QT_TRANSLATE_NOOP("Residents not reached in time"),
    "gap_elderly": QT_TRANSLATE_NOOP("Residents over 65 not reached in time"),
}
OWN_ALIASES = {
    "access_edges": {"forest_id": QT_TRANSLATE_NOOP("Forest of the edge")},
    "access_gaps": {
        "response_min": QT_TRANSLATE_NOOP("First engine after, mean (min)"),
    },
    "access_by_dong": {
        "response_min": QT_TRANSLATE_NOOP("First engine after, median (min)"),
        "buildings": QT_TRANSLATE_NOOP("Buildings by the forest"),
        "people": QT_TRANSLATE_NOOP("Residents by the forest"),
        "elderly": QT_TRANSLATE_NOOP("Residents over 65 by the forest"),
    },
}
FIELDS = {"access_edges": EDGE_FIELDS, "access_gaps": GAP_FIELDS, "access_by_dong": DONG_FIELDS}
VALUES = {"access": {access.key: access.english for access in Access}}
TIPS = {
    "access_gaps": (
        "dong", "access", "buildings", "people", "elderly", "response_min", "station", "road_m", "water_m", "shelter",
        "shelter_min",
    ),
}  # fmt: skip
MARKS = {"hose_reach", "dead_end"}
WHOLE_NUMBERS = {
    "edge_m", "gap_buildings", "gap_people", "gap_elderly", *(f"{kind.key}_m" for kind in Access),
}  # fmt: skip


def minutes_condition(kind: Class) -> str:
    """Filter of a class of minutes, of edges within the hoses' reach."""
    low = "" if kind.low is None else f' AND "response_min" > {kind.low:g}'
    high = "" if kind.high is None else f' AND "response_min" <= {kind.high:g}'
    served = ", ".join(f"'{access.key}'" for access in (Access.IN_TIME, Access.LATE, Access.TOO_LATE))
    return f'"access" IN ({served}){low}{high}'


def access_condition(kind: WithoutEngine) -> str:
    return f"\"access\" = '{kind.access.key}'"
