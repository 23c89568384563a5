"""Lines that share a way: who rides on it takes whichever comes first."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..network.route_network import RouteNetwork

FEWEST_CALLS = 3
"""Ways of fewer stops than this are ridden by few, and there are many of them."""
MOST_SHARE = 1.0
"""Bundles have together at most so many calls as the lines themselves: each call costs time in every search."""


@dataclass(frozen=True)
class Bundle:
    """A way (rows of stops) and the lines that run all of it: ``members`` (pattern, position where the way begins)."""

    stops: np.ndarray
    members: np.ndarray


def bundles_of(network: RouteNetwork) -> tuple[Bundle, ...]:
    """The longest ways that two patterns share, each with all patterns that run it.

    So of three lines on one road of which one turns off, the way to the turn bundles three and the way on two. A rider
    waits for the first of the bundle (common lines: Chriqui & Robillard 1975, with all of them attractive). Ways with
    most members and stops first, up to :data:`MOST_SHARE`.
    """
    at = _stretches(network)
    ways = {way.tobytes(): way for way in _shared_ways(network, at)}
    found = [Bundle(way, _members(network, at, way)) for way in ways.values()]
    found.sort(key=lambda bundle: (-len(bundle.members) * len(bundle.stops), bundle.stops.tobytes()))
    size = np.cumsum([len(bundle.stops) for bundle in found])
    most = MOST_SHARE * sum(len(pattern) for pattern in network.patterns)
    return tuple(found[: int(np.searchsorted(size, most, side="right"))])


Places = dict[tuple[int, int], np.ndarray]


def _stretches(network: RouteNetwork) -> Places:
    """Where each stretch from stop to stop is run: rows of (pattern, position)."""
    number = np.repeat(np.arange(len(network.patterns)), [len(pattern) - 1 for pattern in network.patterns])
    position = np.concatenate([np.arange(len(pattern) - 1) for pattern in network.patterns])
    first = np.concatenate([pattern.stops[:-1] for pattern in network.patterns]).astype(np.int64)
    second = np.concatenate([pattern.stops[1:] for pattern in network.patterns]).astype(np.int64)
    key = first * len(network.stops.id) + second
    order = np.argsort(key, kind="stable")
    begins = np.flatnonzero(np.diff(key[order], prepend=-1))
    places = np.column_stack([number, position])[order]
    ends = zip(first[order][begins].tolist(), second[order][begins].tolist(), strict=True)
    return dict(zip(ends, np.split(places, begins[1:]), strict=True))


def _shared_ways(network: RouteNetwork, at: Places) -> list[np.ndarray]:
    """The stops of each longest run of stretches that two different patterns have in common."""
    pairs = [_pairs(places) for places in at.values() if len(places) > 1]
    if not pairs:
        return []
    one, other, i, k = np.concatenate(pairs).T
    order = np.lexsort((i, i - k, other, one))
    one, other, i, k = (column[order] for column in (one, other, i, k))
    same = (np.diff(one) == 0) & (np.diff(other) == 0) & (np.diff(i - k) == 0) & (np.diff(i) == 1)
    begins = np.flatnonzero(np.append(True, ~same))
    ends = np.append(begins[1:], len(i))
    long = ends - begins + 1 >= FEWEST_CALLS
    return [
        network.patterns[one[begin]].stops[i[begin] : i[begin] + end - begin + 1].astype(np.int32)
        for begin, end in zip(begins[long], ends[long], strict=True)
    ]


def _pairs(places: np.ndarray) -> np.ndarray:
    """(pattern, other pattern, position, position in the other) of all pairs of different patterns."""
    one, other = np.triu_indices(len(places), 1)
    rows = np.column_stack([places[one, 0], places[other, 0], places[one, 1], places[other, 1]])
    return rows[rows[:, 0] != rows[:, 1]]


def _members(network: RouteNetwork, at: Places, way: np.ndarray) -> np.ndarray:
    """The patterns that run all of ``way``, each once, and where it begins on them."""
    places = at[int(way[0]), int(way[1])]
    runs = [
        (number, position)
        for number, position in places.tolist()
        if np.array_equal(network.patterns[number].stops[position : position + len(way)], way)
    ]
    return np.array(list({number: (number, position) for number, position in reversed(runs)}.values()))[::-1]
