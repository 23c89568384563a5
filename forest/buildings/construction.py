"""What a building is made of, and whether that burns."""

from __future__ import annotations

from enum import Enum

import pandas as pd

from ...common.texts import marked


class Construction(Enum):
    """A class of construction: its key in ``construction`` fields, its codes, its words, whether it burns, its English
    name.

    ``codes``: the first digit of the register's two (구조코드): 1 조적 (11 벽돌, 12 블록, 13 석구조), 2 콘크리트,
    3 철골, 4 철골철근콘크리트, 5 목구조. What lies beyond is told by its words. ``combustible``: whether the structure
    itself can burn (concrete, stone, brick and steel are 불연재료, 건축물방화구조규칙 §6); None: not
    known. Sandwich panels count as combustible: their core is mostly foam.
    """

    PANEL = ("panel", (), ("판넬", "패널", "샌드위치"), True, marked("sandwich panels"))
    WOOD = ("wood", ("5",), ("목구조", "목조", "통나무", "목재", "한옥"), True, marked("wood"))
    CONCRETE = ("concrete", ("2", "4"), ("콘크리트", "철콘", "라멘"), False, marked("concrete"))
    BRICK = (
        "brick",
        ("1",),
        ("조적", "벽돌", "연와", "블록", "블럭", "석구조", "석조", "흙"),
        False,
        marked("brick, block, stone or earth"),
    )
    STEEL = ("steel", ("3",), ("철골", "강파이프", "철파이프", "컨테이너", "강구조", "경량철"), False, marked("steel"))
    OTHER = ("other", (), (), None, marked("other construction"))
    UNKNOWN = ("unknown", (), (), None, marked("not known"))

    def __init__(
        self, key: str, codes: tuple[str, ...], words: tuple[str, ...], combustible: bool | None, english: str
    ) -> None:
        self.key, self.codes, self.words, self.combustible, self.english = key, codes, words, combustible, english

    @classmethod
    def of(cls, text: str) -> Construction:
        """The class of one register entry: a code of two digits, or words."""
        text = text.replace(" ", "")
        if not text:
            return cls.UNKNOWN
        if text.isdigit():
            return next((kind for kind in cls if text.zfill(2)[0] in kind.codes), cls.OTHER)
        return next((kind for kind in cls if any(word in text for word in kind.words)), cls.OTHER)


def construction_keys(entries: pd.Series) -> pd.Series:
    """The key of :class:`Construction` of each entry; texts without blanks at the ends, empty where unknown."""
    return entries.map({entry: Construction.of(entry).key for entry in entries.unique()})


def combustible(keys: pd.Series) -> pd.Series:
    """Whether each construction burns, as booleans that may be missing."""
    return keys.map({kind.key: kind.combustible for kind in Construction}).astype("boolean")
