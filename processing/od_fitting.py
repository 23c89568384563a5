"""Fits the classes of journeys between zones to the data of a layer."""

from __future__ import annotations

from qgis.core import (
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from . import legends, od_legends
from .fitting import label_where, numbers, set_size
from .flow_fitting import fit_flow_widths
from .legend_classes import Class
from .results import Result
from .translation import tr

WEAKEST_OPACITY = (0.08, 0.55)
"""Opacity of the thinnest flows: from many of them to few."""
FEW_ZONES = 40
"""Up to this many zones all are named, of more only the large ones."""
LABELLED_SHARE = 0.1
"""Journeys from which a zone is large, of those that are drawn at the full diameter."""
BELOW_MM = 1.8
"""From the edge of a zone's circle to the middle of its name."""


def _fit_flows(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    fit_flow_widths(layer, renderer, "journeys", WEAKEST_OPACITY, od_legends.change_share_expression)


def balance_condition(kind: Class) -> str:
    """Filter of a class of zones by the balance of what begins and ends there."""
    limits = (
        '"balance" IS NOT NULL',
        f"{od_legends.BALANCE} > {kind.low:g}" if kind.low is not None else "",
        f"{od_legends.BALANCE} <= {kind.high:g}" if kind.high is not None else "",
    )
    return " AND ".join(filter(None, limits))


KEPT_BACK_CONDITION = '"balance" IS NULL'


def _fit_zones(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    both = zip(numbers(layer, "origins"), numbers(layer, "destinations"), strict=False)
    full = od_legends.zone_full(begin + end for begin, end in both)
    balances, examples = renderer.rootRule().children()
    for rule in balances.children():
        set_size(disc_of(rule.symbol()), od_legends.zone_size_expression(full))
    if layer.featureCount() and len(numbers(layer, "balance")) == layer.featureCount():
        balances.removeChild(balances.children()[-1])
    sizes = od_legends.zone_examples(full)
    while len(examples.children()) > len(sizes):
        examples.removeChild(examples.children()[-1])
    for rule, size in zip(examples.children(), sizes, strict=True):
        rule.setLabel(tr(legends.EXACTLY).format(low=f"{size:,}"))
        disc_of(rule.symbol()).setSize(od_legends.zone_diameter_mm(size, full))
    move_labels(layer, full)
    least = LABELLED_SHARE * full if layer.featureCount() > FEW_ZONES else 0
    label_where(layer, [f"{od_legends.ENDS} > {least:g}"])


def move_labels(layer: QgsVectorLayer, full: float) -> None:
    """Names stand below the circles, however large these are."""
    labeling = layer.labeling().clone()
    for rule in labeling.rootRule().children():
        settings = rule.settings()
        properties = settings.dataDefinedProperties()
        below = QgsProperty.fromExpression(f"array(0, {od_legends.zone_size_expression(full)} / 2 + {BELOW_MM})")
        properties.setProperty(QgsPalLayerSettings.Property.OffsetXY, below)
        settings.setDataDefinedProperties(properties)
        rule.setSettings(settings)
    layer.setLabeling(labeling)


def disc_of(zone: QgsSymbol) -> QgsSymbolLayer:
    """The circle in the middle of a zone: the last symbol layer's generator → marker."""
    return zone.symbolLayer(zone.symbolLayerCount() - 1).subSymbol().symbolLayer(0)


FIT = {Result.OD_FLOWS: _fit_flows, Result.OD_ZONES: _fit_zones, Result.PUBLISHED_FLOWS: _fit_flows}
"""Result → what makes its style fit a layer."""

_FROM_TO = (
    ("from_name", "coalesce(\"from_name\", '') || ' → '"),
    ("to_name", "coalesce(\"to_name\", '')"),
    ("hour", "coalesce(' · ' || (\"hour\" % 24) || ':00', '')"),
    ("journeys", "' · ' || format_number(\"journeys\", 0)"),
)
DISPLAY_PARTS = {
    Result.OD_FLOWS: _FROM_TO,
    Result.PUBLISHED_FLOWS: _FROM_TO,
    Result.OD_ZONES: (("name", "coalesce(\"name\", '')"),),
}
"""Result → (field that must be there, piece of the display expression)."""
