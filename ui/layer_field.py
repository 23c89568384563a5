"""Choosing a layer of the project, with a guess at the right one and a way to add one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProcessingFeatureSourceDefinition, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..processing.placement import RESULT_PROPERTY
from ..processing.results import Result
from ..processing.translation import tr
from .narrow import Tick
from .widgets import shrinkable, tool
from .workbench import Workbench

MADE = {result.key for result in Result}
"""Kinds of layers that are made from data; pulled and imported data is offered."""


class LayerField(QWidget):
    """A combo box of layers; one that looks right is chosen by itself.

    Our own results are not offered, except ``offered_results``.
    """

    changed = pyqtSignal()

    def __init__(
        self,
        bench: Workbench,
        kind: QgsMapLayerProxyModel.Filter,
        looks_right: Callable[[QgsMapLayer], bool],
        offers_selection: bool = False,
        offered_results: tuple[Result, ...] = (),
    ) -> None:
        super().__init__()
        self._project = bench.project
        self._kind = kind
        self._looks_right = looks_right
        self._chosen = ""
        self._combo = shrinkable(QgsMapLayerComboBox())
        self._combo.setAllowEmptyLayer(True)
        self._combo.setShowCrs(False)
        self._combo.setFilters(kind)
        self._combo.setLayer(None)
        self._selection_only = Tick(tr("Selected features only"))
        self._selection_only.setVisible(False)
        self._offers_selection = offers_selection
        self._hidden = MADE - {result.key for result in offered_results}
        self._followed: QgsMapLayer | None = None
        self._watched: QgsVectorLayer | None = None
        self.setFocusProxy(self._combo)
        self._lay_out(bench.iface)
        self._combo.activated.connect(self._note_choice)
        self._combo.layerChanged.connect(self._follow_layer)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.guess)
        bench.follow(self._project.layersAdded, self._guess_later)
        bench.follow(self._project.layersRemoved, self._guess_later)
        bench.runner.ended.connect(self._guess_later)
        self.guess()

    def layer(self) -> QgsMapLayer | None:
        if self._later.isActive():
            self.guess()
        return self._combo.currentLayer()

    def source(self) -> object:
        """The layer as the parameter of an algorithm, its selection alone where that is wished; None without one."""
        layer = self.layer()
        if layer is None:
            return None
        return QgsProcessingFeatureSourceDefinition(layer.id(), True) if self.takes_selection_only else layer.id()

    def set_layer(self, layer: QgsMapLayer | None) -> None:
        self._chosen = layer.id() if layer is not None else ""
        self._combo.setLayer(layer)

    @property
    def takes_selection_only(self) -> bool:
        return self._selection_only.isVisibleTo(self) and self._selection_only.isChecked()

    def guess(self, *_) -> None:
        """Keep what was chosen; where there is nothing (any more), choose the first layer that looks right.

        Left alone, the combo box takes the next layer in its list when the current one is removed.
        """
        self._later.stop()
        layers = self._project.mapLayers().values()
        self._combo.setExceptedLayerList(
            [layer for layer in layers if layer.customProperty(RESULT_PROPERTY) in self._hidden]
        )
        offered = [self._combo.layer(row) for row in range(self._combo.count())]
        offered = [layer for layer in offered if layer is not None]
        kept = [layer for layer in offered if layer.id() == self._chosen]
        fitting = [layer for layer in offered if self._looks_right(layer)]
        self.set_layer(next(iter(kept or fitting), None))

    def _guess_later(self, *_) -> None:
        """A project that opens adds and a chain that ends tells more than once; there are twenty such fields."""
        self._later.start(0)

    def _lay_out(self, iface) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._combo, 1)
        row.addWidget(
            tool("/mActionAddOgrLayer.svg", tr("Add a layer to the project…"), lambda: self._add_layer(iface))
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(row)
        whole.addWidget(self._selection_only)

    def _add_layer(self, iface) -> None:
        is_raster = self._kind == QgsMapLayerProxyModel.Filter.RasterLayer
        (iface.actionAddRasterLayer() if is_raster else iface.actionAddOgrLayer()).trigger()

    def _note_choice(self, *_) -> None:
        self._chosen = self.layer().id() if self.layer() is not None else ""

    def _follow_layer(self, layer) -> None:
        if layer is self._followed:
            return  # the combo box tells it whenever it is told
        self._followed = layer
        if self._watched is not None:
            # A deleted layer took its signals along.
            with suppress(RuntimeError, TypeError):
                self._watched.selectionChanged.disconnect(self._show_selection)
        self._watched = layer if isinstance(layer, QgsVectorLayer) else None
        if self._watched is not None and self._offers_selection:
            self._watched.selectionChanged.connect(self._show_selection)
        self._show_selection()
        self.changed.emit()

    def _show_selection(self, *_) -> None:
        count = self._watched.selectedFeatureCount() if self._watched is not None else 0
        self._selection_only.setText(tr("Selected features only ({count})").format(count=f"{count:,}"))
        self._selection_only.setVisible(self._offers_selection and count > 0)


def has_field(*names: str) -> Callable[[QgsVectorLayer], bool]:
    """Whether a layer has one of these fields, in any case of letters."""
    wanted = {name.lower() for name in names}
    return lambda layer: any(field.name().lower() in wanted for field in layer.fields())


def has_all(*names: str) -> Callable[[QgsVectorLayer], bool]:
    """Whether a layer has all of these fields."""
    return lambda layer: all(has_field(name)(layer) for name in names)


def named(*words: str) -> Callable[[QgsMapLayer], bool]:
    """Whether the name of a layer holds one of ``words``."""
    return lambda layer: any(word in layer.name().lower() for word in words)
