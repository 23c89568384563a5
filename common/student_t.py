"""Student's t distribution, without a statistics library: QGIS's installers do not all bring one.

Everything is by array. Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.5 and 26.7; the continued
fraction is evaluated as Lentz does (Press et al., Numerical Recipes, 6.4).
"""

from __future__ import annotations

import math

import numpy as np

_MOST_TERMS = 300
_EXACT_ENOUGH = 1e-15
_NEVER_ZERO = 1e-300
_HALVINGS = 200
_WIDEST = 1e9
"""No quantile that is asked for here is larger: 95 % with one degree of freedom is 12.7."""

_log_gamma = np.vectorize(math.lgamma, otypes=[float])


def two_sided_p(t: np.ndarray, freedom: np.ndarray) -> np.ndarray:
    """How probable a value at least as far from 0 as ``t`` is, with ``freedom`` degrees of freedom (any above 0)."""
    return incomplete_beta(freedom / (freedom + np.square(t)), freedom / 2, np.full_like(freedom, 0.5))


def quantile(freedom: np.ndarray, confidence: float) -> np.ndarray:
    """The t that is not exceeded on either side with the probability ``confidence``."""
    low, high = np.zeros_like(freedom), np.full_like(freedom, _WIDEST)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        beyond = two_sided_p(middle, freedom) < 1 - confidence
        low, high = np.where(beyond, low, middle), np.where(beyond, middle, high)
        if np.all(high - low <= 1e-12 * high):
            break
    return (low + high) / 2


def incomplete_beta(x: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The regularised incomplete beta function I_x(a, b) for 0 ≤ ``x`` ≤ 1."""
    x, a, b = np.broadcast_arrays(np.asarray(x, float), np.asarray(a, float), np.asarray(b, float))
    mirrored = x > (a + 1) / (a + b + 2)  # where the fraction of the other tail is the one that comes to rest
    x, a, b = np.where(mirrored, 1 - x, x), np.where(mirrored, b, a), np.where(mirrored, a, b)
    inside = (x > 0) & (x < 1)
    safe = np.where(inside, x, 0.5)
    log_front = _log_gamma(a + b) - _log_gamma(a) - _log_gamma(b) + a * np.log(safe) + b * np.log1p(-safe)
    value = np.where(inside, np.exp(log_front) * _fraction(safe, a, b) / a, np.where(x >= 1, 1.0, 0.0))
    return np.where(mirrored, 1 - value, value)


def _fraction(x: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8)."""

    def kept_from_zero(value: np.ndarray) -> np.ndarray:
        return np.where(np.abs(value) < _NEVER_ZERO, _NEVER_ZERO, value)

    above = np.ones_like(x)
    below = 1 / kept_from_zero(1 - (a + b) * x / (a + 1))
    fraction = below
    for m in range(1, _MOST_TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            below = 1 / kept_from_zero(1 + term * below)
            above = kept_from_zero(1 + term / above)
            fraction = fraction * below * above
        if np.all(np.abs(below * above - 1) < _EXACT_ENOUGH):
            break
    return fraction
