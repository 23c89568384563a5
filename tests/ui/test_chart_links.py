"""Marks of a chart and features of the map, tied both ways; and nothing left behind."""

import geopandas as gpd
import pytest
from charting import ready
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QEvent, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from shapely.geometry import LineString, box

from sijeong.processing.placement import add_result
from sijeong.processing.results import Result
from sijeong.ui.charts.subject import Kind, Subject
from sijeong.ui.charts.views import View

X, Y = 180_000.0, 530_000.0


def add(frame, result, folder):
    file = folder / f"{result.key}.gpkg"
    frame.to_file(file, layer=result.key)
    return add_result(QgsProject.instance(), f"{file}|layername={result.key}", result)


def row_of_squares(count):
    return [box(X + 100 * place, Y, X + 100 * place + 80, Y + 80) for place in range(count)]


@pytest.fixture
def dongs(tmp_path, desk):
    """Three dongs and their share of forest-adjacent land."""
    shares = {"area_id": ["11", "12", "13"], "area_name": ["갑동", "을동", "병동"], "adjacent_share": [0.1, 0.5, 0.3]}
    frame = gpd.GeoDataFrame(shares, geometry=row_of_squares(3), crs="EPSG:5186")
    return add(frame, Result.FOREST_SUMMARY, tmp_path)


@pytest.fixture
def charts(desktop, desk):
    desk.window.resize(900, 700)
    desk.window.show()
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    return desktop.charts


def lights(desk):
    from qgis.gui import QgsHighlight

    return [item for item in desk.canvas.scene().items() if isinstance(item, QgsHighlight)]


def test_a_mark_under_the_mouse_lights_up_its_feature_and_says_its_numbers(charts, dongs, desk):
    charts.show_view(View.FOREST_DONGS)
    ready(charts)
    assert [row.name for row in charts.rows] == ["을동", "병동", "갑동"]
    spot = charts.view.spots[0]
    place = QPointF(spot.left + 20, (spot.top + spot.bottom) / 2)
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, place, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(charts.view, move)
    ready(charts)
    [light] = lights(desk)
    assert light.layer() is dongs
    read_out = charts.view.accessibleDescription()
    assert "을동" in read_out and "50.0" in read_out and "<" not in read_out  # a screen reader would spell tags
    charts.view.point_at(-1)
    assert lights(desk) == []


def test_a_feature_under_the_mouse_lights_up_its_mark(charts, dongs, desk):
    charts.show_view(View.FOREST_DONGS)
    ready(charts)
    desk.canvas.setLayers([dongs])
    desk.canvas.setExtent(QgsRectangle(X, Y, X + 300, Y + 100))
    for place, lit in ((X + 40, {2}), (X + 140, {0}), (X + 90, set())):
        desk.canvas.xyCoordinates.emit(QgsPointXY(place, Y + 40))
        ready(charts)
        assert charts.view.lit == lit


def test_a_selection_in_the_table_lights_up_its_marks(charts, dongs):
    charts.show_view(View.FOREST_DONGS)
    ready(charts)
    dongs.selectByExpression("\"area_id\" IN ('11', '13')")
    ready(charts)
    assert charts.view.lit == {1, 2}
    dongs.removeSelection()
    ready(charts)
    assert charts.view.lit == set()


def test_a_mark_is_found_in_other_layers_of_the_same_thing(charts, dongs, tmp_path, desk):
    """A table has no shapes: the dong of its row is lit up where a map layer knows it."""
    values = {"dong_id": ["12", "*"], "name": ["을동", None], "in_time_m": [500.0, 500.0], "late_m": [1500.0, 1500.0]}
    frame = gpd.GeoDataFrame(values, geometry=[None, None]).assign(too_late_m=0.0, no_hose_m=0.0, no_road_m=0.0)
    add(frame, Result.ACCESS_BY_DONG, tmp_path)
    charts.show_view(View.REACH_DONGS)
    ready(charts)
    assert [(row.name, row.in_time, row.late) for row in charts.rows] == [("을동", 0.5, 1.5)]
    charts.show_row(0)
    ready(charts)
    assert [feature["area_id"] for feature in dongs.selectedFeatures()] == ["12"]


def test_the_keyboard_leads_through_the_marks_and_to_the_map(charts, dongs):
    charts.show_view(View.FOREST_DONGS)
    ready(charts)
    charts.view.setFocus()
    QTest.keyClick(charts.view, Qt.Key.Key_End)
    assert "갑동" in charts.view.accessibleDescription()
    QTest.keyClick(charts.view, Qt.Key.Key_Up)
    QTest.keyClick(charts.view, Qt.Key.Key_Return)
    ready(charts)
    assert [feature["area_name"] for feature in dongs.selectedFeatures()] == ["병동"]


def test_the_map_goes_to_what_a_mark_stands_for(charts, dongs, desk):
    desk.canvas.setLayers([dongs])
    desk.canvas.setExtent(QgsRectangle(X - 5_000, Y - 5_000, X + 5_000, Y + 5_000))
    charts.show_view(View.FOREST_DONGS)
    ready(charts)
    charts.show_row(0)
    ready(charts)
    assert desk.canvas.extent().contains(QgsPointXY(X + 140, Y + 40)) and desk.canvas.extent().width() < 1_000


