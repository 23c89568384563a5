"""How far the furthest place of a geometry can be from forest: what proves that a zone holds all of it."""

from __future__ import annotations

import numpy as np
import shapely

from .model import ForestModel

_TRIES = 2


def furthest(parts: np.ndarray, near_chunk: np.ndarray, model: ForestModel) -> np.ndarray:
    """For each part the radius in metres of a disc around a point of the outline that contains it: no place of the
    part is further from forest. Not the smallest such disc.

    Tried are points of the outline near the middle of the part and near the corner that is furthest from the first.
    """
    least = np.full(len(parts), np.inf)
    if not len(parts):
        return least
    xy, part = shapely.get_coordinates(parts, return_index=True)
    starts = np.flatnonzero(np.r_[True, part[1:] != part[:-1]])
    bounds = shapely.bounds(parts)
    place = (bounds[:, :2] + bounds[:, 2:]) / 2
    for _ in range(_TRIES):
        chunk_point = model.outline.start[model.segment_near(near_chunk, place)]
        for point in (chunk_point, model.seeds.point(model.seeds.near(place))):
            apart = xy - point[part]
            squared = apart[:, 0] ** 2 + apart[:, 1] ** 2
            most = np.maximum.reduceat(squared, starts)
            np.minimum(least, most, out=least)
        at_furthest = np.flatnonzero(squared == most[part])
        place[part[at_furthest]] = xy[at_furthest]
    return np.sqrt(least)
