"""Neighbouring rides of a card: the changes that may be transfers, of whichever kind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .rules import NEGATIVE_GAP_TOLERANCE_S
from .taps import DayTaps


@dataclass(frozen=True)
class Changes:
    """From a ride to the next of the same card that day, an element each: the two taps, the seconds from alighting
    to boarding, and whether the route or the vehicle is the same."""

    before: np.ndarray
    after: np.ndarray
    gap_s: np.ndarray
    same_route: np.ndarray
    same_vehicle: np.ndarray

    @classmethod
    def within(cls, day: DayTaps, longest_gap_s: int) -> Changes:
        """Those of ``day`` with a gap of at most ``longest_gap_s``; the clocks of two vehicles may differ."""
        gap = day.board[1:] - day.alight[:-1]
        before = np.flatnonzero(day.same_card & (gap >= -NEGATIVE_GAP_TOLERANCE_S) & (gap <= longest_gap_s))
        after = before + 1
        vehicle = day.vehicle[after]
        return cls(
            before,
            after,
            gap[before],
            day.route[after] == day.route[before],
            (vehicle == day.vehicle[before]) & (vehicle != 0),
        )

    def __len__(self) -> int:
        return len(self.after)

    def marked(self, which: np.ndarray, taps: int) -> np.ndarray:
        """For each of ``taps`` whether it is the boarding of one of the changes ``which``."""
        mark = np.zeros(taps, bool)
        mark[self.after[which]] = True
        return mark
