"""New result layers on the map: placed and styled by the processing room, then in view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas

from ..common.errors import SijeongError
from ..processing.exchange import exchanged
from ..processing.message_log import log
from ..processing.package_layers import layers_in
from ..processing.placement import add_result, adding
from ..processing.results import Result
from ..processing.themes import show_map_of
from ..processing.translation import tr
from .announcer import announce
from .jobs import Step, job_of
from .runs import Outcome

MARGIN = 1.08
"""Factor by which the view is larger than the results, so that nothing sticks to the edge."""


class ResultsOnMap:
    """Puts what the steps of a chain make on the map, and brings the main layers into view at its end."""

    def __init__(self, iface, project: QgsProject) -> None:
        self._iface = iface
        self._project = project
        self._in_view: list[str] = []

    def forget(self) -> None:
        """A new chain begins."""
        self._in_view.clear()

    def adding(self, step: Step, outcomes: tuple[Outcome, ...]) -> Iterator[None]:
        """Add the layers of ``step`` piece by piece; what cannot be opened is said in the message bar.

        Steps of the data show on their own page what they bring.
        """
        if job_of(step) is None and step is not Step.RUN_AGAIN:
            return
        try:
            for outcome in outcomes:
                yield from self._adding_outcome(outcome)
        except SijeongError as error:
            log(str(error), Qgis.MessageLevel.Critical)
            announce(self._iface, Qgis.MessageLevel.Critical, error.sentence(tr))

    def bring_into_view(self) -> None:
        """Show the map of what was made, and all of it; a table alone leaves the map as it is."""
        layers = [self._project.mapLayer(layer_id) for layer_id in self._in_view]
        layers = [layer for layer in layers if layer is not None and layer.isSpatial()]
        if layers:
            show_map_of(self._project, layers)
            zoom_to(self._iface.mapCanvas(), layers)

    def _adding_outcome(self, outcome: Outcome) -> Iterator[None]:
        """The view goes to the first layer of each outcome.

        Others may reach far beyond it, as pairs of places do that one journey joins. A layer whose result was made
        again stays where it is, with its look, and so does the view.
        """
        made = made_layers(outcome)
        yield
        for place, (uri, result) in enumerate(made):
            if exchanged(self._project, uri, outcome.run.moves):
                yield
                continue
            layer = yield from adding(self._project, uri, result)
            _unfold(self._project, layer)
            if place == 0:
                self._in_view.append(layer.id())
            yield


def add_layers(project: QgsProject, outcomes: Iterable[Outcome]) -> list[QgsVectorLayer]:
    """Load every layer that the outcomes made; raises the placement's error where one cannot be opened."""
    layers = [add_result(project, uri, result) for outcome in outcomes for uri, result in made_layers(outcome)]
    for layer in layers:
        _unfold(project, layer)
    return layers


def made_layers(outcome: Outcome) -> list[tuple[str, Result]]:
    """Of the layers that a run was to make those that it made: some need an input that may be left out."""
    made: list[tuple[str, Result]] = []
    for name, kind in outcome.run.layers.items():
        if outcome.outputs.get(name):
            uri = str(outcome.outputs[name])
            made += [(uri, kind)] if isinstance(kind, Result) else layers_in(uri, kind)
    return made


def zoom_to(canvas: QgsMapCanvas, layers: Iterable[QgsVectorLayer]) -> None:
    """Show all of ``layers``."""
    extent = QgsRectangle()
    extent.setMinimal()
    for layer in layers:
        extent.combineExtentWith(_in_canvas_crs(canvas, layer.extent(), layer.crs()))
    _show(canvas, extent)


def show_box(canvas: QgsMapCanvas, box: QgsRectangle) -> None:
    """Show ``box`` (degrees, EPSG:4326)."""
    _show(canvas, _in_canvas_crs(canvas, box, QgsCoordinateReferenceSystem("EPSG:4326")))


def _show(canvas: QgsMapCanvas, extent: QgsRectangle) -> None:
    if extent.isEmpty() or not extent.isFinite():
        return
    extent.scale(MARGIN)
    canvas.setExtent(extent)
    canvas.refresh()


def _unfold(project: QgsProject, layer: QgsVectorLayer) -> None:
    """Open the layer's group and its legend in the layer tree."""
    node = project.layerTreeRoot().findLayer(layer.id())
    if node is not None:
        node.setExpanded(True)
        # The view folds a group that was empty when it came; only a change makes it look again.
        node.parent().setExpanded(False)
        node.parent().setExpanded(True)


def _in_canvas_crs(canvas: QgsMapCanvas, box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    transform = QgsCoordinateTransform(
        crs, canvas.mapSettings().destinationCrs(), QgsProject.instance().transformContext()
    )
    try:
        return transform.transformBoundingBox(box)
    except QgsCsException:
        return QgsRectangle()  # what cannot be placed is simply not zoomed to
