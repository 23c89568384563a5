"""How much the ranking hangs on its weights: one changed at a time, and all at random."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...common.ranking import ranks
from .factors import Factor, Weights
from .ranking import CLASSES, classes, scores

MULTIPLIERS = (0.5, 0.8, 1.2, 1.5, 0.0)
"""What each weight is multiplied with; 0 leaves the factor out."""

DRAWS = 200
SPREAD = 0.5
"""Random sets of weights, each weight between (1 − spread) and (1 + spread) of its own."""

_SEED = 20260201

SENSITIVITY_FIELDS = (
    "factor", "multiplier", "weight", "rank_corr", "changed", "changed_share", "left_a", "entered_a", "villages",
)  # fmt: skip


def sensitivity(shares: pd.DataFrame, weights: Weights) -> pd.DataFrame:
    """A row per factor in use and change of its weight.

    ``weight``: its share of all weights after the change; ``rank_corr``: Spearman's correlation between the scores
    before and after (NULL with fewer than three villages); ``changed``: villages that change class, and their share;
    ``left_a``, ``entered_a``: villages that leave and enter class A. ``shares`` as
    :func:`~.ranking.factor_percentiles` makes them.
    """
    base = scores(shares, weights)
    before = classes(base)
    known = tuple(factor for factor in Factor if shares[factor.percentile_field].notna().any())
    rows = []
    for factor in weights.normalised(known):
        for multiplier in MULTIPLIERS:
            other = weights.changed(factor, multiplier)
            if not other.normalised(known):
                continue
            score = scores(shares, other)
            after = classes(score)
            changed = int((after != before).sum())
            rows.append(
                {
                    "factor": factor.key,
                    "multiplier": multiplier,
                    "weight": other.normalised(known).get(factor, 0.0),
                    "rank_corr": rank_correlation(base, score),
                    "changed": changed,
                    "changed_share": changed / max(len(base), 1),
                    "left_a": int(((before == CLASSES[0]) & (after != CLASSES[0])).sum()),
                    "entered_a": int(((before != CLASSES[0]) & (after == CLASSES[0])).sum()),
                    "villages": len(base),
                }
            )
    return pd.DataFrame(rows, columns=list(SENSITIVITY_FIELDS))


def stability(shares: pd.DataFrame, weights: Weights) -> np.ndarray:
    """For each village the share of :data:`DRAWS` random sets of weights with which it keeps its class, 0 to 1."""
    before = classes(scores(shares, weights))
    generator = np.random.default_rng(_SEED)
    kept = np.zeros(len(shares))
    for _ in range(DRAWS):
        factors = generator.uniform(1 - SPREAD, 1 + SPREAD, len(weights.of))
        drawn = Weights(tuple((one, weight * by) for (one, weight), by in zip(weights.of, factors, strict=True)))
        kept += classes(scores(shares, drawn)) == before
    return kept / DRAWS


def rank_correlation(one: np.ndarray, other: np.ndarray) -> float:
    """Spearman's correlation, −1 to 1; NaN with fewer than three values or where all of one are equal."""
    if len(one) < 3 or np.ptp(ranks(one)) == 0 or np.ptp(ranks(other)) == 0:
        return float("nan")
    order = pd.DataFrame({"one": np.round(one, 9), "other": np.round(other, 9)}).rank()
    return float(order["one"].corr(order["other"]))
