"""The columns of a layer: their types in the database, and their values as COPY reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..errors import MobileError
from ..model import FieldKind, LayerField, SourceLayer
from .names import within_limit

SRID = 5186
"""Korea 2000 / Central Belt 2010: what the city's own layers are in (docs/design.md)."""
GEOMETRY = "geom"
ROW, DONG = "_row", "_dong"
RESERVED = ("publication_id", ROW, "data_date", "valid_from", "valid_until", DONG, GEOMETRY)
NULL = r"\N"
_SPECIAL = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r", "\0": ""})
_AT_ONCE = 5000
"""Rows turned into text at a time: some megabytes."""


@dataclass(frozen=True)
class Column:
    """``name`` in the database, ``type`` of PostgreSQL, ``field`` that it comes from."""

    name: str
    type: str
    field: LayerField


def columns_of(layer: SourceLayer) -> tuple[Column, ...]:
    """The published fields of ``layer`` as columns; raises :class:`MobileError` where two would be one."""
    columns = tuple(
        Column(_name(field.name), _type(field, layer.frame[field.name]), field)
        for field in layer.fields
        if field.name in layer.frame.columns
    )
    names = [column.name for column in columns]
    for name in names:
        if names.count(name) > 1:
            raise MobileError(
                "Two fields of {layer} are both called {field} in the database. Rename one.",
                layer=layer.title,
                field=name,
            )
    return columns


def _name(field: str) -> str:
    return within_limit(field, "_" if field.lower() in RESERVED else "")


def _type(field: LayerField, values: pd.Series) -> str:
    if pd.api.types.is_datetime64_any_dtype(values):
        return "timestamp without time zone"
    if field.kind is FieldKind.BOOLEAN:
        return "boolean"
    if field.kind is not FieldKind.NUMBER:
        return "text"
    return "bigint" if pd.api.types.is_integer_dtype(values) else "double precision"


def are_whole(values: pd.Series) -> bool:
    """Whether all numbers among ``values`` are whole ones that a double holds exactly."""
    numbers = pd.to_numeric(values, errors="coerce").to_numpy(float, na_value=np.nan)
    numbers = numbers[~np.isnan(numbers)]
    return bool(np.all(np.abs(numbers) < 2.0**53) and np.all(numbers == np.floor(numbers)))


def in_database_crs(layer: SourceLayer) -> gpd.GeoSeries | None:
    """The shapes in :data:`SRID`; None for a table. Raises :class:`MobileError` where the CRS is not known."""
    frame = layer.frame
    if not isinstance(frame, gpd.GeoDataFrame) or frame.active_geometry_name is None:
        return None
    if frame.crs is None:
        raise MobileError(
            "The layer {layer} has no coordinate reference system. Set it in the layer's properties.", layer=layer.title
        )
    return frame.geometry.to_crs(SRID)


def copy_text(fixed: str, dongs: np.ndarray, layer: SourceLayer, columns: tuple[Column, ...]) -> Iterator[str]:
    """The rows for COPY in parts: ``fixed`` (already text) before the row's number, its dong, its fields, its shape."""
    shapes = in_database_crs(layer)
    for first in range(0, len(layer.frame), _AT_ONCE):
        part = slice(first, first + _AT_ONCE)
        frame = layer.frame.iloc[part]
        texts = [[str(first + n) for n in range(len(frame))], _texts(pd.Series(dongs[part], dtype=object))]
        texts += [_as_text(frame[column.field.name], column.type) for column in columns]
        if shapes is not None:
            texts.append(_hex(shapes.iloc[part].to_numpy()))
        yield "".join(f"{fixed}\t" + "\t".join(row) + "\n" for row in zip(*texts, strict=True))


def _as_text(values: pd.Series, kind: str) -> list[str]:
    if kind == "text":
        return _texts(values)
    there = values.notna().to_numpy()
    if kind == "boolean":
        shown = ["true" if value else "false" for value in values.where(there, False)]
    elif kind == "bigint":
        shown = [str(int(value)) if known else NULL for value, known in zip(values, there, strict=True)]
    elif kind == "double precision":
        shown = [repr(float(value)) for value in pd.to_numeric(values, errors="coerce")]
        there = np.array([value != "nan" for value in shown], bool)
    else:
        shown = [value.isoformat() if known else NULL for value, known in zip(values, there, strict=True)]
    return [value if known else NULL for value, known in zip(shown, there, strict=True)]


def _texts(values: pd.Series) -> list[str]:
    return [
        NULL if missing else str(value).translate(_SPECIAL)
        for value, missing in zip(values, values.isna(), strict=True)
    ]


def _hex(shapes: np.ndarray) -> list[str]:
    texts = shapely.to_wkb(shapely.set_srid(shapely.force_2d(shapes), SRID), hex=True, include_srid=True)
    return [NULL if text is None else text for text in texts]
