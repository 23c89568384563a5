"""The layers that the analyses of a panel share, each guessed from the project."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import pyqtSignal

from .analysis import Need
from .layer_field import LayerField
from .widgets import column, field
from .workbench import Workbench


class NeedsBox(QgsCollapsibleGroupBoxBasic):
    """A field for each :class:`~.analysis.Need`, folded away until one of them has to be chosen by hand."""

    changed = pyqtSignal()

    def __init__(self, title: str, bench: Workbench, needs: tuple[Need, ...]) -> None:
        super().__init__(title)
        self.setFlat(True)
        self.layers = {need: chooser_of(need, bench) for need in needs}
        layout = column(self, margin=4)
        for need, chooser in self.layers.items():
            layout.addWidget(field(need.label, chooser, need.tip))
            chooser.changed.connect(self.changed)
        self.setCollapsed(True)


def chooser_of(need: Need, bench: Workbench) -> LayerField:
    """The field that asks for ``need``."""
    return LayerField(bench, need.kind, need.looks_right, need.offers_selection, need.offered)
