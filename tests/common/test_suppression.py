"""Attacks on tables with hidden counts: none follows from what is shown."""

import numpy as np
import pytest
from hidden_tables import computable
from hypothesis import given, settings
from hypothesis import strategies as st

from sijeong.common.suppression import bridges, suppressed, with_totals

FEWEST = 5


def bounds(matrix, hidden):
    """The least and most that each hidden count can be, by passing bounds on from line to line (shuttle algorithm)."""
    low, high = np.where(hidden, 0.0, matrix), np.where(hidden, 1e9, matrix).astype(float)
    for _ in range(200):
        before = low.copy(), high.copy()
        for axis in (0, 1):
            # total = sum of the others, in every line; the total is the last of its line.
            low_, high_ = (low, high) if axis else (low.T, high.T)
            others_low, others_high = low_[:, :-1].sum(axis=1), high_[:, :-1].sum(axis=1)
            high_[:, -1] = np.minimum(high_[:, -1], others_high)
            low_[:, -1] = np.maximum(low_[:, -1], others_low)
            for place in range(low_.shape[1] - 1):
                rest_low = low_[:, :-1].sum(axis=1) - low_[:, place]
                rest_high = high_[:, :-1].sum(axis=1) - high_[:, place]
                high_[:, place] = np.minimum(high_[:, place], high_[:, -1] - rest_low)
                low_[:, place] = np.maximum(low_[:, place], low_[:, -1] - rest_high)
        if np.array_equal(before[0], low) and np.array_equal(before[1], high):
            break
    return low, high


def random_table(seed, most_zones=9):
    rng = np.random.default_rng(seed)
    rows, columns = rng.integers(2, most_zones, 2)
    counts = rng.geometric(rng.uniform(0.02, 0.5), (rows, columns)) * (
        rng.random((rows, columns)) < rng.uniform(0.3, 1)
    )
    matrix = with_totals(counts)
    return matrix, (matrix < FEWEST) & (matrix > 0)


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 2**31))
def test_no_hidden_count_can_be_computed(seed):
    matrix, unsafe = random_table(seed)
    hidden = suppressed(matrix, unsafe)
    assert not (unsafe & ~hidden).any()
    assert not (hidden & (matrix == 0)).any()
    assert computable(matrix, hidden) == set()
    low, high = bounds(matrix, hidden)
    assert (low[hidden] < high[hidden]).all()
    assert (low <= matrix).all()
    assert (matrix <= high).all()


def test_the_attack_does_find_counts_where_only_small_ones_are_hidden():
    """So that the test above can fail: it breaks most tables in which nothing else is hidden."""
    broken = 0
    for seed in range(100):
        matrix, unsafe = random_table(seed)
        broken += bool(computable(matrix, unsafe))
    assert broken > 30


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**31))
def test_bridges_are_what_linear_algebra_can_compute(seed):
    matrix, unsafe = random_table(seed)
    assert set(bridges(unsafe)) == computable(matrix, unsafe)


def test_one_small_count_takes_the_cheapest_rectangle_with_it():
    matrix = with_totals(np.array([[2, 90, 50], [60, 70, 80], [20, 40, 30]]))
    hidden = suppressed(matrix, matrix == 2)
    assert np.argwhere(hidden).tolist() == [[0, 0], [0, 2], [2, 0], [2, 2]]


def test_totals_are_hidden_where_a_line_has_nothing_else():
    matrix = with_totals(np.array([[3, 0], [50, 70]]))
    hidden = suppressed(matrix, matrix == 3)
    assert hidden[0, 0]
    assert hidden[0, 2]
    assert computable(matrix, hidden) == set()


def test_lines_whose_hidden_counts_are_few_together_hide_one_more():
    matrix = with_totals(np.array([[1, 1, 90, 95], [1, 1, 60, 70], [50, 40, 30, 20]]))

    def small_lines(hidden):
        sums = np.where(hidden, matrix, 0)[:-1].sum(axis=1)
        return [(0, row) for row in np.flatnonzero((sums > 0) & (sums < FEWEST) & ~hidden[:-1, -1]).tolist()]

    assert small_lines(suppressed(matrix, matrix == 1)) == [(0, 0), (0, 1)]
    hidden = suppressed(matrix, matrix == 1, small_lines)
    assert small_lines(hidden) == []
    assert computable(matrix, hidden) == set()


@pytest.mark.parametrize("shape", [(1, 1), (1, 5), (5, 1), (40, 40)])
def test_tables_of_every_shape(shape):
    rng = np.random.default_rng(1)
    matrix = with_totals(rng.integers(0, 30, shape))
    hidden = suppressed(matrix, (matrix > 0) & (matrix < FEWEST))
    assert not list(bridges(hidden))
    assert hidden.mean() < 0.9 or min(shape) == 1
