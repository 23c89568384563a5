"""What single styles show: widths, colours, classes and names that follow the values."""

from __future__ import annotations

import re

import pytest
from every_style import findings
from layers_of_bus import hubs, many_pairs, pairs, summaries
from layers_of_forest import FRENCH, PROXIMITY_FIELDS, TOLD_FIELDS, interface, proximity, register_changes
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsRectangle,
    QgsSymbolLayer,
)
from styled_layers import SQUARE, entries, fields_of, image_of, layer_of, pixels, rows_of

from sijeong.processing import (
    exposure_legends,
    forest_legends,
    legends,
    network_legends,
    transit_legends,
)
from sijeong.processing.fitting import NEVER
from sijeong.processing.results import Result
from sijeong.processing.styling import apply_style

pytestmark = pytest.mark.usefixtures("qgis_app")


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


def test_the_map_tip_of_a_route_fits_a_screen():
    layer = summaries([0.3])
    apply_style(layer, Result.ROUTE_SUMMARY)
    tip = layer.mapTipTemplate()
    assert 20 <= tip.count("<tr>") <= 30
    assert set(transit_legends.TIPS[Result.ROUTE_SUMMARY.key]) <= set(legends.FIELDS[Result.ROUTE_SUMMARY.key])
    assert set(transit_legends.TIPS[Result.ROUTE_PROFILE.key]) <= set(legends.FIELDS[Result.ROUTE_PROFILE.key])
