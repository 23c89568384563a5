"""NGI: the exchange format of the National Geographic Information Institute's digital maps, which GDAL cannot read.

Two texts in CP949. ``.ngi`` holds shapes: for each layer ``<LAYER_START>``, ``$LAYER_ID`` and ``$LAYER_NAME`` (each
followed by a value and ``$END``), ``<HEADER>`` … ``<END>``, ``<DATA>`` with records, ``<END>``, ``<LAYER_END>``. A
record is ``$RECORD n``, then ``POINT`` and a coordinate line, ``LINESTRING``, a count and as many lines, ``POLYGON``,
``NUMPARTS k`` and k rings each with its count, or ``TEXT("…")`` and a coordinate line; a line with the style ends it.
``.nda`` has the same frame; its header defines fields as ``ATTRIB("name", NUMERIC, 9, 0, FALSE)``, and the line after
``$RECORD n`` holds the values of record n. No line names a coordinate reference system.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from ...common.progress import SILENT, Progress
from ..errors import CatalogError
from .encoding import EncodingFound, text_encoding
from .readers import FrameReader
from .vectors import LayerInfo

NO_TEXT = ""
TEXT_FIELD = "text"
"""Field that holds what a TEXT record writes on the map."""


def ngi_layers(file: Path, encoding: EncodingFound | None = None) -> list[LayerInfo]:
    """The layers of an NGI file that hold records."""
    encoding = encoding or text_encoding(file)
    counts: dict[str, int] = {}
    with file.open(encoding=encoding.name, errors="replace") as stream:
        lines = _Lines(stream, file)
        for name in _layers(lines):
            counts[name] = counts.get(name, 0) + sum(1 for _ in _records(lines))
    return [LayerInfo(name, file, name, "Unknown", count) for name, count in counts.items() if count]


def open_ngi(file: Path, inner: str, encoding: EncodingFound | None = None, progress: Progress = SILENT) -> FrameReader:
    """Read layer ``inner`` with its attributes from the .nda beside it, where there is one.

    Raises :class:`CatalogError` naming the line that cannot be read.
    """
    encoding = encoding or text_encoding(file, progress)
    shapes = _shapes(file, inner, encoding, progress)
    table = next((part for part in file.parent.glob("*") if _is_sister(part, file)), None)
    columns, values = _attributes(table, inner, encoding, progress) if table is not None else ((), {})
    numbers = list(shapes)
    rows = [values.get(number, [None] * len(columns)) for number in numbers]
    frame = pd.DataFrame(rows, columns=[name for name, _ in columns], dtype=object)
    for name, is_number in columns:
        frame[name] = pd.to_numeric(frame[name], errors="coerce") if is_number else frame[name]
    texts = [text for _, text in shapes.values()]
    if any(texts):
        frame[TEXT_FIELD] = [text or None for text in texts]
    geometry = np.array([*(shape for shape, _ in shapes.values()), None], dtype=object)[:-1]
    return FrameReader(file, gpd.GeoDataFrame(frame, geometry=geometry), encoding=encoding)


def _is_sister(part: Path, file: Path) -> bool:
    return part.stem == file.stem and part.suffix.lower() == ".nda"


@dataclass
class _Lines:
    """Lines with their number, so that an error can name one."""

    stream: io.TextIOBase
    file: Path
    number: int = 0
    _held: list[str] = field(default_factory=list)

    def __iter__(self) -> Iterator[str]:
        while (line := self.next()) is not None:
            yield line

    def next(self) -> str | None:
        if self._held:
            return self._held.pop()
        line = self.stream.readline()
        if not line:
            return None
        self.number += 1
        return line.strip()

    def hold(self, line: str) -> None:
        self._held.append(line)

    def needed(self) -> str:
        line = self.next()
        if line is None:
            raise CatalogError("{file} is cut off: it ends inside a record. Get the file again.", file=self.file.name)
        return line

    def wrong(self, cause: Exception | None = None) -> CatalogError:
        return CatalogError(
            "{file}, line {line}: this is not as the NGI format has it. Get the file again.",
            file=self.file.name,
            line=self.number,
        )


def _layers(lines: _Lines) -> Iterator[str]:
    """Name after name; the caller reads each layer's records before it asks for the next."""
    for line in lines:
        if line.upper() == "$LAYER_NAME":
            yield lines.needed().strip('"')


