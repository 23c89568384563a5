"""Labels as layers of MapLibre.

No font is bundled: without ``glyphs`` MapLibre draws with the phone's own, by the names in ``text-font``; it takes the
weight from the first name.
"""

from __future__ import annotations

from ..model import FieldKind
from .cases import Compiled
from .expression import Call, Expression, Literal
from .model import Anchor, Geometry, Label, Symbology
from .painting import Painter, product
from .scales import zooms_of

FONTS = ("Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic", "sans-serif")
LINE_HEIGHT = 1.2
MOST_PRIORITY = 10
AROUND_EM = 0.6
"""How far round a point a label stands, in its own size."""


def label_layers(label: Label, symbology: Symbology, painter: Painter) -> list[dict]:
    """The layer for ``label``."""
    layer = {
        "type": "symbol",
        "layout": _layout(label, symbology.geometry, painter),
        "paint": _paint(label, painter),
        **zooms_of(label, symbology),
    }
    return [layer | painter.filter([label.condition])]


def _layout(label: Label, geometry: Geometry, painter: Painter) -> dict:
    layout = {
        "text-field": _text(label.text, painter),
        "text-font": [f"{FONTS[0]} Bold", *FONTS] if label.bold else list(FONTS),
        "text-size": painter.compiled(label.size, 13),
        "text-line-height": LINE_HEIGHT,
        "symbol-sort-key": _sort_key(label.priority, painter),
        **_placement(label, geometry, painter),
    }
    if label.always:
        layout |= {"text-allow-overlap": True, "text-ignore-placement": True}
    return layout


def _text(text: Expression, painter: Painter) -> Compiled:
    compiler = painter.compiler
    if compiler.kind(text) is not FieldKind.TEXT:
        text = Call("to_string", (text,))
    return painter.compiled(text, "")


def _sort_key(priority, painter: Painter) -> Compiled:
    if not isinstance(priority, Expression):
        return round(MOST_PRIORITY - float(priority), 2)
    if painter.compiler.changing:
        return 0
    return painter.compiled(Call("-", (Literal(MOST_PRIORITY), priority)), MOST_PRIORITY)


def _placement(label: Label, geometry: Geometry, painter: Painter) -> dict:
    if geometry is Geometry.LINE:
        if label.along_line:
            return {"symbol-placement": "line", "text-max-angle": 30}
        return {"symbol-placement": "line-center", "text-rotation-alignment": "viewport"}
    if label.around:
        return {"text-variable-anchor": ["bottom", "left", "right", "top"], "text-radial-offset": AROUND_EM}
    placed: dict = {"text-anchor": label.anchor.value}
    if isinstance(label.distance, Expression) and not isinstance(label.size, Expression):
        return placed | {"text-radial-offset": painter.compiled(product(label.distance, 1 / label.size), 0)}
    if any(label.shift) and not isinstance(label.size, Expression):
        placed["text-offset"] = [round(one / float(label.size), 3) for one in label.shift]
    elif label.anchor is not Anchor.MIDDLE:
        placed["text-offset"] = [0, 0]
    return placed


def _paint(label: Label, painter: Painter) -> dict:
    paint = {"text-color": painter.compiled(label.color, "#000000")}
    opacity = product(label.opacity, painter.opacity)
    if opacity != 1:
        paint["text-opacity"] = round(opacity, 3)
    if label.halo_width > 0:
        paint["text-halo-color"] = label.halo_color
        paint["text-halo-width"] = round(label.halo_width, 2)
    return paint
