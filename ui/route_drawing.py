"""The button that starts a drawing of new routes: a layer in edit mode, with the tool for lines in hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import Qgis, QgsCoordinateReferenceSystem
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ..common.errors import SijeongError
from ..processing.translation import tr
from .announcer import announce
from .results_folder import unused
from .workbench import Workbench

ANALYSIS_CRS = "EPSG:5186"


def draw_button(bench: Workbench, folder: Callable[[], Path]) -> QWidget:
    """A button that makes a layer for drawn routes in ``folder`` and begins to draw."""
    button = QPushButton(tr("Draw a route…"))
    button.setToolTip(tr("Makes a layer of lines for your ideas. Draw along the stops, save, then evaluate."))
    button.clicked.connect(lambda _checked=False: begin_drawing(bench, folder()))
    return button


def begin_drawing(bench: Workbench, folder: Path) -> None:
    """Put an empty layer of drawn routes on the map, in edit mode."""
    from ..processing.transit.drawn_routes import empty_drawing  # late: it needs packages that a QGIS may lack

    crs = bench.iface.mapCanvas().mapSettings().destinationCrs()
    if not crs.isValid() or crs.isGeographic():
        crs = QgsCoordinateReferenceSystem(ANALYSIS_CRS)
    try:
        layer = empty_drawing(unused(folder, "drawn_routes.gpkg"), crs)
    except SijeongError as error:
        announce(bench.iface, Qgis.MessageLevel.Critical, error.sentence(tr))
        return
    bench.project.addMapLayer(layer)
    bench.iface.setActiveLayer(layer)
    layer.startEditing()
    bench.iface.actionAddFeature().trigger()
