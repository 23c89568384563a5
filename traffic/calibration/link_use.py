"""Which share of the vehicles of each pair of zones drives over each counted link, near an equilibrium.

An equilibrium has link flows but no unique ways. Drivers' ways are drawn around it: fastest ways at costs that are
varied a little at random, several times over, as in probit assignment (Sheffi 1985, ch. 11).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.sparse import coo_matrix, csr_matrix, identity, kron

from ...common.progress import SILENT, Progress
from ..assignment.joining import NodeDemand
from ..assignment.loading import LABELS_AT_ONCE, NO_WAY_BACK, shortest_trees
from ..assignment.model import Problem

PASSES = 8
SPREAD = 0.05
"""Standard deviation of a link's cost by itself in a pass: near-equal ways are shared, long ones stay unused."""


@dataclass(frozen=True)
class ZoneEnds:
    """``out``: zones × rows of the problem, ``into``: zones × its columns: shares of the zone's vehicles."""

    zones: pd.Index
    out: csr_matrix
    into: csr_matrix

    @classmethod
    def of(cls, joined: NodeDemand) -> ZoneEnds:
        zones = joined.origins["zone_id"].to_numpy(object), joined.destinations["zone_id"].to_numpy(object)
        names = pd.Index(np.unique(np.concatenate(zones)))
        return cls(names, _shares(joined.origins, names), _shares(joined.destinations, names))


def _shares(ends: pd.DataFrame, zones: pd.Index) -> csr_matrix:
    cells = (zones.get_indexer(ends["zone_id"]), np.arange(len(ends)))
    return csr_matrix((ends["share"].to_numpy(float), cells), shape=(len(zones), len(ends)))


def link_use(
    problem: Problem, costs: np.ndarray, links: np.ndarray, ends: ZoneEnds, seed: int, progress: Progress = SILENT
) -> csr_matrix:
    """Links × pairs of zones (origin · number of zones + destination): the share of each pair on each of ``links``.

    ``costs``: of every link of ``problem`` at its equilibrium; ``links``: numbers of the counted ones.
    """
    drawing = np.random.default_rng(seed)
    found = 0
    for number in range(PASSES):
        varied = costs * np.exp(drawing.normal(0.0, SPREAD, len(costs)))
        found = found + _of_pass(problem, varied, links, ends, progress)
        progress.at((number + 1) / PASSES)
    return csr_matrix(found / PASSES)


def _of_pass(problem: Problem, costs: np.ndarray, links: np.ndarray, ends: ZoneEnds, progress: Progress) -> csr_matrix:
    table = pd.DataFrame({"tail": problem.tail, "head": problem.head, "cost": costs})
    fastest = table.sort_values("cost", kind="stable").drop_duplicates(["tail", "head"])
    graph = csr_matrix((fastest["cost"], (fastest["tail"], fastest["head"])), shape=(problem.nodes, problem.nodes))
    used = np.isin(links, fastest.index)  # of parallel links the fastest takes all
    keys = problem.tail[links].astype(np.int64) * problem.nodes + problem.head[links]
    order = np.flatnonzero(used)[np.argsort(keys[used])]
    counted = _Counted(keys[order], order)
    batch = max(1, LABELS_AT_ONCE // problem.nodes)
    whole = 0
    for begin in range(0, len(problem.origins), batch):
        progress.check()
        rows = np.arange(begin, min(begin + batch, len(problem.origins)))
        _, back = shortest_trees(graph, problem.origins[rows])
        whole = whole + _by_zones(_passed(back, problem, counted), len(links), rows, ends)
    return whole


@dataclass(frozen=True)
class _Counted:
    """``keys``: tail · nodes + head in order; ``number``: which of the counted links each is."""

    keys: np.ndarray
    number: np.ndarray

    def entering(self, back: np.ndarray) -> np.ndarray:
        """For each tree and node: the counted link by which the tree enters the node, -1 where it is none."""
        nodes = back.shape[1]
        if not len(self.keys):
            return np.full(back.shape, -1)
        key = np.where(back == NO_WAY_BACK, -1, back.astype(np.int64) * nodes + np.arange(nodes))
        place = np.minimum(np.searchsorted(self.keys, key), len(self.keys) - 1)
        return np.where(self.keys[place] == key, self.number[place], -1)


def _passed(back: np.ndarray, problem: Problem, counted: _Counted) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(link, tree, column of the destination) for each counted link on the way of each tree to each destination.

    Every node first learns, in rounds that double the reach, the nearest node towards the origin that is entered by a
    counted link; so a way is followed over its few counted links only.
    """
    trees, nodes = back.shape
    entered = counted.entering(back).ravel()
    at = np.arange(trees * nodes)
    before = np.where(back == NO_WAY_BACK, at.reshape(back.shape), back + (np.arange(trees) * nodes)[:, None]).ravel()
    nearest = np.where(entered >= 0, at, before)
    while True:
        further = nearest[nearest]
        if (further == nearest).all():
            break
        nearest = further
    tree = np.repeat(np.arange(trees), len(problem.destinations))
    column = np.tile(np.arange(len(problem.destinations)), trees)
    now = nearest[tree * nodes + problem.destinations[column]]
    parts = []
    while True:
        on = entered[now] >= 0
        if not on.any():
            break
        tree, column, now = tree[on], column[on], now[on]
        parts.append((entered[now], tree, column))
        now = nearest[before[now]]
    if not parts:
        return (np.zeros(0, int),) * 3
    return tuple(np.concatenate(each) for each in zip(*parts, strict=True))


def _by_zones(
    passed: tuple[np.ndarray, np.ndarray, np.ndarray], links: int, rows: np.ndarray, ends: ZoneEnds
) -> csr_matrix:
    link, tree, column = passed
    shape = (links * len(rows), ends.into.shape[1])
    ways = csr_matrix((np.ones(len(link)), (link * len(rows) + tree, column)), shape=shape)
    to_zones = ways @ ends.into.T  # (link, tree) × zones of destination
    from_zones = kron(identity(links), ends.out[:, rows], format="csr") @ to_zones  # (link, zone of origin) × zones
    cells = coo_matrix(from_zones)
    zones = len(ends.zones)
    where = (cells.row // zones, (cells.row % zones) * zones + cells.col)
    return csr_matrix((cells.data, where), shape=(links, zones * zones))
