"""Static user equilibrium (Wardrop 1952): link flows of which no driver can find a faster way.

Bi-conjugate Frank-Wolfe on numpy and scipy. The relative gap is (TSTT − SPTT) / TSTT: how much of the time that all
vehicles spend (TSTT, flow × cost of every link) they would save if each took the fastest way at these costs (SPTT), as
in the published comparisons of solvers (reference/traffic.md §4).
"""

from __future__ import annotations

import numpy as np

from ...common.errors import Cancelled
from ...common.progress import SILENT, Progress
from .curves import Curves
from .dead_ends import without_dead_ends
from .directions import NEARLY_WHOLE, Target, target
from .loading import Loader
from .model import Equilibrium, Problem
from .reachable import reachable
from .stepping import longest_useful_step

GAP = 1e-5
"""Differences of scenarios need 1e-5; 1e-3 was seen to err by a quarter (reference/traffic.md §3.5)."""
MAX_ITERATIONS = 1000


def equilibrium(
    problem: Problem, gap: float = GAP, max_iterations: int = MAX_ITERATIONS, progress: Progress = SILENT
) -> Equilibrium:
    """The user equilibrium of ``problem``, to a relative gap of ``gap`` or ``max_iterations``, whichever comes first.

    Pairs without a way are left out and listed. The same problem gives the same result, bit for bit, on one machine.
    When ``progress`` is cancelled after the first iteration, what is reached so far is returned as partial; before it,
    :class:`Cancelled` is raised.
    """
    way = reachable(problem, progress)
    solver = _Solver(problem, np.where(way, problem.vehicles, 0.0))
    gaps: list[float] = []
    is_partial = False
    try:
        for found in solver.iterations(progress):
            gaps.append(found)
            progress.at(_nearness(gaps, gap, max_iterations))
            progress.step("Iteration {number}: relative gap {gap}", number=len(gaps), gap=f"{found:.2e}")
            if found <= gap or len(gaps) >= max_iterations:
                break
            solver.move()
    except Cancelled:
        if not gaps:
            raise
        is_partial = True
    return solver.result(np.array(gaps), _without_way(problem, way), is_partial)


class _Solver:
    """The flows of the core, where they were going, and what the dead ends carry."""

    def __init__(self, problem: Problem, vehicles: np.ndarray) -> None:
        self.curves = Curves.of(problem)
        self.core = without_dead_ends(problem, vehicles)
        self.loader = Loader(problem, self.core, vehicles)
        self.core_curves = self.curves.of_links(self.core.links)
        self.settled_cost = float(self.core.settled @ self.curves.costs(self.core.settled))
        self.served = float(vehicles.sum())
        self.before: list[Target] = []
        self.flows = np.zeros(len(self.core.links))

    def iterations(self, progress: Progress):
        """The relative gap of the flows as they stand, each time after they were moved."""
        self.flows = self.loader.load(self.core_curves.costs(self.flows), progress).flows
        while True:
            self.costs = self.core_curves.costs(self.flows)
            self.newest = self.loader.load(self.costs, progress)
            total = float(self.flows @ self.costs)
            whole = total + self.settled_cost
            yield max((total - self.newest.shortest) / whole, 0.0) if whole else 0.0

    def move(self) -> None:
        """One step towards the conjugate target, as far as it lowers the objective."""
        slopes = self.core_curves.slopes(self.flows)
        towards = target(self.flows, self.newest.flows, slopes, self.before)
        if (towards - self.flows) @ self.costs >= 0:
            towards, self.before = self.newest.flows, []
        step = longest_useful_step(self.core_curves, self.flows, towards - self.flows)
        self.flows = self.flows + step * (towards - self.flows)
        self.before = [*self.before[-1:], Target(towards, step)] if step < NEARLY_WHOLE else []

    def result(self, gaps: np.ndarray, unreachable: list, is_partial: bool) -> Equilibrium:
        flows = self.core.settled.copy()
        flows[self.core.links] = self.flows
        costs = self.curves.costs(flows)
        return Equilibrium(
            flows, costs, gaps, self.curves.objective(flows), float(flows @ costs), self.served, unreachable, is_partial
        )


def _nearness(gaps: list[float], gap: float, max_iterations: int) -> float:
    """0 to 1: how much of the way to ``gap`` is done, by its logarithm, or of the iterations."""
    found = max(gaps[-1], 1e-15)
    wide = max(np.log(gaps[0] / gap), 1e-9) if gaps[0] > 0 < gap else 1.0
    done = np.log(gaps[0] / found) / wide if gaps[0] > 0 else 1.0
    return float(min(max(done, len(gaps) / max_iterations, 0.0), 1.0))


def _without_way(problem: Problem, way: np.ndarray) -> list[tuple[int, int, float]]:
    rows, columns = np.nonzero(~way & (problem.vehicles > 0))
    return [
        (int(row), int(column), float(problem.vehicles[row, column])) for row, column in zip(rows, columns, strict=True)
    ]
