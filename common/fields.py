"""Fields of layers by what agencies call them: any case, and cut to ten bytes as shapefiles do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

_CUT = 10
"""Bytes to which a shapefile cuts the names of fields."""

RENAMED = "{field}_input"
"""How a field of the input is called that bears the name of a result field (cadastral layers have ``area_m2``)."""

_NOTHING = ("", "nan", "none", "null", "<na>", "nat")


def field_named(columns: Iterable[object], names: Sequence[str]) -> object | None:
    """The first of ``names`` (lower case) that ``columns`` has in any case, whole or cut; the column as it is called.

    Cut names are tried after all whole ones, so that a field is not taken for another that begins alike.
    """
    there = {str(column).lower(): column for column in reversed(list(columns))}
    for name in (*names, *(_cut(name) for name in names)):
        if name in there:
            return there[name]
    return None


def _cut(name: str) -> str:
    return name.encode("utf-8")[:_CUT].decode("utf-8", "ignore")


def making_room(layer: pd.DataFrame, names: Iterable[str]) -> pd.DataFrame:
    """``layer``, in which the fields that bear one of ``names`` are called :data:`RENAMED`."""
    return layer.rename(columns={name: RENAMED.format(field=name) for name in names if name in layer.columns})


def texts_of(layer: pd.DataFrame, names: Sequence[str]) -> pd.Series:
    """The values of the first of ``names`` as texts without blanks at the ends; empty where there is none.

    Whole numbers that a spreadsheet turned into fractions (``21.0``) become whole again.
    """
    found = field_named(layer.columns, names)
    if found is None:
        return pd.Series("", index=layer.index, dtype=object)
    text = layer[found].astype(object).where(layer[found].notna(), "").astype(str).str.strip()
    text = text.str.removesuffix(".0")
    return text.where(~text.str.lower().isin(_NOTHING), "")
