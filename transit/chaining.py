"""Taps of a service day → which of them continue the journey of the tap before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

import numpy as np

from .rules import NEGATIVE_GAP_TOLERANCE_S, LinkMethod, TransferRules, WindowClock
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
    """The journeys of a day: ``continues`` and ``leg`` (1-based) for each tap, ``first`` tap of each journey."""

    continues: np.ndarray
    leg: np.ndarray
    first: np.ndarray
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


def chain(day: DayTaps, rules: TransferRules) -> Chain:
    """The journeys of ``day`` by ``rules``; cards and days are never crossed."""
    by_rules = np.zeros(len(day), bool)
    if rules.method.applies_rules:
        by_rules[_allowed(day, rules)] = True
    continues, agreement, given = by_rules, Agreement(), None
    if rules.method.reads_linked_trip_id:
        continues, given, agreement = _with_linked_trips(day, rules.method, by_rules)
    leg, continues = _counted(continues, given, rules.max_transfers)
    return Chain(continues, leg, np.flatnonzero(~continues), agreement)


def _allowed(day: DayTaps, rules: TransferRules) -> np.ndarray:
    """The taps that the rules allow to continue the journey of the tap before, whatever its length."""
    day_s, night_s = int(rules.window_min * 60), int(rules.night_window_min * 60)
    gap = day.board[1:] - day.alight[:-1]
    near = day.same_card & (gap >= -NEGATIVE_GAP_TOLERANCE_S) & (gap <= max(day_s, night_s))
    after = np.flatnonzero(near) + 1
    before = after - 1

    clock = day.alight[before] if rules.window_clock is WindowClock.ALIGHTING else day.board[after]
    night = _at_night(clock, rules.night_start, rules.night_end)
    allowed = gap[before] <= np.where(night, night_s, day_s)
    allowed &= day.passengers[after] == day.passengers[before]
    if not rules.allow_same_route:
        allowed &= day.route[after] != day.route[before]
    vehicle = day.vehicle[after]
    allowed &= (vehicle != day.vehicle[before]) | (vehicle == 0)
    return after[allowed]


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


def _counted(continues: np.ndarray, given: np.ndarray | None, max_transfers: int) -> tuple[np.ndarray, np.ndarray]:
    """The leg number of each tap, and ``continues`` cut where the rules' largest number of transfers is reached.

    Links that are ``given`` by a linked trip id are never cut.
    """
    places = np.arange(len(continues), dtype=np.int32)
    leg = places - np.maximum.accumulate(np.where(continues, 0, places))
    over = leg > max_transfers
    if given is not None:
        over &= ~given
    if over.any():
        if given is None:
            # Each ride beyond the limit opens a journey, which is cut by the same measure.
            leg %= max_transfers + 1
            continues = leg > 0
        else:
            continues = _cut(continues, given, leg, max_transfers)
            leg = places - np.maximum.accumulate(np.where(continues, 0, places))
    return (leg + 1).astype(np.int16), continues


def _cut(continues: np.ndarray, given: np.ndarray, leg: np.ndarray, max_transfers: int) -> np.ndarray:
    continues = continues.copy()
    start = np.flatnonzero(~continues)
    for first in np.unique(start[np.searchsorted(start, np.flatnonzero((leg > max_transfers) & ~given), "right") - 1]):
        transfers, tap = 0, first + 1
        while tap < len(continues) and continues[tap]:
            if transfers >= max_transfers and not given[tap]:
                continues[tap] = False
                transfers = 0
            else:
                transfers += 1
            tap += 1
    return continues
