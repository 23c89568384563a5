"""A layer's look as plain data: what processing reads off QGIS and :mod:`.converting` turns into a MapLibre style.

Every renderer is read as rules: a single symbol is one rule without a condition, categories and classes are one rule
each.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from .expression import Expression

Value = float | str | bool | Expression
"""A constant, or data-defined."""


class Geometry(Enum):
    """What a layer draws; the value stands in the publication."""

    POINT = "point"
    LINE = "line"
    POLYGON = "polygon"
    NONE = "none"


class PartKind(Enum):
    """A layer of a symbol."""

    FILL = "fill"
    LINE = "line"
    MARKER = "marker"
    PICTURE = "picture"
    PATTERN = "pattern"


@dataclass(frozen=True)
class SymbolPart:
    """One symbol layer, bottom first.

    ``look``: what it looks like, lengths in CSS pixels (1 mm = 96/25.4 px), colours as ``#rrggbb``, opacity 0–1.
    Keys: color,
    opacity, outline_color, outline_width, outline_opacity, width, offset (+ = right of the line), dash (tuple), cap,
    join, size, shape, rotation, picture (PNG bytes at 2×, with ``pixel_ratio``).
    """

    kind: PartKind
    look: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Rule:
    """Features for which ``condition`` holds (None: all; ``otherwise``: those of no other rule) look like ``parts``.

    ``min_scale`` and ``max_scale`` as QGIS calls them: denominators, 0 is no limit; min is the smallest map (largest
    number).
    """

    label: str
    parts: tuple[SymbolPart, ...]
    condition: Expression | None = None
    otherwise: bool = False
    min_scale: float = 0.0
    max_scale: float = 0.0
    in_legend: bool = True


@dataclass(frozen=True)
class Label:
    """Text beside features: ``text`` is data-defined; sizes in CSS pixels."""

    text: Expression
    size: Value = 13.0
    color: Value = "#000000"
    halo_color: str = "#ffffff"
    halo_width: float = 0.0
    along_line: bool = False
    bold: bool = False
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
    """How a layer is drawn; ``left_out``: sentences (template, values) on what could not be read off QGIS."""

    geometry: Geometry
    rules: tuple[Rule, ...]
    labels: tuple[Label, ...] = ()
    extrusion: Extrusion | None = None
    opacity: float = 1.0
    left_out: tuple[tuple[str, dict[str, object]], ...] = ()
