"""What lies round an application, for its map: the window, forest, the zone, lots and buildings."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..geometry.cleaning import cleaned
from ..registers.pnu import lot_numbers
from ..rules import QUADRANT_SEGMENTS
from ..stands.fuel import stand_attributes
from .review import Answer, Review

SCALES = (500, 750, 1_000, 1_500, 2_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000)
"""Round scales that a map may have."""

ROOM_SHARE = 0.8
"""Share of a map's side that ground, line and zone may take, so that there is land round them."""

LOTS_UP_TO_SCALE = 5_000
"""The scale below which lots and buildings are too small to be told apart."""


FINEST_MM = 0.04
"""Millimetres on paper: detail below it is not drawn (a printer's dot at 600 dpi); distances are measured without."""

GAP_M = 0.5
"""Metres on either side: gaps between stands that do not quite meet are not drawn as a zone of their own."""


@dataclass(frozen=True)
class Surroundings:
    """What to draw, clipped to ``window`` (metres in the CRS of the review), at ``scale`` (1 : scale).

    ``forest`` with a key of ``Fuel`` each in ``fuel``; ``zone``: within the review's distance of forest, outside it;
    ``lots`` with their numbers in ``lot_numbers``.
    """

    window: tuple[float, float, float, float]
    scale: int
    forest: np.ndarray
    fuel: np.ndarray
    zone: shapely.Geometry
    lots: np.ndarray
    lot_numbers: np.ndarray
    buildings: np.ndarray


class Around:
    """Looks up what lies round the applications of a review; its search trees are made once."""

    def __init__(self, review: Review, buildings: gpd.GeoDataFrame | None = None) -> None:
        """``buildings`` are in the CRS of the review."""
        self._review = review
        self._forest = review.forest.geometry.to_numpy()
        self._fuel = stand_attributes(review.forest)["fuel"].to_numpy()
        self._forest_tree = shapely.STRtree(self._forest)
        self._buildings = np.empty(0, dtype=object) if buildings is None else buildings.geometry.to_numpy()
        self._building_tree = shapely.STRtree(self._buildings)

    def of(self, answer: Answer, width_m: float, height_m: float) -> Surroundings | None:
        """What a map of ``width_m`` × ``height_m`` (metres of paper) shows; None where nothing could be placed."""
        if answer.subject.ground is None:
            return None
        window, scale = _window(answer, width_m, height_m)
        box, limit = shapely.box(*window), answer.rule.limit_m
        reach = shapely.box(*_grown(window, limit))
        rows = self._forest_tree.query(reach)
        # What is further than the limit from the window casts no zone into it.
        clean = shapely.intersection(cleaned(self._forest[rows]).geometries, reach)
        zone = shapely.union_all(shapely.buffer(clean, limit, quad_segs=QUADRANT_SEGMENTS))
        shown_m = scale * FINEST_MM / 1000
        forest = shapely.buffer(shapely.union_all(clean), GAP_M, quad_segs=2)
        lots, numbers = self._lots(box, scale)
        return Surroundings(
            window, scale,
            shapely.intersection(shapely.simplify(clean, shown_m), box), self._fuel[rows],
            shapely.simplify(shapely.intersection(shapely.difference(zone, forest), box), shown_m),
            lots, numbers, self._buildings_in(box, scale),
        )  # fmt: skip

    def _lots(self, box: shapely.Geometry, scale: int) -> tuple[np.ndarray, np.ndarray]:
        lots = self._review.lots
        if lots is None or scale > LOTS_UP_TO_SCALE:
            return np.empty(0, dtype=object), np.empty(0, dtype=object)
        rows = lots.tree.query(box)
        shapes, seen = _clipped(lots.shapes[rows], box)
        return shapes, lot_numbers(pd.Series(lots.pnu[rows][seen]).replace("", None)).fillna("").to_numpy(dtype=object)

    def _buildings_in(self, box: shapely.Geometry, scale: int) -> np.ndarray:
        if scale > LOTS_UP_TO_SCALE:
            return self._buildings[:0]
        return _clipped(self._buildings[self._building_tree.query(box)], box)[0]


def _clipped(shapes: np.ndarray, box: shapely.Geometry) -> tuple[np.ndarray, np.ndarray]:
    """The polygons among ``shapes`` within ``box``, and which they are."""
    clipped = shapely.intersection(cleaned(shapes).geometries, box)
    seen = shapely.area(clipped) > 0
    return clipped[seen], seen


def _window(answer: Answer, width_m: float, height_m: float) -> tuple[tuple[float, float, float, float], int]:
    """The part of the land to show, in the middle of it ground and line, and the first round scale that holds them."""
    ground = answer.subject.ground
    lot = answer.subject.lot.shape if answer.subject.lot else None
    shapes = [shape for shape in (ground, lot, answer.line) if shape is not None]
    west, south, east, north = shapely.total_bounds(shapes)
    least = 2 * answer.rule.limit_m
    wide, tall = max(east - west, least), max(north - south, least)
    needed = max(wide / (width_m * ROOM_SHARE), tall / (height_m * ROOM_SHARE))
    scale = next((scale for scale in SCALES if scale >= needed), SCALES[-1])
    x, y = (west + east) / 2, (south + north) / 2
    half_wide, half_tall = width_m * scale / 2, height_m * scale / 2
    return (x - half_wide, y - half_tall, x + half_wide, y + half_tall), scale


def _grown(window: tuple[float, float, float, float], by: float) -> tuple[float, float, float, float]:
    west, south, east, north = window
    return west - by, south - by, east + by, north + by
