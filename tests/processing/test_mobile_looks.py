"""Looks on their way to the phone: every result style, QGIS's own answers, and both pictures side by side."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
from golden import HEIGHT, MAPLIBRE, PAGE, WIDTH, View, converted, drawn_by_maplibre, drawn_by_qgis, fields_of, whole
from qgis.core import (
    QgsClassificationRange,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsProject,
    QgsRenderContext,
    QgsRendererRange,
    QgsVectorLayer,
)
from shapely.geometry import LineString, box

from sijeong.mobile.style.evaluating import values_of
from sijeong.mobile.style.legends import counted
from sijeong.processing.mobile.expressions import ExpressionReader, Unreadable
from sijeong.processing.mobile.symbology import read_symbology

ROOT = Path(__file__).parents[2]
STYLES = sorted((ROOT / "styles").glob("*.qml"))
VALIDATOR = ROOT / "mobile/app/node_modules/@maplibre/maplibre-gl-style-spec/dist/index.mjs"
CHROMIUM = "/usr/bin/chromium"
REQUIRED = bool(os.environ.get("SIJEONG_REQUIRE_SERVERS"))
X, Y = 180_000.0, 540_000.0
COMPARED_WITH_TEXT = re.compile(r"&quot;(\w+)&quot;(?:, ''\))? (?:=|&lt;>|IN|NOT IN|IS NOT) ?\(?'")
COLORS = ("#d7191c", "#fdae61", "#2c7bb6")


@pytest.fixture()
def numbers(qgis_app, tmp_path) -> Iterator[tuple[QgsVectorLayer, gpd.GeoDataFrame]]:
    """Six squares of 300 m: two of each class, one of them on its border; and one without a value."""
    values = [0.0, 10.0, 10.5, 20.0, 20.5, 30.0, None]
    shapes = [box(X + 400 * at, Y, X + 400 * at + 300, Y + 300) for at in range(len(values))]
    names = ["가", "나", "", None, "d", "10", "F"]
    frame = gpd.GeoDataFrame({"value": values, "name": names, "_id": range(len(values))}, geometry=shapes, crs=5186)
    frame.to_file(tmp_path / "numbers.gpkg", layer="numbers")
    layer = QgsVectorLayer(f"{tmp_path}/numbers.gpkg|layername=numbers", "numbers", "ogr")
    QgsProject.instance().addMapLayer(layer)
    yield layer, frame
    QgsProject.instance().removeMapLayer(layer)


def classes(layer: QgsVectorLayer, symbols) -> QgsGraduatedSymbolRenderer:
    borders = [(0, 10), (10, 20), (20, 30)]
    ranges = [
        QgsRendererRange(QgsClassificationRange(f"{low}–{high}", low, high), symbol)
        for (low, high), symbol in zip(borders, symbols, strict=True)
    ]
    renderer = QgsGraduatedSymbolRenderer("value", ranges)
    layer.setRenderer(renderer)
    return renderer


def fills() -> list[QgsFillSymbol]:
    return [QgsFillSymbol.createSimple({"color": color, "outline_style": "no"}) for color in COLORS]


def problems_of(styles: dict[str, dict], folder: Path) -> str:
    """What MapLibre's own validator has against ``styles``."""
    if shutil.which("node") is None or not VALIDATOR.exists():
        if REQUIRED:
            pytest.fail("node and mobile/app/node_modules must be here: make setup")
        pytest.skip("no node, or the app's packages are not installed")
    (folder / "styles.json").write_text(json.dumps(styles), encoding="utf-8")
    script = (
        f"import {{ validateStyleMin as v }} from {json.dumps(VALIDATOR.as_uri())}; import fs from 'fs';"
        f"const all = JSON.parse(fs.readFileSync({json.dumps(str(folder / 'styles.json'))}));"
        "for (const [n, s] of Object.entries(all)) for (const e of v(s)) console.log(n, e.message);"
    )
    (folder / "validate.mjs").write_text(script, encoding="utf-8")
    ran = subprocess.run(["node", str(folder / "validate.mjs")], capture_output=True, text=True, check=True)
    return ran.stdout


