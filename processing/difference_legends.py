"""How scenarios and their differences are classed, coloured and named. Knows no QGIS."""

from __future__ import annotations

from dataclasses import dataclass

from ..traffic.scenario.bus_differences import BUS_DIFFERENCE_FIELDS
from ..traffic.scenario.comparison_report import TITLES
from ..traffic.scenario.link_differences import INTERVAL_FIELDS, LINK_DIFFERENCE_FIELDS
from ..traffic.scenario.model import Operation
from ..traffic.scenario.paired import Change
from ..traffic.scenario.store import CHANGE_FIELDS
from ..traffic.scenario.sums import DONG_FIELDS, TOTAL_FIELDS
from . import forest_legends, run_legends, transit_legends
from .legend_classes import AND_MORE, RANGE, Class, nice

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

# --- Roads ----------------------------------------------------------------------------------------------------------

MORE_HEADING = QT_TRANSLATE_NOOP("More vehicles an hour")
LESS_HEADING = QT_TRANSLATE_NOOP("Fewer vehicles an hour")
OTHER_HEADING = QT_TRANSLATE_NOOP("Other roads")
MORE_COLOUR, LESS_COLOUR = "#d94801", "#2171b5"
CLOSED_COLOUR, NEW_COLOUR, SAME_COLOUR = "#1d1f24", "#6a3d9a", "#b8bec5"
"""Orange and blue are apart also for those who see no red or green; what does not change is grey and thin."""
WIDTHS_MM = (0.7, 1.4, 2.2, 3.2)
DEFAULT_LIMITS = (50, 200, 500)
TOP = (0.6, 0.25, 0.06)
"""Which changes each wider class begins with: the top share of the changed roads."""
LABELS_FROM_SCALE = 15_000


@dataclass(frozen=True)
class OtherRoad:
    """Roads whose flow is not compared as more or less, and what the legend calls them."""

    change: Change
    label: str


CLOSED = OtherRoad(Change.ONLY_BASE, QT_TRANSLATE_NOOP("closed in the scenario"))
NEW = OtherRoad(Change.ONLY_SCENARIO, QT_TRANSLATE_NOOP("new in the scenario"))
SAME = OtherRoad(Change.NO_CHANGE, QT_TRANSLATE_NOOP("no change beyond chance"))
UNKNOWN = OtherRoad(Change.UNKNOWN, QT_TRANSLATE_NOOP("one run only, not judged"))
OTHERS = (CLOSED, NEW, SAME, UNKNOWN)


def limits(changes: list[float]) -> tuple[int, ...]:
    """Round numbers of vehicles an hour at which the wider classes begin, the smallest first: up to three."""
    sizes = sorted((abs(change) for change in changes), reverse=True)
    if not sizes:
        return DEFAULT_LIMITS
    starts = {nice(sizes[min(int(share * len(sizes)), len(sizes) - 1)]) for share in TOP}
    return tuple(limit for limit in sorted(starts) if 1 < limit <= sizes[0])


def classes(starts: tuple[int, ...], colour: str) -> tuple[Class, ...]:
    """The width classes of differences, thinnest first; the last is open."""
    lows = (0, *starts)
    closed = [Class(low, high, RANGE, colour) for low, high in zip(lows, starts, strict=False)]
    return (*closed, Class(lows[-1], None, AND_MORE, colour))


def condition(kind: Class, change: Change) -> str:
    """Filter of a width class of roads with more or with less."""
    high = "" if kind.high is None else f' AND abs("flow_diff") < {kind.high:g}'
    return f'"flow_verdict" = \'{change.value}\' AND abs("flow_diff") >= {kind.low:g}{high}'


def other_condition(kind: OtherRoad) -> str:
    return f"\"flow_verdict\" = '{kind.change.value}'"


# --- Changes --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ChangeClass:
    """Operations that are drawn alike."""

    operations: tuple[Operation, ...]
    label: str
    colour: str


