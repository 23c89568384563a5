"""Results in QGIS's 3D view: what stands, how high, in which colours."""

from __future__ import annotations

import re

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsVectorLayer,
)

from sijeong.processing import access_legends, forest_legends, run_legends
from sijeong.processing.results import Result
from sijeong.processing.standing import (
    HOUSE_M,
    SHRUB_M,
    WALL_M,
    house_height,
    stand,
    stand_as_houses,
    three_d,
    tree_height,
)
from sijeong.processing.styling import apply_style
from sijeong.traffic.results.los import LEVELS

pytestmark = pytest.mark.usefixtures("qgis_app")
needs_3d = pytest.mark.skipif(three_d() is None, reason="this QGIS has no 3D view")

SQUARE = "Polygon((0 0, 0 9, 9 9, 9 0, 0 0))"
NEAR = "dist_m:double,band:double"


def layer_with(fields: str, *rows: dict, kind: str = "Polygon") -> QgsVectorLayer:
    columns = "".join(f"&field={field}" for field in fields.split(","))
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:5186{columns}", "layer", "memory")
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(SQUARE))
        for name, value in row.items():
            feature[name] = value
        layer.dataProvider().addFeature(feature)
    return layer


def metres(layer: QgsVectorLayer, expression: str) -> list[float]:
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    found = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        parsed = QgsExpression(expression)
        found.append(parsed.evaluate(context))
        assert not parsed.hasEvalError(), parsed.evalErrorString()
    return found


def colour_of(symbol) -> str:
    material = symbol.materialSettings() if hasattr(symbol, "materialSettings") else symbol.material()
    return material.diffuse().name()


def fields_of(layer: QgsVectorLayer) -> dict[str, str]:
    return {field.name().lower(): field.name() for field in layer.fields()}


def test_a_house_is_as_high_as_told_or_as_its_floors():
    layer = layer_with(
        "HEIGHT:double,GRND_FLR:string",
        {"HEIGHT": 12.5, "GRND_FLR": "2"}, {"HEIGHT": 0, "GRND_FLR": "3"}, {"HEIGHT": None, "GRND_FLR": "none"}, {},
    )  # fmt: skip
    assert metres(layer, house_height(fields_of(layer))) == [12.5, 9, HOUSE_M, HOUSE_M]
    assert house_height({"jibun": "JIBUN"}) is None


def test_trees_are_as_high_as_mapped_or_as_old_as_they_are():
    mapped = layer_with(
        "heigt_cd:string,agcls_cd:string", {"heigt_cd": "14", "agcls_cd": "1"}, {"heigt_cd": "", "agcls_cd": "3"},
        {"heigt_cd": None, "agcls_cd": ""}, {"agcls_cd": "99"},
    )  # fmt: skip
    assert metres(mapped, tree_height(fields_of(mapped))) == [14, 10, SHRUB_M, SHRUB_M]
    bare = layer_with("fuel:string", {"fuel": "bare"})
    assert metres(bare, tree_height(fields_of(bare))) == [SHRUB_M]


@needs_3d
def test_houses_stand_in_the_colours_of_their_distance():
    rows = [{"dist_m": 10, "band": 25, "GRND_FLR": 2}, {"dist_m": 80, "band": 100, "GRND_FLR": 4}]
    layer = layer_with(f"{NEAR},GRND_FLR:integer", *rows)
    apply_style(layer, Result.FOREST_PROXIMITY)
    rules = layer.renderer3D().rootRule().children()
    assert [rule.filterExpression() for rule in rules] == ['"band" = 25', '"band" = 100']
    colours = [colour_of(rule.symbol()) for rule in rules]
    assert colours == [forest_legends.distance_colour(limit) for limit in (25, 100)]


@needs_3d
def test_parcels_places_and_bands_lie_on_the_ground():
    for result, layer in (
        (Result.FOREST_PROXIMITY, layer_with(f"{NEAR},jibun:string")),
        (Result.FOREST_PROXIMITY, layer_with(f"{NEAR},GRND_FLR:integer", kind="Point")),
        (Result.FOREST_BANDS, layer_with("band:double,from_m:double,to_m:double,area_m2:double")),
    ):
        apply_style(layer, result)
        assert layer.renderer3D() is None
        assert not stand(layer, result)


@needs_3d
def test_edges_are_ribbons_in_the_colours_of_their_minutes():
    layer = layer_with("access:string,response_min:double", kind="LineString")
    apply_style(layer, Result.ACCESS_EDGES)
    symbols = [rule.symbol() for rule in layer.renderer3D().rootRule().children()]
    assert {symbol.extrusionHeight() for symbol in symbols} == {WALL_M}
    colours = [colour_of(symbol) for symbol in symbols]
    kinds = (*access_legends.MINUTE_CLASSES, *access_legends.WITHOUT_ENGINE)
    assert colours == [kind.colour for kind in kinds]


@needs_3d
def test_a_standing_layer_is_read_again_from_its_project(tmp_path):
    from qgis.core import QgsProject

    layer = layer_with(f"{NEAR},GRND_FLR:integer", {"dist_m": 10, "band": 25, "GRND_FLR": 2})
    apply_style(layer, Result.FOREST_PROXIMITY)
    project = QgsProject()
    project.addMapLayer(layer)
    assert project.write(str(tmp_path / "standing.qgs"))
    # Qt writes attributes in another order each time.
    text = (tmp_path / "standing.qgs").read_text(encoding="utf-8")
    assert re.search(r'<renderer-3d [^>]*type="rulebased"', text)


@needs_3d
def test_roads_are_ribbons_in_the_colours_of_their_level_and_worse_ones_are_higher():
    layer = layer_with("los:string,flow_vph:double", kind="LineString")
    apply_style(layer, Result.LINK_INTERVALS)
    rules = layer.renderer3D().rootRule().children()
    assert [rule.filterExpression() for rule in rules] == [f"\"los\" = '{los}'" for los in LEVELS]
    assert [colour_of(rule.symbol()) for rule in rules] == [kind.colour for kind in run_legends.LEVEL_CLASSES]
    heights = [rule.symbol().extrusionHeight() for rule in rules]
    assert heights == sorted(set(heights))


@needs_3d
def test_every_vehicle_stands_once_in_the_colour_of_its_speed():
    rows = [{"speed_kmh": kmh, "vehicle_class": kind} for kmh in (0, 5, 20, 30, 70) for kind in ("car", "bus", "tram")]
    fields = "speed_kmh:double,vehicle_class:string"
    layer, told = layer_with(fields, kind="Point"), layer_with(fields, *rows)
    apply_style(layer, Result.RUN_VEHICLES)
    rules = layer.renderer3D().rootRule().children()
    for number in range(len(rows)):
        assert sum(metres(told, rule.filterExpression())[number] == 1 for rule in rules) == 1


@needs_3d
def test_any_buildings_stand_by_their_floors():
    layer = layer_with("GRND_FLR:integer", {"GRND_FLR": 3})
    assert stand_as_houses(layer)
    assert layer.renderer3D() is not None
    assert not stand_as_houses(layer_with("name:string", {"name": "없음"}))
    assert not stand_as_houses(layer_with("GRND_FLR:integer", kind="Point"))
