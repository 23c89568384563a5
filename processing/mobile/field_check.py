"""Which fields of a layer identify persons or parcels, told from their names and a sample of their values."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import pandas as pd
from qgis.core import NULL, QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from ...mobile.model import LayerField
from ...mobile.reduction.identifying import identifying_fields
from ..recognition import recognise
from ..translation import tr
from .fields import layer_fields

SAMPLE = 500
"""Rows that are looked at; publishing looks at all of them once more."""


@dataclass(frozen=True)
class FieldSample:
    """What is noted of a layer in the main thread; :meth:`suspects` may then run in any thread."""

    layer_id: str
    layer_name: str
    fields: tuple[LayerField, ...]
    source: QgsVectorLayerFeatureSource
    titles_tell: bool

    def suspects(self, is_cancelled: Callable[[], bool] = lambda: False) -> dict[str, str]:
        """Field → why it identifies somebody, as a sentence in the user's language."""
        findings = identifying_fields(self._frame(is_cancelled), self.fields, self.titles_tell)
        return {finding.field: tr(finding.reason) for finding in findings}

    def _frame(self, is_cancelled: Callable[[], bool]) -> pd.DataFrame:
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(SAMPLE)
        names = [one.name for one in self.fields]
        rows = []
        for feature in self.source.getFeatures(request):
            if is_cancelled():
                break
            rows.append([_plain(feature[name]) for name in names])
        return pd.DataFrame(rows, columns=names)


def sample_of(layer: QgsVectorLayer, names: Collection[str]) -> FieldSample:
    """Note where the values of these fields of ``layer`` lie."""
    result = recognise(layer)
    fields = tuple(one for one in layer_fields(layer, result) if one.name in names)
    return FieldSample(layer.id(), layer.name(), fields, QgsVectorLayerFeatureSource(layer), result is None)


def _plain(value: object) -> object:
    """A value as pandas knows it."""
    if value is None or value == NULL:
        return None
    return value.toPyDateTime() if isinstance(value, QDateTime) else _without_time(value)


def _without_time(value: object) -> object:
    if isinstance(value, QDate):
        return value.toPyDate()
    return value.toPyTime() if isinstance(value, QTime) else value
