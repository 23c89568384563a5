"""Looks as MapLibre styles: borders of classes, empty values, scales, what changes with time, what is not published."""

from __future__ import annotations

import pandas as pd
import pytest

from sijeong.mobile.model import FieldKind, LayerField
from sijeong.mobile.style.classing import CLASS, with_classes
from sijeong.mobile.style.converting import convert
from sijeong.mobile.style.evaluating import mask_of, values_of
from sijeong.mobile.style.excluding import exclude
from sijeong.mobile.style.expression import Call, Case, Field, Literal, Scale, none_of
from sijeong.mobile.style.legends import classes_of, counted
from sijeong.mobile.style.model import FillPart, Geometry, LinePart, Rule, Symbology
from sijeong.mobile.style.scales import by_zoom, scale_of, zoom_of

FLOW = Field("flow")
FIELDS = (LayerField("flow", "교통량", FieldKind.NUMBER), LayerField("kind", "종류", FieldKind.TEXT))


def between(low: float, high: float, above: bool = False):
    return Call("and", (Call(">" if above else ">=", (FLOW, Literal(low))), Call("<=", (FLOW, Literal(high)))))


def lines(*rules: tuple[str, object, float]) -> Symbology:
    told = (Rule(color, (LinePart(color, width),), condition) for color, condition, width in rules)
    return Symbology(Geometry.LINE, tuple(told))


CLASSES = lines(("#aa0000", between(0, 10), 1.0), ("#00aa00", between(10, 20, above=True), 3.0))


def test_classes_are_one_layer_with_a_case_each():
    style = convert(CLASSES, "roads", FIELDS)
    (layer,) = style.layers
    assert layer["id"] == "roads-0" and layer["type"] == "line"
    assert layer["paint"]["line-width"][0] == "case"
    assert [entry.entry.label for entry in style.legend] == ["#aa0000", "#00aa00"]


def test_a_value_on_a_border_counts_in_the_lower_class_and_an_empty_one_in_none():
    frame = pd.DataFrame({"flow": [0.0, 10.0, 10.000001, 20.0, 20.1, None]})
    legend = convert(CLASSES, "roads", FIELDS).legend
    assert [entry.count for entry in counted(legend, frame)] == [2, 2]
    assert classes_of(legend, frame).tolist() == [0, 0, 1, 1, -1, -1]


def test_else_takes_empty_values():
    told = Call("=", (Field("kind"), Literal("a")))
    frame = pd.DataFrame({"kind": ["a", "b", None]})
    assert mask_of(none_of([told]), frame).tolist() == [False, True, True]
    assert exclude(told, none_of([told]))
    assert exclude(Call("and", (told, FLOW)), Call("and", (told, none_of([FLOW]))))


def test_rules_that_may_hold_together_stay_apart():
    first, second = Call(">", (FLOW, Literal(1))), Call(">", (FLOW, Literal(5)))
    assert not exclude(first, second)
    style = convert(lines(("#aa0000", first, 1.0), ("#00aa00", second, 3.0)), "roads", FIELDS)
    assert len(style.layers) == 2


def test_what_changes_with_time_stands_in_paint_alone():
    (layer,) = convert(CLASSES, "roads", FIELDS, frozenset({"flow"})).layers
    assert "filter" not in layer
    assert "feature-state" not in str(layer["layout"])
    assert "['feature-state', 'flow']" in str(layer["paint"]["line-opacity"])


def test_a_scale_becomes_a_step_of_zooms():
    width = Case(((Call(">", (Scale(), Literal(20_000.0))), Literal(1.0)),), Literal(3.0))
    (far, near) = by_zoom(width, 37.0)
    assert (far[1], near[1]) == (Literal(1.0), Literal(3.0))
    assert near[0] == pytest.approx(zoom_of(20_000, 37.0), abs=0.001)
    assert scale_of(zoom_of(20_000, 37.0), 37.0) == pytest.approx(20_000)


def test_a_class_of_a_field_that_is_not_published_is_left_out_and_named():
    style = convert(CLASSES, "roads", FIELDS[1:])
    assert style.layers == () and style.legend == ()
    assert {values["field"] for _, values in style.remarks} == {"flow"}


def test_numbers_of_classes_stand_for_the_values():
    frame = pd.DataFrame({"flow": [3.0, 15.0, 99.0, None], "kind": list("abcd")})
    classed = with_classes(CLASSES, frame, {"flow"})
    assert classed.fields == ("flow",)
    shown = frame[["kind"]].assign(**{CLASS: classed.numbers})
    style = convert(classed.symbology, "roads", FIELDS[1:])
    assert len(style.layers) == 1
    assert [entry.count for entry in counted(style.legend, shown)] == [1, 1]
    assert "flow" not in str(style.layers)


def test_a_null_goes_through_as_in_sql():
    frame = pd.DataFrame({"a": [1.0, None], "b": [None, 0.0]})
    either = Call("or", (Call("=", (Field("a"), Literal(1))), Call("=", (Field("b"), Literal(1)))))
    assert mask_of(either, frame).tolist() == [True, False]
    assert mask_of(Call("not", (either,)), frame).tolist() == [False, False]
    assert values_of(Call("/", (Literal(1), Field("b"))), frame).tolist() == [None, None]


def test_areas_without_a_condition_have_no_filter():
    style = convert(Symbology(Geometry.POLYGON, (Rule("all", (FillPart("#123456", 0.5),)),), opacity=0.5), "a", ())
    assert style.layers == (
        {"type": "fill", "paint": {"fill-color": "#123456", "fill-opacity": 0.25}, "id": "a-0"},
    )  # fmt: skip
