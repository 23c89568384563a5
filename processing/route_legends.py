"""Fields, words and classes of the results by route. Knows no QGIS."""

from __future__ import annotations

from collections.abc import Iterable

from ..transit.routes.route_fields import FIELDS as SUMMARY_FIELDS
from ..transit.routes.runs import RunSource
from ..transit.routes.vehicles import BusKind, Crowding
from .legend_classes import Class, nice, nice_above

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

# --- Load along routes: width tells how many, colour how full a bus is ------------------------------------------------

CROWDING_HEADING = QT_TRANSLATE_NOOP("Colour: how full a bus is")
LOAD_WIDTH_HEADING = QT_TRANSLATE_NOOP("Width: passengers on board")
PASSENGERS = QT_TRANSLATE_NOOP("{low} passengers")
HALF_EMPTY_SHARE = 0.2
"""A fifth of the places of a city bus are about half of its seats."""

CROWDING_CLASSES = (
    (QT_TRANSLATE_NOOP("seats left, up to a fifth of the places taken"), "#8fc3e0",
     f"\"crowding\" = 'free' AND \"capacity_share\" <= {HALF_EMPTY_SHARE:g}"),
    (QT_TRANSLATE_NOOP("seats left"), "#2f78b7",
     f"\"crowding\" = 'free' AND \"capacity_share\" > {HALF_EMPTY_SHARE:g}"),
    (QT_TRANSLATE_NOOP("standing (up to 1.5 passengers a seat)"), "#f0a32f", "\"crowding\" = 'normal'"),
    (QT_TRANSLATE_NOOP("crowded (over 1.5 passengers a seat)"), "#9c1b2f", "\"crowding\" = 'crowded'"),
)  # fmt: skip
"""Label, colour and filter, emptiest first: 여유, 보통, 혼잡 of Seoul (transit/routes/vehicles.py). Apart also for who
sees no red or green."""
NO_BUSES = QT_TRANSLATE_NOOP("number of buses not known")
NO_BUSES_COLOUR, NO_BUSES_CONDITION = "#7d868f", '"crowding" IS NULL'

WIDEST_MM = 5.0
NARROWEST_MM = 0.25


def load_sizes(loads: Iterable[float]) -> tuple[int, ...]:
    """Round numbers of passengers for the legend of widths, largest first; the first is drawn at the full width."""
    most = max(loads, default=0)
    if most < 1:
        return (1,)
    top = nice_above(most)
    return tuple(dict.fromkeys(nice(top * part) for part in (1, 0.4, 0.1)))


def width_mm(passengers: float, full: float) -> float:
    """The width of a line, in proportion to its passengers."""
    return max(NARROWEST_MM, WIDEST_MM * passengers / full)


def width_expression(full: float, field: str) -> str:
    """The same as a QGIS expression; half as wide on maps of a whole province."""
    width = f'max({NARROWEST_MM:g}, {WIDEST_MM:g} * coalesce("{field}", 0) / {full:.1f})'
    return f"{width} * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END"


# --- Routes: width tells how many, colour how many of them another route would carry ----------------------------------

OVERLAP_HEADING = QT_TRANSLATE_NOOP("Colour: riders with another route")
ROUTE_WIDTH_HEADING = QT_TRANSLATE_NOOP("Width: passengers a day")
OVERLAP_CLASSES = (
    Class(None, 0.2, QT_TRANSLATE_NOOP("up to 20 %: hard to replace"), "#fde0a6"),
    Class(0.2, 0.4, QT_TRANSLATE_NOOP("20–40 %"), "#f3a96b"),
    Class(0.4, 0.6, QT_TRANSLATE_NOOP("40–60 %"), "#d8606f"),
    Class(0.6, 0.8, QT_TRANSLATE_NOOP("60–80 %"), "#91378a"),
    Class(0.8, None, QT_TRANSLATE_NOOP("over 80 %: largely doubled"), "#3b1a66"),
)
"""Fixed limits (upper end included), light to dark, so that maps of two cities can be compared."""
NO_OVERLAP = QT_TRANSLATE_NOOP("no rides known")


def overlap_condition(kind: Class) -> str:
    """Filter of a class of :data:`OVERLAP_CLASSES`."""
    low = "" if kind.low is None else f'"overlap_demand" > {kind.low:g}'
    high = "" if kind.high is None else f'"overlap_demand" <= {kind.high:g}'
    return " AND ".join(filter(None, (low, high)))


# --- Fields -----------------------------------------------------------------------------------------------------------

