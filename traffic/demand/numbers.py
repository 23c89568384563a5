"""Numbers as tables of agencies write them: ``1,234``, blank for none; what cannot be used is named by its row."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import TrafficError


def numbers_in(values: pd.Series, table: str, field: object) -> np.ndarray:
    """``values`` as numbers, blank ones as 0.

    ``table``: English name of the table, for the sentence. Raises :class:`TrafficError` for a text that is no number
    and for numbers below 0, with the row (from 1).
    """
    text = values.astype(object).where(values.notna(), "").astype(str).str.replace(",", "", regex=False).str.strip()
    blank = text.isin(["", "-", "nan", "None"])
    numbers = pd.to_numeric(text.where(~blank, "0"), errors="coerce").to_numpy(float)
    wrong = ~np.isfinite(numbers)
    if wrong.any():
        row = int(np.flatnonzero(wrong)[0])
        raise TrafficError(
            "Row {row} of the {table}: “{value}” in the field {field} is no number. Correct it, or leave it empty.",
            row=row + 1,
            table=table,
            value=text.iloc[row],
            field=field,
        )
    if (numbers < 0).any():
        row = int(np.flatnonzero(numbers < 0)[0])
        raise TrafficError(
            "Row {row} of the {table}: {value} in the field {field} is below 0. Correct it.",
            row=row + 1,
            table=table,
            value=text.iloc[row],
            field=field,
        )
    return numbers
