"""What is left of a layer: fields, look, and what the user is told."""

from dataclasses import replace

import numpy as np
import pytest
from layers import layer_of
from shapely.geometry import LineString, Point

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.mobile.errors import MobileError
from sijeong.mobile.model import FieldKind, LayerField
from sijeong.mobile.reduction.reducing import reduce_layer
from sijeong.mobile.reduction.rules import ReductionRules
from sijeong.mobile.style.expression import Call, Field, Literal, fields_of
from sijeong.mobile.style.model import Extrusion, FillPart, Geometry, Label, Rule, Symbology

NAMES = ["김철수", "이영희", "박민준"]


def sentences(reduced):
    return [one.sentence() for one in reduced.remarks]


def test_only_the_white_list_is_left_and_what_identifies_is_not():
    layer = layer_of({"owner": NAMES, "use": ["밭", "논", "밭"], "secret": [1, 2, 3]}, fields=["owner", "use"])
    reduced = reduce_layer(layer)
    assert list(reduced.layer.frame.columns) == ["use", "geometry"]
    assert reduced.layer.field_names == ("use",)
    assert [(one.field, one.reason.sentence()) for one in reduced.left_out] == [
        ("owner", "Its values look like names of persons."),
    ]  # fmt: skip
    assert list(layer.frame.columns) == ["owner", "use", "secret", "geometry"]


@pytest.mark.parametrize("allowed", ["sample.owner", "표본.owner"])
def test_what_the_user_allows_is_published_and_told(allowed):
    reduced = reduce_layer(layer_of({"owner": NAMES}), ReductionRules(allowed=frozenset({allowed})))
    assert reduced.layer.field_names == ("owner",)
    assert reduced.left_out == ()
    assert "The field owner is published because you allowed it." in sentences(reduced)[0]


def test_a_name_of_features_that_is_left_out_names_them_no_more():
    assert reduce_layer(layer_of({"owner": NAMES, "use": NAMES}, title_field="owner")).layer.title_field == ""
    assert reduce_layer(layer_of({"use": ["a", "b", "c"]}, title_field="use")).layer.title_field == "use"


def test_an_id_that_identifies_is_replaced_by_numbers():
    columns = {"card_id": ["c7", "c7", "c9"], "begin": ["1", "2", "1"], "end": ["2", "3", "2"], "speed": [1.0, 2, 3]}
    layer = layer_of(columns, fields=["card_id", "speed"], time_fields=("begin", "end"), id_field="card_id")
    reduced = reduce_layer(layer).layer
    assert reduced.frame[reduced.id_field].tolist() == [0, 0, 1]
    assert "card_id" not in reduced.frame.columns


def test_tables_keep_their_rows_in_order():
    layer = layer_of({"a": [3, 1, 2]}, shapes=[None] * 3, symbology=Symbology(Geometry.NONE, ()))
    assert reduce_layer(layer).layer.frame["a"].tolist() == [3, 1, 2]


def colour(color, **look):
    return (FillPart(color, **look),)


def of_owner(name):
    return Call("=", (Field("owner"), Literal(name)))


def test_classes_of_a_field_that_is_left_out_are_one_without_its_names():
    rules = tuple(Rule(name, colour("#123456"), of_owner(name)) for name in NAMES)
    reduced = reduce_layer(layer_of({"owner": NAMES}, symbology=Symbology(Geometry.POINT, rules)))
    assert reduced.layer.symbology.rules == (Rule("", colour("#123456")),)
    assert "3 classes are not drawn apart" in " ".join(sentences(reduced))


def test_classes_of_other_fields_stay():
    field = Rule("밭", colour("#00ff00"), Call("=", (Field("use"), Literal("밭"))))
    rules = (field, Rule("김철수", colour("#ff0000"), of_owner("김철수")))
    symbology = Symbology(Geometry.POINT, rules)
    kept = reduce_layer(layer_of({"owner": NAMES, "use": ["밭"] * 3}, symbology=symbology)).layer.symbology.rules
    assert kept[0] == field
    assert [rule.label for rule in kept[1:]] == [""]
    assert fields_of(kept[1].condition) == {"use"}


def test_classes_of_a_number_that_is_not_published_tell_of_few_people_no_more_than_the_table():
    rules = tuple(Rule(f"{n}명", colour("#ff0000"), Call("=", (Field("people"), Literal(n)))) for n in (1, 2, 80, 90))
    layer = layer_of(
        {"zone": list("abcd"), "people": [1, 2, 80, 90]}, ["people"], symbology=Symbology(Geometry.POINT, rules)
    )
    zone, people = layer.fields
    shown = reduce_layer(replace(layer, fields=(zone,), unlisted=(people,))).layer.frame
    assert "people" not in shown
    assert shown["_class"].nunique() == 2
    assert shown["_class"][:3].nunique() == 1


def test_labels_sizes_and_heights_read_no_field_that_is_left_out():
    symbology = Symbology(
        Geometry.POLYGON,
        (Rule("", colour("#000000", opacity=Field("owner"))),),
        labels=(Label(Call("||", (Literal("이름: "), Field("owner")))), Label(Field("use"))),
        extrusion=Extrusion(Field("owner")),
    )
    look = reduce_layer(layer_of({"owner": NAMES, "use": ["밭", "논", "밭"]}, symbology=symbology)).layer.symbology
    assert look.rules[0].parts == colour("#000000")
    assert look.labels == (Label(Field("use")),)
    assert look.extrusion is None


def test_titles_classes_values_and_sources_are_looked_at():
    rules = (Rule("010-1234-5678", ()), Rule("", (), Call("=", (Field("use"), Literal("900101-1234568")))))
    layer = layer_of(
        {"use": ["a", "b", "c"]},
        group="12가3456",
        sources=("kim@city.go.kr",),
        symbology=Symbology(Geometry.POINT, rules),
    )
    values = LayerField("use", "use", FieldKind.TEXT, values={"1": "010-9999-8888"})
    object.__setattr__(layer, "fields", (values,))
    told = " ".join(sentences(reduce_layer(layer)))
    for text in ("010-1234-5678", "900101-1234568", "12가3456", "kim@city.go.kr", "010-9999-8888"):
        assert text in told


@pytest.mark.parametrize(
    ("geometry", "shapes", "told"),
    [
        (Geometry.POINT, [Point(place, 0) for place in range(3)], "Each place is one person's (field owner)"),
        (Geometry.LINE, [LineString([(place, 0), (9, 9)]) for place in range(3)], "Each line is one person's"),
    ],
)
def test_a_place_of_each_person_is_warned_of_though_the_field_is_left_out(geometry, shapes, told):
    layer = layer_of({"owner": NAMES}, fields=[], shapes=shapes, symbology=Symbology(geometry, (Rule("", ()),)))
    assert told in " ".join(sentences(reduce_layer(layer)))


def test_places_of_parcels_are_not_warned_of():
    assert sentences(reduce_layer(layer_of({"pnu": ["4139010100100080000"] * 3}))) == []


def test_fewer_than_one_is_no_limit():
    with pytest.raises(MobileError, match="The fewest people behind a number are 0"):
        ReductionRules(fewest=0)


def test_it_can_be_stopped():
    class Stopped(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        reduce_layer(layer_of({"people": np.arange(5)}, ["people"]), ReductionRules(), Stopped())
