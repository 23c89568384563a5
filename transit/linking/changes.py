"""Neighbouring rides of a card: the changes that may be transfers, of whichever kind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..taps import DayTaps
from .rules import NEGATIVE_GAP_TOLERANCE_S


@dataclass(frozen=True)
class Changes:
    """From a ride to the next of the same card that day, an element each: the two taps, the seconds from the end (or
    the beginning) of the one to the boarding of the other, and whether the route or the vehicle is the same."""

    before: np.ndarray
    after: np.ndarray
    gap_s: np.ndarray
    same_route: np.ndarray
    same_vehicle: np.ndarray

    @classmethod
    def since_alighting(cls, day: DayTaps, longest_s: int) -> Changes:
        """Those that board at most ``longest_s`` after the alighting; the clocks of two vehicles may differ."""
        gap = day.board[1:] - day.alight[:-1]
        return cls._of(day, gap, day.same_card & (gap >= -NEGATIVE_GAP_TOLERANCE_S) & (gap <= longest_s))

    @classmethod
    def since_boarding(cls, day: DayTaps, longest_s: int) -> Changes:
        """Those that board at most ``longest_s`` after the boarding before, alighted or not."""
        gap = day.board[1:] - day.board[:-1]
        return cls._of(day, gap, day.same_card & (gap <= longest_s))

    @classmethod
    def _of(cls, day: DayTaps, gap_s: np.ndarray, near: np.ndarray) -> Changes:
        before = np.flatnonzero(near)
        after = before + 1
        vehicle = day.vehicle[after]
        return cls(
            before,
            after,
            gap_s[before],
            day.route[after] == day.route[before],
            (vehicle == day.vehicle[before]) & (vehicle != 0),
        )

    def marked(self, which: np.ndarray, taps: int) -> np.ndarray:
        """For each of ``taps`` whether it is the boarding of one of the changes ``which``."""
        mark = np.zeros(taps, bool)
        mark[self.after[which]] = True
        return mark
