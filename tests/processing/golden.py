"""The same layer drawn by QGIS and, in its converted style, by MapLibre in Chromium: two pictures of one view."""

from __future__ import annotations

import base64
import json
import math
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from sijeong.mobile.model import FieldKind, LayerField
from sijeong.mobile.style.converting import ConvertedStyle, convert
from sijeong.mobile.style.scales import AROUND_EARTH_M, TILE_PIXELS
from sijeong.processing.mobile.symbology import read_symbology

MAPLIBRE = Path(__file__).parents[2] / "mobile/app/node_modules/maplibre-gl/dist"
WIDTH, HEIGHT = 390, 500
KOREA = "EPSG:5186"
PAGE = """<!doctype html><meta charset="utf-8"><style>body{margin:0}#map{width:%dpx;height:%dpx}</style>
<div id="map"></div>"""
DRAW = """async ({style, images, centre, zoom}) => {
  const bitmaps = {}, problems = [];
  for (const [id, {png}] of Object.entries(images))
    bitmaps[id] = await createImageBitmap(await (await fetch("data:image/png;base64," + png)).blob());
  window.drawing?.remove();
  const map = window.drawing = new maplibregl.Map({container: "map", style, center: centre, zoom, fadeDuration: 0,
    attributionControl: false, canvasContextAttributes: {preserveDrawingBuffer: true}});
  map.on("error", ({error}) => problems.push(String(error)));
  map.on("styleimagemissing", ({id}) =>
    map.addImage(id, bitmaps[id], {pixelRatio: images[id].ratio, sdf: images[id].tinted}));
  const idle = new Promise((done) => map.once("idle", () => done(problems)));
  const late = new Promise((done) => setTimeout(done, 30_000, ["never idle"]));
  return Promise.race([idle, late]);
}"""


@dataclass(frozen=True)
class View:
    """A place and a zoom of MapLibre."""

    longitude: float
    latitude: float
    zoom: float

    @property
    def metres_a_pixel(self) -> float:
        return AROUND_EARTH_M * math.cos(math.radians(self.latitude)) / (TILE_PIXELS * 2**self.zoom)

    def place(self, longitude: float, latitude: float) -> tuple[int, int]:
        """The pixel of a place."""
        around = TILE_PIXELS * 2**self.zoom
        x = (longitude - self.longitude) / 360 * around
        y = (_mercator(self.latitude) - _mercator(latitude)) * around
        return round(WIDTH / 2 + x), round(HEIGHT / 2 + y)


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)) / (2 * math.pi)


def fields_of(layer: QgsVectorLayer) -> tuple[LayerField, ...]:
    return tuple(LayerField(one.name(), one.name(), _kind(one)) for one in layer.fields())


def _kind(field) -> FieldKind:
    if field.typeName().lower().startswith("bool"):
        return FieldKind.BOOLEAN
    return FieldKind.NUMBER if field.isNumeric() else FieldKind.TEXT


def converted(layer: QgsVectorLayer, changing: frozenset[str] = frozenset()) -> ConvertedStyle:
    return convert(read_symbology(layer), "k", fields_of(layer), changing)


def whole(style: ConvertedStyle, frame: gpd.GeoDataFrame | None = None) -> dict:
    """The style with its source, as MapLibre takes it."""
    data = {"type": "FeatureCollection", "features": []}
    if frame is not None:
        data = json.loads(frame.to_crs("EPSG:4326").to_json(drop_id=True, default=str))
    background = {"id": "ground", "type": "background", "paint": {"background-color": "#ffffff"}}
    layers = [background, *({**layer, "source": "data"} for layer in style.layers)]
    return {"version": 8, "sources": {"data": {"type": "geojson", "data": data, "tolerance": 0.1}}, "layers": layers}


def drawn_by_maplibre(page, style: ConvertedStyle, frame: gpd.GeoDataFrame, view: View) -> np.ndarray:
    """Red, green and blue of each pixel; fails where MapLibre complains."""
    images = {
        name: {"png": base64.b64encode(one.png).decode(), "ratio": one.ratio, "tinted": one.tinted}
        for name, one in style.images.items()
    }
    told = {
        "style": whole(style, frame), "images": images,
        "centre": [view.longitude, view.latitude], "zoom": view.zoom,
    }  # fmt: skip
    problems = page.evaluate(DRAW, told)
    assert not problems, problems
    return _pixels(QImage.fromData(page.locator("#map").screenshot()))


def drawn_by_qgis(layer: QgsVectorLayer, frame: gpd.GeoDataFrame, view: View) -> np.ndarray:
    """Red, green and blue of each pixel, at the scale of ``view``."""
    x, y = gpd.points_from_xy([view.longitude], [view.latitude], crs="EPSG:4326").to_crs(KOREA)[0].coords[0]
    half_x, half_y = WIDTH / 2 * view.metres_a_pixel, HEIGHT / 2 * view.metres_a_pixel
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(KOREA))
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor("#ffffff"))
    settings.setExtent(QgsRectangle(x - half_x, y - half_y, x + half_x, y + half_y))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return _pixels(job.renderedImage())


def _pixels(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = plain.constBits()
    bits.setsize(plain.sizeInBytes())
    rows = np.frombuffer(bits, dtype=np.uint8).reshape(plain.height(), plain.bytesPerLine() // 4, 4)
    return rows[:, : plain.width(), 2::-1].copy()
