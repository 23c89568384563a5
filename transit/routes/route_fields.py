"""The fields of the routes' summary, in their order, and the reasons why one may be missing (docs/transit.md)."""

from __future__ import annotations

from enum import Enum

from ...common.texts import marked

TYPE_SHARES = {
    "adult_share": (1,),
    "child_share": (2,),
    "youth_share": (3,),
    "senior_share": (4,),
    "disabled_share": (5,),
    "veteran_share": (6,),
    "foreigner_share": (7,),
    "other_share": (8,),
    "student_share": (2, 3),
}
"""Field → the user types whose share it is, among passengers whose type is recorded."""

FIELDS = (
    "rank", "route_id", "route_name", "bus_kind", "passengers", "passengers_total",
    "transfer_in_share_fare", "transfer_in_share_behaviour", "transfer_out_share_fare", "transfer_out_share_behaviour",
    "distance_mean_m", "time_mean_s", "speed_kmh", "passenger_km", "turnover", "load_factor",
    "max_load", "max_load_segment", "peak_load_per_run", "peak_load_segment", "peak_load_hour", "peak_crowding",
    "peak_hour", "peak_hour_share", "length_km", "stops", "curvature", "curvature_demand",
    "overlap_supply", "routes_beside", "overlap_demand",
    "runs", "runs_timetable", "runs_source", "vehicles", "vehicle_km", "passengers_per_vehicle_km",
    "passengers_per_run", "passengers_per_vehicle", "headway_peak_min", "headway_offpeak_min", "headway_peak_cv",
    "headway_offpeak_cv", "wait_peak_s", "wait_offpeak_s", "excess_wait_peak_s", "excess_wait_offpeak_s",
    "bunched_share", "first_time", "last_time", *TYPE_SHARES, "unknown_share", "unplaced_share", "remark",
)  # fmt: skip


class Missing(Enum):
    """Why a route lacks indicators, or why they are to be read with care; the value is the English sentence."""

    SEQUENCE = marked("not in the stop sequences: nothing along the route")
    RIDES = marked("no ride between its stops")
    RUNS = marked("neither vehicles nor timetable: no runs, vehicle-km and load of a bus")
    VEHICLES = marked("no vehicles in the records: headways from the pauses between taps")
    FEW_SEEN = marked("fewer buses seen than the timetable says: headways and waits are too long")
    FEW_CARDS = marked("fewer than five cards of a rare user type: shares of these types are not shown")
    SCHEDULE = marked("no headway in the timetable: no excess wait, no bunching")
