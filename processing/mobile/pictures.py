"""Symbols as pictures, drawn by QGIS itself."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import (
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsMarkerSymbolLayer,
    QgsProperty,
    QgsRectangle,
    QgsRenderContext,
    QgsSymbol,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QImage, QPainter, QPolygonF

from ...mobile.style.model import Picture

RATIO = 2.0
"""Picture pixels a CSS pixel: phones have fine screens."""
MOST_PIXELS = 512
TINTED_PIXELS = 48
"""A tinted picture is as large; MapLibre scales it."""
TINTED_MARGIN = 8
FINER = 4
EDGE = 0.75
REACH = 8.0
"""MapLibre reads distances as 0.75 at the edge, 1/8 a pixel (as TinySDF writes them)."""


def marker_picture(layer: QgsMarkerSymbolLayer) -> Picture | None:
    """The marker, its anchor in the middle; None where it draws nothing."""
    symbol = _symbol(QgsMarkerSymbol, _plain_copy(layer))
    box = _bounds(symbol)
    half_x = math.ceil(max(-box.left(), box.right(), 0.5)) + 1
    half_y = math.ceil(max(-box.top(), box.bottom(), 0.5)) + 1
    if max(half_x, half_y) * 2 > MOST_PIXELS:
        return None
    image = _canvas(2 * half_x, 2 * half_y)
    _draw_marker(symbol, image, half_x, half_y, RATIO)
    return Picture(_png(image), image.width() / RATIO, image.height() / RATIO, RATIO)


def tinted_picture(layer: QgsMarkerSymbolLayer) -> Picture:
    """The shape of a marker as distances to its edge, for MapLibre to colour; its own size is 32 pixels."""
    copy = _plain_copy(layer)
    inner = TINTED_PIXELS - 2 * TINTED_MARGIN
    scale = 96 / 25.4
    copy.setSize(inner / scale)
    symbol = _symbol(QgsMarkerSymbol, copy)
    side = TINTED_PIXELS * FINER
    image = _canvas(side, side)
    _draw_marker(symbol, image, side / 2, side / 2, FINER)
    inside = _alpha(image) > 127
    distances = _distances(inside) / FINER
    shades = np.clip(EDGE + distances / REACH, 0, 1)
    picture = QImage(TINTED_PIXELS, TINTED_PIXELS, QImage.Format.Format_ARGB32)
    picture.fill(0)
    for row in range(TINTED_PIXELS):
        for column in range(TINTED_PIXELS):
            alpha = round(255 * shades[row, column])
            picture.setPixel(column, row, (alpha << 24) | 0x000000)
    return Picture(_png(picture), inner, inner, 1.0, tinted=True)


def pattern_picture(layer: QgsSymbolLayer, width: float, height: float) -> Picture:
    """``width`` × ``height`` CSS pixels (a period each) of what ``layer`` fills areas with: they repeat seamlessly."""
    columns, rows = max(1, round(width * RATIO)), max(1, round(height * RATIO))
    image = _canvas(columns, rows)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(columns / (width * RATIO), rows / (height * RATIO))
    symbol = _symbol(QgsFillSymbol, _plain_copy(layer))
    context = _context(painter)
    symbol.startRender(context)
    far = 4 * MOST_PIXELS
    corners = [QPointF(-far, -far), QPointF(far, -far), QPointF(far, far), QPointF(-far, far), QPointF(-far, -far)]
    symbol.renderPolygon(QPolygonF(corners), None, None, context)
    symbol.stopRender(context)
    painter.end()
    return Picture(_png(image), columns / RATIO, rows / RATIO, RATIO)


def _symbol(kind: type[QgsSymbol], layer: QgsSymbolLayer) -> QgsSymbol:
    """A symbol of one layer (the constructor does not take it over from Python)."""
    symbol = kind()
    symbol.changeSymbolLayer(0, layer)
    return symbol


def _bounds(symbol: QgsMarkerSymbol) -> QRectF:
    """What the marker covers round its anchor, in picture pixels."""
    canvas = _canvas(1, 1)
    painter = QPainter(canvas)
    context = _context(painter)
    symbol.startRender(context)
    box = symbol.bounds(QPointF(0, 0), context)
    symbol.stopRender(context)
    painter.end()
    return box


def _plain_copy(layer: QgsSymbolLayer) -> QgsSymbolLayer:
    """A copy without data-defined properties, switched on."""
    copy = layer.clone()
    for key in list(copy.dataDefinedProperties().propertyKeys()):
        copy.setDataDefinedProperty(QgsSymbolLayer.Property(key), QgsProperty())
    copy.setEnabled(True)
    return copy


def _context(painter: QPainter, ratio: float = RATIO) -> QgsRenderContext:
    context = QgsRenderContext()
    context.setScaleFactor(ratio * 96 / 25.4)
    context.setRendererScale(10_000)
    context.setExtent(QgsRectangle(-1, -1, 1, 1))
    context.setFlag(QgsRenderContext.Flag.Antialiasing, True)
    context.setPainter(painter)
    return context


def _canvas(width: int, height: int) -> QImage:
    image = QImage(int(width), int(height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _draw_marker(symbol: QgsMarkerSymbol, image: QImage, x: float, y: float, ratio: float) -> None:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    context = _context(painter, ratio)
    symbol.startRender(context)
    symbol.renderPoint(QPointF(x, y), None, context)
    symbol.stopRender(context)
    painter.end()


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data)


def _alpha(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    bits = plain.constBits()
    bits.setsize(plain.sizeInBytes())
    rows = np.frombuffer(bits, dtype=np.uint8).reshape(plain.height(), plain.bytesPerLine() // 4, 4)
    return rows[:, : plain.width(), 3].copy()


def _distances(inside: np.ndarray) -> np.ndarray:
    """How far the middle of each pixel of the picture is inside of the shape, in pixels of ``inside``; outside: < 0."""
    border = np.zeros_like(inside)
    border[:, 1:] |= inside[:, 1:] != inside[:, :-1]
    border[1:, :] |= inside[1:, :] != inside[:-1, :]
    edges = np.argwhere(border)
    centres = (np.arange(TINTED_PIXELS) + 0.5) * FINER
    rows, columns = np.meshgrid(centres, centres, indexing="ij")
    if len(edges) == 0:
        return np.full(rows.shape, -TINTED_PIXELS * FINER, dtype=float)
    squared = np.min([(rows - row) ** 2 + (columns - column) ** 2 for row, column in edges], axis=0)
    signs = np.where(inside[rows.astype(int), columns.astype(int)], 1.0, -1.0)
    return signs * np.sqrt(squared)
