"""Roads as a network to drive on: directed, by time, from places beside the roads to places beside the roads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.ops import substring

from ..errors import UnusableLayer
from ..progress import SILENT, Progress
from .drive_search import Reached, fastest
from .road_traits import KINDS, RoadTraits
from .street_network import NODE_GRID_M, joined_streets

NEVER = np.inf

PAIRED_M = 15.0
"""The two ways of one road are drawn up to so far apart (a wide arterial); whoever is beside it uses either."""

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


@dataclass(frozen=True)
class Beside:
    """Places beside roads, an element for each pair of the two: the ``place``, the ``edge``, metres along its line
    (``along``) and between place and line (``offset``)."""

    place: np.ndarray
    edge: np.ndarray
    along: np.ndarray
    offset: np.ndarray


@dataclass(frozen=True)
class DriveNetwork:
    """Nodes at ``x`` and ``y`` (metres in ``crs``), edges ``tail`` → ``head`` along ``line`` of ``length`` metres.

    ``forward_s`` and ``backward_s``: seconds from tail to head and from head to tail, :data:`NEVER` where that way is
    forbidden. ``kind``: place in :data:`~.road_traits.KINDS`. ``narrow``: roads left out as too narrow, rows.
    """

    x: np.ndarray
    y: np.ndarray
    tail: np.ndarray
    head: np.ndarray
    line: np.ndarray
    length: np.ndarray
    forward_s: np.ndarray
    backward_s: np.ndarray
    kind: np.ndarray
    crs: object
    narrow: int

    @classmethod
    def of(
        cls, layers: Sequence[Roads], crs: object, least_width_m: float = 0.0, factor: float = 1.0,
        progress: Progress = SILENT,
    ) -> DriveNetwork:  # fmt: skip
        """The network of ``layers`` in the projected ``crs``; speeds are those of the roads × ``factor``.

        Roads are joined where they share a vertex, where one ends on another (0.5 m) and, in a loose layer, where one
        ends within :data:`LOOSE_END_M`. Those that merely cross are not: one is a bridge. A row of the standard
        node-link goes one way, and its ends lie where its nodes are; two rows on one line become one road.

        Raises :class:`UnusableLayer` for a layer without CRS and where no road is left.
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
        return _network(_both_ways(table, progress), crs, narrow)

    def __len__(self) -> int:
        return len(self.tail)

    @property
    def stops(self) -> np.ndarray:
        """The line of each edge on which one may stop, None of the others."""
        return np.where(np.array([kind.stops for kind in KINDS])[self.kind], self.line, None)

    def beside(self, places: np.ndarray, radius_m: float, lines: np.ndarray) -> Beside:
        """The edges within ``radius_m`` of each of ``places`` (geometries), a pair each.

        ``lines``: of each edge what of it counts, None where nothing does.
        """
        place, edge = shapely.STRtree(lines).query(places, predicate="dwithin", distance=radius_m)
        return self._beside(places, place, edge, lines)

    def nearest(self, places: np.ndarray, lines: np.ndarray, limit_m: float) -> Beside:
        """The nearest edge within ``limit_m`` of each place, and those that pair with it; ``lines`` as above."""
        tree = shapely.STRtree(lines)
        (place, _), metres = tree.query_nearest(places, max_distance=limit_m, return_distance=True, all_matches=False)
        pair, edge = tree.query(places[place], predicate="dwithin", distance=metres + PAIRED_M)
        return self._beside(places, place[pair], edge, lines)

    def _beside(self, places: np.ndarray, place: np.ndarray, edge: np.ndarray, lines: np.ndarray) -> Beside:
        """Each place at the point of its edge that is nearest to it."""
        way = shapely.shortest_line(lines[edge], places[place])
        along = shapely.line_locate_point(self.line[edge], shapely.get_point(way, 0))
        return Beside(place, edge, along, shapely.length(way))

    def drive(self, sources: Beside, progress: Progress = SILENT) -> Drive:
        """The fastest way from the nearest of ``sources`` (their ``place`` is the source's number) to all nodes.

        One turns round at any node; what lies beside the road costs no time.
        """
        share = sources.along / self.length[sources.edge]
        ahead, back = _stretch(self.forward_s[sources.edge], 1 - share), _stretch(self.backward_s[sources.edge], share)
        node = np.concatenate([self.head[sources.edge], self.tail[sources.edge]])
        seconds = np.concatenate([ahead, back])
        metres = np.concatenate([self.length[sources.edge] - sources.along, sources.along])
        source = np.concatenate([sources.place, sources.place])
        open_way = np.isfinite(seconds)
        starts = Reached(seconds[open_way], metres[open_way], source[open_way])
        reached = fastest(len(self.x), self._arcs, node[open_way], starts, progress)
        return Drive(self, sources, reached)

    @cached_property
    def _arcs(self) -> pd.DataFrame:
        """``tail head seconds metres`` of each way that may be driven, of several between two nodes the fastest."""
        table = pd.DataFrame(
            {
                "tail": np.concatenate([self.tail, self.head]),
                "head": np.concatenate([self.head, self.tail]),
                "seconds": np.concatenate([self.forward_s, self.backward_s]),
                "metres": np.concatenate([self.length, self.length]),
            }
        )
        table = table[np.isfinite(table["seconds"]) & (table["tail"] != table["head"])]
        table = table.sort_values(["tail", "head", "seconds", "metres"], kind="stable")
        return table.drop_duplicates(["tail", "head"], ignore_index=True)


