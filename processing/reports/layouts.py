"""The same sheet as a print layout of QGIS, in the project, where staff go on by hand."""

from __future__ import annotations

import base64
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsExpressionContextUtils,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapClippingRegion,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsScaleBarSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF

from ..base import QT_TRANSLATE_NOOP
from ..map_frame import round_length
from ..paper import INK, LINE, POINT_MM, QUIET, Size, first_installed
from ..placement import RESULT_PROPERTY
from ..translation import tr
from .atlas import OUTLINE
from .captured_layers import capture_layer
from .layout_legend import legend_in_steps
from .map_drawing import MapBase
from .page_boxes import ROUND_SCALES, Box, Boxes, boxes, round_scale, window_at
from .sheet import CELLS, CRS, FOOT_PT, LEGEND, MADE_ON, OVERVIEW, PUBLISHER, SCALE, SHEET, SIDE_SHARES
from .sheet_maps import window_of
from .sheet_sources import caution_lines, source_line

SVG = QgsLayoutItemPicture.Format.FormatSVG
ARROW = Path(__file__).with_name("north.svg")
MAP_ID, OVERVIEW_ID = "map", "overview"
TITLE_VARIABLE, PUBLISHER_VARIABLE = "sheet_title", "sheet_department"
"""Variables of the layout, which staff change in its properties; the labels follow."""
ATLAS_NAME = QT_TRANSLATE_NOOP("{title} – atlas")
MEASURED_PX = 100
"""Size of the letters in which words are measured, on no device in particular."""
SPARE = 1.15
"""QGIS 3.40 sets lines further apart than Qt and breaks them a little otherwise; a label cuts what does not fit."""
KM_FROM_SCALE = 50_000
"""Below this scale the scale bar counts kilometres."""
HALF_LETTER = "\ufffd"
MAP_SCALE = f"item_variables('{MAP_ID}')['map_scale']"
MAP_CRS = f"item_variables('{MAP_ID}')['map_crs']"


@dataclass(frozen=True)
class LayoutWish:
    """What the layout shows: a map theme, on which paper, by whom. With ``dongs`` it is an atlas."""

    theme: str
    size: Size
    title: str = ""
    subtitle: str = ""
    publisher: str = ""
    notes: str = ""
    dongs: QgsVectorLayer | None = None


def add_layout(project: QgsProject, wish: LayoutWish) -> QgsPrintLayout:
    """Put a layout as ``wish`` says into ``project``, under a name that is not taken, and return it.

    In the main thread; it draws nothing. Raises ``SheetError`` for a layer of the theme that cannot be opened.
    """
    building = layout_in_steps(project, wish)
    while True:
        try:
            next(building)
        except StopIteration as end:
            return end.value


def layout_in_steps(project: QgsProject, wish: LayoutWish) -> Generator[None, None, QgsPrintLayout]:
    """:func:`add_layout` in steps of some milliseconds, so that QGIS's window can breathe between them."""
    return _Builder(project, wish).build()