CHANGES_HEADING = QT_TRANSLATE_NOOP("What the scenario changes")
CHANGE_CLASSES = (
    ChangeClass((Operation.CLOSE,), QT_TRANSLATE_NOOP("road closed"), CLOSED_COLOUR),
    ChangeClass((Operation.NEW_ROAD,), QT_TRANSLATE_NOOP("new road"), NEW_COLOUR),
    ChangeClass(
        (Operation.LANES, Operation.SPEED, Operation.CAPACITY, Operation.ALLOW),
        QT_TRANSLATE_NOOP("road changed"),
        "#e07b00",
    ),
    ChangeClass((Operation.SIGNAL, Operation.BAN_TURN), QT_TRANSLATE_NOOP("signal or turn"), "#c51b7d"),
    ChangeClass((Operation.BUS_ROUTE, Operation.BUS_HEADWAY), QT_TRANSLATE_NOOP("bus line"), "#2171b5"),
    ChangeClass((Operation.DEVELOPMENT,), QT_TRANSLATE_NOOP("development"), "#8c510a"),
)


def change_condition(kind: ChangeClass) -> str:
    """Filter of a class of changes; what was taken back is not drawn."""
    keys = ", ".join(f"'{operation.key}'" for operation in kind.operations)
    return f'"operation" IN ({keys}) AND coalesce("undone", 0) = 0'


OPERATIONS = {
    "close": QT_TRANSLATE_NOOP("close"),
    "lanes": QT_TRANSLATE_NOOP("lanes"),
    "speed": QT_TRANSLATE_NOOP("speed"),
    "capacity": QT_TRANSLATE_NOOP("capacity"),
    "allow": QT_TRANSLATE_NOOP("who may drive"),
    "new_road": QT_TRANSLATE_NOOP("new road"),
    "signal": QT_TRANSLATE_NOOP("signal"),
    "ban_turn": QT_TRANSLATE_NOOP("ban a turn"),
    "bus_route": QT_TRANSLATE_NOOP("bus route"),
    "bus_headway": QT_TRANSLATE_NOOP("bus headway"),
    "development": QT_TRANSLATE_NOOP("development"),
}

# --- Dongs ----------------------------------------------------------------------------------------------------------

DONG_HEADING = QT_TRANSLATE_NOOP("Change of vehicle hours lost")
DONG_COLOURS = {Change.MORE: "#fd9a4a", Change.LESS: "#74b3dc", Change.NO_CHANGE: "#eeece6", Change.UNKNOWN: "#8a93a0"}


def dong_condition(change: Change) -> str:
    return f"\"delay_verdict\" = '{change.value}'"


# --- Fields ---------------------------------------------------------------------------------------------------------

