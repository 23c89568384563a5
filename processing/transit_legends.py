"""How the results of the bus analysis are classed, coloured and named on a map. Knows no QGIS."""

from __future__ import annotations

from ..transit.calendar import DayType
from ..transit.validation.checks import Metric, Probe
from . import coverage_legends, gap_legends, od_legends, period_legends, route_legends, whatif_legends
from .legend_classes import Class

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

# --- Catchment of hubs: where from, where to ----------------------------------------------------------------------

ROLE_COLOURS = {"from": "#1f6fb2", "to": "#c8571b"}
ROLE_HEADING = QT_TRANSLATE_NOOP("Colour: journeys that change at the hub")
PASSENGER_WIDTH_HEADING = QT_TRANSLATE_NOOP("Width: passengers")


HUBS_SHOWN = 3
"""Hubs of this rank and better show their catchment plainly, the others faintly: together they would hide the map."""
FAINT = 0.2


def role_expression(opacity: float) -> str:
    """QGIS expression: the colour of a catchment line, as faint as ``opacity`` (0 to 1)."""
    colour = f"CASE WHEN \"role\" = 'from' THEN '{ROLE_COLOURS['from']}' ELSE '{ROLE_COLOURS['to']}' END"
    plain, faint = round(255 * opacity), round(255 * opacity * FAINT)
    return f"set_color_part({colour}, 'alpha', CASE WHEN \"hub_rank\" <= {HUBS_SHOWN} THEN {plain} ELSE {faint} END)"


# --- A stop hour by hour: how many, and how many of them change ---------------------------------------------------

CHANGING_HEADING = QT_TRANSLATE_NOOP("Colour: share who change here")
ACTIVITY_HEADING = QT_TRANSLATE_NOOP("Size: boardings and alightings in the hour")
ACTIVITY = 'coalesce("boardings", 0) + coalesce("alightings", 0)'
CHANGING = f'(coalesce("transfers_in", 0) + coalesce("transfers_out", 0)) / max(1.0, {ACTIVITY})'
CHANGING_CLASSES = (
    Class(None, 0.1, QT_TRANSLATE_NOOP("up to a tenth"), "#8fb8de"),
    Class(0.1, 0.3, QT_TRANSLATE_NOOP("a tenth to three tenths"), "#4f74c4"),
    Class(0.3, None, QT_TRANSLATE_NOOP("over three tenths"), "#6a1b6e"),
)
"""Shares that board after a change or alight to change (upper end included); over a whole city about a fifth do."""


# --- Fields -------------------------------------------------------------------------------------------------------

ALIASES = {
    "from_route": QT_TRANSLATE_NOOP("From route"),
    "to_route": QT_TRANSLATE_NOOP("To route"),
    "from_stop": QT_TRANSLATE_NOOP("Alighting stop"),
    "to_stop": QT_TRANSLATE_NOOP("Boarding stop"),
    "transfers": QT_TRANSLATE_NOOP("Transfers"),
    "time_median_s": QT_TRANSLATE_NOOP("Transfer time, median (s)"),
    "time_p90_s": QT_TRANSLATE_NOOP("Transfer time, 90th percentile (s)"),
    "walk_median_m": QT_TRANSLATE_NOOP("Walk, median (m)"),
    "hub_id": QT_TRANSLATE_NOOP("Hub number"),
    "name": QT_TRANSLATE_NOOP("Name"),
    "stops": QT_TRANSLATE_NOOP("Stops"),
    "routes": QT_TRANSLATE_NOOP("Routes"),
    "boardings": QT_TRANSLATE_NOOP("Boardings"),
    "alightings": QT_TRANSLATE_NOOP("Alightings"),
    "transfer_share": QT_TRANSLATE_NOOP("Share of transfers"),
    "rank": QT_TRANSLATE_NOOP("Rank"),
    "fare_transfers": QT_TRANSLATE_NOOP("Fare transfers"),
    "behaviour_transfers": QT_TRANSLATE_NOOP("Behavioural transfers"),
    "time_p85_s": QT_TRANSLATE_NOOP("Transfer time, 85th percentile (s)"),
    "walk_p85_m": QT_TRANSLATE_NOOP("Walk, 85th percentile (m)"),
    "walk_median_s": QT_TRANSLATE_NOOP("Time on foot, median (s)"),
    "wait_median_s": QT_TRANSLATE_NOOP("Wait, median (s)"),
    "wait_p85_s": QT_TRANSLATE_NOOP("Wait, 85th percentile (s)"),
    "early_share": QT_TRANSLATE_NOOP("Share without a wait (early tagging out)"),
    "lost_person_min": QT_TRANSLATE_NOOP("Minutes of all passengers"),
    "route_pairs": QT_TRANSLATE_NOOP("Pairs of routes"),
    "route_entropy": QT_TRANSLATE_NOOP("Mix of route pairs (entropy)"),
    "hub_name": QT_TRANSLATE_NOOP("Hub"),
    "hub_rank": QT_TRANSLATE_NOOP("Rank of the hub"),
    "missed_share": QT_TRANSLATE_NOOP("Share that missed a bus"),
    "role": QT_TRANSLATE_NOOP("Direction"),
    "place_id": QT_TRANSLATE_NOOP("Stop group"),
    "place_name": QT_TRANSLATE_NOOP("Place"),
    "passengers": QT_TRANSLATE_NOOP("Passengers"),
    "passenger_share": QT_TRANSLATE_NOOP("Share of passengers"),
    "stop_id": QT_TRANSLATE_NOOP("Stop number"),
    "stop_name": QT_TRANSLATE_NOOP("Stop"),
    "day_type": QT_TRANSLATE_NOOP("Type of day"),
    "hour": QT_TRANSLATE_NOOP("Hour"),
    "days": QT_TRANSLATE_NOOP("Days"),
    "transfers_in": QT_TRANSLATE_NOOP("Boardings after a change"),
    "transfers_out": QT_TRANSLATE_NOOP("Alightings to change"),
    "time_begin": QT_TRANSLATE_NOOP("From"),
    "time_end": QT_TRANSLATE_NOOP("Until"),
    "test": QT_TRANSLATE_NOOP("Test"),
    "subject": QT_TRANSLATE_NOOP("Of what"),
    "metric": QT_TRANSLATE_NOOP("Number"),
    "passed": QT_TRANSLATE_NOOP("Bound kept"),
    "note": QT_TRANSLATE_NOOP("Bound and its source"),
    **coverage_legends.ALIASES,
    **gap_legends.ALIASES,
    **whatif_legends.ALIASES,
    **od_legends.ALIASES,
    **period_legends.ALIASES,
    **route_legends.ALIASES,
}
"""Field → English alias; Korean shows in attribute tables, forms and map tips."""

