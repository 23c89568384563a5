"""Fields, words and classes of the what-if's results. Knows no QGIS."""

from __future__ import annotations

from ..transit.assignment.comparison import SUMMARY
from ..transit.assignment.scenario import Change
from .legend_classes import Class, nice

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

# --- Zones ----------------------------------------------------------------------------------------------------------

CHANGE_HEADING = QT_TRANSLATE_NOOP("Colour: change of felt time")
NO_JOURNEYS = QT_TRANSLATE_NOOP("too few journeys begin")
CHANGE_CLASSES = (
    Class(None, -3, QT_TRANSLATE_NOOP("shorter by 3 minutes and more"), "#08519c"),
    Class(-3, -1, QT_TRANSLATE_NOOP("shorter by 1–3 minutes"), "#4292c6"),
    Class(-1, -0.2, QT_TRANSLATE_NOOP("shorter by up to 1 minute"), "#9cc4e2"),
    Class(-0.2, 0.2, QT_TRANSLATE_NOOP("hardly a change"), "#f2f0eb"),
    Class(0.2, 1, QT_TRANSLATE_NOOP("longer by up to 1 minute"), "#fcbb7c"),
    Class(1, 3, QT_TRANSLATE_NOOP("longer by 1–3 minutes"), "#f16913"),
    Class(3, None, QT_TRANSLATE_NOOP("longer by 3 minutes and more"), "#8c2d04"),
)
"""Minutes of generalised cost, blue for the better and orange for the worse: apart also for those who see no red or
green (ColorBrewer's Blues and Oranges). Fixed limits, so that two scenarios can be compared."""

# --- Loads ----------------------------------------------------------------------------------------------------------

MORE_HEADING = QT_TRANSLATE_NOOP("More passengers a day than before")
FEWER_HEADING = QT_TRANSLATE_NOOP("Fewer passengers a day than before")
OTHER_HEADING = QT_TRANSLATE_NOOP("Other stretches")
UNCHANGED = QT_TRANSLATE_NOOP("as before")
FEWER_COLOUR, MORE_COLOUR = "#2171b5", "#d94801"
LOAD_TOP = (0.3, 0.1, 0.02)
"""Which changes each wider class begins with: the top share of the changed stretches."""
LOAD_LEAST = 1.0
"""Changes under one passenger a day are none."""


def load_limits(changes: list[float]) -> tuple[int, ...]:
    """Round numbers of passengers at which the width classes begin, the smallest first: up to three."""
    sizes = sorted((abs(change) for change in changes if abs(change) >= LOAD_LEAST), reverse=True)
    if not sizes:
        return ()
    starts = {nice(sizes[min(int(share * len(sizes)), len(sizes) - 1)]) for share in LOAD_TOP}
    return tuple(limit for limit in sorted(starts) if LOAD_LEAST < limit <= sizes[0])


# --- Fields --------------------------------------------------------------------------------------------------------

KIND_TITLES = {"hour": QT_TRANSLATE_NOOP("hour"), "user_type": QT_TRANSLATE_NOOP("user type")}

ALIASES = {
    "zone_id": QT_TRANSLATE_NOOP("Zone"),
    "passengers": QT_TRANSLATE_NOOP("Passengers"),
    "winners": QT_TRANSLATE_NOOP("Winners (passengers)"),
    "losers": QT_TRANSLATE_NOOP("Losers (passengers)"),
    "lost_service": QT_TRANSLATE_NOOP("Left without a way (passengers)"),
    "new_service": QT_TRANSLATE_NOOP("Given a way (passengers)"),
    "cost_change_min": QT_TRANSLATE_NOOP("Change of felt time, mean (min)"),
    "time_change_min": QT_TRANSLATE_NOOP("Change of travel time, mean (min)"),
    "hours_saved": QT_TRANSLATE_NOOP("Passenger hours saved"),
    "transfers_base": QT_TRANSLATE_NOOP("Transfers before"),
    "transfers_scenario": QT_TRANSLATE_NOOP("Transfers after"),
    "transfers_saved": QT_TRANSLATE_NOOP("Transfers saved"),
    "stop_id": QT_TRANSLATE_NOOP("Stop number"),
    "stop_name": QT_TRANSLATE_NOOP("Stop"),
    "next_stop_id": QT_TRANSLATE_NOOP("Next stop number"),
    "next_stop_name": QT_TRANSLATE_NOOP("Next stop"),
    "base_load": QT_TRANSLATE_NOOP("On board before (passengers a day)"),
    "scenario_load": QT_TRANSLATE_NOOP("On board after (passengers a day)"),
    "load_change": QT_TRANSLATE_NOOP("Change on board (passengers a day)"),
    "base_routes": QT_TRANSLATE_NOOP("Routes before"),
    "scenario_routes": QT_TRANSLATE_NOOP("Routes after"),
    "route_id": QT_TRANSLATE_NOOP("Route number"),
    "route_name": QT_TRANSLATE_NOOP("Route"),
    "change": QT_TRANSLATE_NOOP("What happens to it"),
    "base_boardings": QT_TRANSLATE_NOOP("Boardings before"),
    "scenario_boardings": QT_TRANSLATE_NOOP("Boardings after"),
    "boardings_change": QT_TRANSLATE_NOOP("Change of boardings"),
    "base_passenger_h": QT_TRANSLATE_NOOP("Passenger hours on board before"),
    "scenario_passenger_h": QT_TRANSLATE_NOOP("Passenger hours on board after"),
    "base_vehicle_km": QT_TRANSLATE_NOOP("Vehicle-km a day before"),
    "scenario_vehicle_km": QT_TRANSLATE_NOOP("Vehicle-km a day after"),
    "vehicle_km_change": QT_TRANSLATE_NOOP("Change of vehicle-km"),
    "kind": QT_TRANSLATE_NOOP("Grouped by"),
}
"""Field → English alias."""

FIELDS = {
    "whatif_zones": ("zone_id", "name", *SUMMARY),
    "whatif_loads": (
        "stop_id",
        "stop_name",
        "next_stop_id",
        "next_stop_name",
        "base_load",
        "scenario_load",
        "load_change",
        "base_routes",
        "scenario_routes",
    ),
    "whatif_routes": (
        "route_id",
        "route_name",
        "change",
        "base_boardings",
        "scenario_boardings",
        "boardings_change",
        "base_passenger_h",
        "scenario_passenger_h",
        "base_vehicle_km",
        "scenario_vehicle_km",
        "vehicle_km_change",
    ),
    "whatif_groups": ("kind", "value", *SUMMARY),
}
"""Result → its fields."""

VALUES = {"change": {change.value: change.title for change in Change}, "kind": KIND_TITLES}
"""Field whose values are words of ours → value → what users read."""

WHOLE_NUMBERS = {
    "passengers",
    "winners",
    "losers",
    "lost_service",
    "new_service",
    "transfers_base",
    "transfers_scenario",
    "transfers_saved",
    "hours_saved",
    "base_load",
    "scenario_load",
    "load_change",
    "base_boardings",
    "scenario_boardings",
    "boardings_change",
}
"""Fields shown without decimals and with thousands separated."""