def _records(lines: _Lines) -> Iterator[tuple[int, str]]:
    """Number and first line of each record up to the end of the layer; a record's other lines may be left unread."""
    for line in lines:
        if line.upper() == "<LAYER_END>":
            return
        if line.upper() == "<LAYER_START>":
            lines.hold(line)
            return
        if line.upper().startswith("$RECORD"):
            try:
                number = int(line.split()[1])
            except (IndexError, ValueError) as cause:
                raise lines.wrong() from cause
            yield number, lines.needed()


def _shapes(file: Path, inner: str, encoding: EncodingFound, progress: Progress) -> dict[int, tuple[BaseGeometry, str]]:
    found: dict[int, tuple[BaseGeometry, str]] = {}
    with file.open(encoding=encoding.name, errors="replace") as stream:
        lines = _Lines(stream, file)
        for name in _layers(lines):
            for number, kind in _records(lines):
                if number % 1000 == 0:
                    progress.check()
                if name == inner:
                    found[number] = _shape(kind, lines)
    return found


def _shape(kind: str, lines: _Lines) -> tuple[BaseGeometry, str]:
    word = kind.partition("(")[0].strip().partition(" ")[0].upper()
    try:
        if word == "POINT":
            return shapely.Point(_coordinate(lines)), NO_TEXT
        if word == "TEXT":
            return shapely.Point(_coordinate(lines)), kind.partition("(")[2].rstrip(") ").strip('"')
        if word in ("LINESTRING", "LINE"):
            return shapely.LineString(_coordinates(lines)), NO_TEXT
        if word in ("POLYGON", "REGION"):
            return _polygon(lines), NO_TEXT
        if word.startswith("MULTIPOINT"):
            return shapely.MultiPoint(_coordinates(lines)), NO_TEXT
    except (ValueError, IndexError, shapely.errors.ShapelyError) as cause:
        raise lines.wrong() from cause
    raise lines.wrong()


def _coordinate(lines: _Lines) -> tuple[float, float]:
    x, y = lines.needed().replace(",", " ").split()[:2]
    return float(x), float(y)


def _coordinates(lines: _Lines) -> list[tuple[float, float]]:
    return [_coordinate(lines) for _ in range(int(lines.needed()))]


def _polygon(lines: _Lines) -> BaseGeometry:
    parts = int(lines.needed().upper().removeprefix("NUMPARTS"))
    rings = [_coordinates(lines) for _ in range(parts)]
    if len(rings) == 1:
        return shapely.Polygon(rings[0])
    # The format does not say which ring is a hole of which: what an even number of rings surrounds is outside.
    return shapely.build_area(shapely.multilinestrings([shapely.linearrings(ring) for ring in rings]))


_ATTRIBUTE = re.compile(r'ATTRIB\s*\(\s*"?(?P<name>[^",]+)"?\s*,\s*(?P<kind>\w+)', re.IGNORECASE)


def _attributes(
    table: Path, inner: str, encoding: EncodingFound, progress: Progress
) -> tuple[tuple[tuple[str, bool], ...], dict[int, list[str | None]]]:
    """Fields (name, whether a number) and the values by record number."""
    columns: list[tuple[str, bool]] = []
    values: dict[int, list[str | None]] = {}
    with table.open(encoding=encoding.name, errors="replace") as stream:
        lines = _Lines(stream, table)
        for name in _layers(lines):
            fields = _fields(lines)
            if name == inner:
                columns = fields
            for number, text in _records(lines):
                if number % 1000 == 0:
                    progress.check()
                if name == inner:
                    values[number] = _values(text, len(columns))
    return tuple(columns), values


def _fields(lines: _Lines) -> list[tuple[str, bool]]:
    found = []
    for line in lines:
        definition = _ATTRIBUTE.match(line)
        if definition is not None:
            found.append((definition["name"].strip(), definition["kind"].upper() in ("NUMERIC", "INTEGER", "REAL")))
        elif line.upper() in ("<DATA>", "<LAYER_END>") or line.upper().startswith("$RECORD"):
            lines.hold(line)
            break
    return found


def _values(text: str, width: int) -> list[str | None]:
    cells = next(csv.reader([text], skipinitialspace=True), [])
    cells = [cell.strip() or None for cell in cells][:width]
    return cells + [None] * (width - len(cells))
