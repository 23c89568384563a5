"""Styles on real layers: what is drawn, what the legend says, in Korean."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsRenderContext,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QSize, QTranslator
from qgis.PyQt.QtGui import QColor

from sijeong.forest.registers.changes import Change
from sijeong.processing import (
    access_legends,
    bus_time_legends,
    calibration_legends,
    coverage_legends,
    demand_legends,
    difference_legends,
    exposure_legends,
    forest_legends,
    gap_legends,
    legends,
    link_user_legends,
    network_legends,
    od_legends,
    period_legends,
    permit_legends,
    proximity_legends,
    register_legends,
    route_legends,
    run_legends,
    spread_legends,
    stand_legends,
    summary_legends,
    transit_legends,
    whatif_legends,
)
from sijeong.processing.fitting import NEVER
from sijeong.processing.results import STYLE_FOLDER, Result
from sijeong.processing.styling import apply_style, shown
from sijeong.traffic.calibration.geh import geh
from sijeong.traffic.network.findings import FindingKind

pytestmark = pytest.mark.usefixtures("qgis_app")

HANGUL = re.compile("[가-힣]")
SQUARE = "Polygon(({0} 0, {0} 9, {1} 9, {1} 0, {0} 0))"
WHERE = {"Polygon": SQUARE, "LineString": "LineString({0} 0, {1} 5)", "Point": "Point({0} 0)"}
PROXIMITY_FIELDS = (
    "jibun:string,name:string,dist_m:double,band:double,within_legal:bool,forest_id:string,"
    "area_m2:double,forest_m2:double,adjacent_m2:double,adjacent_share:double"
)
TOLD_TEXTS = {"fuel", "species", "density", "contact", "position", "aspect", "burning"}
TOLD_FIELDS = ",".join(f"{name}:{'string' if name in TOLD_TEXTS else 'double'}" for name in proximity_legends.TOLD)
"""What proximity may tell beyond distance and area."""
RING_FIELDS = "band:double,from_m:double,to_m:double,area_m2:double"
FINDING_FIELDS = (
    "check:string,severity:string,sentence:string,row:integer,field:string,value:string,area_m2:double,width_m:double"
)


GEOMETRY = {
    Result.QUALITY_FINDINGS: "Point",
    Result.BUS_TIMES: "LineString",
    Result.NETWORK_EDGES: "LineString",
    Result.DEMAND_FLOWS: "LineString",
    Result.LINK_USERS: "LineString",
    Result.CALIBRATION_LINKS: "LineString",
    Result.NETWORK_NODES: "Point",
    Result.NETWORK_FINDINGS: "LineString",
    Result.PERMIT_LINES: "LineString",
    Result.EVACUATION_BUILDINGS: "Point",
    Result.ACCESS_EDGES: "LineString",
    Result.TRANSFER_HUBS: "Point",
    Result.TRANSFER_PAIRS: "LineString",
    Result.HUB_CATCHMENT: "LineString",
    Result.STOP_PROFILE: "Point",
    Result.WHATIF_LOADS: "LineString",
    Result.OD_FLOWS: "LineString",
    Result.PUBLISHED_FLOWS: "LineString",
    Result.PERIOD_CHANGES: "Point",
    Result.DIRECT_GAPS: "LineString",
    Result.GAP_CORRIDORS: "LineString",
    Result.ROUTE_PROFILE: "LineString",
    Result.ROUTE_SUMMARY: "LineString",
    Result.SCENARIO_CHANGES: "MultiLineString",
    Result.LINK_DIFFERENCES: "LineString",
    Result.INTERVAL_DIFFERENCES: "LineString",
    Result.LINK_INTERVALS: "LineString",
    Result.LINK_PEAKS: "LineString",
    Result.RUN_VEHICLES: "Point",
}
"""Results that are no polygons."""
TABLES = {
    Result.BUS_DIFFERENCES,
    Result.DIFFERENCE_TOTALS,
    Result.RUN_CHECKS,
    Result.RUN_SEEDS,
    Result.RUN_ROUNDS,
    Result.RUN_BUSES,
    Result.RUN_RECORD,
    Result.NETWORK_INPUT_LINKS,
    Result.DEMAND_CHECKS,
    Result.DEMAND_LENGTHS,
    Result.LINKING_VALIDATION,
    Result.HUB_PAIRS,
    Result.CORRIDOR_STOPS,
    Result.ROUTE_WORST,
    Result.ROUTE_BALANCE,
    Result.SERVICE_BY_DONG,
    Result.WHATIF_ROUTES,
    Result.WHATIF_GROUPS,
    Result.ACCESS_BY_DONG,
    Result.RANK_SENSITIVITY,
    Result.FIRE_VALIDATION,
    Result.FOREST_SUMMARY_TABLE,
}
TEXTS = {
    "from_node", "to_node", "source_id", "opposite", "road_rank", "road_type", "road_name", "allow", "filled",
    "node_id", "node_type", "node_name", "signal", "finding", "edge_ids", "fate", "line_type",
    "check", "severity", "sentence", "field", "value", "name", "hub_id", "hub_name", "role", "place_id", "place_name",
    "stop_id", "stop_name", "day_type", "from_zone", "to_zone", "from_name", "to_name", "from_dong",
    "to_dong", "level", "user_type", "zone_id", "from_route", "to_route", "from_stop", "to_stop",
    "test", "subject", "metric", "passed", "note", "item_id", "verdict",
    "crowding", "peak_crowding", "runs_source", "bus_kind", "max_load_segment", "peak_load_segment", "remark",
    "first_time", "last_time", "reason", "direct_routes", "route_1", "route_2", "route_id", "remedy", "route_name",
    "method", "dong_id", "village_class", "class_checked", "it_class", "wui", "housing", "factor", "checked",
    "top_part", "outcome",
    "application", "applied_on", "asked", "pnu", "address", "permit_status", "hint", "review_needed", "measured_from",
    "permit_note", "evac_zone", "fuel", "species", "species_name", "law", "law_since",
    "area_id", "area_name", "distance_class", "land_class", "jibun", "jimok", "owner_class", "action", "officer",
    "checked_on", "changed_on", "flag", "building_id", "use", "construction", "became", "fields", "detail",
    "related_pnu", "jimok_before",
    "dong", "access", "station", "shelter",
    "los", "worst_los", "peak_begin", "worst_begin", "vehicle_id", "vehicle_class", "topic", "grade", "line_id",
    "line_name", "direction", "zone_name", "kind",
    "flow_verdict", "delay_verdict", "run_verdict", "total_verdict", "total", "operation", "target", "old",
    "begin", "end",
    "density", "contact", "position", "aspect", "burning",
}  # fmt: skip
TIMES = {"time_begin", "time_end"}


def fields_of(result: Result) -> str:
    """The fields of a result as a memory layer declares them."""
    kinds = {
        name: "string" if name in TEXTS else "datetime" if name in TIMES else "double"
        for name in legends.FIELDS[result.key]
    }
    return ",".join(f"{name}:{kind}" for name, kind in kinds.items())


class Korean(QTranslator):
    """Every English text of ours becomes a Korean one with the same gaps."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return f"한글 {source}" if context == "Sijeong" else None

    def isEmpty(self):
        return False