def test_a_layer_that_goes_takes_its_chart_and_lights_along(charts, dongs, desk):
    charts.show_view(View.FOREST_DONGS)
    ready(charts)
    charts.view.point_at(0)
    ready(charts)
    QgsProject.instance().removeMapLayer(dongs.id())
    ready(charts)
    assert lights(desk) == [] and charts.rows == []
    assert Result.FOREST_SUMMARY.title in charts.notice.text.text() and charts.notice.text.isVisible()


def test_a_layer_that_comes_is_charted_at_once(charts, desk, tmp_path, request):
    charts.show_view(View.FOREST_DONGS)
    ready(charts)
    assert charts.rows == []
    request.getfixturevalue("dongs")
    ready(charts)
    assert len(charts.rows) == 3


def test_an_empty_project_is_greeted_again(charts, dongs, desk):
    charts.show_view(View.FOREST_DONGS)
    ready(charts)
    QgsProject.instance().clear()
    ready(charts)
    assert "What is this" in charts.notice.text.text() and charts.bar.views.count() == 0


def test_a_project_that_goes_while_its_chart_is_read_is_greeted_without_it(charts, dongs):
    charts.show_view(View.FOREST_DONGS)
    assert charts.is_busy
    QgsProject.instance().clear()
    ready(charts)
    assert charts.rows == [] and "What is this" in charts.notice.text.text()


def test_nothing_of_the_map_is_followed_by_a_hidden_dock(charts, dongs, desk):
    charts.show_view(View.FOREST_DONGS)
    ready(charts)
    charts.view.point_at(0)
    ready(charts)
    charts.hide()
    assert lights(desk) == []
    dongs.selectAll()
    assert not charts.link.is_busy
    charts.show()
    ready(charts)
    assert len(charts.view.spots) == 3


def test_what_is_asked_last_is_shown(charts, dongs):
    for _ in range(5):
        charts.show_view(View.FOREST_DONGS)
        charts.show_view(View.BANDS)
    charts.show_view(View.FOREST_DONGS)
    ready(charts)
    assert len(charts.rows) == 3 and charts.bar.views.currentData() is View.FOREST_DONGS


def test_the_card_leads_to_map_clipboard_and_form(desktop, charts, dongs, desk):
    feature = next(dongs.getFeatures())
    charts.show_subject(Subject(Kind.DONG, "11", "갑동", dongs.id(), feature.id()))
    ready(charts)
    zoom, copy, form = charts.card_box.buttons
    copy.click()
    assert QApplication.clipboard().text().startswith("갑동 (11)\n") and "\t10.0 %" in QApplication.clipboard().text()
    zoom.click()
    assert desk.canvas.extent().contains(QgsPointXY(X + 40, Y + 40))
    form.click()
    layer, opened = desk.opened_form
    assert layer is dongs and opened["area_name"] == "갑동"


def test_base_and_scenario_of_a_road_are_in_one_chart(charts, tmp_path, desk):
    """The run's record, beside its links in the same file, says which scenario it was."""
    import sqlite3

    for name, scenario, flow in (("a", "다리 통제", 900.0), ("b", "", 400.0)):
        file = tmp_path / f"{name}.gpkg"
        times = ["2026-11-27T07:45:00", "2026-11-27T08:00:00"]
        frame = gpd.GeoDataFrame(
            {"edge_id": "E1", "road_name": "동서로", "time_begin": times, "flow_vph": [flow, flow]}
        )
        frame = frame.assign(speed_kmh=30.0, queue_veh=1.0)
        frame = frame.set_geometry([LineString([(X, Y), (X + 100, Y)])] * 2, crs="EPSG:5186")
        frame.to_file(file, layer="link_intervals")
        with sqlite3.connect(file) as database:
            database.execute("CREATE TABLE run (name TEXT, value TEXT)")
            database.execute("INSERT INTO run VALUES ('scenario', ?)", [scenario])
        add_result(QgsProject.instance(), f"{file}|layername=link_intervals", Result.LINK_INTERVALS)
    charts.show_subject(Subject(Kind.LINK, "E1", "동서로"))
    ready(charts)
    assert [(row.run, row.time, row.flow_vph) for row in charts.rows] == [
        ("Base", "07:45", 400),
        ("Base", "08:00", 400),
        ("다리 통제", "07:45", 900),
        ("다리 통제", "08:00", 900),
    ]


def test_what_was_clicked_is_marked_in_a_ranking(charts, dongs):
    charts.show_subject(Subject(Kind.DONG, "13", "병동"))
    ready(charts)
    assert charts.bar.views.currentData() is View.FOREST_DONGS and charts.view.lit == {1}
    dongs.selectByExpression("\"area_id\" = '11'")
    ready(charts)
    assert charts.view.lit == {2}
    dongs.removeSelection()
    ready(charts)
    assert charts.view.lit == {1}
