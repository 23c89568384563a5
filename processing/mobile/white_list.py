"""Which fields of which layer are published, as the user wrote it down."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...common.errors import SijeongError
from ...mobile.model import SourceLayer
from ...mobile.style.reading import fields_read


class FieldsError(SijeongError):
    """A list of fields that cannot be used."""


def chosen_fields(text: str) -> dict[str, tuple[str, ...]]:
    """``{"layer name": ["field", …]}`` as written in the parameter FIELDS; empty where nothing is written."""
    if not text.strip():
        return {}
    try:
        read = json.loads(text)
    except ValueError as cause:
        raise FieldsError(
            'FIELDS cannot be read: {reason}. Write {{"layer name": ["field", "field"]}}.', reason=str(cause)
        ) from cause
    if not isinstance(read, dict) or not all(_is_list_of_names(names) for names in read.values()):
        raise FieldsError('FIELDS is no list of fields by layer. Write {{"layer name": ["field", "field"]}}.')
    return {layer: tuple(names) for layer, names in read.items()}


def with_chosen_fields(layers: Sequence[SourceLayer], chosen: Mapping[str, Sequence[str]]) -> tuple[SourceLayer, ...]:
    """``layers`` with the fields that ``chosen`` names, in its order.

    A layer that it does not name keeps its own; one of the background only its name and what its look reads, for
    nobody is shown the others.
    """
    known = {layer.title for layer in layers}
    for name in chosen:
        if name not in known:
            raise FieldsError(
                "FIELDS names the layer {layer}, which is not among those to publish: {layers}.",
                layer=name,
                layers=_some(known),
            )
    return tuple(
        _with_fields(layer, chosen[layer.title]) if layer.title in chosen else _with_usual_fields(layer)
        for layer in layers
    )


def _with_usual_fields(layer: SourceLayer) -> SourceLayer:
    if not layer.background:
        return layer
    needed = fields_read(layer.symbology) | {layer.title_field, *(layer.time_fields or ())}
    return replace(layer, fields=tuple(field for field in layer.fields if field.name in needed))


def _with_fields(layer: SourceLayer, names: Sequence[str]) -> SourceLayer:
    by_name = {field.name: field for field in layer.fields}
    for name in names:
        if name not in by_name:
            raise FieldsError(
                "The layer {layer} has no field {field} (FIELDS). It has {fields}.",
                layer=layer.title,
                field=name,
                fields=_some(by_name),
            )
    unlisted = tuple(field for field in layer.fields if field.name not in names)
    return replace(layer, fields=tuple(by_name[name] for name in dict.fromkeys(names)), unlisted=unlisted)


def _is_list_of_names(names: object) -> bool:
    return isinstance(names, list) and all(isinstance(name, str) for name in names)


def _some(names: Iterable[str], most: int = 12) -> str:
    listed = list(names)
    return ", ".join(listed[:most]) + (" …" if len(listed) > most else "")
