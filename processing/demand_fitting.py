"""Fits the styles of traffic demand to the data of a layer."""

from __future__ import annotations

from qgis.core import QgsRuleBasedRenderer, QgsSymbol, QgsSymbolLayer, QgsVectorLayer

from . import demand_legends, legends
from .fitting import count_conditions, keep, label_where, numbers, set_size
from .flow_fitting import mesh_opacity
from .results import Result
from .translation import tr

LABELLED_CLASSES = 2
"""Lines of this many classes from the top get a label."""
NAMED_ZONES = 40
"""Up to this many zones all are named, of more only the large ones."""
NAMED_SHARE = 0.1
"""Vehicles from which a zone is large, of those that are drawn at the full diameter."""


MESH_OPACITY, NEXT_OPACITY = (0.15, 1.0), (0.5, 1.0)
"""Of the thinnest desire lines and those of the next class, from many of them to few: straight lines cross more than
arcs, and what lies below has to be read."""


def _fit_flows(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    counts = numbers(layer, "vehicles")
    if not counts:
        return
    classes = legends.flow_classes(counts)
    widths = renderer.rootRule().children()[0]
    keep(widths, len(classes))
    conditions = count_conditions(classes, "vehicles")
    for rule, kind, condition in zip(widths.children(), classes, conditions, strict=True):
        rule.setLabel(kind.text(tr))
        rule.setFilterExpression(condition)
    if len(classes) > 1:
        for rule, seen in zip(widths.children(), (MESH_OPACITY, NEXT_OPACITY), strict=False):
            rule.symbol().setOpacity(mesh_opacity(counts, classes, *seen))
    least = classes[-min(LABELLED_CLASSES, len(classes))].low
    label_where(layer, [f'"vehicles" >= {least:g}'])


def _fit_zones(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    both = zip(numbers(layer, "productions"), numbers(layer, "attractions"), strict=False)
    full = demand_legends.full_size(begin + end for begin, end in both)
    kinds, examples = renderer.rootRule().children()
    present = layer.uniqueValues(layer.fields().lookupField("kind"))
    for rule, kind in zip(kinds.children(), demand_legends.ZONE_CLASSES, strict=True):
        set_size(disc_of(rule.symbol()), demand_legends.size_expression(full))
        if present and kind.kind not in present:
            kinds.removeChild(rule)
    sizes = demand_legends.size_examples(full)
    keep(examples, len(sizes))
    for rule, size in zip(examples.children(), sizes, strict=True):
        rule.setLabel(tr(legends.EXACTLY).format(low=f"{size:,}"))
        disc_of(rule.symbol()).setSize(demand_legends.diameter_mm(size, full))
    least = NAMED_SHARE * full if layer.featureCount() > NAMED_ZONES else 0
    label_where(layer, [f"{demand_legends.ENDS} >= {least:g}"])


def disc_of(zone: QgsSymbol) -> QgsSymbolLayer:
    """The circle in the middle of a zone: the last symbol layer's generator → marker."""
    return zone.symbolLayer(zone.symbolLayerCount() - 1).subSymbol().symbolLayer(0)


FIT = {Result.DEMAND_FLOWS: _fit_flows, Result.DEMAND_ZONES: _fit_zones}
DISPLAY_PARTS = {
    Result.DEMAND_FLOWS: (
        ("from_name", "coalesce(\"from_name\", '') || ' – '"),
        ("to_name", "coalesce(\"to_name\", '')"),
        ("vehicles", "' · ' || format_number(\"vehicles\", 0)"),
    ),
    Result.DEMAND_ZONES: (("zone_name", 'coalesce("zone_name", "zone_id")'),),
    Result.DEMAND_CHECKS: (("sentence", '"sentence"'),),
}
