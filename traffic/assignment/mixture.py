"""Flows that are a mix of all-or-nothing flows, and how much of each is in them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Mixture:
    """``flows`` of links = the sum over i of ``parts[i]`` × the i-th all-or-nothing flows. Parts add up to 1."""

    flows: np.ndarray
    parts: np.ndarray

    @classmethod
    def of_load(cls, flows: np.ndarray, number: int) -> Mixture:
        """The ``number``-th all-or-nothing flows alone."""
        parts = np.zeros(number + 1)
        parts[number] = 1.0
        return cls(flows, parts)

    def moved(self, towards: Mixture, share: float) -> Mixture:
        """``share`` of the way from here to ``towards``."""
        parts = (1 - share) * _longer(self.parts, len(towards.parts)) + share * _longer(towards.parts, len(self.parts))
        return Mixture(self.flows + share * (towards.flows - self.flows), parts)


def _longer(parts: np.ndarray, count: int) -> np.ndarray:
    return np.pad(parts, (0, max(count - len(parts), 0)))
