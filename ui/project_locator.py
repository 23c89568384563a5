"""What the project knows in QGIS's locator bar: ``ㅈㅇㅇ`` finds 정왕역; dongs, roads, results, steps of Sijeong."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsExpression,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLocatorFilter,
    QgsLocatorResult,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QIcon

from ..common.hangul import asked
from ..processing.data.lookup import Found
from ..processing.translation import tr
from .charts.subject import Kind, Subject, fields_of
from .locator import chosen_in, show
from .project_names import Group, Name, Names
from .widgets import icon

PREFIX = "sij"
"""QGIS ignores a plugin's prefix of less than three letters."""
SHORTEST, SHORTEST_WITH_PREFIX = 2, 1
"""Letters before anything is looked for."""
CHART, TABLE = 1, 2
"""Ids of what can be done with a line besides choosing it."""
MOST_PIECES = 2_000
"""Of a road or route that are shown; what is longer is shown in part."""
ICONS = {
    Kind.STOP: "bus.svg",
    Kind.ROUTE: "bus.svg",
    Kind.LINK: "traffic.svg",
    Kind.VILLAGE: "forest.svg",
    Kind.DONG: "home.svg",
    Group.RESULT: "report.svg",
    Group.ALGORITHM: "sijeong.svg",
}
"""In the order of the groups: what lies on the map comes first."""


class ProjectLocator(QgsLocatorFilter):
    """Looks for names in the project. A place is shown on the map, a result chosen, a step of Sijeong opened."""

    def __init__(self, iface, show_subject: Callable[[Subject], None], names: Names | None = None) -> None:
        super().__init__()
        self._iface = iface
        self._show_subject = show_subject
        self._names = names if names is not None else Names()
        self._icons: dict[Kind | Group, QIcon] = {}

    def clone(self) -> ProjectLocator:
        return ProjectLocator(self._iface, self._show_subject, self._names)

    def name(self) -> str:
        return "sijeong_project"

    def displayName(self) -> str:
        return tr("Stops, routes, dongs, results (Sijeong)")

    def prefix(self) -> str:
        return PREFIX

    def priority(self):
        return QgsLocatorFilter.Priority.High

    def prepare(self, text, context) -> list[str]:
        """In the main thread, on the clone that will search."""
        if _is_enough(text, context):
            self._names.note(QgsProject.instance())
            self._icons = {kind: icon(file) for kind, file in ICONS.items()}
        return []

    def fetchResults(self, text, context, feedback) -> None:
        """In a thread of its own."""
        if not _is_enough(text, context):
            return
        for rank, name in self._names.find(asked(text), feedback.isCanceled):
            if feedback.isCanceled():
                return
            self.resultFetched.emit(self._line(rank, name))

    def triggerResult(self, result) -> None:
        """In the main thread."""
        name = chosen_in(result)
        if name.kind is Group.ALGORITHM:
            self._open_algorithm(name)
        elif name.kind is Group.RESULT:
            self._choose(name)
        else:
            self._show_place(name)

    def triggerResultFromAction(self, result, action) -> None:
        """In the main thread."""
        name = chosen_in(result)
        if action == CHART and name.subject is not None:
            self._show_place(name)
            self._show_subject(name.subject)
        elif action == TABLE and (layer := _layer_of(name)) is not None:
            self._iface.showAttributeTable(layer)
        else:
            self.triggerResult(result)

    def _line(self, rank: float, name: Name) -> QgsLocatorResult:
        line = QgsLocatorResult(self, name.text, name)
        line.description = name.about
        line.icon = self._icons[name.kind]
        line.score = rank
        line.group = name.kind.title
        if hasattr(line, "groupScore"):  # from QGIS 3.28 on; before, groups stand by their names
            line.groupScore = 1.0 - list(ICONS).index(name.kind) / len(ICONS)
        if isinstance(name.kind, Kind):
            line.actions = [QgsLocatorResult.ResultAction(CHART, tr("Charts and Numbers"))]
        elif name.kind is Group.RESULT:
            line.actions = [QgsLocatorResult.ResultAction(TABLE, tr("Open Attribute Table"))]
        return line

    def _show_place(self, name: Name) -> None:
        layer = _layer_of(name)
        if layer is None:
            return
        shapes = [feature.geometry() for feature in layer.getFeatures(_request_for(name, layer))]
        shapes = [shape for shape in shapes if not shape.isEmpty()]
        if shapes:
            show(
                self._iface.mapCanvas(), Found(name.text, name.about, QgsGeometry.collectGeometry(shapes), layer.crs())
            )

    def _choose(self, name: Name) -> None:
        layer = _layer_of(name)
        if layer is None:
            return
        self._iface.setActiveLayer(layer)
        if layer.isSpatial() and layer.featureCount():
            extent = QgsGeometry.fromRect(layer.extent())
            show(self._iface.mapCanvas(), Found(name.text, name.about, extent, layer.crs()))

    def _open_algorithm(self, name: Name) -> None:
        import processing  # late: QGIS's own, which a test or a closed Processing may not have started

        processing.execAlgorithmDialog(name.key, {})


def _is_enough(text: str, context) -> bool:
    return len(text.strip()) >= (SHORTEST_WITH_PREFIX if context.usingPrefix else SHORTEST)


def _layer_of(name: Name) -> QgsVectorLayer | None:
    return QgsProject.instance().mapLayer(name.key)


def _request_for(name: Name, layer: QgsVectorLayer) -> QgsFeatureRequest:
    """The features that the name stands for: of a route by its id, of other things all that are called so."""
    named = fields_of(layer)
    request = QgsFeatureRequest().setNoAttributes().setLimit(MOST_PIECES)
    if named is None or name.subject is None:
        return request.setLimit(0)
    if name.kind is Kind.ROUTE:
        return request.setFilterExpression(named.condition(name.subject, layer.fields()))
    value = QgsExpression.quotedValue(name.text)
    return request.setFilterExpression(
        " OR ".join(f"{QgsExpression.quotedColumnRef(column)} = {value}" for column in named.names)
    )
