"""Forms, aliases, links and times of every result, on real layers of its fields."""

from __future__ import annotations

import re

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsVectorLayer,
)

from sijeong.forest.registers.columns import OFFICER_FIELDS
from sijeong.processing import legends
from sijeong.processing.forms import ORIGIN, QUALITY, FormPart, part_of
from sijeong.processing.links import LAND_USE, ROAD_VIEW
from sijeong.processing.results import Result
from sijeong.processing.styling import apply_style

pytestmark = pytest.mark.usefixtures("qgis_app")

RESULTS = pytest.mark.parametrize("result", list(Result), ids=lambda result: result.key)


def layer_of(result: Result, kind: str = "NoGeometry", more: str = "") -> QgsVectorLayer:
    columns = "".join(f"&field={name}:double" for name in legends.FIELDS[result.key])
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:5186{columns}{more}", "layer", "memory")
    assert layer.isValid()
    apply_style(layer, result)
    return layer


def tabs_of(layer: QgsVectorLayer) -> dict[str, list[str]]:
    return {tab.name(): [child.name() for child in tab.children()] for tab in layer.editFormConfig().tabs()}


@RESULTS
def test_no_field_of_a_result_is_without_a_title(result):
    layer = layer_of(result, more="&field=fid:integer&field=USABILITY:string&field=HEIGHT:double&field=bchk:string")
    assert [field.name() for index, field in enumerate(layer.fields()) if not layer.attributeAlias(index)] == []


@RESULTS
def test_a_form_shows_every_field_once_and_nothing_that_was_computed_can_be_changed(result):
    layer = layer_of(result)
    shown = [name for names in tabs_of(layer).values() for name in names]
    assert len(shown) == len(set(shown))
    assert set(legends.FIELDS[result.key]) - set(shown) <= {"mid_x", "mid_y"}
    form = layer.editFormConfig()
    changeable = {field.name() for index, field in enumerate(layer.fields()) if not form.readOnly(index)}
    assert changeable == set(OFFICER_FIELDS) & set(legends.FIELDS[result.key])


def test_what_an_officer_fills_in_stands_first():
    tabs = tabs_of(layer_of(Result.FOREST_REGISTER))
    assert next(iter(tabs)) == "To fill in"
    assert tabs["To fill in"] == list(OFFICER_FIELDS)
    assert "dist_m" in tabs["Numbers"]


def test_an_inputs_own_columns_tell_where_it_is_from():
    layer = layer_of(Result.FOREST_PROXIMITY, more="&field=owner:string&field=area:double")
    assert {"owner", "area"} <= set(tabs_of(layer)["Origin"])
    assert part_of(layer.fields().field("owner"), legends.FIELDS["forest_proximity"]) is FormPart.ORIGIN
    assert not layer.editFormConfig().readOnly(layer.fields().lookupField("owner"))


def test_quality_and_origin_name_fields_that_there_are():
    known = {name for fields in legends.FIELDS.values() for name in fields}
    assert known >= ORIGIN
    assert known >= QUALITY


def test_days_have_a_calendar():
    layer = layer_of(Result.FOREST_REGISTER)
    setup = layer.editorWidgetSetup(layer.fields().lookupField("checked_on"))
    assert setup.type() == "DateTime"
    assert setup.config()["field_format"] == "yyyy-MM-dd"


def feature_of(layer: QgsVectorLayer, wkt: str) -> QgsExpressionContext:
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    if layer.fields().lookupField("pnu") >= 0:
        feature["pnu"] = "4139010100100010000"
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    context.setGeometry(feature.geometry())
    return context


def test_a_parcel_leads_to_its_land_use_plan_and_to_the_road_view():
    more = "&field=pnu:string"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:5186&field=dist_m:double{more}", "layer", "memory")
    apply_style(layer, Result.FOREST_PROXIMITY)
    apply_style(layer, Result.FOREST_PROXIMITY)
    actions = {action.name(): action for action in layer.actions().actions()}
    assert sorted(actions) == sorted([LAND_USE, ROAD_VIEW])
    context = feature_of(layer, "Polygon((200000 600000, 200010 600000, 200010 600010, 200000 600000))")
    urls = {name: QgsExpression.replaceExpressionText(one.command(), context) for name, one in actions.items()}
    assert urls[LAND_USE].endswith("pnu=4139010100100010000")
    latitude, longitude = re.search(r"roadview/([\d.]+),([\d.]+)$", urls[ROAD_VIEW]).groups()
    assert float(latitude) == pytest.approx(38.0, abs=0.01)
    assert float(longitude) == pytest.approx(127.0, abs=0.01)


def test_a_flow_leads_nowhere():
    assert layer_of(Result.TRANSFER_PAIRS, "LineString").actions().actions() == []


@RESULTS
def test_map_tips_take_their_colours_from_the_window(result):
    """QGIS shows them on the palette's ground: a fixed grey is lost on one of both."""
    assert "color" not in layer_of(result).mapTipTemplate()


@RESULTS
def test_results_with_times_can_be_stepped_through(result):
    layer = layer_of(result, "Point")
    fields = legends.FIELDS[result.key]
    has_time = {"time_begin", "time_end"} <= set(fields) or {"applied_on", "changed_on"} & set(fields)
    assert layer.temporalProperties().isActive() == bool(has_time)
    assert "hour" not in fields or has_time, "a result by the hour can be animated"


def test_what_has_no_day_is_there_at_any_time():
    layer = layer_of(Result.FOREST_REGISTER, "Polygon")
    times = layer.temporalProperties()
    assert times.mode() == Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions
    context = feature_of(layer, "Polygon((0 0, 1 0, 1 1, 0 0))")
    assert QgsExpression(times.startExpression()).evaluate(context).date().year() == 1900


def test_numbers_are_shown_with_the_decimals_that_are_known():
    layer = layer_of(Result.FOREST_PROXIMITY)
    shown = {}
    for name, value in (("dist_m", 89.01181), ("area_m2", 22149.5189), ("adjacent_share", 0.0059662), ("band", 100.0)):
        index = layer.fields().lookupField(name)
        setup = layer.editorWidgetSetup(index)
        formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
        shown[name] = formatter.representValue(layer, index, setup.config(), None, value)
    assert {name: text.replace(",", "") for name, text in shown.items()} == {
        "dist_m": "89.0", "area_m2": "22150", "adjacent_share": "0.006", "band": "100.0",
    }  # fmt: skip
