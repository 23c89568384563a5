"""Where to move the flows: bi-conjugate Frank-Wolfe (Mitradjieva and Lindberg, Transportation Science 47(2), 2013)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

NEARLY_WHOLE = 0.99
"""A step that long forgets the targets before it: the one that it reached is where we stand."""
OWN_SHARE = 1e-3
"""The newest all-or-nothing flows keep at least this share in a target, so that it stays a way down."""


@dataclass(frozen=True)
class Target:
    """Flows towards which a step went, and how long the step was (1: all the way)."""

    flows: np.ndarray
    step: float


def target(flows: np.ndarray, newest: np.ndarray, slopes: np.ndarray, before: list[Target]) -> np.ndarray:
    """Where to go from ``flows``: the all-or-nothing flows ``newest``, mixed with the last one or two targets.

    The mix makes the direction conjugate to those before with respect to ``slopes`` (the diagonal Hessian), so that
    this step does not undo them. Notation of the paper: μ, ν; equations (14) to (17).
    """
    if not before:
        return newest
    last = before[-1]
    to_newest = (newest - flows) * slopes
    if len(before) == 1:
        to_last = last.flows - flows
        share = _conjugate_share(to_last, to_newest, newest - last.flows, slopes)
        return share * last.flows + (1 - share) * newest
    second = before[-2]
    bar = last.flows - flows
    double_bar = last.step * last.flows - flows + (1 - last.step) * second.flows
    mu = -_ratio(double_bar @ to_newest, double_bar @ (slopes * (second.flows - last.flows)))
    mu = max(mu, 0.0)
    nu = max(-_ratio(bar @ to_newest, bar @ (slopes * bar)) + mu * last.step / (1 - last.step), 0.0)
    whole = 1 + mu + nu
    if 1 / whole < OWN_SHARE:
        return newest
    return (newest + nu * last.flows + mu * second.flows) / whole


def _conjugate_share(to_last: np.ndarray, to_newest: np.ndarray, between: np.ndarray, slopes: np.ndarray) -> float:
    """Share of the last target in the conjugate one (Frank-Wolfe with one target before)."""
    over = to_last @ to_newest
    under = to_last @ (slopes * between)
    share = _ratio(over, under)
    return min(max(share, 0.0), 1 - OWN_SHARE)


def _ratio(over: float, under: float) -> float:
    return float(over / under) if under else 0.0