class _Builder:
    def __init__(self, project: QgsProject, wish: LayoutWish) -> None:
        self._project, self._wish = project, wish
        self._layers = project.mapThemeCollection().mapThemeVisibleLayers(wish.theme)
        self._base = MapBase.of(project)
        self._layout = QgsPrintLayout(project)
        self._layout.initializeDefaults()
        self._foot = self._foot_words()
        self._place = self._boxes()

    def _boxes(self) -> Boxes:
        size, has_subtitle = self._wish.size, bool(self._wish.subtitle)
        share = SIDE_SHARES[size.is_landscape][0 if size.is_landscape else 1]
        place = boxes(size.width, size.height, has_subtitle, 0, share)
        height = _height_of(self._foot, FOOT_PT * place.growth, place.sources.width)
        return boxes(size.width, size.height, has_subtitle, height, share)

    def _foot_words(self) -> str:
        captured = [capture_layer(layer) for layer in self._layers]
        lines = [*caution_lines(captured, self._wish.notes), source_line(captured)]
        return "\n".join(filter(None, lines))

    def build(self) -> Generator[None, None, QgsPrintLayout]:
        title = self._wish.title or self._wish.theme
        layout, wish, place = self._layout, self._wish, self._place
        page = layout.pageCollection().page(0)
        page.setPageSize(QgsLayoutSize(wish.size.width, wish.size.height, _mm()))
        layout.setName(self._free_name(title))
        QgsExpressionContextUtils.setLayoutVariable(layout, TITLE_VARIABLE, title)
        QgsExpressionContextUtils.setLayoutVariable(layout, PUBLISHER_VARIABLE, wish.publisher)
        yield
        shown = self._add_map(place.map)
        yield
        if wish.dongs is not None:
            self._make_atlas(shown)
            self._add_overview(shown)
        self._add_scale_bar(shown)
        self._add_north(shown)
        yield
        self._add_words(place)
        self._add_block(place)
        yield
        legend = place.side if wish.dongs is None else _above_overview(place, wish.size)
        yield from legend_in_steps(layout, shown, self._layers, tr(LEGEND), legend, place.growth)
        self._project.layoutManager().addLayout(layout)
        return layout

    def _free_name(self, title: str) -> str:
        wanted = tr(ATLAS_NAME).format(title=title) if self._wish.dongs is not None else title
        taken = {layout.name() for layout in self._project.layoutManager().layouts()}
        name, number = wanted, 2
        while name in taken:
            name, number = f"{wanted} {number}", number + 1
        return name

    # --- Parts ----------------------------------------------------------------------------------------------------

    def _add_map(self, box: Box) -> QgsLayoutItemMap:
        item = QgsLayoutItemMap(self._layout)
        item.setId(MAP_ID)
        self._put(item, box)
        item.setCrs(self._base.crs)
        item.setFollowVisibilityPreset(True)
        item.setFollowVisibilityPresetName(self._wish.theme)
        item.setExtent(self._extent(box))
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor(QUIET))
        return item

    def _extent(self, box: Box) -> QgsRectangle:
        window = window_of(self._layers, self._base.crs, self._project.transformContext())
        if window is None:
            return QgsRectangle(0, 0, box.width, box.height)
        return QgsRectangle(*window_at(window, box, round_scale(window, box)))

    def _make_atlas(self, shown: QgsLayoutItemMap) -> None:
        dongs, atlas = self._wish.dongs, self._layout.atlas()
        name = _name_expression(dongs)
        atlas.setCoverageLayer(dongs)
        atlas.setPageNameExpression(name)
        atlas.setSortFeatures(True)
        atlas.setSortExpression(name)
        atlas.setFilenameExpression(f"@{TITLE_VARIABLE} || '_' || @atlas_featurenumber || '_' || @atlas_pagename")
        atlas.setEnabled(True)
        shown.setAtlasDriven(True)
        shown.setAtlasMargin(0.05)
        clipping = shown.atlasClippingSettings()
        clipping.setEnabled(True)
        clipping.setFeatureClippingType(QgsMapClippingRegion.FeatureClippingType.ClipPainterOnly)
        clipping.setRestrictToLayers(True)  # the land round the dong stays, to find one's way
        clipping.setLayersToClip([layer for layer in self._layers if layer.customProperty(RESULT_PROPERTY)])
        shown.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Predefined)
        self._layout.renderContext().setPredefinedScales([float(scale) for scale in ROUND_SCALES])

    def _add_overview(self, shown: QgsLayoutItemMap) -> None:
        box = _overview_box(self._place, self._wish.size)
        self._add_label(
            tr(OVERVIEW), Box(box.x, box.y - 6 * self._place.growth, box.width, 5 * self._place.growth), 8.5
        )
        item = QgsLayoutItemMap(self._layout)
        item.setId(OVERVIEW_ID)
        self._put(item, box)
        item.setCrs(self._base.crs)
        item.setLayers([self._wish.dongs])
        item.setKeepLayerSet(True)
        window = window_of([self._wish.dongs], self._base.crs, self._project.transformContext())
        if window is not None:
            item.setExtent(QgsRectangle(0, 0, box.width, box.height))
            item.zoomToExtent(QgsRectangle(*window))
        item.overview().setLinkedMap(shown)
        item.overview().setFrameSymbol(_outline())
        item.setFrameEnabled(True)

    def _add_scale_bar(self, shown: QgsLayoutItemMap) -> None:
        bar = QgsLayoutItemScaleBar(self._layout)
        bar.setLinkedMap(shown)
        bar.setStyle("Single Box")
        units = QgsUnitTypes.DistanceUnit
        bar.setUnits(units.DistanceKilometers if shown.scale() > KM_FROM_SCALE else units.DistanceMeters)
        bar.setUnitLabel("km" if shown.scale() > KM_FROM_SCALE else "m")
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(2)
        if self._wish.dongs is None:
            length = round_length(shown.scale()) / 2
            bar.setUnitsPerSegment(length / 1000 if shown.scale() > KM_FROM_SCALE else length)
        else:  # each page has its own scale
            bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
            bar.setMinimumBarWidth(25)
            bar.setMaximumBarWidth(50)
        bar.setHeight(1.4)
        bar.setTextFormat(QgsTextFormat.fromQFont(_font(8)))
        bar.setBackgroundEnabled(True)
        self._layout.addLayoutItem(bar)
        bar.setReferencePoint(QgsLayoutItem.ReferencePoint.LowerLeft)
        bar.attemptMove(QgsLayoutPoint(self._place.map.x + 2.5, self._place.map.bottom - 2.5, _mm()))

    def _add_north(self, shown: QgsLayoutItemMap) -> None:
        arrow = QgsLayoutItemPicture(self._layout)
        # In the layout itself: a path would be missing on the next computer.
        arrow.setPicturePath("base64:" + base64.b64encode(ARROW.read_bytes()).decode(), SVG)
        arrow.setLinkedMap(shown)
        self._put(arrow, Box(self._place.map.right - 12.5, self._place.map.y + 2.5, 10, 13))

    def _add_words(self, place: Boxes) -> None:
        wish, growth, box = self._wish, place.growth, place.title
        dong = " – [% @atlas_pagename %]" if wish.dongs is not None else ""
        heading = Box(box.x, box.y - 1, box.width, 9.5 * growth)
        self._add_label(f"[% @{TITLE_VARIABLE} %]{dong}", heading, 17, bold=True)
        if wish.subtitle:
            self._add_label(wish.subtitle, Box(box.x, box.y + 9 * growth, box.width, 6 * growth), 10, QUIET)
        self._add_label(self._foot, place.sources, FOOT_PT, QUIET, top=True)

    def _add_block(self, place: Boxes) -> None:
        number, count = ("@atlas_featurenumber", "@atlas_totalfeatures")
        if self._wish.dongs is None:
            number, count = "@layout_page", "@layout_numpages"
        values = (
            (tr(PUBLISHER), f"[% coalesce(nullif(@{PUBLISHER_VARIABLE}, ''), '–') %]"),
            (tr(MADE_ON), "[% format_date(now(), 'yyyy-MM-dd') %]"),
            (tr(SCALE), f"1 : [% format_number({MAP_SCALE}, 0) %]"),
            (tr(CRS), f"[% {MAP_CRS} %]"),
            (tr(SHEET), f"[% {number} %] / [% {count} %]"),
        )
        box, x = place.block, place.block.x
        for (label, value), parts in zip(values, CELLS, strict=True):
            width, top = box.width * parts / sum(CELLS), 4.2 * place.growth
            self._add_cell(label, Box(x, box.y, width, top), 7, QUIET, fill="#eef1f4")
            self._add_cell(value, Box(x, box.y + top, width, box.height - top), 9.5, INK)
            x += width

    def _add_cell(self, words: str, box: Box, points: float, colour: str, fill: str = "") -> None:
        label = self._add_label(words, box, points, colour, bold=not fill)
        label.setHAlign(Qt.AlignmentFlag.AlignHCenter)
        label.setFrameEnabled(True)
        label.setFrameStrokeColor(QColor(LINE))
        if fill:
            label.setBackgroundEnabled(True)
            label.setBackgroundColor(QColor(fill))

    def _add_label(
        self, words: str, box: Box, points: float, colour: str = INK, bold: bool = False, top: bool = False
    ) -> QgsLayoutItemLabel:
        label = QgsLayoutItemLabel(self._layout)
        label.setText(words)
        label.setFont(_font(points * self._place.growth, bold))
        label.setFontColor(QColor(colour))
        label.setMarginX(0)
        label.setVAlign(Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter)
        self._put(label, box)
        return label

    def _put(self, item: QgsLayoutItem, box: Box) -> None:
        self._layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(box.x, box.y, _mm()))
        item.attemptResize(QgsLayoutSize(box.width, box.height, _mm()))


