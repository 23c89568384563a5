"""Texts that change with time are numbers on their way, and what readers saw of them stays."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import shapely

from sijeong.mobile.contents.changing_texts import with_numbered_texts
from sijeong.mobile.model import FieldKind, LayerField
from sijeong.mobile.style.evaluating import mask_of, values_of
from sijeong.mobile.style.expression import Call, Field, Literal
from sijeong.mobile.style.model import Geometry, Label, LinePart, Rule, Symbology

from ..source_layers import source_layer

LOS = Field("los")
CONDITIONS = (
    Call("=", (LOS, Literal("A"))),
    Call("<>", (LOS, Literal("A"))),
    Call("in", (LOS, Literal("A"), Literal("Z"))),
    Call("=", (LOS, Literal("Z"))),
    Call("is_null", (LOS,)),
    Call("=", (Call("concat", (LOS, Literal("!"))), Literal("B!"))),
)


def times():
    """Two links in two intervals; the level of service changes and is unknown once, the road's name stays."""
    columns = {
        "los": ["A", "B", "B", None],
        "road": ["큰길", "샛길", "큰길", "샛길"],
        "time_begin": ["07:00", "07:00", "08:00", "08:00"],
        "time_end": ["08:00", "08:00", "09:00", "09:00"],
    }
    layer = source_layer(columns, shapely.points([126.7, 126.8] * 2, 37.3), Geometry.LINE)
    layer.frame["_id"] = [0, 1, 0, 1]
    rules = tuple(Rule(str(place), (LinePart("#000000", 1.0),), one) for place, one in enumerate(CONDITIONS))
    look = Symbology(Geometry.LINE, rules, (Label(Call("concat", (LOS, Field("road")))),))
    fields = (LayerField("los", "서비스수준", FieldKind.TEXT, values={"A": "좋음"}), *layer.fields[1:])
    return replace(layer, fields=fields, symbology=look, time_fields=("time_begin", "time_end"), id_field="road")


def test_numbers_stand_for_texts_and_are_called_what_they_were():
    numbered = with_numbered_texts(times())
    assert numbered.frame["los"].tolist()[:3] == [0.0, 1.0, 1.0] and np.isnan(numbered.frame["los"][3])
    field = numbered.fields[0]
    assert (field.kind, field.values) == (FieldKind.NUMBER, {"0": "좋음", "1": "B"})
    assert numbered.frame["road"].tolist() == ["큰길", "샛길", "큰길", "샛길"]
    assert numbered.fields[1:] == times().fields[1:]


def test_every_condition_holds_where_it_held():
    before, after = times(), with_numbered_texts(times())
    for old, new in zip(before.symbology.rules, after.symbology.rules, strict=True):
        assert mask_of(new.condition, after.frame).tolist() == mask_of(old.condition, before.frame).tolist(), old.label


def test_labels_still_say_the_text():
    before, after = times(), with_numbered_texts(times())
    old, new = (one.symbology.labels[0].text for one in (before, after))
    pd.testing.assert_series_equal(values_of(new, after.frame), values_of(old, before.frame))


def test_without_a_change_nothing_is_touched():
    layer = times()
    layer.frame["los"] = ["A", "B", "A", "B"]
    assert with_numbered_texts(layer) is layer
