"""Which layer that was chosen cannot be opened: QGIS itself names only the parameter's id."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
)

from ..common.josa import phrased
from .overwriting import LAYERS
from .translation import tr


def unreadable(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> str:
    """The first such layer as a sentence; empty where all can be opened. Call it on the main thread."""
    for definition in algorithm.parameterDefinitions():
        if definition.type() not in LAYERS:
            continue
        value = parameters.get(definition.name())
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            value = value.source.staticValue()
        if not isinstance(value, str) or not value:
            continue
        if algorithm.parameterAsVectorLayer(parameters, definition.name(), context) is None:
            broken = context.project().mapLayer(value) if context.project() is not None else None
            return _sentence(definition.description(), value) if broken is None else _gone(definition, broken)
    return ""


def _gone(definition: QgsProcessingParameterDefinition, layer: QgsMapLayer) -> str:
    """A layer of the project whose source QGIS could not open; its id, by which it was chosen, says nothing."""
    return tr(
        "“{parameter}”: the layer “{layer}” cannot be opened: its file was moved or deleted, or its server does not "
        "answer. Repair its source in the layer list, or choose another layer."
    ).format(parameter=definition.description(), layer=layer.name())


def _sentence(title: str, chosen: str) -> str:
    if Path(chosen.partition("|")[0]).exists():
        return phrased(
            tr("“{parameter}”: {layer} cannot be opened as a layer, it may be damaged. Choose another file."),
            parameter=title,
            layer=chosen,
        )
    return tr("“{parameter}”: there is no layer {layer}. Check the path, or choose another.").format(
        parameter=title, layer=chosen
    )
