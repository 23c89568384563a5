"""What counts of card records may be shown: the rules of reference/transit.md §3, each as a function."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from ...common.texts import marked
from ..errors import TransitError
from ..flows.flow_counts import Breakdown
from ..flows.journey_counts import JourneyTable
from ..flows.zones import ZoneLevel
from ..reports.overview import UserType

INSIDE_CARDS, PUBLIC_CARDS = 5, 10
"""Fewest cards behind a count inside the office and for everybody (§3 rule 3; SGIS masks less than 5)."""

MOST_OF_ONE_CARD = 0.5
"""Largest share of a count that one card may make (§3 rule 5)."""

ROUND_TO = 5
"""Published counts are multiples of this, so that none can be computed from others (§3 rule 4)."""

RARE_USER_TYPES = (UserType.DISABLED, UserType.VETERAN, UserType.FOREIGNER, UserType.OTHER, UserType.UNKNOWN)
"""A city has so few of them that a stop names one: told by dong and day only (장애, 유공 and fewer: §3 rule 7)."""

NIGHT_HOURS = (4, 22, 23, 24, 25, 26, 27)
"""Hours of a service day from 22:00 to 04:59, in which a stop has so few passengers that each is known (§3 rule 6)."""


class Audience(Enum):
    """Who sees what is published; the value is the algorithm's parameter."""

    INSIDE = "inside"
    PUBLIC = "public"

    @property
    def fewest_cards(self) -> int:
        return {Audience.INSIDE: INSIDE_CARDS, Audience.PUBLIC: PUBLIC_CARDS}[self]

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {Audience.INSIDE: marked("inside the office"), Audience.PUBLIC: marked("the public")}[self]


class Reason(Enum):
    """Why a count is not shown; the first that applies."""

    FEW_CARDS = "few_cards"
    ONE_CARD = "one_card"
    RARE_TYPE = "rare_type"
    NIGHT = "night"
    SECONDARY = "secondary"


@dataclass(frozen=True)
class PrivacyRules:
    """``fewest_cards`` (k): distinct cards, not rides, behind each count; 1 turns all rules off."""

    fewest_cards: int = INSIDE_CARDS
    most_of_one_card: float = MOST_OF_ONE_CARD

    def __post_init__(self) -> None:
        if self.fewest_cards < 1:
            raise TransitError("The smallest number of cards is {cards}. Give 1 or more.", cards=self.fewest_cards)

    @property
    def are_off(self) -> bool:
        return self.fewest_cards == 1

    def enough_cards(self, table: JourneyTable) -> np.ndarray:
        """Whether enough cards stand behind each count (primary suppression, §3 rule 3)."""
        return table.cards >= self.fewest_cards

    def undominated(self, table: JourneyTable) -> np.ndarray:
        """Whether no card makes more than its share of each count (§3 rule 5); where in doubt, False."""
        return self.are_off | (table.largest <= self.most_of_one_card * table.journeys)

    def safe(self, table: JourneyTable) -> np.ndarray:
        """Whether each count may be shown for itself."""
        return self.enough_cards(table) & self.undominated(table)

    def fine_enough(self, level: ZoneLevel, breakdown: Breakdown, category: np.ndarray) -> np.ndarray:
        """Whether counts of ``category`` may be shown at ``level`` at all (§3 rules 6 and 7)."""
        if self.are_off or level is ZoneLevel.DONG:
            return np.ones(len(category), bool)
        coarse_only = {
            Breakdown.HOUR: NIGHT_HOURS,
            Breakdown.USER_TYPE: [kind.value for kind in RARE_USER_TYPES],
        }.get(breakdown, ())
        return ~np.isin(category, coarse_only)


def rounded(counts: np.ndarray, base: int = ROUND_TO) -> np.ndarray:
    """``counts`` as multiples of ``base``, the nearest; halves go up, so that nothing shown becomes nothing."""
    return (counts + base // 2) // base * base
