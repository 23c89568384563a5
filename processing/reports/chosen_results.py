"""The results that a report is made of: those that are named, or all that the project shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
    QgsVectorLayer,
)

from ..mobile.chosen_layers import is_gone, vector_layers
from ..placement import RESULT_PROPERTY
from ..recognition import recognise
from ..results import Result
from ..translation import tr

MOST_NAMED = 5
"""Lost results that are told by name."""


@dataclass(frozen=True)
class ChosenResults:
    """Layers and which result each is (None: another layer), in the order of the project; whether they were named."""

    results: tuple[tuple[QgsVectorLayer, Result | None], ...]
    were_named: bool


def results_parameter() -> QgsProcessingParameterMultipleLayers:
    """LAYERS, as :func:`chosen_results` reads it."""
    title = tr("Results (none: all of the project)")
    return QgsProcessingParameterMultipleLayers("LAYERS", title, QgsProcessing.SourceType.TypeVector, optional=True)


def chosen_results(
    algorithm: QgsProcessingAlgorithm, parameters: dict, context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> ChosenResults:
    """The layers of LAYERS; where it is empty, all results of the project. Call it on the main thread.

    Raises ``MobileError`` for a named layer that cannot be read; of the project's, ``feedback`` is told of those that
    are left out for it.
    """
    named = vector_layers(algorithm, parameters, "LAYERS", context)
    layers = named or results_in(context.project())
    if not named:
        _tell_of_lost(context.project(), feedback)
    return ChosenResults(tuple((layer, recognise(layer)) for layer in layers), bool(named))


def results_in(project: QgsProject | None) -> list[QgsVectorLayer]:
    """The result layers of ``project`` that can be read, top first."""
    return [layer for layer in _all_results(project) if not _is_lost(layer)]


def _all_results(project: QgsProject | None) -> list[QgsVectorLayer]:
    nodes = project.layerTreeRoot().findLayers() if project is not None else []
    layers = (node.layer() for node in nodes)
    return [layer for layer in layers if isinstance(layer, QgsVectorLayer) and layer.customProperty(RESULT_PROPERTY)]


def _is_lost(layer: QgsVectorLayer) -> bool:
    return not layer.isValid() or is_gone(layer)


def _tell_of_lost(project: QgsProject | None, feedback: QgsProcessingFeedback) -> None:
    lost = [layer.name() for layer in _all_results(project) if _is_lost(layer)]
    if lost:
        feedback.pushWarning(
            tr(
                "{count} results of the project cannot be opened and are left out: {names}. Repair their sources in "
                "the layer list, or make them again."
            ).format(count=len(lost), names=", ".join(lost[:MOST_NAMED]) + ("…" if len(lost) > MOST_NAMED else ""))
        )


def on_top(layers: Iterable[QgsVectorLayer]) -> list[QgsVectorLayer]:
    """Of several layers of a kind the first: of two runs the one that lies on top speaks."""
    found: dict[str, QgsVectorLayer] = {}
    for layer in layers:
        result = recognise(layer)
        found.setdefault(result.key if result is not None else layer.id(), layer)
    return list(found.values())
