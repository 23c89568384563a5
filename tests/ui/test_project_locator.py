"""The locator finds by name what the project knows, in QGIS's own locator with its threads, and shows it."""

from __future__ import annotations

import geopandas as gpd
import pytest
from qgis.core import QgsLocator, QgsLocatorContext, QgsLocatorResult, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop, QTimer
from shapely.geometry import LineString, Point, box

from sijeong.ui.charts.subject import Kind
from sijeong.ui.locator import chosen_in
from sijeong.ui.project_locator import CHART, TABLE, ProjectLocator
from sijeong.ui.project_names import MOST_OF_A_KIND, Group, Names

CRS = "EPSG:5186"


@pytest.fixture
def city(tmp_path, desk):
    """Stops, roads in pieces, dongs and a result, in the project; gives the layers by name."""
    frames = {
        "정류장": gpd.GeoDataFrame(
            {"stop_id": ["s1", "s2", "s3"], "stop_name": ["정왕역", "시화정왕역환승센터", "오이도역"]},
            geometry=[Point(180000, 530000), Point(180500, 530000), Point(181000, 530000)],
            crs=CRS,
        ),
        "도로": gpd.GeoDataFrame(
            {"edge_id": ["e1", "e2", "e3"], "road_name": ["마유로", "마유로", None]},
            geometry=[LineString([(x, 529000), (x + 400, 529000)]) for x in (180000, 180400, 190000)],
            crs=CRS,
        ),
        "동": gpd.GeoDataFrame(
            {"adm_cd": ["4139051000"], "adm_nm": ["정왕본동"]}, geometry=[box(180000, 529000, 182000, 531000)], crs=CRS
        ),
    }
    layers = {}
    for name, frame in frames.items():
        frame.to_file(tmp_path / f"{name}.gpkg")
        layers[name] = QgsVectorLayer(str(tmp_path / f"{name}.gpkg"), name, "ogr")
        QgsProject.instance().addMapLayer(layers[name])
    layers["동"].setCustomProperty("sijeong/result", "od_zones")
    layers["동"].setName("구역별 통행")
    desk.canvas.setDestinationCrs(layers["동"].crs())
    return layers


@pytest.fixture
def charted():
    return []


@pytest.fixture
def finder(desk, provider, charted):
    return ProjectLocator(desk, charted.append)


@pytest.fixture
def typed(finder):
    locators = []

    def type_in(text):
        locator = QgsLocator()
        locators.append(locator)
        locator.registerFilter(finder.clone())
        lines, loop = [], QEventLoop()
        locator.foundResult.connect(lambda line: lines.append(QgsLocatorResult(line)))
        locator.finished.connect(loop.quit)
        QTimer.singleShot(10_000, loop.quit)
        locator.fetchResults(text, QgsLocatorContext())
        loop.exec()
        return {(chosen_in(line).kind, line.displayString): line for line in sorted(lines, key=lambda one: -one.score)}

    return type_in


@pytest.mark.parametrize("text", ["정왕역", "ㅈㅇㅇ", "정왕여", "sij ㅈㅇㅇ"])
def test_initials_and_half_typed_names_find_a_stop(city, typed, text):
    assert [name for kind, name in typed(text) if kind is Kind.STOP] == ["정왕역", "시화정왕역환승센터"]


def test_dongs_results_and_steps_are_found_too(city, typed):
    assert (Kind.DONG, "정왕본동") in typed("정왕본")
    assert (Group.RESULT, "구역별 통행") in typed("ㄱㅇㅂ")
    assert [kind for kind, _ in typed("simulate")] == [Group.ALGORITHM]


def test_a_road_is_one_line_and_all_of_it_is_shown(city, typed, finder, desk):
    found = typed("마유")
    assert list(found) == [(Kind.LINK, "마유로")]
    finder.triggerResult(found[Kind.LINK, "마유로"])
    shown = desk.canvas.extent()
    assert shown.xMinimum() < 180000 and 180800 < shown.xMaximum() < 189000


def test_both_sides_of_a_street_are_one_stop(city, typed, tmp_path):
    sides = gpd.GeoDataFrame(
        {"stop_id": ["n", "s"], "stop_name": ["시청앞", "시청앞"]},
        geometry=[Point(180000, 530000), Point(180000, 529970)],
        crs=CRS,
    )
    sides.to_file(tmp_path / "sides.gpkg")
    QgsProject.instance().addMapLayer(QgsVectorLayer(str(tmp_path / "sides.gpkg"), "양쪽", "ogr"))
    assert [name for kind, name in typed("시청앞") if kind is Kind.STOP] == ["시청앞"]


def test_a_stop_is_shown_and_its_chart_asked_for(city, typed, finder, desk, charted):
    line = typed("오이도")[Kind.STOP, "오이도역"]
    finder.triggerResult(line)
    assert desk.canvas.extent().contains(181000, 530000) and charted == []
    finder.triggerResultFromAction(line, CHART)
    assert [(one.kind, one.id, one.name) for one in charted] == [(Kind.STOP, "s3", "오이도역")]
    assert [action.id for action in line.actions] == [CHART]


def test_a_result_has_its_table(city, typed):
    assert [action.id for action in typed("ㄱㅇㅂ")[Group.RESULT, "구역별 통행"].actions] == [TABLE]


@pytest.mark.parametrize("text", ["정", " ", "없는이름", "sij"])
def test_too_little_and_unknown_find_nothing(city, typed, text):
    assert typed(text) == {}


def test_one_letter_is_enough_behind_the_prefix(city, typed):
    assert (Kind.STOP, "오이도역") in typed("sij ㅇ")


def test_a_list_is_short(typed, tmp_path):
    many = gpd.GeoDataFrame(
        {"stop_id": [str(n) for n in range(500)], "stop_name": [f"정류장 {n}" for n in range(500)]},
        geometry=[Point(n, 0) for n in range(500)], crs=CRS,
    )  # fmt: skip
    many.to_file(tmp_path / "many.gpkg")
    QgsProject.instance().addMapLayer(QgsVectorLayer(str(tmp_path / "many.gpkg"), "많은 정류장", "ogr"))
    assert len(typed("정류장")) == MOST_OF_A_KIND


def test_what_was_taken_off_the_map_is_not_found_and_its_line_does_nothing(city, typed, finder):
    line = typed("오이도")[Kind.STOP, "오이도역"]
    QgsProject.instance().removeMapLayer(city["정류장"].id())
    finder.triggerResult(line)
    assert typed("오이도") == {}


def test_a_layer_is_read_once_and_again_when_it_has_changed(city, finder):
    from sijeong.common.hangul import asked

    names = Names()
    names.note(QgsProject.instance())
    first = [name.text for _, name in names.find(asked("오이도"), lambda: False)]
    kept = dict(names._read)
    names.note(QgsProject.instance())
    assert [name.text for _, name in names.find(asked("오이도"), lambda: False)] == first == ["오이도역"]
    assert all(names._read[key] is value for key, value in kept.items())
    city["정류장"].setSubsetString("\"stop_id\" = 's1'")
    names.note(QgsProject.instance())
    assert list(names.find(asked("오이도"), lambda: False)) == []


def test_a_search_that_was_given_up_keeps_nothing(city):
    from sijeong.common.hangul import asked

    names = Names()
    names.note(QgsProject.instance())
    assert [name for _, name in names.find(asked("오이도"), lambda: True) if name.kind is Kind.STOP] == []
    assert names._read == {}
