"""Every style on a real layer: all is drawn, all is told, in Korean."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from every_style import LAYERS
from layers_of_bus import hubs, many_pairs
from layers_of_forest import PROXIMITY_FIELDS, TOLD_FIELDS
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsVectorLayer,
)
from styled_layers import GEOMETRY, TABLES, all_labels, drawn_rules, fields_of, layer_of

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
    register_legends,
    route_legends,
    run_legends,
    spread_legends,
    stand_legends,
    summary_legends,
    transit_legends,
    whatif_legends,
)
from sijeong.processing.results import STYLE_FOLDER, Result
from sijeong.processing.styling import apply_style, shown

pytestmark = pytest.mark.usefixtures("qgis_app")
HANGUL = re.compile("[가-힣]")


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


@pytest.mark.parametrize("name", ["edge_id", "gap_id", "node_id"])
def test_an_id_is_shown_without_thousands(name):
    """The standard node-link's ids are ten digits, and an edge of a forest has a number of its own."""
    assert "format_number" not in shown(name, str)
