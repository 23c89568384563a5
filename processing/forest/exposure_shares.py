"""By how much each factor has made the score of a village: what a chart of the ranking shows."""

from __future__ import annotations

from dataclasses import dataclass

from ...common.provenance import Provenance
from ...forest.exposure.factors import Factor, Weights


@dataclass(frozen=True)
class FactorShare:
    """One factor of a ranking: the field of its percentile (0 to 1), its English name, its weight (all add up to 1).

    Percentile × weight × 100 are the points that it adds to the score.
    """

    field: str
    english: str
    weight: float


def factor_shares(provenance: Provenance | None, known_fields: set[str]) -> tuple[FactorShare, ...]:
    """The factors that took part, the heaviest first.

    ``known_fields``: fields with a value in any village, because a factor of which nothing is known takes no part.
    Without provenance the default weights are taken.
    """
    text = str(provenance.parameters.get("WEIGHTS", "")) if provenance is not None else ""
    known = tuple(factor for factor in Factor if factor.percentile_field in known_fields)
    weights = Weights.read(text).normalised(known)
    ordered = sorted(weights.items(), key=lambda pair: -pair[1])
    return tuple(FactorShare(factor.percentile_field, factor.english, weight) for factor, weight in ordered)


DEFAULT_WEIGHTS = ", ".join(f"{factor.key}={factor.weight:g}" for factor in Factor if factor.weight > 0)
"""The proposal of reference/forest.md §2.4 as ``WEIGHTS`` takes it; a factor that is not named has none."""
