"""Fits the style of bus lines in traffic to the data of a layer."""

from __future__ import annotations

from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer

from .bus_time_legends import SPEED_CLASSES
from .results import Result
from .translation import tr


def _fit(_layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """Write the speeds in the user's language. All classes stay in the legend: hours and runs are to be compared."""
    for rule, kind in zip(renderer.rootRule().children()[0].children(), SPEED_CLASSES, strict=True):
        rule.setLabel(kind.text(tr))


FIT = {Result.BUS_TIMES: _fit}
DISPLAY_PARTS = {
    Result.BUS_TIMES: (
        ("line_name", "coalesce(\"line_name\", '')"),
        ("run_min", "coalesce(' · ' || format_number(\"run_min\", 0) || ' min', '')"),
    ),
}
