"""Problems whose equilibrium can be worked out by hand, and how to tell an equilibrium."""

from __future__ import annotations

import numpy as np

from sijeong.traffic.assignment.checking import imbalance
from sijeong.traffic.assignment.model import Equilibrium, Problem

BRIDGE = 4
"""The link of :func:`braess` that makes everybody slower."""


def linear(nodes: int, links: list[tuple], demand: list[tuple]) -> Problem:
    """``links``: (tail, head, minutes when empty, more minutes a vehicle); ``demand``: (origin, destination, n)."""
    tail, head, empty, more = (np.array(column) for column in zip(*links, strict=True))
    origins, destinations, vehicles = zip(*demand, strict=True)
    # free · (1 + flow / capacity) with a capacity of 1 and free = more: empty = fixed + free
    more = more.astype(float)
    ones = np.ones(len(tail))
    return Problem(
        nodes=nodes, tail=tail, head=head, free=more, fixed=empty - more, capacity=ones, alpha=ones, beta=ones,
        origins=np.array(origins), destinations=np.array(destinations), vehicles=np.diag(np.array(vehicles, float)),
        origin_names=np.array(origins), destination_names=np.array(destinations),
    )  # fmt: skip


def braess(with_bridge: bool) -> Problem:
    """Braess (1968) in its textbook figures: six vehicles from node 0 to node 3, minutes by flow x."""
    links = [(0, 1, 0, 10), (0, 2, 50, 1), (1, 3, 50, 1), (2, 3, 0, 10), (1, 2, 10, 1)]
    return linear(4, links if with_bridge else links[:BRIDGE], [(0, 3, 6.0)])


def grid(side: int, vehicles: float, seed: int | None = None, beta: float = 4.0) -> Problem:
    """``side`` × ``side`` junctions; equal streets, or random ones by ``seed``; everybody from corner to corner."""
    number = np.arange(side * side).reshape(side, side)
    there = np.concatenate([
        np.stack([number[:, :-1], number[:, 1:]], -1).reshape(-1, 2),
        np.stack([number[:-1], number[1:]], -1).reshape(-1, 2),
    ])  # fmt: skip
    pairs = np.concatenate([there, there[:, ::-1]])
    drawn = np.random.default_rng(seed)
    free = drawn.uniform(1, 3, len(pairs)) if seed is not None else np.ones(len(pairs))
    capacity = drawn.uniform(50, 150, len(pairs)) if seed is not None else np.full(len(pairs), 100.0)
    corners = number[[0, 0, -1, -1], [0, -1, 0, -1]]
    return Problem(
        nodes=side * side, tail=pairs[:, 0], head=pairs[:, 1], free=free, fixed=np.zeros(len(pairs)),
        capacity=capacity, alpha=np.full(len(pairs), 0.15), beta=np.full(len(pairs), beta),
        origins=corners, destinations=corners, vehicles=vehicles * (1 - np.eye(4)),
        origin_names=corners, destination_names=corners,
    )  # fmt: skip


def assert_balanced(problem: Problem, found: Equilibrium) -> None:
    """In and out are the same at every node, and no flow is below zero."""
    assert np.abs(imbalance(problem, found)).max() < 1e-9 * problem.vehicles.sum()
    assert (found.flows >= 0).all()