ROAD = {
    "edge_id": QT_TRANSLATE_NOOP("Link number"),
    "road_name": QT_TRANSLATE_NOOP("Road name"),
    "road_rank": QT_TRANSLATE_NOOP("Road rank"),
    "lanes": QT_TRANSLATE_NOOP("Lanes"),
    "length_m": QT_TRANSLATE_NOOP("Length (m)"),
    "time_begin": QT_TRANSLATE_NOOP("From"),
    "time_end": QT_TRANSLATE_NOOP("To"),
}
VERDICT = QT_TRANSLATE_NOOP("What may be said")
DIFFERENCES = {
    "flow_verdict": QT_TRANSLATE_NOOP("Flow: what may be said"),
    "flow_base": QT_TRANSLATE_NOOP("Flow, base (vehicles/h)"),
    "flow_scenario": QT_TRANSLATE_NOOP("Flow, scenario (vehicles/h)"),
    "flow_diff": QT_TRANSLATE_NOOP("Flow, difference (vehicles/h)"),
    "flow_relative": QT_TRANSLATE_NOOP("Flow, difference of base"),
    "flow_noise": QT_TRANSLATE_NOOP("Flow, half of the 95 % interval (vehicles/h)"),
    "delay_verdict": QT_TRANSLATE_NOOP("Delay: what may be said"),
    "delay_base": QT_TRANSLATE_NOOP("Delay, base (s/vehicle)"),
    "delay_scenario": QT_TRANSLATE_NOOP("Delay, scenario (s/vehicle)"),
    "delay_diff": QT_TRANSLATE_NOOP("Delay, difference (s/vehicle)"),
    "delay_noise": QT_TRANSLATE_NOOP("Delay, half of the 95 % interval (s/vehicle)"),
    "speed_base": QT_TRANSLATE_NOOP("Speed, base (km/h)"),
    "speed_scenario": QT_TRANSLATE_NOOP("Speed, scenario (km/h)"),
    "speed_diff": QT_TRANSLATE_NOOP("Speed, difference (km/h)"),
    "queue_base": QT_TRANSLATE_NOOP("Queue, base (vehicles)"),
    "queue_scenario": QT_TRANSLATE_NOOP("Queue, scenario (vehicles)"),
    "queue_diff": QT_TRANSLATE_NOOP("Queue, difference (vehicles)"),
    "co2_base": QT_TRANSLATE_NOOP("CO₂, base (kg)"),
    "co2_scenario": QT_TRANSLATE_NOOP("CO₂, scenario (kg)"),
    "co2_diff": QT_TRANSLATE_NOOP("CO₂, difference (kg)"),
}
SUMS = {
    "vehicle_km_base": QT_TRANSLATE_NOOP("Vehicle-km, base"),
    "vehicle_km_scenario": QT_TRANSLATE_NOOP("Vehicle-km, scenario"),
    "vehicle_km_diff": QT_TRANSLATE_NOOP("Vehicle-km, difference"),
    "vehicle_km_noise": QT_TRANSLATE_NOOP("Vehicle-km, half of the 95 % interval"),
    "vehicle_h_base": QT_TRANSLATE_NOOP("Vehicle hours, base"),
    "vehicle_h_scenario": QT_TRANSLATE_NOOP("Vehicle hours, scenario"),
    "vehicle_h_diff": QT_TRANSLATE_NOOP("Vehicle hours, difference"),
    "vehicle_h_noise": QT_TRANSLATE_NOOP("Vehicle hours, half of the 95 % interval"),
    "delay_h_base": QT_TRANSLATE_NOOP("Vehicle hours lost, base"),
    "delay_h_scenario": QT_TRANSLATE_NOOP("Vehicle hours lost, scenario"),
    "delay_h_diff": QT_TRANSLATE_NOOP("Vehicle hours lost, difference"),
    "delay_h_noise": QT_TRANSLATE_NOOP("Vehicle hours lost, half of the 95 % interval"),
    "co2_kg_base": QT_TRANSLATE_NOOP("CO₂, base (kg)"),
    "co2_kg_scenario": QT_TRANSLATE_NOOP("CO₂, scenario (kg)"),
    "co2_kg_diff": QT_TRANSLATE_NOOP("CO₂, difference (kg)"),
    "co2_kg_noise": QT_TRANSLATE_NOOP("CO₂, half of the 95 % interval (kg)"),
}
BUSES = {
    "run_verdict": QT_TRANSLATE_NOOP("Run time: what may be said"),
    "run_min_base": QT_TRANSLATE_NOOP("Run time, base (min)"),
    "run_min_scenario": QT_TRANSLATE_NOOP("Run time, scenario (min)"),
    "run_min_diff": QT_TRANSLATE_NOOP("Run time, difference (min)"),
    "run_min_noise": QT_TRANSLATE_NOOP("Run time, half of the 95 % interval (min)"),
    "stopped_min_base": QT_TRANSLATE_NOOP("Time at stops, base (min)"),
    "stopped_min_scenario": QT_TRANSLATE_NOOP("Time at stops, scenario (min)"),
    "stopped_min_diff": QT_TRANSLATE_NOOP("Time at stops, difference (min)"),
    "boarded_base": QT_TRANSLATE_NOOP("Boarded a run, base"),
    "boarded_scenario": QT_TRANSLATE_NOOP("Boarded a run, scenario"),
    "boarded_diff": QT_TRANSLATE_NOOP("Boarded a run, difference"),
    "left_behind_base": QT_TRANSLATE_NOOP("Left behind a run, base"),
    "left_behind_scenario": QT_TRANSLATE_NOOP("Left behind a run, scenario"),
    "left_behind_diff": QT_TRANSLATE_NOOP("Left behind a run, difference"),
    "runs_base": QT_TRANSLATE_NOOP("Bus runs, base"),
    "runs_scenario": QT_TRANSLATE_NOOP("Bus runs, scenario"),
    "runs_diff": QT_TRANSLATE_NOOP("Bus runs, difference"),
}
CHANGES = {
    "step": QT_TRANSLATE_NOOP("Step"),
    "operation": QT_TRANSLATE_NOOP("Change"),
    "target": QT_TRANSLATE_NOOP("Road, junction, zone or line"),
    "value": QT_TRANSLATE_NOOP("New value"),
    "old": QT_TRANSLATE_NOOP("Old value"),
    "begin": QT_TRANSLATE_NOOP("From"),
    "end": QT_TRANSLATE_NOOP("To"),
    "note": QT_TRANSLATE_NOOP("Note"),
    "undone": QT_TRANSLATE_NOOP("Taken back"),
}
TOTALS = {
    "total": QT_TRANSLATE_NOOP("Total"),
    "base": QT_TRANSLATE_NOOP("Base"),
    "scenario": QT_TRANSLATE_NOOP("Scenario"),
    "difference": QT_TRANSLATE_NOOP("Difference"),
    "low": QT_TRANSLATE_NOOP("95 % interval from"),
    "high": QT_TRANSLATE_NOOP("95 % interval to"),
    "relative": QT_TRANSLATE_NOOP("Difference of base"),
    "total_verdict": VERDICT,
}
OWN_ALIASES = {
    "scenario_changes": CHANGES,
    "link_differences": ROAD | DIFFERENCES,
    "interval_differences": ROAD | DIFFERENCES,
    "dong_differences": {
        "dong_id": QT_TRANSLATE_NOOP("Dong code"),
        "name": QT_TRANSLATE_NOOP("Dong"),
        "delay_verdict": QT_TRANSLATE_NOOP("Hours lost: what may be said"),
    }
    | SUMS,
    "bus_differences": {"line_id": QT_TRANSLATE_NOOP("Bus line number")} | BUSES,
    "difference_totals": TOTALS,
}
_TAKEN = transit_legends.ALIASES.keys() | forest_legends.ALIASES.keys() | run_legends.ALIASES.keys()
ALIASES = {name: title for words in OWN_ALIASES.values() for name, title in words.items() if name not in _TAKEN}
"""Names that no other result has in another sense; the others are told apart in :data:`OWN_ALIASES`."""
FIELDS = {
    "scenario_changes": CHANGE_FIELDS,
    "link_differences": LINK_DIFFERENCE_FIELDS,
    "interval_differences": INTERVAL_FIELDS,
    "dong_differences": DONG_FIELDS,
    "bus_differences": BUS_DIFFERENCE_FIELDS,
    "difference_totals": TOTAL_FIELDS,
}
WORDS = {change.value: change.title for change in Change}
VALUES = {
    "flow_verdict": WORDS,
    "delay_verdict": WORDS,
    "run_verdict": WORDS,
    "total_verdict": WORDS,
    "operation": OPERATIONS,
    "total": TITLES,
}
TIPS = {
    "scenario_changes": ("step", "operation", "target", "old", "value", "begin", "end", "note"),
    "link_differences": (
        "road_name", "flow_verdict", "flow_base", "flow_scenario", "flow_diff", "flow_noise", "speed_base",
        "speed_scenario", "delay_base", "delay_scenario", "delay_diff", "queue_diff",
    ),
    "dong_differences": ("name", "delay_verdict", "delay_h_base", "delay_h_diff", "delay_h_noise", "vehicle_km_diff"),
}  # fmt: skip
ONE_DECIMAL = {name for words in (DIFFERENCES, SUMS, BUSES) for name in words if "verdict" not in name} - {
    "flow_relative"
}
PERCENT = {"flow_relative"}
