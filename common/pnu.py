"""Parcel numbers (PNU, 필지고유번호) and what they say: legal dong 10 digits, land or 산 1, main number 4, sub 4.

Source: reference/datasources.md §7.4.
"""

from __future__ import annotations

DIGITS = 19
DONG_DIGITS = 10
SAN = "2"
"""The eleventh digit of a lot with a 산 number."""
LAND_FLAGS = ("1", SAN, "8", "9")
"""The eleventh digits that occur: 1 is other land, 8 and 9 are blocks of development projects without numbers."""


def clean_pnu(value: object) -> str | None:
    """``value`` as text of 19 digits, without blanks and hyphens; None where it is no PNU.

    A float is none: it holds only 15 or 16 of the digits.
    """
    if value is None or isinstance(value, float):
        return None
    text = "".join(str(value).split()).replace("-", "")
    return text if len(text) == DIGITS and text.isascii() and text.isdigit() else None


def lot_number(pnu: str) -> str | None:
    """The lot number of a clean PNU as registers write it: ``12-3``, ``산 12``; None where it has no main number."""
    main, sub = int(pnu[11:15]), int(pnu[15:])
    if main == 0:
        return None
    return f"{'산 ' if pnu[DONG_DIGITS] == SAN else ''}{main}{f'-{sub}' if sub else ''}"


def is_well_formed(pnu: str) -> bool:
    """Whether a clean PNU has a land flag that occurs and a main number where there must be one."""
    flag = pnu[DONG_DIGITS]
    return flag in LAND_FLAGS and (flag not in ("1", SAN) or pnu[11:15] != "0000")
