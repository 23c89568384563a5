"""소유구분: who owns a parcel, in the four classes of the register. Never a name: registers hold no personal data."""

from __future__ import annotations

from enum import Enum

import pandas as pd

from ...common.texts import marked


class Owner(Enum):
    """A class of owners: its key, its name in the register, its English name, codes and words that stand for it.

    Codes are those of 토지소유정보 (POSESN_SE_CODE), from memory of its published list; words are looked for first.
    """

    NATIONAL = ("national", "국유", marked("state"), ("02",), ("국유", "국가", "국"))
    PUBLIC = (
        "public",
        "공유",
        marked("province or city"),
        ("04", "05"),
        ("공유", "시유", "도유", "시도", "시,도", "군유"),
    )
    CORPORATE = (
        "corporate",
        "법인",
        marked("company or body"),
        ("06", "07", "08", "09"),
        ("법인", "종중", "종교", "단체"),
    )
    PRIVATE = ("private", "사유", marked("private"), ("00", "01", "03"), ("사유", "개인", "외국", "일본"))

    def __init__(self, key: str, korean: str, english: str, codes: tuple[str, ...], words: tuple[str, ...]) -> None:
        self.key, self.korean, self.english, self.codes, self.words = key, korean, english, codes, words

    def means(self, text: str) -> bool:
        return text == self.key or text.zfill(2) in self.codes or any(text.startswith(word) for word in self.words)


def owner_classes(values: pd.Series) -> pd.Series:
    """The key of the :class:`Owner` that each value means; missing where it means none."""
    text = values.astype(object).where(values.notna(), "").astype(str).str.strip().str.removesuffix(".0")
    known = {value: next((owner.key for owner in Owner if value and owner.means(value)), None) for value in set(text)}
    return text.map(known).astype(object).where(lambda found: found.notna(), None)
