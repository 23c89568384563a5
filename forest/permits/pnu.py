"""The parcel number (PNU): nineteen digits that tables like to spoil."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

PNU_DIGITS = 19
"""Legal dong 10, land 1 or 산 2, main number 4, sub-number 4."""

_SPOILT = re.compile(r"\d+\.\d*[eE]\+?\d+")
"""``4.13901E+18``: as Excel shows a long number and saves it into a CSV."""


def pnu_of(value: object) -> tuple[str, bool]:
    """The digits of a parcel number as text, and whether some were lost (float or exponent: 15 of 19 are left)."""
    if value is None or value is pd.NA or (isinstance(value, float) and np.isnan(value)):
        return "", False
    text = str(value).strip()
    if isinstance(value, float) or _SPOILT.fullmatch(text):
        return "", True
    return re.sub(r"[\s-]", "", text.removesuffix(".0")), False


def lot_number(pnu: str) -> str:
    """``산138-2`` of a parcel number; empty where it is none."""
    if len(pnu) != PNU_DIGITS or not pnu.isdigit():
        return ""
    main, sub = int(pnu[11:15]), int(pnu[15:])
    return f"{'산' if pnu[10] == '2' else ''}{main}{f'-{sub}' if sub else ''}"
