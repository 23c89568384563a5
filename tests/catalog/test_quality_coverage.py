"""Overlaps and gaps against brute force: every pair intersected, every hole found by subtraction."""

from __future__ import annotations

import itertools
import threading

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box

from sijeong.catalog.quality import coverage as module
from sijeong.catalog.quality.coverage import LARGEST_GAP_M2, ROUNDING_M, SLIVER_M, Coverage, check_gaps, check_overlaps
from sijeong.catalog.quality.model import Severity, Verdict
from sijeong.catalog.quality.pieces import in_threads, of_rows
from sijeong.catalog.quality.subject import Subject
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress

X, Y = 182_000.0, 531_000.0
NEAR = 1e-6


def subject_of(shapes) -> Subject:
    return Subject("면", gpd.GeoDataFrame({"n": range(len(shapes))}, geometry=list(shapes), crs=5186))


def overlaps(shapes, tolerance=0.1):
    subject = subject_of(shapes)
    return check_overlaps(subject, Coverage(subject), tolerance)


def gaps(shapes, tolerance=0.1):
    subject = subject_of(shapes)
    return check_gaps(subject, Coverage(subject), tolerance)


def width(shape) -> float:
    """Twice the area by the outline; edges that two polygons share beside an area are no outline."""
    outline = sum(part.length for part in shapely.get_parts(shape) if part.area)
    return 2 * shape.area / outline if outline else 0.0


def overlaps_by_force(shapes, tolerance=0.1) -> set[tuple[int, int, float]]:
    found = set()
    for (one, a), (other, b) in itertools.combinations(enumerate(shapes), 2):
        shared = a.intersection(b)
        if shared.area >= tolerance and width(shared) >= ROUNDING_M and not a.equals(b):
            found.add((one + 1, other + 1, round(shared.area, 4)))
    return found


def gaps_by_force(shapes, tolerance=0.1) -> list[float]:
    """A frame around all, minus every polygon one by one; what does not touch the frame's edge is a hole."""
    union = shapely.union_all(list(shapes))
    frame = box(*union.bounds).buffer(10, join_style="mitre")
    rest = frame
    for shape in shapes:
        rest = rest.difference(shape)
    holes = [part for part in shapely.get_parts(rest) if part.distance(frame.exterior) > NEAR]
    return sorted(
        round(hole.area, 4) for hole in holes if tolerance <= hole.area <= LARGEST_GAP_M2 and width(hole) >= ROUNDING_M
    )


SIDE = st.integers(0, 60).map(lambda number: number / 2)
BOX = st.tuples(SIDE, SIDE, st.integers(1, 20), st.integers(1, 20)).map(
    lambda t: box(X + t[0], Y + t[1], X + t[0] + t[2] / 2, Y + t[1] + t[3] / 2)
)


@settings(max_examples=120, deadline=None)
@given(st.lists(BOX, min_size=1, max_size=14), st.integers(1, 5))
def test_overlaps_of_any_boxes_are_those_of_brute_force(shapes, at_once):
    before, module.PAIRS_AT_ONCE = module.PAIRS_AT_ONCE, at_once
    try:
        found = {(f.row, int(f.value), round(f.area_m2, 4)) for f in overlaps(shapes).findings}
    finally:
        module.PAIRS_AT_ONCE = before
    assert found == overlaps_by_force(shapes)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.integers(0, 63), min_size=20, max_size=64, unique=True), st.integers(2, 9))
