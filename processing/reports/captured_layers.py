"""Layers of the project as they look now: noted in the main thread, opened again where the sheet is drawn.

QGIS's layers belong to the thread that made them. Cloning a layer opens its file again, which takes 50 ms and more, and
a sheet may show forty of them; so of a plain file only its address and its look are noted (0.3 ms).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import QgsMapLayer, QgsRasterLayer, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtCore import QThread
from qgis.PyQt.QtXml import QDomDocument

from ...common.errors import SijeongError
from ...common.provenance import Provenance
from ..recognition import RESULT_PROPERTY, noted_provenance
from ..results import Result
from ..styling import animate

FILE_PROVIDER = "ogr"


class SheetError(SijeongError):
    """A sheet that cannot be drawn."""


@dataclass(frozen=True)
class CapturedLayer:
    """A layer to draw. ``open`` makes it anew, in the thread that calls it; ``result``: which of ours it is."""

    layer_id: str
    name: str
    result: Result | None
    provenance: Provenance | None
    credits: str
    """What its metadata or its server says of whose it is."""
    open: Callable[[], QgsMapLayer]


def capture_layer(layer: QgsMapLayer, hidden_rules: frozenset[str] = frozenset()) -> CapturedLayer:
    """Note all that is needed to draw ``layer``; call it in the main thread.

    ``hidden_rules``: keys of legend entries that are unticked. Raises :class:`SheetError` for a vector layer that does
    not open.
    """
    if isinstance(layer, QgsVectorLayer) and not layer.isValid():
        raise SheetError(
            "The layer {layer} cannot be opened. Repair its source or take it out of the map theme.", layer=layer.name()
        )
    kind = layer.customProperty(RESULT_PROPERTY)
    return CapturedLayer(
        layer_id=layer.id(),
        name=layer.name(),
        result=next((result for result in Result if result.key == kind), None),
        provenance=noted_provenance(layer),
        credits=", ".join(filter(None, (layer.attribution(), *layer.metadata().rights()))),
        open=_way_to_open(layer, hidden_rules),
    )


def _way_to_open(layer: QgsMapLayer, hidden_rules: frozenset[str]) -> Callable[[], QgsMapLayer]:
    if isinstance(layer, QgsVectorLayer) and _is_plain(layer):
        return _PlainFile(layer, hidden_rules)
    if isinstance(layer, QgsRasterLayer):
        return _Picture(layer)
    return _Clone(layer, hidden_rules)


def _is_plain(layer: QgsVectorLayer) -> bool:
    """Whether its file alone holds all that is drawn: no joins, computed fields or diagrams on top."""
    provider = layer.dataProvider()
    return (
        layer.providerType() == FILE_PROVIDER
        and layer.fields().count() == provider.fields().count()
        and layer.diagramRenderer() is None
        and layer.auxiliaryLayer() is None
    )


class _PlainFile:
    """Address and look of a vector layer in a file."""

    def __init__(self, layer: QgsVectorLayer, hidden_rules: frozenset[str]) -> None:
        self._source, self._name, self._crs = layer.source(), layer.name(), layer.crs()
        self._encoding = layer.dataProvider().encoding()
        self._renderer = layer.renderer().clone() if layer.renderer() is not None else None
        self._labeling = layer.labeling().clone() if layer.labeling() is not None else None
        self._labels = layer.labelsEnabled()
        self._opacity, self._blend, self._feature_blend = layer.opacity(), layer.blendMode(), layer.featureBlendMode()
        self._scales = (layer.hasScaleBasedVisibility(), layer.minimumScale(), layer.maximumScale())
        self._moves = layer.temporalProperties().isActive()
        self._hidden_rules = hidden_rules

    def __call__(self) -> QgsVectorLayer:
        options = QgsVectorLayer.LayerOptions()
        options.loadDefaultStyle = False
        layer = QgsVectorLayer(self._source, self._name, FILE_PROVIDER, options)
        if not layer.isValid():
            raise SheetError(
                "The layer {layer} cannot be opened any more: {source}", layer=self._name, source=self._source
            )
        layer.setCrs(self._crs)
        layer.setProviderEncoding(self._encoding)
        if self._renderer is not None:
            layer.setRenderer(self._renderer.clone())
        if self._labeling is not None:
            layer.setLabeling(self._labeling.clone())
        layer.setLabelsEnabled(self._labels)
        layer.setOpacity(self._opacity)
        layer.setBlendMode(self._blend)
        layer.setFeatureBlendMode(self._feature_blend)
        is_by_scale, smallest, largest = self._scales
        layer.setScaleBasedVisibility(is_by_scale)
        layer.setMinimumScale(smallest)
        layer.setMaximumScale(largest)
        if self._moves:
            animate(layer)
        _hide(layer, self._hidden_rules)
        return layer


class _Picture:
    """Address and look of a raster layer: a file, or a server, which is asked in the thread that draws."""

    def __init__(self, layer: QgsRasterLayer) -> None:
        self._source, self._name, self._provider = layer.source(), layer.name(), layer.providerType()
        self._look = QDomDocument("qgis")
        layer.exportNamedStyle(self._look, QgsReadWriteContext(), QgsMapLayer.StyleCategory.AllStyleCategories)

    def __call__(self) -> QgsRasterLayer:
        options = QgsRasterLayer.LayerOptions()
        options.loadDefaultStyle = False
        layer = QgsRasterLayer(self._source, self._name, self._provider, options)
        layer.importNamedStyle(self._look)
        return layer


class _Clone:
    """A copy of any other layer, which goes with the first thread that asks for it."""

    def __init__(self, layer: QgsMapLayer, hidden_rules: frozenset[str]) -> None:
        self._layer = layer.clone()
        _hide(self._layer, hidden_rules)
        self._layer.moveToThread(None)

    def __call__(self) -> QgsMapLayer:
        if self._layer.thread() is None:
            self._layer.moveToThread(QThread.currentThread())
        return self._layer


def _hide(layer: QgsMapLayer, rules: frozenset[str]) -> None:
    renderer = layer.renderer() if isinstance(layer, QgsVectorLayer) else None
    if renderer is not None:
        for rule in rules:
            renderer.checkLegendSymbolItem(rule, False)
