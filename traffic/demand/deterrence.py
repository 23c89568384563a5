"""How much less a place is gone to the longer the way there takes (Ortúzar and Willumsen, Modelling Transport, 5.4)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

SHORTEST_MIN = 1.0
"""A way counts at least this long: parking and walking take a minute anyhow, and 0 has no power below 0."""


class Curve(Enum):
    """The kind of curve: its key and the proposals for its two coefficients (minutes)."""

    EXPONENTIAL = ("exponential", 0.0, 0.10)
    """exp(−b·t)"""
    GAMMA = ("gamma", 0.5, 0.12)
    """t^a · exp(−b·t)"""
    POWER = ("power", 0.0, 1.5)
    """t^−b"""

    def __init__(self, key: str, a: float, b: float) -> None:
        self.key, self.a, self.b = key, a, b

    def of(self, minutes: np.ndarray, a: float, b: float) -> np.ndarray:
        """The pull that is left after ``minutes`` of driving; 0 where there is no way (infinite minutes)."""
        there = np.isfinite(minutes)
        time = np.maximum(np.where(there, minutes, SHORTEST_MIN), SHORTEST_MIN)
        left = time**-b if self is Curve.POWER else time**a * np.exp(-b * time)
        return np.where(there, left, 0.0)


@dataclass(frozen=True)
class Deterrence:
    """A curve with its coefficients; ``b`` is a minute's (a power's: none). The defaults are proposals: with 0.10 a way
    of ten minutes keeps 37 % of its pull, as household surveys of middle-sized cities find for cars. Calibrate them by
    the mean trip time that is known of the city (see the table of trip lengths)."""

    curve: Curve = Curve.EXPONENTIAL
    a: float = Curve.EXPONENTIAL.a
    b: float = Curve.EXPONENTIAL.b

    def pull(self, minutes: np.ndarray) -> np.ndarray:
        return self.curve.of(minutes, self.a, self.b)