ALIASES = {
    "pattern": QT_TRANSLATE_NOOP("Pattern of the route"),
    "load": QT_TRANSLATE_NOOP("Passengers on board"),
    "runs": QT_TRANSLATE_NOOP("Buses"),
    "load_per_run": QT_TRANSLATE_NOOP("Passengers a bus"),
    "capacity_share": QT_TRANSLATE_NOOP("Share of the places taken"),
    "crowding": QT_TRANSLATE_NOOP("Crowding"),
    "spread": QT_TRANSLATE_NOOP("Alightings that are estimated"),
    "placed": QT_TRANSLATE_NOOP("Laid on the route"),
    "left": QT_TRANSLATE_NOOP("Alighting not known, left out"),
    "unplaced": QT_TRANSLATE_NOOP("Off their route, left out"),
    "runs_source": QT_TRANSLATE_NOOP("Number of buses from"),
    "bus_kind": QT_TRANSLATE_NOOP("Kind of bus"),
    "passengers_total": QT_TRANSLATE_NOOP("Passengers of all days"),
    "transfer_in_share_fare": QT_TRANSLATE_NOOP("Fare transfers among boardings"),
    "transfer_in_share_behaviour": QT_TRANSLATE_NOOP("Behavioural transfers among boardings"),
    "transfer_out_share_fare": QT_TRANSLATE_NOOP("Continued by a fare transfer"),
    "transfer_out_share_behaviour": QT_TRANSLATE_NOOP("Continued by a behavioural transfer"),
    "distance_mean_m": QT_TRANSLATE_NOOP("Distance of a ride, mean (m)"),
    "time_mean_s": QT_TRANSLATE_NOOP("Time of a ride, mean (s)"),
    "speed_kmh": QT_TRANSLATE_NOOP("Commercial speed (km/h)"),
    "passenger_km": QT_TRANSLATE_NOOP("Passenger-km a day"),
    "turnover": QT_TRANSLATE_NOOP("Turnover (boardings ÷ greatest load)"),
    "load_factor": QT_TRANSLATE_NOOP("Load factor"),
    "max_load": QT_TRANSLATE_NOOP("Greatest load (passengers a day)"),
    "max_load_segment": QT_TRANSLATE_NOOP("Segment of the greatest load"),
    "peak_load_per_run": QT_TRANSLATE_NOOP("Fullest bus (passengers, hourly mean)"),
    "peak_load_segment": QT_TRANSLATE_NOOP("Segment of the fullest bus"),
    "peak_load_hour": QT_TRANSLATE_NOOP("Hour of the fullest bus"),
    "peak_crowding": QT_TRANSLATE_NOOP("Crowding of the fullest bus"),
    "peak_hour": QT_TRANSLATE_NOOP("Peak hour"),
    "peak_hour_share": QT_TRANSLATE_NOOP("Share of the peak hour"),
    "curvature": QT_TRANSLATE_NOOP("Curvature of the route"),
    "curvature_demand": QT_TRANSLATE_NOOP("Curvature for its riders"),
    "overlap_supply": QT_TRANSLATE_NOOP("Overlap of the road"),
    "routes_beside": QT_TRANSLATE_NOOP("Other routes beside it, mean"),
    "overlap_demand": QT_TRANSLATE_NOOP("Overlap for its riders"),
    "runs_timetable": QT_TRANSLATE_NOOP("Runs a day by the timetable"),
    "vehicle_km": QT_TRANSLATE_NOOP("Vehicle-km a day"),
    "passengers_per_vehicle_km": QT_TRANSLATE_NOOP("Passengers a vehicle-km"),
    "passengers_per_run": QT_TRANSLATE_NOOP("Passengers a run"),
    "passengers_per_vehicle": QT_TRANSLATE_NOOP("Passengers a vehicle"),
    "headway_peak_min": QT_TRANSLATE_NOOP("Headway kept in the peak (min)"),
    "headway_offpeak_min": QT_TRANSLATE_NOOP("Headway kept off the peak (min)"),
    "headway_peak_cv": QT_TRANSLATE_NOOP("Unevenness of headways in the peak (CV)"),
    "headway_offpeak_cv": QT_TRANSLATE_NOOP("Unevenness of headways off the peak (CV)"),
    "wait_peak_s": QT_TRANSLATE_NOOP("Wait at random in the peak (s)"),
    "wait_offpeak_s": QT_TRANSLATE_NOOP("Wait at random off the peak (s)"),
    "excess_wait_peak_s": QT_TRANSLATE_NOOP("Excess wait in the peak (s)"),
    "excess_wait_offpeak_s": QT_TRANSLATE_NOOP("Excess wait off the peak (s)"),
    "bunched_share": QT_TRANSLATE_NOOP("Share of bunched buses"),
    "first_time": QT_TRANSLATE_NOOP("First bus seen"),
    "last_time": QT_TRANSLATE_NOOP("Last bus seen"),
    "adult_share": QT_TRANSLATE_NOOP("Share of adults"),
    "child_share": QT_TRANSLATE_NOOP("Share of children"),
    "youth_share": QT_TRANSLATE_NOOP("Share of teenagers"),
    "senior_share": QT_TRANSLATE_NOOP("Share of senior citizens"),
    "disabled_share": QT_TRANSLATE_NOOP("Share of the disabled"),
    "veteran_share": QT_TRANSLATE_NOOP("Share of veterans"),
    "foreigner_share": QT_TRANSLATE_NOOP("Share of foreigners"),
    "other_share": QT_TRANSLATE_NOOP("Share of other users"),
    "student_share": QT_TRANSLATE_NOOP("Share of students (children and teenagers)"),
    "unknown_share": QT_TRANSLATE_NOOP("Share without a known alighting"),
    "unplaced_share": QT_TRANSLATE_NOOP("Share off the route"),
    "remark": QT_TRANSLATE_NOOP("Remark"),
}
"""Field → English alias, of the fields that other results do not have or call in the same way."""

