"""Small numbers of people, attacked by linear programming with everything that is published beside them."""

import numpy as np
import pandas as pd
import pytest
from attack import computed, sums_of
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from layers import layer_of

from sijeong.common.progress import SILENT
from sijeong.mobile.reduction.holding_back import table_protected
from sijeong.mobile.reduction.reducing import MARK, reduce_layer
from sijeong.mobile.reduction.rules import ReductionRules

FEWEST = 5
counts = st.one_of(st.just(0), st.integers(1, 6), st.integers(0, 400))


def shown(reduced, *names):
    return reduced.layer.frame[list(names)].to_numpy(float)


def small_numbers(values):
    return (values > 0) & (values < FEWEST)


def test_how_evenly_few_people_are_spread_is_hidden_with_their_number():
    """An entropy of ln 3 over three pairs of routes is one person each."""
    columns = {"people": [3, 90, 80, 70], "route_pairs": [3, 9, 8, 7], "route_entropy": [np.log(3), 2.0, 1.9, 1.7]}
    table = shown(reduce_layer(layer_of(columns, people=["people"])), "route_pairs", "route_entropy")
    assert np.isnan(table[0]).all()
    assert not np.isnan(table[1]).any()


@settings(max_examples=100)
@given(st.lists(counts, min_size=2, max_size=12))
def test_no_number_of_a_column_follows_from_its_sum(values):
    reduced = reduce_layer(layer_of({"people": values}, people=["people"]))
    table = shown(reduced, "people")
    whole = np.array(values, float)
    assert np.isnan(table[:, 0])[small_numbers(whole)].all()
    if (whole > 0).sum() > 1:  # a number that is alone is its sum, which the indicator holds back
        assert computed(table[:, 0], np.ones((1, len(whole))), np.array([whole.sum()])) == []


@settings(max_examples=100)
@given(st.lists(st.tuples(counts, counts), min_size=4, max_size=9))
def test_no_part_follows_from_a_sum_in_its_row_or_column(rows):
    parts = np.array(rows, float)
    assume((parts.sum(axis=1) > 0).sum() > 1)
    columns = {"men": parts[:, 0], "women": parts[:, 1], "all": parts.sum(axis=1)}
    whole = np.column_stack(list(columns.values()))
    table = shown(reduce_layer(layer_of(columns, people=list(columns))), *columns)
    of_rows = np.zeros((len(whole), whole.size))
    for row in range(len(whole)):
        of_rows[row, row * 3 : row * 3 + 3] = [1, 1, -1]
    equations = np.vstack([of_rows, sums_of(whole.shape, axis=0)])
    totals = np.concatenate([np.zeros(len(whole)), whole.sum(axis=0)])
    found = computed(table.ravel(), equations, totals)
    assert np.isnan(table)[small_numbers(whole)].all()
    assert [cell for cell in found if whole.ravel()[cell] > 0] == []


@settings(max_examples=60)
@given(st.lists(st.lists(counts, min_size=4, max_size=4), min_size=3, max_size=6))
def test_no_number_by_time_follows_from_the_sums_of_features_and_intervals(rows):
    whole = np.array(rows, float)
    begin = np.tile([f"2026-04-16T{hour:02}:00" for hour in range(4)], len(whole))
    columns = {
        "stop": np.repeat([f"S{place}" for place in range(len(whole))], 4),
        "boardings": whole.ravel(),
        "begin": begin,
        "end": begin,
    }
    layer = layer_of(columns, people=["boardings"], time_fields=("begin", "end"), id_field="stop")
    table = shown(reduce_layer(layer), "boardings")
    assert np.isnan(table[:, 0])[small_numbers(whole.ravel())].all()
    hidden = np.isnan(table[:, 0]).reshape(whole.shape)
    made = table_protected(whole, hidden, FEWEST, SILENT)
    assert (made.numbers == hidden).all()
    of_columns, of_rows = (sums_of(whole.shape, axis) for axis in (0, 1))
    known = np.vstack([of_columns[~made.of_columns], of_rows[~made.of_rows]])
    found = computed(table[:, 0], known, known @ whole.ravel())
    assert [cell for cell in found if 0 < whole.ravel()[cell] < FEWEST] == []


