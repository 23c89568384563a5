"""Pages as sources read them → rows as users get them: named, typed, in one CRS, each with its key."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from .converting import KOREAN_TIME, LARGEST_INTEGER, READERS, Unreadable, as_text, is_missing
from .entries import Dataset, FieldKind
from .names import ascii_name
from .sources.base import FEATURE_ID

FEATURE_ID_NAME = "feature_id"
"""Name of the server's own feature id in the layer, where it is all that identifies a feature."""
HASH_BYTES = 16
"""Of the hash of a feature's content: no two of 10^12 features are likely to share one."""
LONGEST_KEY = 64
"""Bytes of a key; of a longer one the end is hashed. The beginning stays, because neighbours in the order of keys come
in the same answers, and the journal then writes few pages of its index."""
GRID = {"projected": 1e-4, "geographic": 1e-9}
"""Coordinates that we transform are rounded to 0.1 mm, so that another release of PROJ gives the same ones."""
POINT, LINE, POLYGON = 0, 1, 3
_MULTI = {LINE: shapely.multilinestrings, POLYGON: shapely.multipolygons}

Faults = dict[str, tuple[int, str]]
"""Field → how many of its values could not be read, and the first of them."""


@dataclass(frozen=True)
class Column:
    """A field of the layer: its name, its type, and what the source calls it."""

    name: str
    kind: FieldKind
    title: str = ""


@dataclass(frozen=True)
class Rows:
    """Features ready to be kept: parallel lists. ``inside`` is False where one lies wholly outside the area."""

    keys: list[bytes]
    shapes: list[bytes | None]
    """WKB, two-dimensional, in the CRS of the dataset."""
    values: list[str]
    """JSON: a list in the order of the declared fields, or an object by the source's names where none is declared."""
    inside: list[bool]
    kinds: frozenset[int] = frozenset()
    """Types of the geometries (shapely's numbers)."""
    faults: Faults = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    """Declared fields that the page did not bring."""
    found: dict[str, FieldKind] = field(default_factory=dict)
    """Source's name → type, where no field is declared."""
    repeated: frozenset[int] = frozenset()
    """Rows (from 0) with the key of another row of the page but other values; they are kept."""


NO_ROWS = Rows([], [], [], [])