_STOPS = {
    "seq": QT_TRANSLATE_NOOP("Order"),
    "direction": QT_TRANSLATE_NOOP("Direction (0 out, 1 back)"),
    "from_stop": QT_TRANSLATE_NOOP("From stop (id)"),
    "to_stop": QT_TRANSLATE_NOOP("To stop (id)"),
    "from_name": QT_TRANSLATE_NOOP("From stop"),
    "to_name": QT_TRANSLATE_NOOP("To stop"),
}
_MEANS = {
    "boardings": QT_TRANSLATE_NOOP("Boardings (mean of a day)"),
    "alightings": QT_TRANSLATE_NOOP("Alightings (mean of a day)"),
}
OWN_ALIASES = {
    "route_profile": _STOPS | _MEANS,
    "route_worst": _STOPS,
    "route_summary": {
        "passengers": QT_TRANSLATE_NOOP("Passengers a day"),
        "runs": QT_TRANSLATE_NOOP("Runs a day (there and back)"),
        "vehicles": QT_TRANSLATE_NOOP("Vehicles a day"),
        "length_km": QT_TRANSLATE_NOOP("Length (km)"),
    },
}
"""Result → field → alias, where other results use the field in another sense."""

FIELDS = {
    "route_profile": (
        "route_id", "route_name", "pattern", "direction", "seq", "from_stop", "to_stop", "from_name", "to_name", "hour",
        "time_begin", "time_end", "boardings", "alightings", "load", "runs", "load_per_run", "capacity_share",
        "crowding", "spread",
    ),
    "route_worst": (
        "rank", "route_id", "route_name", "pattern", "direction", "seq", "from_stop", "to_stop", "from_name", "to_name",
        "hour", "time_begin", "time_end", "load", "runs", "load_per_run", "capacity_share", "crowding",
    ),
    "route_summary": SUMMARY_FIELDS,
    "route_balance": ("route_id", "passengers", "placed", "spread", "left", "unplaced", "runs_source"),
}  # fmt: skip
"""Result → the fields that Sijeong adds."""

TIPS = {
    "route_profile": (
        "route_name", "from_name", "to_name", "hour", "load", "runs", "load_per_run", "capacity_share", "crowding",
        "boardings", "alightings",
    ),
    "route_summary": (
        "rank", "route_name", "bus_kind", "passengers", "transfer_in_share_fare", "transfer_out_share_fare",
        "distance_mean_m", "speed_kmh", "turnover", "load_factor", "max_load_segment", "peak_load_per_run",
        "peak_load_hour", "peak_crowding", "length_km", "curvature", "curvature_demand", "overlap_supply",
        "overlap_demand", "runs", "vehicles", "passengers_per_vehicle_km", "headway_peak_min", "headway_offpeak_min",
        "first_time", "last_time", "senior_share", "student_share", "remark",
    ),
}  # fmt: skip
"""Result → the fields of its map tip, in order."""

RUN_SOURCES = {
    RunSource.SEEN.value: QT_TRANSLATE_NOOP("vehicles in the card records"),
    RunSource.TIMETABLE.value: QT_TRANSLATE_NOOP("timetable"),
    RunSource.UNKNOWN.value: QT_TRANSLATE_NOOP("not known"),
}
VALUES = {
    "crowding": {kind.value: kind.title for kind in Crowding},
    "peak_crowding": {kind.value: kind.title for kind in Crowding},
    "runs_source": RUN_SOURCES,
    "bus_kind": {kind.value: kind.title for kind in BusKind},
}
"""Field whose values are words of ours → value → what users read."""

WHOLE_NUMBERS = {"seq", "pattern", "direction", "placed", "left", "unplaced", "passengers_total", "peak_hour",
                 "peak_load_hour", "passenger_km", "max_load", "runs_timetable"}  # fmt: skip
"""Fields shown without decimals and with thousands separated."""
ONE_DECIMAL = {"load", "runs", "load_per_run", "spread", "peak_load_per_run", "speed_kmh", "length_km", "routes_beside",
          "vehicles", "vehicle_km", "passengers_per_run", "passengers_per_vehicle"}  # fmt: skip
"""Fields shown with one decimal."""
HUNDREDTHS = {"curvature", "curvature_demand", "turnover", "headway_peak_cv", "headway_offpeak_cv",
              "passengers_per_vehicle_km"}  # fmt: skip
"""Fields shown with two decimals."""
PERCENT = {"capacity_share", "load_factor", "overlap_supply", "overlap_demand", "transfer_in_share_fare",
           "transfer_in_share_behaviour", "transfer_out_share_fare", "transfer_out_share_behaviour"}  # fmt: skip
"""Shares, shown as percent, whose names do not end in ``_share``."""
