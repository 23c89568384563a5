"""What the thresholds of a forest layer do to it: clearings filled, narrow parts left out, slivers joined."""

from __future__ import annotations

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..geometry.dissolving import over_the_rim
from ..geometry.narrow import longest_border, narrower_than
from ..geometry.partition import split_by
from ..geometry.polygonal import polygons_only, single_polygons
from .parts import Parts, Tally

NEAR_M = 1.0
"""Metres round a part in which its neighbours are looked for; whether they touch is decided exactly."""

_NOWHERE = -1


def with_holes_filled(parts: Parts, holes: np.ndarray, progress: Progress = SILENT) -> tuple[Parts, Tally]:
    """Fill the clearings ``holes``: each goes to the stand with the longest border round it.

    What forest lies in a clearing stays what it is. Stricter than GRASS (``v.clean rmarea``) and QGIS
    (``eliminate``): only holes that forest surrounds wholly are filled, and how much is told.
    """
    shapes, filled, area = parts.polygon.copy(), 0, 0.0
    tree = shapely.STRtree(parts.polygon)
    for clearing in split_by(over_the_rim(holes), parts.polygon, progress)[1]:
        progress.check()
        if clearing is None:
            continue
        near = tree.query(clearing, predicate="dwithin", distance=NEAR_M)
        border = longest_border(clearing, shapes[near])
        if border < 0:
            continue
        around = near[border]
        shapes[around] = polygons_only(shapely.union(shapes[around], clearing))
        filled, area = filled + 1, area + shapely.area(clearing)
    return parts.with_shapes(shapes), Tally(filled, area)


def without_narrow_parts(parts: Parts, narrow: np.ndarray, progress: Progress = SILENT) -> tuple[Parts, Tally]:
    """Leave out the ``narrow`` parts of the forest as a whole: tails, strips, slivers that stand alone."""
    if not len(narrow):
        return parts, Tally()
    kept = parts.with_shapes(split_by(parts.polygon, over_the_rim(narrow), progress)[1])
    return kept, Tally(len(narrow), parts.area_m2 - kept.area_m2)


def with_slivers_joined(parts: Parts, width_m: float, progress: Progress = SILENT) -> tuple[Parts, Tally]:
    """Join stands that are narrower than ``width_m`` everywhere to the wider neighbour with the longest border.

    A stand is looked at as a whole: where only the line between two sources makes a part narrow, it stays. As QGIS's
    ``eliminate`` with the longest boundary, but by width and not by area: a small round stand stays, a long sliver
    between two edges that should be one goes, and no forest is lost. One without such a neighbour stays.
    """
    sliver = _of_narrow_stands(parts, width_m, progress)
    shapes, area = parts.polygon.copy(), shapely.area(parts.polygon)
    tree = shapely.STRtree(parts.polygon)
    home = np.where(sliver, _NOWHERE, np.arange(len(shapes)))
    waiting = np.flatnonzero(sliver)[np.argsort(area[sliver])]
    while len(waiting):
        for one in waiting:
            progress.check()
            near = np.unique(home[tree.query(parts.polygon[one], predicate="dwithin", distance=NEAR_M)])
            near = near[near != _NOWHERE]
            border = longest_border(shapes[one], shapes[near])
            if border >= 0:
                home[one] = near[border]
                shapes[home[one]] = polygons_only(shapely.union(shapes[home[one]], shapes[one]))
        homeless = waiting[home[waiting] == _NOWHERE]
        if len(homeless) == len(waiting):
            break
        waiting = homeless
    moved = sliver & (home != _NOWHERE)
    shapes[moved] = None
    return parts.with_shapes(shapes), Tally(int(moved.sum()), float(area[moved].sum()))


def _of_narrow_stands(parts: Parts, width_m: float, progress: Progress) -> np.ndarray:
    """Whether each part is narrow, and so is what its stand is with all its parts that touch it."""
    narrow = narrower_than(parts.polygon, width_m, progress)
    _, stand, count = np.unique(parts.stand, return_inverse=True, return_counts=True)
    for one in np.flatnonzero((np.bincount(stand, narrow) > 0) & (count > 1)):
        progress.check()
        members = np.flatnonzero(stand == one)
        whole, _ = single_polygons(np.array([shapely.union_all(parts.polygon[members])], dtype=object))
        wide = whole[~narrower_than(whole, width_m, progress)]
        held = shapely.STRtree(wide).query(shapely.point_on_surface(parts.polygon[members]), predicate="intersects")[0]
        narrow[members[held]] = False
    return narrow
