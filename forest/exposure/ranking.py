"""Villages in the order of their score, and the four classes A to D."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from ...common.ranking import ranks
from .factors import Factor, Weights, known_factors, percentiles

CLASSES = ("A", "B", "C", "D")
CUTS = (0.10, 0.30, 0.60, 1.0)
"""Upper ends of the classes as shares of the city's villages, the worst first: those of NIFoS's national map of
wildfire vulnerability (전국산불취약지도 2019: A 0–10, B 10–30, C 30–60, D 60–100 %; reference/forest.md §1.1)."""


DIGITS = 3
"""Digits after the point that a factor is compared to: shares of discs are not surer than a few thousandths."""


def factor_percentiles(villages: pd.DataFrame) -> pd.DataFrame:
    """The percentile of each factor that is known of any village, named ``p_<factor>``; the others are NULL.

    Values that are equal to :data:`DIGITS` digits are equal.
    """
    known = known_factors(villages)
    return pd.DataFrame(
        {
            factor.percentile_field: percentiles(villages[factor.field].astype(float).round(DIGITS))
            if factor in known
            else np.nan
            for factor in Factor
        },
        index=villages.index,
    )


def scores(shares: pd.DataFrame, weights: Weights) -> np.ndarray:
    """The weighted sum of the percentiles, 0 to 100. Factors of which nothing is known take no part."""
    known = tuple(factor for factor in Factor if shares[factor.percentile_field].notna().any())
    total = np.zeros(len(shares))
    for factor, weight in weights.normalised(known).items():
        total += weight * shares[factor.percentile_field].to_numpy(float)
    return 100.0 * total


def classes(score: np.ndarray) -> np.ndarray:
    """A to D by rank: A holds a tenth of the villages, rounded up, and so on; equal scores share the worse-off class.

    A score of 0 is D, however many share it: no other village has less in any factor.
    """
    upper = [math.ceil(cut * len(score) - 1e-9) for cut in CUTS]
    by_rank = np.searchsorted(upper, ranks(score), side="left")
    return np.array(CLASSES, dtype=object)[np.where(np.round(score, 9) > 0, by_rank, len(CLASSES) - 1)]
