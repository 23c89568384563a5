"""How the vehicles of each pair of zones must change for the counts, with the given table as prior knowledge.

Generalised least squares (Cascetta 1984), with the share of each pair on each counted link held fixed::

    Σ (volume − count)² / count  +  pull · Σ given · (factor − 1)²      →  least

where volume = base + use · (given · factor): ``base`` is what the present equilibrium has beyond the shares.
Dividing by the count makes errors of links comparable as GEH does (GEH² ≈ (M−C)²/C); the second part keeps pairs near
the given table. Factors are bounded and their total may change by a tolerance only: a fit without both moves vehicles
to wherever counters stand (reference/traffic.md §3.6).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from ...common.progress import SILENT, Progress

PULLS = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
"""Weights of the given table from which :func:`best_pull` chooses."""
FOLDS = 4
TOTAL_WEIGHT = 1e3
"""Of the penalty beyond the tolerance, by the size of the whole; what is left of it is scaled away at the end."""
MOST_STEPS = 200
LEAST_COUNT = 10.0
"""Vehicles an hour: a road with less has no more weight."""


@dataclass(frozen=True)
class Bounds:
    """``most_change``: a pair may grow by this factor or shrink to its reciprocal; ``total``: share of the whole."""

    most_change: float = 3.0
    total: float = 0.1


@dataclass(frozen=True)
class Linear:
    """Counted links near the present equilibrium.

    ``use``: links × pairs, vehicles an hour on the link a vehicle of the pair; ``base``, ``counts``: vehicles an hour.
    """

    use: csr_matrix
    base: np.ndarray
    counts: np.ndarray

    @property
    def weight(self) -> np.ndarray:
        return 1 / np.maximum(self.counts, LEAST_COUNT)

    def of(self, links: np.ndarray) -> Linear:
        return Linear(self.use[links], self.base[links], self.counts[links])


def fitted_factors(
    system: Linear, given: np.ndarray, pull: float, bounds: Bounds, start: np.ndarray | None = None,
    progress: Progress = SILENT,
) -> np.ndarray:  # fmt: skip
    """Factor of each pair; ``given``: vehicles of the pairs in the prior table; ``start``: where to begin."""
    weight = system.weight
    by_factor = system.use.multiply(given).tocsr()
    back = by_factor.T.tocsr()
    whole, scale = given.sum(), max(float(weight @ system.counts**2), 1.0)

    def badness(factor: np.ndarray) -> tuple[float, np.ndarray]:
        off = system.base + by_factor @ factor - system.counts
        away = given * (factor - 1)
        total = given @ factor / whole - 1
        beyond = np.sign(total) * max(abs(total) - bounds.total, 0.0)
        value = (weight * off) @ off + pull * away @ (factor - 1) + TOTAL_WEIGHT * scale * beyond**2
        slope = back @ (2 * weight * off) + 2 * pull * away + 2 * TOTAL_WEIGHT * scale * beyond * given / whole
        return value / scale, slope / scale

    first = np.ones(len(given)) if start is None else start
    limits = [(1 / bounds.most_change, bounds.most_change)] * len(given)
    found = minimize(
        badness, first, jac=True, method="L-BFGS-B", bounds=limits, options={"maxiter": MOST_STEPS},
        callback=lambda _: progress.check(),
    )  # fmt: skip
    return _within_total(found.x, given, bounds)


def _within_total(factor: np.ndarray, given: np.ndarray, bounds: Bounds) -> np.ndarray:
    total = given @ factor / given.sum()
    return factor * (np.clip(total, 1 - bounds.total, 1 + bounds.total) / total)


def best_pull(
    system: Linear, given: np.ndarray, bounds: Bounds, roads: np.ndarray, seed: int, progress: Progress = SILENT
) -> float:
    """The weight of the given table that tells links best which the fit has not seen.

    Cross validation within the calibration set: its links are cut into :data:`FOLDS` parts (those of one of ``roads``
    stay together), each told from the others. The links that are held out for judging have no part in it.
    """
    names, road = np.unique(roads, return_inverse=True)
    fold = np.random.default_rng(seed).permutation(len(names))[road] % FOLDS
    errors = [
        sum(_error_unseen(system, given, pull, bounds, fold == part, progress) for part in range(FOLDS))
        for pull in PULLS
    ]
    return float(PULLS[int(np.argmin(errors))])


def _error_unseen(
    system: Linear, given: np.ndarray, pull: float, bounds: Bounds, unseen: np.ndarray, progress: Progress
) -> float:
    if not unseen.any() or unseen.all():
        return 0.0
    factor = fitted_factors(system.of(~unseen), given, pull, bounds, progress=progress)
    asked = system.of(unseen)
    return float(asked.weight @ (asked.base + asked.use @ (given * factor) - asked.counts) ** 2)
