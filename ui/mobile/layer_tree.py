"""Which layers go to the phones: the project's own tree, with a tick for each layer and one for a quiet background."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from qgis.core import QgsIconUtils, QgsLayerTree, QgsLayerTreeGroup, QgsLayerTreeNode, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ...processing.placement import RESULT_PROPERTY
from ...processing.results import Result
from ...processing.translation import tr
from ..widgets import note, theme_icon

NAME, BACKGROUND = 0, 1
"""Columns."""
LAYER_ID = Qt.ItemDataRole.UserRole
SHORTEST, TALLEST_ROWS = 140, 11
"""Height in pixels of a short list, and rows of a tall one before it scrolls."""
FOR_THE_OFFICE = frozenset(
    result.key
    for result in (
        Result.QUALITY_FINDINGS,
        Result.ROUTE_BALANCE,
        Result.LINKING_VALIDATION,
        Result.RANK_SENSITIVITY,
        Result.FIRE_VALIDATION,
        Result.RUN_CHECKS,
        Result.RUN_SEEDS,
        Result.RUN_ROUNDS,
        Result.RUN_RECORD,
        Result.RUN_VEHICLES,
        Result.DEMAND_CHECKS,
        Result.DEMAND_LENGTHS,
        Result.NETWORK_FINDINGS,
        Result.NETWORK_INPUT_LINKS,
    )
)
"""Results that tell planners how a computation went; an official on site has no use for them."""
ON_MAPS = {result.key for result in Result} - FOR_THE_OFFICE


@dataclass
class Choice:
    """What is ticked of a layer."""

    published: bool = False
    background: bool = False


class LayerTree(QWidget):
    """Results of Sijeong that are visible on the map are ticked from the start; the user's ticks stay."""

    changed = pyqtSignal()
    """Other layers, or other roles of them."""
    pointed_at = pyqtSignal(str)
    """The id of the layer whose row became the current one."""

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._project = project
        self._choices: dict[str, Choice] = {}
        self._filling = False
        self._told: list[tuple[str, str, bool]] = []
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([tr("Layer"), tr("Background")])
        self.tree.headerItem().setToolTip(
            BACKGROUND, tr("A background is drawn for orientation: without fields, list and search.")
        )
        self.tree.setAccessibleName(tr("Layers to publish"))
        self.tree.setUniformRowHeights(True)
        # By cells, so that the arrow keys reach the second column, too.
        self.tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.tree.setIndentation(14)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(BACKGROUND, QHeaderView.ResizeMode.ResizeToContents)
        self._empty = note(tr("This project has no vector layers. Add layers, or make results in the other jobs."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree)
        layout.addWidget(self._empty)
        self.setFocusProxy(self.tree)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refill)
        self.tree.itemChanged.connect(self._note_tick)
        self.tree.currentItemChanged.connect(self._tell_current)
        for happening in self._happenings():
            happening.connect(self._refill_later)
        self.refill()

    def published(self) -> list[QgsVectorLayer]:
        """The layers with fields, list and search, the uppermost first."""
        return self._of_role(lambda choice: choice.published and not choice.background)

    def background(self) -> list[QgsVectorLayer]:
        """The layers that are drawn only."""
        return self._of_role(lambda choice: choice.published and choice.background)

    def missing(self) -> str:
        """What has to be chosen first, as a sentence; fields are told apart by the names of their layers."""
        published = self.published()
        if not published:
            return tr("Tick at least one layer.")
        names = [layer.name() for layer in (*published, *self.background())]
        same = next((name for name in names if names.count(name) > 1), "")
        return tr("Two of the chosen layers are called “{name}”. Rename one of them.").format(name=same) if same else ""

    def state(self) -> dict[str, list[str]]:
        """What the project remembers: the ids of the layers."""
        return {
            "published": [layer.id() for layer in self.published()],
            "background": [layer.id() for layer in self.background()],
        }

    def restore(self, state: dict[str, list[str]]) -> None:
        """Tick exactly what was remembered, else what fits."""
        self._choices = {}
        if state:
            published, background = state.get("published", []), state.get("background", [])
            self._choices = {layer.id(): Choice() for layer in _vector_layers(self._project)}
            self._choices |= {layer_id: Choice(True, layer_id in background) for layer_id in (*published, *background)}
        self.refill()

    def tick(self, layer_id: str, published: bool = True, background: bool = False) -> None:
        """As the user does by hand."""
        self._choices[layer_id] = Choice(published, background)
        self.refill()

    def let_go(self) -> None:
        """Follow the project no longer; called before the dock is deleted, and harmless a second time."""
        for happening in self._happenings():
            with suppress(TypeError):
                happening.disconnect(self._refill_later)

    def refill(self) -> None:
        """Show the project's tree as it is now."""
        self._later.stop()
        current = self._current_id()
        self._filling = True
        self.tree.clear()
        self._add_nodes(self._project.layerTreeRoot(), self.tree.invisibleRootItem())
        self.tree.expandAll()
        self._point_at(current)
        self._filling = False
        is_empty = not self.tree.topLevelItemCount()
        self.tree.setVisible(not is_empty)
        self._empty.setVisible(is_empty)
        self._fit_height()
        self._tell()

    def _happenings(self):
        root = self._project.layerTreeRoot()
        project = self._project
        return (
            *(project.layersAdded, project.layersRemoved, project.readProject, project.cleared),
            *(root.addedChildren, root.removedChildren, root.nameChanged),
        )

    def _refill_later(self, *_) -> None:
        """A project that opens adds layer by layer."""
        self._later.start(0)

    def _tell(self) -> None:
        """Emit ``changed`` where other layers are chosen than before, or called otherwise."""
        before, self._told = self._told, self._roles()
        if before != self._told:
            self.changed.emit()

    def _roles(self) -> list[tuple[str, str, bool]]:
        """Id and name of each chosen layer, and whether it is background."""
        layers = [(layer, False) for layer in self.published()] + [(layer, True) for layer in self.background()]
        return [(layer.id(), layer.name(), is_background) for layer, is_background in layers]

    def _of_role(self, has_role) -> list[QgsVectorLayer]:
        return [layer for layer in _vector_layers(self._project) if has_role(self._choices.get(layer.id(), Choice()))]

    def _add_nodes(self, group: QgsLayerTreeGroup, parent: QTreeWidgetItem) -> None:
        for node in group.children():
            if QgsLayerTree.isGroup(node):
                item = QTreeWidgetItem([node.name(), ""])
                item.setIcon(NAME, theme_icon("/mActionFolder.svg"))
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self._add_nodes(node, item)
                if item.childCount():
                    parent.addChild(item)
            elif isinstance(node.layer(), QgsVectorLayer):
                parent.addChild(self._item_of(node))

    def _item_of(self, node: QgsLayerTreeNode) -> QTreeWidgetItem:
        layer = node.layer()
        choice = self._choices.setdefault(layer.id(), Choice(published=_is_ready_for_phones(node)))
        item = QTreeWidgetItem([_name_with_count(layer), ""])
        item.setIcon(NAME, QgsIconUtils.iconForLayer(layer))
        item.setData(NAME, LAYER_ID, layer.id())
        item.setToolTip(NAME, item.text(NAME))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(NAME, _tick(choice.published))
        if layer.isSpatial():
            item.setCheckState(BACKGROUND, _tick(choice.background))
        self._mark(item, choice)
        return item

    def _mark(self, item: QTreeWidgetItem, choice: Choice) -> None:
        """A background is written in italics and quieter: its role is seen without reading the column."""
        font = item.font(NAME)
        font.setItalic(choice.published and choice.background)
        item.setFont(NAME, font)
        ink = self.palette().color(QPalette.ColorRole.Text)
        ink.setAlphaF(0.7 if choice.background else 1.0)
        item.setForeground(NAME, ink)

    def _note_tick(self, item: QTreeWidgetItem, column: int) -> None:
        layer_id = item.data(NAME, LAYER_ID)
        if self._filling or not layer_id:
            return
        choice = self._choices[layer_id]
        before = Choice(choice.published, choice.background)
        choice.published = _is_ticked(item, NAME)
        choice.background = _is_ticked(item, BACKGROUND)
        if column == BACKGROUND and choice.background and not before.background:
            choice.published = True  # who marks a background wants it on the map
        if choice == before:
            return
        self._filling = True
        item.setCheckState(NAME, _tick(choice.published))
        self._mark(item, choice)
        self._filling = False
        self._tell()

    def _tell_current(self, item: QTreeWidgetItem | None, _before) -> None:
        if not self._filling and item is not None and item.data(NAME, LAYER_ID):
            self.pointed_at.emit(item.data(NAME, LAYER_ID))

    def _current_id(self) -> str:
        item = self.tree.currentItem()
        return item.data(NAME, LAYER_ID) or "" if item is not None else ""

    def _point_at(self, layer_id: str) -> None:
        for item in self._items():
            if layer_id and item.data(NAME, LAYER_ID) == layer_id:
                self.tree.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        return self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive, NAME)

    def _fit_height(self) -> None:
        items = self._items()
        row = max((self.tree.visualItemRect(item).height() for item in items), default=0) or 20
        rows = min(len(items), TALLEST_ROWS)
        self.tree.setFixedHeight(max(SHORTEST, (rows + 1) * row + self.tree.header().sizeHint().height() + 4))


def _vector_layers(project: QgsProject) -> list[QgsVectorLayer]:
    """In the order of the layer tree, the uppermost first."""
    layers = (node.layer() for node in project.layerTreeRoot().findLayers())
    return [layer for layer in layers if isinstance(layer, QgsVectorLayer)]


def _is_ready_for_phones(node: QgsLayerTreeNode) -> bool:
    """Whether a layer is a result that its maker has on the map right now."""
    layer = node.layer()
    return layer.isSpatial() and node.isVisible() and layer.customProperty(RESULT_PROPERTY) in ON_MAPS


def _name_with_count(layer: QgsVectorLayer) -> str:
    count = layer.featureCount()
    return f"{layer.name()} ({count:,})" if count >= 0 else layer.name()


def _tick(is_on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked


def _is_ticked(item: QTreeWidgetItem, column: int) -> bool:
    return item.checkState(column) == Qt.CheckState.Checked
