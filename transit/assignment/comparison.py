"""The same journeys on two networks: who gains, who loses, and by how much."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from .assigning import Assignment
from .demand import Demand

NOTICED_MIN = 1.0
"""Winners and losers are those whose generalised cost changes by at least so many minutes: less is within what a
headway or a red light does every day. A planner's choice."""

SUMMARY = (
    "passengers",
    "winners",
    "losers",
    "lost_service",
    "new_service",
    "cost_change_min",
    "time_change_min",
    "hours_saved",
    "transfers_base",
    "transfers_scenario",
    "transfers_saved",
)
"""The columns of every summary."""


@dataclass(frozen=True)
class Comparison:
    """``demand`` assigned to the ``base`` and to the ``scenario``, one element of each array for each of its rows."""

    demand: Demand
    base: Assignment
    scenario: Assignment
    noticed_min: float = NOTICED_MIN

    @property
    def passengers(self) -> np.ndarray:
        return self.demand.passengers

    @cached_property
    def in_both(self) -> np.ndarray:
        """Served before and after."""
        return self._of(self.base.served) & self._of(self.scenario.served)

    @cached_property
    def lost(self) -> np.ndarray:
        """Served by the base only: losers whose loss has no number."""
        return self._of(self.base.served) & ~self._of(self.scenario.served)

    @cached_property
    def gained(self) -> np.ndarray:
        """Served by the scenario only."""
        return ~self._of(self.base.served) & self._of(self.scenario.served)

    @cached_property
    def cost_change_min(self) -> np.ndarray:
        """Generalised minutes more (or, negative, less) than before; 0 where not served in both."""
        change = self._of(self.scenario.cost_s) - self._of(self.base.cost_s)
        return np.where(self.in_both, change / 60, 0.0)

    @cached_property
    def time_change_min(self) -> np.ndarray:
        """Minutes of waiting, riding and walking more than before, unweighted; 0 where not served in both."""
        change = self._of(self.scenario.seconds) - self._of(self.base.seconds)
        return np.where(self.in_both, change / 60, 0.0)

    @cached_property
    def winners(self) -> np.ndarray:
        return self.in_both & (self.cost_change_min <= -self.noticed_min)

    @cached_property
    def losers(self) -> np.ndarray:
        return self.in_both & (self.cost_change_min >= self.noticed_min)

    def by(self, key: pd.Series | np.ndarray) -> pd.DataFrame:
        """:data:`SUMMARY` for each value of ``key`` (one for each row of the demand), in its order.

        Counts are passengers a day. ``lost_service``: served by the base only; ``new_service``: by the scenario only;
        changes are means over passengers served in both, ``hours_saved`` and ``transfers_saved`` their sums (passenger
        hours without weights; transfers a day).
        """
        return _finished(self._sums.groupby(np.asarray(key), sort=True).sum())

    @cached_property
    def total(self) -> pd.Series:
        """:data:`SUMMARY` over all passengers."""
        return _finished(self._sums.sum().to_frame().T).iloc[0]

    @cached_property
    def _sums(self) -> pd.DataFrame:
        people = self.passengers
        both = people * self.in_both
        return pd.DataFrame(
            {
                "passengers": people,
                "in_both": both,
                "winners": people * self.winners,
                "losers": people * self.losers,
                "lost_service": people * self.lost,
                "new_service": people * self.gained,
                "cost_min": people * self.cost_change_min,
                "time_min": people * self.time_change_min,
                "transfers_base": both * self._of(self.base.transfers),
                "transfers_scenario": both * self._of(self.scenario.transfers),
            }
        )

    def _of(self, values: np.ndarray) -> np.ndarray:
        return values[self.demand.query]


def _finished(sums: pd.DataFrame) -> pd.DataFrame:
    served = sums["in_both"].where(sums["in_both"] > 0)
    table = sums.assign(
        cost_change_min=(sums["cost_min"] / served).fillna(0.0),
        time_change_min=(sums["time_min"] / served).fillna(0.0),
        hours_saved=-sums["time_min"] / 60,
        transfers_saved=sums["transfers_base"] - sums["transfers_scenario"],
    )
    # A sum of differences that cancel may be minus nothing.
    return table[list(SUMMARY)].round(6) + 0.0
