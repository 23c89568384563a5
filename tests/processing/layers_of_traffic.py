"""Layers of the traffic room, with values in each of their classes."""

from __future__ import annotations

from qgis.core import (
    QgsVectorLayer,
)
from styled_layers import WHERE, fields_of, layer_of

from sijeong.processing.results import Result
from sijeong.traffic.calibration.geh import geh
from sijeong.traffic.network.findings import FindingKind


def edges_by_rank(ranks: list[str]) -> QgsVectorLayer:
    rows = [
        {"wkt": WHERE["LineString"].format(10 * place, 10 * place + 9), "edge_id": place, "road_rank": rank,
         "lanes": place + 1, "opposite": ""}
        for place, rank in enumerate(ranks)
    ]  # fmt: skip
    return layer_of("LineString", fields_of(Result.NETWORK_EDGES), rows)


def demand_lines(vehicles: list[float], result: Result = Result.DEMAND_FLOWS) -> QgsVectorLayer:
    rows = [
        {"wkt": WHERE["LineString"].format(10 * place, 10 * place + 9), "from_name": "나루동", "to_name": "한들동",
         "vehicles": count}
        for place, count in enumerate(vehicles)
    ]  # fmt: skip
    return layer_of("LineString", fields_of(result), rows)


def zones_of_demand(kinds: list[str]) -> QgsVectorLayer:
    rows = [
        {"wkt": WHERE["Polygon"].format(10 * place, 10 * place + 9), "zone_id": "1", "zone_name": "나루동",
         "kind": kind, "productions": 100.0 * place, "attractions": 90.0}
        for place, kind in enumerate(kinds)
    ]  # fmt: skip
    return layer_of("Polygon", fields_of(Result.DEMAND_ZONES), rows)


def junctions(signals: list[str]) -> QgsVectorLayer:
    rows = [{"wkt": f"Point({9 * place} 0)", "node_id": "n", "signal": kind} for place, kind in enumerate(signals)]
    return layer_of("Point", fields_of(Result.NETWORK_NODES), rows)


def bus_times(speeds: list[float]) -> QgsVectorLayer:
    rows = [
        {"wkt": WHERE["LineString"].format(10 * place, 10 * place + 9), "line_name": "30-1", "speed_kmh": speed,
         "run_min": 40.0}
        for place, speed in enumerate(speeds)
    ]  # fmt: skip
    return layer_of("LineString", fields_of(Result.BUS_TIMES), rows)


def counted_links(volumes: list[tuple[float, float]], **more) -> QgsVectorLayer:
    """Links of (counted, modelled)."""
    rows = [
        {"wkt": WHERE["LineString"].format(10 * place, 10 * place + 9), "edge_id": place, "road_rank": "103",
         "counted_vph": counted, "modelled_vph": modelled, "difference_vph": modelled - counted,
         "geh": float(geh([modelled], [counted])[0]), "held_out": place % 2} | more
        for place, (counted, modelled) in enumerate(volumes)
    ]  # fmt: skip
    return layer_of("LineString", fields_of(Result.CALIBRATION_LINKS), rows)


def network_findings() -> QgsVectorLayer:
    rows = [
        {"wkt": WHERE["LineString"].format(10 * place, 10 * place + 9), "finding": kind.key, "sentence": "링크"}
        for place, kind in enumerate(FindingKind)
    ]
    return layer_of("LineString", fields_of(Result.NETWORK_FINDINGS), rows)
