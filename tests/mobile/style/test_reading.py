"""Which fields a look reads."""

from __future__ import annotations

from sijeong.mobile.style.expression import Call, Field, Literal
from sijeong.mobile.style.model import Extrusion, FillPart, Geometry, Label, Rule, Symbology
from sijeong.mobile.style.reading import fields_read


def test_fields_of_conditions_parts_labels_heights_and_order_are_read():
    rule = Rule("넓은 곳", (FillPart("#123456", opacity=Field("faint")),), Call(">", (Field("area"), Literal(9))))
    look = Symbology(
        Geometry.POLYGON,
        (rule,),
        (Label(Field("name"), condition=Call("is_true", (Field("shown"),))),),
        Extrusion(Field("height")),
        order=Field("rank"),
    )
    assert fields_read(look) == {"faint", "area", "name", "shown", "height", "rank"}


def test_a_plain_look_reads_none():
    assert fields_read(Symbology(Geometry.POLYGON, (Rule("", (FillPart("#123456"),)),))) == frozenset()
