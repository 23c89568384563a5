"""New result layers on the map: placed and styled by the processing room, then in view."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas

from ..processing.placement import add_result
from .runner import Outcome

MARGIN = 1.08
"""Factor by which the view is larger than the results, so that nothing sticks to the edge."""


def add_layers(project: QgsProject, outcomes: Iterable[Outcome]) -> list[QgsVectorLayer]:
    """Load every layer that the outcomes made; raises the placement's error where one cannot be opened."""
    return [
        add_result(project, str(outcome.outputs[name]), result)
        for outcome in outcomes
        for name, result in outcome.run.layers.items()
    ]


def zoom_to(canvas: QgsMapCanvas, layers: Iterable[QgsVectorLayer]) -> None:
    """Show all of ``layers``."""
    extent = QgsRectangle()
    extent.setMinimal()
    for layer in layers:
        extent.combineExtentWith(_in_canvas_crs(canvas, layer))
    if extent.isEmpty() or not extent.isFinite():
        return
    extent.scale(MARGIN)
    canvas.setExtent(extent)
    canvas.refresh()


def _in_canvas_crs(canvas: QgsMapCanvas, layer: QgsVectorLayer) -> QgsRectangle:
    transform = QgsCoordinateTransform(
        layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance().transformContext()
    )
    try:
        return transform.transformBoundingBox(layer.extent())
    except QgsCsException:
        return QgsRectangle()  # a layer without a usable CRS is simply not zoomed to
