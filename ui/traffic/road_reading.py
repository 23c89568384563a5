"""The roads of the chosen network, read beside the main thread and kept until the layer changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...common.hangul import asked
from ...processing.traffic.road_search import Link, RoadIndex, RoadPart
from ..charts.capture import Check, LayerCopy, number, text
from ..charts.lane import Lane

FIELDS = ("edge_id", "from_node", "to_node", "road_name", "road_rank", "length_m")


class RoadReading(QObject):
    """Reads on demand: :meth:`need` first, then ``ready`` is emitted, at once where nothing has to be read."""

    ready = pyqtSignal()

    def __init__(self, parent: QObject, nodes: Callable[[], QgsVectorLayer | None]) -> None:
        """``nodes``: gives the layer that may know names of crossings; asked when something has to be read."""
        super().__init__(parent)
        self._nodes = nodes
        self._layer: QgsVectorLayer | None = None
        self._read: tuple[tuple, RoadIndex] | None = None
        self._edits = 0
        self._reading, self._finding = self._lanes = Lane(self), Lane(self)
        self._reading.failed.connect(lambda _error: self.ready.emit())

    @property
    def is_busy(self) -> bool:
        return any(lane.is_busy for lane in self._lanes)

    @property
    def index(self) -> RoadIndex:
        """What was read last; empty before."""
        return self._read[1] if self._read is not None else RoadIndex()

    def follow(self, layer: QgsVectorLayer | None) -> None:
        """Take the roads from ``layer`` from now on."""
        if layer is self._layer:
            return
        for lane in self._lanes:
            lane.drop()
        with suppress(RuntimeError, TypeError):  # a deleted layer took its signals along
            for signal in _edits_of(self._layer):
                signal.disconnect(self._note_edit)
        self._layer, self._read = layer, None
        for signal in _edits_of(layer):
            signal.connect(self._note_edit)

    def need(self) -> None:
        """Emit ``ready`` once the roads are known as they are now."""
        stamp = self._edits, _stamp(self._layer)
        if self._layer is None or (self._read is not None and self._read[0] == stamp):
            self.ready.emit()
        elif not self._reading.is_busy:
            nodes = self._nodes()
            edges, named = LayerCopy(self._layer), LayerCopy(nodes) if nodes is not None else None
            work = partial(_index, edges, _number_field(self._layer), named)
            self._reading.ask(work, partial(self._keep, stamp))

    def find(self, typed: str, then: Callable[[list[RoadPart]], None]) -> None:
        """Hand the roads that ``typed`` means to ``then``, unless something else is typed before they are found."""
        self._finding.ask(partial(self.index.find, asked(typed)), then)

    def let_go(self) -> None:
        """Wait for the threads, which end within a moment."""
        self.follow(None)
        for lane in self._lanes:
            lane.shut_down()

    def _note_edit(self) -> None:
        self._edits += 1

    def _keep(self, stamp: tuple, index: RoadIndex) -> None:
        self._read = stamp, index
        self.ready.emit()


def _stamp(layer: QgsVectorLayer | None) -> tuple:
    """Differs when the layer does."""
    return () if layer is None else (layer.id(), layer.source(), layer.subsetString(), layer.featureCount(),
                                     layer.isModified())  # fmt: skip


def _edits_of(layer: QgsVectorLayer | None) -> tuple:
    """The signals that tell that a layer is no more what it was; saving changes emits but the second."""
    return () if layer is None else (layer.layerModified, layer.editingStopped, layer.dataChanged)


def _number_field(layer: QgsVectorLayer) -> str:
    """The field that holds the numbers of the features, as in a GeoPackage; empty where none does."""
    keys = layer.primaryKeyAttributes()
    return layer.fields()[keys[0]].name() if len(keys) == 1 else ""


def _index(edges: LayerCopy, number_field: str, nodes: LayerCopy | None, check: Check) -> RoadIndex:
    if not edges.has(*FIELDS):
        return RoadIndex()
    names: dict[str, str] = {}
    if nodes is not None and nodes.has("node_id", "node_name"):
        known = zip(*nodes.columns("node_id", "node_name", check=check), strict=True)
        names = {str(node): str(name) for node, name in known if name}
    rows = _of_table(edges, number_field, check) if number_field else _of_features(edges, check)
    return RoadIndex.of([_link(*row) for row in rows], names, check)


def _of_table(edges: LayerCopy, number_field: str, check: Check) -> Iterator[tuple]:
    """As a table: fast, and from what was saved last, which a connection that QGIS kept may not see."""
    rows = zip(*edges.columns(number_field, *FIELDS, check=check), strict=True)
    return (row for row in rows if isinstance(row[0], int))  # a link that is being drawn has no number yet


def _of_features(edges: LayerCopy, check: Check) -> Iterator[tuple]:
    places = [edges.fields.lookupField(name) for name in FIELDS]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(places)
    for feature in edges.features(request, check):
        yield feature.id(), *(feature.attribute(place) for place in places)


def _link(fid: int, edge: object, start: object, end: object, name: object, rank: object, length: object) -> Link:
    return Link(fid, text(edge), text(start), text(end), text(name).strip(), text(rank), number(length))