def layer_for(style: Path) -> QgsVectorLayer:
    """An empty layer of the geometry that ``style`` draws, with all the fields that it names."""
    text = style.read_text(encoding="utf-8")
    kind = {"fill": "Polygon", "line": "LineString", "marker": "Point"}
    geometry = kind[text.partition('<symbol type="')[2].partition('"')[0]]
    names = sorted(set(re.findall(r"&quot;(\w+)&quot;", text)))
    texts = set(COMPARED_WITH_TEXT.findall(text))
    told = "&".join(f"field={name}:{'string' if name in texts else 'double'}" for name in names)
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:5186&{told}", style.stem, "memory")
    layer.loadNamedStyle(str(style))
    return layer


def test_every_result_style_is_a_valid_style_of_maplibre(qgis_app, tmp_path):
    styles, lost = {}, []
    for style in STYLES:
        layer = layer_for(style)
        made = converted(layer)
        styles[style.stem] = whole(made)
        lost += [(style.stem, one) for one, values in made.remarks if "class" in one and "left out" in one]
        assert made.layers, style.stem
    assert lost == []
    assert problems_of(styles, tmp_path) == ""


def test_counts_of_classes_are_those_of_qgis(numbers):
    layer, frame = numbers
    classes(layer, fills())
    renderer = layer.renderer().clone()
    context = QgsRenderContext()
    renderer.startRender(context, layer.fields())
    drawn = [key for feature in layer.getFeatures() for key in renderer.legendKeysForFeature(feature, context)]
    renderer.stopRender(context)
    ours = [entry.count for entry in counted(converted(layer).legend, frame)]
    assert ours == [drawn.count(item.ruleKey()) for item in renderer.legendSymbolItems()] == [2, 2, 2]


@pytest.mark.parametrize(
    "text",
    [
        '"value" > 10', 'NOT ("value" > 10)', '"value" IS NULL', '"value" IN (10, 20)', '"value" NOT IN (10)',
        '"name" = \'가\'', '"name" IS NOT \'가\'', 'coalesce("value", -1) * 2', '"value" / 0', '"value" % 3',
        "CASE WHEN \"value\" > 20 THEN 'a' WHEN \"value\" > 5 THEN 'b' END", 'if("value" > 15, 1, 0)',
        'round("value" / 3, 1)', 'sqrt("value" - 20)', '"value" > 10 OR "name" = \'F\'',
        '"value" > 99 AND "name" = \'F\'',
        'max("value", 15)', 'min("value", 15)', 'scale_linear("value", 0, 30, 2, 10)', 'clamp(5, "value", 15)',
        'scale_exp("value", 0, 30, 2, 10, 2)', "concat(\"name\", '-')", "\"name\" || '-'", 'upper("name")',
        'length("name")', 'abs(-"value")', 'maximum("value")', '-"value" ^ 2', 'floor("value" / 4)', '"value" // 4',
    ],
)  # fmt: skip
def test_expressions_give_what_qgis_gives(numbers, text):
    layer, frame = numbers
    ours = values_of(ExpressionReader(layer).read(text), frame).tolist()
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    expression = QgsExpression(text)
    expression.prepare(context)
    for mine, feature in zip(ours, layer.getFeatures(), strict=True):
        context.setFeature(feature)
        theirs = expression.evaluate(context)
        theirs = None if theirs is None or str(theirs) in ("NULL", "nan") else theirs
        assert mine == (pytest.approx(theirs) if isinstance(theirs, (int, float)) else theirs), feature.attributes()


