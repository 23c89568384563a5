import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sijeong.traffic.demand.furness import TOLERANCE, balanced
from sijeong.traffic.errors import TrafficError

SIZES = arrays(float, 6, elements=st.floats(1.0, 1e5))


@settings(max_examples=60, deadline=None)
@given(seed=arrays(float, (6, 6), elements=st.floats(0.01, 10)), rows=SIZES, columns=SIZES)
def test_rows_and_columns_are_met_and_the_odds_of_the_seed_stay(seed, rows, columns):
    found = balanced(seed, rows, columns)
    assert found.error <= TOLERANCE
    assert found.table.sum(axis=1) == pytest.approx(rows, rel=1e-5)
    assert found.table.sum(axis=0) == pytest.approx(columns * rows.sum() / columns.sum(), rel=1e-5)
    odds = seed[0, 0] * seed[1, 1] / (seed[0, 1] * seed[1, 0])
    kept = found.table[0, 0] * found.table[1, 1] / (found.table[0, 1] * found.table[1, 0])
    assert kept == pytest.approx(odds, rel=1e-6)


def test_two_by_two_in_closed_form():
    """Rows 60, 40, columns 50, 50 from a seed (2, 1; 1, 2): x solves x·(x − 10) / ((60 − x)·(50 − x)) = 4."""
    found = balanced(np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([60.0, 40.0]), np.array([50.0, 50.0]))
    x = (430 - np.sqrt(430**2 - 4 * 3 * 12000)) / 6
    assert found.table == pytest.approx(np.array([[x, 60 - x], [50 - x, x - 10]]), rel=1e-5)


def test_what_cannot_be_balanced_says_how_far_it_came():
    """Zone a may only go to b, but b shall get less than a sends."""
    found = balanced(
        np.array([[0.0, 1.0], [1.0, 1.0]]), np.array([80.0, 20.0]), np.array([50.0, 50.0]), max_iterations=7
    )
    assert found.iterations == 7 and found.error > 0.01


def test_a_zone_that_reaches_nobody_is_named():
    with pytest.raises(TrafficError, match="zones 공단2동, though"):
        balanced(np.diag([1.0, 0.0]), np.ones(2), np.ones(2), names=["나루동", "공단2동"])


def test_no_trips_at_all():
    with pytest.raises(TrafficError, match="no trips at all"):
        balanced(np.ones((2, 2)), np.zeros(2), np.ones(2))
