"""Layers whose lines say from where to where: a line of few people shows them even without its number."""

from __future__ import annotations

import numpy as np
import pandas as pd

GUARDED = frozenset(
    {"published_flows", "od_flows", "transfer_pairs", "direct_gaps", "gap_corridors", "hub_pairs", "hub_catchment"}
)
"""Results whose every row rests on at least MIN_CARDS different cards; their numbers are means of a day, so that small
ones are no few people (docs/transit.md)."""
CARDS = "cards"
"""Where such a result says how many different cards there are, a lower MIN_CARDS of its run shows here."""
UNCHANGED = "published_flows"
"""Already reduced, secondary suppression included (``sijeong:publishflows``)."""


def are_flows(frame: pd.DataFrame) -> bool:
    """Whether rows go from one place to another (fields ``from_…`` and ``to_…`` of the same ending)."""
    names = {str(name).lower() for name in frame.columns}
    return any(f"to_{name[5:]}" in names for name in names if name.startswith("from_") and name != "from_m")


def rest(values: np.ndarray, hidden: np.ndarray) -> float:
    """How many people the left out rows have together."""
    return float(np.nansum(values[hidden]))
