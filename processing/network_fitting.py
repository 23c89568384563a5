"""Fits the styles of the road network to the data of a layer."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import NULL, QgsRuleBasedRenderer, QgsVectorLayer

from . import network_legends
from .results import Result


def _leave_present(
    layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer, field: str, classes: Sequence[tuple[str, ...]]
) -> None:
    """Leave the rules whose values occur in ``field``; a layer without features keeps them all."""
    values = layer.uniqueValues(layer.fields().lookupField(field))
    present = {str(value) for value in values if value and value != NULL}
    heading = renderer.rootRule().children()[0]
    for rule, own in zip(heading.children(), classes, strict=True):
        if present and not present & set(own):
            heading.removeChild(rule)


def _fit_edges(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    _leave_present(layer, renderer, "road_rank", [kind.ranks for kind in network_legends.RANK_CLASSES])


def _fit_nodes(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    _leave_present(layer, renderer, "signal", [(kind.signal,) for kind in network_legends.SIGNAL_CLASSES])


def _fit_findings(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    kinds = [tuple(each.key for each in kind.kinds) for kind in network_legends.FINDING_CLASSES]
    _leave_present(layer, renderer, "finding", kinds)


FIT = {
    Result.NETWORK_EDGES: _fit_edges,
    Result.NETWORK_NODES: _fit_nodes,
    Result.NETWORK_FINDINGS: _fit_findings,
}
DISPLAY_PARTS = {
    Result.NETWORK_EDGES: (("edge_id", '"edge_id"'), ("road_name", "coalesce(' ' || \"road_name\", '')")),
    Result.NETWORK_NODES: (("node_id", '"node_id"'),),
    Result.NETWORK_FINDINGS: (("sentence", "coalesce(\"sentence\", '–')"),),
    Result.NETWORK_INPUT_LINKS: (("source_id", '"source_id"'),),
}
