"""How the results of traffic runs are classed, coloured and named. Knows no QGIS."""

from __future__ import annotations

from dataclasses import dataclass

from ..traffic.results.by_dong import DONG_FIELDS
from ..traffic.results.model import BUS_RUNS, ROUNDS, SEEDS, STATISTICS, VEHICLES, Verdict
from ..traffic.results.summary import SUMMARY
from . import forest_legends, transit_legends
from .legend_classes import Class, nice, nice_above

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

# --- Level of service -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Level:
    """A level of service: its letters, what the legend says, its colour."""

    los: str
    label: str
    colour: str


LOS_HEADING = QT_TRANSLATE_NOOP("Colour: level of service")
WORST_LOS_HEADING = QT_TRANSLATE_NOOP("Colour: worst level of service")
LEVEL_CLASSES = (
    Level("A", QT_TRANSLATE_NOOP("A: free"), "#1f5fa8"),
    Level("B", QT_TRANSLATE_NOOP("B: stable, little wait"), "#4d9fd0"),
    Level("C", QT_TRANSLATE_NOOP("C: stable, some waits"), "#86bfa8"),
    Level("D", QT_TRANSLATE_NOOP("D: dense, long wait"), "#f2b430"),
    Level("E", QT_TRANSLATE_NOOP("E: at capacity"), "#e8702a"),
    Level("F", QT_TRANSLATE_NOOP("F: over capacity, two greens"), "#c4232b"),
    Level("FF", QT_TRANSLATE_NOOP("FF: waits for a third green"), "#7d0f3c"),
    Level("FFF", QT_TRANSLATE_NOOP("FFF: hardly moves"), "#2b0a26"),
)
"""Blue to yellow to dark red: apart also for those who see no red or green, and from white and grey maps (tested)."""
NO_VEHICLE = QT_TRANSLATE_NOOP("no vehicle in the run")
NO_VEHICLE_COLOUR = "#b8bec5"

WIDTH_HEADING = QT_TRANSLATE_NOOP("Width: vehicles an hour")
PEAK_WIDTH_HEADING = QT_TRANSLATE_NOOP("Width: vehicles an hour at the peak")
VEHICLES_AN_HOUR = QT_TRANSLATE_NOOP("{low} vehicles/h")
NARROWEST_MM, WIDEST_MM = 0.35, 3.4
DEFAULT_FLOW = 2_000.0
LABELS_FROM_SCALE = 12_000
"""At 1:12,000 and larger, flows are written at the roads; beyond, they would hide what they tell of."""


def flow_sizes(most: float) -> tuple[int, ...]:
    """Round flows for the width legend, largest first; the first one is drawn at the full width."""
    top = nice_above(max(most, 1.0))
    return tuple(dict.fromkeys(nice(top * part) for part in (1, 0.4, 0.1)))


def width_expression(field: str, full: float) -> str:
    """QGIS expression: the width of a road in mm by its flow, the root of it in proportion; less on maps of a city."""
    flow = f'sqrt(coalesce("{field}", 0) / {full:.1f})'
    scale = "CASE WHEN coalesce(@map_scale, 0) > 60000 THEN 0.55 WHEN @map_scale > 25000 THEN 0.8 ELSE 1.2 END"
    return f"{scale} * ({NARROWEST_MM:g} + {WIDEST_MM - NARROWEST_MM:g} * {flow})"


def width_mm(flow: float, full: float) -> float:
    """The same in Python, for the legend."""
    return NARROWEST_MM + (WIDEST_MM - NARROWEST_MM) * (flow / full) ** 0.5


def offset_expression(width: str) -> str:
    """QGIS expression: how far to the right a road is drawn, so that both directions lie side by side."""
    return f"0.15 + 0.5 * ({width})"


def level_condition(level: Level, field: str) -> str:
    return f"\"{field}\" = '{level.los}'"


# --- Vehicles -------------------------------------------------------------------------------------------------------

