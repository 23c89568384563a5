"""Links in a row as one: where a road only goes on, nobody chooses.

A node that is neither origin nor destination and has two neighbours (a bend, a change of lanes, what a removed dead end
leaves) is passed or not passed. All links between two real junctions have the same flow, and a search for fastest ways
needs only the sum of their costs. A city's network has about half as many nodes without them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

NONE = -1


@dataclass(frozen=True)
class Chains:
    """``tail`` and ``head`` of each chain, and for each link the chain it is part of (:data:`NONE`: on no way)."""

    tail: np.ndarray
    head: np.ndarray
    of_link: np.ndarray

    def costs(self, costs: np.ndarray) -> np.ndarray:
        """Of the chains: the sums of those of their links."""
        there = self.of_link != NONE
        return np.bincount(self.of_link[there], costs[there], len(self.tail))

    def on_links(self, flows: np.ndarray) -> np.ndarray:
        """The flow of each link, that of its chain."""
        return np.where(self.of_link == NONE, 0.0, flows[self.of_link])


def chains_of(nodes: int, tail: np.ndarray, head: np.ndarray, ends: np.ndarray) -> Chains:
    """Chains of the links ``tail`` → ``head``; ``ends``: nodes where vehicles begin or end, which are kept."""
    following = _following(nodes, tail, head, ends)
    is_last = following == NONE
    last = np.where(is_last, np.arange(len(tail)), following)
    for _ in range(len(tail).bit_length()):  # each round doubles the reach; rings without a junction never end
        last = last[last]
    of_link = np.where(is_last[last], (np.cumsum(is_last) - 1)[last], NONE)
    begins = np.ones(len(tail), dtype=bool)
    begins[following[~is_last]] = False
    tails = np.zeros(int(is_last.sum()), dtype=np.int64)
    tails[of_link[begins]] = tail[begins]
    return Chains(tails, head[is_last], of_link)


def _following(nodes: int, tail: np.ndarray, head: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """For each link the only one that can follow it, :data:`NONE` where there is a choice or an end."""
    out_count, out_link, out_to = _first_two(tail, head, nodes)
    in_count, _, in_from = _first_two(head, tail, nodes)
    one_way = (out_count == 1) & (in_count == 1) & (out_to[0] != in_from[0])
    two_way = (out_count == 2) & (in_count == 2) & (out_to[0] != out_to[1])
    two_way &= (np.sort(out_to, axis=0) == np.sort(in_from, axis=0)).all(axis=0)
    passed = one_way | two_way
    passed[ends] = False
    onward = np.where(out_to[0, head] != tail, out_link[0, head], out_link[1, head])
    return np.where(passed[head], onward, NONE)


def _first_two(at: np.ndarray, other: np.ndarray, nodes: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of each node: how many links it has on one side, two of them, and their other ends (:data:`NONE`: none)."""
    order = np.argsort(at, kind="stable")
    place = np.arange(len(at)) - np.searchsorted(at[order], at[order])
    link, ends = np.full((2, 2, nodes), NONE)
    few = place < 2
    link[place[few], at[order][few]] = order[few]
    ends[place[few], at[order][few]] = other[order][few]
    return np.bincount(at, minlength=nodes), link, ends
