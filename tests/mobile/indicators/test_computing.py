"""Indicators against sums that are written out row by row in plain Python."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijeong.mobile.indicators.aggregation import Busiest, Comparison, Condition, Ratio, Sum
from sijeong.mobile.indicators.computing import amounts_of, busiest_of, holds, value_of

number = st.one_of(st.none(), st.integers(0, 50), st.floats(0, 1e4))
row = st.tuples(number, number, st.sampled_from(["A", "B", None]), st.integers(-1, 2))


def frame_of(rows):
    frame = pd.DataFrame(rows, columns=["value", "weight", "grade", "dong"])
    return frame.assign(value=frame["value"].astype(float), weight=frame["weight"].astype(float))


def by_hand(rows, fields, test, factor=1.0):
    total = 0.0
    for value, weight, grade, _ in rows:
        there = {"value": value, "weight": weight}
        if test(grade) and all(there[name] is not None for name in fields):
            total += factor * math.prod(there[name] for name in fields)
    return total


@given(st.lists(row, max_size=30))
def test_sums_counts_and_shares_are_those_of_the_rows(rows):
    frame = frame_of(rows)
    is_a = (Condition("grade", Comparison.EQUAL, "A"),)
    of_a = by_hand(rows, ["value"], lambda grade: grade == "A")
    assert value_of(Sum(("value",), 1.0, is_a), frame) == pytest.approx(of_a)
    assert value_of(Sum((), 2.0, is_a), frame) == 2 * sum(grade == "A" for _, _, grade, _ in rows)
    share = value_of(Ratio(Sum((), 100.0, is_a), Sum()), frame)
    assert share is None if not rows else share == pytest.approx(100 * sum(r[2] == "A" for r in rows) / len(rows))


@given(st.lists(row, max_size=30))
def test_weighted_means_leave_out_rows_without_value_or_weight(rows):
    frame = frame_of(rows)
    mean = value_of(Ratio(Sum(("value", "weight")), Sum(("weight",))), frame)
    pairs = [(value, weight) for value, weight, *_ in rows if value is not None and weight is not None]
    weights = sum(weight for _, weight in pairs)
    if not weights:
        assert mean is None
    else:
        assert mean == pytest.approx(sum(value * weight for value, weight in pairs) / weights)


@given(st.lists(row, max_size=30))
def test_groups_are_the_rows_of_each(rows):
    frame = frame_of(rows)
    found = amounts_of(Sum(("value",)), frame).by_group(frame["dong"].to_numpy(np.int64), 3)
    for dong in range(3):
        own = [one for one in rows if one[3] == dong]
        assert found[dong] == pytest.approx(by_hand(own, ["value"], lambda grade: True))


@pytest.mark.parametrize(
    ("comparison", "value", "expected"),
    [
        (Comparison.EQUAL, 2, [False, True, False, False]),
        (Comparison.UNEQUAL, 2, [True, False, True, False]),
        (Comparison.LESS, 2, [True, False, False, False]),
        (Comparison.AT_MOST, 2, [True, True, False, False]),
        (Comparison.MORE, 2, [False, False, True, False]),
        (Comparison.AT_LEAST, 2, [False, True, True, False]),
        (Comparison.ONE_OF, (1, 3), [True, False, True, False]),
    ],
)
def test_nothing_holds_of_an_empty_field(comparison, value, expected):
    frame = pd.DataFrame({"x": [1, 2, 3, None]})
    assert holds((Condition("x", comparison, value),), frame).tolist() == expected


def test_the_busiest_interval():
    frame = pd.DataFrame({"time_begin": ["08:00", "09:00", "08:00"], "delay": [2.0, 3.0, 2.5]})
    assert busiest_of(Busiest(Sum(("delay",))), frame) == ("08:00", 4.5)
    assert busiest_of(Busiest(Sum(("delay",))), frame[:0]) is None
