"""How traffic demand is classed, coloured and named. Knows no QGIS."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..traffic.demand.flows import FLOW_FIELDS, LENGTH_FIELDS
from ..traffic.demand.model import ZONE_FIELDS
from .legend_classes import nice, nice_above
from .run_legends import CHECKS
from .whatif_legends import KIND_TITLES

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

FLOW_WIDTH_HEADING = QT_TRANSLATE_NOOP("Vehicles in both directions")
FLOW_COLOURS = ("#b9c7dd", "#8fa9d0", "#5f86bf", "#2f62a8", "#123f7d")
"""From the thinnest to the widest; one hue, as only the amount differs."""
FLOW_WIDTHS_MM = (0.2, 0.5, 0.9, 1.6, 2.6)


@dataclass(frozen=True)
class ZoneClass:
    """A kind of zone: what the legend says, its colour."""

    kind: str
    label: str
    colour: str


ZONE_HEADING = QT_TRANSLATE_NOOP("Zones")
ZONE_CLASSES = (
    ZoneClass("inner", QT_TRANSLATE_NOOP("zone of the city"), "#2f6cb3"),
    ZoneClass("outer", QT_TRANSLATE_NOOP("outer zone (at the border)"), "#d97a1d"),
)
SIZE_HEADING = QT_TRANSLATE_NOOP("Size: vehicles a day that begin or end here")
ENDS = 'coalesce("productions", 0) + coalesce("attractions", 0)'
LARGEST_MM, SMALLEST_MM = 9.0, 1.2
"""Diameters; the circle's area is in proportion to the vehicles."""
EXAMPLES = (0.25, 0.05)
"""Shares of the largest that the legend shows."""


def zone_condition(kind: ZoneClass) -> str:
    return f"\"kind\" = '{kind.kind}'"


def full_size(ends: Iterable[float]) -> int:
    """The round number of vehicles that is drawn at the full diameter."""
    return nice_above(max(ends, default=1))


def size_expression(full: float) -> str:
    """QGIS expression: diameter of a zone's circle in mm."""
    return f"max({SMALLEST_MM:g}, {LARGEST_MM:g} * sqrt(({ENDS}) / {full:.1f}))"


def diameter_mm(vehicles: float, full: float) -> float:
    """The same in Python, for the legend."""
    return max(SMALLEST_MM, LARGEST_MM * (vehicles / full) ** 0.5)


def size_examples(full: float) -> tuple[int, ...]:
    return tuple(dict.fromkeys(nice(full * share) for share in EXAMPLES))


ZONES = {
    "zone_id": QT_TRANSLATE_NOOP("Zone"),
    "zone_name": QT_TRANSLATE_NOOP("Name of the zone"),
    "kind": QT_TRANSLATE_NOOP("Kind of zone"),
    "productions": QT_TRANSLATE_NOOP("Vehicles a day that begin here"),
    "attractions": QT_TRANSLATE_NOOP("Vehicles a day that end here"),
}
FLOWS = {
    "from_zone": QT_TRANSLATE_NOOP("From zone"),
    "to_zone": QT_TRANSLATE_NOOP("To zone"),
    "from_name": QT_TRANSLATE_NOOP("From (name)"),
    "to_name": QT_TRANSLATE_NOOP("To (name)"),
    "vehicles": QT_TRANSLATE_NOOP("Vehicles in both directions"),
    "there": QT_TRANSLATE_NOOP("Vehicles there"),
    "back": QT_TRANSLATE_NOOP("Vehicles back"),
    "share": QT_TRANSLATE_NOOP("Share of all between zones"),
    "km": QT_TRANSLATE_NOOP("Quickest way (km)"),
    "minutes": QT_TRANSLATE_NOOP("Time on empty roads (min)"),
}
LENGTHS = {
    "from_km": QT_TRANSLATE_NOOP("Longer than (km)"),
    "to_km": QT_TRANSLATE_NOOP("Up to (km)"),
    "vehicles": QT_TRANSLATE_NOOP("Vehicles"),
    "share": QT_TRANSLATE_NOOP("Share of vehicles"),
    "reached_share": QT_TRANSLATE_NOOP("Share up to this length"),
    "minutes": FLOWS["minutes"],
}
NEW_FIELDS = ("zone_name", "productions", "attractions", "there", "back", "km", "minutes", "from_km", "to_km",
              "reached_share")  # fmt: skip
"""Fields that no other job has; the rest are named for these results alone."""
OWN_ALIASES = {
    "demand_zones": ZONES,
    "demand_flows": FLOWS,
    "demand_checks": CHECKS,
    "demand_lengths": LENGTHS,
}
ALIASES = {name: words[name] for words in (ZONES, FLOWS, LENGTHS) for name in NEW_FIELDS if name in words}
FIELDS = {
    "demand_flows": tuple(FLOW_FIELDS),
    "demand_zones": tuple(ZONE_FIELDS),
    "demand_checks": tuple(CHECKS),
    "demand_lengths": tuple(LENGTH_FIELDS),
}
CHECK_WORDS = {
    "sums": QT_TRANSLATE_NOOP("Sum out = sum in"),
    "length": QT_TRANSLATE_NOOP("Mean trip"),
    "totals": QT_TRANSLATE_NOOP("Rows of sums"),
    "blank": QT_TRANSLATE_NOOP("Empty numbers"),
    "unknown_zones": QT_TRANSLATE_NOOP("Unknown zones"),
    "left_out_means": QT_TRANSLATE_NOOP("Other means of transport"),
    "balance": QT_TRANSLATE_NOOP("Balancing (Furness)"),
    "from_roads": QT_TRANSLATE_NOOP("Source of the trips"),
    "reachable": QT_TRANSLATE_NOOP("Pairs without a way"),
    "outer": QT_TRANSLATE_NOOP("Outer zones"),
    "within_zones": QT_TRANSLATE_NOOP("Within zones"),
    "profile": QT_TRANSLATE_NOOP("Times of day"),
    "buses_on_roads": QT_TRANSLATE_NOOP("Bus stops on the roads"),
    "counts": QT_TRANSLATE_NOOP("Total by counts"),
    "count_remarks": QT_TRANSLATE_NOOP("Counts"),
}
VALUES = {"kind": {**KIND_TITLES, **{kind.kind: kind.label for kind in ZONE_CLASSES}}}
"""Groups of what-if analyses have a field ``kind`` too, and a field has one list of words."""
TIPS = {
    "demand_flows": ("from_name", "to_name", "vehicles", "there", "back", "share", "km", "minutes"),
    "demand_zones": ("zone_name", "zone_id", "productions", "attractions"),
}
WHOLE_NUMBERS = {"productions", "attractions", "there", "back"}
ONE_DECIMAL = {"km"}
PERCENT = {"reached_share"}
