"""Roads of a network in the user's words, found by a part of their name, initials, crossing, rank or link id."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace

from ...common.hangul import Asked
from ...traffic.network.stretches import Crossing, Link, Road, Stretch, Way, roads_of
from ..network_legends import VALUES
from ..translation import tr

__all__ = ["Link", "RoadIndex", "RoadPart"]
MOST_ROADS = 40
"""Roads that are told of one search; who sees more of them types another letter."""
KM = 1000.0
"""Metres; from here on a length is told in kilometres."""
EVERY = 200
"""Roads between two looks at whether anybody waits for them."""


@dataclass(frozen=True, slots=True)
class RoadPart:
    """A road, a stretch of it, or one direction of that: what is chosen at once.

    A city has 50,000 of them, which stay: plain tuples of numbers give Python's collector nothing to look at.

    ``title`` stands below its road, ``whole_title`` alone; ``links``: numbers of their features; ``text``: what else
    it is found by.
    """

    title: str
    whole_title: str
    detail: str
    links: tuple[int, ...]
    parts: tuple[RoadPart, ...] = ()
    text: str = field(default="", repr=False)


@dataclass(frozen=True)
class RoadIndex:
    """The roads of a network, as :func:`~.stretches.roads_of` has them."""

    roads: tuple[RoadPart, ...] = ()

    @classmethod
    def of(cls, links: Sequence[Link], node_names: dict[str, str], check: Callable[[], None]) -> RoadIndex:
        """Made in any thread; ``check`` ends it by raising."""
        words = _Words()
        return cls(tuple(words.road(road) for road in roads_of(links, node_names, check)))

    def find(self, asked: Asked, check: Callable[[], None]) -> list[RoadPart]:
        """Roads that are called so, the best first; where there are none, the stretches at crossings called so."""
        if not asked.words:
            return []
        ranked = [(rank, road) for road in self._looked_at(check) if (rank := asked.rank(road.title)) is not None]
        if not ranked:
            parts = (_fitting(road, asked) for road in self._looked_at(check))
            ranked = [(_words_in(part.title, asked), part) for part in parts if part is not None]
        ranked.sort(key=lambda pair: (-pair[0], pair[1].title))
        return [road for _, road in ranked[:MOST_ROADS]]

    def _looked_at(self, check: Callable[[], None]) -> Iterator[RoadPart]:
        for count, road in enumerate(self.roads):
            if count % EVERY == 0:
                check()
            yield road

    def chosen(self, links: Set[int]) -> Iterator[RoadPart]:
        """The fewest parts that together are ``links``."""
        for road in self.roads:
            if not links.isdisjoint(road.links):
                yield from _chosen(road, links)


def _words_in(title: str, asked: Asked) -> int:
    return sum(word.search(title) is not None for word in asked.words)


def _fitting(road: RoadPart, asked: Asked) -> RoadPart | None:
    """``road`` with nothing but its stretches that fit; None without any."""
    if road.text:  # it is one stretch
        return road if asked.rank(road.text) is not None else None
    parts = tuple(part for part in road.parts if asked.rank(part.text) is not None)
    if not parts:
        return None
    links = _all_links(parts)
    return replace(road, detail=tr("Stretches that fit: {count}").format(count=len(parts)), links=links, parts=parts)


def _chosen(part: RoadPart, links: Set[int]) -> Iterator[RoadPart]:
    common = tuple([link for link in part.links if link in links])
    if common == part.links:
        yield part
    elif common and part.parts:
        for smaller in part.parts:
            yield from _chosen(smaller, links)
    elif common:
        yield replace(part, detail=tr("{count} of {all} links").format(count=len(common), all=len(part.links)),
                      links=common)  # fmt: skip


class _Words:
    """How roads are called; each text is looked up once, not once a link."""

    def __init__(self) -> None:
        self._ranks = {rank: tr(words) for rank, words in VALUES["road_rank"].items()}
        self._unnamed, self._dead_end = tr("Unnamed road ({rank})"), tr("dead end")
        self._node, self._of_road = tr("node {id}"), tr("{road}: {stretch}")
        self._whole = tr("Whole road · {length} · {count} stretches")
        self._both, self._one = tr("Both directions · {length}"), tr("One direction · {length}")

    def road(self, road: Road) -> RoadPart:
        title = road.name or self._unnamed.format(rank=self._ranks.get(road.rank, road.rank))
        stretches = tuple(self._stretch(stretch, title) for stretch in road.stretches)
        if len(stretches) == 1:
            return self._short(title, stretches[0])
        length = _length(sum(stretch.ways[0].length_m for stretch in road.stretches))
        links = _all_links(stretches)
        return RoadPart(title, title, self._whole.format(length=length, count=len(stretches)), links, stretches)

    def _short(self, title: str, stretch: RoadPart) -> RoadPart:
        """A road of one stretch: its directions stand below it."""
        return replace(stretch, title=title, whole_title=title, detail=f"{stretch.detail} · {stretch.title}")

    def _stretch(self, stretch: Stretch, road: str) -> RoadPart:
        ways = tuple(self._way(way, road) for way in stretch.ways)
        if len(ways) == 1:
            return ways[0]
        there = stretch.ways[0]
        title = f"{self._crossing(there.start, road)} ↔ {self._crossing(there.end, road)}"
        links = _all_links(ways)
        detail = self._both.format(length=_length(there.length_m))
        text = " ".join(way.text for way in ways)
        return RoadPart(title, self._of_road.format(road=road, stretch=title), detail, links, ways, text)

    def _way(self, way: Way, road: str) -> RoadPart:
        title = f"{self._crossing(way.start, road)} → {self._crossing(way.end, road)}"
        ends = (word for crossing in (way.start, way.end) for word in (crossing.name, *crossing.roads))
        text = " ".join((road, title, *ends, *(link.edge_id for link in way.links)))
        links = tuple([link.number for link in way.links])
        detail = self._one.format(length=_length(way.length_m))
        return RoadPart(title, self._of_road.format(road=road, stretch=title), detail, links, (), text)

    def _crossing(self, crossing: Crossing, road: str) -> str:
        """As it is called, by a road that crosses there, or at least by its number.

        A crossing that is called by ``road`` itself tells nothing: 중앙로 has a 중앙로삼거리 wherever it is met.
        Of several roads the shortest name is told: alleys are called by the road they leave (나루로86번길).
        """
        name = "" if crossing.roads and road in crossing.name else crossing.name
        if name or crossing.roads:
            return name or min(crossing.roads, key=len)
        return self._dead_end if crossing.is_dead_end else self._node.format(id=crossing.node)


def _all_links(parts: Sequence[RoadPart]) -> tuple[int, ...]:
    return tuple([link for part in parts for link in part.links])


def _length(metres: float) -> str:
    return f"{metres / KM:.1f} km" if metres >= KM else f"{metres:.0f} m"