@pytest.fixture
def korean(qgis_app):
    translator = Korean()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def layer_of(kind: str, fields: str, rows: list[dict]) -> QgsVectorLayer:
    columns = "".join(f"&field={field}" for field in fields.split(","))
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:5186{columns}", "layer", "memory")
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(row["wkt"]))
        for name, value in row.items():
            if name != "wkt":
                feature[name] = value
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


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


def proximity(kind: str, rows: list[tuple[float, float | None]]) -> QgsVectorLayer:
    return layer_of(
        kind,
        f"{PROXIMITY_FIELDS},{TOLD_FIELDS}",
        [
            {"dist_m": dist, "band": band, "within_legal": dist <= 100, "wkt": WHERE[kind].format(n * 10, n * 10 + 9)}
            for n, (dist, band) in enumerate(rows)
        ],
    )


def rings(limits: list[tuple[float, float]]) -> QgsVectorLayer:
    return layer_of(
        "Polygon",
        RING_FIELDS,
        [{"band": b, "from_m": a, "to_m": b, "wkt": SQUARE.format(b, b + 9)} for a, b in limits],
    )


def drawn_rules(layer: QgsVectorLayer) -> list[int]:
    """By how many symbols each feature is drawn."""
    context = QgsRenderContext()
    context.setExpressionContext(QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer)))
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    counts = []
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        counts.append(len(renderer.originalSymbolsForFeature(feature, context)))
    renderer.stopRender(context)
    return counts


def entries(layer: QgsVectorLayer, heading: int) -> list[str]:
    return [rule.label() for rule in layer.renderer().rootRule().children()[heading].children()]


def all_labels(layer: QgsVectorLayer) -> list[str]:
    return [rule.label() for rule in layer.renderer().rootRule().descendants()]


def image_of(layer: QgsVectorLayer, extent: QgsRectangle):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(300, 300))
    settings.setExtent(extent)
    settings.setBackgroundColor(QColor("#ffffff"))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def pixels(image, colour: str) -> set[tuple[int, int]]:
    """Where the image shows the hue of ``colour``, however faint."""
    hue = QColor(colour).hsvHue()
    found = set()
    for x in range(image.width()):
        for y in range(image.height()):
            seen = image.pixelColor(x, y)
            if seen.hsvSaturation() > 60 and abs((seen.hsvHue() - hue + 180) % 360 - 180) < 8:
                found.add((x, y))
    return found


def rows_of(result: Result, rows: list[dict]) -> QgsVectorLayer:
    """A layer of ``result`` with ``rows``, side by side unless they bring a shape."""
    where = WHERE[GEOMETRY.get(result, "Polygon")]
    placed = [{"wkt": where.format(n * 10, n * 10 + 9)} | row for n, row in enumerate(rows)]
    return layer_of(GEOMETRY.get(result, "Polygon"), fields_of(result), placed)


def near_forest(result: Result, kind: str) -> QgsVectorLayer:
    """A register with a row in each band, one beyond them."""
    own = {"building_id": "B1"} if result is Result.BUILDING_REGISTER else {"pnu": "4139010100100010000"}
    rows = [
        {"dist_m": dist, "band": band, "wkt": WHERE[kind].format(n * 10, n * 10 + 9)} | own
        for n, (dist, band) in enumerate([(0, 0), (24, 25), (31, 50), (99.9, 100), (460, 500), (501, None)])
    ]
    return layer_of(kind, fields_of(result), rows)


def register_changes(kinds: list[str]) -> QgsVectorLayer:
    return rows_of(Result.REGISTER_CHANGES, [{"became": kind, "pnu": "4139010100100010000"} for kind in kinds])


def exposed(kind: str) -> QgsVectorLayer:
    rows = [{"e100": share, "wkt": WHERE[kind].format(n * 10, n * 10 + 9)} for n, share in enumerate(EXPOSURES)]
    return layer_of(kind, fields_of(Result.EXPOSED_BUILDINGS), rows)


