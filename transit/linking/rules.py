"""When a boarding continues a journey: the transfer rules of a city."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import Enum

from ..errors import TransitError

NEGATIVE_GAP_TOLERANCE_S = 60
"""Seconds by which a boarding may precede the alighting before it: the clocks of two vehicles differ
(reference/transit.md §2.2)."""

INFERENCE_WALK_LIMIT_M = 1000.0
"""Metres walked at most from an inferred alighting to the next boarding (about 1 km: Munizaga & Palma 2012)."""

MINUTES_PER_DAY = 24 * 60


class TransferDefinition(Enum):
    """Which of the two meanings of a transfer makes the journeys (reference/transit.md §2.2)."""

    FARE = "fare"
    BEHAVIOUR = "behaviour"


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


class WindowAnchor(Enum):
    """The moment from which the transfer window runs to the next boarding."""

    PREVIOUS_ALIGHTING = "previous_alighting"
    FIRST_ALIGHTING = "first_alighting"
    FIRST_BOARDING = "first_boarding"

    @property
    def is_first(self) -> bool:
        """Whether it is one moment for the whole journey."""
        return self is not WindowAnchor.PREVIOUS_ALIGHTING

    @property
    def needs_alighting(self) -> bool:
        return self is not WindowAnchor.FIRST_BOARDING


class InferBy(Enum):
    """What is least at the stop where a passenger is taken to alight."""

    DISTANCE = "distance"
    """Metres to the next boarding (Trépanier, Tranchant & Chapleau 2007)."""
    GENERALISED_TIME = "generalised_time"
    """Seconds of the ride, and of the walk to the next boarding, which weighs double (Munizaga & Palma 2012): a stop
    far down the line, or on the way back, is not preferred for a few metres less to walk."""


@dataclass(frozen=True)
class BehaviourRules:
    """When the same person goes on, whatever the fare system says (통행 환승): binary tests as those of Gordon,
    Koutsopoulos, Wilson & Attanucci 2013 (reference/transit.md §2.5; their thresholds are quoted from memory there).

    * ``wait_cap_min`` 45: the longest wait that still is part of a journey. The walk comes on top of it: the straight
      line × 1.3 at 1.2 m/s (§2.6).
    * ``walk_limit_m`` 750: metres between alighting and boarding, straight line, at most.
    * ``return_limit_m`` 400: a ride that ends so near to where the journey began is the way back, and whatever was
      done before it the purpose of the journey (their shortest full journey).
    * ``missed_buses`` None, that is off: at most so many buses of the boarded route may have called at the stop since
      the person could be there, for who goes on takes one of the first (their "first feasible vehicle"). The wait is
      then at most 1 + m headways (τ of §2.5); raise ``wait_cap_min`` with it where buses are rare.
    * Boarding the same route or the same vehicle again is a journey of its own (their same test).
    * A group on one card may shrink but not grow: who was not on the ride before does not go on from it.

    Distances that are not known, because a stop has no place, refuse nothing.
    """

    wait_cap_min: float = 45
    walk_limit_m: float = 750
    return_limit_m: float = 400
    missed_buses: int | None = None

    @property
    def longest_gap_s(self) -> int:
        """Seconds from alighting to boarding that no behavioural transfer exceeds."""
        return int(self.wait_cap_min * 60 + walk_s(self.walk_limit_m))


WALK_DETOUR = 1.3
"""Metres walked for each metre of straight line (1.2 to 1.4: reference/transit.md §2.6)."""

WALK_SPEED_M_S = 1.2
"""Metres a second: the value behind Seoul Metro's published transfer times (reference/transit.md §2.6)."""


def walk_s(straight_m: float) -> float:
    """Seconds that a walk of ``straight_m`` metres in a straight line takes."""
    return straight_m * WALK_DETOUR / WALK_SPEED_M_S


@dataclass(frozen=True)
class TransferRules:
    """The transfer rules of a city; the defaults are those of Seoul, Incheon and Gyeonggi (others: :mod:`.city_rules`).

    * ``window_min`` 30, ``night_window_min`` 60 from ``night_start`` 21:00 to before ``night_end`` 07:00: the next
      boarding comes within so many minutes of the ``anchor``, the previous alighting (metropolitan unified fare, four
      sources agree: reference/datasources.md §4.5). Elsewhere the window runs once for the whole journey, from its
      first alighting or its first boarding (Daegu: reference/transit.md §2.2).
    * ``window_clock``: whether the anchor or the boarding decides about night. No source settles it; the alighting is
      the default (reference/datasources.md §4.5).
    * ``max_transfers`` 4, that is five rides (same section); None is no limit. A ride beyond it opens a new journey.
      Journeys given by a linked trip id are the fare system's own and are not cut.
    * ``allow_same_route`` False: boarding the same route again is no transfer, nor, ever, boarding the same vehicle
      again (same section). ``allow_route_before`` True: nor, where it is False, going back to the route before that
      one, A→B→A (Busan: reference/transit.md §2.2).
    * ``reentry_min`` 0, that is off: entering the same line at the same station within so many minutes is a transfer
      after all if the window lets it, and uses one (10 minutes on the lines run by Seoul since 2023-07:
      reference/datasources.md §4.5). The records do not say who runs a line, so it holds for all of rail.
    * A group on one card transfers only when the number of passengers is equal (same section). Always on.
    * A missing alighting is no fare transfer (same section), unless the anchor is the first boarding. With
      ``infer_alighting`` an alighting inferred by trip chaining (Trépanier, Tranchant & Chapleau 2007; Munizaga &
      Palma 2012) stands in, because the passenger did change; the leg is marked ``alight_inferred`` and the next one
      is no ``fare_transfer``. ``infer_by`` and ``infer_history`` say how (:func:`~.inference.infer_alightings`).
    * ``method``: ``auto`` takes the linked trip id (트랜잭션ID) where both rides have one and the rules elsewhere.
    * ``definition``: whether fare transfers by all of the above make the journeys, or behavioural ones by
      ``behaviour``. Both are marked on every leg either way.

    Raises :class:`TransitError` when a number is out of range.
    """

    method: LinkMethod = LinkMethod.AUTO
    anchor: WindowAnchor = WindowAnchor.PREVIOUS_ALIGHTING
    window_min: float = 30
    night_window_min: float = 60
    night_start: time = time(21, 0)
    night_end: time = time(7, 0)
    window_clock: WindowClock = WindowClock.ALIGHTING
    max_transfers: int | None = 4
    allow_same_route: bool = False
    allow_route_before: bool = True
    reentry_min: float = 0
    infer_alighting: bool = True
    infer_by: InferBy = InferBy.DISTANCE
    infer_history: bool = False
    definition: TransferDefinition = TransferDefinition.FARE
    behaviour: BehaviourRules = BehaviourRules()

    @property
    def longest_window_s(self) -> int:
        """Seconds that no transfer of the fare system exceeds."""
        return int(max(self.window_min, self.night_window_min) * 60)

    def __post_init__(self) -> None:
        for name in ("window_min", "night_window_min", "reentry_min"):
            if not 0 <= getattr(self, name) <= MINUTES_PER_DAY:
                raise TransitError(
                    "The transfer window {name} is {value} minutes. Give a number from 0 to {limit}.",
                    name=name,
                    value=getattr(self, name),
                    limit=MINUTES_PER_DAY,
                )
        if self.max_transfers is not None and self.max_transfers < 0:
            raise TransitError("The largest number of transfers is {value}. Give 0 or more.", value=self.max_transfers)