class Shaper:
    """Shapes the pages of one dataset; ``outline`` in the CRS of the dataset decides what is inside."""

    def __init__(self, dataset: Dataset, outline: BaseGeometry | None = None) -> None:
        self._dataset = dataset
        self._outline = outline
        if outline is not None:
            shapely.prepare(outline)
        self._step = GRID["geographic" if _is_geographic(dataset.crs) else "projected"]

    def rows(self, frame: pd.DataFrame) -> Rows:
        """The features of a page. ``frame`` may be any frame; without geometry its rows are all inside."""
        if frame.empty:
            return NO_ROWS
        geometries = self._geometries(frame)
        faults: Faults = {}
        if self._dataset.fields:
            columns, missing = self._declared(frame, faults)
            found = {}
        else:
            columns, found = _as_they_come(frame)
            missing = ()
        ids = frame[FEATURE_ID].tolist() if FEATURE_ID in frame.columns else None
        keys = self._keys(columns, ids)
        if self._dataset.fields:
            if has_feature_id(self._dataset):
                columns = columns | {FEATURE_ID_NAME: [_text_or_none(value) for value in ids or [None] * len(frame)]}
            values = [_json(list(row)) for row in zip(*columns.values(), strict=True)]
        else:
            values = [_json(dict(zip(columns, row, strict=True))) for row in zip(*columns.values(), strict=True)]
        shapes = _wkb(geometries) if geometries is not None else [None] * len(frame)
        keys, repeated = _settled(keys, shapes, values)
        return Rows(
            keys,
            shapes,
            values,
            self._inside(geometries, len(frame)),
            _kinds(geometries),
            faults,
            missing,
            found,
            repeated,
        )

    # --- Geometry -----------------------------------------------------------------------------------------------

    def _geometries(self, frame: pd.DataFrame) -> np.ndarray | None:
        if self._dataset.geometry == "none" or not isinstance(frame, gpd.GeoDataFrame):
            return None
        column = frame.geometry
        moved = column.crs is not None and column.crs != self._dataset.crs
        if moved:
            column = column.to_crs(self._dataset.crs)
        shapes = np.array(column.values, dtype=object)
        shapes[shapely.is_empty(shapes)] = None
        if shapely.has_z(shapes).any():
            shapes = shapely.force_2d(shapes)
        if moved:
            shapes = shapely.transform(shapes, self._rounded)
        # A coordinate that PROJ cannot transform becomes infinite, and a spatial index breaks on it.
        shapes[~np.isfinite(shapely.bounds(shapes)).all(axis=1)] = None
        return _multiple(shapes)

    def _rounded(self, coordinates: np.ndarray) -> np.ndarray:
        return np.round(coordinates / self._step) * self._step

    def _inside(self, geometries: np.ndarray | None, count: int) -> list[bool]:
        if geometries is None or self._outline is None:
            return [True] * count
        return (shapely.intersects(self._outline, geometries) | shapely.is_missing(geometries)).tolist()

    # --- Values -------------------------------------------------------------------------------------------------

    def _declared(self, frame: pd.DataFrame, faults: Faults) -> tuple[dict[str, list], tuple[str, ...]]:
        by_name = {str(name).lower(): name for name in reversed(frame.columns)}
        columns, missing = {}, []
        for declared in self._dataset.fields:
            source = next((by_name[name.lower()] for name in declared.sources if name.lower() in by_name), None)
            if source is None:
                missing.append(declared.name)
                columns[declared.name] = [None] * len(frame)
            else:
                columns[declared.name] = _read(frame[source].tolist(), declared.kind, declared.name, faults)
        return columns, tuple(missing)

    def _keys(self, columns: dict[str, list], ids: list | None) -> list[str | None]:
        """Of each row the text that identifies it; None where only its content can."""
        count = len(next(iter(columns.values()), ids or []))
        by_name = (
            columns if self._dataset.fields else {ascii_name(str(name)): values for name, values in columns.items()}
        )
        named = [by_name[name] for name in self._dataset.key_fields if name in by_name]
        if named:
            return [None if all(map(is_missing, row)) else _json(row) for row in zip(*named, strict=True)]
        if ids is not None:
            return [None if is_missing(value) else str(value) for value in ids]
        return [None] * count


def has_feature_id(dataset: Dataset) -> bool:
    """Whether the layer gets the server's own feature id as a field: where nothing else identifies a feature."""
    return not dataset.key_fields and all(declared.name != FEATURE_ID_NAME for declared in dataset.fields)


def _read(values: list, kind: FieldKind, name: str, faults: Faults) -> list:
    if kind is FieldKind.TEXT:
        return [(value.strip() or None) if type(value) is str else _text_or_none(value) for value in values]
    read, result = READERS[kind], []
    for value in values:
        if is_missing_scalar(value):
            result.append(None)
            continue
        try:
            result.append(read(value))
        except Unreadable:
            result.append(None)
            count, first = faults.get(name, (0, str(value)))
            faults[name] = (count + 1, first)
    return result


def _as_they_come(frame: pd.DataFrame) -> tuple[dict[str, list], dict[str, FieldKind]]:
    geometry = frame.geometry.name if isinstance(frame, gpd.GeoDataFrame) else None
    columns, kinds = {}, {}
    for place, source in enumerate(frame.columns):
        if source in (geometry, FEATURE_ID):
            continue
        values = [_plain(value) for value in frame.iloc[:, place].tolist()]
        columns[str(source)] = [value for value, _ in values]
        for _, kind in values:
            kinds[str(source)] = wider(kinds.get(str(source)), kind)
    if FEATURE_ID in frame.columns:
        columns[FEATURE_ID_NAME] = [_text_or_none(value) for value in frame[FEATURE_ID].tolist()]
        kinds[FEATURE_ID_NAME] = FieldKind.TEXT
    return columns, {source: kind for source, kind in kinds.items() if kind is not None}


