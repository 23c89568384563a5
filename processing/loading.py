"""Results as QGIS loads them when an algorithm ends: called, styled and placed as the product says."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import QgsProcessingContext, QgsProcessingLayerPostProcessorInterface, QgsVectorLayer

from ..common.provenance import Provenance
from .placement import finish
from .results import DataLayer, Result


def load_as(
    context: QgsProcessingContext, destination: str, uri: str, result: Result | DataLayer, provenance: Provenance
) -> None:
    """Hand the post-processor to QGIS, if it is to load the result; tables are loaded by another text than chosen."""
    if not context.willLoadLayerOnCompletion(destination):
        return
    if uri != destination:
        # Before the post-processor is set: QGIS deletes it with the list that is replaced here.
        layers = context.layersToLoadOnCompletion()
        layers[uri] = layers.pop(destination)
        context.setLayersToLoadOnCompletion(layers)
    _finish_with(context.layerToLoadOnCompletionDetails(uri), result, provenance)


def load_also(context: QgsProcessingContext, uri: str, result: Result, provenance: Provenance) -> None:
    """Load ``uri`` too when the algorithm ends: another layer of the file of a result that is loaded."""
    context.addLayerToLoadOnCompletion(uri, QgsProcessingContext.LayerDetails(result.title, context.project(), uri))
    _finish_with(context.layerToLoadOnCompletionDetails(uri), result, provenance)


def _finish_with(
    details: QgsProcessingContext.LayerDetails, result: Result | DataLayer, provenance: Provenance
) -> None:
    details.name = result.title
    details.setPostProcessor(_Finisher(result, provenance))
    if hasattr(details, "groupName"):
        details.groupName = result.group.title
        details.layerSortKey = -result.rank


class _Finisher(QgsProcessingLayerPostProcessorInterface):
    """Styles and places a result when QGIS loads it."""

    # QGIS does not own the Python half of a post-processor: without this list the override is lost (plugins.md §2.3).
    alive: ClassVar[list[_Finisher]] = []

    def __init__(self, result: Result | DataLayer, provenance: Provenance) -> None:
        super().__init__()
        self._result = result
        self._provenance = provenance
        self.alive.append(self)

    def postProcessLayer(self, layer, context, feedback) -> None:
        if isinstance(layer, QgsVectorLayer):
            finish(layer, self._result, self._provenance, context.project())
