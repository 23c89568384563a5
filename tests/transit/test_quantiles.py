"""Quantiles over passengers, held against passengers one by one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijeong.transit.counting.quantiles import quantiles

ROWS = st.lists(st.tuples(st.integers(0, 3), st.integers(-50, 50), st.integers(1, 4)), max_size=30)


@given(ROWS, st.sampled_from([0.1, 0.5, 0.85, 0.9, 1.0]))
def test_a_quantile_is_that_of_the_passengers_one_by_one(rows, share):
    group, value, passengers = (
        (np.array(column, np.int64) for column in zip(*rows, strict=True)) if rows else (np.empty(0, np.int64),) * 3
    )
    found = quantiles(group, value, passengers, (share,))[share]
    for key in set(group.tolist()):
        each = sorted(v for g, v, n in rows if g == key for _ in range(n))
        least = next(v for place, v in enumerate(each, start=1) if place >= share * len(each))
        assert found[key] == least
    assert len(found) == len(set(group.tolist()))


def test_several_shares_are_columns():
    table = quantiles(np.array([7, 7, 7]), np.array([30, 10, 20]), np.array([1, 1, 8]), (0.5, 0.95))
    assert table.index.tolist() == [7]
    assert table.to_numpy().tolist() == [[20, 30]]


def test_nothing_has_no_quantile():
    empty = np.empty(0, np.int64)
    assert quantiles(empty, empty, empty, (0.5,)).empty


@pytest.mark.parametrize("order", [[0, 1, 2], [2, 0, 1]])
def test_the_order_of_the_rows_does_not_matter(order):
    value, passengers = np.array([5, 9, 7])[order], np.array([3, 3, 3])[order]
    assert quantiles(np.zeros(3, int), value, passengers, (0.5,))[0.5].tolist() == [7]
