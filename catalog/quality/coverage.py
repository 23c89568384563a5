"""Overlaps of polygons, and gaps that they enclose.

Pairs come from an STRtree, so the time grows with the number of neighbours, not with the square of the polygons. Gaps
are what the union encloses; a gap that is open to the outside is not found.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..entries import Theme
from .model import Check, Finding, Outcome, Saying, Severity
from .pieces import in_threads
from .subject import Subject

TOLERANCE_M2 = 0.1
"""Overlaps and gaps below this are left out: the smallest unit of a registered area (공간정보관리법 시행령 §60)."""
ROUNDING_M = 0.05
"""Narrower ones are rounding: cadastral coordinates are kept to the centimetre, and a change of the coordinate system
moves two drawings of one edge apart by some more."""
SLIVER_M = 0.5
"""From this width on an overlap is real; a narrower one is a sliver of two surveys or of a bad digitisation."""
LARGEST_GAP_M2 = 10_000.0
"""A larger hole is no gap but land that the layer leaves out, a road or a lake."""
COVERAGE_SHARE = 0.5
"""From this share of polygons with a neighbour on, a layer of no known theme is taken for a coverage."""
PAIRS_AT_ONCE = 5_000
"""Intersected in one piece: about 0.15 s with real parcels."""
UNITED_AT_ONCE, JOINED_AT_ONCE = 4_000, 8
"""Polygons that are united in one piece, and pieces that are then joined in one."""
COLLECTION = 7
"""shapely's number of a geometry collection."""
_TILING = (Theme.BOUNDARIES, Theme.PARCELS)
"""Themes whose polygons should fill the land between them."""


