"""How much of each feature lies inside forest, and inside which stand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..rules import TOUCH_M
from .cleaning import LINE, POLYGON, sizes
from .model import ForestModel


@dataclass(frozen=True)
class Overlap:
    """Of parts that touch forest. ``inside``: size within forest, overlapping stands counted once. ``outside``: what
    is left of the part, ``None`` where nothing is asked. ``pair_part``, ``pair_stand``, ``pair_size``: per stand."""

    inside: np.ndarray
    outside: np.ndarray
    pair_part: np.ndarray
    pair_stand: np.ndarray
    pair_size: np.ndarray


def forest_overlap(parts: np.ndarray, wanted_outside: np.ndarray, model: ForestModel) -> Overlap:
    """Overlay ``parts`` (all touch forest) with the pieces of forest that they touch.

    ``wanted_outside`` marks the parts whose remainder outside forest is needed as a geometry.
    """
    part, piece = model.piece_tree.query(parts, predicate="dwithin", distance=TOUCH_M)
    order = np.lexsort((model.pieces.parent[piece], part))
    part, piece = part[order], piece[order]
    geometry, stand = model.pieces.geometry[piece], model.pieces.parent[piece]
    size = sizes(parts)
    covered = shapely.contains_properly(geometry, parts[part])
    fully = np.bincount(part, covered, minlength=len(parts)) > 0
    several = _meets_several(part, stand, len(parts))
    subtract = (wanted_outside | several) & ~fully
    outside = np.full(len(parts), None, dtype=object)
    outside[subtract] = _subtracted(parts, part, geometry, subtract)
    outside[fully & wanted_outside] = shapely.Polygon()
    # The overlap with a single stand is what subtracting it took away; only others need their own intersection.
    cut = np.flatnonzero(~covered & (several | ~subtract)[part])
    pair_size = np.where(covered, size[part], 0.0)
    pair_size[cut] = _sizes_like(shapely.intersection(parts[part[cut]], geometry[cut]), parts[part[cut]])
    inside = np.bincount(part, pair_size, minlength=len(parts))
    inside[subtract] = size[subtract] - _sizes_like(outside[subtract], parts[subtract])
    inside[fully] = size[fully]
    first = np.r_[True, (part[1:] != part[:-1]) | (stand[1:] != stand[:-1])] if len(part) else np.empty(0, bool)
    starts = np.flatnonzero(first)
    per_stand = np.add.reduceat(pair_size, starts) if len(starts) else pair_size
    per_stand = np.where(several[part[first]], per_stand, inside[part[first]])
    return Overlap(np.clip(inside, 0.0, size), outside, part[first], stand[first], per_stand)


def _sizes_like(geometries: np.ndarray, wholes: np.ndarray) -> np.ndarray:
    """Sizes in the dimension of ``wholes``: where a polygon only touches, the shared line counts nothing."""
    polygonal = shapely.get_dimensions(wholes) == POLYGON
    size = np.where(polygonal, shapely.area(geometries), 0.0)
    linear = shapely.get_dimensions(wholes) == LINE
    size[linear] = shapely.length(geometries[linear])
    return size


def _meets_several(part: np.ndarray, stand: np.ndarray, count: int) -> np.ndarray:
    several = np.zeros(count, dtype=bool)
    several[part[1:][(part[1:] == part[:-1]) & (stand[1:] != stand[:-1])]] = True
    return several


def _subtracted(parts: np.ndarray, part: np.ndarray, geometry: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    rest = parts.copy()
    starts = np.searchsorted(part, np.arange(len(parts)))
    ends = np.searchsorted(part, np.arange(len(parts)), side="right")
    active = np.flatnonzero(wanted & (starts < ends))
    turn = 0
    while len(active):
        rest[active] = shapely.difference(rest[active], geometry[starts[active] + turn])
        turn += 1
        active = active[starts[active] + turn < ends[active]]
    return rest[wanted]
