"""Whether two samples of days differ by more than days differ anyway. One row for each thing compared."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.student_t import quantile, two_sided_p

CONFIDENCE = 0.95
"""Of the interval, and 1 minus the share of false alarms among those that are called significant."""

EXACT_DAYS = 30
"""Without ties the rank test counts all orders up to this many days in each sample; beyond, the normal distribution
is as good (Mann & Whitney 1947 found it so from 8 on)."""


@dataclass(frozen=True)
class Difference:
    """Means of ``before`` and ``after``, their difference with the interval ``low`` to ``high`` that holds it with
    :data:`CONFIDENCE`, and the probability of such a difference without a change by Welch's test and by ranks."""

    before: np.ndarray
    after: np.ndarray
    low: np.ndarray
    high: np.ndarray
    p_value: np.ndarray
    p_rank: np.ndarray


def compare(before: np.ndarray, after: np.ndarray) -> Difference:
    """Compare samples of days: ``before`` (things × days) with ``after`` (the same things × other days).

    Welch's test (Welch 1947): the two periods may vary by different amounts. Where no day differs from another in
    either period, it says nothing, and the rank test stands for it. Two days at least in each sample.
    """
    means = before.mean(axis=1), after.mean(axis=1)
    spread = [sample.var(axis=1, ddof=1) / sample.shape[1] for sample in (before, after)]
    error = np.sqrt(spread[0] + spread[1])
    varies = error > 0
    freedom = _freedom(spread, before.shape[1], after.shape[1], varies)
    difference = means[1] - means[0]
    p_rank = rank_test(before, after)
    p_value = np.where(varies, two_sided_p(difference / np.where(varies, error, 1), freedom), p_rank)
    margin = error * quantile(freedom, CONFIDENCE)
    return Difference(*means, difference - margin, difference + margin, p_value, p_rank)


def _freedom(spread: list[np.ndarray], days_before: int, days_after: int, varies: np.ndarray) -> np.ndarray:
    """Degrees of freedom by Welch and Satterthwaite."""
    shares = spread[0] ** 2 / (days_before - 1) + spread[1] ** 2 / (days_after - 1)
    return np.where(varies, (spread[0] + spread[1]) ** 2 / np.where(varies, shares, 1), 1.0)


def rank_test(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Two-sided p of the Mann–Whitney test for each row: no distribution is assumed.

    Exact without ties and up to :data:`EXACT_DAYS`, else by the normal distribution, corrected for ties and steps.
    """
    n, m = before.shape[1], after.shape[1]
    together = np.hstack([before, after])
    ranks = pd.DataFrame(together).rank(axis=1).to_numpy()
    u = ranks[:, n:].sum(axis=1) - m * (m + 1) / 2
    far = np.maximum(u, n * m - u)
    p = _normal_p(far, together, n, m)
    if max(n, m) <= EXACT_DAYS:
        untied = np.diff(np.sort(together, axis=1), axis=1).all(axis=1)
        p[untied] = _exact_p(n, m)[far[untied].astype(int)]
    return p


def _normal_p(far: np.ndarray, together: np.ndarray, n: int, m: int) -> np.ndarray:
    ties = np.array([_tied(row) for row in np.sort(together, axis=1)], dtype=float).reshape(-1)
    variance = n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1)))
    steps = np.maximum(far - n * m / 2 - 0.5, 0)
    z = np.divide(steps, np.sqrt(variance), out=np.zeros_like(steps), where=variance > 0)
    return np.array([math.erfc(value / math.sqrt(2)) for value in z])


def _tied(row: np.ndarray) -> int:
    """Σ (t³ − t) over the groups of ``t`` equal values of the sorted ``row``."""
    starts = np.flatnonzero(np.append(True, row[1:] != row[:-1]))
    sizes = np.diff(starts, append=len(row))
    return int((sizes**3 - sizes).sum())


def _exact_p(n: int, m: int) -> np.ndarray:
    """Two-sided p for each U from 0 to n·m that is the larger of the two."""
    orders = _orders(n, m)
    at_least = np.cumsum(orders[::-1])[::-1]
    return np.minimum(2 * at_least / orders.sum(), 1.0)


def _orders(n: int, m: int) -> np.ndarray:
    """How many of the orders of ``n`` and ``m`` days give each U: the coefficients of the Gaussian binomial."""
    orders = np.zeros(n * m + 1)
    orders[0] = 1
    for k in range(1, n + 1):
        # times (1 - q^(m+k)) / (1 - q^k), a step at a time
        grown = orders.copy()
        grown[m + k :] -= orders[: max(len(orders) - m - k, 0)]
        for u in range(k, len(grown)):
            grown[u] += grown[u - k]
        orders = grown
    return orders
