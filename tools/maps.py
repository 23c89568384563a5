"""Finished PNG maps: title, map, legend, scale bar, north arrow and source, on one page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsLayerTree,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont

from sijeong.processing.paper import first_installed
from sijeong.processing.reports.layout_legend import explain

DPI = 150
MARGIN_MM = 7.0
TITLE_MM = 11.0
SOURCE_MM = 5.0
LEGEND_MM = 66.0
SCALE_SEGMENT_MM = 22.0
SMALLEST_LEGEND = 0.6
"""The legend shrinks to this share of its size before it may run over the page."""

INK = "#22303c"
QUIET = "#5f6b76"
WATER = "#e6edf1"


def render_map(
    layers: Sequence[QgsMapLayer],
    extent: QgsRectangle,
    size: tuple[int, int],
    file: Path,
    title: str,
    legend: bool | Sequence[QgsMapLayer] = True,
    source: str = "",
    crs: str = "EPSG:5186",
) -> Path:
    """Write a map of ``layers`` (top first) as a PNG of ``size`` pixels and return ``file``.

    ``extent`` in ``crs``, all of it is shown. ``legend``: the layers to explain, True for all, False for none.
    ``source`` is the small line at the foot: data, date, licence. Raises :class:`OSError` where it cannot be written.
    """
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem(crs))
    page = Page(project, size)
    explained = list(layers) if legend is True else list(legend or ())
    page.add_title(title)
    page.add_map(layers, extent, beside_legend=bool(explained))
    page.add_scale_bar()
    page.add_north_arrow()
    page.add_source(source)
    if explained:
        page.add_legend(explained)
    return page.write(file)


class Page:
    """One page and what stands on it; all measures in millimetres from the upper left."""

    def __init__(self, project: QgsProject, size: tuple[int, int]) -> None:
        self._pixels = QSize(*size)
        self._layout = QgsPrintLayout(project)
        self._layout.initializeDefaults()
        self._width, self._height = (pixels / DPI * 25.4 for pixels in size)
        paper = self._layout.pageCollection().page(0)
        paper.setPageSize(QgsLayoutSize(self._width, self._height, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
        self._family = first_installed()
        self._map: QgsLayoutItemMap | None = None

    def add_title(self, text: str) -> None:
        self._add_text(text, self._font(16, bold=True), INK, MARGIN_MM, MARGIN_MM - 2, TITLE_MM)

    def add_source(self, text: str) -> None:
        self._add_text(text, self._font(7.5), QUIET, MARGIN_MM, self._height - SOURCE_MM - 2.5, SOURCE_MM)

    def add_map(self, layers: Sequence[QgsMapLayer], extent: QgsRectangle, beside_legend: bool) -> None:
        self._map = QgsLayoutItemMap(self._layout)
        top = MARGIN_MM + TITLE_MM
        width = self._width - 2 * MARGIN_MM - (LEGEND_MM if beside_legend else 0)
        height = self._height - top - SOURCE_MM - 5
        self._place(self._map, MARGIN_MM, top, width, height)
        self._map.setLayers(list(layers))
        self._map.setKeepLayerSet(True)
        self._map.setBackgroundColor(QColor(WATER))
        # Before the first extent zoomToExtent divides by nothing (3.22); one of the item's shape keeps its size.
        self._map.setExtent(QgsRectangle(0, 0, width, height))
        self._map.zoomToExtent(extent)
        self._map.setFrameEnabled(True)
        self._map.setFrameStrokeColor(QColor("#b5bec6"))

    def add_scene(self, settings, camera) -> None:
        """A 3D view in the place of the map: ``settings`` (Qgs3DMapSettings) as seen by ``camera`` (QgsCameraPose)."""
        from qgis._3d import QgsLayoutItem3DMap

        self._map = QgsLayoutItem3DMap(self._layout)
        top = MARGIN_MM + TITLE_MM
        width, height = self._width - 2 * MARGIN_MM - LEGEND_MM, self._height - top - SOURCE_MM - 5
        self._place(self._map, MARGIN_MM, top, width, height)
        self._map.setMapSettings(settings)
        self._map.setCameraPose(camera)
        self._map.setFrameEnabled(True)
        self._map.setFrameStrokeColor(QColor("#b5bec6"))

    def add_scale_bar(self) -> None:
        bar = QgsLayoutItemScaleBar(self._layout)
        bar.setLinkedMap(self._map)
        bar.setStyle("Single Box")
        metres = nice_length(SCALE_SEGMENT_MM * self._map.scale() / 1000)
        units = QgsUnitTypes.DistanceUnit
        bar.setUnits(units.DistanceKilometers if metres >= 1000 else units.DistanceMeters)
        bar.setUnitLabel("km" if metres >= 1000 else "m")
        bar.setUnitsPerSegment(metres / 1000 if metres >= 1000 else metres)
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(2)
        bar.setHeight(1.4)
        bar.setLabelBarSpace(1)
        bar.setBoxContentSpace(1.2)
        bar.setTextFormat(QgsTextFormat.fromQFont(self._font(8)))
        self._set_ground(bar)
        self._layout.addLayoutItem(bar)
        bar.update()
        bar.attemptResize(QgsLayoutSize(bar.minimumSize().width(), bar.minimumSize().height()))
        bar.setReferencePoint(QgsLayoutItem.ReferencePoint.LowerLeft)
        bar.attemptMove(self._point(self._left + 2.5, self._bottom - 2.5))

    def add_north_arrow(self) -> None:
        arrow = QgsLayoutItemPicture(self._layout)
        arrow.setPicturePath(str(Path(QgsApplication.pkgDataPath()) / "svg" / "arrows" / "NorthArrow_02.svg"))
        arrow.setSvgFillColor(QColor(INK))
        arrow.setLinkedMap(self._map)
        self._place(arrow, self._right - 12.5, self._top + 2.5, 10, 12)

    def add_legend(self, layers: Sequence[QgsMapLayer]) -> None:
        legend = QgsLayoutItemLegend(self._layout)
        legend.setAutoUpdateModel(False)
        tree = QgsLayerTree()
        for layer in layers:
            explain(layer, tree)
        legend.model().setRootGroup(tree)
        self._tree = tree  # the model does not own it
        if isinstance(self._map, QgsLayoutItemMap):
            legend.setLinkedMap(self._map)
        legend.setWrapString("")
        self._layout.addLayoutItem(legend)
        legend.attemptMove(self._point(self._right + 3, self._top - 2))
        room = self._height - self._top - MARGIN_MM
        for share in (1.0, 0.9, 0.8, 0.7, SMALLEST_LEGEND):
            self._set_legend_size(legend, share)
            size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
            if size.height() <= room and size.width() <= LEGEND_MM:
                break
        legend.adjustBoxSize()

    def _set_legend_size(self, legend: QgsLayoutItemLegend, share: float) -> None:
        kinds = QgsLegendStyle.Style
        legend.setStyleFont(kinds.Group, self._font(11.5 * share, bold=True))
        legend.setStyleFont(kinds.Subgroup, self._font(9 * share, bold=True))
        legend.setStyleFont(kinds.SymbolLabel, self._font(9 * share))
        legend.setFontColor(QColor(INK))
        legend.setSymbolWidth(9 * share)
        legend.setSymbolHeight(4 * share)
        legend.rstyle(kinds.Group).setMargin(QgsLegendStyle.Side.Top, 6.0 * share)
        legend.rstyle(kinds.Subgroup).setMargin(QgsLegendStyle.Side.Top, 3.0 * share)
        legend.rstyle(kinds.Symbol).setMargin(QgsLegendStyle.Side.Top, 1.6 * share)

    def write(self, file: Path) -> Path:
        # Not exportToImage: that one tries to write coordinates into the PNG, which its driver cannot do.
        is_written = QgsLayoutExporter(self._layout).renderPageToImage(0, self._pixels, DPI).save(str(file))
        if not is_written:
            raise OSError(f"The map could not be written to {file}.")
        return file

    @property
    def _left(self) -> float:
        return self._map.pagePos().x()

    @property
    def _top(self) -> float:
        return self._map.pagePos().y()

    @property
    def _right(self) -> float:
        return self._left + self._map.rect().width()

    @property
    def _bottom(self) -> float:
        return self._top + self._map.rect().height()

    def _add_text(self, text: str, font: QFont, colour: str, left: float, top: float, height: float) -> None:
        label = QgsLayoutItemLabel(self._layout)
        label.setText(text)
        label.setFont(font)
        label.setFontColor(QColor(colour))
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
        label.setMarginX(0)
        self._place(label, left, top, self._width - 2 * MARGIN_MM, height)

    def _place(self, item: QgsLayoutItem, left: float, top: float, width: float, height: float) -> None:
        self._layout.addLayoutItem(item)
        item.attemptMove(self._point(left, top))
        item.attemptResize(QgsLayoutSize(width, height, QgsUnitTypes.LayoutUnit.LayoutMillimeters))

    def _point(self, left: float, top: float) -> QgsLayoutPoint:
        return QgsLayoutPoint(left, top, QgsUnitTypes.LayoutUnit.LayoutMillimeters)

    def _set_ground(self, item: QgsLayoutItem) -> None:
        item.setBackgroundEnabled(True)
        item.setBackgroundColor(QColor(255, 255, 255, 200))

    def _font(self, size_pt: float, bold: bool = False) -> QFont:
        font = QFont(self._family)
        font.setPointSizeF(size_pt)
        font.setBold(bold)
        return font


def nice_length(at_most: float) -> float:
    """The greatest of 1, 2 and 5 times a power of ten that is not above ``at_most``."""
    power = 10 ** math.floor(math.log10(at_most))
    return max(step * power for step in (0.5, 1, 2, 5) if step * power <= at_most)  # 0.5: logarithms are rounded
