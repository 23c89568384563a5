"""Static user equilibrium (Wardrop 1952): link flows of which no driver can find a faster way.

Bi-conjugate Frank-Wolfe on numpy and scipy. The relative gap is (TSTT − SPTT) / TSTT: how much of the time that all
vehicles spend (TSTT, flow × cost of every link) they would save if each took the fastest way at these costs (SPTT), as
in the published comparisons of solvers (reference/traffic.md §4).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...common.errors import Cancelled
from ...common.progress import SILENT, Progress
from .curves import Curves
from .dead_ends import without_dead_ends
from .directions import NEARLY_WHOLE, Target, target
from .loading import Loaded, Loader
from .mixture import Mixture
from .model import Equilibrium, Loads, Problem
from .reachable import reachable
from .stepping import longest_useful_step

GAP = 1e-5
"""Differences of scenarios need 1e-5; 1e-3 was seen to err by a quarter (reference/traffic.md §3.5)."""
MAX_ITERATIONS = 1000
SMALLEST_GAP = 1e-14
"""Nothing smaller can be told from the rounding of sums."""


def equilibrium(
    problem: Problem,
    gap: float = GAP,
    max_iterations: int = MAX_ITERATIONS,
    progress: Progress = SILENT,
    keep_loads: bool = False,
) -> Equilibrium:
    """The user equilibrium of ``problem``, to a relative gap of ``gap`` or ``max_iterations``, whichever comes first.

    ``keep_loads``: keep what :func:`link_users.link_users` needs, a number for each link and iteration.
    Pairs without a way are left out and listed. The same problem gives the same result, bit for bit, on one machine.
    When ``progress`` is cancelled after the first iteration, what is reached so far is returned as partial; before it,
    :class:`Cancelled` is raised.
    """
    way = reachable(problem, progress)
    solver = _Solver(problem, np.where(way, problem.vehicles, 0.0), keep_loads)
    told = _Told(gap, max_iterations, progress)
    is_partial = False
    try:
        for found in solver.iterations(progress):
            told.reached(found)
            if found <= gap or len(solver.gaps) >= max_iterations:
                break
            solver.move()
    except Cancelled:
        if not solver.gaps:
            raise
        is_partial = True
    return solver.result(_without_way(problem, way), is_partial)


class _Solver:
    """The flows of the core, where they were going, and what the dead ends carry."""

    def __init__(self, problem: Problem, vehicles: np.ndarray, keep_loads: bool) -> None:
        self.curves = Curves.of(problem)
        self.core = without_dead_ends(problem, vehicles)
        self.loader = Loader(problem, self.core, vehicles)
        self.core_curves = self.curves.of_links(self.core.links)
        self.settled_cost = float(self.core.settled @ self.curves.costs(self.core.settled))
        self.served = float(vehicles.sum())
        self.before: list[Target] = []
        self.kept_costs: list[np.ndarray] | None = [] if keep_loads else None
        self.gaps: list[float] = []
        self.totals: list[float] = []
        self.steps: list[float] = [1.0]

    def iterations(self, progress: Progress) -> Iterator[float]:
        """The relative gap of the flows as they stand, each time after they were moved."""
        nobody = np.zeros(len(self.core.links))
        self.mixture = Mixture.of_load(self._load(nobody, progress).flows, 0)
        while True:
            self.newest = self._load(self.mixture.flows, progress)
            total = float(self.mixture.flows @ self.costs)
            self.totals.append(total + self.settled_cost)
            saved = max(total - self.newest.shortest, 0.0)
            self.gaps.append(saved / self.totals[-1] if saved else 0.0)
            yield self.gaps[-1]

    def _load(self, flows: np.ndarray, progress: Progress) -> Loaded:
        self.costs = self.core_curves.costs(flows)
        if self.kept_costs is not None:
            self.kept_costs.append(self.costs)
        return self.loader.load(self.costs, progress)

    def move(self) -> None:
        """One step towards the conjugate target, as far as it lowers the objective."""
        flows = self.mixture.flows
        newest = Mixture.of_load(self.newest.flows, len(self.gaps))
        towards = target(flows, newest, self.core_curves.slopes(flows), self.before)
        if (towards.flows - flows) @ self.costs >= 0:
            towards, self.before = newest, []
        step = longest_useful_step(self.core_curves, flows, towards.flows - flows)
        self.steps.append(step)
        self.mixture = self.mixture.moved(towards, step)
        self.before = [*self.before[-1:], Target(towards, step)] if step < NEARLY_WHOLE else []

    def result(self, unreachable: list[tuple[int, int, float]], is_partial: bool) -> Equilibrium:
        flows = self.core.settled.copy()
        flows[self.core.links] = self.mixture.flows
        return Equilibrium(
            flows=flows,
            costs=self.curves.costs(flows),
            gaps=np.array(self.gaps),
            totals=np.array(self.totals),
            steps=np.array(self.steps[: len(self.gaps)]),
            objective=self.curves.objective(flows),
            served=self.served,
            unreachable=unreachable,
            is_partial=is_partial,
            loads=self._loads(),
        )

    def _loads(self) -> Loads | None:
        """The kept costs, with those of the dead ends, which never change."""
        if self.kept_costs is None:
            return None
        settled = self.curves.costs(self.core.settled)
        used = self.kept_costs[: len(self.mixture.parts)]
        return Loads([_put(settled, self.core.links, costs) for costs in used], self.mixture.parts)


class _Told:
    """What the user hears: the share of the way to the gap that is done, and each halving of the gap."""

    def __init__(self, gap: float, max_iterations: int, progress: Progress) -> None:
        self.target, self.most, self.progress = max(gap, SMALLEST_GAP), max_iterations, progress
        self.first = self.last_said = np.inf
        self.number = 0

    def reached(self, gap: float) -> None:
        self.number += 1
        if self.number == 1:
            self.first = max(gap, self.target)
        if gap <= self.last_said / 2 or gap <= self.target or self.number == self.most:
            self.last_said = gap
            self.progress.step("Iteration {number}: relative gap {gap}", number=self.number, gap=f"{gap:.1e}")
        self.progress.at(max(self._by_gap(gap), self.number / self.most))

    def _by_gap(self, gap: float) -> float:
        """By the logarithm: each tenth of the gap takes about as long as the one before or longer."""
        if gap <= self.target:
            return 1.0
        return float(np.log(self.first / gap) / np.log(self.first / self.target)) if gap < self.first else 0.0


def _put(values: np.ndarray, places: np.ndarray, others: np.ndarray) -> np.ndarray:
    merged = values.copy()
    merged[places] = others
    return merged


def _without_way(problem: Problem, way: np.ndarray) -> list[tuple[int, int, float]]:
    rows, columns = np.nonzero(~way & (problem.vehicles > 0))
    return [
        (int(row), int(column), float(problem.vehicles[row, column])) for row, column in zip(rows, columns, strict=True)
    ]