TIPS = route_legends.TIPS
"""Result → the fields of its map tip, where all would be too many for a screen."""

OWN_ALIASES = od_legends.OWN_ALIASES | route_legends.OWN_ALIASES
"""Result → aliases of fields that mean something else in it than in other results."""

FIELDS = {
    "transfer_pairs": (
        "from_route",
        "to_route",
        "from_stop",
        "to_stop",
        "transfers",
        "time_median_s",
        "time_p90_s",
        "walk_median_m",
        "fare_transfers",
        "behaviour_transfers",
    ),
    "transfer_hubs": (
        "hub_id",
        "name",
        "stops",
        "routes",
        "boardings",
        "alightings",
        "transfers",
        "transfer_share",
        "time_median_s",
        "rank",
        "fare_transfers",
        "behaviour_transfers",
        "time_p85_s",
        "time_p90_s",
        "walk_median_m",
        "walk_p85_m",
        "walk_median_s",
        "wait_median_s",
        "wait_p85_s",
        "early_share",
        "lost_person_min",
        "route_pairs",
        "route_entropy",
    ),
    "hub_pairs": (
        "hub_id",
        "hub_name",
        "rank",
        "from_route",
        "to_route",
        "transfers",
        "time_median_s",
        "wait_median_s",
        "wait_p85_s",
        "lost_person_min",
        "missed_share",
    ),
    "hub_catchment": (
        "hub_id",
        "hub_name",
        "hub_rank",
        "role",
        "place_id",
        "place_name",
        "passengers",
        "passenger_share",
    ),
    "stop_profile": (
        "stop_id",
        "stop_name",
        "day_type",
        "hour",
        "days",
        "boardings",
        "alightings",
        "transfers_in",
        "transfers_out",
        "time_begin",
        "time_end",
    ),
    "linking_validation": ("test", "subject", "metric", "value", "passed", "note"),
    **coverage_legends.FIELDS,
    **gap_legends.FIELDS,
    **whatif_legends.FIELDS,
    **od_legends.FIELDS,
    **period_legends.FIELDS,
    **route_legends.FIELDS,
}
"""Result → the fields that Sijeong adds."""

ORIGINS = QT_TRANSLATE_NOOP("where they come from")
DESTINATIONS = QT_TRANSLATE_NOOP("where they go to")

VALUES = {
    "role": {"from": ORIGINS, "to": DESTINATIONS},
    "day_type": {kind.value: kind.title for kind in DayType},
    "test": {probe.value: probe.title for probe in Probe},
    "metric": {metric.value: metric.title for metric in Metric},
    "passed": {"yes": QT_TRANSLATE_NOOP("kept"), "no": QT_TRANSLATE_NOOP("not kept")},
    **coverage_legends.VALUES,
    **gap_legends.VALUES,
    **whatif_legends.VALUES,
    **od_legends.VALUES,
    **period_legends.VALUES,
    **route_legends.VALUES,
}
"""Field whose values are words of ours → value → what users read."""

WHOLE_NUMBERS = {
    "transfers",
    "stops",
    "routes",
    "boardings",
    "alightings",
    "rank",
    "fare_transfers",
    "behaviour_transfers",
    "lost_person_min",
    "route_pairs",
    "hub_rank",
    "passengers",
    "hour",
    "days",
    "transfers_in",
    "transfers_out",
    *coverage_legends.WHOLE_NUMBERS,
    *gap_legends.WHOLE_NUMBERS,
    *whatif_legends.WHOLE_NUMBERS,
    *od_legends.WHOLE_NUMBERS,
    *period_legends.WHOLE_NUMBERS,
    *route_legends.WHOLE_NUMBERS,
}
"""Fields shown without decimals and with thousands separated."""

HUNDREDTHS, PERCENT = route_legends.HUNDREDTHS, route_legends.PERCENT
"""Fields shown with two decimals, and shares shown as percent whose names do not end in ``share``."""

ONE_DECIMAL = {*gap_legends.ONE_DECIMAL, *route_legends.ONE_DECIMAL}
"""Fields shown with one decimal, beside those that end on _m, _km and _min."""
