"""New result layers on the map: placed and styled by the processing room, then in view."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas

from ..processing.package_layers import layers_in
from ..processing.placement import add_result
from ..processing.results import Result
from .runner import Outcome

MARGIN = 1.08
"""Factor by which the view is larger than the results, so that nothing sticks to the edge."""


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


def first_layers(outcomes: Iterable[Outcome], layers: list[QgsVectorLayer]) -> list[QgsVectorLayer]:
    """Of ``layers`` (as :func:`add_layers` gave them) the first of each outcome: the one that the view goes to.

    Others may reach far beyond it, as pairs of places do that one journey joins.
    """
    counts = [len(made_layers(outcome)) for outcome in outcomes]
    starts = accumulate(counts, initial=0)
    return [layers[start] for start, count in zip(starts, counts, strict=False) if count]


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
