"""Rounds of: equilibrium → who uses the counted links → new factors of the pairs, while the fit gets better."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..assignment.joining import node_demand
from ..demand.model import Demand
from .geh import fit_of
from .link_use import ZoneEnds, link_use
from .loaded import Loaded, hourly_pairs, loaded
from .matrix_fit import LEAST_COUNT, Bounds, Linear, best_pull, fitted_factors

LEAST_STEP = 0.2
"""A shorter step towards the fitted table is not tried."""
ENOUGH = 0.01
"""Share by which the misfit must fall for another round to be worth it."""
ROUNDS = ("round", "fitted_geh5", "fitted_mean_geh", "total", "pull")
"""Fields of the table of rounds: share below GEH 5 and mean GEH of the links fitted to, vehicles by those given."""


@dataclass(frozen=True)
class FittedDemand:
    """``demand`` with its changed pairs, the network ``model`` loaded with it, and the table of rounds."""

    demand: Demand
    model: Loaded
    rounds: pd.DataFrame


class DemandFit:
    """Fits the pairs of ``demand`` to ``counts`` (vehicles an hour by ``edges``, ids of counted edges).

    ``roads``: which road each counted edge belongs to (both directions share one). Links held out are not here.
    """

    def __init__(
        self, demand: Demand, edges: pd.Index, counts: np.ndarray, roads: np.ndarray, begin_s: float, end_s: float,
        bounds: Bounds, seed: int,
    ) -> None:  # fmt: skip
        self._demand, self._edges, self._counts, self._roads = demand, edges, counts, roads
        self._period, self._bounds, self._seed = (begin_s, end_s), bounds, seed
        self._pairs = hourly_pairs(demand, begin_s, end_s)
        self._pairs = self._pairs[self._pairs > 0]

    def run(self, model: Loaded, max_rounds: int, progress: Progress = SILENT) -> FittedDemand:
        """From the loaded ``model`` on, until the misfit of the fitted links falls by less than :data:`ENOUGH`."""
        given = self._pairs.to_numpy()
        factor = np.ones(len(given))
        pull, rows = float("nan"), [self._row(0, model, factor, float("nan"))]
        for number in range(max_rounds):
            part = progress.part(number / max_rounds, (number + 1) / max_rounds)
            part.step("Fitting the demand, round {number}", number=number + 1)
            system = self._system(model, given * factor, part.part(0, 0.3))
            if number == 0:
                pull = best_pull(system, given, self._bounds, self._roads, self._seed, part)
            wanted = fitted_factors(system, given, pull, self._bounds, factor, part)
            better = self._better(model, factor, wanted, part.part(0.4, 1.0))
            if better is None:
                break
            fell = 1 - self._misfit(better[1]) / self._misfit(model)
            factor, model = better
            rows.append(self._row(number + 1, model, factor, pull))
            if fell < ENOUGH:
                break
        return FittedDemand(self._with(factor), model, pd.DataFrame(rows, columns=list(ROUNDS)))

    def _system(self, model: Loaded, pairs: np.ndarray, progress: Progress) -> Linear:
        joined = node_demand(model.network, self._demand, *self._period)
        ends = ZoneEnds.of(joined)
        link_of_edge = np.full(len(model.network.edges), -1)
        on_edge = np.flatnonzero(model.problem.edges >= 0)
        link_of_edge[model.problem.edges[on_edge]] = on_edge
        place = pd.Index(model.network.edges["edge_id"]).get_indexer(self._edges)
        links = link_of_edge[place]
        use = link_use(model.problem, model.found.costs, np.maximum(links, 0), ends, self._seed, progress)
        origin, destination = (ends.zones.get_indexer(self._pairs.index.get_level_values(level)) for level in (0, 1))
        use = use[:, origin * len(ends.zones) + destination].multiply((links >= 0)[:, None]).tocsr()
        volume = model.volume_vph[place]
        return Linear(use, volume - use @ pairs, self._counts)

    def _better(
        self, model: Loaded, factor: np.ndarray, wanted: np.ndarray, progress: Progress
    ) -> tuple[np.ndarray, Loaded] | None:
        """The longest of halved steps from ``factor`` to ``wanted`` that lowers the misfit, None where none does."""
        step = 1.0
        while step > LEAST_STEP:
            tried = factor + step * (wanted - factor)
            found = loaded(model.network, self._with(tried), *self._period, progress)
            if self._misfit(found) < self._misfit(model):
                return tried, found
            step /= 2
        return None

    def _misfit(self, model: Loaded) -> float:
        return float(((self._modelled(model) - self._counts) ** 2 / np.maximum(self._counts, LEAST_COUNT)).sum())

    def _modelled(self, model: Loaded) -> np.ndarray:
        return model.volume_vph[pd.Index(model.network.edges["edge_id"]).get_indexer(self._edges)]

    def _with(self, factor: np.ndarray) -> Demand:
        factors = pd.Series(factor, index=self._pairs.index)
        pair = pd.MultiIndex.from_frame(self._demand.od[["origin", "destination"]])
        by_row = factors.reindex(pair).fillna(1.0).to_numpy()
        return replace(self._demand, od=self._demand.od.assign(vehicles=self._demand.od["vehicles"] * by_row))

    def _row(self, number: int, model: Loaded, factor: np.ndarray, pull: float) -> tuple:
        fit = fit_of(self._modelled(model), self._counts)
        total = float(self._pairs.to_numpy() @ factor / self._pairs.sum())
        return (number, fit.geh5, fit.mean_geh, total, pull)
