"""How well the model finds again what riders did, and the search for costs under which it does."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from .assigning import Assignment, assign
from .costs import Costs
from .demand import Demand
from .observed import ObservedDays
from .ridden import Ridden
from .supply import Supply

MOST_SPREAD = 0.8
"""Riders who differ more find a route twice as long as others do: beyond that a route's length says little."""
MOST_TRANSFER_MIN = 40.0
STEPS = 7
"""Halvings of the range searched: to 0.006 of spread, to 0.3 minutes of a transfer."""
TRIAL_PASSENGERS = 20_000
"""Journeys (passengers a day) of the half that is fitted to are sampled by origin down to about so many."""


@dataclass(frozen=True)
class BaseError:
    """The base network's modelled journeys against the observed ones.

    ``transfers_observed`` and ``_modelled``: passengers a day; ``same_transfers``: share of passengers who change as
    often as they did; ``minutes_observed`` and ``_modelled``: mean from the first boarding to the last alighting (the
    model's first wait, which cards do not see, is left out).
    """

    passengers: float
    unserved: float
    transfers_observed: float
    transfers_modelled: float
    same_transfers: float
    minutes_observed: float
    minutes_modelled: float

    @property
    def transfer_error(self) -> float:
        """Modelled transfers more (or, negative, fewer) than observed, as a share of the observed (of 1 at least)."""
        return (self.transfers_modelled - self.transfers_observed) / max(self.transfers_observed, 1.0)

    @classmethod
    def of(cls, demand: Demand, base: Assignment, rows: np.ndarray | slice = slice(None)) -> BaseError:
        """Over the ``rows`` (a mask) of the demand, or all. What the network cannot serve is not compared."""
        table, query = demand.table[rows], demand.query[rows]
        people, served = table["passengers"].to_numpy(float), base.served[query]
        observed = table["transfers"].to_numpy(float)
        each = np.round(observed / np.maximum(people, 1e-12))
        modelled = base.transfers[query]
        timed, since_boarding = table["timed"].to_numpy(float), base.seconds[query] - base.first_wait_s[query]
        total = people[served].sum()
        clock = served & (timed > 0)
        return cls(
            passengers=float(people.sum()),
            unserved=float(people[~served].sum()),
            transfers_observed=float(observed[served].sum()),
            transfers_modelled=float((people * modelled)[served].sum()),
            same_transfers=float(people[served & (each == modelled)].sum() / max(total, 1e-12)),
            minutes_observed=_mean(table["seconds"].to_numpy(float)[clock].sum(), timed[clock].sum()) / 60,
            minutes_modelled=_mean((since_boarding * timed)[clock].sum(), timed[clock].sum()) / 60,
        )


def fitted_half(demand: Demand) -> np.ndarray:
    """A mask of the demand's rows: the half that costs are fitted to. The error is stated on the other half.

    Journeys between the same two stops are in the same half, or the error would be that of what was fitted.
    """
    origin, destination = (demand.table[name].to_numpy(np.uint64) for name in ("origin", "destination"))
    mixed = (origin * np.uint64(0x9E3779B97F4A7C15)) ^ (destination * np.uint64(0xC2B2AE3D27D4EB4F))
    return (mixed >> np.uint64(40)) % np.uint64(2) == 0


def calibrated(supply: Supply, costs: Costs, demand: Demand, progress: Progress = SILENT) -> Costs:
    """``costs`` under which the base has as many transfers as were observed, on a sample of the fitted half.

    Riders who all choose alike and know every route change less often than real ones: the spread of their tastes is
    raised until the transfers agree. Where they would change more often, a transfer is made to cost more.
    """
    sample = sampled(demand, fitted_half(demand))
    modelled = _Trial(supply, sample, progress)
    alike = replace(costs, taste_spread=0.0)
    if modelled.excess(alike) < 0:
        return _bisected(modelled, lambda value: replace(costs, taste_spread=value), 0.0, MOST_SPREAD)
    return _bisected(modelled, lambda value: replace(alike, transfer_min=value), MOST_TRANSFER_MIN, costs.transfer_min)


def _bisected(modelled: _Trial, at, too_few: float, too_many: float) -> Costs:
    """The costs between a value with too few transfers and one with too many."""
    for step in range(STEPS):
        modelled.progress.at((step + 1) / (STEPS + 1))
        middle = (too_few + too_many) / 2
        if modelled.excess(at(middle)) < 0:
            too_few = middle
        else:
            too_many = middle
    return at((too_few + too_many) / 2)


class _Trial:
    """Assigns a sample under different costs."""

    def __init__(self, supply: Supply, demand: Demand, progress: Progress) -> None:
        self._supply, self._demand, self.progress = supply, demand, progress

    def excess(self, costs: Costs) -> float:
        """Modelled less observed transfers."""
        base = assign(self._supply, costs, self._demand.queries, _Quiet(self.progress))
        error = BaseError.of(self._demand, base)
        return error.transfers_modelled - error.transfers_observed


class _Quiet(Progress):
    """Listens for a cancel only."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def is_cancelled(self) -> bool:
        return self._progress.is_cancelled()


def sampled(demand: Demand, rows: np.ndarray) -> Demand:
    """The ``rows`` of some origins, evenly spread: about :data:`TRIAL_PASSENGERS`; all of them where none is left."""
    table = demand.table[rows]
    people = table["passengers"].sum()
    if people > TRIAL_PASSENGERS:
        place = table.groupby("origin", sort=True).ngroup().to_numpy()
        keep = max(TRIAL_PASSENGERS / people, 1e-6)
        table = table[np.floor((place + 1) * keep) > np.floor(place * keep)]
    if table.empty:
        table = demand.table
    return replace(demand, table=table.reset_index(drop=True))


def rides_compared(base: Assignment, demand: Demand, observed: ObservedDays) -> list[tuple[int, float, float]]:
    """For 1, 2, … rides (the last: and more) the shares of journeys that take so many, as observed and as modelled."""
    seen = observed.legs / max(observed.legs.sum(), 1)
    rides = np.minimum(base.paths.rides[demand.query], len(seen))
    served = rides > 0
    modelled = np.bincount(rides[served] - 1, demand.passengers[served], len(seen))
    modelled = modelled / max(modelled.sum(), 1e-12)
    return [
        (number + 1, *map(float, pair)) for number, pair in enumerate(zip(seen, modelled, strict=True)) if any(pair)
    ]


def boardings_error(base: Ridden, observed: ObservedDays) -> float:
    """The sum over routes of boardings misplaced, as a share of all: 0 where every route has what it had."""
    modelled = base.by_route(base.passengers)
    seen = pd.Series(observed.boardings / max(observed.days, 1), index=observed.vocabulary.routes)
    both = pd.concat([modelled, seen], axis=1).fillna(0.0).to_numpy(float)
    both = both / np.maximum(both.sum(axis=0), 1e-12)
    return float(np.abs(both[:, 0] - both[:, 1]).sum() / 2)


def _mean(total: float, count: float) -> float:
    return total / count if count else float("nan")
