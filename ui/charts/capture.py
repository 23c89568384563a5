"""A layer as another thread may read it: QGIS lets no layer leave the main thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
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

from ...common.provenance import Provenance
from ...processing.placement import PROVENANCE_PROPERTY, RESULT_PROPERTY
from .subject import KindFields, Subject, kind_fields

TABLES = "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes')"
EVERY = 500
"""Rows after which a reader asks whether it is still wanted."""

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
        return Provenance.from_json(self._told) if self._told else None

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
        request = QgsFeatureRequest()
        request.setFilterExpression(key if isinstance(key, str) else condition(key))
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        return self.features(request, check)

    def of(self, subject: Subject, most: int = -1) -> Iterator[QgsFeature]:
        """The features that are ``subject``, with their shapes."""
        if not self.knows(subject):
            return iter(())
        request = QgsFeatureRequest()
        request.setFilterExpression(self.named.condition(subject, self.fields))
        request.setLimit(most)
        return self.features(request)

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
        rows = self._rows_of_table(known, check)
        if rows is None:
            rows = [[_plain(row[name]) for name in known] for row in self._with_fields(known, check)]
        columns = dict(zip(known, zip(*rows, strict=True) if rows else [()] * len(known), strict=True))
        return [list(columns.get(name, [None] * len(rows))) for name in names]

    def facts(self, table: str) -> dict[str, str]:
        """Names and values of a table that lies in the same GeoPackage, as a run's record does; empty without one."""
        file = self._table[0] if self._table is not None else None
        if file is None:
            return {}
        with suppress(sqlite3.Error), closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
            query = f"SELECT name, value FROM {_quoted(table)}"  # nosec B608 - a quoted identifier
            return {str(name): str(value or "") for name, value in database.execute(query)}
        return {}

    def _with_fields(self, names: Iterable[str], check: Check) -> Iterator[QgsFeature]:
        request = QgsFeatureRequest()
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes([self.fields.lookupField(name) for name in names])
        return self.features(request, check)

    def _rows_of_table(self, names: list[str], check: Check) -> list[tuple] | None:
        """None where the layer shows something else than a whole table of a GeoPackage."""
        if self._table is None or not names:
            return None
        file, table = self._table
        fields = ", ".join(map(_quoted, names))
        rows: list[tuple] = []
        with suppress(sqlite3.Error), closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
            tables = [table] if table else [name for (name,) in database.execute(TABLES)]
            if len(tables) != 1:
                return None
            query = f"SELECT {fields} FROM {_quoted(tables[0])}"  # nosec B608 - quoted identifiers of our own files
            found = database.execute(query)
            while part := found.fetchmany(EVERY):
                check()
                rows += part
            return rows
        return None


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


def _table_of(layer: QgsVectorLayer) -> tuple[Path, str] | None:
    """File and table of a layer that shows a whole table of a GeoPackage."""
    if layer.providerType() != "ogr" or layer.subsetString() or layer.isEditable():
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    file = Path(str(parts.get("path") or ""))
    return (file, str(parts.get("layerName") or "")) if file.suffix.lower() == ".gpkg" else None


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
