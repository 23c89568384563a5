"""What an algorithm was given, in a form that outlives the project: layers by their sources, and how they looked."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProperty,
)

from ..common.fingerprints import Fingerprint, file_of, fingerprint
from ..common.provenance import Provenance

Given = dict[str, object]
"""Parameter → its value as plain text, number, truth or list. A layer is its source; of one whose selection alone was
taken, ``{"source": …, "selected": True}``."""

LAYER_KINDS = {"source", "vector", "raster", "layer", "mesh", "maplayer"}
MANY_LAYERS = "multilayer"
FILE_KINDS = {"file"}
FILE_PROVIDERS = ("ogr", "gdal")
EDITED_PROPERTY = "sijeong/edited"
"""Layer property with the time of the last edit that was made in QGIS: all that tells of tables in databases."""


def given(algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext) -> Given:
    """The ``parameters`` of ``algorithm`` that are set. Looks layers up: call it on the main thread."""
    values = {
        definition.name(): _plain(definition, parameters[definition.name()], context)
        for definition in algorithm.parameterDefinitions()
        if parameters.get(definition.name()) is not None
    }
    return {name: value for name, value in values.items() if value is not None}


def sources(algorithm: QgsProcessingAlgorithm, values: Given) -> Iterator[str]:
    """The sources of all layers and files that ``algorithm`` read by ``values``."""
    for definition in algorithm.parameterDefinitions():
        value = values.get(definition.name())
        if value and definition.type() in LAYER_KINDS | FILE_KINDS | {MANY_LAYERS}:
            for part in value if isinstance(value, list) else [value]:
                yield str(part["source"] if isinstance(part, dict) else part)


def live_fingerprints(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext
) -> tuple[Fingerprint, ...]:
    """How the layers look that lie in no file. Call it on the main thread."""
    found = []
    for definition in algorithm.parameterDefinitions():
        if definition.type() in LAYER_KINDS:
            layer = _layer(parameters.get(definition.name()), context)
            if layer is not None and file_of(source_of(layer)) is None:
                found.append(live_fingerprint(layer))
    return tuple(found)


def live_fingerprint(layer: QgsMapLayer) -> Fingerprint:
    """How a layer looks that lies in no file: its last edit, and its features where counting costs nothing."""
    features = layer.featureCount() if layer.providerType() == "memory" else 0
    return Fingerprint(source_of(layer), features, str(layer.customProperty(EDITED_PROPERTY, "")))


def source_of(layer: QgsMapLayer) -> str:
    """The address of a layer by which QGIS finds or opens it again: plain for files, else with its provider."""
    provider = layer.providerType()
    if provider in FILE_PROVIDERS:
        return layer.source()
    return QgsProcessingUtils.encodeProviderKeyAndUri(provider, layer.source())


def told(algorithm: QgsProcessingAlgorithm, output: str, provenance: Provenance) -> Provenance:
    """``provenance`` with what is needed to make ``output`` again."""
    if not getattr(algorithm, "given", None):
        return provenance  # run without preparation, as a part of a model can be
    return replace(provenance, given=algorithm.given, output=output, inputs=algorithm.inputs)


def input_fingerprints(algorithm: QgsProcessingAlgorithm, values: Given) -> tuple[Fingerprint, ...]:
    """How the files look that ``algorithm`` reads. Reads the disk: call it in the algorithm's thread."""
    found = (fingerprint(source) for source in dict.fromkeys(sources(algorithm, values)))
    return tuple(mark for mark in found if mark is not None)


def tell_inputs(feedback: QgsProcessingFeedback, inputs: tuple[Fingerprint, ...]) -> None:
    """Tell the dock how the inputs looked when they were read: later they may have been changed again."""
    take = getattr(feedback, "take_inputs", None)
    if take is not None:
        take(inputs)


def _plain(definition: QgsProcessingParameterDefinition, value: object, context: QgsProcessingContext) -> object:
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        return value.sink.staticValue()
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        source = _source(value.source.staticValue(), context)
        return {"source": source, "selected": True} if value.selectedFeaturesOnly else source
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    if definition.type() in LAYER_KINDS:
        return _source(value, context)
    if definition.type() == MANY_LAYERS:
        return [_source(part, context) for part in (value if isinstance(value, (list, tuple)) else [value])]
    if isinstance(value, (str, int, float, bool, list)):
        return value
    return _as_literal(definition.valueAsPythonString(value, context))


def _as_literal(text: str) -> object:
    """A point, a CRS or an extent as the text that its parameter takes."""
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return None


def _source(value: object, context: QgsProcessingContext) -> str:
    layer = _layer(value, context)
    return source_of(layer) if layer is not None else str(value)


def _layer(value: object, context: QgsProcessingContext) -> QgsMapLayer | None:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    if isinstance(value, QgsMapLayer):
        return value
    return QgsProcessingUtils.mapLayerFromString(str(value), context, False) if value else None