def exposed_villages() -> QgsVectorLayer:
    rows = [{"village_id": n, "village_class": name, "dong": "정왕동", "rank": n} for n, name in enumerate("ABBCD", 1)]
    return rows_of(Result.EXPOSED_VILLAGES, rows)


def interface(result: Result, kind: str, classes: list[str]) -> QgsVectorLayer:
    rows = [{"wui": name, "wkt": WHERE[kind].format(n * 10, n * 10 + 9)} for n, name in enumerate(classes)]
    return layer_of(kind, fields_of(result), rows)


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


def findings(checks: list[str], severity: str = "error") -> QgsVectorLayer:
    rows = [
        {"wkt": f"Point({9 * number} 0)", "check": check, "severity": severity, "sentence": "<b>", "row": 1}
        for number, check in enumerate(checks)
    ]
    return layer_of("Point", FINDING_FIELDS, rows)


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


def doubles(key: str, *texts: str) -> str:
    """The fields of a result, numbers but for those named."""
    return ",".join(f"{name}:{'string' if name in texts else 'double'}" for name in legends.FIELDS[key])


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


EXPOSURES = (0.0, 0.0001, 0.2, 0.21, 0.4, 0.6, 0.8, 0.81, 1.0)
AMERICAN, FRENCH = ["intermix", "interface"], [kind.value for kind in exposure_legends.FRENCH_CLASSES]
FULLNESS = [(5, 0.1, "free"), (12, 0.2, "free"), (20, 0.4, "free"), (30, 0.6, "normal"), (90, 1.6, "crowded")]


def answers(result: Result) -> QgsVectorLayer:
    kind = GEOMETRY.get(result, "Polygon")
    rows = [
        {"wkt": WHERE[kind].format(10 * place, 10 * place + 9), "application": str(place), "review_needed": answer,
         "dist_m": 10.0 * place}
        for place, answer in enumerate(["yes", "no", "yes"])
    ]  # fmt: skip
    return layer_of(kind, fields_of(result), rows)


def evacuated(result: Result) -> QgsVectorLayer:
    kind = GEOMETRY.get(result, "Polygon")
    places = enumerate((zone, vulnerable) for zone in ("danger", "potential", "later") for vulnerable in (1, 0))
    rows = [
        {"wkt": WHERE[kind].format(10 * place, 10 * place + 9), "evac_zone": zone, "vulnerable": vulnerable,
         ("to_h" if kind == "Polygon" else "arrival_h"): 5.0}
        for place, (zone, vulnerable) in places
    ]  # fmt: skip
    return layer_of(kind, fields_of(result), rows)


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


