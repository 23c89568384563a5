"""The layers of routes and places that the analyses share, each guessed from the project."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import pyqtSignal

from ..processing.translation import tr
from .analysis import Need
from .layer_field import LayerField
from .widgets import column, field
from .workbench import Workbench


class NetworkBox(QgsCollapsibleGroupBoxBasic):
    """A field for each :class:`~.analysis.Need`, folded away until one of them has to be chosen by hand."""

    changed = pyqtSignal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__(tr("Routes and places"))
        self.setFlat(True)
        self.layers = {need: LayerField(bench, need.kind, need.looks_right) for need in Need}
        layout = column(self, margin=4)
        for need, chooser in self.layers.items():
            layout.addWidget(field(need.label, chooser))
            chooser.changed.connect(self.changed)
        self.setCollapsed(True)
