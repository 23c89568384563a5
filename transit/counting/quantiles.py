"""Quantiles over passengers, from counts by value."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd


def quantiles(group: np.ndarray, value: np.ndarray, passengers: np.ndarray, shares: Sequence[float]) -> pd.DataFrame:
    """For each group the smallest value up to which each share of its passengers lies; a column for each share.

    The lower quantile: always a value that occurs, and the same whatever the order of the rows.
    """
    order = np.lexsort((value, group))
    group, value, passengers = group[order], value[order], passengers[order].astype(np.int64)
    first = np.flatnonzero(np.append(True, group[1:] != group[:-1])) if len(group) else np.empty(0, np.int64)
    so_far = np.cumsum(passengers)
    before = so_far[first] - passengers[first] if len(first) else np.empty(0, np.int64)
    total = np.diff(np.append(before, so_far[-1] if len(so_far) else 0))
    reached = {share: value[np.searchsorted(so_far, before + share * total)] for share in shares}
    return pd.DataFrame(reached, index=pd.Index(group[first]))
