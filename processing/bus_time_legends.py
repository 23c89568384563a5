"""How the times of bus lines in traffic are classed, coloured and named. Knows no QGIS."""

from __future__ import annotations

from ..traffic.buses.times import TIME_FIELDS
from . import transit_legends
from .legend_classes import Class

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

SPEED_HEADING = QT_TRANSLATE_NOOP("Colour: speed with stops")
SPEED_CLASSES = (
    Class(None, 10, QT_TRANSLATE_NOOP("under {high} km/h"), "#7d0f3c"),
    Class(10, 15, QT_TRANSLATE_NOOP("{low}–{high} km/h"), "#d6452b"),
    Class(15, 20, QT_TRANSLATE_NOOP("{low}–{high} km/h"), "#f2b430"),
    Class(20, 25, QT_TRANSLATE_NOOP("{low}–{high} km/h"), "#86bfa8"),
    Class(25, 30, QT_TRANSLATE_NOOP("{low}–{high} km/h"), "#4d9fd0"),
    Class(30, None, QT_TRANSLATE_NOOP("{low} km/h and faster"), "#1f5fa8"),
)
"""Lower end included. Fixed, so that maps can be compared; city buses in Seoul come along at 15 to 20 km/h."""

LINE_MM, CLOSE_LINE_MM, CLOSE_SCALE = 0.8, 1.6, 30_000
LABELS_FROM_SCALE = 40_000


def speed_condition(kind: Class) -> str:
    low = "TRUE" if kind.low is None else f'"speed_kmh" >= {kind.low:g}'
    high = "" if kind.high is None else f' AND "speed_kmh" < {kind.high:g}'
    return low + high


def width_expression() -> str:
    """QGIS expression: width of a line in mm, less on maps of a whole city."""
    return f"CASE WHEN coalesce(@map_scale, 0) > {CLOSE_SCALE} THEN {LINE_MM} ELSE {CLOSE_LINE_MM} END"


def offset_expression() -> str:
    """QGIS expression: each direction on its right, in mm."""
    return f"0.2 + 0.5 * ({width_expression()})"


WORDS = {
    "line_id": QT_TRANSLATE_NOOP("Bus line number"),
    "line_name": QT_TRANSLATE_NOOP("Bus line"),
    "line_type": QT_TRANSLATE_NOOP("Type of the line"),
    "direction": QT_TRANSLATE_NOOP("Direction (0 out, 1 back)"),
    "time_begin": QT_TRANSLATE_NOOP("From"),
    "time_end": QT_TRANSLATE_NOOP("To"),
    "departures": QT_TRANSLATE_NOOP("Departures"),
    "run_min": QT_TRANSLATE_NOOP("Run, mean (min)"),
    "stopped_min": QT_TRANSLATE_NOOP("Of it at stops (min)"),
    "speed_kmh": QT_TRANSLATE_NOOP("Commercial speed (km/h)"),
    "way_km": QT_TRANSLATE_NOOP("Way (km)"),
    "passengers": QT_TRANSLATE_NOOP("Passengers of the hour"),
    "left_behind": QT_TRANSLATE_NOOP("Left behind at stops"),
    "passenger_km": QT_TRANSLATE_NOOP("Passenger-km"),
}
OWN_ALIASES = {"bus_times": WORDS}
ALIASES = {name: title for name, title in WORDS.items() if name not in transit_legends.ALIASES}
"""Names that no other job has in another sense."""
FIELDS = {"bus_times": TIME_FIELDS}
TIPS = {
    "bus_times": (
        "line_name", "direction", "time_begin", "departures", "run_min", "stopped_min", "speed_kmh", "way_km",
        "passengers", "left_behind",
    ),
}  # fmt: skip
ONE_DECIMAL = {"departures"}
WHOLE_NUMBERS = {"left_behind"}
