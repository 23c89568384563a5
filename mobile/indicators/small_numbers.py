"""Which dongs of an indicator are held back, so that no number of few people follows from its values.

A layer beside it shows its rows, some of them emptied. So a dong's value may be shown only if its emptied rows stay
unknown when their sum is known, and those of all dongs that are not shown together.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...common.suppression import keeps_its_parts
from ..reduction.holding_back import is_small, lines_protected


@dataclass(frozen=True)
class PeopleBehind:
    """People behind an indicator: ``values`` (rows × fields that count them) and which of them the layer ``hides``.

    ``counted``: rows that the indicator counts.
    """

    values: np.ndarray
    hides: np.ndarray
    counted: np.ndarray
    fewest: int

    def are_few(self) -> bool:
        """Whether the whole value must be held back: few people, or the sum gives emptied rows away."""
        sums = np.nansum(self.values[self.counted], axis=0)
        return bool(is_small(sums, self.fewest).any()) or not (self._keeps(self.counted) and self._keeps(~self.counted))

    def held_back(self, group: np.ndarray, groups: int) -> np.ndarray:
        """Which of the groups of rows (0 … groups - 1, -1: none of them) are held back."""
        if not self.values.shape[1]:
            return np.zeros(groups, bool)
        # What lies in no group is one more: its value follows from the total.
        own = np.where(group < 0, groups, group)
        sums = np.array([np.nansum(self.values[self.counted & (own == one)], axis=0) for one in range(groups + 1)])
        small = is_small(sums, self.fewest).any(axis=1)
        unsafe = small | np.array([not self._keeps(self.counted & (own == one)) for one in range(groups + 1)])
        if not unsafe.any():
            return unsafe[:-1]
        hidden = lines_protected(sums, unsafe, self.fewest)
        emptied = np.array([(self.hides & self.counted[:, None])[own == one].any() for one in range(groups + 1)])
        for one in np.argsort(sums.sum(axis=1), kind="stable"):
            if self._keeps(self.counted & hidden[own]):
                break
            hidden[one] |= emptied[one]
        return hidden[:-1]

    def _keeps(self, rows: np.ndarray) -> bool:
        """Whether the emptied ones of ``rows`` stay unknown when their sum is known."""
        return all(
            keeps_its_parts(column[rows & hides & (column > 0)], self.fewest)
            for column, hides in zip(self.values.T, self.hides.T, strict=True)
        )
