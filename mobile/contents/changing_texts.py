"""Texts that change with time, such as a level of service: numbered, so that they travel with the values by time."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from ..model import FieldKind, LayerField, SourceLayer
from ..style.coding import coded

MOST_TEXTS = 60
"""Different texts of a field; more are no classes, but words."""
ID = "_id"


def with_numbered_texts(layer: SourceLayer) -> SourceLayer:
    """``layer`` (a row a feature and interval, ``_id``) with a number in place of each text of the fields that change.

    The field's ``values`` say what each number is called, the look reads the numbers, so readers see what they saw.
    """
    numbered = [field for field in layer.fields if _is_changing_text(layer, field)]
    if not numbered:
        return layer
    frame, codes = layer.frame.copy(), {}
    for field in numbered:
        texts = sorted(frame[field.name].dropna().astype(str).unique())
        codes[field.name] = {text: number for number, text in enumerate(texts)}
        frame[field.name] = frame[field.name].astype(object).map(codes[field.name], na_action="ignore").astype(float)
    fields = tuple(_numbered(field, codes[field.name]) if field in numbered else field for field in layer.fields)
    return replace(layer, frame=frame, fields=fields, symbology=coded(layer.symbology, codes))


def _is_changing_text(layer: SourceLayer, field: LayerField) -> bool:
    values = layer.frame[field.name]
    if field.kind is not FieldKind.TEXT or field.name in layer.time_fields or pd.api.types.is_numeric_dtype(values):
        return False
    return values.nunique() <= MOST_TEXTS and bool((values.groupby(layer.frame[ID]).nunique(dropna=False) > 1).any())


def _numbered(field: LayerField, codes: dict[str, int]) -> LayerField:
    values = {str(number): field.values.get(text, text) for text, number in codes.items()}
    return replace(field, kind=FieldKind.NUMBER, decimals=0, values=values)
