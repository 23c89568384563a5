"""Steps made, undone and brought again, and kept in a file."""

from __future__ import annotations

from dataclasses import replace

import pytest
import shapely
from cancelling import CancelAfter
from scenario_city import square_demand, square_network

from sijeong.common.errors import Cancelled
from sijeong.traffic.demand.store import write_demand
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.network.store import write_network
from sijeong.traffic.scenario.editing import redone, undone, with_changes
from sijeong.traffic.scenario.fingerprint import fingerprint_of
from sijeong.traffic.scenario.model import Change, Operation, Scenario
from sijeong.traffic.scenario.store import read_scenario, write_scenario

LANES = Change(0, Operation.LANES, "wn", "1", note="works at the kerb")
CLOSED = (Change(0, Operation.CLOSE, "ne"), Change(0, Operation.CLOSE, "en"))
DRAWN = Change(0, Operation.NEW_ROAD, "x", "lanes=2", geometry=shapely.LineString([(0, 0), (1000, 0)]))
TIMED = Change(0, Operation.CLOSE, "ws", begin_s=7.5 * 3600, end_s=8 * 3600)


def three_steps() -> Scenario:
    scenario = Scenario("test")
    for changes in ((LANES,), CLOSED, (DRAWN, TIMED)):
        scenario = with_changes(scenario, square_network(), square_demand(), changes)
    return scenario


def steps(scenario: Scenario) -> list[tuple[int, str]]:
    return [(change.step, change.target) for change in scenario.changes]


def test_changes_made_together_are_one_step_and_know_what_they_replace():
    scenario = three_steps()
    assert steps(scenario) == [(1, "wn"), (2, "ne"), (2, "en"), (3, "x"), (3, "ws")]
    assert [change.old for change in scenario.changes] == ["2", "N>E", "E>N", "", "W>S"]
    assert scenario.fingerprint == fingerprint_of(square_network())


def test_a_change_is_shown_where_it_is():
    scenario = three_steps()
    edges = square_network().edges.set_index("edge_id").geometry
    assert scenario.changes[0].geometry.equals(edges["wn"])
    signal = Change(0, Operation.SIGNAL, "E", "off")
    shop = Change(0, Operation.DEVELOPMENT, "1", "out=5 at=10,20")
    estate = Change(0, Operation.DEVELOPMENT, "1", "out=5")
    made = with_changes(Scenario(), square_network(), square_demand(), [signal, shop, estate]).changes
    centres = [tuple(round(number) for number in change.geometry.centroid.coords[0]) for change in made]
    assert centres == [(1000, 0), (10, 20), (0, 0)]


def test_undo_takes_whole_steps_and_redo_brings_them_in_order():
    scenario = undone(undone(three_steps(), 1), 1)
    assert steps(scenario) == [(1, "wn")]
    assert steps(redone(scenario, 1)) == [(1, "wn"), (2, "ne"), (2, "en")]
    assert redone(scenario, 2) == three_steps()
    assert undone(three_steps(), 9).changes == ()


def test_a_new_edit_drops_what_was_undone():
    scenario = with_changes(undone(three_steps(), 2), square_network(), None, [TIMED])
    assert steps(scenario) == [(1, "wn"), (2, "ws")] and scenario.undone == ()
    with pytest.raises(TrafficError, match="brought again"):
        redone(scenario, 1)


def test_nothing_to_undo():
    with pytest.raises(TrafficError, match="no change that could be taken back"):
        undone(Scenario(), 1)


def test_an_edit_that_does_not_fit_leaves_the_scenario():
    with pytest.raises(TrafficError, match=r"Step 4.*road ne is not in this network"):
        with_changes(three_steps(), square_network(), None, [Change(0, Operation.LANES, "ne", "1")])
    with pytest.raises(TrafficError, match="Nothing is to be changed"):
        with_changes(three_steps(), square_network(), None, [])


def test_a_file_holds_all_of_it(tmp_path):
    scenario = undone(three_steps(), 1)
    write_scenario(scenario, tmp_path / "s.gpkg")
    read = read_scenario(tmp_path / "s.gpkg")
    plain = [[replace(change, geometry=None) for change in each.changes + each.undone] for each in (read, scenario)]
    assert plain[0] == plain[1]
    for one, other in zip(read.changes + read.undone, scenario.changes + scenario.undone, strict=True):
        assert one.geometry.equals(other.geometry)
    assert (read.name, read.fingerprint) == ("test", scenario.fingerprint)
    assert read.crs == "EPSG:5186"


def test_an_empty_scenario_can_be_kept(tmp_path):
    write_scenario(Scenario("nothing", crs="EPSG:5186"), tmp_path / "s.gpkg")
    assert read_scenario(tmp_path / "s.gpkg").changes == ()


def test_what_is_no_scenario_is_told(tmp_path):
    write_network(square_network(), tmp_path / "net.gpkg")
    with pytest.raises(TrafficError, match="is no scenario"):
        read_scenario(tmp_path / "net.gpkg")
    with pytest.raises(TrafficError, match=r"There is no .*missing\.gpkg"):
        read_scenario(tmp_path / "missing.gpkg")


@pytest.mark.parametrize(("write", "made"), [(write_network, square_network), (write_demand, square_demand)])
def test_a_package_of_which_the_writing_is_stopped_is_not_there(tmp_path, write, made):
    with pytest.raises(Cancelled):
        write(made(), tmp_path / "package.gpkg", None, CancelAfter(2))
    assert list(tmp_path.iterdir()) == []


def test_the_fingerprint_tells_a_changed_network():
    network = square_network()
    edges = network.edges.sample(frac=1, random_state=1)
    assert fingerprint_of(type(network)(edges, network.nodes, network.turns)) == fingerprint_of(network)
    edges = network.edges.assign(lanes=3)
    assert fingerprint_of(type(network)(edges, network.nodes, network.turns)) != fingerprint_of(network)