def test_gaps_in_a_grid_with_missing_cells_are_those_of_brute_force(cells, at_once):
    shapes = [box(X + 5 * (n % 8), Y + 5 * (n // 8), X + 5 * (n % 8) + 5, Y + 5 * (n // 8) + 5) for n in cells]
    if Coverage(subject_of(shapes)).share_with_neighbour < 0.5:
        return
    before, module.UNITED_AT_ONCE = module.UNITED_AT_ONCE, at_once
    try:
        found = sorted(round(f.area_m2, 4) for f in gaps(shapes).findings)
    finally:
        module.UNITED_AT_ONCE = before
    assert found == gaps_by_force(shapes)


def wavy_parcels(count: int, seed: int) -> list:
    """Parcels that tile a field, their shared corners moved; every polygon on its own then moved a little."""
    random = np.random.default_rng(seed)
    corners = np.stack(np.meshgrid(np.arange(count + 1.0), np.arange(count + 1.0), indexing="ij"), axis=-1) * 20
    corners += random.uniform(-6, 6, corners.shape) + np.array([X, Y])
    cells = []
    for column, row in itertools.product(range(count), repeat=2):
        ring = [corners[column + a, row + b] for a, b in ((0, 0), (1, 0), (1, 1), (0, 1))]
        cells.append(shapely.Polygon(np.array(ring) + random.normal(0, 0.15, 2)))
    return cells


@pytest.mark.parametrize("seed", range(4))
def test_parcels_with_slivers(seed):
    shapes = wavy_parcels(9, seed)
    found = {(f.row, int(f.value), round(f.area_m2, 4)) for f in overlaps(shapes).findings}
    assert found == overlaps_by_force(shapes)
    assert len(found) > 30
    assert sorted(round(f.area_m2, 4) for f in gaps(shapes).findings) == pytest.approx(gaps_by_force(shapes), abs=1e-3)


def strip(width_m: float) -> list:
    """Two polygons that share a strip of 100 m."""
    return [box(X, Y, X + 10, Y + 100), box(X + 10 - width_m, Y, X + 20, Y + 100)]


@pytest.mark.parametrize(
    ("width_m", "severity"),
    [
        (0.0, None),
        (0.01, None),  # rounding, although it is 1 m²
        (ROUNDING_M + 0.001, Severity.WARNING),
        (SLIVER_M - 0.01, Severity.WARNING),
        (SLIVER_M + 0.01, Severity.ERROR),
        (5.0, Severity.ERROR),
    ],
)
def test_rounding_slivers_and_real_overlaps(width_m, severity):
    findings = overlaps(strip(width_m)).findings
    assert [finding.severity for finding in findings] == ([severity] if severity else [])
    for finding in findings:
        assert finding.width_m == pytest.approx(width_m, rel=0.06)
        assert finding.area_m2 == pytest.approx(100 * width_m)
        assert X + 10 - width_m <= finding.place.x <= X + 10


def test_an_edge_that_is_shared_elsewhere_does_not_make_an_overlap_narrow():
    """A long common edge with one tooth: 1 m wide, although edge and tooth come in one collection."""
    tooth = shapely.Polygon(
        [(X, Y), (X + 10, Y), (X + 10, Y + 900), (X + 11, Y + 900), (X + 11, Y + 910), (X, Y + 910)]
    )
    (finding,) = overlaps([tooth, box(X + 10, Y, X + 20, Y + 910)]).findings
    assert finding.area_m2 == pytest.approx(10)
    assert finding.width_m == pytest.approx(20 / 22)
    assert finding.severity is Severity.ERROR


def test_the_tolerance_leaves_small_ones_out():
    shapes = strip(1.0)
    assert overlaps(shapes, tolerance=99).findings
    assert not overlaps(shapes, tolerance=101).findings


def test_an_overlap_with_an_invalid_shape_is_a_warning_that_says_so():
    bow = shapely.Polygon([(X, Y), (X + 10, Y + 10), (X + 10, Y), (X, Y + 10)])
    (finding,) = overlaps([bow, box(X + 8, Y, X + 20, Y + 10)]).findings
    assert finding.severity is Severity.WARNING
    assert "not valid" in finding.saying.template
    assert finding.area_m2 == pytest.approx(16.0)  # of its right half: 2 × (6 + 10) / 2


def ring(hole: float) -> list:
    """Four polygons round a square hole."""
    return [
        box(X, Y, X + hole + 20, Y + 10),
        box(X, Y + 10, X + 10, Y + hole + 10),
        box(X + 10 + hole, Y + 10, X + hole + 20, Y + hole + 10),
        box(X, Y + hole + 10, X + hole + 20, Y + hole + 20),
    ]


@pytest.mark.parametrize(("hole", "count"), [(0.5, 1), (30.0, 1), (99.0, 1), (101.0, 0)])
def test_holes_up_to_a_hectare_are_notes(hole, count):
    outcome = gaps(ring(hole))
    assert len(outcome.findings) == count
    assert all(finding.area_m2 == pytest.approx(hole**2) for finding in outcome.findings)
    assert outcome.facts[0].values["large"] == str(1 - count)


def test_what_lies_inside_a_hole_is_no_gap():
    island = box(X + 15, Y + 15, X + 25, Y + 25)
    (finding,) = gaps([*ring(20), island]).findings
    assert finding.area_m2 == pytest.approx(20**2 - 10**2)
    assert not island.contains(finding.place)
    full = [*ring(20), box(X + 10, Y + 10, X + 30, Y + 30)]
    assert gaps(full).findings == ()


def test_a_gap_open_to_the_outside_is_not_found():
    assert gaps([box(X, Y, X + 10, Y + 10), box(X + 10.3, Y, X + 20, Y + 10), box(X, Y - 5, X + 20, Y)]).findings == ()


def test_houses_that_stand_apart_are_no_coverage():
    shapes = [box(X + 20 * n, Y, X + 20 * n + 10, Y + 10) for n in range(6)]
    assert gaps(shapes).verdict is Verdict.SKIPPED
    assert overlaps(shapes).verdict is Verdict.GOOD


class Patient(Progress):
    """Counts the looks at the cancel button; stops at the given one."""

    def __init__(self, stop_at: int = 10**9) -> None:
        self.looks, self.stop_at = 0, stop_at

    def is_cancelled(self) -> bool:
        self.looks += 1
        return self.looks >= self.stop_at


def test_pieces_come_in_order_and_all():
    pieces = [np.arange(n, n + 3) for n in range(50)]
    found = list(in_threads(lambda piece: piece.sum(), pieces, Patient()))
    assert found == [piece.sum() for piece in pieces]
    values = np.arange(25_001.0)
    assert np.array_equal(of_rows(np.sqrt, values, Patient()), np.sqrt(values))
    assert len(of_rows(np.sqrt, values[:0], Patient())) == 0


def test_a_cancel_is_heard_while_a_piece_still_runs():
    may_end = threading.Event()
    patient = Patient(stop_at=3)
    with pytest.raises(Cancelled):
        list(in_threads(lambda piece: may_end.wait(30), range(9), patient))
    assert not may_end.is_set()
    may_end.set()
    assert patient.looks == 3


def test_an_error_in_a_piece_is_the_callers():
    def divide(number: int) -> float:
        return 1 / number

    with pytest.raises(ZeroDivisionError):
        list(in_threads(divide, [1, 0, 2], Patient()))
