"""The time of a transfer, split into walking and waiting."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import TransitError
from ..leg_days import DayLegs
from ..linking.rules import WALK_DETOUR, WALK_SPEED_M_S
from ..taps import NEVER_S, UNKNOWN

SENIOR_SPEED_M_S = 0.9
"""Metres a second on foot for those over 65 (0.8 to 1.0: reference/transit.md §2.6)."""

SENIOR = 4
"""User type of 경로 on the card records."""

NOT_KNOWN = np.iinfo(np.int32).min
"""Time or distance that cannot be told, because an alighting or a place is missing."""


@dataclass(frozen=True)
class Walking:
    """How people walk between stops: metres walked for each metre of straight line, and metres a second.

    Raises :class:`TransitError` for a detour below 1 and for speeds that are not above 0.
    """

    detour: float = WALK_DETOUR
    speed_m_s: float = WALK_SPEED_M_S
    senior_speed_m_s: float = SENIOR_SPEED_M_S

    def __post_init__(self) -> None:
        if not self.detour >= 1:
            raise TransitError("A walk cannot be {detour} times the straight line. Give 1 or more.", detour=self.detour)
        for speed in (self.speed_m_s, self.senior_speed_m_s):
            if not speed > 0:
                raise TransitError("A walking speed of {speed} m/s is impossible. Give more than 0.", speed=speed)

    def seconds(self, straight_m: np.ndarray, is_senior: np.ndarray | bool = False) -> np.ndarray:
        """Whole seconds that walks of ``straight_m`` metres (straight line) take."""
        return np.rint(self.detour * straight_m / np.where(is_senior, self.senior_speed_m_s, self.speed_m_s))


@dataclass(frozen=True)
class StopPlaces:
    """Where the stops of a dataset are, by their codes: metres, NaN where it is not known."""

    x: np.ndarray
    y: np.ndarray

    def apart(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Straight metres between stops; NaN where a stop or its place is not known."""
        known = (one != UNKNOWN) & (other != UNKNOWN)
        return np.where(known, np.hypot(self.x[one] - self.x[other], self.y[one] - self.y[other]), np.nan)


@dataclass(frozen=True)
class Transfers:
    """The transfers of one service day, one element for each; ``NOT_KNOWN`` where a part cannot be told.

    ``on`` and ``off`` are the legs (places in the day) boarded and left. ``time_s`` runs from alighting to boarding;
    ``walk_m`` is the straight line between the stops, ``walk_s`` what the walk takes and ``wait_s`` what is left of
    ``time_s``: below 0 where the card was tagged out before the stop (reference/transit.md §2.3).
    """

    on: np.ndarray
    off: np.ndarray
    passengers: np.ndarray
    time_s: np.ndarray
    walk_m: np.ndarray
    walk_s: np.ndarray
    wait_s: np.ndarray

    @classmethod
    def of(cls, day: DayLegs, places: StopPlaces, walking: Walking) -> Transfers:
        """The transfers of ``day``: the legs that continue a journey.

        t_walk = detour × straight line ÷ speed, t_wait = t_transfer − t_walk (reference/transit.md §2.6).
        """
        on = day.transfers
        off = on - 1
        alight = day.alight[off]
        time_s = np.where(alight == NEVER_S, NOT_KNOWN, day.board[on] - alight).astype(np.int32)
        metres = places.apart(day.alight_stop[off], day.board_stop[on])
        recorded = day.transfer_walk_m[on]
        metres = np.where(recorded >= 0, recorded, metres)
        seconds = walking.seconds(metres, day.user_type[on] == SENIOR)
        walks = np.isfinite(metres)
        walk_m = np.where(walks, np.rint(np.nan_to_num(metres)), NOT_KNOWN).astype(np.int32)
        walk_s = np.where(walks, np.nan_to_num(seconds), NOT_KNOWN).astype(np.int32)
        split = walks & (time_s != NOT_KNOWN)
        wait_s = np.where(split, time_s.astype(np.int64) - walk_s, NOT_KNOWN).astype(np.int32)
        return cls(on, off, day.passengers[on], time_s, walk_m, walk_s, wait_s)
