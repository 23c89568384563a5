"""The legend of a layout: a layer's headings become titles, and everything fits into its box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsLayout,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsRuleBasedRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..paper import INK
from .layout_items import MM, layout_font
from .page_boxes import Box

SHARES = (1.0, 0.9, 0.8, 0.7, 0.6)
"""The legend shrinks to these shares of its size until it fits, in one column, then in more."""
MOST_COLUMNS = 6
FRAME_MM = 4.0
"""Empty room that a legend has round it, left and right together."""
POINTS, HEADING_POINTS, TITLE_POINTS = 8.5, 8.5, 10.0


def legend_in_steps(
    layout: QgsLayout, shown: QgsLayoutItemMap, layers: Sequence[QgsMapLayer], title: str, box: Box, growth: float
) -> Iterator[None]:
    """Put a legend of ``layers`` (top first) into ``box``, linked with the map ``shown``; a step for each layer."""
    legend = QgsLayoutItemLegend(layout)
    # Without its legend the copy of the project's tree, which is thrown away here, costs nothing.
    legend.model().setFlag(QgsLayerTreeModel.Flag.ShowLegend, False)
    legend.setAutoUpdateModel(False)
    legend.setTitle(title)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    legend.model().setFlag(QgsLayerTreeModel.Flag.ShowLegend, True)
    legend.setLinkedMap(shown)
    for layer in layers:
        yield
        explain(layer, root)
    for node in root.findLayers():
        legend.model().refreshLayerLegend(node)  # it has taken in each layer before its order was set
    legend.setWrapString("")
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(box.x - FRAME_MM / 2, box.y - FRAME_MM / 2, MM))
    yield
    _fit(legend, box, growth)


def explain(layer: QgsMapLayer, tree: QgsLayerTree) -> None:
    """Add the layer to a legend; each heading among its rules becomes a title of its own."""
    renderer = layer.renderer() if hasattr(layer, "renderer") else None
    headings = renderer.rootRule().children() if isinstance(renderer, QgsRuleBasedRenderer) else []
    if not any(heading.children() for heading in headings):
        QgsLegendRenderer.setNodeLegendStyle(tree.addLayer(layer), QgsLegendStyle.Style.Hidden)
        return
    group = tree.addGroup(layer.name())
    place = 0
    for heading in headings:
        entries = range(place + 1, place + 1 + len(heading.children()))
        node = group.addLayer(layer)
        node.setCustomProperty("legend/title-label", heading.label())
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(entries))
        place = entries.stop


def _fit(legend: QgsLayoutItemLegend, box: Box, growth: float) -> None:
    """The largest letters, then the fewest columns, with which the legend stands in ``box``."""
    legend.setSplitLayer(True)
    for share in SHARES:
        _set_size(legend, share * growth)
        for columns in range(1, MOST_COLUMNS + 1):
            legend.setColumnCount(columns)
            size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
            if size.width() > box.width + FRAME_MM:
                legend.setColumnCount(max(1, columns - 1))
                break
            if size.height() <= box.height:
                legend.adjustBoxSize()
                return
    legend.adjustBoxSize()


def _set_size(legend: QgsLayoutItemLegend, share: float) -> None:
    kinds = QgsLegendStyle.Style
    legend.setStyleFont(kinds.Title, layout_font(TITLE_POINTS * share, bold=True))
    legend.setStyleFont(kinds.Group, layout_font(TITLE_POINTS * share, bold=True))
    legend.setStyleFont(kinds.Subgroup, layout_font(HEADING_POINTS * share, bold=True))
    legend.setStyleFont(kinds.SymbolLabel, layout_font(POINTS * share))
    legend.setFontColor(QColor(INK))
    legend.setSymbolWidth(7 * share)
    legend.setSymbolHeight(3.6 * share)
    legend.rstyle(kinds.Group).setMargin(QgsLegendStyle.Side.Top, 4.0 * share)
    legend.rstyle(kinds.Subgroup).setMargin(QgsLegendStyle.Side.Top, 2.5 * share)
    legend.rstyle(kinds.Symbol).setMargin(QgsLegendStyle.Side.Top, 1.4 * share)
