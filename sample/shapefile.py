"""Shapefiles as agencies write them: any encoding, with or without .prj and .cpg, names cut at ten bytes.

GDAL repairs too much on writing (it widens names, adds .cpg and dates the header), so the bytes are laid out here, by
the ESRI Shapefile Technical Description (July 1998) and the dBASE III header.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import numpy as np
import shapely
from pyproj import CRS

NAME_BYTES = 10
"""dBASE field names hold ten bytes; longer ones are cut, even in the middle of a character."""
HEADER_DATE = bytes((126, 5, 4))
"""The date in every .dbf header (2026-05-04), fixed so that the same city has the same bytes."""


class Shape(IntEnum):
    """Shape types of the format."""

    POINT = 1
    LINE = 3
    POLYGON = 5


@dataclass(frozen=True)
class Field:
    """One column: ``kind`` C (text) or N (number), width in bytes, decimals, and its values."""

    name: str
    kind: str
    width: int
    values: Sequence
    decimals: int = 0


def write_shapefile(path: Path, shape: Shape, geometry: np.ndarray, fields: Sequence[Field], *, encoding: str = "cp949",
                    epsg: int | None = 5186, prj_name: str | None = None, cpg: str | None = None) -> Path:  # fmt: skip
    """Write ``path`` (.shp) with .shx, .dbf and, where wanted, .prj (ESRI text) and .cpg; returns ``path``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    records = [_CONTENT[shape](item) for item in geometry]
    bounds = shapely.total_bounds(geometry)
    lengths = np.array([len(record) // 2 for record in records], dtype=">i4")
    offsets = (50 + np.concatenate([[0], np.cumsum(lengths + 4)[:-1]])).astype(">i4")
    with path.open("wb") as file:
        file.write(_header(shape, 50 + int((lengths + 4).sum()), bounds))
        for number, (record, length) in enumerate(zip(records, lengths.tolist(), strict=True), start=1):
            file.write(struct.pack(">ii", number, length))
            file.write(record)
    index = np.stack([offsets, lengths], axis=1).astype(">i4")
    path.with_suffix(".shx").write_bytes(_header(shape, 50 + 4 * len(records), bounds) + index.tobytes())
    write_dbf(path.with_suffix(".dbf"), fields, encoding)
    if epsg is not None:
        path.with_suffix(".prj").write_text(_esri_text(epsg, prj_name), encoding="ascii")
    if cpg is not None:
        path.with_suffix(".cpg").write_text(cpg, encoding="ascii")
    return path


def write_dbf(path: Path, fields: Sequence[Field], encoding: str = "cp949") -> Path:
    """Write a dBASE III table; texts too long for their field are cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = len(fields[0].values)
    width = 1 + sum(field.width for field in fields)
    head = struct.pack("<B3sIHH20x", 3, HEADER_DATE, rows, 33 + 32 * len(fields), width)
    for field in fields:
        name = field.name.encode(encoding)[:NAME_BYTES]
        head += struct.pack("<11sc4xBB14x", name, field.kind.encode(), field.width, field.decimals)
    columns = [np.full(rows, b" ", dtype="S1"), *(_column(field, encoding) for field in fields)]
    table = np.empty((rows, width), dtype=np.uint8)
    start = 0
    for column in columns:
        size = column.dtype.itemsize
        table[:, start : start + size] = np.frombuffer(column.tobytes(), np.uint8).reshape(rows, size)
        start += size
    path.write_bytes(head + b"\r" + table.tobytes() + b"\x1a")
    return path


def _column(field: Field, encoding: str) -> np.ndarray:
    if field.kind == "N":
        texts = [b"" if value is None else f"{value:.{field.decimals}f}".encode() for value in field.values]
        return np.char.rjust(np.array(texts, dtype=f"S{field.width}"), field.width)
    texts = [("" if value is None else str(value)).encode(encoding) for value in field.values]
    return np.char.ljust(np.array(texts, dtype=f"S{field.width}"), field.width)


def _header(shape: Shape, words: int, bounds: np.ndarray) -> bytes:
    return struct.pack(">i20xi", 9994, words) + struct.pack("<ii4d32x", 1000, shape, *bounds)


def _point(point) -> bytes:
    return struct.pack("<i2d", Shape.POINT, *shapely.get_coordinates(point)[0])


def _line(line) -> bytes:
    return _parts(Shape.LINE, line, [shapely.get_coordinates(part) for part in shapely.get_parts(line)])


def _polygon(polygon) -> bytes:
    rings = []
    for part in shapely.get_parts(polygon):
        rings.append(_wound(part.exterior, clockwise=True))
        rings += [_wound(hole, clockwise=False) for hole in part.interiors]
    return _parts(Shape.POLYGON, polygon, rings)


def _wound(ring, clockwise: bool) -> np.ndarray:
    points = shapely.get_coordinates(ring)
    return points[::-1] if shapely.is_ccw(ring) == clockwise else points


def _parts(shape: Shape, geometry, parts: list[np.ndarray]) -> bytes:
    sizes = [len(part) for part in parts]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype("<i4")
    head = struct.pack("<i4dii", shape, *shapely.bounds(geometry), len(parts), sum(sizes))
    return head + starts.tobytes() + np.concatenate(parts).astype("<f8").tobytes()


_CONTENT = {Shape.POINT: _point, Shape.LINE: _line, Shape.POLYGON: _polygon}


def _esri_text(epsg: int, name: str | None) -> str:
    text = CRS.from_epsg(epsg).to_wkt("WKT1_ESRI")
    return text if name is None else f'PROJCS["{name}"' + text[text.index(",") :]
