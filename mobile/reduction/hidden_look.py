"""How features look whose class nobody may know: grey, and named in the legend, instead of not at all."""

from __future__ import annotations

from dataclasses import replace

from ...common.texts import marked
from ..model import SourceLayer
from ..style.expression import Call, Field, none_of
from ..style.model import CirclePart, FillPart, Geometry, LinePart, Rule, SymbolPart
from .reducing import MARK

HIDDEN_LABEL = marked("Held back to protect few people")
GREY = "#8a9099"
"""No class of ours has it; 3.2 : 1 on white and 5 : 1 on the dark map."""
PARTS: dict[Geometry, tuple[SymbolPart, ...]] = {
    Geometry.POINT: (CirclePart(GREY, 9.0, outline_color="#ffffff", outline_width=1.0),),
    Geometry.LINE: (LinePart(GREY, 2.0, dash=(2.0, 2.0)),),
    Geometry.POLYGON: (FillPart(GREY, 0.35), LinePart(GREY, 1.0)),
}


def with_hidden_shown(layer: SourceLayer, label: str) -> SourceLayer:
    """``layer`` with one more class, ``label``: what falls into none because its numbers are held back.

    Where values change by time a class by feature would not hold for all intervals: such a layer stays as it is.
    """
    look = layer.symbology
    drawn = [rule for rule in look.rules if rule.parts]
    if MARK not in layer.field_names or layer.time_fields is not None or look.geometry not in PARTS or not drawn:
        return layer
    held_back = Call("not", (Call("is_null", (Field(MARK),)),))
    condition = Call("and", (held_back, none_of(rule.condition for rule in drawn)))
    return replace(layer, symbology=replace(look, rules=(*look.rules, Rule(label, PARTS[look.geometry], condition))))
