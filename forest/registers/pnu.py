"""Parcel numbers (PNU) as layers deliver them, and what they say: dong, mountain or land, main and sub-number."""

from __future__ import annotations

import pandas as pd

from ...common.pnu import DIGITS, DONG_DIGITS, lot_number

_SHORTENED = r"(?i)^\d(?:\.\d*)?e\+?\d+$"
"""How Excel and CSV write a long number: 4.13901E+18. The digits that are not there cannot be had back."""


def clean_pnus(values: pd.Series) -> pd.Series:
    """Each PNU as text of 19 digits; missing where it is none, as where its digits were lost (:func:`digits_lost`).

    Takes text with blanks or hyphens and whole numbers, which hold all 19 digits; a float holds only 15 or 16 of them.
    """
    if pd.api.types.is_float_dtype(values):
        return pd.Series(None, index=values.index, dtype=object)
    text = values.astype(object).where(values.notna(), "").astype(str)
    text = text.str.replace(r"[\s\-]", "", regex=True).str.removesuffix(".0")
    return text.where(text.str.fullmatch(rf"\d{{{DIGITS}}}"), None)


def digits_lost(values: pd.Series) -> pd.Series:
    """Which values were PNUs before a program made rounded numbers of them."""
    if pd.api.types.is_float_dtype(values):
        return values.notna()
    return values.astype(str).str.strip().str.match(_SHORTENED)


def dong_codes(pnus: pd.Series) -> pd.Series:
    """The code of the legal dong, ten digits."""
    return pnus.str[:DONG_DIGITS]


def lot_numbers(pnus: pd.Series) -> pd.Series:
    """The lot number as registers write it: ``12-3``, ``산 12``; missing where the PNU is, or has no main number."""
    numbers = [None if pnu is None or pnu != pnu else lot_number(pnu) for pnu in pnus]
    return pd.Series(numbers, index=pnus.index, dtype=object)
