"""Taps of a service day → which of them continue the journey of the tap before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

import numpy as np

from .behaviour import behaviour_transfers
from .changes import Changes
from .inference import Places
from .journey_cuts import cut_by, legs_of
from .rules import LinkMethod, TransferDefinition, TransferRules, WindowClock
from .taps import DayTaps

_DAY_S = 86_400


@dataclass(frozen=True)
class Agreement:
    """Neighbouring taps of a card that both carry a linked trip id: what the id and the rules say of them (rows)."""

    both: int = 0
    only_id: int = 0
    only_rules: int = 0
    neither: int = 0

    def __add__(self, other: Agreement) -> Agreement:
        return Agreement(
            self.both + other.both,
            self.only_id + other.only_id,
            self.only_rules + other.only_rules,
            self.neither + other.neither,
        )

    @property
    def compared(self) -> int:
        return self.both + self.only_id + self.only_rules + self.neither

    @property
    def share(self) -> float | None:
        """The share of compared neighbours on which both agree; None when there were none."""
        return (self.both + self.neither) / self.compared if self.compared else None


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

    @property
    def legs_of_journey(self) -> np.ndarray:
        return np.diff(np.append(self.first, len(self.leg)))

    @property
    def last(self) -> np.ndarray:
        """The last tap of each journey."""
        return self.first + self.legs_of_journey - 1

    @property
    def transfers(self) -> np.ndarray:
        """The taps that continue a journey."""
        return np.flatnonzero(self.continues)


def chain(day: DayTaps, rules: TransferRules, places: Places, recorded: np.ndarray | None = None) -> Chain:
    """The journeys of ``day`` by ``rules``; cards and days are never crossed.

    ``recorded`` says of each tap whether its time of alighting was recorded and not inferred; without it, of every
    one that has a time.
    """
    changes = Changes.within(day, rules.longest_gap_s)
    allowed = _allowed(day, changes, rules) if rules.method.applies_rules else np.empty(0, np.int64)
    fare_journeys, agreement = _by_fare(day, changes, allowed, rules)
    fare = fare_journeys
    if recorded is not None and not (known := recorded[changes.before[allowed]]).all():
        fare, _ = _by_fare(day, changes, allowed[known], rules)
    behaviour = behaviour_transfers(day, changes, rules.behaviour, places)
    continues = fare_journeys if rules.definition is TransferDefinition.FARE else behaviour
    leg = (legs_of(continues) + 1).astype(np.int16)
    return Chain(continues, leg, np.flatnonzero(~continues), fare, behaviour, agreement)


def _by_fare(day: DayTaps, changes: Changes, allowed: np.ndarray, rules: TransferRules) -> tuple[np.ndarray, Agreement]:
    """The taps that continue a journey of the fare system: by the changes ``allowed`` and the linked trip ids."""
    by_rules = changes.marked(allowed, len(day))
    if not rules.method.reads_linked_trip_id:
        return cut_by(by_rules, lambda first, tap: tap - first <= rules.max_transfers), Agreement()
    continues, given, agreement = _with_linked_trips(day, rules.method, by_rules)
    # What the fare system itself has joined is never cut.
    return cut_by(continues, lambda first, tap: (tap - first <= rules.max_transfers) | given[tap]), agreement


def _allowed(day: DayTaps, changes: Changes, rules: TransferRules) -> np.ndarray:
    """The changes that the rules allow to be transfers, however long the journey is already."""
    before, after = changes.before, changes.after
    clock = day.alight[before] if rules.window_clock is WindowClock.ALIGHTING else day.board[after]
    night = _at_night(clock, rules.night_start, rules.night_end)
    allowed = changes.gap_s <= np.where(night, int(rules.night_window_min * 60), int(rules.window_min * 60))
    allowed &= day.passengers[after] == day.passengers[before]
    allowed &= ~changes.same_vehicle
    if not rules.allow_same_route:
        allowed &= ~changes.same_route
    return np.flatnonzero(allowed)


def _at_night(seconds: np.ndarray, start: time, end: time) -> np.ndarray:
    of_day = seconds % _DAY_S
    from_s, to_s = _seconds(start), _seconds(end)
    if from_s <= to_s:
        return (of_day >= from_s) & (of_day < to_s)
    return (of_day >= from_s) | (of_day < to_s)


def _seconds(clock: time) -> int:
    return (clock.hour * 60 + clock.minute) * 60 + clock.second


def _with_linked_trips(
    day: DayTaps, method: LinkMethod, by_rules: np.ndarray
) -> tuple[np.ndarray, np.ndarray, Agreement]:
    trip = day.linked_trip
    known = np.zeros(len(day), bool)
    known[1:] = day.same_card & (trip[1:] != 0) & (trip[:-1] != 0)
    by_id = known.copy()
    by_id[1:] &= trip[1:] == trip[:-1]
    if method is LinkMethod.LINKED_TRIP_ID:
        return by_id, by_id, Agreement()
    agreement = Agreement(
        both=int(np.count_nonzero(by_id & by_rules)),
        only_id=int(np.count_nonzero(by_id & ~by_rules)),
        only_rules=int(np.count_nonzero(known & by_rules & ~by_id)),
        neither=int(np.count_nonzero(known & ~by_rules & ~by_id)),
    )
    return np.where(known, by_id, by_rules), by_id, agreement
