"""The curve of time by flow of each link, its slope and its integral (Bureau of Public Roads 1964)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .model import Problem


@dataclass(frozen=True)
class Curves:
    """Time = base + rise · flow ^ beta, the same as ``fixed + free · (1 + alpha · (flow / capacity) ^ beta)``.

    Flows are measured by capacity first, so that no power of a large number is taken. Links that never slow down
    (alpha or beta 0) have a rise of 0.
    """

    base: np.ndarray
    rise: np.ndarray
    capacity: np.ndarray
    beta: np.ndarray

    @classmethod
    def of(cls, problem: Problem) -> Curves:
        constant = (problem.beta == 0) | (problem.alpha == 0) | (problem.free == 0)
        always = np.where(problem.beta == 0, problem.alpha, 0.0) * problem.free
        rise = np.where(constant, 0.0, problem.free * problem.alpha)
        capacity = np.where(constant, 1.0, problem.capacity)
        return cls(problem.fixed + problem.free + always, rise, capacity, np.where(constant, 1.0, problem.beta))

    def of_links(self, links: np.ndarray) -> Curves:
        return Curves(self.base[links], self.rise[links], self.capacity[links], self.beta[links])

    def costs(self, flows: np.ndarray) -> np.ndarray:
        return self.base + self.rise * (flows / self.capacity) ** self.beta

    def slopes(self, flows: np.ndarray) -> np.ndarray:
        """Change of cost for one more car."""
        return self.rise * self.beta / self.capacity * (flows / self.capacity) ** (self.beta - 1)

    def objective(self, flows: np.ndarray) -> float:
        """The sum over links of the integral of the cost from 0 to the flow."""
        rising = self.rise * (flows / self.capacity) ** self.beta / (self.beta + 1)
        return float(np.sum(flows * (self.base + rising)))
