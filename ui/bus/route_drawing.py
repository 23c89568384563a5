"""The button that starts a drawing of new routes: a layer in edit mode, with the tool for lines in hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ...processing.translation import tr
from ..drawing import begin_to_draw
from ..results_folder import unused
from ..workbench import Workbench


def draw_button(bench: Workbench, folder: Callable[[], Path]) -> QWidget:
    """A button that makes a layer for drawn routes in ``folder`` and begins to draw."""
    button = QPushButton(tr("Draw a route…"))
    button.setToolTip(tr("Makes a layer of lines for your ideas. Draw along the stops, save, then evaluate."))
    button.clicked.connect(lambda _checked=False: begin_drawing(bench, folder()))
    return button


def begin_drawing(bench: Workbench, folder: Path) -> None:
    """Put an empty layer of drawn routes on the map, in edit mode."""
    from ...processing.transit.drawn_routes import empty_drawing  # late: it needs packages that a QGIS may lack

    begin_to_draw(bench, lambda crs: empty_drawing(unused(folder, "drawn_routes.gpkg"), crs))
