"""The maps that a run draws: map themes of the project, or chosen layers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...common.progress import Progress
from ...common.texts import marked
from ..placement import RESULT_PROPERTY
from ..results import Result
from .captured_layers import CapturedLayer, SheetError, capture_layer
from .page_boxes import Window
from .sheet_time import Moment, moment_of

KINDS = {result.key for result in Result}
LEFT_OUT = marked("The base map {layer} does not answer and is left out.")
SMALLEST_M = 100.0
"""Side of the land round a single point: less is no map."""
MOST_LAND = 1.6
"""A sheet shows the whole city up to so many times the land of its results; beyond, these would become too small."""


@dataclass(frozen=True)
class CapturedMap:
    """A map as it was noted in the main thread: its title and its layers, top first."""

    title: str
    layers: tuple[CapturedLayer, ...]


@dataclass(frozen=True)
class OpenedMap:
    """The same, opened where it is drawn. ``window``: the land that it shows (CRS of the map), None where empty."""

    title: str
    captured: tuple[CapturedLayer, ...]
    layers: tuple[QgsMapLayer, ...]
    window: Window | None
    moment: Moment | None

    def is_result(self, layer: QgsMapLayer) -> bool:
        return self.captured[self.layers.index(layer)].result is not None

    def tell_left_out(self, layer_ids: Set[str], progress: Progress) -> None:
        """Say of which base maps nothing came."""
        for one, layer in zip(self.captured, self.layers, strict=True):
            if layer.id() in layer_ids:
                progress.warn(LEFT_OUT, layer=one.name)


def chosen_maps(project: QgsProject | None, themes: Sequence[str], layers: Sequence[QgsMapLayer]) -> list[CapturedMap]:
    """One map of ``layers``, or one of each of ``themes``; with neither of all themes that show a result of ours.

    Call it in the main thread. Raises :class:`SheetError` where there is nothing to draw.
    """
    if layers:
        return [CapturedMap(_title_of(project), tuple(capture_layer(layer) for layer in layers))]
    if project is None:
        raise SheetError("There is no project. Choose layers to draw.")
    names = list(themes) or themes_with_results(project)
    if not names:
        raise SheetError("The project has no map theme that shows a result. Choose layers, or make a map theme first.")
    return [_map_of_theme(project, name) for name in names]


def themes_with_results(project: QgsProject) -> list[str]:
    """The names of the map themes that show a result of ours."""
    collection = project.mapThemeCollection()
    return [
        name
        for name in collection.mapThemes()
        if any(layer.customProperty(RESULT_PROPERTY) in KINDS for layer in collection.mapThemeVisibleLayers(name))
    ]


def open_map(
    captured: CapturedMap,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    time: str,
    progress: Progress,
) -> OpenedMap:
    """Open the layers in the thread that draws; pictures that do not answer are left out with a warning."""
    kept: list[CapturedLayer] = []
    layers: list[QgsMapLayer] = []
    for one in captured.layers:
        progress.check()
        layer = one.open()
        if not layer.isValid():
            progress.warn(LEFT_OUT, layer=one.name)
            continue
        kept.append(one)
        layers.append(layer)
    results = [layer for layer, one in zip(layers, kept, strict=True) if one.result is not None]
    window = land_of(results, [layer for layer in layers if layer not in results], crs, transforms)
    return OpenedMap(captured.title, tuple(kept), tuple(layers), window, moment_of(layers, time))


def _map_of_theme(project: QgsProject, name: str) -> CapturedMap:
    collection = project.mapThemeCollection()
    if not collection.hasMapTheme(name):
        known = ", ".join(collection.mapThemes())
        raise SheetError("There is no map theme {name}. There are: {known}.", name=name, known=known or "–")
    records = {record.layer().id(): record for record in _records(collection, name)}
    layers = collection.mapThemeVisibleLayers(name)
    if not layers:
        raise SheetError("The map theme {name} shows no layer. Choose another one.", name=name)
    return CapturedMap(name, tuple(_captured(layer, records[layer.id()]) for layer in layers))


def _records(collection: QgsMapThemeCollection, name: str) -> Iterable[QgsMapThemeCollection.MapThemeLayerRecord]:
    return (record for record in collection.mapThemeState(name).layerRecords() if record.layer() is not None)


def _captured(layer: QgsMapLayer, record: QgsMapThemeCollection.MapThemeLayerRecord) -> CapturedLayer:
    """The layer as the theme shows it: with the style and the legend entries that are ticked there."""
    styles = layer.styleManager()
    wanted, current = record.currentStyle, styles.currentStyle()
    if record.usingCurrentStyle and wanted in styles.styles() and wanted != current:
        other = layer.clone()
        other.styleManager().setCurrentStyle(wanted)
        return capture_layer(other, _hidden(other, record))
    return capture_layer(layer, _hidden(layer, record))


def _hidden(layer: QgsMapLayer, record: QgsMapThemeCollection.MapThemeLayerRecord) -> frozenset[str]:
    renderer = layer.renderer() if isinstance(layer, QgsVectorLayer) else None
    if not record.usingLegendItems or renderer is None:
        return frozenset()
    return frozenset(item.ruleKey() for item in renderer.legendSymbolItems()) - frozenset(record.checkedLegendItems)


def _title_of(project: QgsProject | None) -> str:
    return project.title() or project.baseName() if project is not None else ""


def land_of(
    results: Sequence[QgsMapLayer],
    others: Sequence[QgsMapLayer],
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> Window | None:
    """The land of ``results``; where they fill most of the areas among ``others``, all of these: a city is not cut."""
    vectors = [layer for layer in others if isinstance(layer, QgsVectorLayer)]
    own = window_of(results, crs, transforms)
    if own is None:
        return window_of(vectors or others, crs, transforms)
    areas = [layer for layer in vectors if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry]
    around = window_of([*results, *areas], crs, transforms)
    return around if _land(around) <= MOST_LAND * _land(own) else own


def _land(window: Window) -> float:
    left, low, right, high = window
    return (right - left) * (high - low)


def window_of(
    layers: Iterable[QgsMapLayer], crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
) -> Window | None:
    """The land that holds all of ``layers``; None where they are empty."""
    extent = QgsRectangle()
    extent.setMinimal()
    for layer in layers:
        if layer.extent().isNull() or (isinstance(layer, QgsVectorLayer) and not layer.isSpatial()):
            continue
        try:
            to_map = QgsCoordinateTransform(layer.crs(), crs, transforms)
            extent.combineExtentWith(to_map.transformBoundingBox(layer.extent()))
        except QgsCsException:
            continue  # what lies where the CRS of the map does not reach cannot be on it
    if extent.isNull() or not extent.isFinite():
        return None
    if max(extent.width(), extent.height()) < SMALLEST_M:
        extent.grow(SMALLEST_M / 2)
    return (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