SPEED_HEADING = QT_TRANSLATE_NOOP("Colour: speed")
SPEED_CLASSES = (
    Class(None, 5, QT_TRANSLATE_NOOP("stands: under {high} km/h"), "#7d0f3c"),
    Class(5, 15, QT_TRANSLATE_NOOP("{low}–{high} km/h"), "#d6452b"),
    Class(15, 30, QT_TRANSLATE_NOOP("{low}–{high} km/h"), "#f2b430"),
    Class(30, 50, QT_TRANSLATE_NOOP("{low}–{high} km/h"), "#4d9fd0"),
    Class(50, None, QT_TRANSLATE_NOOP("{low} km/h and faster"), "#1f5fa8"),
)
"""Lower end included."""
KIND_HEADING = QT_TRANSLATE_NOOP("Shape: kind of vehicle")
CAR, BUS, TRUCK = QT_TRANSLATE_NOOP("car"), QT_TRANSLATE_NOOP("bus"), QT_TRANSLATE_NOOP("truck")
KIND_SHAPES = {"car": (CAR, "circle", 1.5), "truck": (TRUCK, "diamond", 2.3), "bus": (BUS, "square", 2.1)}
"""Class of vehicle → label, marker in QGIS's words, size in mm; other classes are drawn as cars."""


def speed_condition(kind: Class) -> str:
    low = "TRUE" if kind.low is None else f'"speed_kmh" >= {kind.low:g}'
    high = "" if kind.high is None else f' AND "speed_kmh" < {kind.high:g}'
    return low + high


def shape_expression(part: int) -> str:
    """QGIS expression of a vehicle's marker (``part`` 1) or its size in mm (2)."""
    cases = " ".join(
        f"WHEN \"vehicle_class\" = '{key}' THEN {shape[part]!r}" for key, shape in KIND_SHAPES.items() if key != "car"
    )
    return f"CASE {cases} ELSE {KIND_SHAPES['car'][part]!r} END"


# --- Dongs ----------------------------------------------------------------------------------------------------------

DONG_HEADING = QT_TRANSLATE_NOOP("Roads at level E or worse")
DONG_CLASSES = (
    Class(None, 0.02, QT_TRANSLATE_NOOP("under {high} %"), "#f3f0e7"),
    Class(0.02, 0.05, QT_TRANSLATE_NOOP("{low}–{high} %"), "#f8cb86"),
    Class(0.05, 0.10, QT_TRANSLATE_NOOP("{low}–{high} %"), "#f0953f"),
    Class(0.10, 0.20, QT_TRANSLATE_NOOP("{low}–{high} %"), "#d9622f"),
    Class(0.20, None, QT_TRANSLATE_NOOP("{low} % and more"), "#8f1f2d"),
)
"""Shares, lower end included; labels in percent."""


def in_percent(kind: Class) -> Class:
    """The class with its ends as percent, for its label."""
    low, high = (None if end is None else round(100 * end, 6) for end in (kind.low, kind.high))
    return Class(low, high, kind.label, kind.colour)


def share_condition(kind: Class) -> str:
    value = 'coalesce("overloaded_share", 0)'
    low = "TRUE" if kind.low is None else f"{value} >= {kind.low:g}"
    high = "" if kind.high is None else f" AND {value} < {kind.high:g}"
    return low + high


# --- Fields ---------------------------------------------------------------------------------------------------------

