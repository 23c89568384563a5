"""Labels of the maps: neighbours stay apart, units are in the user's language. Wide lines stay in their legend row."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPalLayerSettings,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QSize
from styled_layers import fields_of, layer_of

from sijeong.processing.label_units import UNITS, in_words
from sijeong.processing.results import Result
from sijeong.processing.styling import apply_style
from sijeong.processing.translation import install_translator

pytestmark = pytest.mark.usefixtures("qgis_app")

STYLES = Path(__file__).resolve().parents[2] / "styles"
LINE = "LINESTRING(0 0, 900 0)"
GAP = "\u00a0"
BEHIND = re.compile(r"\|\| '([^']*)'")
"""A word of a label that stands behind something."""


@pytest.fixture
def in_korean():
    translator = install_translator("ko")
    yield
    QCoreApplication.removeTranslator(translator)


def labels_along_lines():
    along = str(int(QgsPalLayerSettings.Placement.Line))
    for file in sorted(STYLES.glob("*.qml")):
        for settings in ET.parse(file).iter("settings"):
            text, placement = settings.find("text-style"), settings.find("placement")
            if text is not None and placement is not None and placement.get("placement") == along:
                yield file.stem, text.get("fieldName")


def first_label(layer):
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures()))
    expression = QgsExpression(layer.labeling().rootRule().children()[0].settings().fieldName)
    told = expression.evaluate(context)
    assert not expression.hasEvalError(), expression.evalErrorString()
    return told


def test_labels_on_one_road_are_not_read_as_one_number():
    """Routes 5 and 07 were read as 507, changes of +375 and +66 as +375+66."""
    found = dict(labels_along_lines())
    assert {"route_summary", "route_profile", "link_differences", "bus_times"} <= set(found)
    for style, expression in found.items():
        assert expression.startswith(f"'{GAP * 2}' || ") and expression.endswith(f" || '{GAP * 2}'"), style


@pytest.mark.parametrize(
    ("result", "values", "label"),
    [
        (Result.BUS_TIMES, {"line_name": "11-3", "run_min": 17.2}, "11-3 · 17분"),
        (Result.ROUTE_PROFILE, {"route_name": "33", "load": 38.4}, "33 · 38명"),
        (Result.WHATIF_LOADS, {"load_change": -62.0}, "−62"),
    ],
)
def test_the_numbers_of_a_map_have_units_of_the_user(in_korean, result, values, label):
    layer = layer_of("LineString", fields_of(result), [{**values, "wkt": LINE}])
    apply_style(layer, result)
    assert first_label(layer).strip(GAP) == label


def test_every_word_behind_a_number_is_translated():
    signs = {"m", "m²", "%", "km/h", "▲", "·", "/"}
    told = {
        (file.stem, word.strip())
        for file in STYLES.glob("*.qml")
        for element in ET.parse(file).iter("text-style")
        for word in BEHIND.findall(element.get("fieldName"))
    }
    assert {word for _, word in told} >= set(UNITS), "the words are found"
    assert {
        (style, word) for style, word in told if word.strip(f"{GAP}\\n") and word not in signs | set(UNITS)
    } == set()
    assert in_words("\"a\" || ' min'", {"{low} min": "{low}분"}.get) == "\"a\" || '분'"


@pytest.mark.parametrize("result", [Result.LINK_DIFFERENCES, Result.WHATIF_LOADS, Result.CALIBRATION_LINKS])
def test_a_line_beside_its_way_stands_in_the_middle_of_its_legend_row(result):
    layer = layer_of("LineString", fields_of(result), [])
    apply_style(layer, result)
    rules = [rule for heading in layer.renderer().rootRule().children() for rule in heading.children()]
    heights = []
    for rule in rules[:4]:
        picture = rule.symbol().asImage(QSize(60, 61))
        inked = [y for y in range(61) if picture.pixelColor(30, y).alpha() > 127]
        heights.append(sum(inked) / len(inked))
    assert all(abs(height - 30) <= 1 for height in heights), heights


def test_the_number_of_a_direction_stands_on_its_side_of_the_road():
    """Eastwards below, westwards above, as the bands: one after the other nobody knew which was whose."""
    rows = [
        {"peak_flow_vph": 1311.0, "worst_los": "A", "wkt": LINE},
        {"peak_flow_vph": 1140.0, "worst_los": "A", "wkt": "LINESTRING(900 0, 0 0)"},
    ]
    layer = layer_of("LineString", fields_of(Result.LINK_PEAKS), rows)
    apply_style(layer, Result.LINK_PEAKS)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(600, 400))
    settings.setOutputDpi(96)
    settings.setExtent(QgsRectangle(200, -233, 700, 233))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    labels = job.takeLabelingResults().labelsWithinRect(settings.extent())
    heights = {label.labelText.strip(GAP): label.labelRect.center().y() for label in labels}
    assert heights["1,311"] < 0 < heights["1,140"]
