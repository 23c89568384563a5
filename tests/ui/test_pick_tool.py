"""The tool “What is this”: one thing, several things, nothing; its keys; and the way back."""

import geopandas as gpd
import pytest
from charting import ready
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from shapely.geometry import LineString, Point, box

from sijeong.processing.placement import add_result
from sijeong.processing.results import Result
from sijeong.ui.charts.subject import Kind, Subject
from sijeong.ui.charts.views import View

X, Y = 180_000.0, 530_000.0
HUB = {"hub_id": ["H1"], "name": ["시청역"], "transfers": [120], "rank": [1], "time_median_s": [200]}


@pytest.fixture
def city(tmp_path, desk):
    """A hub on a road in a dong, a building without a number, and a parcel that lies alone."""
    desk.window.resize(900, 700)
    desk.window.show()
    shapes = {
        Result.TRANSFER_HUBS: (HUB, Point(X, Y)),
        Result.NETWORK_EDGES: ({"edge_id": ["E1"], "road_name": ["중앙로"]}, LineString([(X - 90, Y), (X + 90, Y)])),
        Result.EXPOSED_BUILDINGS: ({"PNU": ["41"], "village_id": [3]}, box(X + 60, Y + 40, X + 80, Y + 60)),
        Result.FOREST_SUMMARY: ({"area_id": ["11"], "area_name": ["갑동"]}, box(X - 100, Y - 100, X + 100, Y + 100)),
        Result.FOREST_PROXIMITY: ({"pnu": ["42"], "dist_m": [7.0]}, box(X + 200, Y, X + 250, Y + 50)),
    }
    layers = []
    for result, (values, shape) in shapes.items():
        file = tmp_path / f"{result.key}.gpkg"
        gpd.GeoDataFrame(values, geometry=[shape], crs="EPSG:5186").to_file(file, layer=result.key)
        layer = add_result(QgsProject.instance(), f"{file}|layername={result.key}", result)
        layer.setRenderer(QgsSingleSymbolRenderer(QgsSymbol.defaultSymbol(layer.geometryType())))
        layers.append(layer)
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    desk.canvas.setLayers(layers)
    desk.canvas.setExtent(QgsRectangle(X - 300, Y - 200, X + 300, Y + 200))
    return layers


@pytest.fixture
def tool(desktop, desk, city):
    pan = QgsMapToolPan(desk.canvas)
    desk.canvas.setMapTool(pan)
    desktop.pick.trigger()
    assert desk.canvas.mapTool() is desktop._pick_tool and desktop.pick.isChecked()
    yield desktop._pick_tool
    desk.canvas.unsetMapTool(pan)


def click(desk, x, y):
    place = desk.canvas.getCoordinateTransform().transform(x, y)
    QTest.mouseClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), round(place.y())))


def test_one_thing_under_the_click_is_shown_at_once(desktop, desk, tool):
    click(desk, X + 225, Y + 25)
    charts = ready(desktop.charts)
    assert charts.isVisible() and charts.bar.name.text() == "42"
    assert ("Distance to forest (m)", "7.0") in [(line.name, line.value) for line in charts.card_lines]


def test_of_several_things_one_is_chosen_from_a_menu(desktop, desk, tool):
    click(desk, X, Y)
    texts = [action.text() for action in tool.menu.actions()]
    assert texts == ["Stop: 시청역 (H1)", "Road: 중앙로 (E1)", "Dong or zone: 갑동 (11)"]
    before = len(desk.canvas.scene().items())
    tool.menu.actions()[1].hover()
    assert len(desk.canvas.scene().items()) == before + 1  # what is pointed at in the menu is lit up
    tool.menu.actions()[0].trigger()
    tool.menu.close()
    charts = ready(desktop.charts)
    assert charts.bar.name.text() == "시청역 (H1)"
    assert "시청역" in {line.value for line in charts.card_lines}
    assert charts.bar.views.currentData() is View.HUBS  # the only one of its charts whose layer is there


def test_of_neighbours_the_one_that_was_clicked_is_meant(desktop, desk, tool, city):
    """At a small scale the neighbours of a parcel are within reach of the click, too."""
    parcels = city[-1]
    more = QgsFeature(parcels.fields())
    more.setAttribute("pnu", "43")
    more.setGeometry(QgsGeometry.fromRect(QgsRectangle(X + 150, Y, X + 200, Y + 50)))
    parcels.dataProvider().addFeatures([more])
    desk.canvas.setExtent(QgsRectangle(X - 10_000, Y - 8_000, X + 10_000, Y + 8_000))
    for x, name in ((X + 225, "42"), (X + 175, "43")):
        place = desk.canvas.getCoordinateTransform().transform(x, Y + 25)
        found = tool._features_at(parcels, round(place.x()), round(place.y()))
        assert len(found) == 1, name
    desk.canvas.setExtent(QgsRectangle(X + 100, Y - 50, X + 300, Y + 100))
    for x, name in ((X + 203, "42"), (X + 197, "43")):
        click(desk, x, Y + 25)
        assert ready(desktop.charts).bar.name.text() == name


def test_a_building_without_a_number_is_known_by_its_layer(desktop, desk, tool):
    click(desk, X + 70, Y + 50)
    texts = [action.text() for action in tool.menu.actions()]
    assert texts == ["Building: 41", "Dong or zone: 갑동 (11)"]
    tool.menu.actions()[0].trigger()
    tool.menu.close()
    charts = ready(desktop.charts)
    assert {line.layer for line in charts.card_lines} == {Result.EXPOSED_BUILDINGS.title}


def test_a_click_beside_everything_says_so(desktop, desk, tool):
    click(desk, X - 250, Y + 150)
    assert "Nothing is here" in desk.said[-1][1]
    assert not desktop.charts.isVisible()


def test_it_works_while_another_chart_is_shown(desktop, desk, tool):
    desktop.charts.show_view(View.FOREST_DONGS)
    ready(desktop.charts)
    click(desk, X + 225, Y + 25)
    assert ready(desktop.charts).bar.name.text() == "42"


def test_escape_leads_back_to_the_tool_before(desk, tool):
    QTest.keyClick(desk.canvas, Qt.Key.Key_Escape)
    assert isinstance(desk.canvas.mapTool(), QgsMapToolPan)


def test_its_keys_are_registered_and_taken_away(desk, provider):
    from sijeong.ui.desktop import PICK_KEYS, Desktop

    desktop = Desktop(desk)
    assert desktop.pick.shortcut().toString() == PICK_KEYS and desktop.pick in desk.window.actions()
    desktop.remove()
    assert desktop.pick not in desk.window.actions()


def test_a_layer_of_the_users_own_has_a_card_of_its_fields(desktop, desk, tool, tmp_path):
    file = tmp_path / "own.gpkg"
    frame = gpd.GeoDataFrame({"stop_id": ["S9"], "stop_name": ["오이도"], "shelter": ["있음"]}, geometry=[Point(X, Y)])
    frame.set_crs("EPSG:5186").to_file(file, layer="own")
    layer = QgsVectorLayer(str(file), "정류장", "ogr")
    QgsProject.instance().addMapLayer(layer)
    desktop.charts.show_subject(Subject(Kind.STOP, "S9", "오이도", layer.id(), 1))
    lines = ready(desktop.charts).card_lines
    assert ("정류장", "shelter", "있음") in [(line.layer, line.name, line.value) for line in lines]