LAYERS = {
    "edges of a network": (Result.NETWORK_EDGES, lambda: edges_by_rank([f"10{last}" for last in range(1, 9)])),
    "desire lines": (Result.DEMAND_FLOWS, lambda: demand_lines([2.5 * rank**2 for rank in range(1, 60)])),
    "users of links": (
        Result.LINK_USERS,
        lambda: demand_lines([3.0 * rank**2 for rank in range(1, 40)], Result.LINK_USERS),
    ),
    "one desire line": (Result.DEMAND_FLOWS, lambda: demand_lines([0.4])),
    "zones of demand": (Result.DEMAND_ZONES, lambda: zones_of_demand(["inner", "inner", "outer"])),
    "inner zones only": (Result.DEMAND_ZONES, lambda: zones_of_demand(["inner"])),
    "edges of one rank": (Result.NETWORK_EDGES, lambda: edges_by_rank(["107"])),
    "counted links, before and after": (
        Result.CALIBRATION_LINKS,
        lambda: counted_links([(500, 510), (500, 640), (500, 900), (500, 370), (500, 250), (0, 0)], before_vph=400.0),
    ),
    "counted links of a run": (Result.CALIBRATION_LINKS, lambda: counted_links([(500, 510), (900, 300)])),
    "junctions": (Result.NETWORK_NODES, lambda: junctions(["none", "given", "guessed"])),
    "bus lines of all speeds": (Result.BUS_TIMES, lambda: bus_times([0, 9.9, 10, 14, 15, 20, 25, 29.9, 30, 60])),
    "one slow bus line": (Result.BUS_TIMES, lambda: bus_times([8.0])),
    "findings of a network": (Result.NETWORK_FINDINGS, network_findings),
    "evacuation zones": (Result.EVACUATION_ZONES, lambda: evacuated(Result.EVACUATION_ZONES)),
    "buildings to evacuate": (Result.EVACUATION_BUILDINGS, lambda: evacuated(Result.EVACUATION_BUILDINGS)),
    "permit checks": (Result.PERMIT_CHECK, lambda: answers(Result.PERMIT_CHECK)),
    "shortest lines of permit checks": (Result.PERMIT_LINES, lambda: answers(Result.PERMIT_LINES)),
    "segments of routes": (Result.ROUTE_PROFILE, lambda: segments(FULLNESS)),
    "segments, some without buses": (Result.ROUTE_PROFILE, lambda: segments([*FULLNESS, (7, None, None)])),
    "segments without passengers": (Result.ROUTE_PROFILE, lambda: segments([(0, None, None)])),
    "routes": (Result.ROUTE_SUMMARY, lambda: summaries([0, 0.2, 0.21, 0.5, 0.8, 0.81, 1])),
    "routes that nobody rode": (Result.ROUTE_SUMMARY, lambda: summaries([0.3, None])),
    "zones of a what-if": (Result.WHATIF_ZONES, lambda: zones([-9, -3, -1, -0.2, 0, 0.2, 1, 2.9, 3, 50])),
    "zones without journeys": (Result.WHATIF_ZONES, lambda: zones([0.0], passengers=0)),
    "loads of a what-if": (Result.WHATIF_LOADS, lambda: loads([0, 0.9, -0.9, 1, -1, *range(-500, 500, 7), 9000])),
    "loads that hardly change": (Result.WHATIF_LOADS, lambda: loads([0, 2, -2])),
    "loads of a scenario that changes none": (Result.WHATIF_LOADS, lambda: loads([0, 0])),
    **{
        f"period changes as {kind}s": (
            Result.PERIOD_CHANGES,
            lambda kind=kind: changes(kind, [0, 0.4, -0.9, 1, -1, *range(-500, 500, 7), 9000]),
        )
        for kind in ("Point", "LineString")
    },
    "period changes of one size": (Result.PERIOD_CHANGES, lambda: changes("Point", [3, -3])),
    "flows": (Result.TRANSFER_PAIRS, many_pairs),
    "flows without a time": (Result.TRANSFER_PAIRS, lambda: pairs([(5, None, "LineString(0 0, 9 9)")])),
    "hubs": (Result.TRANSFER_HUBS, lambda: hubs([(900, 100.0), (80, 700.0), (7, 5000.0), (0, None)])),
    "journeys": (Result.OD_FLOWS, lambda: journeys(Result.OD_FLOWS)),
    "journeys handed out": (Result.PUBLISHED_FLOWS, lambda: journeys(Result.PUBLISHED_FLOWS)),
    "zones of journeys": (Result.OD_ZONES, zone_ends),
    "catchment": (Result.HUB_CATCHMENT, catchment),
    "coverage": (Result.SERVICE_COVERAGE, lambda: coverage((300.0, 400.0, 500.0))),
    "coverage by many distances": (
        Result.SERVICE_COVERAGE,
        lambda: coverage((100.0, 200.0, 300.0, 400.0, 500.0, 900.0)),
    ),
    "villages": (Result.SERVICE_GAPS, villages),
    "gaps": (Result.DIRECT_GAPS, gaps),
    "corridors": (Result.GAP_CORRIDORS, corridors),
    "profile": (Result.STOP_PROFILE, profile),
    **{
        f"proximity of {kind}s": (
            Result.FOREST_PROXIMITY,
            lambda kind=kind: proximity(kind, [(0, 0), (24, 25), (31, 50), (99.9, 100), (460, 500), (501, None)]),
        )
        for kind in WHERE
    },
    "own bands": (Result.FOREST_PROXIMITY, lambda: proximity("Polygon", [(10, 30), (70, 80), (140, 150), (900, 1000)])),
    "rings": (Result.FOREST_BANDS, lambda: rings([(0, 0), (0, 25), (25, 50), (50, 100), (100, 200)])),
    **{
        f"register of {kind}s": (result, lambda result=result, kind=kind: near_forest(result, kind))
        for result, kind in (
            (Result.FOREST_REGISTER, "Polygon"),
            (Result.BUILDING_REGISTER, "Polygon"),
            (Result.BUILDING_REGISTER, "Point"),
        )
    },
    "summary": (
        Result.FOREST_SUMMARY,
        lambda: rows_of(
            Result.FOREST_SUMMARY,
            [{"area_name": "대야동", "adjacent_share": share} for share in (None, 0, 0.01, 0.05, 0.1, 0.15, 0.3, 1)],
        ),
    ),
    "changes of the register": (Result.REGISTER_CHANGES, lambda: register_changes([kind.key for kind in Change])),
    "some changes of the register": (Result.REGISTER_CHANGES, lambda: register_changes(["left", "changed"])),
    "findings": (
        Result.QUALITY_FINDINGS,
        lambda: findings([key for kind in legends.FINDING_CLASSES for key in kind.checks]),
    ),
    "villages by exposure": (Result.EXPOSED_VILLAGES, exposed_villages),
    **{
        f"exposed buildings as {kind}s": (Result.EXPOSED_BUILDINGS, lambda kind=kind: exposed(kind))
        for kind in ("Point", "Polygon")
    },
    **{
        f"interface areas, {len(classes)} classes": (
            Result.WUI_AREAS,
            lambda classes=classes: interface(Result.WUI_AREAS, "Polygon", classes),
        )
        for classes in (AMERICAN, FRENCH, FRENCH[3:5])
    },
    **{
        f"interface buildings as {kind}s, {len(classes)} classes": (
            Result.WUI_BUILDINGS,
            lambda kind=kind, classes=classes: interface(Result.WUI_BUILDINGS, kind, [*classes, "none"]),
        )
        for kind in ("Point", "Polygon")
        for classes in (AMERICAN, FRENCH)
    },
    **{
        f"levels of {result.key}": (
            result,
            lambda result=result, level=level: rows_of(
                result, [{level: kind.los} for kind in run_legends.LEVEL_CLASSES]
            ),
        )
        for result, level in ((Result.LINK_INTERVALS, "los"), (Result.LINK_PEAKS, "worst_los"))
    },
    "roads without a vehicle": (
        Result.LINK_PEAKS,
        lambda: rows_of(Result.LINK_PEAKS, [{"road_name": "해솔로", "vehicles": 0}]),
    ),
    "vehicles": (
        Result.RUN_VEHICLES,
        lambda: rows_of(
            Result.RUN_VEHICLES,
            [
                {"speed_kmh": kmh, "vehicle_class": kind}
                for kmh in (0, 5, 15, 30, 50, 90)
                for kind in ("car", "bus", "tram")
            ],
        ),
    ),
    "traffic by dong": (
        Result.RUN_DONGS,
        lambda: rows_of(
            Result.RUN_DONGS,
            [{"name": "시청동", "overloaded_share": share} for share in (None, 0, 0.02, 0.05, 0.1, 0.2, 1)],
        ),
    ),
    "own rings": (Result.FOREST_BANDS, lambda: rings([(0, 30), (30, 80), (80, 1000)])),
}


