"""Fits the styles of scenarios and their differences to the data of a layer."""

from __future__ import annotations

from qgis.core import NULL, QgsExpression, QgsFeatureRequest, QgsRuleBasedRenderer, QgsVectorLayer

from ..traffic.scenario.paired import Change
from . import difference_legends as legend
from .results import Result
from .translation import tr

CHANGED = f"\"flow_verdict\" IN ('{Change.MORE.value}', '{Change.LESS.value}')"


def _fit_links(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """Scale the widths to the differences; leave out kinds of roads that do not occur."""
    starts = legend.limits(_differences(layer))
    more, less, others = renderer.rootRule().children()
    for heading, change in ((more, Change.MORE), (less, Change.LESS)):
        kinds = legend.classes(starts, "")
        rules = heading.children()
        for rule in rules[: len(rules) - len(kinds)]:
            heading.removeChild(rule)
        for rule, kind in zip(heading.children(), kinds, strict=True):
            rule.setFilterExpression(legend.condition(kind, change))
            rule.setLabel(kind.text(tr))
    _leave_present(layer, "flow_verdict", others, [kind.change.value for kind in legend.OTHERS])


def _fit_changes(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    heading = renderer.rootRule().children()[0]
    there = _values(layer, "operation")
    for rule, kind in zip(heading.children(), legend.CHANGE_CLASSES, strict=True):
        if there and not there & {operation.key for operation in kind.operations}:
            heading.removeChild(rule)


def _fit_dongs(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    heading = renderer.rootRule().children()[0]
    _leave_present(layer, "delay_verdict", heading, [change.value for change in legend.DONG_COLOURS])


def _leave_present(layer: QgsVectorLayer, field: str, heading: QgsRuleBasedRenderer.Rule, values: list[str]) -> None:
    there = _values(layer, field)
    for rule, value in zip(heading.children(), values, strict=True):
        if there and value not in there:
            heading.removeChild(rule)


def _values(layer: QgsVectorLayer, field: str) -> set[str]:
    return {value for value in layer.uniqueValues(layer.fields().lookupField(field)) if value and value != NULL}


def _differences(layer: QgsVectorLayer) -> list[float]:
    request = QgsFeatureRequest(QgsExpression(CHANGED)).setSubsetOfAttributes(["flow_diff"], layer.fields())
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    values = (feature["flow_diff"] for feature in layer.getFeatures(request))
    return [float(value) for value in values if value not in (None, NULL)]


FIT = {
    Result.SCENARIO_CHANGES: _fit_changes,
    Result.LINK_DIFFERENCES: _fit_links,
    Result.INTERVAL_DIFFERENCES: _fit_links,
    Result.DONG_DIFFERENCES: _fit_dongs,
}
ROAD = ("road_name", 'coalesce(nullif("road_name", \'\'), "edge_id")')
FLOW = ("flow_diff", "coalesce(' · ' || format_number(\"flow_diff\", 0), '')")
DISPLAY_PARTS = {
    Result.SCENARIO_CHANGES: (("step", '"step" || \'. \' || "operation" || \' \' || "target"'),),
    Result.LINK_DIFFERENCES: (ROAD, FLOW),
    Result.INTERVAL_DIFFERENCES: (("edge_id", '"edge_id"'), FLOW),
    Result.DONG_DIFFERENCES: (("name", 'coalesce("name", "dong_id")'),),
    Result.BUS_DIFFERENCES: (("line_id", '"line_id"'),),
    Result.DIFFERENCE_TOTALS: (("total", '"total"'),),
}
