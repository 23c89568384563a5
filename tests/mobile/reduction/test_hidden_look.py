"""Features whose number is held back are drawn all the same."""

from layers import layer_of

from sijeong.mobile.reduction.hidden_look import GREY, with_hidden_shown
from sijeong.mobile.reduction.reducing import reduce_layer
from sijeong.mobile.style.converting import convert
from sijeong.mobile.style.evaluating import mask_of
from sijeong.mobile.style.expression import Call, Field, Literal
from sijeong.mobile.style.legends import counted
from sijeong.mobile.style.model import CirclePart, Geometry, Rule, Symbology

FEW = Rule("few", (CirclePart("#112233", 5.0),), Call("<", (Field("people"), Literal(50))))
MANY = Rule("many", (CirclePart("#445566", 9.0),), Call(">=", (Field("people"), Literal(50))))


def hubs(people):
    look = Symbology(Geometry.POINT, (FEW, MANY))
    return reduce_layer(layer_of({"people": people}, people=["people"], symbology=look)).layer


def test_every_feature_is_in_just_one_class():
    layer = with_hidden_shown(hubs([3, 2, 20, 80, 90]), "숨김")
    masks = [mask_of(rule.condition, layer.frame) for rule in layer.symbology.rules]
    assert [sum(column) for column in zip(*masks, strict=True)] == [1] * 5
    assert masks[-1].tolist() == layer.frame["_held_back"].notna().tolist()
    assert masks[-1].sum() >= 2


def test_the_legend_names_and_counts_them():
    layer = with_hidden_shown(hubs([3, 2, 20, 80, 90]), "숨김")
    last = counted(convert(layer.symbology, "hubs", layer.fields).legend, layer.frame)[-1]
    hidden = int(layer.frame["_held_back"].notna().sum())
    assert (last.label, last.symbol.color, last.count) == ("숨김", GREY, hidden)


def test_a_layer_without_such_features_keeps_its_look():
    layer = hubs([30, 20, 80])
    assert with_hidden_shown(layer, "숨김") is layer