@dataclass(frozen=True)
class Coverage:
    """The polygons of a layer in metres, repaired, and which of them meet."""

    subject: Subject
    progress: Progress = SILENT

    @cached_property
    def rows(self) -> np.ndarray:
        """The rows (from 0) with an area."""
        if self.subject.shapes is None or self.subject.crs is None:
            return np.zeros(0, dtype=np.int64)
        is_area = np.isin(shapely.get_type_id(self.subject.metric_shapes), (3, 6))
        return np.flatnonzero(self.subject.is_usable & is_area)

    @cached_property
    def is_valid(self) -> np.ndarray:
        return self.subject.is_valid[self.rows]

    @cached_property
    def areas(self) -> np.ndarray:
        """The polygons of :attr:`rows`; invalid ones made valid, so that they can be measured."""
        shapes = self.subject.metric_shapes[self.rows]
        invalid = ~self.is_valid
        shapes[invalid] = [_area_of(shape) for shape in shapely.make_valid(shapes[invalid])]
        return shapes

    @cached_property
    def pairs(self) -> np.ndarray:
        """2 × n: positions in :attr:`areas`, the smaller first, of polygons that touch or overlap."""
        tree = shapely.STRtree(self.areas)

        def pairs_from(start: int) -> np.ndarray:
            one, other = tree.query(self.areas[start : start + PAIRS_AT_ONCE], predicate="intersects")
            one = one + start
            return np.stack([one[one < other], other[one < other]])

        found = list(in_threads(pairs_from, range(0, len(self.areas), PAIRS_AT_ONCE), self.progress))
        return np.concatenate(found, axis=1) if found else np.zeros((2, 0), dtype=np.int64)

    def intersections(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Pairs and what they share, in pieces."""
        starts = range(0, self.pairs.shape[1], PAIRS_AT_ONCE)
        pieces = [self.pairs[:, start : start + PAIRS_AT_ONCE] for start in starts]
        shared = in_threads(self._shared, pieces, self.progress)
        for number, (pairs, found) in enumerate(zip(pieces, shared, strict=True), 1):
            yield pairs, found
            self.progress.at(number / len(pieces))

    def _shared(self, pairs: np.ndarray) -> np.ndarray:
        shared = shapely.intersection(self.areas[pairs[0]], self.areas[pairs[1]])
        # An edge that two polygons share beside an area comes with it, but is no part of its outline.
        mixed = (shapely.get_type_id(shared) == COLLECTION) & (shapely.area(shared) > 0)
        shared[mixed] = [_area_of(shape) for shape in shared[mixed]]
        return shared

    @property
    def share_with_neighbour(self) -> float:
        return len(np.unique(self.pairs)) / max(len(self.areas), 1)


def check_overlaps(subject: Subject, coverage: Coverage, tolerance_m2: float = TOLERANCE_M2) -> Outcome:
    """Each pair of polygons that share an area; equal shapes are left to the check of repeated shapes."""
    reason = _unfit(subject, coverage)
    if reason is not None:
        return Outcome(Check.OVERLAPS, skipped=reason)
    findings, total = [], 0.0
    for pairs, shared in coverage.intersections():
        area, width = _measured(shared)
        for number in np.flatnonzero((area >= tolerance_m2) & (width >= ROUNDING_M)):
            pair = pairs[:, number]
            if not shapely.equals(*coverage.areas[pair]):
                total += area[number]
                findings.append(_overlap(coverage, pair, shared[number], float(area[number]), float(width[number])))
    facts = Saying(
        marked("{count} polygons, {pairs} neighbouring pairs, {area} m² shared."),
        {"count": f"{len(coverage.areas):,}", "pairs": f"{coverage.pairs.shape[1]:,}", "area": f"{total:,.1f}"},
    )
    return Outcome(Check.OVERLAPS, tuple(findings), (facts,))


def _overlap(coverage: Coverage, pair: np.ndarray, shared: BaseGeometry, area: float, width: float) -> Finding:
    one, other = (int(row) + 1 for row in coverage.rows[pair])
    severity = Severity.ERROR
    template = marked("Record {row} and record {other} overlap by {area} m².")
    if not coverage.is_valid[pair].all():
        severity = Severity.WARNING
        template = marked(
            "Record {row} and record {other} overlap by {area} m², but one is not valid: mend that first."
        )
    elif width < SLIVER_M:
        severity = Severity.WARNING
        template = marked("Record {row} and record {other} overlap in a sliver of {area} m², {width} m wide.")
    saying = Saying(
        template, {"row": f"{one:,}", "other": f"{other:,}", "area": f"{area:,.1f}", "width": f"{width:,.2f}"}
    )
    return Finding(Check.OVERLAPS, severity, saying, one, "", str(other), shapely.point_on_surface(shared), area, width)


def check_gaps(subject: Subject, coverage: Coverage, tolerance_m2: float = TOLERANCE_M2) -> Outcome:
    """Each hole between the polygons; narrow ones are warnings, wide ones notes."""
    reason = _unfit(subject, coverage) or _no_coverage(subject, coverage)
    if reason is not None:
        return Outcome(Check.GAPS, skipped=reason)
    (holes,) = in_threads(_holes, [_united(coverage.areas, coverage.progress)], coverage.progress)
    area, width = _measured(holes)
    large = area > LARGEST_GAP_M2
    found = np.flatnonzero((area >= tolerance_m2) & (width >= ROUNDING_M) & ~large)
    findings = [_gap(holes[place], area[place], width[place]) for place in found]
    facts = (
        Saying(
            marked("{count} gaps of {area} m²; {large} larger holes (over {most} m²) are taken for land left out."),
            {
                "count": f"{len(found):,}",
                "area": f"{area[found].sum():,.1f}",
                "large": f"{int(large.sum()):,}",
                "most": f"{LARGEST_GAP_M2:,.0f}",
            },
        ),
    )
    return Outcome(Check.GAPS, tuple(findings), facts)


def _gap(hole: BaseGeometry, area: float, width: float) -> Finding:
    is_sliver = width < SLIVER_M
    template = (
        marked("A gap of {area} m², {width} m wide, lies between the polygons.")
        if is_sliver
        else marked("A hole of {area} m² lies between the polygons: is a polygon missing?")
    )
    saying = Saying(template, {"area": f"{area:,.1f}", "width": f"{width:,.2f}"})
    severity = Severity.WARNING if is_sliver else Severity.NOTE
    place = shapely.point_on_surface(hole)
    return Finding(Check.GAPS, severity, saying, place=place, area_m2=float(area), width_m=float(width))


def _unfit(subject: Subject, coverage: Coverage) -> Saying | None:
    if subject.shapes is not None and subject.has_shape.any() and subject.crs is None:
        return Saying(marked("Without a coordinate reference system nothing can be measured."))
    if not len(coverage.rows):
        return Saying(marked("The layer has no polygons."))
    return None


def _no_coverage(subject: Subject, coverage: Coverage) -> Saying | None:
    """Why gaps mean nothing here; None where the polygons should fill the land."""
    if subject.dataset is not None:
        tiles = subject.dataset.theme in _TILING
    else:
        tiles = coverage.share_with_neighbour >= COVERAGE_SHARE
    return None if tiles else Saying(marked("The polygons of this dataset do not fill the land."))


def _measured(shapes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Area in m² and mean width in m; lines and points have neither."""
    area, outline = shapely.area(shapes), shapely.length(shapes)
    return area, np.divide(2 * area, outline, out=np.zeros_like(area), where=outline > 0)


def _united(areas: np.ndarray, progress: Progress) -> BaseGeometry:
    """The union, built from neighbours outwards."""
    parts, at_once = areas[np.argsort(_along_a_curve(areas))], UNITED_AT_ONCE
    while len(parts) > 1:
        pieces = [parts[start : start + at_once] for start in range(0, len(parts), at_once)]
        united = list(in_threads(shapely.union_all, pieces, progress))
        parts, at_once = np.array(united, dtype=object), JOINED_AT_ONCE
    return parts[0]


def _along_a_curve(areas: np.ndarray) -> np.ndarray:
    """A number per polygon that is near for neighbours (Morton order of the middles)."""
    bounds = shapely.bounds(areas)
    middles = (bounds[:, :2] + bounds[:, 2:]) / 2
    low, high = middles.min(axis=0), middles.max(axis=0)
    grid = ((middles - low) / np.maximum(high - low, 1e-9) * 65_535).astype(np.uint64)
    return _spread(grid[:, 0]) | (_spread(grid[:, 1]) << np.uint64(1))


def _spread(bits: np.ndarray) -> np.ndarray:
    """Sixteen bits with a zero between each two."""
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        bits = (bits | (bits << np.uint64(shift))) & np.uint64(mask)
    return bits


def _holes(union: BaseGeometry) -> np.ndarray:
    """What a union encloses, also where only corners close it; open land round it is no hole."""
    west, south, east, north = union.bounds
    frame = shapely.box(west - 1, south - 1, east + 1, north + 1)
    left = shapely.get_parts(shapely.difference(frame, union))
    bounds = shapely.bounds(left)
    return left[(bounds[:, 0] > west - 1) & (bounds[:, 2] < east + 1)]


def _area_of(shape: BaseGeometry) -> BaseGeometry:
    """The polygons of a repaired shape; lines that the repair leaves over have no area."""
    if shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape
    parts = shapely.get_parts(shape)
    return shapely.union_all(parts[np.isin(shapely.get_type_id(parts), (3, 6))])
