"""Fields, words and classes of journeys between zones. Knows no QGIS."""

from __future__ import annotations

import math
from collections.abc import Iterable

from ..transit.flows.zones import ZoneLevel
from ..transit.reports.overview import UserType
from .legend_classes import Class, nice, nice_above

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

# --- Flows: how many journeys, and how many of them change --------------------------------------------------------

JOURNEY_WIDTH_HEADING = QT_TRANSLATE_NOOP("Width: number of journeys")
CHANGE_SHARE_HEADING = QT_TRANSLATE_NOOP("Colour: share of journeys with a transfer")
CHANGE_SHARE_CLASSES = (
    Class(None, 0.1, QT_TRANSLATE_NOOP("up to 10 %"), "#20a590"),
    Class(0.1, 0.3, QT_TRANSLATE_NOOP("10–30 %"), "#2a80bf"),
    Class(0.3, 0.5, QT_TRANSLATE_NOOP("30–50 %"), "#5256b0"),
    Class(0.5, 0.8, QT_TRANSLATE_NOOP("50–80 %"), "#91267d"),
    Class(0.8, None, QT_TRANSLATE_NOOP("over 80 %"), "#7a0a1e"),
)
"""Upper end included. Of a Korean city's journeys about a fifth change, so most flows are of the first two classes and
what no bus joins directly stands out. The colours are those of transfer times: dark is what a planner looks for."""


def change_share_expression(opacity: float) -> str:
    """QGIS expression: the colour of a flow, as faint as ``opacity`` (0 to 1)."""
    cases = [f"WHEN \"transfer_share\" <= {kind.high:g} THEN '{kind.colour}'" for kind in CHANGE_SHARE_CLASSES[:-1]]
    colour = f"CASE {' '.join(cases)} ELSE '{CHANGE_SHARE_CLASSES[-1].colour}' END"
    return f"set_color_part({colour}, 'alpha', {round(255 * opacity)})"


# --- Zones: how many begin and end there --------------------------------------------------------------------------

ENDS = 'coalesce("origins", 0) + coalesce("destinations", 0)'
BALANCE = f'"balance" / max(1.0, {ENDS})'
ENDS_HEADING = QT_TRANSLATE_NOOP("Size: journeys that begin or end here")
BALANCE_HEADING = QT_TRANSLATE_NOOP("Colour: balance of the zone")
KEPT_BACK = QT_TRANSLATE_NOOP("not told (few cards)")
BALANCE_CLASSES = (
    Class(None, -0.05, QT_TRANSLATE_NOOP("more journeys begin"), "#d98a1f"),
    Class(-0.05, 0.05, QT_TRANSLATE_NOOP("as many begin as end"), "#8a939b"),
    Class(0.05, None, QT_TRANSLATE_NOOP("more journeys end"), "#2f6cb3"),
)
"""Destinations less origins, of both together."""
KEPT_BACK_COLOUR = "#ffffff"

ZONE_LARGEST_MM = 9.0
"""Diameter of the largest zone's circle; its area is in proportion to the journeys."""
ZONE_SMALLEST_MM = 1.2
ZONE_EXAMPLES = (0.22, 0.05)
"""Shares of the largest that the legend shows: circles that fit the height of its lines."""


def zone_full(ends: Iterable[float]) -> int:
    """The round number of journeys that is drawn at the full diameter."""
    return nice_above(max(ends, default=1))


def zone_examples(full: float) -> tuple[int, ...]:
    """Round numbers for the size legend, largest first."""
    return tuple(dict.fromkeys(nice(full * share) for share in ZONE_EXAMPLES))


def zone_size_expression(full: float) -> str:
    """QGIS expression: the diameter of a zone's circle in mm."""
    return f"max({ZONE_SMALLEST_MM:g}, {ZONE_LARGEST_MM:g} * sqrt(({ENDS}) / {full:.1f}))"


def zone_diameter_mm(journeys: float, full: float) -> float:
    """The same in Python, for the legend."""
    return max(ZONE_SMALLEST_MM, ZONE_LARGEST_MM * math.sqrt(journeys / full))


# --- Fields -------------------------------------------------------------------------------------------------------

_CATEGORY = ("hour", "day_type", "user_type", "time_begin", "time_end")
_NAMED_ENDS = ("from_zone", "to_zone", "from_name", "to_name")

ALIASES = {
    "from_zone": QT_TRANSLATE_NOOP("From zone"),
    "to_zone": QT_TRANSLATE_NOOP("To zone"),
    "from_name": QT_TRANSLATE_NOOP("From (name)"),
    "to_name": QT_TRANSLATE_NOOP("To (name)"),
    "from_dong": QT_TRANSLATE_NOOP("From dong"),
    "to_dong": QT_TRANSLATE_NOOP("To dong"),
    "level": QT_TRANSLATE_NOOP("Told between"),
    "user_type": QT_TRANSLATE_NOOP("User type"),
    "journeys": QT_TRANSLATE_NOOP("Journeys"),
    "cards": QT_TRANSLATE_NOOP("Different cards (counted to 10)"),
    "transfers_mean": QT_TRANSLATE_NOOP("Transfers a journey, mean"),
    "share": QT_TRANSLATE_NOOP("Share of all journeys"),
    "origins": QT_TRANSLATE_NOOP("Journeys that begin here"),
    "destinations": QT_TRANSLATE_NOOP("Journeys that end here"),
    "intrazonal": QT_TRANSLATE_NOOP("Journeys within the zone"),
    "balance": QT_TRANSLATE_NOOP("Ends less beginnings"),
    "mid_x": QT_TRANSLATE_NOOP("Middle of its stops, east (m)"),
    "mid_y": QT_TRANSLATE_NOOP("Middle of its stops, north (m)"),
}
"""Field → English alias."""

_FLOW_ALIASES = {
    "transfer_share": QT_TRANSLATE_NOOP("Share of journeys with a transfer"),
    "time_median_s": QT_TRANSLATE_NOOP("Journey time, median (s)"),
    "time_p90_s": QT_TRANSLATE_NOOP("Journey time, 90th percentile (s)"),
    "dist_m": QT_TRANSLATE_NOOP("Straight distance (m)"),
}
OWN_ALIASES = {"od_flows": _FLOW_ALIASES, "published_flows": _FLOW_ALIASES}
"""Result → aliases of fields that mean something else in it than in other results."""

FIELDS = {
    "od_flows": (
        *_NAMED_ENDS,
        *_CATEGORY,
        "journeys",
        "cards",
        "transfer_share",
        "transfers_mean",
        "time_median_s",
        "time_p90_s",
        "dist_m",
        "share",
    ),
    "od_zones": ("zone_id", "name", "stops", "origins", "destinations", "intrazonal", "balance", "mid_x", "mid_y"),
    "published_flows": (
        "level",
        *_NAMED_ENDS,
        "from_dong",
        "to_dong",
        *_CATEGORY,
        "journeys",
        "transfer_share",
        "time_median_s",
        "dist_m",
    ),
}
"""Result → its fields."""

VALUES = {
    "level": {level.value: level.title for level in ZoneLevel},
    "user_type": {f"{kind.value:02}": kind.title for kind in UserType if kind is not UserType.UNKNOWN},
}
"""Field whose values are words of ours → value → what users read."""

WHOLE_NUMBERS = {"journeys", "cards", "origins", "destinations", "intrazonal", "balance"}
"""Fields shown without decimals and with thousands separated."""
