"""Which indicators fit the layers that somebody has chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsVectorLayer

from ..placement import RESULT_PROPERTY
from ..translation import user_language


@dataclass(frozen=True)
class Offer:
    """An indicator in the user's language, with the layer that it is computed from."""

    key: str
    title: str
    unit: str
    how: str
    layer_id: str


def offers_for(layers: Iterable[QgsVectorLayer], own_file: str = "") -> tuple[Offer, ...]:
    """The indicators of ours and of the city's ``own_file`` (TOML) for which one of ``layers`` has the fields.

    Raises MobileError where the file cannot be read.
    """
    from ...mobile.indicators.reading import read_definitions  # late: the dock opens where packages are missing

    definitions = read_definitions(*([Path(own_file)] if own_file else []))
    language = user_language()
    sources = [
        (layer.id(), layer.customProperty(RESULT_PROPERTY), {one.name() for one in layer.fields()}) for layer in layers
    ]
    offers = []
    for one in definitions:
        fitting = (layer_id for layer_id, kind, fields in sources if kind == one.kind and fields.issuperset(one.needs))
        layer_id = next(fitting, None)
        if layer_id is not None:
            offers.append(Offer(one.key, one.title[language], one.unit[language], one.how[language], layer_id))
    return tuple(offers)
