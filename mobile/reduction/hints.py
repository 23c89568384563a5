"""What a publication tells beside its fields: titles, names of classes, and the places themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import shapely

from ...common.remarks import Remark
from ...common.texts import marked
from ..model import SourceLayer
from ..style.model import Geometry
from .identifying import BY_VALUE, Finding
from .patterns import patterns_of
from .symbology import texts_in

PER_PERSON = 0.5
"""Share of rows with places of their own from which a layer with fields of persons shows where persons are."""

_TITLE = marked("title of the layer")
_CLASS = marked("class")
_VALUE = marked("value of a field")
_SOURCE = marked("source")


def warnings_of(layer: SourceLayer, findings: Sequence[Finding]) -> tuple[Remark, ...]:
    """What the user must look at; ``findings``: the identifying fields of ``layer``, left out or not."""
    return (*_texts(layer), *_places(layer, findings))


def _texts(layer: SourceLayer) -> Iterable[Remark]:
    for place, text in _shown_texts(layer):
        for pattern in patterns_of(text)[:1]:
            yield Remark(
                "Look at the {place} “{text}”: {reason}", {"place": place, "text": text, "reason": BY_VALUE[pattern]}
            )


def _shown_texts(layer: SourceLayer) -> Iterable[tuple[str, str]]:
    """Texts that are published as they are, each once."""
    texts = [(_TITLE, layer.title), (_TITLE, layer.group)]
    for rule in layer.symbology.rules:
        texts += [(_CLASS, text) for text in (rule.label, *texts_in(rule.condition))]
    for field in layer.fields:
        texts += [(_VALUE, text) for pair in field.values.items() for text in pair]
    texts += [(_SOURCE, text) for text in layer.sources]
    return dict.fromkeys((place, text) for place, text in texts if text)


def _places(layer: SourceLayer, findings: Sequence[Finding]) -> Iterable[Remark]:
    of_persons = [one.field for one in findings if one.of_person]
    if not of_persons or layer.symbology.geometry is Geometry.NONE or not len(layer.frame):
        return
    shapes = layer.frame.geometry.to_numpy()
    apart = len(set(shapely.to_wkb(shapes).tolist())) / len(shapes)
    if apart < PER_PERSON:
        return
    if layer.symbology.geometry is Geometry.LINE:
        template = marked(
            "Each line is one person's (field {field}): home and work show whose, whatever fields are left out. "
            "Publish flows between dongs."
        )
    else:
        template = marked(
            "Each place is one person's (field {field}): it shows whose, whatever fields are left out. "
            "Publish counts by dong or by cell."
        )
    yield Remark(template, {"field": of_persons[0]})
