"""Values as the phone holds them: text, number, boolean or nothing, the same in tiles, tables and the index."""

from __future__ import annotations

import datetime
import json
import numbers
import re

import numpy as np
import pandas as pd

from ..errors import MobileError

EXACT = 2**53
"""Whole numbers beyond are rounded by JavaScript (ECMA-262, Number.MAX_SAFE_INTEGER), so they travel as text: a PNU
of 19 digits in a number field is one."""

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL ends a text for GDAL, lone surrogates are no UTF-8."""
_REPLACEMENT = "\ufffd"


def published_values(values: pd.Series, layer: str, field: str) -> pd.Series:
    """``values`` as object column (texts), ``float64``, ``Int64`` or ``boolean``, with None, NaN or NA for nothing.

    Dates become ISO text (a day where the whole column has no time of day), whole numbers beyond :data:`EXACT` text,
    infinite numbers nothing, as JSON has none. Mixed columns become text. Raises :class:`MobileError` for binary data,
    naming ``layer`` and ``field``.
    """
    kind = values.dtype
    if isinstance(kind, pd.CategoricalDtype):
        return published_values(values.astype(kind.categories.dtype), layer, field)
    if pd.api.types.is_bool_dtype(kind):
        return values.astype("boolean")
    if pd.api.types.is_integer_dtype(kind):
        return _whole(values)
    if pd.api.types.is_float_dtype(kind):
        return _finite(values)
    if pd.api.types.is_datetime64_any_dtype(kind):
        return _iso(values)
    return _of_objects(values, layer, field)


def _whole(values: pd.Series) -> pd.Series:
    beyond = (values > EXACT) | (values < -EXACT)
    return _texts(values.astype(object)) if beyond.any() else values.astype("Int64")


def _finite(values: pd.Series) -> pd.Series:
    floats = values.to_numpy(np.float64, na_value=np.nan)
    return pd.Series(np.where(np.isfinite(floats), floats, np.nan), values.index)


def _iso(values: pd.Series) -> pd.Series:
    if str(values.dt.tz) == "UTC":  # how GeoPackages mark a clock that they know no zone of
        values = values.dt.tz_localize(None)
    days = bool((values.dropna() == values.dropna().dt.normalize()).all()) and values.dt.tz is None
    return _texts(values.astype(object), lambda one: one.date().isoformat() if days else one.isoformat())


def _of_objects(values: pd.Series, layer: str, field: str) -> pd.Series:
    there = values[values.notna()]
    if any(isinstance(one, (bytes, bytearray, memoryview)) for one in there):
        raise MobileError(
            "The field {field} of the layer {layer} holds binary data, which a phone cannot show. Leave it out.",
            field=field, layer=layer,
        )  # fmt: skip
    if len(there) == 0:
        return _texts(values)
    if all(isinstance(one, (bool, np.bool_)) for one in there):
        return values.astype("boolean")
    if all(_is_number(one) for one in there):
        whole = all(isinstance(one, numbers.Integral) for one in there)
        return _whole_objects(values, there) if whole else _finite(values.astype(float))
    return _texts(values)


def _whole_objects(values: pd.Series, there: pd.Series) -> pd.Series:
    beyond = any(abs(one) > EXACT for one in there)
    return _texts(values) if beyond else values.astype("Int64")


def _is_number(one: object) -> bool:
    # Decimal is registered as Number, but as no kind of it.
    return isinstance(one, numbers.Number) and not isinstance(one, (bool, np.bool_, complex))


def _texts(values: pd.Series, text=None) -> pd.Series:
    text = text or _text
    missing = values.isna().to_numpy()
    objects = values.to_numpy(object, na_value=None)
    found = np.empty(len(objects), object)
    found[:] = [None if gone else text(one) for one, gone in zip(objects, missing, strict=True)]
    return pd.Series(found, values.index, dtype=object)


def _text(one: object) -> str:
    if isinstance(one, (datetime.date, datetime.time)):
        return one.isoformat()
    if isinstance(one, (list, tuple, dict, np.ndarray)):
        one = json.dumps(one.tolist() if isinstance(one, np.ndarray) else one, ensure_ascii=False, default=str)
    return _UNWRITABLE.sub(_REPLACEMENT, str(one))


def json_values(values: pd.Series) -> list[str | float | bool | None]:
    """A column of :func:`published_values` as JSON writes it."""
    missing = values.isna().to_numpy()
    return [None if gone else one for one, gone in zip(values.tolist(), missing, strict=True)]
