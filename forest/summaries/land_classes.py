"""Classes of land categories (지목) that statistics count parcels in."""

from __future__ import annotations

from enum import Enum

import pandas as pd

from ...common.texts import marked


class LandClass(Enum):
    """A class of land categories: its key, its Korean and its English name, the letters of its categories.

    Farmland is what 논·밭두렁 burning happens on (reference/forest.md §2.4); graves are a class of their own because
    officials name them among the dangers.
    """

    FARMLAND = ("farmland", "농지", marked("farmland"), "전답과목")
    FOREST = ("forest", "임야", marked("forest land"), "임")
    BUILDING = ("building", "대지", marked("building land"), "대장학주창종")
    GRAVE = ("grave", "묘지", marked("graves"), "묘")
    TRAFFIC = ("traffic", "도로·철도", marked("roads and railways"), "도철차")
    WATER = ("water", "하천·수로", marked("water"), "천구유제양수")
    OTHER = ("other", "기타", marked("other land"), "광염공체원사잡")
    UNKNOWN = ("unknown", "미상", marked("land category not known"), "")

    def __init__(self, key: str, korean: str, english: str, letters: str) -> None:
        self.key, self.korean, self.english, self.letters = key, korean, english, letters


def land_classes(letters: pd.Series) -> pd.Series:
    """The key of the :class:`LandClass` of each letter."""
    by_letter = {letter: kind.key for kind in LandClass for letter in kind.letters}
    return letters.map(by_letter).fillna(LandClass.UNKNOWN.key)
