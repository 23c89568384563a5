"""지목: the 28 land categories of the cadastre by their letters, and the classes that statistics count them in."""

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


NAMES = {
    "전": "전", "답": "답", "과": "과수원", "목": "목장용지", "임": "임야", "광": "광천지", "염": "염전", "대": "대",
    "장": "공장용지", "학": "학교용지", "차": "주차장", "주": "주유소용지", "창": "창고용지", "도": "도로",
    "철": "철도용지", "제": "제방", "천": "하천", "구": "구거", "유": "유지", "양": "양어장", "수": "수도용지",
    "공": "공원", "체": "체육용지", "원": "유원지", "종": "종교용지", "사": "사적지", "묘": "묘지", "잡": "잡종지",
}  # fmt: skip
"""Letter → name of each land category (공간정보관리법 §67 and 시행규칙 §64: the letters of the cadastral map)."""

_LETTERS = {**{letter: letter for letter in NAMES}, **{name: letter for letter, name in NAMES.items()}}


def category_letters(values: pd.Series) -> pd.Series:
    """The letter of each land category, from the letter or the name; missing where it is neither."""
    text = values.astype(object).where(values.notna(), "").astype(str).str.strip()
    return text.map(_LETTERS).astype(object).where(lambda found: found.notna(), None)


def letters_of_lots(jibun: pd.Series) -> pd.Series:
    """The letter at the end of a lot as the cadastral map labels it: ``39-18전``, ``산12임``, ``1 답``."""
    text = jibun.astype(object).where(jibun.notna(), "").astype(str).str.strip()
    return category_letters(text.str.extract(r"\d\s*([가-힣]+)$", expand=False))


def land_classes(letters: pd.Series) -> pd.Series:
    """The key of the :class:`LandClass` of each letter."""
    by_letter = {letter: kind.key for kind in LandClass for letter in kind.letters}
    return letters.map(by_letter).fillna(LandClass.UNKNOWN.key)
