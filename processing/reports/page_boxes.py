"""Where things stand on a sheet: title, map, legend, sources and title block, for any paper. Knows no QGIS."""

from __future__ import annotations

from dataclasses import dataclass

A4_SHORT_MM = 210.0
"""Sizes on larger paper grow with its shorter side, but only by half as much: it is read from nearly as near."""

ROUND_SCALES = (
    500, 1_000, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000, 6_000, 7_500, 10_000, 12_500, 15_000, 20_000, 25_000, 30_000,
    40_000, 50_000, 60_000, 75_000, 100_000, 125_000, 150_000, 200_000, 250_000, 300_000, 400_000, 500_000, 750_000,
    1_000_000, 2_000_000, 5_000_000,
)  # fmt: skip
"""Scales that a sheet may have: those that a scale ruler or mental arithmetic can follow."""

EDGE_SHARE = 0.04
"""Share of a side that stays free round what is shown."""

BESIDE_LEGEND = 0.32
"""Share of the side of an upright page that an atlas gives to what it tells of the dong."""
OVERVIEW_ASPECT, OVERVIEW_SHARE = 0.72, 0.3
"""Height of an overview to its width, and the most of the side of a lying page that it takes."""

Window = tuple[float, float, float, float]
"""West, south, east and north, in metres."""


@dataclass(frozen=True)
class Box:
    """A rectangle on the page, in millimetres from the upper left."""

    x: float
    y: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def right(self) -> float:
        return self.x + self.width

    def inside(self, margin: float) -> Box:
        return Box(self.x + margin, self.y + margin, self.width - 2 * margin, self.height - 2 * margin)

    def above(self, height: float, gap: float = 0.0) -> Box:
        """What is left when ``height`` is taken off at the bottom."""
        return Box(self.x, self.y, self.width, self.height - height - gap)

    def foot(self, height: float) -> Box:
        """The lowest ``height`` of it."""
        return Box(self.x, self.bottom - height, self.width, height)


@dataclass(frozen=True)
class Boxes:
    """The parts of a sheet. ``side`` is for legend, figures and overview."""

    title: Box
    map: Box
    side: Box
    sources: Box
    block: Box
    growth: float
    """By how much lengths and letters are larger than on A4."""


def boxes(width: float, height: float, has_subtitle: bool, sources_height: float, side_share: float) -> Boxes:
    """Divide a page of ``width`` × ``height`` millimetres.

    The side stands right of the map on a lying page, below it on an upright one, and takes ``side_share`` of it.
    """
    growth = (1 + min(width, height) / A4_SHORT_MM) / 2
    margin, gap = 8 * growth, 2.5 * growth
    page = Box(0, 0, width, height).inside(margin)
    title = Box(page.x, page.y, page.width, (17 if has_subtitle else 11.5) * growth)
    block = page.foot(11 * growth)
    sources = page.above(block.height, 1.5 * growth).foot(sources_height)
    bottom = sources.y - 1.5 * growth
    body = Box(page.x, title.bottom, page.width, bottom - title.bottom)
    if width > height:
        side_width = body.width * side_share
        shown = Box(body.x, body.y, body.width - side_width - gap, body.height)
        side = Box(shown.right + gap, body.y, side_width, body.height)
    else:
        side_height = body.height * side_share
        shown = body.above(side_height, gap)
        side = Box(body.x, shown.bottom + gap, body.width, side_height)
    return Boxes(title, shown, side, sources, block, growth)


def round_scale(window: Window, box: Box) -> int:
    """The first of :data:`ROUND_SCALES` at which ``window`` lies within ``box``."""
    west, south, east, north = window
    free = 1 - 2 * EDGE_SHARE
    needed = max((east - west) / box.width, (north - south) / box.height) * 1000 / free
    return next((scale for scale in ROUND_SCALES if scale >= needed), ROUND_SCALES[-1])


def window_at(window: Window, box: Box, scale: float) -> Window:
    """The land that fills ``box`` at ``scale``, in the middle of it ``window``."""
    west, south, east, north = window
    x, y = (west + east) / 2, (south + north) / 2
    half_wide, half_tall = box.width * scale / 2000, box.height * scale / 2000
    return (x - half_wide, y - half_tall, x + half_wide, y + half_tall)
