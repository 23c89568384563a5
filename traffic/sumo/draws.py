"""Chance that hangs on the vehicle, not on its place in a list."""

from __future__ import annotations

import numpy as np
import pandas as pd

_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))
_STEP = 0x9E3779B97F4A7C15
"""SplitMix64 (Steele, Lea and Flood 2014)."""


def draws(trips: pd.DataFrame, seed: int, number: int) -> np.ndarray:
    """A number from 0 to 1 for each of ``trips``, the same wherever a trip has the same ends, departure and ``seed``.

    So a vehicle draws alike in base and scenario, although the scenario has more vehicles (common random numbers,
    reference/traffic.md §3.5). ``number``: which draw of this seed it is.
    """
    key = trips["origin_node"] + ">" + trips["destination_node"] + "@" + trips["depart_s"].map("{:.2f}".format)
    salt = np.uint64((seed * 1_000_003 + number) * _STEP % 2**64)
    with np.errstate(over="ignore"):
        mixed = pd.util.hash_array(key.to_numpy(object)) + salt
        for shift, factor in zip((30, 27), _MIX, strict=True):
            mixed = (mixed ^ (mixed >> np.uint64(shift))) * factor
        mixed ^= mixed >> np.uint64(31)
    return mixed / float(2**64)
