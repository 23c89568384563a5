"""What a chart is about: a stop, route, parcel, village, road … that was clicked on the map, or a whole job."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from qgis.core import NULL, QgsExpression, QgsFeature, QgsFields, QgsProject, QgsVectorLayer

from ...processing.placement import RESULT_PROPERTY
from ...processing.results import Result
from ...processing.translation import tr

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


class Kind(Enum):
    """What was clicked, with its English title; where several lie under the click, the first of these comes first.

    TRANSIT, FOREST and TRAFFIC are the whole city. A DONG may be a zone made of dongs: results name both by one code.
    """

    STOP = ("stop", QT_TRANSLATE_NOOP("Stop"))
    ROUTE = ("route", QT_TRANSLATE_NOOP("Route"))
    LINK = ("link", QT_TRANSLATE_NOOP("Road"))
    BUILDING = ("building", QT_TRANSLATE_NOOP("Building"))
    PARCEL = ("parcel", QT_TRANSLATE_NOOP("Parcel"))
    VILLAGE = ("village", QT_TRANSLATE_NOOP("Village"))
    DONG = ("dong", QT_TRANSLATE_NOOP("Dong or zone"))
    TRANSIT = ("transit", QT_TRANSLATE_NOOP("Bus transfers"))
    FOREST = ("forest", QT_TRANSLATE_NOOP("Forest-adjacent land"))
    TRAFFIC = ("traffic", QT_TRANSLATE_NOOP("Traffic simulation"))

    def __init__(self, key: str, english_title: str) -> None:
        self.key, self.english_title = key, english_title

    @property
    def title(self) -> str:
        return tr(self.english_title)

    @property
    def is_whole(self) -> bool:
        """Whether it stands for all that a job has made."""
        return self in (Kind.TRANSIT, Kind.FOREST, Kind.TRAFFIC)


@dataclass(frozen=True)
class Subject:
    """Its id (of a stop or route in the card records, of a parcel its PNU) and its name.

    ``layer`` and ``feature``: the id of the layer and of the feature that was clicked, where one was.
    """

    kind: Kind
    id: str
    name: str
    layer: str = field(default="", compare=False)
    feature: int = field(default=-1, compare=False)

    @property
    def title(self) -> str:
        """The name with the id, where that says more."""
        return f"{self.name} ({self.id})" if self.id not in ("", self.name) and not self.is_own else self.name

    @property
    def is_own(self) -> bool:
        """Whether only the layer that was clicked knows this id."""
        return self.id.startswith(OWN)


OWN = "#"
"""Begins the id of a thing that has none but the number of its row."""


@dataclass(frozen=True)
class KindFields:
    """Which fields of a layer name a subject; the first of ``names`` that is there and filled is its name.

    ``is_own``: the id is a row's number and says nothing in any other layer.
    """

    kind: Kind
    id: str
    names: tuple[str, ...] = ()
    is_own: bool = False

    def in_fields(self, fields: QgsFields) -> KindFields | None:
        """The same as ``fields`` spell them; None where there is no id."""
        spelled = {one.name().lower(): one.name() for one in fields}
        if self.id not in spelled:
            return None
        names = tuple(spelled[name] for name in self.names if name in spelled)
        return KindFields(self.kind, spelled[self.id], names, self.is_own)

    def subject(self, feature: QgsFeature, layer: str) -> Subject | None:
        """What ``feature`` of the layer with this id is; None where its id is empty."""
        if feature[self.id] in (None, NULL):
            return None
        identifier = f"{OWN if self.is_own else ''}{feature[self.id]}"
        names = (feature[name] for name in self.names)
        name = next((str(name) for name in names if name not in (None, NULL, "")), identifier)
        return Subject(self.kind, identifier, name, layer, feature.id())

    def condition(self, subject: Subject, fields: QgsFields) -> str:
        """The expression that finds ``subject`` among features with ``fields``."""
        identifier = subject.id.removeprefix(OWN)
        is_text = not fields.field(self.id).isNumeric()
        if not is_text and not identifier.lstrip("-").isdigit():
            return "FALSE"
        value = QgsExpression.quotedValue(identifier) if is_text else identifier
        return f"{QgsExpression.quotedColumnRef(self.id)} = {value}"


BY_FIELDS = (
    KindFields(Kind.STOP, "stop_id", ("stop_name",)),
    KindFields(Kind.ROUTE, "route_id", ("route_name",)),
    KindFields(Kind.BUILDING, "building_id", ("address", "pnu")),
    KindFields(Kind.PARCEL, "pnu", ("address", "jibun")),
    KindFields(Kind.LINK, "edge_id", ("road_name",)),
    KindFields(Kind.DONG, "dong_id", ("name", "dong_name")),
    KindFields(Kind.DONG, "zone_id", ("name", "zone_name")),
    KindFields(Kind.DONG, "adm_cd", ("adm_nm", "name")),
)
"""The canonical tables, in the order in which their fields are looked for."""
_LONE_BUILDING = KindFields(Kind.BUILDING, "fid", ("pnu",), is_own=True)
BY_RESULT = {
    Result.TRANSFER_HUBS.key: KindFields(Kind.STOP, "hub_id", ("name",)),
    Result.EXPOSED_VILLAGES.key: KindFields(Kind.VILLAGE, "village_id", ("dong",)),
    Result.SERVICE_GAPS.key: KindFields(Kind.VILLAGE, "village_id", ("name",), is_own=True),
    Result.FOREST_SUMMARY.key: KindFields(Kind.DONG, "area_id", ("area_name",)),
    Result.EXPOSED_BUILDINGS.key: _LONE_BUILDING,
    Result.WUI_BUILDINGS.key: _LONE_BUILDING,
    Result.EVACUATION_BUILDINGS.key: _LONE_BUILDING,
    Result.ACCESS_EDGES.key: None,
}
"""Results whose fields have other names than those of the canonical tables; None: nothing that is charted."""


def kind_fields(fields: QgsFields, result: str | None) -> KindFields | None:
    """How features with ``fields`` name what they are, in a layer of ``result`` (its key); None where they do not."""
    if result in BY_RESULT:
        named = BY_RESULT[result]
        return named.in_fields(fields) if named is not None else None
    return next(filter(None, (named.in_fields(fields) for named in BY_FIELDS)), None)


def fields_of(layer: QgsVectorLayer) -> KindFields | None:
    """How features of ``layer`` name what they are; None where they are nothing that is charted."""
    return kind_fields(layer.fields(), layer.customProperty(RESULT_PROPERTY))


def subject_of(layer: QgsVectorLayer, feature: QgsFeature) -> Subject | None:
    """What ``feature`` is; None where it is nothing that is charted."""
    named = fields_of(layer)
    return named.subject(feature, layer.id()) if named is not None else None


def vector_layers(project: QgsProject) -> list[QgsVectorLayer]:
    """Top first; tables, which have no place on the map, last."""
    root = project.layerTreeRoot()
    on_map = root.layerOrder()
    tables = [node.layer() for node in root.findLayers() if node.layer() not in on_map]
    return [layer for layer in (*on_map, *tables) if isinstance(layer, QgsVectorLayer) and layer.isValid()]


def result_layers(project: QgsProject, result: Result) -> list[QgsVectorLayer]:
    """The layers of ``result`` in ``project``, top first."""
    return [layer for layer in vector_layers(project) if layer.customProperty(RESULT_PROPERTY) == result.key]


def result_layer(project: QgsProject, result: Result) -> QgsVectorLayer | None:
    """The layer of ``result`` that lies on top in ``project``; None where there is none."""
    return next(iter(result_layers(project, result)), None)