@pytest.mark.parametrize("name", LAYERS)
def test_every_feature_is_drawn_once(name):
    result, make = LAYERS[name]
    layer = make()
    apply_style(layer, result)
    assert drawn_rules(layer) == [1] * layer.featureCount()


@pytest.mark.parametrize("name", LAYERS)
def test_everything_a_user_reads_is_translated(name, korean):
    result, make = LAYERS[name]
    layer = make()
    apply_style(layer, result)
    for label in all_labels(layer):
        assert HANGUL.search(label), label
        assert "{" not in label
    for field in legends.FIELDS[result.key]:
        assert layer.attributeAlias(layer.fields().lookupField(field)) == f"한글 {legends.alias(result.key, field)}"
    assert HANGUL.search(layer.mapTipTemplate())


@pytest.mark.parametrize("result", [result for result in Result if result not in TABLES])
def test_a_layer_without_features_keeps_a_full_legend(result, korean):
    layer = layer_of(GEOMETRY.get(result, "Polygon"), fields_of(result), [])
    apply_style(layer, result)
    labels = all_labels(layer)
    assert len(labels) > 2
    assert all(HANGUL.search(label) for label in labels)


def test_texts_in_the_files_are_the_constants_of_legends():
    """So that the tool that collects texts for translation finds each of them."""
    rooms = (
        access_legends,
        legends,
        exposure_legends,
        forest_legends,
        transit_legends,
        coverage_legends,
        gap_legends,
        bus_time_legends,
        calibration_legends,
        network_legends,
        whatif_legends,
        od_legends,
        demand_legends,
        link_user_legends,
        difference_legends,
        period_legends,
        permit_legends,
        spread_legends,
        register_legends,
        route_legends,
        run_legends,
        stand_legends,
        summary_legends,
    )
    known = {value for room in rooms for value in vars(room).values() if isinstance(value, str)}
    known |= {kind.label for kind in whatif_legends.CHANGE_CLASSES}
    known |= {kind.text() for kind in bus_time_legends.SPEED_CLASSES}
    known |= {kind.label for kind in calibration_legends.FIT_CLASSES}
    known |= {kind.label for kind in network_legends.RANK_CLASSES}
    known |= {kind.label for kind in demand_legends.ZONE_CLASSES}
    known |= {kind.label for kind in (*difference_legends.CHANGE_CLASSES, *difference_legends.OTHERS)}
    known |= {kind.label for kind in (*network_legends.SIGNAL_CLASSES, *network_legends.FINDING_CLASSES)}
    known |= {kind.text() for kind in summary_legends.SHARE_CLASSES}
    known |= {kind.label for kind in legends.TIME_CLASSES}
    known |= {label for words in legends.VALUES.values() for label in words.values()}
    lists = [value for room in rooms for value in vars(room).values() if isinstance(value, tuple)]
    known |= {kind.label for kinds in lists for kind in kinds if isinstance(kind, legends.Class)}
    known |= {kind.text() for kind in coverage_legends.UNCOVERED_CLASSES}
    known |= {kind.text() for kind in coverage_legends.walk_classes(coverage_legends.DEFAULT_WALKS_M)}
    known |= {kind.label for kind in legends.FINDING_CLASSES}
    known |= {kind.label for kind in exposure_legends.VILLAGE_CLASSES}
    known |= {kind.text() for kind in exposure_legends.EXPOSURE_CLASSES}
    known |= {kind.label for kind in permit_legends.ANSWER_CLASSES}
    known |= {text for kind in spread_legends.ZONE_CLASSES for text in (kind.label, kind.vulnerable)}
    known |= {kind.label for kind in exposure_legends.WUI_CLASSES}
    known |= {kind.text() for kind in access_legends.MINUTE_CLASSES}
    known |= {kind.label for kind in (*access_legends.WITHOUT_ENGINE, *access_legends.GAP_CLASSES)}
    known |= {kind.label for kind in run_legends.LEVEL_CLASSES}
    known |= {kind.text() for kind in run_legends.SPEED_CLASSES}
    known |= {run_legends.in_percent(kind).text() for kind in run_legends.DONG_CLASSES}
    known |= {label for label, _, _ in route_legends.CROWDING_CLASSES}
    known |= {label for label, _ in legends.SEVERITY_COLOURS.values()}
    known |= {kind.text() for kind in forest_legends.distance_classes(forest_legends.DEFAULT_BANDS_M)}
    known |= {kind.text() for kind in forest_legends.ring_classes(forest_legends.DEFAULT_RINGS_M)}
    for file in STYLE_FOLDER.glob("*.qml"):
        labels = {rule.get("label") for rule in ET.parse(file).iter("rule") if rule.get("label")}
        for label in labels:
            assert label in known or re.fullmatch(r"(under )?[\d,–]+( passengers| persons| min)?( and more)?", label), (
                file.name,
                label,
            )


