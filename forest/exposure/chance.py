"""Could it be chance? Exact binomial answers, without a statistics package."""

from __future__ import annotations

import math

CONFIDENCE = 0.95
ALPHA = 0.05
"""One-sided level at which hits count as more than chance."""

CLEAR_RATIO = 2.0
"""Times chance: an effect that would matter in practice. Enough fires are those that would show it ..."""
ENOUGH_POWER = 0.8
"""... in four of five such cities."""

_HALVINGS = 60


def at_least(hits: int, trials: int, probability: float) -> float:
    """The probability of ``hits`` or more in ``trials`` that each succeed with ``probability``."""
    if hits <= 0:
        return 1.0
    if probability <= 0 or hits > trials:
        return 0.0
    if probability >= 1:
        return 1.0
    log_p, log_q = math.log(probability), math.log1p(-probability)
    terms = (
        math.exp(
            math.lgamma(trials + 1)
            - math.lgamma(k + 1)
            - math.lgamma(trials - k + 1)
            + k * log_p
            + (trials - k) * log_q
        )
        for k in range(hits, trials + 1)
    )
    return min(1.0, math.fsum(terms))


def interval(hits: int, trials: int) -> tuple[float, float]:
    """The exact 95 % interval of the true share (Clopper and Pearson 1934); 0 to 1 without trials."""
    if trials == 0:
        return 0.0, 1.0
    tail = (1 - CONFIDENCE) / 2
    low = 0.0 if hits == 0 else _solved(lambda p: at_least(hits, trials, p) >= tail)
    high = 1.0 if hits == trials else _solved(lambda p: 1 - at_least(hits + 1, trials, p) <= tail)
    return low, high


def power(trials: int, chance: float, ratio: float = CLEAR_RATIO) -> float:
    """How likely ``trials`` would show, at :data:`ALPHA`, hits that are ``ratio`` times as frequent as chance."""
    needed = next((hits for hits in range(trials + 1) if at_least(hits, trials, chance) <= ALPHA), None)
    return 0.0 if needed is None else at_least(needed, trials, min(1.0, ratio * chance))


def _solved(reached) -> float:
    """The least probability at which ``reached``, by halving."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if reached(middle) else (middle, high)
    return high
