"""A short text that tells whether two networks are the same."""

from __future__ import annotations

import hashlib

import numpy as np

from ..network.model import RoadNetwork

FIELDS = ("edge_id", "from_node", "to_node", "lanes", "speed_kmh", "capacity_vph", "signal_delay_s", "allow")
"""What decides where vehicles drive; names of roads and remarks do not."""


def fingerprint_of(network: RoadNetwork) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of the edges (:data:`FIELDS`, in any order of rows) and turns."""
    edges = network.edges.sort_values("edge_id", kind="stable")
    columns = [_texts(edges[name]) for name in FIELDS]
    turns = network.turns[["from_edge", "to_edge", "kind"]].astype(str).agg("|".join, axis=1)
    text = "\n".join("|".join(row) for row in zip(*columns, strict=True)) + "\n\n" + "\n".join(sorted(turns))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _texts(column) -> list[str]:
    if np.issubdtype(column.dtype, np.number):
        return [f"{value:.3f}" for value in column]
    return column.fillna("").astype(str).tolist()