@pytest.mark.parametrize("text", ["$area", "rand(1, 2)", "regexp_match(\"name\", 'a')", "\"name\" ~ 'a'", "@unknown"])
def test_what_no_phone_computes_is_refused_by_name(numbers, text):
    with pytest.raises(Unreadable) as refused:
        ExpressionReader(numbers[0]).read(text)
    assert str(refused.value)


def test_a_class_that_cannot_be_read_is_named(numbers):
    layer, _ = numbers
    renderer = QgsGraduatedSymbolRenderer("$area", [])
    layer.setRenderer(renderer)
    told = read_symbology(layer).left_out
    assert told == (
        ("Classes by {expression} are left out: the app cannot compute them.", {"expression": "$area"}),
    )  # fmt: skip


@pytest.fixture(scope="module")
def page():
    """A page of Chromium with MapLibre in it."""
    if not Path(CHROMIUM).exists() or not MAPLIBRE.exists():
        if REQUIRED:
            pytest.fail("Chromium and mobile/app/node_modules must be here: make setup")
        pytest.skip("no Chromium, or the app's packages are not installed")
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        shown = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        shown.set_content(PAGE % (WIDTH, HEIGHT))
        shown.add_script_tag(path=str(MAPLIBRE / "maplibre-gl.js"))
        yield shown
        browser.close()


def middle(frame: gpd.GeoDataFrame, zoom: float) -> View:
    west, south, east, north = frame.to_crs(4326).total_bounds
    return View((west + east) / 2, (south + north) / 2, zoom)


def test_areas_have_the_colours_of_qgis(page, numbers):
    layer, frame = numbers
    classes(layer, fills())
    view = middle(frame, 12.5)
    theirs, ours = drawn_by_qgis(layer, frame, view), drawn_by_maplibre(page, converted(layer), frame, view)
    for point in frame.to_crs(4326).geometry.representative_point():
        across, down = view.place(point.x, point.y)
        assert np.abs(theirs[down, across].astype(int) - ours[down, across]).max() <= 2
    assert (ours != 255).any(axis=2).mean() == pytest.approx((theirs != 255).any(axis=2).mean(), rel=0.05)


def test_lines_are_as_wide_and_on_the_side_of_qgis(page, qgis_app, tmp_path):
    """A street in both directions, each on its right."""
    shapes = [LineString([(X, Y), (X + 2000, Y)]), LineString([(X + 2000, Y), (X, Y)])]
    frame = gpd.GeoDataFrame({"value": [5.0, 15.0], "_id": [0, 1]}, geometry=shapes, crs=5186)
    frame.to_file(tmp_path / "street.gpkg", layer="street")
    layer = QgsVectorLayer(f"{tmp_path}/street.gpkg|layername=street", "street", "ogr")
    QgsProject.instance().addMapLayer(layer)
    looks = [
        QgsLineSymbol.createSimple(
            {"line_color": color, "line_width": str(width), "offset": "2", "capstyle": "flat", "line_width_unit": "MM"}
        )
        for color, width in zip(COLORS, (1.5, 3.0, 1.0), strict=True)
    ]
    classes(layer, looks)
    view = middle(frame, 13.0)
    theirs, ours = drawn_by_qgis(layer, frame, view), drawn_by_maplibre(page, converted(layer), frame, view)
    QgsProject.instance().removeMapLayer(layer)
    for color in COLORS[:2]:
        wanted = np.array([int(color[at : at + 2], 16) for at in (1, 3, 5)])
        columns = [picture[:, WIDTH // 2].astype(int) for picture in (theirs, ours)]
        rows = [np.flatnonzero((np.abs(column - wanted) < 30).all(axis=1)) for column in columns]
        assert len(rows[1]) == pytest.approx(len(rows[0]), abs=1.1)
        assert rows[1].mean() == pytest.approx(rows[0].mean(), abs=1.1)


def test_fields_are_told_apart(numbers):
    assert [one.kind.value for one in fields_of(numbers[0])][1:3] == ["number", "text"]
