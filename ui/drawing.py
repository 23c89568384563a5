"""Beginning to draw: an empty layer on the map, in edit mode, with the tool that adds features in hand."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsVectorLayer

from ..common.errors import SijeongError
from ..processing.translation import tr
from .announcer import announce
from .workbench import Workbench

ANALYSIS_CRS = "EPSG:5186"


def begin_to_draw(
    bench: Workbench, make: Callable[[QgsCoordinateReferenceSystem], QgsVectorLayer]
) -> QgsVectorLayer | None:
    """Put the empty layer that ``make`` gives for the CRS of the map on it; None, and a message, where it fails."""
    crs = bench.iface.mapCanvas().mapSettings().destinationCrs()
    if not crs.isValid() or crs.isGeographic():
        crs = QgsCoordinateReferenceSystem(ANALYSIS_CRS)
    try:
        layer = make(crs)
    except SijeongError as error:
        announce(bench.iface, Qgis.MessageLevel.Critical, error.sentence(tr))
        return None
    bench.project.addMapLayer(layer, False)
    bench.project.layerTreeRoot().insertLayer(0, layer)  # on top: what is drawn must be seen
    go_on_drawing(bench, layer)
    return layer


def go_on_drawing(bench: Workbench, layer: QgsVectorLayer) -> None:
    """Take up the tool that adds features to ``layer``."""
    bench.iface.setActiveLayer(layer)
    layer.startEditing()
    bench.iface.actionAddFeature().trigger()