def test_sums_of_lines_with_several_numbers_need_not_be_hidden():
    """So that the test above has something to attack with."""
    whole = np.random.default_rng(1).integers(1, 60, (30, 12)).astype(float)
    made = table_protected(whole, small_numbers(whole), FEWEST, SILENT)
    assert made.sums == 0
    assert small_numbers(whole).sum() < made.numbers.sum() < 3 * small_numbers(whole).sum()


def test_the_attack_does_find_what_only_the_first_step_hides():
    """So that the tests above can fail."""
    rules = ReductionRules(secondary=False)
    values = np.array([3.0, 50, 60])
    table = shown(reduce_layer(layer_of({"people": values}, people=["people"]), rules), "people")
    assert np.isnan(table[:, 0]).tolist() == [True, False, False]
    assert computed(table[:, 0], np.ones((1, 3)), np.array([113.0])) == [0]


def test_as_little_as_possible_is_hidden():
    reduced = reduce_layer(layer_of({"people": [3, 50, 60, 0], "houses": [1, 2, 3, 4]}, people=["people"]))
    assert np.isnan(shown(reduced, "people")[:, 0]).tolist() == [True, True, False, False]
    assert shown(reduced, "houses")[:, 0].tolist() == [1, 2, 3, 4]
    assert reduced.layer.frame[MARK].tolist() == ["people", "people", None, None]
    assert reduced.held_back == 2
    assert MARK in reduced.layer.field_names


@pytest.mark.parametrize(
    ("name", "column", "hidden"),
    [
        ("people_share", lambda near, people: near / people, True),
        ("near_of_all", lambda near, people: 100 * near / near.sum(), True),
        ("far", lambda near, people: (people - near) / people, True),
        ("doubled", lambda near, people: 2 * near, True),
        ("wait_mean_s", lambda near, people: np.arange(len(near)) * 7.0 + 100, True),
        ("area_m2", lambda near, people: np.arange(len(near)) * 7.0 + 100, False),
        ("forest_share", lambda near, people: np.arange(len(near)) * 0.1, False),
    ],
)
def test_what_gives_a_number_away_is_hidden_with_it(name, column, hidden):
    near, people = np.array([2.0, 40, 60, 90]), np.array([80.0, 70, 300, 100])
    columns = {"near": near, "people": people, name: column(near, people)}
    table = reduce_layer(layer_of(columns, people=["near", "people"])).layer.frame
    assert np.isnan(table["near"]).tolist() == [True, True, False, False]
    assert not np.isnan(table["people"]).any()
    assert bool(np.isnan(table[name][0])) == hidden
    assert not np.isnan(table[name][2:]).any()


def test_a_limit_of_one_holds_nothing_back():
    reduced = reduce_layer(layer_of({"people": [1, 2, 3]}, people=["people"]), ReductionRules(fewest=1))
    assert (reduced.held_back, MARK in reduced.layer.frame.columns) == (0, False)


def test_flows_of_few_people_are_left_out_with_their_line():
    columns = {"from_zone": ["A", "A", "B", "C"], "to_zone": ["B", "C", "C", "A"], "passengers": [3, 30, 40, 50]}
    reduced = reduce_layer(layer_of(columns, people=["passengers"]))
    assert reduced.layer.frame["passengers"].tolist() == [40, 50]  # 30 as well: it would tell the 3 by the sum
    assert reduced.held_back == 2
    assert "2 lines are left out" in reduced.remarks[-1].sentence()


def test_flows_that_rest_on_enough_cards_stay():
    columns = {"from_zone": ["A", "B"], "to_zone": ["B", "C"], "journeys": [0.5, 2.0], "cards": [7, 9]}
    assert len(reduce_layer(layer_of(columns, ["journeys", "cards"], kind="od_flows")).layer.frame) == 2
    published = layer_of({**columns, "cards": [1, 2]}, ["journeys", "cards"], kind="published_flows")
    assert reduce_layer(published).held_back == 0
    few = layer_of({**columns, "cards": [1, 9]}, ["journeys", "cards"], kind="od_flows")
    assert len(reduce_layer(few).layer.frame) == 0


def test_missing_numbers_stay_missing_and_are_not_marked():
    reduced = reduce_layer(layer_of({"people": [3, np.nan, 50, 60]}, people=["people"]))
    assert reduced.layer.frame[MARK].tolist() == ["people", None, "people", None]
    assert pd.isna(reduced.layer.frame["people"][1])
