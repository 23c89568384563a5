"""What counts as a gap without a direct route, and what a direct bus would be."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from ...common.texts import marked
from ..calendar import DayType
from ..errors import TransitError
from ..flows.zones import CELL_SIZE_M, ZoneLevel
from ..hubs.transfer_times import Walking
from ..privacy.privacy import INSIDE_CARDS
from .gap_tally import TimeValues
from .joined_zones import WALK_TOLERANCE_M

DIRECT_HEADWAY_MIN = 20.0
"""What a new direct route is assumed to run every: a usual headway of Korean town routes outside the peak."""


class GapReason(Enum):
    """Why passengers change between two places; the value is what stands in the results."""

    NO_ROUTE = "no_route"
    FREQUENCY = "frequency"

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            GapReason.NO_ROUTE: marked("no route joins them"),
            GapReason.FREQUENCY: marked("a route joins them, but many change: frequency or information"),
        }[self]


@dataclass(frozen=True)
class GapOptions:
    """What counts as a gap, and what a direct bus would be.

    ``level`` and ``cell_size_m`` are the places; ``tolerance_m`` is walked to a stop from which no change is needed;
    pairs with fewer than ``min_cards`` cards or ``min_passengers`` changing a day are left out. A direct bus runs
    every ``headway_min`` at ``speed_kmh`` (None: as fast as riders come along today); ``values`` weigh waiting,
    walking and changing; ``day_type`` None takes all days.
    """

    level: ZoneLevel = ZoneLevel.GROUP
    cell_size_m: float = CELL_SIZE_M
    tolerance_m: float = WALK_TOLERANCE_M
    min_cards: int = INSIDE_CARDS
    min_passengers: float = 0.0
    headway_min: float = DIRECT_HEADWAY_MIN
    speed_kmh: float | None = None
    walking: Walking = field(default_factory=Walking)
    values: TimeValues = field(default_factory=TimeValues)
    day_type: DayType | None = None

    def __post_init__(self) -> None:
        if self.speed_kmh is not None and not self.speed_kmh > 0:
            raise TransitError("A bus speed of {speed} km/h is impossible. Give more than 0.", speed=self.speed_kmh)
        if not self.headway_min > 0:
            raise TransitError("A headway of {headway} minutes is impossible. Give more than 0.",
                               headway=self.headway_min)  # fmt: skip
