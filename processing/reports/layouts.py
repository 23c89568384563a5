"""The same sheet as a print layout of QGIS, in the project, where staff go on by hand."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from qgis.core import (
    QgsExpression,
    QgsExpressionContextUtils,
    QgsLayoutItemMap,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..base import QT_TRANSLATE_NOOP
from ..paper import INK, QUIET, Size
from ..recognition import result_of
from ..translation import tr
from .captured_layers import capture_layer
from .layout_atlas import legend_box, overview_box, show_page_in, turn_into_atlas
from .layout_items import MM, LayoutItems, height_of
from .layout_legend import legend_in_steps
from .map_drawing import MapBase
from .page_boxes import Box, Boxes, boxes, round_scale, window_at
from .sheet import CELLS, CRS, CRS_NAMES, FOOT_PT, LEGEND, MADE_ON, OVERVIEW, PUBLISHER, SCALE, SHEET, SIDE_SHARES
from .sheet_maps import land_of, window_of
from .sheet_sources import caution_lines, source_line

MAP_ID, OVERVIEW_ID = "map", "overview"
TITLE_VARIABLE, PUBLISHER_VARIABLE = "sheet_title", "sheet_department"
"""Variables of the layout, which staff change in its properties; the labels follow."""
ATLAS_NAME = QT_TRANSLATE_NOOP("{title} – atlas")
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
        self._items = LayoutItems(self._layout, self._place.growth)

    @property
    def _is_atlas(self) -> bool:
        return self._wish.dongs is not None

    def _boxes(self) -> Boxes:
        size, has_subtitle = self._wish.size, bool(self._wish.subtitle)
        share = SIDE_SHARES[size.is_landscape][0 if size.is_landscape else 1]
        place = boxes(size.width, size.height, has_subtitle, 0, share)
        height = height_of(self._foot, FOOT_PT * place.growth, place.sources.width)
        return boxes(size.width, size.height, has_subtitle, height, share)

    def _foot_words(self) -> str:
        captured = [capture_layer(layer) for layer in self._layers]
        lines = [*caution_lines(captured, self._wish.notes), source_line(captured)]
        return "\n".join(filter(None, lines))

    def build(self) -> Generator[None, None, QgsPrintLayout]:
        layout, wish, place = self._layout, self._wish, self._place
        title = wish.title or wish.theme
        layout.pageCollection().page(0).setPageSize(QgsLayoutSize(wish.size.width, wish.size.height, MM))
        layout.setName(self._free_name(title))
        QgsExpressionContextUtils.setLayoutVariable(layout, TITLE_VARIABLE, title)
        QgsExpressionContextUtils.setLayoutVariable(layout, PUBLISHER_VARIABLE, wish.publisher)
        yield
        shown = self._add_map()
        yield
        if self._is_atlas:
            turn_into_atlas(layout, shown, wish.dongs, self._layers, f"@{TITLE_VARIABLE}")
            self._add_overview(shown)
        self._items.scale_bar(shown, place.map, self._is_atlas)
        self._items.north(shown, Box(place.map.right - 12.5, place.map.y + 2.5, 10, 13))
        yield
        self._add_words()
        self._add_block()
        yield
        legend = legend_box(place, wish.size) if self._is_atlas else place.side
        yield from legend_in_steps(layout, shown, self._layers, tr(LEGEND), legend, place.growth)
        self._project.layoutManager().addLayout(layout)
        return layout

    def _free_name(self, title: str) -> str:
        wanted = tr(ATLAS_NAME).format(title=title) if self._is_atlas else title
        taken = {layout.name() for layout in self._project.layoutManager().layouts()}
        name, number = wanted, 2
        while name in taken:
            name, number = f"{wanted} {number}", number + 1
        return name

    # --- Parts ----------------------------------------------------------------------------------------------------

    def _add_map(self) -> QgsLayoutItemMap:
        item = self._items.map(MAP_ID, self._place.map, self._base.crs)
        item.setFollowVisibilityPreset(True)
        item.setFollowVisibilityPresetName(self._wish.theme)
        item.setExtent(self._extent(self._place.map))
        item.setFrameStrokeColor(QColor(QUIET))
        return item

    def _extent(self, box: Box) -> QgsRectangle:
        results = [layer for layer in self._layers if result_of(layer) is not None]
        others = [layer for layer in self._layers if layer not in results]
        window = land_of(results, others, self._base.crs, self._project.transformContext())
        if window is None:
            return QgsRectangle(0, 0, box.width, box.height)
        return QgsRectangle(*window_at(window, box, round_scale(window, box)))

    def _add_overview(self, shown: QgsLayoutItemMap) -> None:
        box, growth = overview_box(self._place, self._wish.size), self._place.growth
        self._items.label(tr(OVERVIEW), Box(box.x, box.y - 6 * growth, box.width, 5 * growth), 8.5)
        item = self._items.map(OVERVIEW_ID, box, self._base.crs)
        item.setLayers([self._wish.dongs])
        item.setKeepLayerSet(True)
        window = window_of([self._wish.dongs], self._base.crs, self._project.transformContext())
        if window is not None:
            item.setExtent(QgsRectangle(0, 0, box.width, box.height))
            item.zoomToExtent(QgsRectangle(*window))
        show_page_in(item, shown)

    def _add_words(self) -> None:
        wish, growth, box = self._wish, self._place.growth, self._place.title
        dong = " – [% @atlas_pagename %]" if self._is_atlas else ""
        heading = Box(box.x, box.y - 1, box.width, 9.5 * growth)
        self._items.label(f"[% @{TITLE_VARIABLE} %]{dong}", heading, 17, bold=True)
        if wish.subtitle:
            self._items.label(wish.subtitle, Box(box.x, box.y + 9 * growth, box.width, 6 * growth), 10, QUIET)
        self._items.label(self._foot, self._place.sources, FOOT_PT, QUIET, top=True)

    def _add_block(self) -> None:
        number, count = "@layout_page", "@layout_numpages"
        if self._is_atlas:
            number, count = "@atlas_featurenumber", "@atlas_totalfeatures"
        values = (
            (tr(PUBLISHER), f"[% coalesce(nullif(@{PUBLISHER_VARIABLE}, ''), '–') %]"),
            (tr(MADE_ON), "[% format_date(now(), 'yyyy-MM-dd') %]"),
            (tr(SCALE), f"1 : [% format_number({MAP_SCALE}, 0) %]"),
            (tr(CRS), f"[% {_crs_expression()} %]"),
            (tr(SHEET), f"[% {number} %] / [% {count} %]"),
        )
        box, x = self._place.block, self._place.block.x
        for (label, value), parts in zip(values, CELLS, strict=True):
            width, top = box.width * parts / sum(CELLS), 4.2 * self._place.growth
            self._items.cell(label, Box(x, box.y, width, top), 7, QUIET, fill="#eef1f4")
            self._items.cell(value, Box(x, box.y + top, width, box.height - top), 9.5, INK)
            x += width


def _crs_expression() -> str:
    """The name of the map's CRS as sheets call it; of one that they have no name for, its code."""
    pairs = (QgsExpression.quotedString(part) for code, name in CRS_NAMES.items() for part in (code, tr(name)))
    return f"coalesce(map_get(map({', '.join(pairs)}), {MAP_CRS}), {MAP_CRS})"
