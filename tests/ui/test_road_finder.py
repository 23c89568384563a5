"""Roads are found, taken, told and taken out again by name, with nothing but the keyboard."""

import geopandas as gpd
import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QInputMethodEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from shapely.geometry import LineString, Point

from sijeong.processing.placement import add_result
from sijeong.processing.results import Result
from sijeong.ui.jobs import Job, Step
from sijeong.ui.traffic import road_finder
from sijeong.ui.traffic.needs import NETWORK

CRS = "EPSG:5186"
PLACES = {"a": (0, 0), "b": (300, 0), "c": (600, 0), "d": (900, 0), "x": (300, 400), "y": (600, 400), "z": (1500, 0)}
ROADS = (("a", "b", "중앙로"), ("b", "c", "중앙로"), ("c", "d", "중앙로"), ("b", "x", "서해로"), ("c", "y", "갯벌로"),
         ("d", "z", ""))  # fmt: skip
"""중앙로 is crossed at b and c; beyond d it has no name any more."""
NODES = {"b": "중앙로삼거리", "c": "시청사거리"}


@pytest.fixture
def network(desktop, tmp_path):
    """The edges of a small network as the traffic page has it, in whose file the nodes lie too."""
    edges, lines = [], []
    for place, (start, end, name) in enumerate(ROADS):
        for number, (one, other) in enumerate(((start, end), (end, start))):
            edges.append((f"100{place}{number}", one, other, name, "107", 300.0))
            lines.append(LineString([_at(one), _at(other)]))
    fields = ["edge_id", "from_node", "to_node", "road_name", "road_rank", "length_m"]
    file = tmp_path / "도로망.gpkg"
    gpd.GeoDataFrame(edges, columns=fields, geometry=lines, crs=CRS).to_file(file, layer="edges")
    nodes = {"node_id": list(PLACES), "node_name": [NODES.get(place, "") for place in PLACES]}
    gpd.GeoDataFrame(nodes, geometry=[Point(_at(place)) for place in PLACES], crs=CRS).to_file(file, layer="nodes")
    project = QgsProject.instance()
    add_result(project, f"{file}|layername=nodes", Result.NETWORK_NODES)
    return add_result(project, f"{file}|layername=edges", Result.NETWORK_EDGES)


def _at(place):
    x, y = PLACES[place]
    return 180_000 + x, 530_000 + y


@pytest.fixture
def panel(desktop, desk, network):
    desk.window.resize(1200, 800)
    desk.window.show()
    desktop.dock.show()
    desk.canvas.setDestinationCrs(network.crs())
    return desktop.dock.open_job(Job.TRAFFIC)


@pytest.fixture
def roads(panel, soon):
    field = panel.layers[NETWORK]
    assert soon(lambda: field.layer() is not None and not field._later.isActive())
    return panel.scenario.roads


@pytest.fixture
def write(roads, soon):
    """Type a text as an input method does, and wait until what it means is listed."""

    def type_in(text):
        roads.finder.line.setFocus()
        roads.finder.line.clear()
        compose(roads.finder.line, committed=text)
        assert soon(lambda: not roads.is_busy)
        return listed(roads)

    return type_in


def compose(line, committed="", still=""):
    """What a Korean keyboard sends: finished syllables, and the one that is still being made."""
    event = QInputMethodEvent(still, [])
    event.setCommitString(committed)
    QApplication.sendEvent(line, event)


def listed(roads):
    tree = roads.finder.found
    return [tree.topLevelItem(place).text(0).splitlines()[0] for place in range(tree.topLevelItemCount())]


@pytest.fixture
def press(desk):
    """Press keys where the focus is: that of the window, which some systems do not let be the active one."""

    def press_keys(*keys, with_shift=False):
        held = Qt.KeyboardModifier.ShiftModifier if with_shift else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(desk.window.focusWidget(), key, held)

    return press_keys


def edges_selected(network):
    return sorted(feature["edge_id"] for feature in network.selectedFeatures())


def told(roads):
    return [part.whole_title for part in roads.chosen.parts()]


KEYS = Qt.Key


@pytest.mark.parametrize("typed", ["중앙로", "중앙", "앙로", "ㅈㅇㄹ", "주"])
def test_a_road_is_found_by_part_of_its_name_and_by_initials(write, typed):
    assert write(typed)[0] == "중앙로"


def test_a_syllable_that_is_still_being_made_counts(roads, soon):
    compose(roads.finder.line, still="갯")
    assert soon(lambda: listed(roads) == ["갯벌로"])
    compose(roads.finder.line, committed="갯", still="버")
    assert soon(lambda: not roads.is_busy) and listed(roads) == ["갯벌로"]
    compose(roads.finder.line, committed="바")
    assert soon(lambda: listed(roads) == [])


def test_enter_takes_the_whole_road_and_it_is_told_by_name(roads, network, write, panel, press):
    assert panel.missing_for(Step.EDIT_SCENARIO) == "Find a road by name, or select links on the map."
    write("중앙로")
    press(KEYS.Key_Return)
    assert edges_selected(network) == ["10000", "10001", "10010", "10011", "10020", "10021"]
    assert told(roads) == ["중앙로"]
    assert panel.missing_for(Step.EDIT_SCENARIO) == ""


