"""Layers of the bus room, with values in each of their classes."""

from __future__ import annotations

from qgis.core import (
    QgsVectorLayer,
)
from styled_layers import SQUARE, WHERE, doubles, fields_of, layer_of, rows_of

from sijeong.processing import (
    legends,
)
from sijeong.processing.results import Result

FULLNESS = [(5, 0.1, "free"), (12, 0.2, "free"), (20, 0.4, "free"), (30, 0.6, "normal"), (90, 1.6, "crowded")]


def pairs(rows: list[tuple[int, float | None, str]]) -> QgsVectorLayer:
    return layer_of(
        "LineString",
        fields_of(Result.TRANSFER_PAIRS),
        [
            {"from_stop": "S1", "to_stop": "S2", "transfers": count, "time_median_s": time, "wkt": wkt}
            for count, time, wkt in rows
        ],
    )


def many_pairs() -> QgsVectorLayer:
    return pairs([(9000 // rank, 60.0 * (rank % 25), f"LineString({rank} 0, 0 {rank})") for rank in range(1, 400)])


def hubs(rows: list[tuple[int, float | None]]) -> QgsVectorLayer:
    return layer_of(
        "Point",
        fields_of(Result.TRANSFER_HUBS),
        [
            {"name": f"정왕역 <{n}>", "transfers": c, "time_median_s": t, "rank": n + 1, "wkt": f"Point({n * 500} 0)"}
            for n, (c, t) in enumerate(rows)
        ],
    )


def catchment() -> QgsVectorLayer:
    rows = [
        {"hub_name": "정왕역", "hub_rank": 1, "role": role, "place_name": "오이도", "passengers": 900 // number}
        for number in range(1, 60)
        for role in ("from", "to")
    ]
    return rows_of(Result.HUB_CATCHMENT, rows)


def profile() -> QgsVectorLayer:
    rows = [
        {"stop_name": "정왕역", "hour": hour, "boardings": 10 * hour, "alightings": 9, "transfers_in": 3 * hour % 20}
        for hour in range(4, 28)
    ]
    return rows_of(Result.STOP_PROFILE, [*rows, {"stop_name": "오이도", "hour": 8}])


def journeys(result: Result) -> QgsVectorLayer:
    ends = {"from_name": "시청동", "to_name": "오이동"}
    rows = [ends | {"journeys": 9000 // n, "transfer_share": n % 11 / 10} for n in range(1, 200)]
    return rows_of(result, rows)


def zone_ends() -> QgsVectorLayer:
    balances = (-60, -5, 0, 5, 60)
    rows = [{"name": "시청동", "origins": 100 - b, "destinations": 100 + b, "balance": 2 * b} for b in balances]
    return rows_of(
        Result.OD_ZONES,
        [*rows, {"name": "오이동", "origins": 7}, {"name": "나루동", "origins": 0, "destinations": 0, "balance": 0}],
    )


def gaps() -> QgsVectorLayer:
    rows = [
        {"from_name": "정왕", "to_name": "오이도", "reason": "no_route", "changing": 300 / n, "now_min": 40.0 + n,
         "direct_min": 38.0, "saved_person_min": 30.0 / n} for n in range(1, 40)
    ]  # fmt: skip
    return rows_of(Result.DIRECT_GAPS, [*rows, {"from_name": "시청", "reason": "frequency", "changing": 4.0}])


def corridors() -> QgsVectorLayer:
    remedies = [value for value in legends.VALUES["remedy"] for _ in range(3)]
    rows = [
        {"corridor_id": n, "route_id": f"C{n:02d}", "name": "정왕–오이도", "remedy": remedy, "demand": 20.0,
         "saved_person_min": 900.0 / n} for n, remedy in enumerate(remedies, start=1)
    ]  # fmt: skip
    return rows_of(Result.GAP_CORRIDORS, rows)


def coverage(distances: tuple[float, ...]) -> QgsVectorLayer:
    rows = [
        {"from_m": low, "to_m": high, "people": 10.0, "method": "area"}
        for low, high in zip((0.0, *distances), distances, strict=False)
    ]
    return rows_of(Result.SERVICE_COVERAGE, rows)


def villages() -> QgsVectorLayer:
    rows = [{"village_id": n, "name": "정왕동", "people": people} for n, people in enumerate((900, 80.5, 49.9, 9.5, 3))]
    return rows_of(Result.SERVICE_GAPS, rows)


def zones(changes: list[float], passengers: float = 10.0) -> QgsVectorLayer:
    rows = [
        {"wkt": SQUARE.format(9 * n, 9 * n + 9), "name": "은빛동", "passengers": passengers, "cost_change_min": change}
        for n, change in enumerate(changes)
    ]
    return layer_of("Polygon", doubles("whatif_zones", "zone_id", "name"), rows)


def loads(changes: list[float]) -> QgsVectorLayer:
    texts = ("stop_id", "stop_name", "next_stop_id", "next_stop_name")
    rows = [{"wkt": f"LineString({n} 0, {n} 9)", "load_change": change} for n, change in enumerate(changes)]
    return layer_of("LineString", doubles("whatif_loads", *texts), rows)


def changes(kind: str, differences: list[float]) -> QgsVectorLayer:
    """Certain and uncertain ones, in turn."""
    rows = [
        {
            "wkt": WHERE[kind].format(n * 10, n * 10 + 9),
            "name": "11-3",
            "difference": difference,
            "verdict": "uncertain" if n % 3 == 2 else "more" if difference > 0 else "fewer",
        }
        for n, difference in enumerate(differences)
    ]
    return layer_of(kind, fields_of(Result.PERIOD_CHANGES), rows)


def segments(rows: list[tuple[float, float | None, str | None]]) -> QgsVectorLayer:
    return layer_of(
        "LineString",
        fields_of(Result.ROUTE_PROFILE),
        [
            {"route_name": "30", "from_name": f"{n}번", "to_name": f"{n + 1}번", "load": load, "capacity_share": share,
             "crowding": crowding, "hour": 8, "wkt": WHERE["LineString"].format(n, n + 5)}
            for n, (load, share, crowding) in enumerate(rows)
        ],
    )  # fmt: skip


def summaries(overlaps: list[float | None]) -> QgsVectorLayer:
    return layer_of(
        "LineString",
        fields_of(Result.ROUTE_SUMMARY),
        [
            {"route_name": f"{n}번", "passengers": 1200 - n, "overlap_demand": overlap, "bus_kind": "city",
             "wkt": WHERE["LineString"].format(n, n + 5)}
            for n, overlap in enumerate(overlaps)
        ],
    )  # fmt: skip
