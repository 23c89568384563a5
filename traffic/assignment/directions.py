"""Where to move the flows: bi-conjugate Frank-Wolfe (Mitradjieva and Lindberg, Transportation Science 47(2), 2013)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .mixture import Mixture

NEARLY_WHOLE = 0.99
"""A step that long forgets the targets before it: the one that it reached is where we stand."""
OWN_SHARE = 1e-3
"""The newest all-or-nothing flows keep at least this share in a target, so that it stays a way down."""


@dataclass(frozen=True)
class Target:
    """What a step went towards, and how long the step was (1: all the way)."""

    mixture: Mixture
    step: float

    @property
    def flows(self) -> np.ndarray:
        return self.mixture.flows


def target(flows: np.ndarray, newest: Mixture, slopes: np.ndarray, before: list[Target]) -> Mixture:
    """Where to go from ``flows``: the all-or-nothing flows ``newest``, mixed with the last one or two targets.

    The mix makes the direction conjugate to those before with respect to ``slopes`` (the diagonal Hessian), so that
    this step does not undo them.
    """
    if not before:
        return newest
    if len(before) == 1:
        return newest.moved(before[-1].mixture, _share_of_last(flows, newest.flows, slopes, before[-1]))
    of_last, of_second = _shares_of_both(flows, newest.flows, slopes, *before)
    whole = 1 + of_last + of_second
    if 1 / whole < OWN_SHARE:
        return newest
    with_last = newest.moved(before[-1].mixture, of_last / (1 + of_last))
    return with_last.moved(before[-2].mixture, of_second / whole)


def _share_of_last(flows: np.ndarray, newest: np.ndarray, slopes: np.ndarray, last: Target) -> float:
    """Share of the last target in the conjugate one (section 3 of the paper)."""
    to_last = (last.flows - flows) * slopes
    share = _ratio(to_last @ (newest - flows), to_last @ (newest - last.flows))
    return min(max(share, 0.0), 1 - OWN_SHARE)


def _shares_of_both(
    flows: np.ndarray, newest: np.ndarray, slopes: np.ndarray, second: Target, last: Target
) -> tuple[float, float]:
    """ν and μ of the paper (section 4): shares of the last target and the one before it, for 1 of the newest."""
    to_newest = (newest - flows) * slopes
    bar = last.flows - flows
    double_bar = last.step * last.flows - flows + (1 - last.step) * second.flows
    mu = max(-_ratio(double_bar @ to_newest, double_bar @ (slopes * (second.flows - last.flows))), 0.0)
    nu = max(-_ratio(bar @ to_newest, bar @ (slopes * bar)) + mu * last.step / (1 - last.step), 0.0)
    return nu, mu


def _ratio(over: float, under: float) -> float:
    return float(over / under) if under else 0.0
