"""Fits the widths of flows to the data of a layer: what transfers and journeys share."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsRuleBasedRenderer, QgsSymbol, QgsSymbolLayer, QgsVectorLayer

from . import legends
from .fitting import count_conditions, keep, label_where, numbers, set_fill
from .legend_classes import Class
from .translation import tr

FLOW_LABEL_CLASSES = 2
"""Flows of this many classes from the top get a label."""
FULL_MESH = 150
"""Up to this many of the thinnest flows are drawn at the greater opacity; it falls with their number."""


def fit_flow_widths(
    layer: QgsVectorLayer,
    renderer: QgsRuleBasedRenderer,
    field: str,
    weakest_opacity: tuple[float, float],
    colour_of: Callable[[float], str],
) -> None:
    """Class the flows of ``layer`` by ``field``, fade the thinnest and label the widest.

    ``weakest_opacity``: that of the thinnest flows, from many of them to few; ``colour_of`` gives the expression of the
    colour at an opacity.
    """
    counts = numbers(layer, field)
    classes = legends.flow_classes(counts)
    widths = renderer.rootRule().children()[0]
    keep(widths, len(classes))
    for rule, kind, condition in zip(widths.children(), classes, count_conditions(classes, field), strict=True):
        rule.setLabel(kind.text(tr))
        rule.setFilterExpression(condition)
    if len(classes) > 1:
        set_fill(flow_body(widths.children()[0].symbol()), colour_of(mesh_opacity(counts, classes, *weakest_opacity)))
    fewest = classes[-min(FLOW_LABEL_CLASSES, len(classes))].low
    label_where(layer, [f'"{field}" >= {fewest:g}'])


def mesh_opacity(counts: Sequence[float], classes: Sequence[Class], least: float, most: float) -> float:
    """How much of the thinnest of ``classes`` is seen: the more flows of it there are, the less, from most to least.

    So a map of thousands of pairs shows its wide flows over a faint mesh; none is bundled with others, because a bundle
    would hide between which places people travel.
    """
    thinnest = sum(count < classes[1].low for count in counts)
    return max(least, most * min(1.0, FULL_MESH / max(thinnest, 1)))


def flow_body(flow: QgsSymbol) -> QgsSymbolLayer:
    """The fill of a flow's arrow: generator → arrow → fill."""
    return flow.symbolLayer(0).subSymbol().symbolLayer(0).subSymbol().symbolLayer(0)