def test_of_many_zones_only_the_large_are_named():
    def named(count: int) -> int:
        rows = [{"name": f"{n}", "origins": n, "destinations": n, "balance": 0} for n in range(1, count + 1)]
        layer = rows_of(Result.OD_ZONES, rows)
        apply_style(layer, Result.OD_ZONES)
        wanted = QgsExpression(layer.labeling().rootRule().children()[0].filterExpression())
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        names = 0
        for feature in layer.getFeatures():
            context.setFeature(feature)
            names += bool(wanted.evaluate(context))
        return names

    assert named(20) == 20
    assert named(100) == 90


def test_the_legend_of_changes_has_the_kinds_that_occur():
    layer = register_changes(["changed", "left"])
    apply_style(layer, Result.REGISTER_CHANGES)
    assert entries(layer, 0) == ["no longer forest-adjacent", "changed"]


def test_the_legend_of_the_interface_has_one_definition_and_the_types_that_occur():
    layer = interface(Result.WUI_BUILDINGS, "Point", [*FRENCH[3:5], "none"])
    apply_style(layer, Result.WUI_BUILDINGS)
    kinds = (*exposure_legends.FRENCH_CLASSES[3:5], exposure_legends.OUTSIDE)
    assert entries(layer, 0) == [kind.label for kind in kinds]
    assert len(layer.renderer().rootRule().children()) == 1


def test_findings_show_kind_by_shape_and_weight_by_colour():
    layer = findings(["overlaps", "gaps", "overlaps"])
    apply_style(layer, Result.QUALITY_FINDINGS)
    assert entries(layer, 0) == [legends.OVERLAP, legends.GAP]
    assert entries(layer, 1) == [label for label, _ in legends.SEVERITY_COLOURS.values()]
    for severity, (_, colour) in legends.SEVERITY_COLOURS.items():
        one = findings(["codes"], severity)
        apply_style(one, Result.QUALITY_FINDINGS)
        assert len(pixels(image_of(one, QgsRectangle(-50, -50, 50, 50)), colour)) > 20


def test_words_of_findings_are_shown_in_the_users_language(korean):
    layer = findings(["overlaps"])
    apply_style(layer, Result.QUALITY_FINDINGS)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures()))
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "한글 Overlaps" in tip
    assert "한글 Error" in tip
    assert "&lt;b>" in tip
    pairs = layer.editorWidgetSetup(layer.fields().lookupField("check")).config()["map"]
    assert {"한글 Gaps": "gaps"} in pairs


@pytest.mark.parametrize(
    ("fields", "row", "label"),
    [
        (TOLD_FIELDS, {"position": "uphill"}, "12 m ▲"),
        (TOLD_FIELDS, {"position": "downhill"}, "12 m"),
        (TOLD_FIELDS, {}, "12 m"),
        ("name:string", {}, "12 m"),
    ],
)
def test_the_label_warns_where_fire_climbs_and_only_where_a_dem_says_so(fields, row, label):
    layer = layer_of("Polygon", f"{PROXIMITY_FIELDS},{fields}", [{"dist_m": 12.3, "wkt": SQUARE.format(0, 9), **row}])
    apply_style(layer, Result.FOREST_PROXIMITY)
    settings = layer.labeling().rootRule().children()[0].settings()
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures()))
    expression = QgsExpression(settings.fieldName)
    assert expression.evaluate(context) == label and not expression.hasEvalError()


def test_the_tip_of_a_parcel_tells_what_matters_in_words(korean):
    row = {
        "dist_m": 12.345, "band": 25, "contact": "apart", "fuel": "conifer", "facing_share": 0.25, "position": "uphill",
        "climb_deg": 12.34, "burning": "high", "species": "11", "wkt": SQUARE.format(0, 9),
    }  # fmt: skip
    layer = layer_of("Polygon", f"{PROXIMITY_FIELDS},{TOLD_FIELDS}", [row])
    apply_style(layer, Result.FOREST_PROXIMITY)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures()))
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    for told in ("12.3", "한글 apart from forest", "한글 conifers", "25.0 %", "한글 uphill of forest", "한글 high"):
        assert told in tip
    assert "Floors" not in tip and "(code)" not in tip, "no rows of what is not there, no codes"
    pairs = layer.editorWidgetSetup(layer.fields().lookupField("position")).config()["map"]
    assert {"한글 downhill of forest": "downhill"} in pairs


def test_flow_legend_tells_widths_and_colours():
    layer = many_pairs()
    apply_style(layer, Result.TRANSFER_PAIRS)
    widths, colours = layer.renderer().rootRule().children()
    assert [widths.label(), colours.label()] == [legends.FLOW_WIDTH_HEADING, legends.TIME_HEADING]
    assert entries(layer, 1) == [kind.label for kind in legends.TIME_CLASSES]
    assert all(rule.filterExpression() == NEVER for rule in colours.children())
    arrows = [rule.symbol().symbolLayer(0).subSymbol().symbolLayer(0).arrowWidth() for rule in widths.children()]
    assert arrows == sorted(arrows)
    assert len(set(arrows)) == len(arrows) >= 4


def test_flows_keep_right_and_both_directions_show():
    """East to west above, west to east below: each right of its way, each in the colour of its time."""
    short, long = legends.TIME_CLASSES[0].colour, legends.TIME_CLASSES[-1].colour
    layer = pairs([(900, 60.0, "LineString(0 0, 1000 0)"), (900, 1700.0, "LineString(1000 0, 0 0)")])
    apply_style(layer, Result.TRANSFER_PAIRS)
    layer.setLabelsEnabled(False)
    image = image_of(layer, QgsRectangle(-100, -600, 1100, 600))
    eastward, westward = pixels(image, short), pixels(image, long)
    assert len(eastward) > 200
    assert len(westward) > 200
    assert sum(y > 150 for _, y in eastward) > 0.95 * len(eastward)
    assert sum(y < 150 for _, y in westward) > 0.95 * len(westward)


