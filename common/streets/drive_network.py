"""Roads as a network to drive on: directed, by time, from places beside the roads to places beside the roads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
import shapely
from shapely.ops import substring

from ..progress import SILENT, Progress
from .drive_pieces import Roads, road_pieces
from .drive_search import Reached, fastest
from .road_traits import KINDS

NEVER = np.inf

PAIRED_M = 15.0
"""The two ways of one road are drawn up to so far apart (a wide arterial); whoever is beside it uses either."""


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
        ends near another (:data:`~.drive_pieces.LOOSE_END_M`). Those that merely cross are not: one is a bridge. A row
        of the standard node-link goes one way, and its ends lie where its nodes are; two rows on one line become one
        road.

        Raises :class:`~..errors.UnusableLayer` for a layer without CRS and where no road is left.
        """
        pieces, narrow = road_pieces(layers, crs, least_width_m, factor, progress)
        return _network(pieces, crs, narrow)

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
