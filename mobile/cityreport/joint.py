"""Where the topics meet: a joint reading of a few indicators by dong, with its weights, and how far it can be moved.

No score of its own is invented. Of each indicator a dong has the share of the other dongs that are better off
(:func:`.dong_table.burden_shares`, after the rule of the forest room's exposure); the reading is the weighted
mean of these shares. How firm a place is, is told by moving all weights at random, as there.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.ranking import ranks, read_weights
from ..bundle.publication import IndicatorEntry
from ..errors import MobileError
from .dong_table import DongTable, burden_shares

USUAL_WEIGHTS = {
    "transfer_time": 1.0,
    "people_beyond_stops": 1.0,
    "exposed_people": 1.0,
    "unreached_people": 1.0,
    "delay": 1.0,
    "delay_change": 1.0,
}
"""Two of each topic: how bad it is, and for how many. A proposal: which weights are right is for the city to say."""

FIRST = 3
"""Dongs that are told first: as many as one meeting deals with."""
MEETING = 1 / 3
"""A dong is burdened by an indicator, or in a topic, when it is in this upper part of the dongs; in a topic also by one
of its indicators."""
LEAST_BURDEN = 0.5
"""And at least this part of the most burdened dong's share, so that few people are no burden where most have none."""
LEAST_KNOWN = 0.5
"""Part of the weights of which a dong's values must be known for it to be placed."""
DRAWS, SPREAD = 200, 0.5
"""Random sets of weights, each weight between (1 − spread) and (1 + spread) of its own."""
_SEED = 20260201
LIKELY = (5, 95)
"""Percentiles of the places that a dong takes under them: nine in ten."""


@dataclass(frozen=True)
class Known:
    """An indicator that may be weighed: its entry, the key of its topic, whether the dongs' values add up."""

    entry: IndicatorEntry
    topic: str
    adds_up: bool


@dataclass(frozen=True)
class Factor:
    """An indicator that is weighed: its entry, the key of its topic, and its part of all weights (0 to 1)."""

    entry: IndicatorEntry
    topic: str
    weight: float


@dataclass(frozen=True)
class Joint:
    """The reading: ``factors`` in use, ``missing`` (keys with a weight and without values), and by dong

    ``shares`` (0–1 by key of the factor, NaN: not known), ``of_topic`` (weighted mean by topic, 0–100), ``places``:
    ``score`` (0–100), ``rank``, ``best`` and ``worst`` (places that nine in ten sets of weights give), ``first`` (share
    of them with the dong among the first :data:`FIRST`), ``meets`` (topics in which it is burdened). Dongs of which too
    little is known have no place.
    """

    factors: tuple[Factor, ...]
    missing: tuple[str, ...]
    shares: pd.DataFrame
    of_topic: pd.DataFrame
    places: pd.DataFrame
    heavy: pd.DataFrame
    """Dong × factor: whether the dong is burdened by it."""
    high: pd.DataFrame
    """Dong × topic: whether the dong is burdened in it."""

    @property
    def placed(self) -> pd.DataFrame:
        """The dongs with a place, the most burdened first."""
        return self.places.dropna(subset="rank").sort_values("rank", kind="stable")

    def burdened(self, dong: str) -> tuple[str, ...]:
        """Keys of the topics in which ``dong`` is burdened."""
        return tuple(topic for topic in self.of_topic if self.high[topic][dong])

    def heaviest(self, dong: str) -> list[Factor]:
        """The factors in which ``dong`` is burdened, those that move it most first."""
        high = [one for one in self.factors if self.heavy[one.entry.key][dong]]
        return sorted(high, key=lambda one: -one.weight * self.shares.at[dong, one.entry.key])


def weights_of(text: str, known: Sequence[str]) -> dict[str, float]:
    """Weights written as ``transfer_time=1, delay=2``; no text: the usual ones. Only their proportions matter.

    Raises :class:`MobileError` for what is no indicator or no weight.
    """
    if not text.strip():
        return dict(USUAL_WEIGHTS)
    return read_weights(text, known, "transfer_time=1, delay=2", MobileError)


