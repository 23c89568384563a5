"""The legend: a class each, with the expression that picks its features on the phone and counts them here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ..bundle.publication import LegendEntry, LegendSymbol
from .compiling import Compiler
from .evaluating import mask_of
from .expression import Expression, Literal
from .model import (
    CirclePart,
    FillPart,
    Geometry,
    LinePart,
    PatternPart,
    PicturePart,
    Rule,
    Symbology,
    SymbolPart,
    Value,
)
from .painting import constant_of
from .parts import Images

FEWEST_PIXELS = 1.0
"""Thinner lines are not seen in a legend."""


@dataclass(frozen=True)
class LegendClass:
    """An entry and what it counts; ``condition`` None counts all.

    ``counts`` False: a heading, or an example that no feature looks like.
    """

    entry: LegendEntry
    condition: Expression | None
    counts: bool


def legend_of(
    rules: Iterable[Rule], symbology: Symbology, compiler: Compiler, images: Images
) -> tuple[LegendClass, ...]:
    """The classes in QGIS's order."""
    return tuple(_class(rule, symbology, compiler, images) for rule in rules if rule.in_legend)


def counted(legend: Sequence[LegendClass], frame: pd.DataFrame) -> tuple[LegendEntry, ...]:
    """The entries with their counts in ``frame`` (a row a published feature)."""
    return tuple(
        replace(one.entry, count=int(mask_of(one.condition, frame).sum())) if one.counts else one.entry
        for one in legend
    )


def classes_of(legend: Sequence[LegendClass], frame: pd.DataFrame) -> np.ndarray:
    """The place in ``legend`` of the first class of each row; -1 for none."""
    classes = np.full(len(frame), -1)
    for place, one in enumerate(legend):
        if one.counts:
            classes[(classes < 0) & mask_of(one.condition, frame)] = place
    return classes


def _class(rule: Rule, symbology: Symbology, compiler: Compiler, images: Images) -> LegendClass:
    symbol = symbol_of(rule.parts, symbology, images)
    counts = bool(rule.parts) and rule.condition != Literal(False)
    picked = compiler.filter(rule.condition) if counts else True
    told = None if picked is True else picked if isinstance(picked, list) else ["literal", picked]
    return LegendClass(LegendEntry(rule.label, symbol, None, told), rule.condition, counts)


def symbol_of(parts: Sequence[SymbolPart], symbology: Symbology, images: Images) -> LegendSymbol:
    """What a symbol looks like beside its label; the top of it counts."""
    seen = [part for part in parts if constant_of(part.enabled) is not False] or list(parts)
    opacity = symbology.opacity
    if symbology.extrusion is not None:
        return LegendSymbol("extrusion", _color(symbology.extrusion.color), opacity)
    lines = [part for part in seen if isinstance(part, LinePart)]
    areas = [part for part in seen if isinstance(part, FillPart)]
    outline = lines[-1] if lines else None
    for part in reversed(seen):
        match part:
            case PicturePart() | PatternPart() if not getattr(part.picture, "tinted", False):
                name = images.name(part.picture)
                size = part.picture.width * (_number(getattr(part, "scale", 1.0)) or 1.0)
                return LegendSymbol(
                    "picture", _color(part.color), _faded(part.opacity, opacity), picture=name, size=size
                )
            case PicturePart():
                size = part.picture.width * (_number(part.scale) or 1.0)
                return LegendSymbol("circle", _color(part.color), _faded(part.opacity, opacity), size=size)
            case CirclePart():
                return _disc(part, opacity)
    if areas:
        edge = {"outline": _color(outline.color), "outline_width": _number(outline.width)} if outline else {}
        return LegendSymbol("fill", _color(areas[-1].color), _faded(areas[-1].opacity, opacity), **edge)
    if outline is None:
        return LegendSymbol("heading")
    if symbology.geometry is Geometry.POLYGON:
        return LegendSymbol(
            "fill", "#ffffff", 0.0, _color(outline.color), max(FEWEST_PIXELS, _number(outline.width)), dash=outline.dash
        )
    size = max(FEWEST_PIXELS, _number(outline.width))
    return LegendSymbol("line", _color(outline.color), _faded(outline.opacity, opacity), size=size, dash=outline.dash)


def _disc(part: CirclePart, opacity: float) -> LegendSymbol:
    return LegendSymbol(
        "circle",
        _color(part.color),
        _faded(part.opacity, opacity),
        _color(part.outline_color) if part.outline_width != 0 else "",
        _number(part.outline_width),
        _number(part.size),
    )


def _color(value: Value) -> str:
    told = constant_of(value)
    return told if isinstance(told, str) else "#808080"


def _number(value: Value) -> float:
    told = constant_of(value)
    return round(float(told), 2) if isinstance(told, (int, float)) else 0.0


def _faded(value: Value, opacity: float) -> float:
    told = constant_of(value)
    return round((float(told) if isinstance(told, (int, float)) else 1.0) * opacity, 3)