ROAD = {
    "edge_id": QT_TRANSLATE_NOOP("Link number"),
    "road_rank": QT_TRANSLATE_NOOP("Road rank"),
    "road_name": QT_TRANSLATE_NOOP("Road name"),
    "lanes": QT_TRANSLATE_NOOP("Lanes"),
    "capacity_vph": QT_TRANSLATE_NOOP("Capacity (vehicles/h)"),
    "length_m": QT_TRANSLATE_NOOP("Length (m)"),
}
MEASURES = {
    "time_begin": QT_TRANSLATE_NOOP("Slice from"),
    "time_end": QT_TRANSLATE_NOOP("Slice to"),
    "vehicles": QT_TRANSLATE_NOOP("Vehicles"),
    "flow_vph": QT_TRANSLATE_NOOP("Flow (vehicles/h)"),
    "density_vpkm": QT_TRANSLATE_NOOP("Density (vehicles/km/lane)"),
    "speed_kmh": QT_TRANSLATE_NOOP("Speed (km/h)"),
    "travel_s": QT_TRANSLATE_NOOP("Travel time (s)"),
    "delay_s": QT_TRANSLATE_NOOP("Delay (s/vehicle)"),
    "queue_veh": QT_TRANSLATE_NOOP("Queue, mean (vehicles)"),
    "v_c": QT_TRANSLATE_NOOP("Flow by capacity (v/c)"),
    "los": QT_TRANSLATE_NOOP("Level of service"),
    "co2_g": QT_TRANSLATE_NOOP("CO₂ (g)"),
    "nox_g": QT_TRANSLATE_NOOP("NOx (g)"),
    "pm_g": QT_TRANSLATE_NOOP("Particles (g)"),
    "flow_sd": QT_TRANSLATE_NOOP("Flow, spread of the runs (vehicles/h)"),
    "speed_sd": QT_TRANSLATE_NOOP("Speed, spread of the runs (km/h)"),
    "delay_sd": QT_TRANSLATE_NOOP("Delay, spread of the runs (s/vehicle)"),
}
PEAKS = {
    "vehicles": QT_TRANSLATE_NOOP("Vehicles of the whole run"),
    "peak_flow_vph": QT_TRANSLATE_NOOP("Flow of the busiest slice (vehicles/h)"),
    "peak_begin": QT_TRANSLATE_NOOP("Busiest slice from"),
    "peak_v_c": QT_TRANSLATE_NOOP("v/c of the busiest slice"),
    "low_kmh": QT_TRANSLATE_NOOP("Lowest speed of a slice (km/h)"),
    "delay_h": QT_TRANSLATE_NOOP("Time lost (vehicle hours)"),
    "worst_los": QT_TRANSLATE_NOOP("Worst level of service"),
    "worst_begin": QT_TRANSLATE_NOOP("Worst slice from"),
}
DONGS = {
    "dong_id": QT_TRANSLATE_NOOP("Dong code"),
    "name": QT_TRANSLATE_NOOP("Dong"),
    "link_km": QT_TRANSLATE_NOOP("Roads, both directions (km)"),
    "vehicle_km": QT_TRANSLATE_NOOP("Vehicle-km"),
    "vehicle_h": QT_TRANSLATE_NOOP("Vehicle hours"),
    "mean_kmh": QT_TRANSLATE_NOOP("Mean speed (km/h)"),
    "co2_kg": QT_TRANSLATE_NOOP("CO₂ (kg)"),
    "overloaded_share": QT_TRANSLATE_NOOP("Share of roads with level E or worse"),
}
VEHICLE_WORDS = {
    "vehicle_id": QT_TRANSLATE_NOOP("Vehicle"),
    "vehicle_class": QT_TRANSLATE_NOOP("Kind of vehicle"),
}
RUNS = {
    "seed": QT_TRANSLATE_NOOP("Run (seed)"),
    "trips": QT_TRANSLATE_NOOP("Trips of the demand"),
    "departed": QT_TRANSLATE_NOOP("Set out"),
    "arrived": QT_TRANSLATE_NOOP("Vehicles arrived"),
    "running": QT_TRANSLATE_NOOP("On the road at the end"),
    "waiting": QT_TRANSLATE_NOOP("Waiting to set out at the end"),
    "teleports": QT_TRANSLATE_NOOP("Teleports"),
    "unserved": QT_TRANSLATE_NOOP("Without a way"),
    "mean_trip_s": QT_TRANSLATE_NOOP("Trip time, mean (s)"),
    "mean_delay_s": QT_TRANSLATE_NOOP("Delay of a trip, mean (s)"),
    "round": QT_TRANSLATE_NOOP("Round"),
    "gap": QT_TRANSLATE_NOOP("Relative gap"),
    "moved_share": QT_TRANSLATE_NOOP("Share of trips on another way"),
}
BUSES = {
    "line_id": QT_TRANSLATE_NOOP("Bus line number"),
    "line_name": QT_TRANSLATE_NOOP("Bus line"),
    "direction": QT_TRANSLATE_NOOP("Direction"),
    "passenger_km": QT_TRANSLATE_NOOP("Passenger-km"),
    "way_km": QT_TRANSLATE_NOOP("Way (km)"),
    "departure_s": QT_TRANSLATE_NOOP("Departure (s after midnight)"),
    "run_s": QT_TRANSLATE_NOOP("Run time (s)"),
    "stopped_s": QT_TRANSLATE_NOOP("Time at stops (s)"),
    "boarded": QT_TRANSLATE_NOOP("Boarded"),
    "alighted": QT_TRANSLATE_NOOP("Alighted"),
    "left_behind": QT_TRANSLATE_NOOP("Left behind at stops"),
}
CHECKS = {
    "topic": QT_TRANSLATE_NOOP("Checked"),
    "grade": QT_TRANSLATE_NOOP("Verdict"),
    "sentence": QT_TRANSLATE_NOOP("What was found"),
}
RECORD = {"name": QT_TRANSLATE_NOOP("What"), "value": QT_TRANSLATE_NOOP("Value")}
LIMIT = QT_TRANSLATE_NOOP("Speed when empty (km/h)")
LINK_WORDS = ROAD | MEASURES | {"limit_kmh": LIMIT}
OWN_ALIASES = {
    "link_intervals": LINK_WORDS,
    "link_peaks": ROAD | PEAKS | {"speed_kmh": LIMIT},
    "run_vehicles": VEHICLE_WORDS | {name: MEASURES[name] for name in ("time_begin", "time_end", "speed_kmh")},
    "run_dongs": DONGS | {"delay_h": PEAKS["delay_h"]},
    "run_seeds": RUNS | {name: DONGS[name] for name in ("vehicle_km", "vehicle_h", "co2_kg")},
    "run_rounds": RUNS,
    "run_buses": BUSES | {"seed": RUNS["seed"]},
    "run_checks": CHECKS,
    "run_record": RECORD,
}
_TAKEN = transit_legends.ALIASES.keys() | forest_legends.ALIASES.keys() | RECORD.keys() | {"sentence"}
ALIASES = {name: title for words in OWN_ALIASES.values() for name, title in words.items() if name not in _TAKEN}
"""Names that no other job has in another sense; those results of ours that share a field name it for themselves."""
FIELDS = {
    "link_intervals": (*ROAD, "limit_kmh", *(name for name in STATISTICS if name != "edge_id")),
    "link_peaks": (*ROAD, "speed_kmh", *SUMMARY),
    "run_vehicles": VEHICLES,
    "run_dongs": DONG_FIELDS,
    "run_seeds": tuple(SEEDS),
    "run_rounds": tuple(ROUNDS),
    "run_buses": tuple(BUS_RUNS),
    "run_checks": tuple(CHECKS),
    "run_record": tuple(RECORD),
}
TIPS = {
    "link_intervals": (
        "road_name", "time_begin", "los", "flow_vph", "speed_kmh", "limit_kmh", "delay_s", "queue_veh", "density_vpkm",
        "v_c", "flow_sd", "speed_sd",
    ),
    "link_peaks": (
        "road_name", "worst_los", "worst_begin", "peak_flow_vph", "peak_begin", "peak_v_c", "low_kmh", "speed_kmh",
        "delay_h",
    ),
    "run_vehicles": ("vehicle_class", "speed_kmh"),
}  # fmt: skip
GOOD, DOUBTFUL, BAD = QT_TRANSLATE_NOOP("good"), QT_TRANSLATE_NOOP("doubtful"), QT_TRANSLATE_NOOP("bad")
GRADES = {
    Verdict.GOOD: (GOOD, "#d7eedd"),
    Verdict.DOUBTFUL: (DOUBTFUL, "#fbe8c0"),
    Verdict.BAD: (BAD, "#f6d0cd"),
}
"""Verdict → what users read, and the colour of its row in the attribute table."""
VALUES = {
    "grade": {verdict.value: words for verdict, (words, _) in GRADES.items()},
    "vehicle_class": {key: words for key, (words, _, _) in KIND_SHAPES.items()},
}
WHOLE_NUMBERS = {
    "flow_vph", "peak_flow_vph", "vehicle_h", "delay_h", "co2_kg", "co2_g", "flow_sd", "limit_kmh",
    "capacity_vph", "trips", "departed", "arrived",
}  # fmt: skip
ONE_DECIMAL = {"speed_kmh", "low_kmh", "mean_kmh", "density_vpkm", "queue_veh", "speed_sd"}
HUNDREDTHS = {"v_c", "peak_v_c"}
PERCENT = {"moved_share", "overloaded_share"}
