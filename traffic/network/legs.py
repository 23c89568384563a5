"""The legs of junctions: roads, whichever directions they work in."""

from __future__ import annotations

import numpy as np
import pandas as pd

LEGS = 3
"""Fewer make no junction."""


def roads_of(edges: pd.DataFrame) -> np.ndarray:
    """A name for each edge that it shares with the edge of the other direction."""
    both = edges["opposite"].where(edges["opposite"] != "", edges["edge_id"])
    return np.minimum(edges["edge_id"].to_numpy(object), both.to_numpy(object))


def legs_of(edges: pd.DataFrame, **marks: pd.Series) -> pd.DataFrame:
    """A row for each ``node`` and ``road`` that meets there: whether one ``arrives`` and ``leaves`` by it, and whether
    one of ``marks`` (by name, a value an edge) holds for it."""
    base = pd.DataFrame({"road": roads_of(edges)} | {name: mark.to_numpy() for name, mark in marks.items()})
    ends = pd.concat(
        [
            base.assign(node=edges["from_node"].to_numpy(), arrives=False, leaves=True),
            base.assign(node=edges["to_node"].to_numpy(), arrives=True, leaves=False),
        ]
    )
    return ends.groupby(["node", "road"]).any()


def crossings(legs: pd.DataFrame) -> pd.Index:
    """Nodes where three legs or more meet and traffic crosses.

    Where all traffic comes from one leg or goes into one, it merges or parts.
    """
    by_node = legs.groupby("node")
    count, sums = by_node.size(), by_node.sum()
    return count.index[(sums["arrives"] >= 2) & (sums["leaves"] >= 2) & (count >= LEGS)]
