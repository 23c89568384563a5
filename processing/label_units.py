"""Units behind the numbers of map labels: English in the styles, in the user's language on the map."""

from __future__ import annotations

import re
from collections.abc import Callable

from qgis.core import QgsExpression, QgsPalLayerSettings, QgsRuleBasedLabeling, QgsVectorLayer

from .legend_classes import EXACTLY, HOURS, MINUTES, PERSONS

UNITS = {"persons": PERSONS[EXACTLY], "min": MINUTES[EXACTLY], "h": HOURS}
"""Unit in the style → template of a number with it."""
_UNIT = re.compile(f"' ({'|'.join(UNITS)})'")
"""As the styles put a unit behind a number: ``|| ' min'``."""


def translate_units(layer: QgsVectorLayer, translate: Callable[[str], str]) -> None:
    """Write the units in the labels of ``layer`` in the language of ``translate``."""
    if not isinstance(layer.labeling(), QgsRuleBasedLabeling):
        return
    labeling = layer.labeling().clone()
    for rule in labeling.rootRule().children():
        settings = QgsPalLayerSettings(rule.settings())
        settings.fieldName = in_words(settings.fieldName, translate)
        rule.setSettings(settings)
    layer.setLabeling(labeling)


def in_words(expression: str, translate: Callable[[str], str]) -> str:
    """The expression of a label with its units in the language of ``translate``."""

    def quoted(unit: re.Match) -> str:
        return QgsExpression.quotedString(translate(UNITS[unit[1]]).replace("{low}", ""))

    return _UNIT.sub(quoted, expression)
