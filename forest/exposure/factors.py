"""What a village is ranked by: each factor, its field, its weight and the rule that makes them comparable."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

import numpy as np
import pandas as pd

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
        given = dict(_pair(part) for part in text.split(",") if part.strip())
        if not any(given.values()):
            raise ForestError("All weights are 0. Give at least one factor a weight above 0.")
        return cls(tuple((factor, given.get(factor, 0.0)) for factor in Factor))

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
    """For each village the share of the others in the city that have less of a factor, 0 to 1.

    So 0.8 reads: four in five of the other villages have less. Equal values get the same; of a village without a value
    nothing is known, so it gets the middle of the others (their mean).
    """
    known = values.notna()
    lower = values[known].rank(method="min") - 1
    share = pd.Series(np.nan, index=values.index)
    share[known] = lower / max(int(known.sum()) - 1, 1)
    return share.fillna(share.mean())


def _pair(part: str) -> tuple[Factor, float]:
    key, equals, number = (piece.strip() for piece in part.partition("="))
    factor = next((one for one in Factor if one.key == key.lower()), None)
    if factor is None:
        raise ForestError(
            "There is no factor {name}. Write weights as near=0.25, conifer=0.2; the factors are {names}.",
            name=key, names=", ".join(one.key for one in Factor),
        )  # fmt: skip
    try:
        weight = float(number)
    except ValueError:
        weight = math.nan
    if not equals or not (math.isfinite(weight) and weight >= 0):
        raise ForestError("The weight of {name} must be a number, 0 or more, not “{text}”.", name=key, text=number)
    return factor, weight
