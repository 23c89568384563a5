"""Layers of roads cut into the pieces of a network: from junction to junction, with the pace of each way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..errors import UnusableLayer
from ..progress import Progress
from .road_traits import RoadTraits
from .street_network import NODE_GRID_M, joined_streets

NODE_SPREAD_M = 30.0
"""Links that name one node end so near to its middle (half a wide junction); others name it by mistake."""

LOOSE_END_M = 20.0
"""An end of a forest road that nothing joins is led to a road so near: the two come from maps of different agencies."""

_PIECES_AT_ONCE = 10_000


@dataclass(frozen=True)
class Roads:
    """A layer of roads and what it says of them. ``loose``: whether its ends may lie off the roads that they meet."""

    layer: gpd.GeoDataFrame
    traits: RoadTraits
    loose: bool = False


def road_pieces(
    layers: Sequence[Roads], crs: object, least_width_m: float, factor: float, progress: Progress
) -> tuple[pd.DataFrame, int]:
    """The pieces of ``layers`` in the projected ``crs``, and how many roads are too narrow.

    ``tail head`` (numbers of their ends), ``course`` (coordinates), ``forward backward`` (metres a second, 0 where that
    way is forbidden), ``kind``. Raises :class:`UnusableLayer` for a layer without CRS and where no road is left.
    """
    parts, narrow = [], 0
    for roads in layers:
        own, left_out = _lines_of(roads, crs, least_width_m, factor)
        parts.append(own)
        narrow += left_out
        progress.check()
    table = pd.concat(parts, ignore_index=True)
    if table.empty:
        raise UnusableLayer(
            "The road layer has no line that a vehicle can drive. Choose a layer of roads, and check their widths."
        )
    table = _with_ends_joined(table)
    table["line"] = joined_streets(table["line"].to_numpy())
    progress.check()
    return _both_ways(table, progress), narrow


def _lines_of(roads: Roads, crs: object, least_width_m: float, factor: float) -> tuple[pd.DataFrame, int]:
    """The lines of a layer that can be driven, with ``forward`` and ``backward`` metres per second."""
    layer, traits = roads.layer, roads.traits
    if layer.crs is None:
        raise UnusableLayer("The road layer has no coordinate reference system. Set the one it was made in.")
    wide = traits.wide_enough(least_width_m)
    shapes = shapely.force_2d(layer.geometry.to_crs(crs).to_numpy())
    usable = ~shapely.is_missing(shapes) & ~shapely.is_empty(shapes) & np.isfinite(shapely.bounds(shapes)).all(axis=1)
    row = np.flatnonzero(usable & wide)
    line, part = shapely.get_parts(shapes[row], return_index=True)
    single = (np.bincount(part, minlength=len(row)) == 1)[part]
    row = row[part]
    fine = (shapely.get_type_id(line) == shapely.GeometryType.LINESTRING) & (shapely.length(line) > 0)
    pace = traits.kmh[row] / 3.6 * factor
    table = pd.DataFrame(
        {
            "line": line,
            "kind": traits.kind[row],
            "forward": np.where(traits.with_line[row], pace, 0.0),
            "backward": np.where(traits.against_line[row], pace, 0.0),
            "loose": roads.loose,
        }
    )
    if traits.from_node is not None:
        ids = np.where(single, traits.from_node[row], ""), np.where(single, traits.to_node[row], "")
        table["line"] = _on_their_nodes(line, *ids)
    return table[fine], int((usable & ~wide).sum())


def _on_their_nodes(line: np.ndarray, from_node: np.ndarray, to_node: np.ndarray) -> np.ndarray:
    """``line`` with its ends where its nodes are: in the middle of all ends of that id, unless far from it."""
    xy, owner = shapely.get_coordinates(line, return_index=True)
    first = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    last = np.r_[first[1:], len(owner)] - 1
    ends = pd.DataFrame({"at": np.r_[first, last], "id": np.r_[from_node, to_node]})
    ends[["x", "y"]] = xy[ends["at"]]
    ends = ends[ends["id"] != ""]
    middle = ends.groupby("id")[["x", "y"]].transform("mean").to_numpy()
    near = np.hypot(*(middle - ends[["x", "y"]].to_numpy()).T) <= NODE_SPREAD_M
    xy[ends["at"].to_numpy()[near]] = middle[near]
    return shapely.linestrings(xy, indices=owner)


def _with_ends_joined(table: pd.DataFrame) -> pd.DataFrame:
    """``table`` and short lines from the loose ends of its loose roads to the nearest other road."""
    loose = np.flatnonzero(table["loose"])
    if not len(loose):
        return table
    lines = table["line"].to_numpy()
    tree, added = shapely.STRtree(lines), []
    for number in (0, -1):
        ends = shapely.get_point(lines[loose], number)
        pair, other = tree.query(ends, predicate="dwithin", distance=LOOSE_END_M)
        pair, other = pair[other != loose[pair]], other[other != loose[pair]]
        metres = shapely.distance(ends[pair], lines[other])
        nearest = pd.DataFrame({"end": pair, "other": other, "metres": metres}).sort_values(["metres", "other"])
        nearest = nearest.drop_duplicates("end")
        nearest = nearest[nearest["metres"] > 0]
        end = nearest["end"].to_numpy()
        link = shapely.shortest_line(ends[end], lines[nearest["other"].to_numpy()])
        added.append(table.iloc[loose[end]].assign(line=link))
    both = pd.concat(added)
    both["forward"] = both["backward"] = both[["forward", "backward"]].max(axis=1)
    return pd.concat([table, both], ignore_index=True)


def _both_ways(table: pd.DataFrame, progress: Progress) -> pd.DataFrame:
    """Pieces between nodes: ``tail head line length forward backward kind``, those on one line put together."""
    xy, part = shapely.get_coordinates(table["line"].to_numpy(), return_index=True)
    cells, node = np.unique(np.rint(xy / NODE_GRID_M).astype(np.int64), axis=0, return_inverse=True)
    pieces = _pieces(cells, node.reshape(-1), part, progress)
    turned = pieces["turned"].to_numpy()
    for name, other in (("forward", "backward"), ("backward", "forward")):
        own, opposite = table[name].to_numpy()[pieces["part"]], table[other].to_numpy()[pieces["part"]]
        pieces[name] = np.where(turned, opposite, own)
    pieces["kind"] = table["kind"].to_numpy()[pieces["part"]]
    same = pieces.groupby("shape", sort=False)
    merged = pieces.drop_duplicates("shape").copy()
    for name in ("forward", "backward"):
        merged[name] = same[name].max().to_numpy()
    # Of two kinds on one line the one on which one may stop tells what can be done there.
    merged["kind"] = same["kind"].max().to_numpy()
    return merged


def _pieces(cells: np.ndarray, node: np.ndarray, part: np.ndarray, progress: Progress) -> pd.DataFrame:
    """The lines cut where they meet others, each drawn from its smaller node; ``shape`` is equal on equal lines.

    A place is a node where a line ends or where lines of different course meet; places at which the two ways of one
    road merely bend together are none.
    """
    follows = part[1:] == part[:-1]
    before, after = node[:-1][follows], node[1:][follows]
    moves = before != after
    streets = np.unique(np.sort(np.column_stack([before[moves], after[moves]]), axis=1), axis=0)
    degree = np.bincount(streets.ravel(), minlength=len(cells))
    ends = np.r_[True, ~follows] | np.r_[~follows, True]
    is_node = degree != 2
    is_node[node[ends]] = True
    at = np.flatnonzero(is_node[node])
    inside = part[at[1:]] == part[at[:-1]]
    first, last = at[:-1][inside], at[1:][inside]
    rows = []
    for number, (begin, end) in enumerate(zip(first, last, strict=True)):
        if number % _PIECES_AT_ONCE == 0:
            progress.check()
        course = node[begin : end + 1]
        course = course[np.r_[True, course[1:] != course[:-1]]]
        if len(course) < 2:
            continue
        turned = tuple(course[::-1]) < tuple(course)
        course = course[::-1] if turned else course
        rows.append((part[begin], turned, course[0], course[-1], course.tobytes(), cells[course] * NODE_GRID_M))
    return pd.DataFrame(rows, columns=["part", "turned", "tail", "head", "shape", "course"])
