"""Fits the classes of the forest styles to the data of a layer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsRuleBasedRenderer, QgsSimpleFillSymbolLayer, QgsSymbol, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from ..forest.registers.changes import Change
from . import access_fitting, exposure_fitting, forest_legends, register_legends, stand_legends, summary_legends
from .fitting import is_number, numbers
from .legend_classes import Class
from .results import Result
from .translation import tr


def band_condition(kind: Class) -> str:
    """Filter of a distance class; beyond the last band ``band`` is empty."""
    return '"band" IS NULL AND "dist_m" IS NOT NULL' if kind.high is None else f'"band" = {kind.high:g}'


def ring_condition(kind: Class) -> str:
    return f'"to_m" = {kind.high:g}'


def _fit_proximity(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    _fit_distances(renderer, _classes_of(layer), band_condition)


def _classes_of(layer: QgsVectorLayer) -> Sequence[Class]:
    """The bands that the layer has, and one beyond the last where something lies there."""
    bands = layer.uniqueValues(layer.fields().lookupField("band"))
    limits = [band for band in bands if is_number(band)]
    classes = forest_legends.distance_classes(limits or forest_legends.DEFAULT_BANDS_M)
    return classes[:-1] if limits and len(limits) == len(bands) else classes


def _fit_rings(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    rings = zip(numbers(layer, "from_m"), numbers(layer, "to_m"), strict=True)
    classes = forest_legends.ring_classes(rings) or forest_legends.ring_classes(forest_legends.DEFAULT_RINGS_M)
    _fit_distances(renderer, classes, ring_condition)


def _fit_fuels(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """Leave the kinds out of the legend that the layer does not have."""
    fuels = layer.uniqueValues(layer.fields().lookupField("fuel"))
    if not fuels:
        return
    parent = renderer.rootRule().children()[0]
    for kind, rule in zip(stand_legends.FUEL_CLASSES, list(parent.children()), strict=True):
        if kind.fuel.key not in fuels:
            parent.removeChild(rule)


def _fit_distances(
    renderer: QgsRuleBasedRenderer,
    classes: Sequence[Class],
    condition_of: Callable[[Class], str],
) -> None:
    """Rebuild the classes; each takes the look of the style's own class for the same or the next longer distance."""
    parent = renderer.rootRule().children()[0]
    looks = [rule.clone() for rule in parent.children()]
    while parent.children():
        parent.removeChild(parent.children()[0])
    for number, kind in enumerate(classes):
        rule = looks[forest_legends.default_place(kind)].clone()
        rule.setRuleKey(f"{parent.ruleKey()}.{number}")
        rule.setFilterExpression(condition_of(kind))
        rule.setLabel(kind.text(tr))
        if kind.high is not None and kind.high not in forest_legends.DEFAULT_BANDS_M:
            _recolour(rule.symbol(), QColor(kind.colour))
        parent.appendChild(rule)


def _recolour(symbol: QgsSymbol, colour: QColor) -> None:
    """Give the parts that show the class another colour; locked ones (outlines, casings) keep theirs."""
    for part in symbol.symbolLayers():
        if part.isLocked():
            continue
        part.setColor(colour)
        if isinstance(part, QgsSimpleFillSymbolLayer):
            part.setStrokeColor(colour)


def _as_it_is(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """Classes that are the same for all data."""


def register_condition(kind: Class) -> str:
    """As :func:`band_condition`, of parcels that are not forest themselves."""
    return f"({band_condition(kind)}) AND NOT ({register_legends.MOSTLY_FOREST})"


def _fit_register(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """The classes of distance; the parcels that are forest come after them in a rule of their own, which stays."""
    heading = renderer.rootRule().children()[0]
    forest = heading.children()[-1].clone()
    heading.removeChildAt(len(heading.children()) - 1)
    _fit_distances(renderer, _classes_of(layer), register_condition)
    heading.appendChild(forest)


def _fit_shares(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """The same classes for all data, called in the user's language."""
    for rule, kind in zip(renderer.rootRule().children()[0].children(), summary_legends.SHARE_CLASSES, strict=True):
        rule.setLabel(kind.text(tr))


def change_condition(change: Change) -> str:
    return f"\"became\" = '{change.key}'"


def _fit_changes(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """Leave the kinds that occur; a layer without changes keeps them all."""
    present = layer.uniqueValues(layer.fields().lookupField("became"))
    kinds = renderer.rootRule().children()[0]
    for rule, change in zip(kinds.children(), register_legends.CHANGE_COLOURS, strict=True):
        if present and change.key not in present:
            kinds.removeChild(rule)


FIT = {
    **access_fitting.FIT,
    Result.PERMIT_CHECK: _as_it_is,
    Result.PERMIT_LINES: _as_it_is,
    Result.EVACUATION_ZONES: _as_it_is,
    Result.EVACUATION_BUILDINGS: _as_it_is,
    Result.FOREST_LAYER: _fit_fuels,
    Result.FOREST_PROXIMITY: _fit_proximity,
    Result.FOREST_BANDS: _fit_rings,
    Result.FOREST_REGISTER: _fit_register,
    Result.BUILDING_REGISTER: _fit_proximity,
    Result.REGISTER_CHANGES: _fit_changes,
    **exposure_fitting.FIT,
    Result.FOREST_SUMMARY: _fit_shares,
}
_LOT = (("address", "coalesce(\"address\" || ' ', '')"), ("jibun", 'coalesce("jibun", "pnu")'))
DISPLAY_PARTS = {
    **access_fitting.DISPLAY_PARTS,
    Result.PERMIT_CHECK: (
        ("address", "coalesce(\"address\", '')"),
        ("dist_m", "coalesce(' ' || format_number(\"dist_m\", 1) || ' m', '')"),
    ),
    Result.EVACUATION_ZONES: (("to_h", "'≤ ' || format_number(\"to_h\", 1) || ' h'"),),
    Result.EVACUATION_BUILDINGS: (("arrival_h", "'≤ ' || format_number(\"arrival_h\", 1) || ' h'"),),
    Result.PERMIT_LINES: (("dist_m", "format_number(\"dist_m\", 1) || ' m'"),),
    Result.FOREST_LAYER: (("forest_id", "to_string(\"forest_id\") || coalesce(' ' || \"species_name\", '')"),),
    Result.FOREST_PROXIMITY: (("dist_m", "format_number(\"dist_m\", 1) || ' m'"),),
    Result.FOREST_BANDS: (("to_m", "format_number(\"from_m\", 0) || '–' || format_number(\"to_m\", 0) || ' m'"),),
    Result.FOREST_REGISTER: _LOT,
    Result.BUILDING_REGISTER: (("building_id", '"building_id"'),),
    Result.REGISTER_CHANGES: _LOT,
    **exposure_fitting.DISPLAY_PARTS,
    Result.FOREST_SUMMARY: (("area_name", '"area_name"'),),
}
"""Result → (field that must be there, piece of the display expression)."""
