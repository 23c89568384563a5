"""A layer as another thread may read it: QGIS lets no layer leave the main thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path

from qgis.core import (
    NULL,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ...common.provenance import Provenance, told_provenance
from ...common.sqlite_files import open_database
from ...processing.placement import PROVENANCE_PROPERTY, RESULT_PROPERTY
from .subject import KindFields, Subject, kind_fields

TABLES = "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes')"
EVERY = 500
"""Rows after which a reader asks whether it is still wanted."""

MOST_NUMBERS = 3000
"""Features that are asked for by their numbers; where an expression holds for more, the next one is never far."""
STEPS_BETWEEN_CHECKS = 100_000
"""Of SQLite's machine: some thousandths of a second."""

Check = Callable[[], None]
"""Raises where the reading is not wanted any more."""


def never_stop() -> None:
    """A :data:`Check` for readers that are short, as in tests and scripts."""


class LayerCopy:
    """Made on the main thread, read in any: the name, fields, origin and rows of a layer, edits of the user included.

    ``named``: how its features name what they are; None where they are nothing that is charted.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        self.id, self.name = layer.id(), layer.name()
        self.result: str | None = layer.customProperty(RESULT_PROPERTY)
        self.fields = QgsFields(layer.fields())
        self.titles = {one.name(): layer.attributeDisplayName(place) for place, one in enumerate(self.fields)}
        self.is_spatial = layer.isSpatial()
        self.crs = layer.crs()
        self.named: KindFields | None = kind_fields(self.fields, self.result)
        self._told = layer.customProperty(PROVENANCE_PROPERTY)
        self._source = QgsVectorLayerFeatureSource(layer)
        self._table = _table_of(layer)

    @property
    def provenance(self) -> Provenance | None:
        return told_provenance(str(self._told or ""))

    def has(self, *names: str) -> bool:
        return all(self.fields.lookupField(name) >= 0 for name in names)

    def features(self, request: QgsFeatureRequest, check: Check = never_stop) -> Iterator[QgsFeature]:
        """The features that ``request`` asks for, as long as they are wanted."""
        for number, feature in enumerate(self._source.getFeatures(request)):
            if number % EVERY == 0:
                check()
            yield feature

    def rows(self, key: Mapping[str, object] | str, check: Check = never_stop) -> Iterator[QgsFeature]:
        """The features, without shapes, whose fields have the values of ``key`` (or for which an expression holds)."""
        return self.where(key if isinstance(key, str) else condition(key), check, with_shapes=False)

    def where(
        self, expression: str, check: Check = never_stop, most: int = -1, with_shapes: bool = True
    ) -> Iterator[QgsFeature]:
        """The features for which an expression holds, at most as many (-1: all).

        SQLite looks for them where it can: QGIS would keep all of Python waiting until it has found the first one.
        """
        request = QgsFeatureRequest()
        numbers = self._numbers_of(expression, check)
        if numbers is None or len(numbers) > MOST_NUMBERS:
            request.setFilterExpression(expression)
        elif not numbers:
            return iter(())
        else:
            request.setFilterFids(numbers)
        request.setLimit(most)
        if not with_shapes:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        return self.features(request, check)

    def of(self, subject: Subject, check: Check = never_stop, most: int = -1) -> Iterator[QgsFeature]:
        """The features that are ``subject``, with their shapes."""
        if not self.knows(subject):
            return iter(())
        return self.where(self.named.condition(subject, self.fields), check, most)

    def knows(self, subject: Subject) -> bool:
        """Whether ``subject`` may be among its features."""
        if self.named is None or self.named.kind is not subject.kind or self.named.is_own != subject.is_own:
            return False
        return not subject.is_own or subject.layer == self.id

    def columns(self, *names: str, check: Check = never_stop) -> list[list]:
        """The values of the fields ``names``, all in the same order; None where there is no value or field.

        A GeoPackage is read as the table that it is, ten times as fast as feature by feature.
        """
        known = [name for name in names if self.has(name)]
        columns: dict[str, list] = {name: [] for name in known}
        read = 0
        # Column by column, with no row kept: hundreds of thousands of rows would make Python's collector stop QGIS.
        for part in self._parts(known, check):
            read += len(part)
            for column, values in zip(columns.values(), zip(*part, strict=True), strict=True):
                column += values
        return [columns.get(name) or [None] * read for name in names]

    def _parts(self, names: list[str], check: Check) -> Iterator[list[Sequence]]:
        """The rows, some hundred at a time."""
        parts = self._parts_of_table(names, check)
        first = next(parts, None) if names else []
        if first is not None:
            if first:
                yield first
            yield from parts
            return
        part: list[Sequence] = []
        for row in self._with_fields(names, check):
            part.append([_plain(row[name]) for name in names])
            if len(part) == EVERY:
                yield part
                part = []
        if part:
            yield part

    def facts(self, table: str) -> dict[str, str]:
        """Names and values of a table that lies in the same GeoPackage, as a run's record does; empty without one."""
        with suppress(sqlite3.Error), closing(self._open()) as database:
            found = database.execute(f"SELECT name, value FROM {_quoted(table)}")  # nosec B608
            return {str(name): str(value or "") for name, value in found}
        return {}

    def _with_fields(self, names: Iterable[str], check: Check) -> Iterator[QgsFeature]:
        request = QgsFeatureRequest()
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes([self.fields.lookupField(name) for name in names])
        return self.features(request, check)

    def _parts_of_table(self, names: list[str], check: Check) -> Iterator[list[Sequence]]:
        """The same from the GeoPackage itself; nothing at all where the layer shows something else than a table."""
        with suppress(sqlite3.Error), closing(self._open()) as database:
            table = self._table_in(database)
            if table is not None and names:
                found = database.execute(f"SELECT {', '.join(map(_quoted, names))} FROM {table}")  # nosec B608
                yield found.fetchmany(EVERY)
                while part := found.fetchmany(EVERY):
                    check()
                    yield part

    def _numbers_of(self, expression: str, check: Check) -> list[int] | None:
        """The numbers of the features for which an expression holds, little more than :data:`MOST_NUMBERS` of them.

        None where SQLite cannot tell: in other formats, and of expressions that only QGIS understands.
        """
        with suppress(sqlite3.Error), closing(self._open()) as database:
            table = self._table_in(database)
            if table is not None:
                database.set_progress_handler(_interrupts(check), STEPS_BETWEEN_CHECKS)
                query = f"SELECT rowid FROM {table} AND ({expression}) LIMIT {MOST_NUMBERS + 1}"  # nosec B608
                numbers = [number for (number,) in database.execute(query)]
                return None if None in numbers else numbers  # the rows of a view have none
        return None

    def _open(self) -> sqlite3.Connection:
        """The layer's file, to be read only; an empty database for other formats."""
        if self._table is None:
            return sqlite3.connect(":memory:")
        return open_database(self._table[0])

    def _table_in(self, database: sqlite3.Connection) -> str | None:
        """The quoted table with the layer's filter as a condition; None where there is not one table that is meant."""
        if self._table is None:
            return None
        _, table, subset = self._table
        tables = [table] if table else [name for (name,) in database.execute(TABLES)]
        return f"{_quoted(tables[0])} WHERE ({subset or 'TRUE'})" if len(tables) == 1 else None


