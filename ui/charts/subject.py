"""What a chart is about: a stop or a route, as the user clicked it on the map."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from qgis.core import NULL, QgsFeature, QgsFeatureRequest, QgsProject, QgsVectorLayer

from ...processing.placement import RESULT_PROPERTY
from ...processing.results import Result


class Kind(Enum):
    """A stop or a route."""

    STOP = "stop"
    ROUTE = "route"


@dataclass(frozen=True)
class Subject:
    """The stop or route with its id in the card records and its name."""

    kind: Kind
    id: str
    name: str


@dataclass(frozen=True)
class _Fields:
    """Which fields of a layer name a subject."""

    kind: Kind
    id: str
    name: str


STOP_FIELDS = _Fields(Kind.STOP, "stop_id", "stop_name")
ROUTE_FIELDS = _Fields(Kind.ROUTE, "route_id", "route_name")
BY_RESULT = {
    Result.TRANSFER_HUBS.key: _Fields(Kind.STOP, "hub_id", "name"),
}
"""Results whose fields have other names than those of the canonical bus tables."""


def fields_of(layer: QgsVectorLayer) -> _Fields | None:
    """How features of ``layer`` name their stop or route; None where they are neither."""
    by_result = BY_RESULT.get(layer.customProperty(RESULT_PROPERTY))
    if by_result is not None:
        return by_result
    names = {field.name() for field in layer.fields()}
    return next((fields for fields in (STOP_FIELDS, ROUTE_FIELDS) if fields.id in names), None)


def subject_of(layer: QgsVectorLayer, feature: QgsFeature) -> Subject | None:
    """The stop or route that ``feature`` is; None where it is neither."""
    fields = fields_of(layer)
    if fields is None or feature[fields.id] in (None, NULL):
        return None
    has_name = layer.fields().lookupField(fields.name) >= 0
    name = feature[fields.name] if has_name else None
    return Subject(fields.kind, str(feature[fields.id]), str(feature[fields.id] if name in (None, NULL) else name))


def names_in(project: QgsProject, kind: Kind) -> dict[str, str]:
    """The names of stops or routes by their ids, from whatever layers of ``project`` know them."""
    names: dict[str, str] = {}
    for layer in project.mapLayers().values():
        fields = fields_of(layer) if isinstance(layer, QgsVectorLayer) else None
        if fields is None or fields.kind is not kind or layer.fields().lookupField(fields.name) < 0:
            continue
        wanted = [layer.fields().lookupField(field) for field in (fields.id, fields.name)]
        request = QgsFeatureRequest()
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(wanted)
        for feature in layer.getFeatures(request):
            if feature[fields.name] not in (None, NULL):
                names.setdefault(str(feature[fields.id]), str(feature[fields.name]))
    return names


def result_layer(project: QgsProject, result: Result) -> QgsVectorLayer | None:
    """The layer of ``result`` that lies on top in ``project``; None where there is none."""
    for layer in project.layerTreeRoot().layerOrder():
        if isinstance(layer, QgsVectorLayer) and layer.customProperty(RESULT_PROPERTY) == result.key:
            return layer
    tables = [node.layer() for node in project.layerTreeRoot().findLayers()]
    return next((layer for layer in tables if layer and layer.customProperty(RESULT_PROPERTY) == result.key), None)
