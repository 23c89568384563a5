"""Reads the attributes of vector tiles (MVT 2.1): our own small reader, so that GDAL does not check itself.

Shapes are not decoded, only whether a feature has one.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

# Field numbers of vector_tile.proto, version 2.1.
_LAYERS = 3
_NAME, _FEATURES, _KEYS, _VALUES = 1, 2, 3, 4
_TAGS, _GEOMETRY = 2, 4
_VARINT, _DOUBLE, _BYTES, _FLOAT = 0, 1, 2, 5


@dataclass(frozen=True)
class TileFeatures:
    """The features of one layer in one tile, as columns of pairs.

    ``feature``, ``key`` and ``value``: for each attribute the number of its feature and the places in ``keys`` and
    ``values`` (objects of Python's own kinds). ``drawn``: whether a feature has a shape.
    """

    name: str
    keys: list[str]
    values: np.ndarray
    feature: np.ndarray
    key: np.ndarray
    value: np.ndarray
    drawn: np.ndarray


def layers_of(tile: bytes) -> Iterator[TileFeatures]:
    """The layers of an uncompressed tile. Raises :class:`ValueError` for bytes that are no tile."""
    try:
        for number, content in _fields(tile):
            if number == _LAYERS:
                yield _layer(content)
    except (IndexError, TypeError) as broken:
        raise ValueError("the tile ends too soon or holds what no tile does") from broken


def _layer(content: bytes) -> TileFeatures:
    name, keys, values, tags, drawn = "", [], [], [], []
    for number, field in _fields(content):
        if number == _FEATURES:
            parts = dict(_fields(field))
            tags.append(parts.get(_TAGS, b""))
            drawn.append(bool(parts.get(_GEOMETRY)))
        elif number == _VALUES:
            values.append(_value(field))
        elif number == _KEYS:
            keys.append(field.decode("utf-8"))
        elif number == _NAME:
            name = field.decode("utf-8")
    numbers, counts = _packed(tags)
    pairs = np.repeat(np.arange(len(tags)), counts)[::2]
    return TileFeatures(name, keys, _object_array(values), pairs, numbers[::2], numbers[1::2], np.array(drawn, bool))


def _object_array(values: list) -> np.ndarray:
    found = np.empty(len(values), object)
    found[:] = values
    return found


def _packed(messages: list[bytes]) -> tuple[np.ndarray, np.ndarray]:
    """The varints (below 2³⁵) of packed fields, one after the other, and how many each field has."""
    content = np.frombuffer(b"".join(messages), np.uint8)
    ends = np.flatnonzero(content < 0x80)
    starts = np.r_[0, ends[:-1] + 1][: len(ends)]
    numbers = np.zeros(len(ends), np.int64)
    for place in range(5):
        at = starts + place
        within = at <= ends
        numbers[within] |= (content[at[within]].astype(np.int64) & 0x7F) << (7 * place)
    upto = np.searchsorted(ends, np.cumsum([len(one) for one in messages], dtype=np.int64) - 1, side="right")
    return numbers, np.diff(upto, prepend=0)


def _value(content: bytes) -> str | int | float | bool:
    (number, value), *_ = _fields(content)
    match number:
        case 1:
            return value.decode("utf-8")
        case 2:
            return struct.unpack("<f", value)[0]
        case 3:
            return struct.unpack("<d", value)[0]
        case 4:
            return value - (1 << 64) if value >> 63 else value
        case 5:
            return value
        case 6:
            return (value >> 1) ^ -(value & 1)
        case 7:
            return bool(value)
    raise ValueError(f"value of kind {number}")


def _fields(content: bytes) -> Iterator[tuple[int, bytes | int]]:
    """Number and content of each field of a protobuf message."""
    at, end = 0, len(content)
    while at < end:
        head, at = _varint(content, at)
        kind = head & 7
        if kind == _BYTES:
            length, at = _varint(content, at)
            after = at + length
            if after > end:
                raise ValueError("a field ends beyond its message")
            yield head >> 3, content[at:after]
        elif kind == _VARINT:
            number, after = _varint(content, at)
            yield head >> 3, number
        elif kind in (_DOUBLE, _FLOAT):
            after = at + (8 if kind == _DOUBLE else 4)
            yield head >> 3, content[at:after]
        else:
            raise ValueError(f"a field of wire type {kind}")
        at = after


def _varint(content: bytes, at: int) -> tuple[int, int]:
    byte = content[at]
    at += 1
    if byte < 0x80:
        return byte, at
    number, shift = byte & 0x7F, 7
    while True:
        byte = content[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
        shift += 7