def test_more_transfers_are_drawn_wider_and_on_top():
    strong, weak = legends.TIME_CLASSES[0].colour, legends.TIME_CLASSES[-1].colour
    rows = [(10, 1700.0, "LineString(0 0, 1000 0)")] * 60 + [(5000, 60.0, "LineString(0 0, 1000 0)")]
    layer = pairs([rows[-1], *rows[:-1]])
    apply_style(layer, Result.TRANSFER_PAIRS)
    layer.setLabelsEnabled(False)
    image = image_of(layer, QgsRectangle(-100, -600, 1100, 600))
    assert len(pixels(image, strong)) > 10 * len(pixels(image, weak))


@pytest.mark.parametrize(
    "wkt",
    ["LineString(500 0, 500 0)", "LineString(500 0, 510 5, 510 10, 500 0)", "LineString(490 0, 510 0)"],
    ids=["no length", "closed loop", "short walk"],
)
def test_a_transfer_at_one_place_is_seen_on_a_map_of_the_city(wkt):
    layer = pairs([(900, 60.0, wkt)])
    apply_style(layer, Result.TRANSFER_PAIRS)
    layer.setLabelsEnabled(False)
    image = image_of(layer, QgsRectangle(-9500, -10000, 10500, 10000))
    seen = pixels(image, legends.TIME_CLASSES[0].colour)
    assert len(seen) > 15
    assert all(abs(x - 150) < 40 and abs(y - 150) < 40 for x, y in seen)


def test_the_faintest_flows_are_fainter_where_there_are_many():
    def alpha(count: int) -> int:
        layer = pairs([(1, 60.0, "LineString(0 0, 9 9)")] * count + [(500, 60.0, "LineString(0 0, 9 9)")] * count)
        apply_style(layer, Result.TRANSFER_PAIRS)
        thinnest = layer.renderer().rootRule().children()[0].children()[0].symbol()
        body = thinnest.symbolLayer(0).subSymbol().symbolLayer(0).subSymbol().symbolLayer(0)
        colour = body.dataDefinedProperties().property(QgsSymbolLayer.Property.PropertyFillColor).expressionString()
        return int(re.search(r"THEN (\d+) ELSE", colour).group(1))

    assert alpha(10) > alpha(1000)


def test_hub_circles_grow_with_the_root_of_transfers():
    layer = hubs([(1000, 100.0), (250, 100.0)])
    apply_style(layer, Result.TRANSFER_HUBS)
    layer.setLabelsEnabled(False)
    image = image_of(layer, QgsRectangle(-500, -750, 1000, 750))
    seen = pixels(image, legends.TIME_CLASSES[0].colour)
    large, small = sum(x < 150 for x, _ in seen), sum(x >= 150 for x, _ in seen)
    assert large / small == pytest.approx(4, rel=0.25)


def test_hubs_without_a_time_have_an_entry_only_when_there_are_some():
    with_all, with_gap = hubs([(9, 100.0)]), hubs([(9, 100.0), (3, None)])
    apply_style(with_all, Result.TRANSFER_HUBS)
    apply_style(with_gap, Result.TRANSFER_HUBS)
    assert legends.NO_TIME not in entries(with_all, 0)
    assert entries(with_gap, 0)[-1] == legends.NO_TIME


def test_the_first_hubs_are_named_at_every_scale_and_once():
    layer = hubs([(10_000 - 300 * number, 100.0) for number in range(30)])
    apply_style(layer, Result.TRANSFER_HUBS)
    rules = layer.labeling().rootRule().children()
    filters = [QgsExpression(rule.filterExpression()) for rule in rules]
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    for feature in layer.getFeatures():
        context.setFeature(feature)
        matching = [rule for rule, test in zip(rules, filters, strict=True) if test.evaluate(context)]
        assert len(matching) == 1
        assert (matching[0].minimumScale() == 0) == (feature["rank"] <= legends.HUB_LABELS_ALWAYS)


def test_the_legend_has_the_bands_that_the_user_chose():
    layer = proximity("Polygon", [(10, 30), (70, 80), (140, 150), (900, None)])
    apply_style(layer, Result.FOREST_PROXIMITY)
    assert entries(layer, 0) == ["up to 30 m", "up to 80 m", "up to 150 m", "over 150 m"]
    colours = [rule.symbol().color().name() for rule in layer.renderer().rootRule().children()[0].children()[:3]]
    assert colours == [forest_legends.distance_colour(limit) for limit in (30, 80, 150)]


def test_nothing_beyond_the_last_band_leaves_no_entry():
    layer = proximity("Polygon", [(10, 25), (70, 100)])
    apply_style(layer, Result.FOREST_PROXIMITY)
    assert entries(layer, 0) == ["up to 25 m (felling)", "up to 100 m (by law)"]


def test_map_tip_shows_the_values_and_guards_the_markup():
    layer = hubs([(12345, 100.0)])
    apply_style(layer, Result.TRANSFER_HUBS)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures()))
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "[%" not in tip
    assert "정왕역 &lt;0>" in tip
    assert re.search(r"12.?345", tip)
    assert "Alightings" not in tip  # empty fields are left out