def _overview_box(place: Boxes, size: Size) -> Box:
    """At the foot of the side, right of the legend on an upright page."""
    side = place.side
    if size.is_landscape:
        return side.foot(min(0.72 * side.width, 0.3 * side.height))
    width, top = 0.32 * side.width, 6 * place.growth
    return Box(side.right - width, side.y + top, width, side.height - top)


def _above_overview(place: Boxes, size: Size) -> Box:
    box = _overview_box(place, size)
    if size.is_landscape:
        return place.side.above(place.side.bottom - box.y + 8 * place.growth)
    return Box(place.side.x, place.side.y, place.side.width - box.width - 4, place.side.height)


def _height_of(words: str, points: float, width: float) -> float:
    """How tall (mm) ``words`` become in a box so wide, in the letters of :func:`_font`, and a little to spare."""
    letter = points * POINT_MM
    font = QFont(first_installed())
    font.setPixelSize(MEASURED_PX)
    room = QRectF(0, 0, width / letter * MEASURED_PX, 1e6)
    drawn = QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap, words)
    return SPARE * drawn.height() / MEASURED_PX * letter if words else 0.0


def _name_expression(dongs: QgsVectorLayer) -> str:
    """The field that names a dong, as an expression; the layer's own display name where none is known."""
    from ...common.dongs import NAME_FIELDS  # late: its packages may be missing where a layout is only opened

    # A shapefile cuts names after ten bytes, in the middle of a Korean letter.
    fields = {field.name().lower().rstrip(HALF_LETTER): field.name() for field in dongs.fields()}
    known = next((fields[name] for name in NAME_FIELDS if name in fields), None)
    return f'"{known}"' if known else dongs.displayExpression()


def _outline() -> QgsFillSymbol:
    """As the overview of a sheet shows the land of its page."""
    return QgsFillSymbol.createSimple({"style": "no", "outline_color": OUTLINE, "outline_width": "0.5"})


def _font(points: float, bold: bool = False) -> QFont:
    font = QFont(first_installed())
    font.setPointSizeF(points)
    font.setBold(bold)
    return font


def _mm() -> QgsUnitTypes.LayoutUnit:
    return QgsUnitTypes.LayoutUnit.LayoutMillimeters
