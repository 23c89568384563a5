"""Whose vehicles use a link (select link analysis): the pairs of zones behind a flow.

The flows of an equilibrium are a mix of all-or-nothing flows. Each of these is loaded once more at the costs that it
had, and this time the trees are asked which ends lie behind the link. What comes out adds up to the flow of the link
exactly. Flows of pairs are not unique in an equilibrium (only those of links are); this is the mix the solver took.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from .dead_ends import Core
from .loading import NO_PLACE, NO_WAY_BACK, Loader
from .model import Loads, Problem
from .reachable import reachable

WORTH_LOOKING = 1e-9
"""All-or-nothing flows with a smaller part in the mix are left out: less than a car in a city."""


def link_users(problem: Problem, loads: Loads, links: np.ndarray, progress: Progress = SILENT) -> list[pd.DataFrame]:
    """For each of ``links`` a table ``origin destination vehicles`` (names of the problem), most vehicles first."""
    vehicles = np.where(reachable(problem, progress), problem.vehicles, 0.0)
    everything = Core(np.arange(len(problem.tail)), problem.origins, problem.destinations, np.zeros(len(problem.tail)))
    loader = Loader(problem, everything, vehicles)
    shares = np.zeros((len(links), len(loader.origins), len(loader.ends)))
    worth = np.flatnonzero(loads.parts > WORTH_LOOKING)
    for done, number in enumerate(worth):
        progress.at(done / len(worth))
        for trees in loader.trees(loads.costs[number], progress):
            for at, link in enumerate(links):
                chain = loader.chains.of_link[link]
                if chain in trees.chain_of_pair:
                    behind = _behind(trees.back, loader.tail[chain], loader.head[chain])
                    shares[at, trees.rows] += loads.parts[number] * behind[:, loader.ends]
    begun = loader.row != NO_PLACE
    return [_pairs(problem, vehicles[begun] * share[loader.row[begun]][:, loader.column], begun) for share in shares]


def _behind(back: np.ndarray, tail: int, head: int) -> np.ndarray:
    """Tree by node: whether the way there goes from node ``tail`` to node ``head``, in rounds that double the reach."""
    trees, nodes = back.shape
    found = np.zeros(back.shape, dtype=bool)
    found[:, head] = back[:, head] == tail
    found = found.ravel()
    before = (np.where(back == NO_WAY_BACK, np.arange(nodes), back) + (np.arange(trees) * nodes)[:, None]).ravel()
    while True:
        found |= found[before]
        further = before[before]
        if (further == before).all():
            return found.reshape(trees, nodes)
        before = further


def _pairs(problem: Problem, vehicles: np.ndarray, begun: np.ndarray) -> pd.DataFrame:
    rows, columns = np.nonzero(vehicles > 0)
    table = pd.DataFrame(
        {
            "origin": problem.origin_names[begun][rows],
            "destination": problem.destination_names[columns],
            "vehicles": vehicles[rows, columns],
        }
    )
    summed = table.groupby(["origin", "destination"], as_index=False, sort=False)["vehicles"].sum()
    return summed.sort_values("vehicles", ascending=False, kind="stable", ignore_index=True)