def wider(one: FieldKind | None, other: FieldKind | None) -> FieldKind | None:
    """The type that holds values of both."""
    if one is None or other is None or one is other:
        return one or other
    if {one, other} == {FieldKind.INTEGER, FieldKind.REAL}:
        return FieldKind.REAL
    if {one, other} == {FieldKind.DATE, FieldKind.TIME}:
        return FieldKind.TIME
    return FieldKind.TEXT


def _plain(value: object) -> tuple[object, FieldKind | None]:
    """A value as JSON holds it, and its type."""
    if is_missing_scalar(value):
        return None, None
    if isinstance(value, (bool, np.bool_)):
        return int(value), FieldKind.INTEGER
    if isinstance(value, (int, np.integer)):
        return (int(value), FieldKind.INTEGER) if abs(int(value)) <= LARGEST_INTEGER else (str(value), FieldKind.TEXT)
    if isinstance(value, (float, np.floating)):
        return float(value), FieldKind.REAL
    if isinstance(value, pd.Timestamp):
        moment = value.tz_convert(KOREAN_TIME).tz_localize(None) if value.tzinfo else value
        return moment.isoformat(timespec="milliseconds"), FieldKind.TIME
    if hasattr(value, "isoformat"):
        return value.isoformat(), FieldKind.DATE if type(value).__name__ == "date" else FieldKind.TEXT
    return as_text(value), FieldKind.TEXT


def is_missing_scalar(value: object) -> bool:
    return not isinstance(value, (list, dict, tuple, np.ndarray)) and is_missing(value)


def _text_or_none(value: object) -> str | None:
    return None if is_missing_scalar(value) else as_text(value)


# --- Keys -------------------------------------------------------------------------------------------------------


def _settled(
    texts: list[str | None], shapes: list[bytes | None], values: list[str]
) -> tuple[list[bytes], frozenset[int]]:
    """The hash that stands for each row, and which rows repeat a key with other content.

    Two rows of one answer with the same key but other content are two features (the key of the entry is not one, or
    the platform's data repeats it): the later ones get a key from key and content, so that neither is lost. They are
    ranked by content, because another answer may bring them in another order.
    """
    keys = [
        _content(shape, value) if text is None else _short(text.encode())
        for text, shape, value in zip(texts, shapes, values, strict=True)
    ]
    if len(set(keys)) == len(keys):
        return keys, frozenset()
    rows: dict[bytes, dict[bytes, list[int]]] = {}
    for number, key in enumerate(keys):
        rows.setdefault(key, {}).setdefault(_content(shapes[number], values[number]), []).append(number)
    repeated = set()
    for key, contents in rows.items():
        for content in sorted(contents)[1:]:
            repeated.update(contents[content])
            for number in contents[content]:
                keys[number] = _short(key + content)
    return keys, frozenset(repeated)


def _short(key: bytes) -> bytes:
    return key if len(key) <= LONGEST_KEY else key[: LONGEST_KEY - HASH_BYTES] + _hash(key)


def _content(shape: bytes | None, values: str) -> bytes:
    return _hash((shape or b"") + values.encode())


def _hash(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=HASH_BYTES).digest()


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


# --- Geometry ---------------------------------------------------------------------------------------------------


def _multiple(shapes: np.ndarray) -> np.ndarray:
    """Lines and polygons as multi-parts, because most layers hold both; single points stay single."""
    kinds = shapely.get_type_id(shapes)
    for kind, build in _MULTI.items():
        chosen = np.flatnonzero(kinds == kind)
        if len(chosen):
            shapes[chosen] = build(shapes[chosen], indices=np.arange(len(chosen)))
    return shapes


def _kinds(geometries: np.ndarray | None) -> frozenset[int]:
    if geometries is None:
        return frozenset()
    return frozenset(np.unique(shapely.get_type_id(geometries)).tolist()) - {-1}


def _wkb(geometries: np.ndarray) -> list[bytes | None]:
    return shapely.to_wkb(geometries).tolist()


def _is_geographic(crs: str) -> bool:
    from pyproj import CRS

    return CRS.from_user_input(crs).is_geographic
