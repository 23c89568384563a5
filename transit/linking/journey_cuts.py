"""Which taps continue a journey, where that depends on the journey so far."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

JourneyRule = Callable[[np.ndarray, np.ndarray], np.ndarray]
"""Whether each ``tap`` may continue the journey that began at the tap ``first``: two arrays of places in, bool out.
A journey is a run of neighbouring taps, so ``tap - first`` is its number of transfers."""


def cut_by(continues: np.ndarray, rule: JourneyRule) -> np.ndarray:
    """``continues`` without the taps that ``rule`` refuses; each of these opens a journey, with which it goes on.

    The same as going through each card tap by tap, but all journeys walk in step: as many rounds as the longest run
    of taps that continue has, each over the runs that are that long (reference/transit.md §2.2).
    """
    kept = continues.copy()
    first = np.flatnonzero(continues[1:] & ~continues[:-1])
    tap = first + 1
    while len(tap):
        refused = ~rule(first, tap)
        kept[tap[refused]] = False
        first = np.where(refused, tap, first)
        tap = tap + 1
        goes_on = np.flatnonzero(continues[np.minimum(tap, len(continues) - 1)] & (tap < len(continues)))
        first, tap = first[goes_on], tap[goes_on]
    return kept


def legs_of(continues: np.ndarray) -> np.ndarray:
    """The number of each tap in its journey, from 0."""
    places = np.arange(len(continues), dtype=np.int32)
    return places - np.maximum.accumulate(np.where(continues, 0, places))
