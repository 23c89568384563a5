"""Taps of a service day → which of them continue the journey of the tap before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..taps import DayTaps
from .behaviour import behaviour_transfers
from .changes import Changes
from .fare import Agreement, FareSystem
from .inference import Places
from .journey_cuts import legs_of
from .rules import TransferDefinition, TransferRules


@dataclass(frozen=True)
class Chain:
    """The journeys of a day: ``continues`` and ``leg`` (1-based) for each tap, ``first`` tap of each journey.

    ``fare`` and ``behaviour`` say of each tap whether it is a transfer by the fare and by behaviour, whichever of the
    two makes the journeys.
    """

    continues: np.ndarray
    leg: np.ndarray
    first: np.ndarray
    fare: np.ndarray
    behaviour: np.ndarray
    agreement: Agreement

    @cached_property
    def legs_of_journey(self) -> np.ndarray:
        return np.diff(np.append(self.first, len(self.leg)))

    @property
    def last(self) -> np.ndarray:
        """The last tap of each journey."""
        return self.first + self.legs_of_journey - 1

    @cached_property
    def transfers(self) -> np.ndarray:
        """The taps that continue a journey."""
        return np.flatnonzero(self.continues)


def chain(day: DayTaps, rules: TransferRules, places: Places, recorded: np.ndarray | None = None) -> Chain:
    """The journeys of ``day`` by ``rules``; cards and days are never crossed.

    ``recorded`` says of each tap whether its time of alighting was recorded and not inferred; without it, of every
    one that has a time.
    """
    changes = Changes.since_alighting(day, max(rules.longest_window_s, rules.behaviour.longest_gap_s))
    system = FareSystem.of(day, rules, changes)
    fare_journeys, agreement = system.transfers()
    strict = system.transfers_of(recorded) if recorded is not None else None
    behaviour = behaviour_transfers(day, changes, rules.behaviour, places)
    continues = fare_journeys if rules.definition is TransferDefinition.FARE else behaviour
    leg = (legs_of(continues) + 1).astype(np.int16)
    fare = fare_journeys if strict is None else strict
    return Chain(continues, leg, np.flatnonzero(~continues), fare, behaviour, agreement)
