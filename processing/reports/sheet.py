"""One sheet: title, map, legend, what a dong's page tells besides, sources and title block."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qgis.core import QgsMapSettings

from ...common.progress import Progress
from ..base import QT_TRANSLATE_NOOP
from ..map_frame import Frame, draw_border, draw_north, draw_scale_bar
from ..paper import CENTRE, INK, LINE, QUIET, RIGHT, TOP_LEFT, Paper, Size
from ..translation import tr
from .atlas import Atlas, Dong, draw_dong, draw_index, draw_overview
from .legend_columns import PlacedLegend, draw_legend, place_legend
from .legend_rows import LegendRow, legend_rows
from .map_drawing import MapBase, draw_map
from .page_boxes import (
    BESIDE_LEGEND,
    OVERVIEW_ASPECT,
    OVERVIEW_SHARE,
    Box,
    Boxes,
    Window,
    boxes,
    round_scale,
    window_at,
)
from .sheet_maps import OpenedMap
from .sheet_sources import caution_lines, source_line

LEGEND, LEGEND_ON = QT_TRANSLATE_NOOP("Legend"), QT_TRANSLATE_NOOP("Legend (continued)")
NOTHING_HERE = QT_TRANSLATE_NOOP("No result lies on this sheet.")
FIGURES, OVERVIEW = QT_TRANSLATE_NOOP("Main figures"), QT_TRANSLATE_NOOP("Where this sheet lies")
PUBLISHER, MADE_ON = QT_TRANSLATE_NOOP("Department"), QT_TRANSLATE_NOOP("Made on")
SCALE, CRS = QT_TRANSLATE_NOOP("Scale"), QT_TRANSLATE_NOOP("Coordinate system")
SHEET = QT_TRANSLATE_NOOP("Sheet number")
CRS_NAMES = {
    "EPSG:5185": QT_TRANSLATE_NOOP("Western belt, GRS80 (EPSG:5185)"),
    "EPSG:5186": QT_TRANSLATE_NOOP("Central belt, GRS80 (EPSG:5186)"),
    "EPSG:5187": QT_TRANSLATE_NOOP("Eastern belt, GRS80 (EPSG:5187)"),
    "EPSG:5188": QT_TRANSLATE_NOOP("East Sea belt, GRS80 (EPSG:5188)"),
    "EPSG:5179": QT_TRANSLATE_NOOP("UTM-K, GRS80 (EPSG:5179)"),
}
"""As Korean sheets call the belts of the national grid."""

SIDE_SHARES = {True: (0.21, 0.28, 0.37), False: (0.13, 0.2, 0.28, 0.36)}
"""Share of the sheet for legend and tables, on lying and upright paper: the first in which the legend is readable."""
READABLE_PT = 7.5
ATLAS_SHARE = 0.2
"""The least of it on an upright page of the atlas, which holds overview and figures beside the legend."""
CELLS = (1.35, 0.9, 0.9, 1.6, 0.6)
"""Widths of the cells of the title block, in parts."""
FOOT_PT, HEADING_PT, FIGURE_PT = 7.0, 8.5, 8.0
ROW = 4.6
"""Height of a row of figures, in millimetres on A4."""


@dataclass(frozen=True)
class Design:
    """What all sheets of a run share; ``scale`` and ``window`` (CRS of the map): None where they follow the map."""

    size: Size
    base: MapBase
    title: str
    subtitle: str
    publisher: str
    notes: str
    scale: float | None
    window: Window | None
    made_on: date


@dataclass(frozen=True)
class Page:
    """What one sheet shows. ``atlas`` without a ``dong``: its first page; ``figures``: of the dong."""

    shown: OpenedMap
    number: int
    count: int
    atlas: Atlas | None = None
    dong: Dong | None = None
    figures: tuple[tuple[str, str], ...] = ()
    is_one_of_several: bool = False
    """Whether sheets of other maps are in the same file."""

    @property
    def window(self) -> Window | None:
        if self.dong is not None:
            return self.dong.window
        return self.atlas.window if self.atlas is not None else self.shown.window


class Sheet:
    """Draws one page, and the rest of its legend on pages of its own where it is too long."""

    def __init__(self, paper: Paper, design: Design, page: Page) -> None:
        self._paper, self._design, self._page = paper, design, page
        self._notes = caution_lines(page.shown.captured, design.notes)
        self._sources = source_line(page.shown.captured)

    def draw(self, progress: Progress) -> None:
        """Draw everything. Raises ``Cancelled``."""
        place, frame, settings, legend = self._arrange(progress)
        for complaint in draw_map(settings, frame, self._paper, progress):
            progress.warn("Part of the map could not be drawn: {reason}", reason=complaint)
        if self._page.dong is not None:
            draw_dong(self._paper, frame, self._page.dong)
        elif self._page.atlas is not None:
            draw_index(self._paper, frame, self._page.atlas, place.growth)
        draw_border(self._paper, frame)
        draw_scale_bar(self._paper, frame)
        draw_north(self._paper, frame)
        self._draw_title(place)
        self._draw_side(place, frame, settings, legend)
        self._draw_sources(place)
        self._draw_block(place, frame.scale)
        self._draw_rest(place, frame, settings, legend.rest)

    # --- Where things stand ---------------------------------------------------------------------------------------

    def _arrange(self, progress: Progress) -> tuple[Boxes, Frame, QgsMapSettings, PlacedLegend]:
        """Give the legend as much room as it needs to be read, and the map all else."""
        for share in self._shares():
            place = self._boxes(share)
            frame = self._frame(place.map)
            settings = self._design.base.settings(
                self._page.shown.layers, frame, self._paper,
                self._page.shown.moment.times if self._page.shown.moment else None,
            )  # fmt: skip
            rows = self._legend_rows(settings, progress)
            legend = place_legend(self._paper, rows, self._legend_box(place), place.growth, settings)
            if not legend.rest and legend.points >= READABLE_PT:
                break
        return place, frame, settings, legend

    def _shares(self) -> tuple[float, ...]:
        is_lying = self._design.size.is_landscape
        least = 0.0 if is_lying or self._page.dong is None else ATLAS_SHARE
        return tuple(share for share in SIDE_SHARES[is_lying] if share >= least)

    def _boxes(self, share: float) -> Boxes:
        size = self._design.size
        growth = boxes(size.width, size.height, True, 0, share).growth
        words = "\n".join([*self._notes, self._sources])
        width = boxes(size.width, size.height, True, 0, share).sources.width
        height = self._paper.text_height(width, words, FOOT_PT * growth) if words.strip() else 0.0
        return boxes(size.width, size.height, bool(self._subtitle()), min(height + 0.5, size.height * 0.14), share)

    def _frame(self, box: Box) -> Frame:
        window = self._design.window or self._page.window
        scale = self._design.scale or round_scale(window, box)
        return Frame(box.x, box.y, box.width, box.height, window_at(window, box, scale), scale)

    def _legend_rows(self, settings: QgsMapSettings, progress: Progress) -> list[LegendRow]:
        return [row for layer in self._page.shown.layers for row in legend_rows(layer, settings, progress)]

    def _legend_box(self, place: Boxes) -> Box:
        """What the heading and a dong's overview and figures leave of the side."""
        side = place.side
        top = _heading_height(place.growth)
        if self._page.dong is None:
            return Box(side.x, side.y + top, side.width, side.height - top)
        if self._design.size.is_landscape:
            below = self._dong_height(place, side.width)
            return Box(side.x, side.y + top, side.width, side.height - top - below)
        width = side.width - self._dong_width(place) - 4 * place.growth
        return Box(side.x, side.y + top, width, side.height - top)

    def _dong_width(self, place: Boxes) -> float:
        return BESIDE_LEGEND * place.side.width

    def _dong_height(self, place: Boxes, width: float) -> float:
        """Height of figures and overview one above the other."""
        growth = place.growth
        figures = _heading_height(growth) + len(self._page.figures) * ROW * growth + 2 if self._page.figures else 0.0
        return figures + _heading_height(growth) + self._overview_height(place, width) + 3 * growth

    def _overview_height(self, place: Boxes, width: float) -> float:
        most = OVERVIEW_SHARE if self._design.size.is_landscape else 1.0
        return min(OVERVIEW_ASPECT * width, most * place.side.height)

    # --- What stands there ----------------------------------------------------------------------------------------

    def _title(self) -> str:
        shown, dong = self._page.shown, self._page.dong
        title = self._design.title or shown.title
        return f"{title} – {dong.name}" if dong is not None else title

    def _subtitle(self) -> str:
        shown = self._page.shown
        has_own_title = bool(self._design.title) and self._page.is_one_of_several
        parts = (
            self._design.subtitle,
            shown.title if has_own_title else "",
            shown.moment.label if shown.moment else "",
        )
        return " · ".join(filter(None, parts))

    def _draw_title(self, place: Boxes) -> None:
        box, growth = place.title, place.growth
        self._paper.text(box.x, box.y - 1, box.width, 9.5 * growth, self._title(), 17 * growth, bold=True)
        if self._subtitle():
            self._paper.text(
                box.x, box.y + 9 * growth, box.width, 6 * growth, self._subtitle(), 10 * growth, colour=QUIET
            )

    def _draw_side(self, place: Boxes, frame: Frame, settings: QgsMapSettings, legend: PlacedLegend) -> None:
        side, growth = place.side, place.growth
        if legend.placed:
            self._draw_heading(side.x, side.y, self._legend_box(place).width, tr(LEGEND), growth)
            draw_legend(self._paper, legend, settings)
        else:
            self._paper.text(
                side.x, side.y, self._legend_box(place).width, 6 * growth, tr(NOTHING_HERE), 9 * growth, colour=QUIET
            )
        if self._page.dong is None:
            return
        if self._design.size.is_landscape:
            height = self._dong_height(place, side.width)
            self._draw_dong_parts(place, frame, Box(side.x, side.bottom - height, side.width, height))
        else:
            width = self._dong_width(place)
            self._draw_dong_parts(place, frame, Box(side.right - width, side.y, width, side.height))

    def _draw_dong_parts(self, place: Boxes, frame: Frame, box: Box) -> None:
        growth, y = place.growth, box.y
        if self._page.figures:
            self._draw_heading(box.x, y, box.width, tr(FIGURES), growth)
            y += _heading_height(growth)
            for title, value in self._page.figures:
                self._draw_figure(Box(box.x, y, box.width, ROW * growth), title, value, growth)
                y += ROW * growth
            y += 2
        self._draw_heading(box.x, y, box.width, tr(OVERVIEW), growth)
        y += _heading_height(growth)
        height = min(self._overview_height(place, box.width), box.bottom - y)
        draw_overview(self._paper, Box(box.x, y, box.width, height), self._page.atlas, self._page.dong, frame.window)

    def _draw_figure(self, box: Box, title: str, value: str, growth: float) -> None:
        wide = 0.68 * box.width
        self._paper.text(box.x, box.y, wide, box.height, title, FIGURE_PT * growth, colour=QUIET)
        self._paper.text(
            box.x + wide, box.y, box.width - wide, box.height, value, FIGURE_PT * growth, bold=True, align=RIGHT
        )
        self._paper.line(box.x, box.bottom, box.right, box.bottom)

    def _draw_heading(self, x: float, y: float, width: float, words: str, growth: float) -> None:
        self._paper.text(x, y, width, 4.5 * growth, words, HEADING_PT * growth, bold=True)
        self._paper.line(x, y + 5 * growth, x + width, y + 5 * growth, QUIET, 0.3)

    def _draw_sources(self, place: Boxes) -> None:
        box = place.sources
        words = "\n".join(filter(None, [*self._notes, self._sources]))
        self._paper.text(
            box.x, box.y, box.width, box.height, words, FOOT_PT * place.growth, colour=QUIET, align=TOP_LEFT
        )

    def _draw_block(self, place: Boxes, scale: float) -> None:
        box, growth = place.block, place.growth
        values = (
            (tr(PUBLISHER), self._design.publisher or "–"),
            (tr(MADE_ON), self._design.made_on.isoformat()),
            (tr(SCALE), f"1 : {scale:,.0f}"),
            (tr(CRS), _crs_name(self._design.base)),
            (tr(SHEET), f"{self._page.number} / {self._page.count}"),
        )
        x = box.x
        for (label, value), parts in zip(values, CELLS, strict=True):
            width = box.width * parts / sum(CELLS)
            self._paper.box(x, box.y, width, 4.2 * growth, fill="#eef1f4")
            self._paper.text(x, box.y, width, 4.2 * growth, label, 7 * growth, colour=QUIET, align=CENTRE)
            self._paper.text(
                x + 1, box.y + 4.2 * growth, width - 2, box.height - 4.2 * growth, value, 9.5 * growth, bold=True,
                align=CENTRE,
            )  # fmt: skip
            self._paper.box(x, box.y, width, box.height, stroke=LINE)
            x += width
        self._paper.box(box.x, box.y, box.width, box.height, stroke=INK)

    def _draw_rest(self, place: Boxes, frame: Frame, settings: QgsMapSettings, rest: tuple[LegendRow, ...]) -> None:
        """What is left of a legend that is too long for its sheet, on as many pages as it takes."""
        while rest:
            self._paper.next_page()
            self._draw_title(place)
            top = place.map.y
            self._draw_heading(place.title.x, top, place.title.width, tr(LEGEND_ON), place.growth)
            top += _heading_height(place.growth)
            box = Box(place.title.x, top, place.title.width, place.sources.y - top - 2)
            legend = place_legend(self._paper, rest, box, place.growth, settings)
            draw_legend(self._paper, legend, settings)
            self._draw_sources(place)
            self._draw_block(place, frame.scale)
            if not legend.placed:
                break  # a single row that is taller than a page
            rest = legend.rest


def _heading_height(growth: float) -> float:
    return 7.0 * growth


def _crs_name(base: MapBase) -> str:
    known = CRS_NAMES.get(base.crs.authid())
    return tr(known) if known else f"{base.crs.description()} ({base.crs.authid()})"
