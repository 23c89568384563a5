"""Scales as zooms: what a style says for a scale, MapLibre says for a zoom.

A map of the web at zoom z has 512 · 2^z pixels round the earth, so one pixel is
40,075,017 m · cos(latitude) / (512 · 2^z); QGIS takes 96 pixels an inch.
"""

from __future__ import annotations

import math

from .evaluating import constant
from .expression import Call, Case, Expression, Literal, Scale, children, fields_of, rebuilt
from .model import Label, Rule, Symbology

AROUND_EARTH_M = 40_075_016.686
PIXELS_A_METRE = 96 / 0.0254
TILE_PIXELS = 512
ZOOMS = range(5, 21)
"""Where values are taken that change with every zoom."""
COMPARING = ("=", "<>", "<", "<=", ">", ">=")


def zoom_of(scale: float, latitude: float) -> float:
    """The zoom at which the map has the scale 1:``scale`` at ``latitude`` (degrees)."""
    around = AROUND_EARTH_M * math.cos(math.radians(latitude)) * PIXELS_A_METRE
    return math.log2(around / (TILE_PIXELS * scale))


def scale_of(zoom: float, latitude: float) -> float:
    """The denominator of the scale at ``zoom``."""
    return AROUND_EARTH_M * math.cos(math.radians(latitude)) * PIXELS_A_METRE / (TILE_PIXELS * 2**zoom)


def zooms(min_scale: float, max_scale: float, latitude: float) -> dict[str, float]:
    """MapLibre's ``minzoom`` and ``maxzoom`` for QGIS's limits, of which 0 is none."""
    limits = {}
    if min_scale > 0:
        limits["minzoom"] = _limit(zoom_of(min_scale, latitude))
    if max_scale > 0:
        limits["maxzoom"] = _limit(zoom_of(max_scale, latitude))
    return limits


def zooms_of(drawn: Rule | Label, symbology: Symbology) -> dict[str, float]:
    """The zooms at which a rule or label is drawn: its own, within those of the layer."""
    limits = [one for one in (drawn.min_scale, symbology.min_scale) if one > 0]
    return zooms(min(limits, default=0.0), max(drawn.max_scale, symbology.max_scale), symbology.latitude)


def _limit(zoom: float) -> float:
    return round(min(24.0, max(0.0, zoom)), 2)


def thresholds(expression: Expression) -> set[float]:
    """The scales with which ``expression`` compares the map's."""
    found = set().union(*(thresholds(part) for part in children(expression)))
    match expression:
        case Call(name, (first, Literal(value))) if name in COMPARING and _is_scale(first):
            found.add(float(value))
        case Call(name, (Literal(value), second)) if name in COMPARING and _is_scale(second):
            found.add(float(value))
    return found


def is_gradual(expression: Expression) -> bool:
    """Whether the scale stands in more than comparisons with constants."""
    match expression:
        case Scale():
            return True
        case Call(name, (first, Literal())) if name in COMPARING and _is_scale(first):
            return False
        case Call(name, (Literal(), second)) if name in COMPARING and _is_scale(second):
            return False
    return any(is_gradual(part) for part in children(expression))


def _is_scale(expression: Expression) -> bool:
    """The scale, also where a constant stands for it if there is none."""
    match expression:
        case Scale() | Call("coalesce", (Scale(), Literal())):
            return True
    return False


def at_scale(expression: Expression, scale: float) -> Expression:
    """``expression`` on a map of 1:``scale``: without the scale, and without cases that cannot be."""
    if isinstance(expression, Scale):
        return Literal(scale)
    told = rebuilt(expression, (at_scale(part, scale) for part in children(expression)))
    if isinstance(told, Case):
        return _decided(told)
    if isinstance(told, Call) and told != expression and not fields_of(told):
        return Literal(constant(told))
    return told


def _decided(case: Case) -> Expression:
    whens = []
    for when, then in case.whens:
        if not isinstance(when, Literal):
            whens.append((when, then))
        elif when.value:
            return Case(tuple(whens), then) if whens else then
    return Case(tuple(whens), case.otherwise) if whens else case.otherwise


def by_zoom(expression: Expression, latitude: float) -> list[tuple[float, Expression]]:
    """(from this zoom on, what holds there), small zooms first; one entry where the scale does not matter.

    Where the scale is more than compared, the entries are to be interpolated (:func:`is_gradual`).
    """
    if is_gradual(expression):
        return [(float(zoom), at_scale(expression, scale_of(zoom, latitude))) for zoom in ZOOMS]
    borders = sorted((scale for scale in thresholds(expression) if scale > 0), reverse=True)
    if not borders:
        return [(0.0, expression)]
    pieces = [(0.0, at_scale(expression, borders[0] * 2))]
    for border, following in zip(borders, [*borders[1:], 0.0], strict=True):
        piece = at_scale(expression, (border + following) / 2)
        if piece != pieces[-1][1]:
            pieces.append((round(zoom_of(border, latitude), 3), piece))
    return pieces
