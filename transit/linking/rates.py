"""How often people change: 환승률 in both of its meanings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


def people(passengers: np.ndarray) -> int:
    """The sum of numbers of passengers, which are small integers one by one."""
    return int(passengers.sum(dtype=np.int64))


@dataclass(frozen=True)
class TransferRate:
    """Transfers by one definition, in passengers: of ``boardings`` the ``transfers``; what is no transfer opens a
    journey, and ``changing`` are the journeys with one transfer or more."""

    boardings: int = 0
    transfers: int = 0
    changing: int = 0

    @classmethod
    def of(cls, passengers: np.ndarray, transfer: np.ndarray, boarded: np.ndarray | None = None) -> TransferRate:
        """The rate of a day's taps, of which ``transfer`` says whether each continues the journey of the one before;
        ``boarded`` are their places, where they are known already."""
        boarded = np.flatnonzero(transfer) if boarded is None else boarded
        before = boarded - 1
        openings = before[~transfer[before]]
        return cls(people(passengers), people(passengers[boarded]), people(passengers[openings]))

    def __add__(self, other: TransferRate) -> TransferRate:
        return TransferRate(
            self.boardings + other.boardings, self.transfers + other.transfers, self.changing + other.changing
        )

    @property
    def journeys(self) -> int:
        return self.boardings - self.transfers

    @property
    def of_boardings(self) -> float:
        """Transfers ÷ boardings, percent (reference/transit.md §2.9); 0 without any."""
        return 100 * self.transfers / self.boardings if self.boardings else 0.0

    @property
    def of_journeys(self) -> float:
        """Journeys with a transfer or more ÷ journeys, percent (§2.9); 0 without any."""
        return 100 * self.changing / self.journeys if self.journeys else 0.0
