"""Lines cut where they meet."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from ...common.streets.street_network import NODE_GRID_M, joined_streets


def cut_where_they_meet(lines: np.ndarray, apart: np.ndarray, level: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The pieces of ``lines`` (metres) between their meetings, in order along each, and the line of each piece.

    Lines meet where they share a vertex or one ends on another (0.5 m), and where they cross, unless one of the two is
    ``apart`` or they lie on another ``level``.
    """
    lines = joined_streets(_with_crossings(lines, apart, level))
    xy, line = shapely.get_coordinates(lines, return_index=True)
    _, node = np.unique(np.rint(xy / NODE_GRID_M).astype(np.int64), axis=0, return_inverse=True)
    node = node.reshape(-1)
    # A line that was given the same vertex twice in a row passes it once.
    fresh = np.r_[True, (node[1:] != node[:-1]) | (line[1:] != line[:-1])]
    xy, line, node = xy[fresh], line[fresh], node[fresh]
    first = np.r_[True, line[1:] != line[:-1]]
    last = np.r_[first[1:], True]
    meets = first | last | (np.bincount(node)[node] > 1)
    return _pieces(xy, line, meets, first)


def _pieces(xy: np.ndarray, line: np.ndarray, meets: np.ndarray, first: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pieces from meeting to meeting; the vertices between two pieces belong to both."""
    begins = meets & ~np.r_[first[1:], True]
    number = np.cumsum(begins) - 1
    ends = meets & ~first
    previous = number - begins
    vertices = np.r_[np.flatnonzero(begins | ~meets), np.flatnonzero(ends)]
    owner = np.r_[number[begins | ~meets], previous[ends]]
    order = np.lexsort([vertices, owner])
    return shapely.linestrings(xy[vertices[order]], indices=owner[order]), line[begins]


def _with_crossings(lines: np.ndarray, apart: np.ndarray, level: np.ndarray) -> np.ndarray:
    """``lines`` with a vertex at each crossing on one level."""
    if apart.all():
        return lines
    one, other = shapely.STRtree(lines).query(lines, predicate="crosses")
    pick = (one < other) & ~apart[one] & ~apart[other] & (level[one] == level[other])
    one, other = one[pick], other[pick]
    if not len(one):
        return lines
    places, pair = shapely.get_parts(shapely.intersection(lines[one], lines[other]), return_index=True)
    points = shapely.get_type_id(places) == 0
    places, pair = places[points], pair[points]
    crossed = lines.copy()
    table = pd.DataFrame({"line": np.r_[one[pair], other[pair]], "at": np.r_[places, places]})
    for number, group in table.groupby("line"):
        crossed[number] = with_vertices_at(lines[number], group["at"].to_numpy())
    return crossed


def with_vertices_at(line: shapely.LineString, points: np.ndarray) -> shapely.LineString:
    """``line`` bent to pass through ``points``, which lie on it."""
    own = shapely.get_coordinates(line)
    places = np.append(0.0, np.cumsum(np.hypot(*np.diff(own, axis=0).T)))
    along = np.append(places, shapely.line_locate_point(line, points))
    order = np.argsort(along, kind="stable")
    return shapely.linestrings(np.vstack([own, shapely.get_coordinates(points)])[order])
