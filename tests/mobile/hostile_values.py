"""Columns that writers of tiles and JSON have gone wrong on."""

from __future__ import annotations

import datetime
import decimal

import numpy as np
import pandas as pd

TEXTS = [
    "정왕1동", "", " ", "<script>alert(1)</script>", "'\"\\", "가" * 10_000, "\u202eRTL\u202c", "줄\n바꿈\t",
    "4139010200107590012", "NULL", "nan", "true", "1", "1.0", "😀", "\u1100\u1161", None,
]  # fmt: skip
COUNT = len(TEXTS)


def hostile_columns() -> dict[str, object]:
    """By name, columns of :data:`COUNT` values."""
    numbers = np.arange(COUNT)
    return {
        "text": pd.Series(TEXTS, dtype=object),
        "pnu": 4139010200107590000 + numbers,
        "pnu_text": [str(4139010200107590000 + one) for one in numbers],
        "whole": numbers - 5,
        "edge": np.where(numbers % 2, 2**53, -(2**53)),
        "small": numbers.astype(np.int8),
        "real": np.where(numbers == 3, np.nan, numbers * 0.1),
        "round": numbers.astype(float),
        "wide": np.where(numbers == 1, np.inf, 1e300 * (numbers - 3)),
        "tiny": 5e-324 * numbers,
        "single": (numbers / 3).astype(np.float32),
        "flag": numbers % 2 == 0,
        "perhaps": pd.array([True, None, False, *[True] * (COUNT - 3)], dtype="boolean"),
        "some": pd.array([None, *range(COUNT - 1)], dtype="Int64"),
        "day": pd.date_range("1999-12-31", periods=COUNT, freq="D"),
        "moment": pd.to_datetime(["2026-03-01T07:30:00"] * (COUNT - 1) + [None]),
        "zoned": pd.date_range("2026-03-01T07:30", periods=COUNT, freq="h", tz="Asia/Seoul"),
        "date": [datetime.date(2026, 2, 28)] * COUNT,
        "time": [datetime.time(7, 30)] * COUNT,
        "amount": [decimal.Decimal("12.50")] * COUNT,
        "mixed": ["가", 1, 2.5, None, *[True] * (COUNT - 4)],
        "nothing": [None] * COUNT,
        "kind": pd.Categorical(["전", "답", None, *["대"] * (COUNT - 3)]),
        "한글 필드": numbers,
        "fid": numbers,
        "geometry_": numbers,
        "a\"b'c<": numbers,
    }  # fmt: skip
