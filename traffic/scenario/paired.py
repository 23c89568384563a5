"""Differences of the same things in the same runs: base against scenario, seed by seed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from ...common.many_tests import false_discovery
from ...common.student_t import quantile, two_sided_p
from ...common.texts import marked

CONFIDENCE = 0.95


class Change(Enum):
    """What became of a number; the value is what stands in the layers."""

    MORE = "more"
    LESS = "less"
    NO_CHANGE = "no_change"
    ONLY_BASE = "only_base"
    ONLY_SCENARIO = "only_scenario"
    UNKNOWN = "unknown"

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            Change.MORE: marked("more"),
            Change.LESS: marked("less"),
            Change.NO_CHANGE: marked("no change"),
            Change.ONLY_BASE: marked("closed"),
            Change.ONLY_SCENARIO: marked("new road"),
            Change.UNKNOWN: marked("one run only, not judged"),
        }[self]


@dataclass(frozen=True)
class Noticed:
    """The smallest difference that is told: ``least`` in the unit of the number, or ``share`` of the larger side."""

    least: float
    share: float


@dataclass(frozen=True)
class Paired:
    """Arrays, one number for each thing. ``noise``: half of the 95 % interval of the mean difference, NaN with one run;
    ``p_value``: of no difference (paired t), NaN with one run."""

    base: np.ndarray
    scenario: np.ndarray
    difference: np.ndarray
    noise: np.ndarray
    p_value: np.ndarray

    @classmethod
    def of(cls, base: np.ndarray, scenario: np.ndarray) -> Paired:
        """``base`` and ``scenario``: (things, runs), NaN where a run has no value."""
        apart = scenario - base
        count = np.isfinite(apart).sum(axis=1)
        mean, spread = _moments(apart, count)
        freedom = np.maximum(count - 1, 1).astype(float)
        error = spread / np.sqrt(np.maximum(count, 1))
        with np.errstate(divide="ignore", invalid="ignore"):
            t = np.where(mean == 0, 0.0, mean / error)
        # A difference that is the same in all runs is no chance.
        p = np.where(np.isinf(t), 0.0, two_sided_p(np.where(np.isfinite(t), t, 0.0), freedom))
        many = count > 1
        kinds, kind = np.unique(freedom, return_inverse=True)
        noise = quantile(kinds, CONFIDENCE)[kind] * error
        return cls(
            _moments(base, np.isfinite(base).sum(axis=1))[0],
            _moments(scenario, np.isfinite(scenario).sum(axis=1))[0],
            mean,
            np.where(many, noise, np.nan),
            np.where(many, p, np.nan),
        )

    @property
    def relative(self) -> np.ndarray:
        """Difference by base; NaN where the base is 0."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(self.base > 0, self.difference / self.base, np.nan)

    def verdicts(self, noticed: Noticed, of_chance: bool = True) -> np.ndarray:
        """The :class:`Change` of each thing, as text.

        A difference counts where it is as large as ``noticed`` says and, with ``of_chance``, where chance does not
        explain it: of all that are called changed at most one in twenty is expected to be false (Benjamini & Hochberg
        1995), so that a comparison of hundreds of links that differ by chance alone shows none.
        """
        larger = np.fmax(np.abs(self.base), np.abs(self.scenario))
        told = np.abs(self.difference) >= np.maximum(noticed.least, noticed.share * larger)
        if of_chance:
            known = np.isfinite(self.p_value)
            q = np.ones(len(known))
            q[known] = false_discovery(self.p_value[known])
            told &= q <= 1 - CONFIDENCE
        change = np.where(self.difference > 0, Change.MORE.value, Change.LESS.value)
        found = np.where(told, change, Change.NO_CHANGE.value).astype(object)
        if of_chance:
            found[~np.isfinite(self.p_value) & np.isfinite(self.difference)] = Change.UNKNOWN.value
        return found


def _moments(values: np.ndarray, count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation of each row, NaN left out; the mean is NaN where there is nothing."""
    total = np.nansum(values, axis=1)
    mean = np.where(count > 0, total / np.maximum(count, 1), np.nan)
    squares = np.nansum(np.square(values - mean[:, None]), axis=1)
    spread = np.sqrt(squares / np.maximum(count - 1, 1))
    # Rounding of equal numbers is no spread.
    return mean, np.where(spread <= 1e-12 * np.abs(mean), 0.0, spread)
