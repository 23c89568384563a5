"""Puts Sijeong's style on a result once more, when its data have changed or its look was lost."""

from __future__ import annotations

import re

from qgis.core import QgsVectorLayer

from ..common.errors import SijeongError
from .recognition import PROVENANCE_PROPERTY, RESULT_PROPERTY, read_provenance, recognise
from .styling import apply_style
from .translation import tr

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

OWN_IDS = re.compile(r"\{[0-9a-f-]{36}\}")
"""Actions, and since 3.30 symbol layers, have ids of their own: other ones whenever a style is loaded."""
FORMER_STYLE = QT_TRANSLATE_NOOP("Former style")


class RestylingError(SijeongError):
    """A layer that has no style of Sijeong."""


def style_again(layer: QgsVectorLayer) -> str:
    """Put the style of its result on ``layer``, classes fitted to the data as they are; returns the kept style's name.

    The look until now stays in the layer's style manager, so nothing of the user's work is lost. A mark that the layer
    has lost is set again. Raises :class:`RestylingError` for a layer that no algorithm of Sijeong made.
    """
    result = recognise(layer)
    if result is None:
        raise RestylingError("{layer} is not a result of Sijeong.", layer=layer.name())
    kept = keep_style(layer)
    layer.setCustomProperty(RESULT_PROPERTY, result.key)
    if not layer.customProperty(PROVENANCE_PROPERTY):
        provenance = read_provenance(layer)
        if provenance is not None:
            layer.setCustomProperty(PROVENANCE_PROPERTY, provenance.to_json())
    apply_style(layer, result)
    return kept


def keep_style(layer: QgsVectorLayer) -> str:
    """Name the present look; a look that is kept already is not kept twice."""
    manager = layer.styleManager()
    present = _look(layer, manager.currentStyle())
    former = tr(FORMER_STYLE)
    taken = set(manager.styles())
    for name in taken:
        if name.startswith(former) and name != manager.currentStyle() and _look(layer, name) == present:
            return name
    name = former
    number = 2
    while name in taken:
        name, number = f"{former} {number}", number + 1
    manager.addStyleFromLayer(name)
    return name


def _look(layer: QgsVectorLayer, name: str) -> str:
    return OWN_IDS.sub("", layer.styleManager().style(name).xmlData())
