"""The links of a network as people speak of them: roads with names, in stretches from crossing to crossing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Link(NamedTuple):
    """A directed link of the network; ``number``: that of its feature in the layer it was read from."""

    number: int
    edge_id: str
    from_node: str
    to_node: str
    name: str
    rank: str
    length_m: float


@dataclass(frozen=True, slots=True)
class Crossing:
    """An end of a stretch: the node's own name, and the names of the other roads that meet there.

    ``is_dead_end``: nothing goes on from here.
    """

    node: str
    name: str
    roads: tuple[str, ...]
    is_dead_end: bool


@dataclass(frozen=True, slots=True)
class Way:
    """One direction of a stretch: its links in the order in which they are driven."""

    start: Crossing
    end: Crossing
    links: tuple[Link, ...]

    @property
    def length_m(self) -> float:
        return sum(link.length_m for link in self.links)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A road from one crossing to the next. ``ways``: one where it is a one-way road, else there and back."""

    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Road:
    """``name`` is empty for all unnamed roads of a ``rank``; ``stretches`` as one would drive along it."""

    name: str
    rank: str
    stretches: tuple[Stretch, ...]


def roads_of(links: Iterable[Link], node_names: Mapping[str, str], check: Callable[[], None] = lambda: None):
    """The roads that ``links`` make, those with names first, as a list of :class:`Road`.

    All links of one name are one road; those without a name are told apart by their rank. A stretch ends where
    anything else than the same road goes on. ``check`` is called once a road and may end the work by raising.
    """
    of_road: dict[tuple[str, str], list[Link]] = defaultdict(list)
    meeting = _Meeting(node_names)
    for link in links:
        key = (link.name, "" if link.name else link.rank)
        of_road[key].append(link)
        meeting.add(link, key)
    roads = []
    for name, rank in sorted(of_road, key=lambda key: (not key[0], key)):
        check()
        ways = _ways(of_road[name, rank], meeting, (name, rank))
        roads.append(Road(name, rank, tuple(_along(_paired(ways)))))
    return roads


class _Meeting:
    """What meets at each node."""

    def __init__(self, node_names: Mapping[str, str]) -> None:
        self._names = node_names
        self._neighbours: dict[str, set[str]] = defaultdict(set)
        self._roads: dict[str, set[tuple[str, str]]] = defaultdict(set)

    def add(self, link: Link, road: tuple[str, str]) -> None:
        self._neighbours[link.from_node].add(link.to_node)
        self._neighbours[link.to_node].add(link.from_node)
        self._roads[link.from_node].add(road)
        self._roads[link.to_node].add(road)

    def is_passed(self, node: str) -> bool:
        """Whether the road just goes on here."""
        return len(self._neighbours[node]) == 2 and len(self._roads[node]) == 1

    def crossing(self, node: str, road: tuple[str, str]) -> Crossing:
        others = sorted(name for name, _ in self._roads[node] - {road} if name)
        is_dead_end = len(self._neighbours[node]) == 1
        return Crossing(node, self._names.get(node, ""), tuple(others), is_dead_end)


def _ways(links: list[Link], meeting: _Meeting, road: tuple[str, str]) -> list[Way]:
    """The directed chains of ``links`` from crossing to crossing; a ring without any begins at its first link."""
    leaving: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        leaving[link.from_node].append(link)
    begun = [link for link in links if not meeting.is_passed(link.from_node)]
    ways, taken = [], set()
    for first in (*begun, *links):
        if first.number in taken:
            continue
        chain = _chain(first, leaving, meeting, taken)
        ends = (meeting.crossing(node, road) for node in (first.from_node, chain[-1].to_node))
        ways.append(Way(*ends, tuple(chain)))
    return ways


def _chain(first: Link, leaving: Mapping[str, list[Link]], meeting: _Meeting, taken: set[int]) -> list[Link]:
    """``first`` and what follows it up to the next crossing; all of them are ``taken`` then."""
    chain = [first]
    taken.add(first.number)
    while meeting.is_passed(chain[-1].to_node):
        last = chain[-1]
        following = (link for link in leaving.get(last.to_node, ()) if link.to_node != last.from_node)
        link = next((link for link in following if link.number not in taken), None)
        if link is None:
            break
        chain.append(link)
        taken.add(link.number)
    return chain


def _paired(ways: list[Way]) -> list[Stretch]:
    """The way there and the way back over the same nodes as one stretch."""
    waiting: dict[tuple[str, ...], list[Way]] = defaultdict(list)
    pairs: list[list[Way]] = []
    partner: dict[int, list[Way]] = {}
    for way in ways:
        nodes = (way.start.node, *(link.to_node for link in way.links))
        if waiting[nodes[::-1]]:
            partner[id(waiting[nodes[::-1]].pop())].append(way)
        else:
            waiting[nodes].append(way)
            pairs.append([way])
            partner[id(way)] = pairs[-1]
    return [Stretch(tuple(pair)) for pair in pairs]


def _along(stretches: list[Stretch]) -> list[Stretch]:
    """``stretches`` as one meets them on the way from an end of the road, each turned that way."""
    at: dict[str, list[int]] = defaultdict(list)
    for place, stretch in enumerate(stretches):
        for crossing in {stretch.ways[0].start.node, stretch.ways[0].end.node}:
            at[crossing].append(place)
    ends = [node for node, places in at.items() if len(places) == 1]
    found, taken = [], set()
    for begin in (*ends, *at):
        nodes = [begin]
        while nodes:
            node = nodes[-1]
            place = next((place for place in at[node] if place not in taken), None)
            if place is None:
                nodes.pop()
                continue
            taken.add(place)
            stretch = _from(stretches[place], node)
            found.append(stretch)
            way = stretch.ways[0]
            nodes.append(way.end.node if way.start.node == node else way.start.node)
    return found


def _from(stretch: Stretch, node: str) -> Stretch:
    """``stretch`` with the way first that leaves ``node``, where there is one."""
    return Stretch(stretch.ways[::-1]) if stretch.ways[-1].start.node == node else stretch
