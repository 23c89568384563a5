"""Which fields a look reads."""

from __future__ import annotations

from collections.abc import Iterator

from .expression import fields_of
from .model import Symbology


def fields_read(symbology: Symbology) -> frozenset[str]:
    """Names of all fields that ``symbology`` reads: in conditions, sizes, colours, labels, heights and its order."""
    return frozenset().union(*(fields_of(value) for value in _values(symbology)))


def _values(symbology: Symbology) -> Iterator[object]:
    for rule in symbology.rules:
        yield rule.condition
        for part in rule.parts:
            yield from vars(part).values()
    for label in symbology.labels:
        yield from vars(label).values()
    yield from vars(symbology.extrusion).values() if symbology.extrusion is not None else ()
    yield symbology.order
