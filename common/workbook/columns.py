"""A column of a table as a column of a sheet: how its values are shown, told from what they are."""

from __future__ import annotations

import re

import pandas as pd

from .model import CellFormat, Column

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBERS = {0: CellFormat.WHOLE, 1: CellFormat.ONE_DECIMAL}
_NAMES_NUMBERS = re.compile(r"(^|_)(id|no|number|year|hour|fid|code|cd|rank)$")
"""Whole numbers that name something and are not counted: years and ids have no thousands."""


def column_of(
    heading: str,
    values: pd.Series,
    name: str = "",
    decimals: int | None = None,
    is_share: bool = False,
    words: dict[str, str] | None = None,
) -> tuple[Column, pd.Series]:
    """The sheet's column of ``values``, and the values as it shows them.

    ``name``: of the field; ``decimals``: of numbers (None: two, of whole numbers none); ``is_share``: 0 to 1, shown as
    percent; ``words``: what stored values are called. Texts that all are days become dates, texts that all are digits
    stay texts.
    """
    if words:
        return Column(heading), values.map(lambda value: words.get(str(value), value), na_action="ignore")
    if pd.api.types.is_bool_dtype(values.dtype) or _are_truths(values):
        return Column(heading, CellFormat.MARK), values
    if pd.api.types.is_numeric_dtype(values.dtype):
        return Column(heading, _format_of_numbers(values, name, decimals, is_share)), values
    if pd.api.types.is_datetime64_any_dtype(values.dtype):
        return _moments(heading, values)
    return _texts(heading, values)


def _are_truths(values: pd.Series) -> bool:
    """Truths with gaps, which a file gives as objects."""
    there = values.dropna()
    return len(there) > 0 and values.dtype == object and all(isinstance(value, bool) for value in there)


def _format_of_numbers(values: pd.Series, name: str, decimals: int | None, is_share: bool) -> CellFormat:
    if is_share:
        return CellFormat.PERCENT
    if pd.api.types.is_integer_dtype(values.dtype) or decimals == 0:
        return CellFormat.PLAIN if _NAMES_NUMBERS.search(name.lower()) else CellFormat.WHOLE
    return _NUMBERS.get(decimals, CellFormat.TWO_DECIMALS)


def _moments(heading: str, values: pd.Series) -> tuple[Column, pd.Series]:
    there = values.dropna()
    has_time = bool((there != there.dt.normalize()).any())
    return Column(heading, CellFormat.MOMENT if has_time else CellFormat.DATE), values


def _texts(heading: str, values: pd.Series) -> tuple[Column, pd.Series]:
    there = values.dropna().astype(str)
    there = there[there != ""]
    if len(there) and there.str.fullmatch(_DAY).all():
        days = pd.to_datetime(values.replace("", None), format="%Y-%m-%d", errors="coerce")
        if days.notna().sum() == len(there):
            return Column(heading, CellFormat.DATE), days
    digits = len(there) > 0 and bool(there.str.fullmatch(r"\d+").all())
    return Column(heading, CellFormat.CODE if digits else CellFormat.TEXT), values
