"""Ties the marks of a chart to the features of the map, both ways, without ever making the map wait."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerSelectedFeatureSource,
    QgsWkbTypes,
)
from qgis.gui import QgsHighlight, QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal, pyqtSlot
from qgis.PyQt.QtGui import QColor

from .capture import LayerCopy
from .lane import Lane
from .lights import MOST_LIT, MOST_LOOKED_AT, Lit, Places, of_row, rows_meant
from .rows import Row

LIGHT = QColor(214, 39, 120, 210)
LIGHT_WIDTH = 2
MOST_POINTS = 60
"""Points that are lit up one by one, each with its symbol."""
REST_MS = 70
"""How long the mouse has to rest on the map before it is asked what lies below."""
REACH_PX = 5
MOST_LAYERS = 5
"""Visible layers that are asked what lies under the mouse, top first."""
ROOM = 1.15
"""How much larger the view is than what was chosen."""


class MapLink(QObject):
    """Lights up on the map what the chart is about and what is pointed at in it; tells which marks the map means."""

    rows_meant = pyqtSignal(object)
    """The places of the rows for what is under the mouse on the map, or selected there; a set."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._project = canvas, project
        self._rows: Sequence[Row] = ()
        self._places: Places | None = None
        self._watched: list[QgsVectorLayer] = []
        self._steady: list[QgsHighlight] = []
        self._passing: list[QgsHighlight] = []
        self._lighting, self._choosing, self._seeking = self._lanes = Lane(self), Lane(self), Lane(self)
        self._mouse: QgsPointXY | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._seek)
        canvas.xyCoordinates.connect(self._follow_mouse)
        project.layersWillBeRemoved.connect(self._forget_layers)

    @property
    def is_busy(self) -> bool:
        return self._rest.isActive() or any(lane.is_busy for lane in self._lanes)

    def tie(self, rows: Sequence[Row], places: Places) -> None:
        """Follow the marks of ``rows``, which stand for features of ``places``."""
        self.untie()
        self._rows, self._places = rows, places
        ids = {copy.id for copy in self._copies()}
        self._watched = [layer for layer in map(self._project.mapLayer, ids) if layer is not None]
        for layer in self._watched:
            layer.selectionChanged.connect(self._tell_selected)

    def untie(self) -> None:
        """Follow nothing any more, and light nothing up."""
        for layer in self._watched:
            layer.selectionChanged.disconnect(self._tell_selected)
        self._watched, self._rows, self._places = [], (), None
        for lane in self._lanes:
            lane.drop()
        self._put_out(self._steady)
        self._put_out(self._passing)

    def light_subject(self, found: Sequence[Lit]) -> None:
        """Light up what the chart is about until it is about something else."""
        self._put_out(self._steady)
        for lit in found:
            self._light(lit, self._steady)

    def light_row(self, place: int) -> None:
        """Light up what the mark of a row stands for; of none where ``place`` is -1."""
        self._put_out(self._passing)
        self._lighting.drop()
        if self._places is not None and 0 <= place < len(self._rows):
            work = partial(of_row, self._places, self._rows[place], MOST_LIT)
            self._lighting.ask(work, lambda lit: self._light(lit, self._passing))

    def choose_row(self, place: int) -> None:
        """Select on the map what the mark of a row stands for, and go there."""
        if self._places is not None and 0 <= place < len(self._rows):
            self._choosing.ask(partial(of_row, self._places, self._rows[place], -1), self.choose)

    def choose(self, found: Lit) -> None:
        """Select these features, which may be none, and go there."""
        layer = self._project.mapLayer(found.layer)
        if layer is not None:
            layer.selectByIds(found.ids)
            self.go_to(found)

    def go_to(self, found: Lit) -> None:
        """Show on the map where these features lie."""
        layer = self._project.mapLayer(found.layer)
        if layer is None or not found.ids:
            return
        settings = self._canvas.mapSettings()
        box = _in_crs(found.extent, layer.crs(), settings.destinationCrs(), self._project)
        if box is None:
            return
        if box.width() or box.height():
            box.scale(ROOM)
            self._canvas.setExtent(box)
        else:
            self._canvas.setCenter(box.center())
        self._canvas.refresh()

    def let_go(self) -> None:
        """Leave the map and the project as they were before."""
        self.untie()
        self._rest.stop()
        self._canvas.xyCoordinates.disconnect(self._follow_mouse)
        self._project.layersWillBeRemoved.disconnect(self._forget_layers)
        for lane in self._lanes:
            lane.shut_down()

    def _copies(self) -> list[LayerCopy]:
        if self._places is None:
            return []
        charted = self._places.charted
        return [*([charted] if charted is not None else []), *self._places.others]

    def _light(self, lit: Lit, lights: list[QgsHighlight]) -> None:
        layer = self._project.mapLayer(lit.layer)
        if layer is None or not lit.features:
            return
        if layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry:
            # As large as they are drawn: a bare point would be lost in its own symbol.
            shown = [QgsHighlight(self._canvas, feature, layer) for feature in lit.features[:MOST_POINTS]]
        else:
            whole = QgsGeometry.collectGeometry([feature.geometry() for feature in lit.features])
            shown = [QgsHighlight(self._canvas, whole, layer)]
        for light in shown:
            light.setColor(LIGHT)
            light.setWidth(LIGHT_WIDTH)
            light.show()
        lights += shown

    def _put_out(self, lights: list[QgsHighlight]) -> None:
        for light in lights:
            self._canvas.scene().removeItem(light)
        lights.clear()

    def _forget_layers(self, ids: list[str]) -> None:
        """A layer of the chart goes: nothing may point at it any more."""
        if {layer.id() for layer in self._watched} & set(ids):
            self.untie()
        self._put_out(self._steady)
        self._put_out(self._passing)

    def _follow_mouse(self, place: QgsPointXY) -> None:
        if self._rows:
            self._mouse = place
            self._rest.start()

    def _seek(self) -> None:
        """Ask beside the main thread which marks stand for what is under the mouse."""
        copies: dict[str, LayerCopy] = {}
        for copy in self._copies():
            copies.setdefault(copy.id, copy)
        shown = [layer.id() for layer in self._canvas.layers() if layer.id() in copies][:MOST_LAYERS]
        asked = ((copies[layer_id], self._under_mouse(copies[layer_id])) for layer_id in shown)
        self._ask([(copy, partial(copy.features, request)) for copy, request in asked if request is not None])

    def _under_mouse(self, copy: LayerCopy) -> QgsFeatureRequest | None:
        reach = REACH_PX * self._canvas.mapUnitsPerPixel()
        at = self._mouse
        box = QgsRectangle(at.x() - reach, at.y() - reach, at.x() + reach, at.y() + reach)
        box = _in_crs(box, self._canvas.mapSettings().destinationCrs(), copy.crs, self._project)
        if box is None:
            return None
        request = QgsFeatureRequest(box)
        request.setFlags(QgsFeatureRequest.Flag.ExactIntersect)
        request.setLimit(MOST_LOOKED_AT)
        return request

    @pyqtSlot()  # so that the numbers of all selected features are not made into Python's
    def _tell_selected(self) -> None:
        """Also the attribute table selects."""
        request = QgsFeatureRequest()
        request.setLimit(MOST_LOOKED_AT)
        selected = [
            (copy, partial(QgsVectorLayerSelectedFeatureSource(layer).getFeatures, request))
            for copy in self._copies()
            if (layer := self._project.mapLayer(copy.id)) is not None and layer.selectedFeatureCount()
        ]
        self._ask(selected)

    def _ask(self, asked: list[tuple[LayerCopy, Callable[[], Iterable[QgsFeature]]]]) -> None:
        rows, places = self._rows, self._places
        if not asked:
            self.rows_meant.emit(set())
            return

        def work(check) -> set[int]:
            return set().union(*(rows_meant(rows, places, copy, features(), check) for copy, features in asked))

        self._seeking.ask(work, self.rows_meant.emit)


def _in_crs(box: QgsRectangle, source, target, project: QgsProject) -> QgsRectangle | None:
    """None where it has no place there."""
    try:
        return QgsCoordinateTransform(source, target, project).transformBoundingBox(box)
    except QgsCsException:
        return None
