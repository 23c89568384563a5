"""The ways that riders take: for each query the calls where each ride begins and ends."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Paths:
    """One way for each query.

    ``rides``: how many (0: there is no way); ``cost``: generalised, as its rider minds it, tenths of a second;
    ``board`` and ``alight`` (query × ride): calls of the lines, −1 beyond the last ride.
    """

    rides: np.ndarray
    cost: np.ndarray
    board: np.ndarray
    alight: np.ndarray

    @classmethod
    def none(cls, queries: int, rides: int) -> Paths:
        """No way for any of ``queries``; to be filled."""
        unused = np.full((queries, rides), -1, dtype=np.int32)
        return cls(np.zeros(queries, dtype=np.int8), np.zeros(queries, dtype=np.int64), unused, unused.copy())

    def put(self, at: np.ndarray, other: Paths) -> None:
        """Take over the ways of ``other`` for the queries ``at``."""
        for name in ("rides", "cost", "board", "alight"):
            getattr(self, name)[at] = getattr(other, name)
