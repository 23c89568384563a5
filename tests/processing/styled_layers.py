"""Small layers of results, and what is drawn of them."""

from __future__ import annotations

from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from sijeong.processing import (
    legends,
)
from sijeong.processing.results import Result

SQUARE = "Polygon(({0} 0, {0} 9, {1} 9, {1} 0, {0} 0))"
WHERE = {"Polygon": SQUARE, "LineString": "LineString({0} 0, {1} 5)", "Point": "Point({0} 0)"}
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


def rows_of(result: Result, rows: list[dict]) -> QgsVectorLayer:
    """A layer of ``result`` with ``rows``, side by side unless they bring a shape."""
    where = WHERE[GEOMETRY.get(result, "Polygon")]
    placed = [{"wkt": where.format(n * 10, n * 10 + 9)} | row for n, row in enumerate(rows)]
    return layer_of(GEOMETRY.get(result, "Polygon"), fields_of(result), placed)


def doubles(key: str, *texts: str) -> str:
    """The fields of a result, numbers but for those named."""
    return ",".join(f"{name}:{'string' if name in texts else 'double'}" for name in legends.FIELDS[key])


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