@dataclass(frozen=True)
class Drive:
    """How long it takes from the nearest of ``sources`` to every node of ``network``."""

    network: DriveNetwork
    sources: Beside
    reached: Reached

    @cached_property
    def reachable(self) -> np.ndarray:
        """What of each edge can be driven to, None where nothing can: of a one-way road on which a source stands, and
        to which there is no other way, the part from there on."""
        network, seconds = self.network, self.reached.seconds
        whole = np.isfinite(seconds[network.tail]) & np.isfinite(network.forward_s)
        whole |= np.isfinite(seconds[network.head]) & np.isfinite(network.backward_s)
        lines = np.where(whole, network.line, None)
        begun = np.flatnonzero(~whole[self.sources.edge])
        for edge in np.unique(self.sources.edge[begun]):
            along = self.sources.along[self.sources.edge == edge]
            forward = np.isfinite(network.forward_s[edge])
            part = (along.min(), network.length[edge]) if forward else (0.0, along.max())
            lines[edge] = substring(network.line[edge], *part)
        return lines

    def to(self, targets: Beside) -> Reached:
        """Seconds, metres of way and the source to each of ``targets`` (infinite and :data:`~.drive_search.NOWHERE`
        where nobody gets)."""
        network, reached = self.network, self.reached
        edge, along = targets.edge, targets.along
        rest = network.length[edge] - along
        share = along / network.length[edge]
        best = Reached(
            reached.seconds[network.tail[edge]] + _stretch(network.forward_s[edge], share),
            reached.metres[network.tail[edge]] + along,
            reached.source[network.tail[edge]],
        ).or_faster(
            Reached(
                reached.seconds[network.head[edge]] + _stretch(network.backward_s[edge], 1 - share),
                reached.metres[network.head[edge]] + rest,
                reached.source[network.head[edge]],
            )
        )
        return best.or_faster(self._on_one_edge(targets)).only_reached()

    def _on_one_edge(self, targets: Beside) -> Reached:
        """From the sources that stand on the target's own edge, without leaving it."""
        here = pd.DataFrame({"edge": targets.edge, "row": np.arange(len(targets.edge)), "there": targets.along})
        sources = pd.DataFrame({"edge": self.sources.edge, "along": self.sources.along, "source": self.sources.place})
        both = here[here["edge"].isin(sources["edge"])].merge(sources, on="edge")
        metres = (both["there"] - both["along"]).to_numpy(float)
        edge = both["edge"].to_numpy(int)
        pace = np.where(metres >= 0, self.network.forward_s[edge], self.network.backward_s[edge])
        both["seconds"] = _stretch(pace, np.abs(metres) / self.network.length[edge])
        both["metres"] = np.abs(metres)
        both = both.sort_values(["row", "seconds", "source"], kind="stable").drop_duplicates("row")
        found = Reached.nowhere(len(targets.edge))
        row = both["row"].to_numpy(int)
        found.seconds[row], found.metres[row], found.source[row] = (
            both[name].to_numpy() for name in ("seconds", "metres", "source")
        )
        return found


def _stretch(seconds: np.ndarray, share: np.ndarray) -> np.ndarray:
    """Seconds for a ``share`` of an edge; no way at all takes no time, also where one may not drive."""
    return np.where(share == 0, 0.0, seconds * np.where(share == 0, 1.0, share))


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


def _network(pieces: pd.DataFrame, crs: object, narrow: int) -> DriveNetwork:
    courses = pieces["course"].tolist()
    line = shapely.linestrings(
        np.concatenate(courses), indices=np.repeat(np.arange(len(courses)), [len(course) for course in courses])
    )
    length = shapely.length(line)
    places = np.concatenate([pieces["tail"], pieces["head"]]).astype(np.int64)
    ends = np.concatenate([[course[0] for course in courses], [course[-1] for course in courses]])
    _, first, node = np.unique(places, return_index=True, return_inverse=True)
    x, y = ends[first].T
    tail, head = np.split(node.reshape(-1), 2)
    paces = (pieces[name].to_numpy(float) for name in ("forward", "backward"))
    forward, backward = (np.divide(length, pace, out=np.full(len(length), NEVER), where=pace > 0) for pace in paces)
    return DriveNetwork(
        x, y, tail, head, line, length, forward, backward, pieces["kind"].to_numpy(np.int64), crs, narrow
    )
