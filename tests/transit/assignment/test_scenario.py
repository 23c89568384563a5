"""Changes over a base, and the one sentence for each that cannot be made."""

import numpy as np
import pandas as pd
import pytest
from small_city import ALIKE, crossing, crossing_legs, sequences

from sijeong.transit.assignment.evaluating import evaluate_routes
from sijeong.transit.assignment.headways import NewHeadway, headways_of_table, headways_of_text
from sijeong.transit.assignment.scenario import Scenario
from sijeong.transit.errors import TransitError


@pytest.fixture
def applied(tmp_path):
    legs = crossing_legs(tmp_path / "legs")

    def applied(**changes):
        return evaluate_routes(legs, crossing(), Scenario(**changes), None, ALIKE).changed.supply

    return applied


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "The scenario changes nothing"),
        ({"cut": ("R9",)}, "Route R9, which is to be cut, is not in the base"),
        ({"headways": {"R9": NewHeadway(5, 5)}}, "Route R9, which gets a new headway, is not in the base"),
        ({"cut": ("R1",), "headways": {"R1": NewHeadway(5, 5)}}, "Route R1 is cut and changed at once"),
        ({"cut": ("R1",), "route_stops": sequences({"R1": ["A", "B"]})}, "Route R1 is cut and changed at once"),
        ({"cut": ("R1", "R2")}, "The scenario cuts every route"),
        ({"route_stops": sequences({"R3": ["A", "Q"]})}, "Stop Q of route R3 is not in the stop layer"),
        ({"route_stops": sequences({"R3": ["A"]})}, "The new route R3 has fewer than two stops"),
        ({"route_stops": sequences({"R3": ["A", "B"]}).assign(seq=1)}, "Route R3 has position 1 twice"),
        ({"route_stops": pd.DataFrame({"route_id": ["R3"]})}, "lacks the fields seq, stop_id"),
    ],
)
def test_a_change_that_cannot_be_made_is_said_in_one_sentence(applied, changes, sentence):
    with pytest.raises(TransitError, match=sentence):
        applied(**changes)


def test_an_edited_route_keeps_its_headway_and_the_times_of_its_stretches(applied):
    base = applied(headways={"R2": NewHeadway(5, 5)})
    edited = applied(route_stops=sequences({"R1": ["A", "B", "D"]}))
    was = [p.route_id for p in base.network.patterns].index("R1")
    now = [p.route_id for p in edited.network.patterns].index("R1")
    assert edited.headways.row("R1").tolist() == base.headways.row("R1").tolist()
    # A–B as on R1, B–D as on R2: each was ridden in ten minutes.
    assert edited.riding.cum_s[now] == pytest.approx([0, 600, 1200], rel=0.02)
    assert base.riding.cum_s[was][:2] == pytest.approx([0, 600], rel=0.02)


def test_a_new_headway_holds_in_the_hours_that_the_route_runs(applied):
    seconds = applied(headways={"R1": NewHeadway(4, 20)}).headways.row("R1")
    assert seconds[[7, 8, 17, 18]].tolist() == [240] * 4
    assert seconds[[5, 12, 23]].tolist() == [1200] * 3
    assert np.isinf(seconds[[4, 24, 27]]).all()


def test_a_new_route_without_a_headway_gets_the_usual_one(applied):
    assert applied(route_stops=sequences({"R3": ["A", "D"]})).headways.row("R3")[12] == 900


def test_names_stand_for_ids_unless_several_routes_bear_them():
    scenario = Scenario(cut=("30", "R5"), headways={"7": NewHeadway(5, 5)})
    made = scenario.with_ids({"R1": "30", "R5": "30-1", "R7": "7"})
    assert made.cut == ("R1", "R5") and list(made.headways) == ["R7"]
    with pytest.raises(TransitError, match=r"2 routes are called 30\. .* meant: R1, R2"):
        scenario.with_ids({"R1": "30", "R2": "30", "R7": "7"})


def test_headways_are_read_from_text_and_table():
    assert headways_of_text("R1=10, 30 번 = 8/15\n7=2.5;") == {
        "R1": NewHeadway(10, 10), "30 번": NewHeadway(8, 15), "7": NewHeadway(2.5, 2.5),
    }  # fmt: skip
    table = pd.DataFrame({"route_id": ["R1", "R2", "R3"], "peak_min": [5, 6, None], "offpeak_min": [9, None, 4]})
    assert headways_of_table(table) == {"R1": NewHeadway(5, 9), "R2": NewHeadway(6, 6)}


@pytest.mark.parametrize("text", ["R1", "=5", "R1=x", "R1=5=6", "R1=1.2.3"])
def test_text_that_is_no_headway_is_quoted(text):
    with pytest.raises(TransitError, match=r"is no headway|no number of minutes"):
        headways_of_text(text)


@pytest.mark.parametrize("text", ["R1=0", "R1=5/0", "R1=5, R1=6"])
def test_headways_are_above_zero_and_given_once(text):
    with pytest.raises(TransitError, match="route R1"):
        headways_of_text(text)
