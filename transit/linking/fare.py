"""Fare transfers: where the rules of the city or the fare system's own linked trip id join two rides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

import numpy as np

from ..taps import NEVER_S, DayTaps
from .changes import Changes
from .journey_cuts import JourneyRule, cut_by
from .rules import LinkMethod, TransferRules, WindowAnchor, WindowClock

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
class FareSystem:
    """The rules of a city, applied to one day of taps."""

    day: DayTaps
    rules: TransferRules
    changes: Changes
    allowed: np.ndarray
    """The changes that may be transfers as far as the two rides say, whatever the journey so far."""

    @classmethod
    def of(cls, day: DayTaps, rules: TransferRules, changes: Changes) -> FareSystem:
        """``changes`` are those of ``day`` by the gap from alighting to boarding, within the rules' longest window."""
        if not rules.method.applies_rules:
            return cls(day, rules, changes, np.empty(0, np.int64))
        if not rules.anchor.needs_alighting:
            changes = Changes.since_boarding(day, rules.longest_window_s)
        return cls(day, rules, changes, np.flatnonzero(_allowed(day, changes, rules)))

    def transfers(self) -> tuple[np.ndarray, Agreement]:
        """For each tap whether it continues a journey, inferred alightings included."""
        return self._transfers(self.allowed)

    def transfers_of(self, recorded: np.ndarray) -> np.ndarray | None:
        """The same by the alightings that are ``recorded`` alone (a mark for each tap); None where it is the same."""
        if not self.rules.anchor.needs_alighting:
            return None
        known = recorded[self.changes.before[self.allowed]]
        return None if known.all() else self._transfers(self.allowed[known])[0]

    def _transfers(self, allowed: np.ndarray) -> tuple[np.ndarray, Agreement]:
        by_rules = self.changes.marked(allowed, len(self.day))
        fits = self._journey_rule()
        if not self.rules.method.reads_linked_trip_id:
            return cut_by(by_rules, fits), Agreement()
        continues, given, agreement = _with_linked_trips(self.day, self.rules.method, by_rules)
        # What the fare system itself has joined is never cut.
        return cut_by(continues, lambda first, tap: fits(first, tap) | given[tap]), agreement

    def _journey_rule(self) -> JourneyRule:
        """What the rules ask of a ride beside the one before it: of the journey that it would continue."""
        day, rules = self.day, self.rules

        def fits(first: np.ndarray, tap: np.ndarray) -> np.ndarray:
            transfers = tap - first
            fit = np.ones(len(tap), bool)
            if rules.max_transfers is not None:
                fit &= transfers <= rules.max_transfers
            if rules.anchor.is_first:
                since = day.alight if rules.anchor is WindowAnchor.FIRST_ALIGHTING else day.board
                fit &= day.board[tap] - since[first] <= _window_s(rules, since[first], day.board[tap])
            if not rules.allow_route_before:
                fit &= (transfers < 2) | (day.route[tap] != day.route[tap - 2])
            return fit

        return fits


def _allowed(day: DayTaps, changes: Changes, rules: TransferRules) -> np.ndarray:
    """Of each change whether the two rides may belong to one journey."""
    before, after = changes.before, changes.after
    onward = ~changes.same_vehicle
    if not rules.allow_same_route:
        onward &= ~changes.same_route
    if rules.reentry_min:
        onward |= _reenters(day, changes, rules)
    # A window that runs from the beginning of the journey is looked at with the journey.
    longest_s = (
        rules.longest_window_s if rules.anchor.is_first else _window_s(rules, day.alight[before], day.board[after])
    )
    return onward & (changes.gap_s <= longest_s) & (day.passengers[after] == day.passengers[before])


def _reenters(day: DayTaps, changes: Changes, rules: TransferRules) -> np.ndarray:
    """The changes that enter the same line of rail again where it was left, in time."""
    before, after = changes.before, changes.after
    same_place = changes.same_route & (day.alight_stop[before] == day.board_stop[after])
    in_time = (day.alight[before] != NEVER_S) & (day.board[after] - day.alight[before] <= rules.reentry_min * 60)
    return same_place & in_time & day.rail[after]


def _window_s(rules: TransferRules, anchor_s: np.ndarray, board_s: np.ndarray) -> np.ndarray:
    """The window in force, by the clock that decides between day and night."""
    clock = anchor_s if rules.window_clock is WindowClock.ALIGHTING else board_s
    night = _at_night(clock, rules.night_start, rules.night_end)
    return np.where(night, int(rules.night_window_min * 60), int(rules.window_min * 60))


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