@pytest.mark.parametrize("name", LAYERS)
def test_display_names_and_map_tips_can_be_evaluated(name):
    result, make = LAYERS[name]
    layer = make()
    apply_style(layer, result)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    expression = QgsExpression(layer.displayExpression())
    for feature in layer.getFeatures():
        context.setFeature(feature)
        assert str(expression.evaluate(context)).strip() not in ("", "NULL", "None")
        assert not expression.hasEvalError()
        assert "[%" not in QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def test_the_inputs_own_fields_keep_their_names_where_no_one_knows_them():
    layer = layer_of("Polygon", f"{PROXIMITY_FIELDS},{TOLD_FIELDS},my_own:string", [])
    apply_style(layer, Result.FOREST_PROXIMITY)
    assert layer.attributeAlias(layer.fields().lookupField("my_own")) == ""


def test_a_style_that_does_not_fit_leaves_the_layer_as_it_is_but_for_its_names():
    layer = layer_of("Polygon", fields_of(Result.TRANSFER_PAIRS), [])
    before = layer.renderer().type()
    apply_style(layer, Result.TRANSFER_PAIRS)
    assert layer.renderer().type() == before
    assert layer.attributeAlias(layer.fields().lookupField("transfers")) == "Transfers"


def test_a_style_can_be_put_on_twice():
    layer = many_pairs()
    apply_style(layer, Result.TRANSFER_PAIRS)
    once = all_labels(layer)
    apply_style(layer, Result.TRANSFER_PAIRS)
    assert all_labels(layer) == once


def test_both_directions_of_a_road_lie_on_their_right():
    rows = [
        {"wkt": "LineString(0 0, 100 0)", "edge_id": 1, "road_rank": "107", "lanes": 3, "opposite": "2"},
        {"wkt": "LineString(0 60, 100 60)", "edge_id": 3, "road_rank": "101", "lanes": 3, "opposite": ""},
    ]
    layer = layer_of("LineString", fields_of(Result.NETWORK_EDGES), rows)
    apply_style(layer, Result.NETWORK_EDGES)
    image = image_of(layer, QgsRectangle(-10, -40, 110, 80))
    place = {
        rank: [y for _, y in pixels(image, kind.colour)]
        for rank, kind in (("107", network_legends.RANK_CLASSES[3]), ("101", network_legends.RANK_CLASSES[0]))
    }
    middle = image.height() * 80 / 120
    assert place["107"] and min(place["107"]) >= middle - 1, "an eastward road lies south of its line"
    assert min(place["101"]) < image.height() * 20 / 120 < max(place["101"]), "a one-way road lies on its line"


def expressions_in(file: Path) -> list[QgsExpression]:
    elements = list(ET.parse(file).iter())
    sources = {element.get(name) for element in elements for name in ("filter", "fieldName", "geometryGenerator")}
    sources |= {e.get("value") for e in elements if e.get("name") in ("expression", "geometryModifier")}
    return [QgsExpression(source) for source in sources - {None, ""}]


STYLE_FILES = pytest.mark.parametrize("file", sorted(STYLE_FOLDER.glob("*.qml")), ids=lambda file: file.stem)


@STYLE_FILES
def test_every_expression_in_the_files_can_be_read(file: Path):
    for expression in expressions_in(file):
        assert not expression.hasParserError(), (expression.expression(), expression.parserErrorString())


@STYLE_FILES
def test_no_expression_asks_the_layer_while_it_is_drawn(file: Path):
    """QGIS 3.22 computes aggregates in the thread that draws, on the main thread's layer: that crashed."""
    asking = {function.name() for function in QgsExpression.Functions() if "Aggregates" in function.groups()}
    assert {"minimum", "maximum", "sum"} <= asking
    for expression in expressions_in(file):
        assert not asking & expression.referencedFunctions(), expression.expression()


def test_a_layer_with_times_can_be_animated():
    layer = layer_of("Point", fields_of(Result.TRANSFER_HUBS) + ",time_begin:datetime,time_end:datetime", [])
    still = hubs([(9, 100.0)])
    for each in (layer, still):
        apply_style(each, Result.TRANSFER_HUBS)
    assert layer.temporalProperties().isActive()
    assert layer.temporalProperties().startField() == "time_begin"
    assert layer.temporalProperties().endField() == "time_end"
    assert not still.temporalProperties().isActive()


def test_a_table_gets_names_and_no_symbols():
    table = QgsVectorLayer("NoGeometry?field=transfers:integer&field=other:string", "table", "memory")
    apply_style(table, Result.TRANSFER_HUBS)
    assert table.attributeAlias(0) == "Transfers"
    assert table.attributeAlias(1) == ""


def test_the_map_tip_of_a_route_fits_a_screen():
    layer = summaries([0.3])
    apply_style(layer, Result.ROUTE_SUMMARY)
    tip = layer.mapTipTemplate()
    assert 20 <= tip.count("<tr>") <= 30
    assert set(transit_legends.TIPS[Result.ROUTE_SUMMARY.key]) <= set(legends.FIELDS[Result.ROUTE_SUMMARY.key])
    assert set(transit_legends.TIPS[Result.ROUTE_PROFILE.key]) <= set(legends.FIELDS[Result.ROUTE_PROFILE.key])


@pytest.mark.parametrize("name", ["edge_id", "gap_id", "node_id"])
def test_an_id_is_shown_without_thousands(name):
    """The standard node-link's ids are ten digits, and an edge of a forest has a number of its own."""
    assert "format_number" not in shown(name, str)
