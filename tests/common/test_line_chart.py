"""The grid and the lines of a curve."""

from __future__ import annotations

import numpy as np
import pytest

from sijeong.common.line_chart import _grid, line_chart


@pytest.mark.parametrize(
    ("values", "logarithmic"),
    [([521.0, 1777.0], False), ([500.0, 500.0], False), ([1e-6, 0.3], True), ([0.01, 0.01], True), ([0.0, 0.0], False)],
)
def test_the_grid_holds_all_values(values, logarithmic):
    grid = _grid(np.array(values), logarithmic)
    assert len(grid) >= 2 and grid == sorted(grid)
    assert grid[0] <= min(values) + 1e-12 and grid[-1] >= max(values) - 1e-12


def test_a_gap_of_nought_draws_nothing_and_fails_nothing():
    assert "polyline" in line_chart([np.array([[1, 0.1], [2, 0.0], [3, 0.01]])], logarithmic=True)
    assert line_chart([np.array([[1, 0.0], [2, 0.0]])], logarithmic=True) == ""
