"""Which stands are hazardous fuel, and how much of each."""

from __future__ import annotations

from enum import Enum

import numpy as np
import pandas as pd

from ...common.texts import marked
from ..errors import ForestError
from ..stands.fuel import Fuel

_FMI_SCALE = 10.0


class Hazard(Enum):
    """What counts as hazardous fuel in the shares within 30, 100 and 500 m: its key and its English name.

    ``FOREST``: every stand but cleared land inside forest; ``CONIFERS``: each stand by its share of conifers;
    ``FUEL_INDEX``: each stand by its FMI ÷ 10 (conifers 1, mixed 0.3, broadleaved 0.2; reference/forest.md §2.2).
    """

    FOREST = ("forest", marked("all forest"))
    CONIFERS = ("conifers", marked("conifers"))
    FUEL_INDEX = ("fuel_index", marked("forest by its fuel index"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english

    def weights(self, stands: pd.DataFrame) -> np.ndarray:
        """The hazardous part of each stand, 0 to 1; ``stands`` as :func:`~..stands.fuel.stand_attributes` tells them.

        Stands of which nothing is known count nothing as conifers or by fuel index. Raises :class:`ForestError` where
        that is so of all.
        """
        if self is Hazard.FOREST:
            return (stands["fuel"] != Fuel.BARE.key).to_numpy(float)
        known = conifer_shares(stands) if self is Hazard.CONIFERS else fuel_indices(stands) / _FMI_SCALE
        if len(known) and np.isnan(known).all():
            raise ForestError(
                "No stand of the forest layer says what grows on it, so its hazard cannot be told by kind of tree. "
                "Choose the forest map 1:5,000 (FRTP_CD), or let all forest count."
            )
        return np.nan_to_num(known)


def conifer_shares(stands: pd.DataFrame) -> np.ndarray:
    """The share of conifers of each stand, 0 to 1; NaN where nothing is known."""
    return stands["conifer_share"].to_numpy(float)


def fuel_indices(stands: pd.DataFrame) -> np.ndarray:
    """The FMI of each stand, on a scale to 10; NaN for kinds of fuel that the index has no value for."""
    return stands["fuel"].map({kind.key: kind.fmi for kind in Fuel}).to_numpy(float)
