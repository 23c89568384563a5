"""Which layer that was chosen cannot be opened: QGIS itself names only the parameter's id."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeatureSourceDefinition

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
            return _sentence(definition.description(), value)
    return ""


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
