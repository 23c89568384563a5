"""tools/maps.py: finished PNG maps."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtGui import QColor, QImage

from sijeong.processing.results import Result
from sijeong.processing.styling import apply_style

pytestmark = pytest.mark.usefixtures("qgis_app")

FILE = Path(__file__).resolve().parents[2] / "tools" / "maps.py"
SIZE = (1200, 750)
EXTENT = QgsRectangle(0, 0, 1000, 1000)


@pytest.fixture(scope="module")
def maps(qgis_app):
    spec = importlib.util.spec_from_file_location("maps", FILE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def layer():
    layer = QgsVectorLayer("Polygon?crs=EPSG:5186&field=dist_m:double&field=band:double", "산림까지의 거리", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromRect(EXTENT))
    feature.setAttributes([0.0, 0.0])
    layer.dataProvider().addFeatures([feature])
    apply_style(layer, Result.FOREST_PROXIMITY)
    return layer


def share_of(image: QImage, colour: str, left: float, right: float) -> float:
    """The share of the pixels between two shares of the width that have this colour."""
    columns = range(round(left * image.width()), round(right * image.width()))
    wanted = QColor(colour)
    hits = sum(image.pixelColor(x, y) == wanted for x in columns for y in range(image.height()))
    return hits / (len(columns) * image.height())


def test_a_map_has_the_size_the_layers_and_the_legend(maps, layer, tmp_path):
    file = maps.render_map([layer], EXTENT, SIZE, tmp_path / "map.png", "산림인접 필지", source="자료: 시험")
    image = QImage(str(file))
    assert (image.width(), image.height()) == SIZE
    touching = "#5e0b22"
    assert share_of(image, touching, 0.1, 0.5) > 0.3
    assert 0.001 < share_of(image, touching, 0.65, 1.0) < 0.1  # its key in the legend


def test_without_a_legend_the_map_takes_the_whole_width(maps, layer, tmp_path):
    file = maps.render_map([layer], EXTENT, SIZE, tmp_path / "map.png", "산림인접 필지", legend=False)
    assert share_of(QImage(str(file)), maps.WATER, 0.8, 0.95) > 0.5


def test_a_long_legend_shrinks_to_the_page(maps, layer, tmp_path):
    legend = [layer.clone() for _ in range(3)]
    file = maps.render_map([layer], EXTENT, SIZE, tmp_path / "map.png", "산림인접 필지", legend=legend)
    image = QImage(str(file))
    foot = [(x, y) for x in range(round(0.65 * SIZE[0]), SIZE[0]) for y in range(SIZE[1] - 20, SIZE[1])]
    assert all(image.pixelColor(x, y) == QColor("#ffffff") for x, y in foot)
    assert share_of(image, "#5e0b22", 0.65, 1.0) > 0.001


def test_a_place_that_cannot_be_written_is_named(maps, layer, tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        maps.render_map([layer], EXTENT, SIZE, tmp_path / "nowhere" / "map.png", "산림인접 필지")


@given(st.floats(0.01, 1e6))
def test_scale_bars_have_round_lengths(maps, at_most):
    length = maps.nice_length(at_most)
    assert at_most / 2.5001 <= length <= at_most
    assert f"{length:.0e}"[0] in "125"
