"""Roads that a change is about, found by name and told by name; the selection of the network's layer is what counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QWidget

from ...processing.data.lookup import Found
from ...processing.traffic.road_search import RoadPart
from ..locator import show
from ..widgets import column
from ..workbench import Workbench
from .chosen_roads import ChosenRoads
from .road_finder import RoadFinder
from .road_reading import RoadReading

MOST_TOLD = 500
"""Selected links that are told by name; more are none that somebody has chosen one by one."""
MOST_SHOWN = 500
"""Links of a road that are shown on the map; of a longer one, some are enough to see which it is."""
POINTED_AT, POINTED_AT_PX = QColor(214, 39, 120, 210), 6


class RoadChoice(QWidget):
    """The finder, and below it what is selected."""

    def __init__(self, bench: Workbench, nodes: Callable[[], QgsVectorLayer | None]) -> None:
        super().__init__()
        self._canvas = bench.iface.mapCanvas()
        self._layer: QgsVectorLayer | None = None
        self._reading = RoadReading(self, nodes)
        self.finder, self.chosen = RoadFinder(self._reading), ChosenRoads()
        self._light = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
        self._light.setColor(POINTED_AT)
        self._light.setWidth(POINTED_AT_PX)
        layout = column(self, margin=0)
        layout.addWidget(self.finder)
        layout.addWidget(self.chosen)
        self.finder.taken.connect(self._take)
        self.finder.pointed_at.connect(self._point_at)
        self.chosen.taken_out.connect(self._take_out)
        self.chosen.asked_for.connect(lambda part: self._show([part]))
        self._reading.ready.connect(self._tell)

    @property
    def is_busy(self) -> bool:
        return self._reading.is_busy

    def follow(self, layer: QgsVectorLayer | None) -> None:
        """Choose among the links of ``layer``; what is typed stays, for the field of the layer is filled in steps."""
        if layer is not self._layer:
            self._layer = layer
            self._reading.follow(layer)
            self.finder.look()
        self.tell_selection()

    def tell_selection(self) -> None:
        """List by name what is selected now, by whatever way."""
        count = self._layer.selectedFeatureCount() if self._layer is not None else 0
        if 0 < count <= MOST_TOLD:
            self._reading.need()
        else:
            self.chosen.show_parts([])

    def let_go(self) -> None:
        """Take the mark off the map and end the threads."""
        self._layer = None
        self._reading.let_go()
        self._light.reset()
        self._canvas.scene().removeItem(self._light)

    def _tell(self) -> None:
        selected = set(self._layer.selectedFeatureIds()) if self._layer is not None else set()
        is_told = len(selected) <= MOST_TOLD
        self.chosen.show_parts(list(self._reading.index.chosen(selected)) if is_told else [])

    def _take(self, parts: list[RoadPart]) -> None:
        if self._layer is not None:
            self._layer.select(_links(parts))
            self._show(parts)

    def _take_out(self, parts: list[RoadPart]) -> None:
        if self._layer is not None:
            self._layer.deselect(_links(parts))
        if self.chosen.isHidden():
            self.finder.line.setFocus()

    def _show(self, parts: list[RoadPart]) -> None:
        shapes = self._shapes(parts)
        if shapes:
            names = ", ".join(part.whole_title for part in parts)
            show(self._canvas, Found(names, "", QgsGeometry.collectGeometry(shapes), self._layer.crs()))

    def _point_at(self, part: RoadPart | None) -> None:
        self._light.reset(QgsWkbTypes.GeometryType.LineGeometry)
        for shape in self._shapes([part] if part is not None else []):
            self._light.addGeometry(shape, self._layer)

    def _shapes(self, parts: Iterable[RoadPart]) -> list[QgsGeometry]:
        links = _links(parts)[:MOST_SHOWN]
        if self._layer is None or not links:
            return []
        request = QgsFeatureRequest().setFilterFids(links).setNoAttributes()
        return [feature.geometry() for feature in self._layer.getFeatures(request) if feature.hasGeometry()]


def _links(parts: Iterable[RoadPart]) -> list[int]:
    return sorted(frozenset().union(*(part.links for part in parts)))
