"""When a boarding continues a journey: the transfer rules of a city."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import Enum

from .errors import TransitError

NEGATIVE_GAP_TOLERANCE_S = 60
"""Seconds by which a boarding may precede the alighting before it: the clocks of two vehicles differ
(reference/transit.md §2.2)."""

INFERENCE_WALK_LIMIT_M = 1000.0
"""Metres walked at most from an inferred alighting to the next boarding (about 1 km: Munizaga & Palma 2012)."""

MINUTES_PER_DAY = 24 * 60


class LinkMethod(Enum):
    """Which sign decides that two rides belong to one journey."""

    AUTO = "auto"
    LINKED_TRIP_ID = "linked_trip_id"
    RULES = "rules"

    @property
    def reads_linked_trip_id(self) -> bool:
        return self is not LinkMethod.RULES

    @property
    def applies_rules(self) -> bool:
        return self is not LinkMethod.LINKED_TRIP_ID


class WindowClock(Enum):
    """Whose clock time decides between the window of the day and that of the night."""

    ALIGHTING = "alighting"
    BOARDING = "boarding"


@dataclass(frozen=True)
class TransferRules:
    """The transfer rules of a city; the defaults are those of Seoul, Incheon and Gyeonggi.

    * ``window_min`` 30, ``night_window_min`` 60 from ``night_start`` 21:00 to before ``night_end`` 07:00: the next
      boarding comes within so many minutes of the previous alighting (metropolitan unified fare, four sources agree:
      reference/datasources.md §4.5).
    * ``window_clock``: whether the alighting or the boarding decides about night. No source settles it; the
      alighting is the default (same section).
    * ``max_transfers`` 4, that is five rides (same section; Busan 2, Daegu 3: reference/transit.md §2.2). A ride
      beyond it opens a new journey. Journeys given by a linked trip id are the fare system's own and are not cut.
    * ``allow_same_route`` False: boarding the same route again is no transfer, nor, ever, boarding the same vehicle
      again (same section).
    * A group on one card transfers only when the number of passengers is equal (same section). Always on.
    * A missing alighting is no fare transfer (same section). With ``infer_alighting`` an alighting inferred by trip
      chaining (Trépanier, Tranchant & Chapleau 2007; Munizaga & Palma 2012) stands in, because the passenger did
      change; the leg is marked ``alight_inferred``. Switch it off to count fare transfers only.
    * Subway re-entry within 10 minutes at the same station (lines run by Seoul, since 2023-07) is not modelled: it
      counts as boarding the same route again.
    * ``method``: ``auto`` takes the linked trip id (트랜잭션ID) where both rides have one and the rules elsewhere.

    Raises :class:`TransitError` when a number is out of range.
    """

    method: LinkMethod = LinkMethod.AUTO
    window_min: float = 30
    night_window_min: float = 60
    night_start: time = time(21, 0)
    night_end: time = time(7, 0)
    window_clock: WindowClock = WindowClock.ALIGHTING
    max_transfers: int = 4
    allow_same_route: bool = False
    infer_alighting: bool = True

    def __post_init__(self) -> None:
        for name in ("window_min", "night_window_min"):
            if not 0 <= getattr(self, name) <= MINUTES_PER_DAY:
                raise TransitError(
                    "The transfer window {name} is {value} minutes. Give a number from 0 to {limit}.",
                    name=name,
                    value=getattr(self, name),
                    limit=MINUTES_PER_DAY,
                )
        if self.max_transfers < 0:
            raise TransitError("The largest number of transfers is {value}. Give 0 or more.", value=self.max_transfers)
