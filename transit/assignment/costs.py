"""What riders mind: the weights of a journey's parts in one generalised cost."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import TransitError

TENTHS = 10
"""Searches count tenths of a second in whole numbers, so that equal ways are equal and sums are exact."""
NO_WAY = 1 << 29
"""A cost that stands for "cannot be reached": far above a day, and twice of it still is a 32-bit number."""

WALK_SPEED_M_S = 1.2
"""The walking speed that Seoul Metro publishes transfer times with (reference/transit.md §2.6)."""
DETOUR = 1.3
"""Walked metres for each metre of straight line, 1.2 to 1.4 (reference/transit.md §2.6)."""
RIDES_LIMIT = 8
"""More rides than this are no journey, and each costs a round of the search."""


@dataclass(frozen=True)
class Costs:
    """Weights of waiting and walking against riding, and what one transfer costs beside both.

    Generalised cost = riding + ``wait_weight`` × waiting + ``walk_weight`` × walking + ``transfer_min`` × transfers,
    in minutes of riding. The defaults 2, 2 and 5 to 10 minutes are those of reference/transit.md §2.10.
    """

    wait_weight: float = 2.0
    walk_weight: float = 2.0
    transfer_min: float = 5.0
    longest_wait_min: float = 15.0
    """Riders of a rare route know its times and come for it: they wait at most so long. A planner's choice."""
    walk_limit_m: float = 300.0
    """Straight metres between the two stops of a change, at most."""
    reach_limit_m: float = 100.0
    """Straight metres from the stop where a journey begins or ends today to another one: the stops of one place
    (100 to 150 m, reference/transit.md §2.9). Nobody is moved to a stop further off."""
    taste_spread: float = 0.0
    """How much riders differ in the routes they like (:mod:`.tastes`); 0: all choose alike."""
    max_transfers: int = 4
    """The most that the Seoul area's fare allows (reference/transit.md §2.2)."""

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            if not value >= 0:
                raise TransitError("{name} is {value}. Give 0 or more.", name=name, value=value)
        if not 0 <= self.max_transfers < RIDES_LIMIT:
            raise TransitError(
                "{count} transfers in one journey cannot be searched. Give 0 to {most}.",
                count=self.max_transfers,
                most=RIDES_LIMIT - 1,
            )

    @property
    def rides(self) -> int:
        return self.max_transfers + 1

    @property
    def transfer(self) -> int:
        """Tenths of a second."""
        return round(self.transfer_min * 60 * TENTHS)

    def walk_s(self, metres):
        """Seconds to walk ``metres`` of straight line."""
        return metres * DETOUR / WALK_SPEED_M_S

    def wait_s(self, headway_s):
        """Mean seconds of waiting for a line that comes every ``headway_s``: half of it, up to the longest wait."""
        return (headway_s / 2).clip(max=self.longest_wait_min * 60)
