"""The results that a report is made of: those that are named, or all that the project shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
    QgsVectorLayer,
)

from ..mobile.chosen_layers import is_gone, vector_layers
from ..placement import RESULT_PROPERTY
from ..recognition import recognise
from ..results import Result
from ..translation import tr


@dataclass(frozen=True)
class ChosenResults:
    """Layers and which result each is (None: another layer), in the order of the project; whether they were named."""

    results: tuple[tuple[QgsVectorLayer, Result | None], ...]
    were_named: bool


def results_parameter() -> QgsProcessingParameterMultipleLayers:
    """LAYERS, as :func:`chosen_results` reads it."""
    title = tr("Results (none: all of the project)")
    return QgsProcessingParameterMultipleLayers("LAYERS", title, QgsProcessing.SourceType.TypeVector, optional=True)


def chosen_results(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> ChosenResults:
    """The layers of LAYERS; where it is empty, all results of the project. Call it on the main thread.

    Raises ``MobileError`` for a layer that cannot be read.
    """
    named = vector_layers(algorithm, parameters, "LAYERS", context)
    layers = named or results_in(context.project())
    return ChosenResults(tuple((layer, recognise(layer)) for layer in layers), bool(named))


def results_in(project: QgsProject | None) -> list[QgsVectorLayer]:
    """The result layers of ``project`` that can be read, top first."""
    if project is None:
        return []
    layers = (node.layer() for node in project.layerTreeRoot().findLayers())
    return [
        layer
        for layer in layers
        if isinstance(layer, QgsVectorLayer)
        and layer.customProperty(RESULT_PROPERTY)
        and layer.isValid()
        and not is_gone(layer)
    ]


def on_top(layers: Iterable[QgsVectorLayer]) -> list[QgsVectorLayer]:
    """Of several layers of a kind the first: of two runs the one that lies on top speaks."""
    found: dict[str, QgsVectorLayer] = {}
    for layer in layers:
        result = recognise(layer)
        found.setdefault(result.key if result is not None else layer.id(), layer)
    return list(found.values())