def _interrupts(check: Check) -> Callable[[], int]:
    """What SQLite calls now and then: it stops at anything but 0."""

    def ask() -> int:
        try:
            check()
        except Exception:
            return 1
        return 0

    return ask


def condition(key: Mapping[str, object]) -> str:
    """The expression for rows whose fields have these values."""
    pairs = (
        f"{QgsExpression.quotedColumnRef(name)} = {QgsExpression.quotedValue(value)}" for name, value in key.items()
    )
    return " AND ".join(pairs) or "TRUE"


def is_value(value: object) -> bool:
    return value is not None and value != NULL


def number(value: object) -> float:
    """0 where there is none."""
    return float(value) if is_value(value) else 0.0


def text(value: object) -> str:
    """Empty where there is none."""
    return str(value) if is_value(value) else ""


def _plain(value: object) -> object:
    return value if is_value(value) else None


def _table_of(layer: QgsVectorLayer) -> tuple[Path, str, str] | None:
    """File, table and filter of a layer that shows a table of a GeoPackage as it is stored."""
    if layer.providerType() != "ogr" or layer.isEditable() or layer.subsetString().lower().startswith("select"):
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    file = Path(str(parts.get("path") or ""))
    is_package = file.suffix.lower() == ".gpkg"
    return (file, str(parts.get("layerName") or ""), layer.subsetString()) if is_package else None


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
