"""Which roads have but one way in and out."""

from __future__ import annotations

import numpy as np

from ..progress import SILENT, Progress

_STEPS_AT_ONCE = 50_000


def one_way_out(
    nodes: int, tail: np.ndarray, head: np.ndarray, length: np.ndarray, progress: Progress = SILENT
) -> np.ndarray:
    """Whether each edge ``tail``–``head`` can be left by one way only: a single road leads from it to the main network.

    The main network is, of each connected part, the largest stretch (metres of ``length``) in which every two places
    are joined by two ways that share no road (2-edge-connected); a part without any such stretch has one way out
    everywhere. A ring at the end of a single road has one way out too. Directions do not matter.
    """
    ring, part = _rings(nodes, tail, head, progress)
    within = ring[tail] == ring[head]
    metres = np.bincount(ring[tail][within], length[within], nodes)
    largest = np.zeros(nodes)
    np.maximum.at(largest, part, metres[ring])
    main = (metres[ring] > 0) & (metres[ring] == largest[part])
    return ~(main[tail] & main[head] & within)


def _rings(nodes: int, tail: np.ndarray, head: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """For each node its 2-edge-connected stretch and its connected part, each named by one of its nodes.

    Tarjan's search for bridges, without recursion. Two roads between the same nodes are a ring.
    """
    around, edge_of, first = _neighbours(nodes, tail, head)
    seen, low = [-1] * nodes, [0] * nodes
    ring, part, open_nodes = [0] * nodes, [0] * nodes, []
    place = first[:-1].copy()
    step = 0
    for root in range(nodes):
        if seen[root] >= 0:
            continue
        stack = [(root, -1)]
        while stack:
            node, came_by = stack[-1]
            if seen[node] < 0:
                seen[node] = low[node] = step
                part[node] = root
                open_nodes.append(node)
                step += 1
                if step % _STEPS_AT_ONCE == 0:
                    progress.check()
            if place[node] < first[node + 1]:
                other, edge = around[place[node]], edge_of[place[node]]
                place[node] += 1
                if edge == came_by:
                    continue
                if seen[other] < 0:
                    stack.append((other, edge))
                else:
                    low[node] = min(low[node], seen[other])
                continue
            stack.pop()
            if stack:
                low[stack[-1][0]] = min(low[stack[-1][0]], low[node])
            if low[node] == seen[node]:
                _close(open_nodes, node, ring)
    return np.array(ring), np.array(part)


def _close(open_nodes: list[int], node: int, ring: list[int]) -> None:
    """All nodes that were opened since ``node`` are one stretch with it."""
    while True:
        member = open_nodes.pop()
        ring[member] = node
        if member == node:
            return


def _neighbours(nodes: int, tail: np.ndarray, head: np.ndarray) -> tuple[list[int], list[int], list[int]]:
    begin, end = np.concatenate([tail, head]), np.concatenate([head, tail])
    order = np.argsort(begin, kind="stable")
    edge = np.tile(np.arange(len(tail)), 2)[order]
    return end[order].tolist(), edge.tolist(), np.searchsorted(begin[order], np.arange(nodes + 1)).tolist()
