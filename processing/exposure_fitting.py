"""Fits the classes of the exposure styles to the data of a layer."""

from __future__ import annotations

from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer

from . import exposure_legends
from .results import Result
from .translation import tr


def _as_it_is(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """Classes that are the same for all data."""


def _fit_exposure(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """Fixed classes, so that maps of two cities can be compared; only their labels are in the user's language."""
    for rule, kind in zip(renderer.rootRule().children()[0].children(), exposure_legends.EXPOSURE_CLASSES, strict=True):
        rule.setLabel(kind.text(tr))


def _fit_interface(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """Leave the definition that the layer was made by, and of twelve types those that occur."""
    present = layer.uniqueValues(layer.fields().lookupField("wui"))
    root = renderer.rootRule()
    american, french = root.children()[:2]
    types = {kind.value for kind in exposure_legends.FRENCH_CLASSES}
    if types & present:
        root.removeChild(american)
        # Buildings have one rule more, for those outside.
        for rule, kind in zip(french.children(), exposure_legends.FRENCH_CLASSES, strict=False):
            if kind.value not in present:
                french.removeChild(rule)
    else:
        root.removeChild(french)


FIT = {
    Result.EXPOSED_VILLAGES: _as_it_is,
    Result.EXPOSED_BUILDINGS: _fit_exposure,
    Result.WUI_AREAS: _fit_interface,
    Result.WUI_BUILDINGS: _fit_interface,
}
DISPLAY_PARTS = {
    Result.EXPOSED_VILLAGES: (
        ("village_class", "\"village_class\" || ' '"),
        ("dong", "coalesce(\"dong\", '')"),
        ("village_id", "' ' || to_string(\"village_id\")"),
    ),
    Result.EXPOSED_BUILDINGS: (("e100", "format_number(100 * \"e100\", 0) || ' %'"),),
    Result.WUI_AREAS: (("wui", '"wui"'),),
    Result.WUI_BUILDINGS: (("wui", '"wui"'),),
    Result.RANK_SENSITIVITY: (("factor", '"factor"'), ("multiplier", "' × ' || to_string(\"multiplier\")")),
    Result.FIRE_VALIDATION: (("checked", "\"checked\" || ' '"), ("top_part", '"top_part"')),
}
"""Result → (field that must be there, piece of the display expression)."""
