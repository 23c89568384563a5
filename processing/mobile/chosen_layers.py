"""The layers that a run publishes, taken from its parameters on the main thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProcessingAlgorithm, QgsProcessingContext, QgsProviderRegistry, QgsVectorLayer

from ...mobile.errors import MobileError
from ..inputs import FILE_PROVIDER, LayerInput, capture
from .source_layers import CapturedLayer, captured_layers

GDAL_PLACES = "/vsi"
"""How the path of a file begins that GDAL finds by itself: in a zip, in memory, on a server."""


@dataclass(frozen=True)
class ChosenLayers:
    """Layers to publish, top first, the two that are compared (by key), and the dongs."""

    layers: tuple[CapturedLayer, ...]
    comparison: tuple[str, str] | None
    dongs: LayerInput | None


def chosen_layers(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> ChosenLayers:
    """Capture LAYERS, BACKGROUND, COMPARE_BASE, COMPARE_SCENARIO and DONGS; compared layers are published, too.

    Call it on the main thread. Raises :class:`MobileError` for what is no vector layer.
    """
    front = vector_layers(algorithm, parameters, "LAYERS", context)
    behind = [layer for layer in vector_layers(algorithm, parameters, "BACKGROUND", context) if layer not in front]
    compared = [
        algorithm.parameterAsVectorLayer(parameters, name, context) for name in ("COMPARE_BASE", "COMPARE_SCENARIO")
    ]
    if (compared[0] is None) != (compared[1] is None):
        raise MobileError("A comparison needs two layers: COMPARE_BASE and COMPARE_SCENARIO.")
    if compared[0] is not None and compared[0] == compared[1]:
        raise MobileError("COMPARE_BASE and COMPARE_SCENARIO are the same layer. Choose two.")
    front += [layer for layer in compared if layer is not None and layer not in front and layer not in behind]
    captured = captured_layers(front, context, behind)
    keys = {one.layer_id: one.described.key for one in captured}
    comparison = None if compared[0] is None else tuple(keys[layer.id()] for layer in compared)
    return ChosenLayers(tuple(captured), comparison, capture(algorithm, parameters, "DONGS", context))


def vector_layers(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context: QgsProcessingContext
) -> list[QgsVectorLayer]:
    """The layers of parameter ``name``, each once. Raises :class:`MobileError` for what is none or cannot be read."""
    layers = algorithm.parameterAsLayerList(parameters, name, context) or []
    given = parameters.get(name) or []
    if len(layers) < len([given] if isinstance(given, str) else given):
        raise MobileError("{parameter}: a layer cannot be found or opened. Check the list.", parameter=name)
    for layer in layers:
        _require_vector(layer)
    return list(dict.fromkeys(layers))


def _require_vector(layer: QgsMapLayer) -> None:
    if not isinstance(layer, QgsVectorLayer):
        raise MobileError(
            "{layer} is no vector layer (points, lines, polygons or a table). Pictures and base maps are not "
            "published.",
            layer=layer.name(),
        )
    if not layer.isValid() or is_gone(layer):
        raise MobileError("The layer {layer} cannot be read. Mend its source first.", layer=layer.name())


def is_gone(layer: QgsVectorLayer) -> bool:
    """Whether the layer's file was moved or deleted since it was opened, which QGIS does not notice."""
    if layer.providerType() != FILE_PROVIDER:
        return False
    place = QgsProviderRegistry.instance().decodeUri(FILE_PROVIDER, layer.source()).get("path") or ""
    return Path(place).is_absolute() and not place.startswith(GDAL_PLACES) and not Path(place).exists()


def require_some(layers: Sequence[CapturedLayer]) -> None:
    """Raise :class:`MobileError` where there is only background, or nothing."""
    if not any(not one.described.background for one in layers):
        raise MobileError("There is no layer to publish. Choose at least one.")
