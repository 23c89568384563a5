"""A search of a finished publication for values that must not be in it, in whatever form a file holds them."""

from __future__ import annotations

import base64
import binascii
import gzip
import io
import json
import re
import struct
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...common.progress import SILENT, Progress
from ..errors import MobileError
from ..vendor.pmtiles.reader import MemorySource, Reader, all_tiles
from .reducing import Reduced

LEAST_LETTERS = 8
"""A shorter text may stand in a file by chance, and the last gate must not stop a publication that is right."""
MOST_VALUES = 50
"""Values of a field that are looked for: what leaks is a column, not a row."""
VALUES_BY_TIME = ".bin"
"""Files of little-endian float32 (:mod:`..contents.times`)."""
_LEAST_VARINT = 1 << 28
"""From here on a whole number in a tile has five bytes, so that it is not found by chance."""
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{40,}={0,2}")
_PMTILES, _GZIP = b"PMTiles", b"\x1f\x8b"


@dataclass(frozen=True)
class Leak:
    """``value`` stands in ``place``: a file, and what in it (``data/tiles.pmtiles, tile 14/13976/6381``)."""

    value: str | float
    place: str


def search_for(values: Iterable[str | float], folder: Path, progress: Progress = SILENT) -> tuple[Leak, ...]:
    """Where in ``folder`` (or the one file that a publication is) any of ``values`` stands; each with its first place.

    Looked through are the names of files and all bytes: texts as UTF-8, UTF-16 and as JSON, HTML and URLs write them,
    numbers as texts and as the binary numbers of tiles and of values by time; PMTiles tile by tile, zips, gzip and
    base64 unpacked. What is sealed cannot be looked through. Whole numbers below 2²⁸ are only found as texts.
    """
    sought = {value: _forms(value) for value in dict.fromkeys(values)}
    files = [folder] if folder.is_file() else sorted(path for path in folder.rglob("*") if path.is_file())
    leaks: dict[str | float, Leak] = {}
    for done, file in enumerate(files):
        progress.at(done / len(files))
        name = file.name if folder.is_file() else file.relative_to(folder).as_posix()
        for place, content in _contents(name, file.read_bytes()):
            progress.check()
            for value, forms in sought.items():
                if value not in leaks and (
                    _in_text(value, name) or forms.are_in(content, place.endswith(VALUES_BY_TIME))
                ):
                    leaks[value] = Leak(value, place)
    return tuple(leaks.values())


def forbidden_values(layers: Sequence[Reduced], most: int = MOST_VALUES) -> tuple[str, ...]:
    """Texts of fields that were left out as identifying, which nothing that is published holds: up to ``most`` a field.

    What also stands in a published field, in a title or in a name of a class is not among them.
    """
    told = "\n".join(text for one in layers for text in _told(one))
    found: dict[str, None] = {}
    for one in layers:
        for field in one.left_out:
            texts = one.whole.frame[field.field].dropna().astype(str).unique() if one.whole is not None else ()
            hidden = (text for text in sorted(texts, key=len, reverse=True) if len(text) >= LEAST_LETTERS)
            found |= dict.fromkeys(
                text for _, text in zip(range(most), (t for t in hidden if t not in told), strict=False)
            )
    return tuple(found)


def require_no_leak(layers: Sequence[Reduced], folder: Path, progress: Progress = SILENT) -> None:
    """The last gate: raises :class:`MobileError` where ``folder`` holds a value of a field that was left out."""
    leaks = search_for(forbidden_values(layers), folder, progress)
    if leaks:
        raise MobileError(
            "The publication was not written: {file} holds “{value}”, a value of a field that is left out as "
            "identifying. Look for it in titles, classes and other fields.",
            file=leaks[0].place,
            value=leaks[0].value,
        )


