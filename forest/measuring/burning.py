"""How likely a fire that people light on their land reaches the forest."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

import numpy as np
import pandas as pd

from ...common.fields import field_named
from ...common.texts import marked
from ..jimok import JIBUN_FIELDS, JIMOK_FIELDS, jimok_of

BURNED_LAND = ("전", "답", "과", "묘")
"""Land on which people burn: field, paddy, orchard; and graves, where they burn what they cut (reference/forest.md
§2.4: officials name field bunds, graves and orchards; 27 % of fires are from burning)."""

NEAREST_M, NEAR_M = 25.0, 50.0
"""Metres from forest up to which burning is of the highest and of the middle risk. Our own rule, with two distances of
the law table; beside conifers, which ignite three to five times as easily as others (FMI 10 against 3 and 2, §2.2), the
class is one higher."""


class Burning(Enum):
    """The class of a field's risk: its key in ``burning`` fields, and its English name.

    Within the legal distance burning is banned outright since 2022-11-15, whatever the class (산림보호법 시행령 §24;
    since 2026-02-01 산림재난방지법): the class says where to look first.
    """

    HIGH = ("high", marked("high"))
    MEDIUM = ("medium", marked("medium"))
    LOW = ("low", marked("low"))
    OUTSIDE = ("outside", marked("outside the ban"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


def may_tell_burning(columns: Iterable[object]) -> bool:
    """Whether a parcel layer with these fields may tell the land category."""
    columns = list(columns)
    return any(field_named(columns, names) is not None for names in (JIMOK_FIELDS, JIBUN_FIELDS))


def burning_keys(
    parcels: pd.DataFrame, distance: np.ndarray, conifers: np.ndarray, legal_distance_m: float
) -> np.ndarray:
    """The key of :class:`Burning` per parcel; ``None`` for land on which nobody burns, and where nothing is known.

    ``conifers``: whether the nearest stand is one of conifers.
    """
    jimok = jimok_of(parcels)
    found = np.full(len(parcels), None, dtype=object)
    if jimok is None:
        return found
    farmed = jimok.isin(BURNED_LAND).to_numpy() & np.isfinite(distance)
    step = np.searchsorted([NEAREST_M, NEAR_M], distance, side="left") - conifers
    keys = np.array([Burning.HIGH.key, Burning.MEDIUM.key, Burning.LOW.key], dtype=object)[np.clip(step, 0, 2)]
    keys = np.where(distance <= legal_distance_m, keys, Burning.OUTSIDE.key)
    found[farmed] = keys[farmed]
    return found
