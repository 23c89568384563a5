"""The names in a project that somebody may look for: stops, routes, dongs, villages and roads of its layers, the
results themselves, and the steps of Sijeong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from qgis.core import (
    NULL,
    QgsApplication,
    QgsFeatureRequest,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..common.hangul import Asked
from ..processing.placement import RESULT_PROPERTY
from ..processing.results import Result
from ..processing.translation import tr
from .charts.subject import Kind, KindFields, Subject, fields_of, vector_layers

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

KINDS = (Kind.STOP, Kind.ROUTE, Kind.DONG, Kind.VILLAGE, Kind.LINK)
"""What is looked for by name; parcels have a search of their own (:mod:`.locator`)."""
ROWS_AT_ONCE = 2_000
"""Features between two looks at whether to stop."""
MOST_OF_A_KIND = 8
"""Lines of a kind: a list that is longer is not read."""


class Group(Enum):
    """What is found besides the things on the map; the value is its English title."""

    RESULT = QT_TRANSLATE_NOOP("Result layer")
    ALGORITHM = QT_TRANSLATE_NOOP("Step of Sijeong")

    @property
    def title(self) -> str:
        return tr(self.value)


@dataclass(frozen=True)
class Name:
    """Something with a name: of what kind, where it is told of (``about``), and how it is got at.

    ``key``: id of the layer, or of the algorithm; ``subject``: what is charted.
    """

    kind: Kind | Group
    text: str
    about: str
    key: str
    subject: Subject | None = None


@dataclass(frozen=True)
class _Source:
    """A layer whose features have names, as noted in the main thread; read in any."""

    layer_id: str
    title: str
    stamp: tuple
    fields: KindFields
    features: QgsVectorLayerFeatureSource
    columns: tuple[int, ...]


@dataclass
class Names:
    """The names of a project; what was read of a layer is kept until the layer changes."""

    _sources: list[_Source] = field(default_factory=list)
    _others: list[Name] = field(default_factory=list)
    _read: dict[str, tuple[tuple, list[Name]]] = field(default_factory=dict)

    def note(self, project: QgsProject) -> None:
        """Note what there is now. In the main thread."""
        layers = vector_layers(project)
        self._sources = [source for layer in layers if layer.isSpatial() and (source := _source_of(layer)) is not None]
        self._others = [*_results(layers), *_algorithms()]
        there = {source.layer_id for source in self._sources}
        self._read = {layer_id: kept for layer_id, kept in self._read.items() if layer_id in there}

    def find(self, asked: Asked, is_cancelled: Callable[[], bool]) -> Iterator[tuple[float, Name]]:
        """What ``asked`` means with how well it fits, the best of each kind; in any thread."""
        found: dict[Kind | Group, dict[tuple, tuple[float, Name]]] = {}
        for name in self._all(is_cancelled):
            rank = asked.rank(name.text)
            if rank is not None:
                # Of a stop or road that several layers know, the top one speaks.
                found.setdefault(name.kind, {}).setdefault(_identity(name), (rank, name))
        for of_kind in found.values():
            yield from sorted(of_kind.values(), key=lambda pair: (-pair[0], pair[1].text))[:MOST_OF_A_KIND]

    def _all(self, is_cancelled: Callable[[], bool]) -> Iterator[Name]:
        yield from self._others
        for source in self._sources:
            if is_cancelled():
                return
            yield from self._names_of(source, is_cancelled)

    def _names_of(self, source: _Source, is_cancelled: Callable[[], bool]) -> list[Name]:
        stamp, kept = self._read.get(source.layer_id, (None, []))
        if stamp == source.stamp:
            return kept
        names = _read(source, is_cancelled)
        if not is_cancelled():
            self._read[source.layer_id] = (source.stamp, names)
        return names


def _identity(name: Name) -> tuple:
    """By what two lines are one: routes by their id, other things by their name.

    A road has an id for each piece, a stop one for each side of the street, and a hub another than its stops.
    """
    if name.subject is None:
        return (name.key,)
    return (name.subject.id,) if name.kind is Kind.ROUTE else (name.text,)


def _source_of(layer: QgsVectorLayer) -> _Source | None:
    named = fields_of(layer)
    if named is None or named.kind not in KINDS or not named.names:
        return None
    fields = layer.fields()
    columns = tuple(fields.lookupField(name) for name in dict.fromkeys((named.id, *named.names)))
    stamp = (layer.source(), layer.featureCount(), layer.isModified(), named)
    return _Source(layer.id(), layer.name(), stamp, named, QgsVectorLayerFeatureSource(layer), columns)


def _read(source: _Source, is_cancelled: Callable[[], bool]) -> list[Name]:
    """The names in a layer, each once."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(source.columns)
    found: dict[tuple, Name] = {}
    for count, feature in enumerate(source.features.getFeatures(request)):
        if count % ROWS_AT_ONCE == 0 and is_cancelled():
            return []
        if all(feature[name] in (None, NULL, "") for name in source.fields.names):
            continue
        subject = source.fields.subject(feature, source.layer_id)
        if subject is not None:
            name = Name(subject.kind, subject.name, source.title, source.layer_id, subject)
            found.setdefault(_identity(name), name)
    return list(found.values())


def _results(layers: list[QgsVectorLayer]) -> Iterator[Name]:
    titles = {result.key: result.group.title for result in Result}
    for layer in layers:
        key = layer.customProperty(RESULT_PROPERTY)
        if key:
            yield Name(Group.RESULT, layer.name(), titles.get(key, ""), layer.id())


def _algorithms() -> Iterator[Name]:
    provider = QgsApplication.processingRegistry().providerById("sijeong")
    for algorithm in provider.algorithms() if provider is not None else ():
        yield Name(Group.ALGORITHM, algorithm.displayName(), algorithm.group(), algorithm.id())
