"""Fits the style of counted links to the data of a layer."""

from __future__ import annotations

from qgis.core import QgsExpression, QgsExpressionContext, QgsFeatureRequest, QgsRuleBasedRenderer, QgsVectorLayer

from .calibration_legends import FIT_CLASSES, JUDGED_HEADING
from .results import Result
from .translation import tr


def _fit_links(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """Leave the classes that occur; a layer without features keeps them all."""
    if not layer.featureCount():
        return
    heading = renderer.rootRule().children()[0]
    for rule, kind in zip(heading.children(), FIT_CLASSES, strict=True):
        if not _occurs(layer, kind.condition):
            heading.removeChild(rule)
    if not _occurs(layer, '"before_vph" IS NOT NULL'):
        heading.setLabel(tr(JUDGED_HEADING))


def _occurs(layer: QgsVectorLayer, condition: str) -> bool:
    request = QgsFeatureRequest(QgsExpression(condition), QgsExpressionContext())
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(1)
    return next(layer.getFeatures(request), None) is not None


FIT = {Result.CALIBRATION_LINKS: _fit_links}
DISPLAY_PARTS = {
    Result.CALIBRATION_LINKS: (
        ("road_name", "coalesce(\"road_name\" || ' ', '')"),
        ("geh", "'GEH ' || round(\"geh\", 1)"),
    )
}