def _told(reduced: Reduced) -> Iterator[str]:
    layer = reduced.layer
    yield from (layer.title, layer.group, layer.data_date, *layer.sources)
    yield from (rule.label for rule in layer.symbology.rules)
    for field in layer.fields:
        yield from (field.name, field.title, *field.values, *field.values.values())
        if field.name in layer.frame.columns:
            yield from layer.frame[field.name].dropna().astype(str).unique()


# --- What a file holds ----------------------------------------------------------------------------------------------


def _contents(place: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The bytes of a file and of all that is packed in it."""
    yield place, content
    if content.startswith(_GZIP):
        yield from _contents(place, gzip.decompress(content))
    elif content.startswith(_PMTILES):
        yield (
            f"{place}, metadata",
            json.dumps(Reader(MemorySource(content)).metadata(), ensure_ascii=False).encode("utf-8"),
        )
        for (zoom, column, row), tile in all_tiles(MemorySource(content)):
            yield from _contents(f"{place}, tile {zoom}/{column}/{row}", tile)
    elif zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist():
                yield f"{place}, {name}", name.encode("utf-8")
                yield from _contents(f"{place}, {name}", packed.read(name))
    elif place.endswith(".html"):
        for run in _BASE64.findall(content):
            yield from _decoded(place, run)


def _decoded(place: str, run: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        yield from _contents(f"{place}, base64", base64.b64decode(run))
    except (binascii.Error, OSError, EOFError, zipfile.BadZipFile):
        return  # no base64 after all, such as a long word of a program


# --- How a value may be written -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Forms:
    """A value as bytes that are found anywhere; a number also as a text with borders, and as one of four bytes."""

    anywhere: tuple[bytes, ...]
    bordered: tuple[bytes, ...] = ()
    number: np.float32 | None = None

    def are_in(self, content: bytes, is_numbers: bool) -> bool:
        if is_numbers and self.number is not None:
            whole = np.frombuffer(content, "<f4", len(content) // 4)
            return bool((whole == self.number).any())
        if any(form in content for form in self.anywhere):
            return True
        return any(_stands_alone(form, content) for form in self.bordered if form in content)


def _stands_alone(number: bytes, content: bytes) -> bool:
    """Whether ``number`` is more than the middle of a longer one, such as a coordinate."""
    return re.search(rb"(?<![\d.])" + re.escape(number) + rb"(?![\d.]*\d)", content) is not None


def _forms(value: str | float) -> _Forms:
    return _text_forms(value) if isinstance(value, str) else _number_forms(value)


def _text_forms(text: str) -> _Forms:
    escaped = json.dumps(text)[1:-1], json.dumps(text, ensure_ascii=False)[1:-1]
    html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), _percent(text)
    written = dict.fromkeys((text, *escaped, *html, html[0].replace('"', "&quot;")))
    wide = text.encode("utf-16-le"), text.encode("utf-16-be")
    if text.isascii() and text.isdigit():  # within a longer number, a coordinate, it is no value
        return _Forms(wide, (text.encode("ascii"),))
    return _Forms((*(one.encode("utf-8") for one in written), *wide))


def _percent(text: str) -> str:
    return "".join(f"%{byte:02X}" if byte > 127 else chr(byte) for byte in text.encode("utf-8"))


def _number_forms(number: float) -> _Forms:
    plain = {repr(number), repr(float(number))} | ({str(int(number))} if float(number).is_integer() else set())
    binary = {struct.pack("<d", number)}
    if float(number).is_integer() and abs(number) >= _LEAST_VARINT:
        binary |= {_varint(int(number)), _varint(2 * int(number))}
    written = tuple(one.encode("ascii") for one in sorted(plain))
    return _Forms(tuple(binary), written, np.float32(number))


def _varint(number: int) -> bytes:
    """As protocol buffers write whole numbers: seven bits a byte, the lowest first."""
    number, parts = abs(number), bytearray()
    while number > 127:
        parts.append(number & 127 | 128)
        number >>= 7
    return bytes((*parts, number))


def _in_text(value: str | float, name: str) -> bool:
    return isinstance(value, str) and value in name