def test_arrows_lead_to_a_stretch_between_two_crossings(roads, network, write, desk, press):
    write("중앙로")
    press(KEYS.Key_Down, KEYS.Key_Down, KEYS.Key_Down, KEYS.Key_Return)
    assert edges_selected(network) == ["10010", "10011"]
    (only,) = told(roads)
    assert only in ("중앙로: 서해로 ↔ 시청사거리", "중앙로: 시청사거리 ↔ 서해로")
    middle = desk.canvas.extent().center()
    assert (round(middle.x()), round(middle.y())) == (180_450, 530_000)


def test_right_unfolds_the_directions_of_a_stretch(roads, network, write, press):
    write("중앙로")
    press(*[KEYS.Key_Down] * 3, KEYS.Key_Right, KEYS.Key_Down, KEYS.Key_Return)
    (edge,) = edges_selected(network)
    assert edge in ("10010", "10011")
    (only,) = told(roads)
    assert only in ("중앙로: 서해로 → 시청사거리", "중앙로: 시청사거리 → 서해로")


def test_several_stretches_are_taken_at_once(network, write, press):
    write("중앙로")
    press(KEYS.Key_Down, KEYS.Key_Down)
    press(KEYS.Key_Down, with_shift=True)
    press(KEYS.Key_Return)
    assert len(edges_selected(network)) == 4
    press(KEYS.Key_Down, KEYS.Key_Return)  # the list stays where it was
    assert len(edges_selected(network)) == 6


def test_of_very_many_stretches_the_first_are_listed_and_the_rest_counted(roads, write, monkeypatch):
    monkeypatch.setattr(road_finder, "MOST_PARTS", 1)
    write("중앙로")
    road = roads.finder.found.topLevelItem(0)
    assert road.childCount() == 2
    assert road.child(1).text(0).strip() == "2 more: type a crossing, too"


def test_delete_takes_a_road_out_again(roads, network, write, press):
    write("중앙로")
    press(KEYS.Key_Return)
    write("서해로")
    press(KEYS.Key_Return)
    assert len(told(roads)) == 2
    roads.chosen.setFocus()
    left = told(roads)[1:]
    press(KEYS.Key_Delete)
    assert told(roads) == left
    press(KEYS.Key_Delete)
    assert network.selectedFeatureCount() == 0 and roads.chosen.isHidden()
    assert roads.window().focusWidget() is roads.finder.line


def test_up_and_esc_lead_back_to_the_line(roads, write, press):
    write("중앙로")
    press(KEYS.Key_Down, KEYS.Key_Up)
    assert roads.window().focusWidget() is roads.finder.line and roads.finder.line.text() == "중앙로"
    press(KEYS.Key_Down, KEYS.Key_Escape)
    assert roads.window().focusWidget() is roads.finder.line and roads.finder.line.text() == ""
    assert listed(roads) == [] and roads.finder.found.isHidden()


def test_a_crossing_finds_the_stretches_that_meet_there(network, write, press):
    found = write("시청사거리")
    assert set(found) == {"중앙로", "갯벌로"}
    write("중앙 시청")
    press(KEYS.Key_Return)
    assert edges_selected(network) == ["10010", "10011", "10020", "10021"]


def test_a_road_without_a_name_is_found_by_rank_by_what_it_meets_and_by_id(network, write, press):
    unnamed = "Unnamed road (107 city or county road)"
    assert write("unnamed") == write("107") == write("unnamed 중앙로") == [unnamed]
    assert write("10051") == [unnamed]
    press(KEYS.Key_Return)
    assert edges_selected(network) == ["10050", "10051"]


def test_what_no_road_is_called_is_said(roads, write):
    assert write("없는길") == []
    assert roads.finder.said.text() == "No road is called so." and not roads.finder.said.isHidden()


def test_what_is_selected_on_the_map_is_told_by_name_too(roads, network, soon):
    network.selectByExpression("edge_id = '10000'")
    assert soon(lambda: told(roads))
    (only,) = told(roads)
    assert only.startswith("중앙로: ") and "→" in only


def test_a_road_that_was_renamed_is_found_by_its_new_name(network, write):
    assert write("새이름로") == []
    renamed = [feature.id() for feature in network.getFeatures("road_name = '갯벌로'")]
    network.startEditing()
    for number in renamed:
        network.changeAttributeValue(number, network.fields().lookupField("road_name"), "새이름로")
    assert network.commitChanges()
    assert write("새이름로") == ["새이름로"]


def test_other_changes_ask_for_no_roads_and_a_removed_network_is_let_go(roads, network, panel, write, press):
    write("중앙로")
    press(KEYS.Key_Return)
    kinds = panel.analyses[Step.EDIT_SCENARIO].options["OPERATION"]
    kinds.setCurrentIndex(kinds.findData("signal"))
    assert roads.isHidden()
    kinds.setCurrentIndex(kinds.findData("lanes"))
    assert not roads.isHidden()
    QgsProject.instance().removeMapLayer(network.id())
    assert roads.chosen.parts() == []
    assert write("서해로") == [] and roads.finder.said.text() == "No road is called so."


def test_the_closure_that_was_typed_is_what_runs(network, write, panel, tmp_path, press):
    write("서해로")
    press(KEYS.Key_Return)
    (run,) = panel.runs_for(Step.EDIT_SCENARIO, tmp_path)
    given = run.parameters["EDGES"]
    assert given.source.staticValue() == network.id() and given.selectedFeaturesOnly
