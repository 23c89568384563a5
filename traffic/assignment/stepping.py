"""How far to go in a direction: exactly to the lowest objective."""

from __future__ import annotations

import numpy as np

from .curves import Curves

ROUNDS = 60
NEAR_ENOUGH = 1e-14
"""Width of the bracket, of a whole step, at which the search ends."""


def longest_useful_step(curves: Curves, flows: np.ndarray, direction: np.ndarray) -> float:
    """The share of ``direction``, 0 to 1, at which the Beckmann objective is lowest.

    Its derivative, the change of cost along the way, rises; its zero is found by Newton's method within a bracket that
    is halved where Newton would leave it.
    """
    moving = direction != 0
    curves, flows, direction = curves.of_links(moving), flows[moving], direction[moving]

    def derivative(step: float) -> float:
        return float(curves.costs(np.maximum(flows + step * direction, 0.0)) @ direction)

    low, high = 0.0, 1.0
    if derivative(high) <= 0:
        return 1.0
    if derivative(low) >= 0:
        return 0.0
    step = 0.5
    for _ in range(ROUNDS):
        there = np.maximum(flows + step * direction, 0.0)
        value = float(curves.costs(there) @ direction)
        low, high = (step, high) if value < 0 else (low, step)
        curvature = float(curves.slopes(there) @ direction**2)
        newton = step - value / curvature if curvature > 0 else np.inf
        following = newton if low < newton < high else (low + high) / 2
        if abs(following - step) <= NEAR_ENOUGH:
            return following
        step = following
    return step
