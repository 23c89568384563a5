"""What a chart is about: a stop, route, parcel, village or road that was clicked on the map, or a whole job."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from qgis.core import NULL, QgsFeature, QgsFeatureRequest, QgsProject, QgsVectorLayer

from ...processing.placement import RESULT_PROPERTY
from ...processing.results import Result


class Kind(Enum):
    """What was clicked; where several lie under the click, the first of these is meant.

    FOREST and TRAFFIC are the whole city.
    """

    STOP = "stop"
    ROUTE = "route"
    VILLAGE = "village"
    PARCEL = "parcel"
    LINK = "link"
    FOREST = "forest"
    TRAFFIC = "traffic"


WHOLE = (Kind.FOREST, Kind.TRAFFIC)
"""Stand for all that a job has made."""


@dataclass(frozen=True)
class Subject:
    """Its id (of a stop or route in the card records, of a parcel its PNU) and its name."""

    kind: Kind
    id: str
    name: str


@dataclass(frozen=True)
class _Fields:
    """Which fields of a layer name a subject; the first of ``names`` that is there and filled is its name."""

    kind: Kind
    id: str
    names: tuple[str, ...]

    def in_layer(self, layer: QgsVectorLayer) -> _Fields | None:
        """The same as ``layer`` spells them; None where it has no id."""
        spelled = {field.name().lower(): field.name() for field in layer.fields()}
        if self.id not in spelled:
            return None
        return _Fields(self.kind, spelled[self.id], tuple(spelled[name] for name in self.names if name in spelled))


STOP_FIELDS = _Fields(Kind.STOP, "stop_id", ("stop_name",))
ROUTE_FIELDS = _Fields(Kind.ROUTE, "route_id", ("route_name",))
LINK_FIELDS = _Fields(Kind.LINK, "edge_id", ("road_name",))
PARCEL_FIELDS = _Fields(Kind.PARCEL, "pnu", ("address", "jibun"))
BY_RESULT = {
    Result.TRANSFER_HUBS.key: _Fields(Kind.STOP, "hub_id", ("name",)),
    Result.EXPOSED_VILLAGES.key: _Fields(Kind.VILLAGE, "village_id", ("dong",)),
}
"""Results whose fields have other names than those of the canonical bus tables."""


def fields_of(layer: QgsVectorLayer) -> _Fields | None:
    """How features of ``layer`` name what they are; None where they are nothing that is charted."""
    by_result = BY_RESULT.get(layer.customProperty(RESULT_PROPERTY))
    kinds = (by_result,) if by_result is not None else (STOP_FIELDS, ROUTE_FIELDS, PARCEL_FIELDS, LINK_FIELDS)
    return next(filter(None, (fields.in_layer(layer) for fields in kinds)), None)


def subject_of(layer: QgsVectorLayer, feature: QgsFeature) -> Subject | None:
    """What ``feature`` is; None where it is nothing that is charted."""
    fields = fields_of(layer)
    if fields is None or feature[fields.id] in (None, NULL):
        return None
    identifier = str(feature[fields.id])
    names = (feature[name] for name in fields.names)
    return Subject(fields.kind, identifier, next((str(name) for name in names if name not in (None, NULL)), identifier))


def names_in(project: QgsProject, kind: Kind) -> dict[str, str]:
    """The names of stops or routes by their ids, from whatever layers of ``project`` know them."""
    names: dict[str, str] = {}
    for layer in project.mapLayers().values():
        fields = fields_of(layer) if isinstance(layer, QgsVectorLayer) else None
        if fields is None or fields.kind is not kind or not fields.names:
            continue
        wanted = [layer.fields().lookupField(field) for field in (fields.id, *fields.names)]
        request = QgsFeatureRequest()
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(wanted)
        for feature in layer.getFeatures(request):
            for name in (feature[field] for field in fields.names):
                if name not in (None, NULL):
                    names.setdefault(str(feature[fields.id]), str(name))
    return names


def result_layer(project: QgsProject, result: Result) -> QgsVectorLayer | None:
    """The layer of ``result`` that lies on top in ``project``; None where there is none."""
    for layer in project.layerTreeRoot().layerOrder():
        if isinstance(layer, QgsVectorLayer) and layer.customProperty(RESULT_PROPERTY) == result.key:
            return layer
    tables = [node.layer() for node in project.layerTreeRoot().findLayers()]
    return next((layer for layer in tables if layer and layer.customProperty(RESULT_PROPERTY) == result.key), None)
