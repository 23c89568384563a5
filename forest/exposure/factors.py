"""What a village is ranked by: each factor, its field, its weight and the rule that makes them comparable."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import pandas as pd

from ...common.ranking import read_weights, shares_below
from ...common.texts import marked
from ..errors import ForestError


class Factor(Enum):
    """A factor: its key in ``WEIGHTS``, the field that shows it, its default weight, its English name.

    More is worse in all of them. Weights above 0 are the proposal of reference/forest.md §2.4; those of 0 are shown and
    can be given one.
    """

    NEAR = ("near", "near_50", 0.25, marked("buildings within 50 m of forest"))
    CONIFER = ("conifer", "conifer_100", 0.20, marked("conifers within 100 m"))
    ELDERLY = ("elderly", "elderly", 0.15, marked("residents over 65"))
    ACCESS = ("access", "access_min", 0.15, marked("minutes until an engine arrives"))
    FIRES = ("fires", "fires", 0.15, marked("past fires nearby"))
    TERRAIN = ("terrain", "tmi", 0.10, marked("terrain index"))
    FUEL = ("fuel", "fmi", 0.0, marked("fuel index"))
    EMBERS = ("embers", "e500", 0.0, marked("hazardous fuel within 500 m"))
    CLIMB = ("climb", "climb_deg", 0.0, marked("climb of a fire"))
    WIND = ("wind", "wind_term", 0.0, marked("wind from the forest"))

    def __init__(self, key: str, field: str, weight: float, english: str) -> None:
        self.key, self.field, self.weight, self.english = key, field, weight, english

    @property
    def percentile_field(self) -> str:
        return f"p_{self.key}"


@dataclass(frozen=True)
class Weights:
    """A weight of 0 or more for every factor; only their proportions matter."""

    of: tuple[tuple[Factor, float], ...] = tuple((factor, factor.weight) for factor in Factor)

    @classmethod
    def read(cls, text: str) -> Weights:
        """Weights written as ``near=0.25, conifer=0.2``; a factor that is not named has 0, no text means the defaults.

        Raises :class:`ForestError`: an unknown factor, no number, a negative one, none above 0.
        """
        if not text.strip():
            return cls()
        given = read_weights(text, [factor.key for factor in Factor], "near=0.25, conifer=0.2", ForestError)
        return cls(tuple((factor, given.get(factor.key, 0.0)) for factor in Factor))

    @property
    def text(self) -> str:
        """As :meth:`read` reads it."""
        return ", ".join(f"{factor.key}={weight:g}" for factor, weight in self.of)

    def changed(self, factor: Factor, multiplier: float) -> Weights:
        """With one weight multiplied."""
        return Weights(tuple((one, weight * multiplier if one is factor else weight) for one, weight in self.of))

    def without(self, factor: Factor) -> Weights:
        return self.changed(factor, 0.0)

    def normalised(self, known: tuple[Factor, ...]) -> dict[Factor, float]:
        """The weights of the ``known`` factors above 0, so that they add up to 1; empty where there is none."""
        kept = {factor: weight for factor, weight in self.of if weight > 0 and factor in known}
        total = sum(kept.values())
        return {factor: weight / total for factor, weight in kept.items()}


def known_factors(villages: pd.DataFrame) -> tuple[Factor, ...]:
    """The factors of which at least one village has a value."""
    return tuple(factor for factor in Factor if villages[factor.field].notna().any())


def percentiles(values: pd.Series) -> pd.Series:
    """:func:`shares_below` of a factor; of a village without a value nothing is known, so it gets the middle of the
    others (their mean).
    """
    share = shares_below(values)
    return share.fillna(share.mean())
