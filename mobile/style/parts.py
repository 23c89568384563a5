"""Layers of symbols as layers of MapLibre."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from .expression import Expression
from .model import CirclePart, FillPart, Geometry, LinePart, PatternPart, Picture, PicturePart, Placement, SymbolPart
from .painting import Drawn, Painter, product

SMALLEST_SPACING = 1.0


class Images:
    """The pictures of a style, each once."""

    def __init__(self, key: str) -> None:
        self._key = key
        self.by_name: dict[str, Picture] = {}

    def name(self, picture: Picture) -> str:
        """The name of ``picture``, which is kept."""
        name = f"{self._key}-{hashlib.sha256(picture.png).hexdigest()[:10]}"
        self.by_name[name] = picture
        return name


def likeness(part: SymbolPart, changing: bool) -> tuple:
    """Parts with the same one can be drawn by one layer of MapLibre.

    With ``changing`` classes that is only so where their layout is the same.
    """
    match part:
        case LinePart(dash=dash, cap=cap, join=join):
            return ("line", dash, cap, join) if changing else ("line", bool(dash))
        case CirclePart(shift=shift):
            return ("circle", shift)
        case PicturePart(picture=picture, placement=placement, spacing=spacing, scale=scale):
            alike = ("picture", placement, spacing, picture.tinted)
            return (*alike, picture.png, scale) if changing else alike
    return (type(part),)


def layer_of(drawn: Sequence[Drawn], geometry: Geometry, painter: Painter, images: Images, shown: bool) -> dict:
    """The layer that draws ``drawn``, a part each class; with ``shown`` False classes are picked by opacity alone."""
    match drawn[0].part:
        case FillPart():
            return _fill(drawn, painter, shown)
        case PatternPart():
            return _pattern(drawn, painter, images)
        case LinePart():
            return _line(drawn, painter, shown)
        case CirclePart():
            return _circle(drawn, painter, shown)
    return _picture(drawn, painter, images, shown)


def _fill(drawn: Sequence[Drawn], painter: Painter, shown: bool) -> dict:
    return {
        "type": "fill",
        "paint": {
            "fill-color": painter.property(drawn, lambda part: part.color, "#000000"),
            "fill-opacity": painter.opacity_of(drawn, lambda part: part.opacity, shown),
        },
    }


def _pattern(drawn: Sequence[Drawn], painter: Painter, images: Images) -> dict:
    return {
        "type": "fill",
        "paint": {
            "fill-pattern": painter.property(drawn, lambda part: images.name(part.picture), ""),
            "fill-opacity": painter.opacity_of(drawn, lambda part: part.opacity),
        },
    }


def _line(drawn: Sequence[Drawn], painter: Painter, shown: bool) -> dict:
    paint = {
        "line-color": painter.property(drawn, lambda part: part.color, "#000000"),
        "line-width": painter.property(drawn, lambda part: part.width, 0),
        "line-opacity": painter.opacity_of(drawn, lambda part: part.opacity, shown),
    }
    offset = painter.property(drawn, lambda part: part.offset, 0)
    if offset != 0:
        paint["line-offset"] = offset
    if drawn[0].part.dash:
        paint["line-dasharray"] = _dashes(drawn, painter)
    layout = {
        "line-cap": painter.property(drawn, lambda part: part.cap, "butt"),
        "line-join": painter.property(drawn, lambda part: part.join, "round"),
    }
    return {"type": "line", "layout": layout, "paint": paint}


def _dashes(drawn: Sequence[Drawn], painter: Painter) -> list:
    dashes = [list(one.part.dash) for one in drawn]
    if all(dash == dashes[0] for dash in dashes):
        return dashes[0]
    case: list = ["case"]
    for one, dash in zip(drawn[:-1], dashes[:-1], strict=True):
        case += [painter.compiler.filter(one.rule.condition), ["literal", dash]]
    return [*case, ["literal", dashes[-1]]]


def _circle(drawn: Sequence[Drawn], painter: Painter, shown: bool) -> dict:
    opacity = painter.opacity_of(drawn, lambda part: part.opacity, shown)
    paint = {
        "circle-color": painter.property(drawn, lambda part: part.color, "#000000"),
        "circle-radius": painter.property(drawn, _inner_radius, 0),
        "circle-opacity": opacity,
    }
    if any(one.part.outline_width != 0 for one in drawn):
        paint["circle-stroke-color"] = painter.property(drawn, lambda part: part.outline_color, "#000000")
        paint["circle-stroke-width"] = painter.property(drawn, lambda part: part.outline_width, 0)
        paint["circle-stroke-opacity"] = painter.opacity_of(drawn, lambda part: part.outline_opacity, shown)
    if any(drawn[0].part.shift):
        paint["circle-translate"] = list(drawn[0].part.shift)
    return {"type": "circle", "paint": paint}


def _inner_radius(part: CirclePart):
    """QGIS draws the outline half inside and half outside of the disc, MapLibre outside."""
    radius = product(part.size, 0.5)
    if isinstance(radius, Expression) or isinstance(part.outline_width, Expression):
        return radius
    return max(0.0, radius - part.outline_width / 2)


def _picture(drawn: Sequence[Drawn], painter: Painter, images: Images, shown: bool) -> dict:
    first = drawn[0].part
    layout = {
        "icon-image": painter.property(drawn, lambda part: images.name(part.picture), ""),
        "icon-size": painter.property(drawn, lambda part: part.scale, 1),
        "icon-rotate": painter.property(drawn, lambda part: part.rotation, 0),
        "icon-allow-overlap": True,
        "icon-ignore-placement": True,
        "symbol-placement": first.placement.value,
    }
    if first.placement is not Placement.POINT:
        layout |= {"icon-rotation-alignment": "map", "icon-keep-upright": False}
    if first.placement is Placement.ALONG:
        layout["symbol-spacing"] = max(SMALLEST_SPACING, first.spacing)
    if any(first.shift):
        layout["icon-offset"] = list(first.shift)
    paint = {"icon-opacity": painter.opacity_of(drawn, lambda part: part.opacity, shown)}
    if first.picture.tinted:
        paint["icon-color"] = painter.property(drawn, lambda part: part.color, "#000000")
    return {"type": "symbol", "layout": layout, "paint": paint}
