"""NGSI-LD entities → rows: normalized, keyValues, GeoJSON and histories, as flat columns and a geometry.

A property becomes the column of its name. Of a nested value each member becomes ``property.member``, an address becomes
one text, a list of words becomes words with commas, anything deeper JSON. ``observedAt`` goes into ``property_at``.
Times lose the comma before their milliseconds, which no other program reads.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

AT = "_at"
OBSERVED = "observedAt"
"""Column of the time of a row, where an entity has several."""
GEOMETRY = "geometry"
ELEMENT = "_element"
"""Place of a row in the list that was unfolded; no column of the layer."""
_NO_PROPERTY = ("@context", "@type")
_ATTRIBUTES = ("Property", "GeoProperty", "Relationship", "LanguageProperty")
_VALUES = ("value", "object", "languageMap")
_SHAPES = ("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection")
_ADDRESS = ("addressRegion", "addressLocality", "addressTown", "streetAddress")
"""From large to small, as Korean addresses go."""
_TIME = re.compile(r"^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:?\d\d)?$")

Row = dict[str, object]


def rows_of(entities: Iterable[dict], geoproperty: str, unfolded: str = "") -> Iterator[Row]:
    """One row per entity; one per time where it brings a history; one per element of the list ``unfolded``."""
    for entity in entities:
        entity = _without_geojson(entity, geoproperty)
        for row in _over_time(entity, geoproperty):
            yield from _per_element(row, entity, unfolded)


def time_of(text: str) -> str:
    """``2018-11-15T20:09:55,000+09:00`` → ``2018-11-15T20:09:55+09:00``; anything else stays as it is."""
    match = _TIME.match(text)
    if match is None:
        return text
    fraction = (match[2] or "").rstrip("0")
    return match[1] + (f".{fraction}" if fraction else "") + (match[3] or "")


def _without_geojson(entity: dict, geoproperty: str) -> dict:
    """A GeoJSON feature as the entity that it was."""
    if entity.get("type") != "Feature":
        return entity
    properties = dict(entity.get("properties") or {})
    geometry = entity.get("geometry")
    return {"id": entity.get("id"), **properties} | ({geoproperty: geometry} if geometry else {})


def _over_time(entity: dict, geoproperty: str) -> Iterator[Row]:
    still: Row = {}
    moving: dict[str, Row] = {}
    for name, attribute in entity.items():
        if name in _NO_PROPERTY:
            continue
        instances = _instances(attribute)
        if instances is None:
            still |= _columns(name, _default_instance(attribute), geoproperty)
            continue
        for moment, instance in instances:
            row = moving.setdefault(moment, {OBSERVED: moment})
            row |= _columns(name, instance, geoproperty)
    if not moving:
        yield still
        return
    place: Row = {}
    for moment in sorted(moving):
        # Where something stands is told less often than what it measures.
        place |= {GEOMETRY: moving[moment][GEOMETRY]} if GEOMETRY in moving[moment] else {}
        yield still | place | moving[moment]


def _instances(attribute: object) -> list[tuple[str, object]] | None:
    """Time and value of each instance of a history; None where the attribute has but one value."""
    if isinstance(attribute, dict) and isinstance(attribute.get("values"), list):
        kind = attribute.get("type", "Property")
        pairs = (pair for pair in attribute["values"] if isinstance(pair, list) and len(pair) >= 2)
        return [(time_of(str(pair[1])), {"type": kind, "value": pair[0]}) for pair in pairs]
    if isinstance(attribute, list) and attribute and all(_moment(instance) for instance in attribute):
        return [(_moment(instance), {k: v for k, v in instance.items() if k != OBSERVED}) for instance in attribute]
    return None


def _moment(instance: object) -> str:
    if not isinstance(instance, dict) or instance.get("type") not in _ATTRIBUTES:
        return ""
    return time_of(str(instance.get(OBSERVED) or instance.get("modifiedAt") or instance.get("createdAt") or ""))


def _default_instance(attribute: object) -> object:
    """Of an attribute with several ``datasetId`` the one without."""
    if isinstance(attribute, list) and attribute and all(_is_attribute(one) for one in attribute):
        return next((one for one in attribute if "datasetId" not in one), attribute[0])
    return attribute


def _is_attribute(thing: object) -> bool:
    return isinstance(thing, dict) and thing.get("type") in _ATTRIBUTES


def _columns(name: str, attribute: object, geoproperty: str) -> Row:
    if not _is_attribute(attribute):
        return _value_columns(name, attribute, geoproperty)
    value = next((attribute[member] for member in _VALUES if member in attribute), None)
    columns = _value_columns(name, value, geoproperty)
    if attribute.get(OBSERVED):
        columns[name + AT] = time_of(str(attribute[OBSERVED]))
    for member, inner in attribute.items():
        if _is_attribute(inner):
            columns |= _columns(f"{name}.{member}", inner, "")
    return columns


def _value_columns(name: str, value: object, geoproperty: str) -> Row:
    if isinstance(value, dict):
        if value.get("type") in _SHAPES:
            geometry = _geometry(value)
            return {GEOMETRY: geometry} if name == geoproperty else {name: geometry.wkt if geometry else None}
        if any(member in value for member in _ADDRESS):
            return {name: " ".join(str(value[member]) for member in _ADDRESS if value.get(member))}
        return {f"{name}.{member}": _flat(inner) for member, inner in value.items()}
    return {name: _flat(value)}


def _geometry(value: dict) -> BaseGeometry | None:
    try:
        return shape(value)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError):
        # One entity with a broken place must not cost the others; its row comes without geometry.
        return None


def _flat(value: object) -> object:
    if isinstance(value, str):
        return time_of(value)
    if isinstance(value, list) and not any(isinstance(one, dict | list) for one in value):
        return ", ".join(str(one) for one in value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return value


def _per_element(row: Row, entity: dict, unfolded: str) -> Iterator[Row]:
    attribute = entity.get(unfolded) if unfolded else None
    value = attribute.get("value") if _is_attribute(attribute) else attribute
    if not isinstance(value, list):
        yield row
        return
    shared = {name: thing for name, thing in row.items() if name != unfolded}
    for number, element in enumerate(value):
        yield shared | _value_columns(unfolded, element, "") | {ELEMENT: number}
