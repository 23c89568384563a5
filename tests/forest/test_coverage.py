"""Covered shares: of cells exactly, of discs within a stated error, and as fireexposuR defines exposure."""

import numpy as np
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st
from layouts import holed, shapes, slanted

from sijeong.forest.geometry.coverage import Grid, coverage, segments_of
from sijeong.forest.geometry.discs import covered_shares

STATED_ERROR = {30.0: 0.02, 100.0: 0.02, 500.0: 0.0065}
"""Share by which a disc's value may differ from the exact overlay, with cells of 5 m (docs/forest.md).

Two level edges through the disc may each be misplaced by half a strip: 4 / (π · strips), of 64 strips, or 200 at 500 m.
"""
RING = shapely.box(0, 0, 120, 120) - shapely.box(10, 10, 110, 110)


def exact_cells(polygons, grid):
    whole = shapely.union_all(polygons)
    edges_x = grid.west + np.arange(grid.columns + 1) * grid.cell_m
    edges_y = grid.south + np.arange(grid.rows + 1) * grid.cell_m
    cells = shapely.box(edges_x[None, :-1], edges_y[:-1, None], edges_x[None, 1:], edges_y[1:, None])
    return shapely.area(shapely.intersection(cells, whole)) / grid.cell_m**2


@settings(max_examples=80, deadline=None)
@given(st.one_of(shapes(), holed(), slanted()), st.sampled_from([7.0, 25.0, 60.0]), st.integers(-60, 60))
def test_each_cell_holds_the_exact_share(polygon, cell_m, shift):
    grid = Grid(-90.0 + shift, -75.0, cell_m, 9, 11)
    ours = coverage(segments_of(np.array([polygon]), np.ones(1)), grid)
    assert np.abs(ours - exact_cells([polygon], grid)).max() < 1e-9


def test_neighbours_add_up_overlaps_end_at_one_and_weights_count():
    grid = Grid(0, 0, 10, 4, 1)
    halves = np.array([shapely.box(0, 0, 15, 10), shapely.box(15, 0, 30, 10)])
    assert coverage(segments_of(halves, np.ones(2)), grid).tolist() == [[1, 1, 1, 0]]
    assert coverage(segments_of(halves, np.array([1, 0.5])), grid).tolist() == [[1, 0.75, 0.5, 0]]
    twice = np.array([shapely.box(0, 0, 20, 10), shapely.box(5, 0, 20, 10)])
    assert coverage(segments_of(twice, np.ones(2)), grid).tolist() == [[1, 1, 0, 0]]


def test_forest_to_the_west_of_the_grid_covers_what_it_reaches_and_no_more():
    grid = Grid(0, 0, 10, 3, 2)
    polygon = shapely.Polygon([(-500, -40), (12, -40), (12, 300), (-500, 300)])
    assert np.allclose(coverage(segments_of(np.array([polygon]), np.ones(1)), grid), [[1, 0.2, 0], [1, 0.2, 0]])
    beside = np.array([shapely.box(-500, -40, -1, 300), shapely.box(31, -40, 90, 300)])
    assert not coverage(segments_of(beside, np.ones(2)), grid).any()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(shapes(), min_size=1, max_size=4),
    st.lists(st.tuples(st.floats(-50, 450), st.floats(-50, 450)), min_size=1),
)
@example([shapely.box(0, 0, 40, 40), shapely.union(shapely.box(0, 100, 100, 200), RING)], [(15.0, 42.5)])
def test_disc_shares_differ_from_the_exact_overlay_by_less_than_stated(polygons, places):
    whole = shapely.union_all(polygons)
    parts = shapely.get_parts(whole)
    xy = np.array(places)
    ours = covered_shares(segments_of(parts, np.ones(len(parts))), xy, tuple(STATED_ERROR), 5.0)
    for column, (radius, error) in enumerate(STATED_ERROR.items()):
        disc = shapely.buffer(shapely.points(xy), radius, quad_segs=128)
        exact = shapely.area(shapely.intersection(disc, whole)) / shapely.area(disc)
        assert np.abs(ours[:, column] - exact).max() < error


def test_discs_in_the_middle_of_forest_and_far_from_it():
    forest = segments_of(np.array([shapely.box(0, 0, 4000, 4000)]), np.ones(1))
    shares = covered_shares(forest, np.array([[2000.0, 2000.0], [9000.0, 9000.0], [2000.0, 0.0]]), (30.0, 500.0), 10.0)
    assert shares[0] == pytest.approx([1, 1], abs=1e-12) and shares[1].tolist() == [0, 0]
    assert shares[2] == pytest.approx([0.5, 0.5], abs=1e-9)


def test_tiles_change_nothing(monkeypatch):
    random = np.random.default_rng(2)
    polygons = shapely.buffer(shapely.points(random.uniform(0, 3000, (40, 2))), random.uniform(20, 200, 40))
    polygons = shapely.get_parts(shapely.union_all(polygons))
    segments, places = segments_of(polygons, np.ones(len(polygons))), random.uniform(0, 3000, (200, 2))
    whole = covered_shares(segments, places, (100.0, 500.0), 10.0)
    monkeypatch.setattr("sijeong.forest.geometry.discs.TILE_M", 700.0)
    assert np.abs(covered_shares(segments, places, (100.0, 500.0), 10.0) - whole).max() < 1e-9


def as_fireexposur(cells, radius):
    """``fire_exp`` of fireexposuR 1.2.0: the mean of hazard over an annulus from one cell to the distance, both ends
    counted, by the distance of cell centres; the cell itself is left out."""
    reach = int(radius)
    across, up = np.meshgrid(np.arange(-reach, reach + 1), np.arange(-reach, reach + 1))
    apart = np.hypot(across, up)
    window = (apart >= 1) & (apart <= radius)
    padded = np.pad(cells, reach)
    total = sum(
        padded[reach + dy : reach + dy + cells.shape[0], reach + dx : reach + dx + cells.shape[1]]
        for dx, dy in zip(across[window], up[window], strict=True)
    )
    return total / window.sum()


@pytest.mark.parametrize(("radius_m", "apart"), [(30.0, 0.16), (100.0, 0.05), (500.0, 0.01)])
def test_at_cell_centres_exposure_is_that_of_fireexposur_but_for_their_window(radius_m, apart):
    """Their window leaves the middle cell out and counts a cell whole or not at all: at 30 m and 10 m cells it has 28
    cells where the disc has 28.3, so single places differ by up to 0.16 at a straight edge, at 500 m by 0.01."""
    random = np.random.default_rng(4)
    columns = 160
    hazard = np.kron(random.random((columns // 8, columns // 8)) < 0.5, np.ones((8, 8)))
    row, column = np.nonzero(hazard)
    squares = shapely.box(column * 10.0, row * 10.0, column * 10.0 + 10, row * 10.0 + 10)
    theirs = as_fireexposur(hazard, radius_m / 10)
    inner = slice(52, 108)
    middles = np.stack(np.meshgrid((np.arange(columns) + 0.5) * 10, (np.arange(columns) + 0.5) * 10), axis=-1)
    ours = covered_shares(
        segments_of(squares, np.ones(len(squares))), middles[inner, inner].reshape(-1, 2), (radius_m,), 10.0
    )
    difference = ours[:, 0] - theirs[inner, inner].reshape(-1)
    assert np.abs(difference).max() < apart
    assert abs(difference.mean()) < 0.005
    assert np.corrcoef(ours[:, 0], theirs[inner, inner].reshape(-1))[0, 1] > 0.985
