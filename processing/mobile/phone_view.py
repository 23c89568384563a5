"""Chosen layers as a phone shows them, drawn by QGIS: the map's extent and scale, and what stands in its legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDateTimeRange,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsSymbolLayerUtils,
    QgsVectorLayer,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QDateTime, QSize
from qgis.PyQt.QtGui import QColor, QImage

PHONE_CRS = "EPSG:3857"
"""Web Mercator, in which MapLibre draws."""
DPI = 96
"""Of a CSS pixel; mobile/style converts millimetres by it, too."""
MARGIN = 1.15
"""Factor by which the view is larger than the layers."""
NARROWEST_M = 200.0
"""A single point still shows its surroundings."""
LIGHT_GROUND, DARK_GROUND = QColor("#f2f4f6"), QColor("#1b2127")
SYMBOL_SIDE = 36
"""Pixels of a symbol in the legend, drawn at twice its size."""


@dataclass(frozen=True)
class LegendRow:
    """A class of a layer: how it looks and what it is called."""

    symbol: QImage
    label: str


def phone_map(
    shown: Sequence[QgsVectorLayer],
    in_view: Sequence[QgsVectorLayer],
    size: QSize,
    pixels_per_px: float,
    is_dark: bool,
    project: QgsProject,
) -> QgsMapSettings | None:
    """What a renderer needs to draw ``shown`` with all of ``in_view`` in view; None where there is nothing to see.

    ``size``: the map in pixels of the picture, of which a CSS pixel of the phone has ``pixels_per_px``.
    """
    crs = QgsCoordinateReferenceSystem(PHONE_CRS)
    extent = _extent_of(in_view or shown, crs, project)
    if extent.isEmpty():
        return None
    settings = QgsMapSettings()
    settings.setLayers([layer for layer in shown if layer.isSpatial()])
    settings.setDestinationCrs(crs)
    settings.setTransformContext(project.transformContext())
    settings.setOutputSize(size)
    settings.setOutputDpi(DPI * pixels_per_px)
    settings.setExtent(extent)
    settings.setBackgroundColor(DARK_GROUND if is_dark else LIGHT_GROUND)
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
    settings.setFlag(QgsMapSettings.Flag.UseRenderingOptimization, True)
    _choose_time(settings, shown)
    return settings


def legend_of(layer: QgsVectorLayer, most: int) -> list[LegendRow]:
    """The first classes of ``layer``."""
    renderer = layer.renderer()
    if renderer is None:
        return []
    items = [item for item in renderer.legendSymbolItems() if item.symbol() is not None]
    return [LegendRow(_picture(item.symbol()), item.label() or layer.name()) for item in items[:most]]


def _picture(symbol) -> QImage:
    side = QSize(SYMBOL_SIDE, SYMBOL_SIDE)
    return QgsSymbolLayerUtils.symbolPreviewPixmap(symbol, side, 2).toImage()


def _extent_of(
    layers: Sequence[QgsVectorLayer], crs: QgsCoordinateReferenceSystem, project: QgsProject
) -> QgsRectangle:
    whole = QgsRectangle()
    whole.setMinimal()
    for layer in layers:
        if not layer.isSpatial() or layer.extent().isNull():
            continue
        transform = QgsCoordinateTransform(layer.crs(), crs, project)
        try:
            whole.combineExtentWith(transform.transformBoundingBox(layer.extent()))
        except QgsCsException:
            continue  # what cannot be placed is not looked at
    if whole.isNull() or not whole.isFinite():
        return QgsRectangle()
    whole.scale(MARGIN)
    if max(whole.width(), whole.height()) < NARROWEST_M:
        whole = QgsRectangle.fromCenterAndSize(whole.center(), NARROWEST_M, NARROWEST_M)
    return whole


def _choose_time(settings: QgsMapSettings, layers: Sequence[QgsVectorLayer]) -> None:
    """Of layers with rows by the hour show one interval in the middle: all at once would lie on each other."""
    for layer in layers:
        times = layer.temporalProperties()
        if not times.isActive() or times.mode() != (
            QgsVectorLayerTemporalProperties.ModeFeatureDateTimeStartAndEndFromFields
        ):
            continue
        begins = sorted(_moments(layer, times.startField()))
        if begins:
            begin = begins[len(begins) // 2]
            settings.setIsTemporal(True)
            settings.setTemporalRange(QgsDateTimeRange(begin, begin.addSecs(1)))
            return


def _moments(layer: QgsVectorLayer, field: str) -> list[QDateTime]:
    values = layer.uniqueValues(layer.fields().indexOf(field))
    return [value for value in values if isinstance(value, QDateTime) and value.isValid()]
