"""What is lit up on the map while a subject is charted."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer

from ...processing.results import Result
from .card import features_of
from .reading import flows_at
from .subject import WHOLE, Kind, Subject, result_layer

MOST_FLOWS = 60
"""A hub may have thousands, which would hide it."""
OWN_SHAPE = (Kind.PARCEL, Kind.VILLAGE, Kind.LINK)
"""Subjects that have a shape themselves."""


def lit_features(project: QgsProject, subject: Subject) -> Iterator[tuple[QgsVectorLayer, QgsGeometry]]:
    """The strongest flows of a stop or route; the shape of a parcel, village or road."""
    if subject.kind in OWN_SHAPE:
        yield from _own_shape(project, subject)
        return
    flows = result_layer(project, Result.TRANSFER_PAIRS)
    if flows is None or subject.kind in WHOLE:
        return
    strongest = sorted(flows_at(flows, subject), key=lambda flow: -flow["transfers"])[:MOST_FLOWS]
    yield from ((flows, flow.geometry()) for flow in strongest if flow.hasGeometry())


def _own_shape(project: QgsProject, subject: Subject) -> Iterator[tuple[QgsVectorLayer, QgsGeometry]]:
    """From the first layer that has it, top first."""
    for layer in project.layerTreeRoot().layerOrder():
        if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial():
            continue
        shapes: list[QgsFeature] = [feature for feature in features_of(layer, subject) if feature.hasGeometry()]
        if shapes:
            yield from ((layer, feature.geometry()) for feature in shapes)
            return
