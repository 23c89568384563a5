"""Fields, words and classes of the gaps without a direct route. Knows no QGIS."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..transit.gaps import direct_gaps, gap_corridors
from ..transit.gaps.gap_options import GapReason
from ..transit.gaps.remedies import Remedy
from .legend_classes import AND_MORE, NEUTRAL, RANGE, Class, in_minutes, nice

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

# --- Gaps: how many change, and what a direct bus would save each ---------------------------------------------------

CHANGING_WIDTH_HEADING = QT_TRANSLATE_NOOP("Width: passengers a day who change")
SAVING_HEADING = QT_TRANSLATE_NOOP("Colour: time saved each, direct")
JOINED = QT_TRANSLATE_NOOP("a route goes there, but they change")
JOINED_COLOUR = "#8d969e"
SAVING_CLASSES = (
    Class(None, 5, QT_TRANSLATE_NOOP("up to 5 minutes saved"), "#f0a43a"),
    Class(5, 10, QT_TRANSLATE_NOOP("5–10 minutes saved"), "#e0662a"),
    Class(10, 20, QT_TRANSLATE_NOOP("10–20 minutes saved"), "#b0214e"),
    Class(20, None, QT_TRANSLATE_NOOP("over 20 minutes saved"), "#5a1065"),
)
"""Minutes (upper end included), fixed so that maps can be compared; darker is more."""


JOINED_OPACITY = 0.45
"""Pairs that a route joins are shown behind those that need one."""


def saving_expression(opacity: float) -> str:
    """QGIS expression: the colour of a gap, as faint as ``opacity`` (0 to 1); grey where a route goes there."""
    saved = '"now_min" - "direct_min"'
    cases = [f"WHEN {saved} <= {kind.high:g} THEN '{kind.colour}'" for kind in SAVING_CLASSES if kind.high]
    joined = f'"reason" = \'{GapReason.FREQUENCY.value}\' OR "direct_min" IS NULL'
    colour = f"CASE WHEN {joined} THEN '{JOINED_COLOUR}' {' '.join(cases)} ELSE '{SAVING_CLASSES[-1].colour}' END"
    alpha = f"CASE WHEN {joined} THEN {round(255 * opacity * JOINED_OPACITY)} ELSE {round(255 * opacity)} END"
    return f"set_color_part({colour}, 'alpha', {alpha})"


# --- Corridors: what would help, and how much -----------------------------------------------------------------------

REMEDY_HEADING = QT_TRANSLATE_NOOP("Colour: what would help (a hint)")
SAVED_WIDTH_HEADING = QT_TRANSLATE_NOOP("Width: minutes saved a day")
REMEDY_COLOURS = {
    Remedy.NEW_ROUTE: "#c8371b",
    Remedy.EXTEND: "#1f6fb2",
    Remedy.THROUGH_RUN: "#0b8a6c",
    Remedy.TIMED_TRANSFER: "#d9a62e",
}
CORRIDOR_WIDTHS_MM = (0.9, 1.7, 2.8)
LEAST_CLASSED_MIN = 20
"""Under so many minutes a day, all corridors are of one width."""


def corridor_classes(saved: Sequence[float]) -> tuple[Class, ...]:
    """Width classes by minutes saved, narrowest first; the wider ones begin at about a tenth and a half of the most."""
    most = max(saved, default=0.0)
    lows = (0, *sorted({nice(0.1 * most), nice(0.5 * most)})) if most >= LEAST_CLASSED_MIN else (0,)
    between = [Class(low, high - 1, RANGE, NEUTRAL) for low, high in pairwise(lows)]
    return in_minutes((*between, Class(lows[-1], None, AND_MORE, NEUTRAL)))


# --- Fields ---------------------------------------------------------------------------------------------------------

ALIASES = {
    "from_zone": QT_TRANSLATE_NOOP("From zone"),
    "from_name": QT_TRANSLATE_NOOP("From"),
    "to_zone": QT_TRANSLATE_NOOP("To zone"),
    "to_name": QT_TRANSLATE_NOOP("To"),
    "reason": QT_TRANSLATE_NOOP("Why they change"),
    "changing": QT_TRANSLATE_NOOP("Passengers a day who change"),
    "changing_share": QT_TRANSLATE_NOOP("Share that changes"),
    "mean_transfers": QT_TRANSLATE_NOOP("Transfers, mean"),
    "now_min": QT_TRANSLATE_NOOP("Time today, median (min)"),
    "direct_min": QT_TRANSLATE_NOOP("Time by a direct bus (min)"),
    "saved_person_min": QT_TRANSLATE_NOOP("Saving a day, all passengers (min)"),
    "distance_km": QT_TRANSLATE_NOOP("Way of a direct bus (km)"),
    "direct_routes": QT_TRANSLATE_NOOP("Routes that go there"),
    "route_1": QT_TRANSLATE_NOOP("First route"),
    "hub_id": QT_TRANSLATE_NOOP("Hub number"),
    "hub_name": QT_TRANSLATE_NOOP("Hub"),
    "route_2": QT_TRANSLATE_NOOP("Second route"),
    "via_share": QT_TRANSLATE_NOOP("Share that changes there"),
    "corridor_id": QT_TRANSLATE_NOOP("Corridor"),
    "route_id": QT_TRANSLATE_NOOP("Route number"),
    "pairs": QT_TRANSLATE_NOOP("Pairs of places"),
    "demand": QT_TRANSLATE_NOOP("Passengers a day"),
    "length_km": QT_TRANSLATE_NOOP("Length one way (km)"),
    "vehicles": QT_TRANSLATE_NOOP("Buses needed"),
    "peak_min": QT_TRANSLATE_NOOP("Headway in the peak (min)"),
    "offpeak_min": QT_TRANSLATE_NOOP("Headway off the peak (min)"),
    "remedy": QT_TRANSLATE_NOOP("What would help (a hint)"),
    "seq": QT_TRANSLATE_NOOP("Place in the route"),
    "direction": QT_TRANSLATE_NOOP("Way (0 out, 1 back)"),
    "route_name": QT_TRANSLATE_NOOP("Route"),
}

FIELDS = {
    "direct_gaps": (*direct_gaps.FIELDS, "corridor_id"),
    "gap_corridors": gap_corridors.FIELDS,
    "corridor_stops": gap_corridors.STOP_FIELDS,
}

VALUES = {
    "reason": {reason.value: reason.title for reason in GapReason},
    "remedy": {remedy.value: remedy.title for remedy in Remedy},
}

WHOLE_NUMBERS = {"saved_person_min", "corridor_id", "pairs", "vehicles", "peak_min", "offpeak_min", "seq"}
ONE_DECIMAL = {"changing", "mean_transfers", "demand"}
