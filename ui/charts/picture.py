"""A chart as a picture or a file, drawn with matplotlib beside the main thread.

Imported by the thread that draws: matplotlib takes a second to load, and some QGIS come without it. It is used with
figures of its own only, never with its global settings, so that charts of other plugins keep theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import matplotlib
from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from matplotlib.text import Text

from .fonts import FONTS
from .letters import USUAL, Letters
from .look import PAPER, Look
from .marks import SCREEN_DPI, SMALL, Area
from .rows import Row

Draw = Callable[[object, Sequence[Row], Look], list[Area]]
"""Puts rows on axes, and says where the mark of each row lies."""
PAPER_INCHES = (7.0, 4.4)
"""A chart on a page: as wide as the text of an A4 sheet."""
TITLE_POINTS, SOURCE_POINTS = 10, 6.5
MIXES_FONTS = matplotlib.__version_info__ >= (3, 6)
"""Whether a letter that the first font has not comes from the next; before, Korean was lost in a Latin font."""


@dataclass(frozen=True)
class Spot:
    """Where a mark lies in the picture, in the pixels of the widget."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Picture:
    """``pixels``: RGBA of ``width`` by ``height`` real pixels; a spot for each row."""

    pixels: bytes
    width: int
    height: int
    ratio: float
    spots: tuple[Spot, ...]


def picture_of(
    draw: Draw, rows: Sequence[Row], look: Look, width: int, height: int, ratio: float, letters: Letters = USUAL
) -> Picture:
    """The chart for a widget of ``width`` by ``height`` pixels on a screen with ``ratio`` real ones for each.

    With larger letters it is a smaller chart, magnified: it finds room for its names as in a narrower dock.
    """
    dpi = SCREEN_DPI * letters.scale
    figure = Figure((width / dpi, height / dpi), dpi=dpi * ratio, layout="constrained")
    canvas = FigureCanvasAgg(figure)
    areas = _fill(figure, draw, rows, look, letters.family)
    canvas.draw()
    across, down = canvas.get_width_height()
    return Picture(bytes(canvas.buffer_rgba()), across, down, ratio, tuple(_spot(area, down, ratio) for area in areas))


@dataclass(frozen=True)
class Paper:
    """What a file of a chart says around it, and how fine it is."""

    title: str
    source: str
    dpi: int


def write_chart(draw: Draw, rows: Sequence[Row], paper: Paper, file: Path) -> None:
    """Write the chart on white; the ending of ``file`` says how (png, svg, pdf). Texts stay texts."""
    figure = Figure(PAPER_INCHES, dpi=SCREEN_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    _fill(figure, draw, rows, PAPER)
    title = figure.suptitle(paper.title, x=0.01, ha="left", fontsize=TITLE_POINTS, fontweight="bold")
    source = figure.supxlabel(paper.source, x=0.99, ha="right", fontsize=SOURCE_POINTS)
    for text in (title, source):
        text.set(fontfamily=_families(), color=PAPER.ink)
    with rc_context({"svg.fonttype": "none", "pdf.fonttype": 42}):
        figure.savefig(file, dpi=paper.dpi)


def _fill(figure: Figure, draw: Draw, rows: Sequence[Row], look: Look, family: str = "") -> list[Area]:
    figure.set_facecolor(look.ground)
    axes = figure.add_subplot()
    areas = draw(axes, rows, look)
    for part in figure.axes:
        _dress(part, look, family)
    return areas


def _dress(axes, look: Look, family: str) -> None:
    """Give what has no colour of its own those of the theme, and every text a font with Korean letters."""
    axes.set_facecolor(look.ground)
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(look.ink)
    axes.tick_params(colors=look.ink, labelsize=SMALL)
    for axis in (axes.xaxis, axes.yaxis):
        axis.get_ticklabels()  # makes those there are, which are looked for below
    for text in axes.findobj(Text):
        text.set_fontfamily(_families(family))
        text.set_fontsize(min(text.get_fontsize(), SMALL))
        if text.get_color() == "black":
            text.set_color(look.ink)


@cache
def _families(first: str = "") -> list[str]:
    known = {font.name for font in fontManager.ttflist}
    wished = (first,) if MIXES_FONTS else ()
    return [*(font for font in (*wished, *FONTS) if font in known), "sans-serif"]


def _spot(area: Area, height: float, ratio: float) -> Spot:
    """The pixels of an area, from the top: matplotlib counts from the bottom."""
    frame = area.axes.bbox
    to_pixels = area.axes.transData.transform
    left, right = (
        end if place is None else to_pixels((place, 1))[0]
        for place, end in ((area.left, frame.x0), (area.right, frame.x1))
    )
    low, high = (
        end if place is None else to_pixels((1, place))[1]
        for place, end in ((area.low, frame.y0), (area.high, frame.y1))
    )
    bottom, top = sorted((low, high))
    return Spot(*(value / ratio for value in (left, height - top, right, height - bottom)))