def joint_reading(table: DongTable, known: Sequence[Known], weights: dict[str, float]) -> Joint:
    """Read ``table`` under ``weights`` (key → weight)."""
    entries = {one.entry.key: one for one in known}
    wanted = {key: weight for key, weight in weights.items() if weight > 0}
    shares = {
        key: burden_shares(table.values[key], entries[key].entry, entries[key].adds_up)
        for key in wanted
        if key in entries and key in table.values and table.values[key].notna().sum() > 1
    }
    whole = sum(wanted[key] for key in shares) or 1.0
    factors = tuple(Factor(entries[key].entry, entries[key].topic, wanted[key] / whole) for key in shares)
    frame = pd.DataFrame(shares, index=table.values.index, dtype=float)
    topics = list(dict.fromkeys(one.topic for one in factors))
    of_topic = pd.DataFrame(
        {topic: 100 * _mean(frame, [one for one in factors if one.topic == topic]) for topic in topics},
        index=frame.index,
    )
    missing = tuple(key for key in wanted if key not in shares)
    heavy = pd.DataFrame({key: _is_high(frame[key]) for key in frame}, index=frame.index, dtype=bool)
    in_topic = {
        topic: _is_high(of_topic[topic]) & heavy[[one.entry.key for one in factors if one.topic == topic]].any(axis=1)
        for topic in topics
    }
    high = pd.DataFrame(in_topic, index=frame.index, dtype=bool)
    return Joint(factors, missing, frame, of_topic, _places(frame, factors, high), heavy, high)


def _places(shares: pd.DataFrame, factors: Sequence[Factor], high: pd.DataFrame) -> pd.DataFrame:
    columns = ["score", "rank", "best", "worst", "first", "meets"]
    known = (shares.notna() * [one.weight for one in factors]).sum(axis=1) if factors else pd.Series(0.0, shares.index)
    placed = shares[known >= LEAST_KNOWN] if factors else shares.iloc[:0]
    if len(placed) < 2:
        return pd.DataFrame(np.nan, index=shares.index, columns=columns)
    weights = np.array([one.weight for one in factors])
    score = _weighted(placed, weights)
    moved = np.array([ranks(_weighted(placed, drawn)) for drawn in _drawn(weights)])
    best, worst = np.percentile(moved, LIKELY, axis=0, method="nearest")
    found = pd.DataFrame(
        {
            "score": 100 * score,
            "rank": ranks(score),
            "best": best,
            "worst": worst,
            "first": (moved <= FIRST).mean(axis=0),
            "meets": high.sum(axis=1)[placed.index],
        },
        index=placed.index,
    )
    return found.reindex(shares.index)


def _drawn(weights: np.ndarray) -> np.ndarray:
    return weights * np.random.default_rng(_SEED).uniform(1 - SPREAD, 1 + SPREAD, (DRAWS, len(weights)))


def _weighted(shares: pd.DataFrame, weights: np.ndarray) -> np.ndarray:
    """The weighted mean of what is known of each dong."""
    known = shares.notna().to_numpy()
    return (shares.fillna(0.0).to_numpy() @ weights) / (known @ weights)


def _mean(shares: pd.DataFrame, factors: Sequence[Factor]) -> pd.Series:
    keys = [one.entry.key for one in factors]
    weights = np.array([one.weight for one in factors])
    known = shares[keys].notna().to_numpy() @ weights
    total = shares[keys].fillna(0.0).to_numpy() @ weights
    return pd.Series(np.divide(total, known, out=np.full(len(shares), np.nan), where=known > 0), shares.index)


def _is_high(column: pd.Series) -> pd.Series:
    """Which dongs are in the upper part of those of which it is known; a burden of nothing is none."""
    room = math.ceil(MEETING * int(column.notna().sum()))
    return (column.rank(method="min", ascending=False) <= room) & (column >= LEAST_BURDEN * column.max()) & (column > 0)
