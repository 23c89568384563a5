"""What is shown in place of features that are too many to be seen: squares with their number, or the main lines."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.texts import marked
from ..bundle.publication import LegendEntry, Overview
from ..contents.places import places
from ..model import SourceLayer
from ..style.model import Geometry
from .layers import ID, TileLayer

MOST_CELLS = 2_000
"""Squares of an overview: some 30 KB packed, and still 8 px wide where a city fills a phone."""
CELL_M = (100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000)
"""Widths on the ground to choose from."""
MOST_LINES = 1_500
"""Lines of an overview: some 60 KB packed."""
COUNT, CLASS = "count", "class"
NO_CLASS = -1
CELLS_NOTE = marked(
    "Seen from afar, squares of {size} m stand for {count} features: each has the colour of the class that most of its "
    "features belong to. Zoom in to see every one."
)
LINES_NOTE = marked(
    "Seen from afar, only the {shown} most important of {count} lines are drawn. Zoom in to see every one."
)

_METRES_A_DEGREE = 111_320.0


@dataclass(frozen=True)
class OverviewTiles:
    """``tiles``: what is drawn; ``entry``: what the contents say of it (``note`` in English); ``note_values``."""

    tiles: TileLayer
    note: str
    values: dict[str, int]

    def entry(self, translate=str) -> Overview:
        return Overview(self.tiles.key, self.tiles.max_zoom + 1, translate(self.note).format(**self.values))


def overview_of(layer: SourceLayer, classes: np.ndarray, zooms: tuple[int, int], importance: str = "") -> OverviewTiles:
    """The overview of ``layer`` (EPSG:4326) at the zooms ``zooms[0]`` … ``zooms[1]``, both included.

    Points and polygons: squares on the ground with ``count`` features (by a point on each) and ``class``, the place in
    the legend that most of them have; ``classes``: that of each feature, -1 for none. Lines: the :data:`MOST_LINES`
    with the largest ``importance`` (a field of numbers; "": the longest), with all their fields.
    """
    if layer.symbology.geometry is Geometry.LINE:
        return _main_lines(layer, zooms, importance)
    return _cells(layer, classes, zooms)


def _cells(layer: SourceLayer, classes: np.ndarray, zooms: tuple[int, int]) -> OverviewTiles:
    x, y = places(layer.frame.geometry.to_numpy(), layer.symbology.geometry)
    size, cell = _grid(x, y)
    table = pd.DataFrame({"cell": pd.factorize(pd.MultiIndex.from_arrays(cell))[0], CLASS: classes})
    counted = table.groupby(["cell", CLASS], sort=True).size().reset_index(name=COUNT)
    most = counted.sort_values(["cell", COUNT], ascending=[True, False], kind="stable").drop_duplicates("cell")
    whole = table.groupby("cell").size().to_numpy()
    first = ~table["cell"].duplicated().to_numpy()
    shapes = _squares(cell[0][first], cell[1][first], size, float(np.nanmean(y)))
    columns = {ID: np.arange(len(shapes)), COUNT: whole, CLASS: most[CLASS].to_numpy()}
    frame = gpd.GeoDataFrame(columns, geometry=shapes, crs="EPSG:4326")
    key = f"{layer.key}-overview"
    tiles = TileLayer(key, layer.title, frame, (COUNT, CLASS), Geometry.POLYGON, *zooms)
    return OverviewTiles(tiles, CELLS_NOTE, {"size": size, "count": len(layer.frame)})


def _grid(x: np.ndarray, y: np.ndarray) -> tuple[int, tuple[np.ndarray, np.ndarray]]:
    """The smallest width of squares of which there are not too many; column and row of each place in them."""
    for size in CELL_M:
        step_x, step_y = _steps(size, float(np.nanmean(y)))
        cell = np.floor(x / step_x).astype(np.int64), np.floor(y / step_y).astype(np.int64)
        if size == CELL_M[-1] or len(pd.MultiIndex.from_arrays(cell).unique()) <= MOST_CELLS:
            break
    return size, cell


def _steps(size: int, latitude: float) -> tuple[float, float]:
    """Width and height in degrees of a square of ``size`` metres."""
    return size / _METRES_A_DEGREE / np.cos(np.radians(latitude)), size / _METRES_A_DEGREE


def _squares(column: np.ndarray, row: np.ndarray, size: int, latitude: float) -> np.ndarray:
    step_x, step_y = _steps(size, latitude)
    return shapely.box(column * step_x, row * step_y, (column + 1) * step_x, (row + 1) * step_y)


def _main_lines(layer: SourceLayer, zooms: tuple[int, int], importance: str) -> OverviewTiles:
    frame = layer.frame
    weight = frame[importance].astype(float) if importance else frame.geometry.to_crs("EPSG:3857").length
    main = np.sort(np.argsort(-weight.fillna(-np.inf).to_numpy(), kind="stable")[:MOST_LINES])
    key = f"{layer.key}-overview"
    tiles = TileLayer(key, layer.title, frame.iloc[main], layer.field_names, Geometry.LINE, *zooms)
    return OverviewTiles(tiles, LINES_NOTE, {"shown": len(main), "count": len(frame)})


def overview_style(layer: SourceLayer, style: list[dict], legend: tuple[LegendEntry, ...], min_zoom: int) -> list[dict]:
    """MapLibre layers that draw the overview below ``min_zoom``: lines as ``style`` draws them, squares by ``class`` in
    the colours of ``legend``, the fuller the stronger."""
    if layer.symbology.geometry is Geometry.LINE:
        return [_below(one, min_zoom) for one in style if one["type"] == "line"]
    colors = [part for place, one in enumerate(legend) for part in (place, one.symbol.color or _NEUTRAL)]
    color = ["match", ["get", CLASS], *colors, _NEUTRAL] if colors else _NEUTRAL
    opacity = ["interpolate", ["linear"], ["log10", ["get", COUNT]], 0, 0.35, 2, 0.9]
    squares = {
        "id": f"{layer.key}-overview", "type": "fill",
        "paint": {"fill-color": color, "fill-opacity": opacity, "fill-antialias": False},
    }  # fmt: skip
    return [_below(squares, min_zoom)]


_NEUTRAL = "#767676"


def _below(style: dict, min_zoom: int) -> dict:
    own = style["id"] if style["id"].endswith("overview") else f"{style['id']}-overview"
    return {**style, "id": own, "maxzoom": min_zoom, "metadata": {**style.get("metadata", {}), "overview": True}}
