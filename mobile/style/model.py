"""A layer's look as plain data: what processing reads off QGIS and :mod:`.converting` turns into a MapLibre style.

Every renderer is read as rules: a single symbol is one rule without a condition, categories and classes are one rule
each. Lengths are in CSS pixels (1 mm = 96/25.4 px), colours are CSS colours, opacities 0–1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from .expression import Expression

Value = float | str | bool | Expression
"""A constant, or data-defined."""

Remark = tuple[str, dict[str, object]]
"""A sentence (template, values) on what could not be shown as in QGIS."""


class Geometry(Enum):
    """What a layer draws; the value stands in the publication."""

    POINT = "point"
    LINE = "line"
    POLYGON = "polygon"
    NONE = "none"


@dataclass(frozen=True)
class Picture:
    """A picture as PNG, ``ratio`` picture pixels a CSS pixel; ``width`` and ``height`` in CSS pixels.

    ``tinted``: it holds distances to the edge of one shape, and MapLibre gives it its colour ("sdf").
    """

    png: bytes
    width: float
    height: float
    ratio: float = 2.0
    tinted: bool = False


class Placement(Enum):
    """Where a picture stands; the value is MapLibre's ``symbol-placement``."""

    POINT = "point"
    ALONG = "line"
    MIDDLE = "line-center"


@dataclass(frozen=True)
class FillPart:
    """An area in one colour."""

    color: Value
    opacity: Value = 1.0
    enabled: Value = True


@dataclass(frozen=True)
class PatternPart:
    """An area filled with a picture that repeats; ``color`` and ``opacity`` stand for it where no picture can be."""

    picture: Picture
    color: str
    opacity: Value = 1.0
    enabled: Value = True


@dataclass(frozen=True)
class LinePart:
    """A line, or the outline of an area.

    ``offset``: + is to the right of the line; ``dash`` in multiples of the width.
    """

    color: Value
    width: Value
    opacity: Value = 1.0
    offset: Value = 0.0
    dash: tuple[float, ...] = ()
    cap: str = "butt"
    join: str = "round"
    enabled: Value = True


@dataclass(frozen=True)
class CirclePart:
    """A disc of the diameter ``size``; in a line or area it stands in the middle."""

    color: Value
    size: Value
    opacity: Value = 1.0
    outline_color: Value = "#000000"
    outline_width: Value = 0.0
    outline_opacity: Value = 1.0
    shift: tuple[float, float] = (0.0, 0.0)
    enabled: Value = True


@dataclass(frozen=True)
class PicturePart:
    """A picture at a point or along a line; ``scale`` 1 is its own size, ``rotation`` clockwise in degrees.

    ``color`` counts where the picture is tinted, else it is what the legend says in a word. ``spacing`` along the line.
    """

    picture: Picture
    color: Value
    scale: Value = 1.0
    rotation: Value = 0.0
    opacity: Value = 1.0
    placement: Placement = Placement.POINT
    spacing: float = 250.0
    shift: tuple[float, float] = (0.0, 0.0)
    enabled: Value = True


SymbolPart = FillPart | PatternPart | LinePart | CirclePart | PicturePart
"""A layer of a symbol."""


@dataclass(frozen=True)
class Rule:
    """Features for which ``condition`` holds (None: all) look like ``parts``, the lowest first.

    ELSE is resolved: its condition says that no other holds. ``min_scale`` and ``max_scale`` as QGIS calls them:
    denominators, 0 is no limit; min is the smallest map (largest number). Rules of QGIS that draw nothing are kept for
    the legend: headings (without parts), and examples (never true).
    """

    label: str
    parts: tuple[SymbolPart, ...]
    condition: Expression | None = None
    min_scale: float = 0.0
    max_scale: float = 0.0
    in_legend: bool = True


class Anchor(Enum):
    """Which side of a label lies at its place; the value is MapLibre's ``text-anchor``."""

    MIDDLE = "center"
    BELOW = "top"
    ABOVE = "bottom"
    RIGHT = "left"
    LEFT = "right"
    BELOW_RIGHT = "top-left"
    BELOW_LEFT = "top-right"
    ABOVE_RIGHT = "bottom-left"
    ABOVE_LEFT = "bottom-right"


@dataclass(frozen=True)
class Label:
    """Text beside features: ``text`` is data-defined.

    ``priority`` 0–10, 10 is placed first; ``shift`` in pixels to the right and down, ``distance`` in the direction
    of the anchor; ``always``: drawn over others too.
    """

    text: Expression
    size: Value = 13.0
    color: Value = "#000000"
    opacity: float = 1.0
    halo_color: str = "#ffffff"
    halo_width: float = 0.0
    along_line: bool = False
    bold: bool = False
    anchor: Anchor = Anchor.MIDDLE
    around: bool = False
    shift: tuple[float, float] = (0.0, 0.0)
    distance: Value = 0.0
    priority: Value = 5.0
    always: bool = False
    condition: Expression | None = None
    min_scale: float = 0.0
    max_scale: float = 0.0


@dataclass(frozen=True)
class Extrusion:
    """Polygons that stand up: metres above ground."""

    height: Value
    base: Value = 0.0
    color: Value = "#b8bcc4"


@dataclass(frozen=True)
class Symbology:
    """How a layer is drawn; ``left_out``: what could not be read off QGIS.

    ``order``: features with larger values are drawn later; ``latitude`` (degrees) is where scales hold;
    ``min_scale`` and ``max_scale`` of the whole layer.
    """

    geometry: Geometry
    rules: tuple[Rule, ...]
    labels: tuple[Label, ...] = ()
    extrusion: Extrusion | None = None
    opacity: float = 1.0
    left_out: tuple[Remark, ...] = field(default=())
    order: Expression | None = None
    latitude: float = 36.5
    min_scale: float = 0.0
    max_scale: float = 0.0
