"""What the functions answer: values of an expression in, a value out, None where there is no answer.

They are asked for each feature of a map, in several threads at once, so what they look up is read once and kept.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

from ...catalog.dong_book import DongBook
from ...common import korean_figures
from ...common.pnu import DONG_DIGITS, SAN, clean_pnu, is_well_formed, lot_number
from ..data.remembered import catalogue_file
from ..forest.dong_names import dong_book
from ..translation import user_language

LOOK_AGAIN_S = 5.0
"""After so long the user's file of cities is looked at again: somebody may just have chosen it."""
LAND, ON_SAN = "일반", "산"
"""필지구분 of the eleventh digit, as registers call it; values of layers are not translated."""
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


class _Book:
    """The names of dongs, read again when the user's file has changed."""

    def __init__(self) -> None:
        self._state: tuple[Path | None, float] | None = None
        self._looked, self._book = 0.0, DongBook({}, {}, {})

    def now(self) -> DongBook:
        if self._state is None or time.monotonic() - self._looked > LOOK_AGAIN_S:
            self._looked = time.monotonic()
            file = catalogue_file()
            state = (file, file.stat().st_mtime if file is not None and file.is_file() else 0.0)
            if state != self._state:
                self._state, self._book = state, dong_book()
        return self._book


_BOOK = _Book()


def pnu_valid(value: object) -> bool:
    """Whether it is a PNU: 19 digits, a land flag, a lot number, and a dong that its city has."""
    pnu = clean_pnu(value)
    if pnu is None or not is_well_formed(pnu):
        return False
    book = _BOOK.now()
    return book.sigungu(pnu) is None or pnu[:DONG_DIGITS] in book.places


def pnu_address(value: object) -> str | None:
    """City, dong and lot number: ``시흥시 정왕동 1800-3``."""
    pnu = clean_pnu(value)
    place = None if pnu is None else _BOOK.now().places.get(pnu[:DONG_DIGITS])
    if place is None:
        return None
    number = lot_number(pnu)
    return place if number is None else f"{place} {number}"


def pnu_jibun(value: object) -> str | None:
    pnu = clean_pnu(value)
    return None if pnu is None else lot_number(pnu)


def pnu_dong(value: object) -> str | None:
    """The legal dong: ``정왕동``."""
    pnu = clean_pnu(value)
    return None if pnu is None else _BOOK.now().dong(pnu)


def pnu_land(value: object) -> str | None:
    """``산`` or ``일반``."""
    pnu = clean_pnu(value)
    if pnu is None:
        return None
    return ON_SAN if pnu[DONG_DIGITS] == SAN else LAND


def dong_name(code: object) -> str | None:
    """Of a legal or administrative dong, or of one of statistics."""
    return _BOOK.now().dong(_code(code))


def sigungu_name(code: object) -> str | None:
    return _BOOK.now().sigungu(_code(code))


def hour_text(hour: object) -> str | None:
    number = _number(hour)
    return None if number is None or number < 0 else korean_figures.hour_text(int(number), user_language())


def won(amount: object, short: object = False) -> str | None:
    number = _number(amount)
    if number is None:
        return None
    return korean_figures.short_won(number) if short else korean_figures.won(number)


def area_pyeong(square_metres: object) -> float | None:
    number = _number(square_metres)
    return None if number is None else korean_figures.pyeong(number)


def _code(value: object) -> str:
    """A code as text; a spreadsheet may have made a number of it."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _number(value: object) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return value if value == value else None
    text = str(value).strip().replace(",", "")
    return float(text) if _NUMBER.fullmatch(text) else None
