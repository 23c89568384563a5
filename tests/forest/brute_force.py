"""What the forest room must answer, worked out the long way. Shares no code with it.

Every feature is measured against every stand; the zone is the union of one GEOS buffer per outline segment, and the
outline is found with a plain dictionary of directed segments.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import shapely
from shapely import STRtree
from shapely.geometry.polygon import orient

TOUCH_M = 1e-6
TIE_M2 = 1e-6


@dataclass(frozen=True)
class Answer:
    """Of one feature; areas are lengths for lines."""

    dist_m: float
    stand: int
    size: float
    forest: float
    adjacent: float


class BruteForce:
    """Slow and plain: ``stands`` are valid polygons, ``ids`` comparable."""

    def __init__(self, stands: list, ids: list, radius_m: float = 100.0) -> None:
        self.stands, self.ids, self.radius_m = stands, ids, radius_m
        self.segments = outline_segments(stands)
        self.lines = [shapely.LineString(segment) for segment in self.segments]
        self.tree = STRtree(self.lines)
        self.buffers: dict[int, shapely.Polygon] = {}

    def answer(self, feature: shapely.Geometry) -> Answer:
        distances = shapely.distance(self.stands, feature)
        nearest = float(distances.min())
        least = 0.0 if nearest <= TOUCH_M else nearest
        size = self._size(feature, feature)
        tied = [number for number, distance in enumerate(distances) if distance <= nearest + TOUCH_M]
        if least == 0:
            overlaps = {
                number: self._size(feature, shapely.intersection(feature, self.stands[number]))
                for number in range(len(self.stands))
                if distances[number] <= TOUCH_M
            }
            largest = max(overlaps.values())
            tied = [number for number, overlap in overlaps.items() if overlap >= largest - TIE_M2]
        stand = min(tied, key=lambda number: (self.ids[number], number))
        if size == 0 or least > self.radius_m:
            return Answer(least, stand, size, 0.0, 0.0)
        touched = [self.stands[n] for n in range(len(self.stands)) if distances[n] <= TOUCH_M]
        forest = shapely.union_all(touched)
        inside = self._size(feature, shapely.intersection(feature, forest)) if touched else 0.0
        zone = shapely.union_all([*self._buffers_near(feature), forest])
        return Answer(least, stand, size, inside, self._size(feature, shapely.intersection(feature, zone)) - inside)

    def _buffers_near(self, feature: shapely.Geometry) -> list:
        near = self.tree.query(feature, predicate="dwithin", distance=self.radius_m)
        for number in near:
            if number not in self.buffers:
                self.buffers[number] = shapely.buffer(self.lines[number], self.radius_m, quad_segs=32)
        return [self.buffers[number] for number in near]

    @staticmethod
    def _size(feature: shapely.Geometry, part: shapely.Geometry) -> float:
        dimension = shapely.get_dimensions(feature)
        if dimension == 2:
            return part.area
        parts = [piece for piece in shapely.get_parts(part) if shapely.get_dimensions(piece) == 1]
        # A line that runs over itself counts once.
        return shapely.union_all(parts).length if dimension == 1 and parts else 0.0


def outline_segments(stands: list) -> list[tuple]:
    """Directed boundary segments, forest on the left, without those that run in both directions."""
    segments = []
    for stand in stands:
        for polygon in shapely.get_parts(stand):
            oriented = orient(polygon)
            for ring in (oriented.exterior, *oriented.interiors):
                corners = list(ring.coords)
                segments += [pair for pair in pairwise(corners) if pair[0] != pair[1]]
    known = set(segments)
    return [(a, b) for a, b in segments if (b, a) not in known]
