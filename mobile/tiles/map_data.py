"""All layers of a map → GeoJSON and one file of tiles, planned together, checked, each told how it is to be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...common.progress import SILENT, Progress
from ..bundle.publication import LayerData, Overview
from ..contents.geojson import write_geojson
from ..model import SourceLayer
from .checking import TileCheck, check_tiles
from .layers import TileLayer
from .overview import NO_CLASS, OverviewTiles, overview_of
from .planning import Plan, plan_layers
from .tiling import FILE, write_tiles

GEOJSON_UNTIL, TILES_UNTIL = 0.1, 0.8
"""How far the work is, 0 to 1."""


@dataclass(frozen=True)
class MapLayer:
    """A reduced layer (EPSG:4326, ``_id``). ``classes``: the place in the legend of each feature, -1 for none; None
    where there are no classes. ``importance``: field of numbers by which lines are chosen for an overview."""

    layer: SourceLayer
    classes: np.ndarray | None = None
    importance: str = ""


@dataclass(frozen=True)
class MapData:
    """How a layer is read, what stands in for it from afar, and how many of its features were found in what was
    written; ``enlarged`` of them are smaller than the grid of the tiles and drawn at its size."""

    data: LayerData
    on_map: int
    overview: Overview | None = None
    enlarged: int = 0
    check: TileCheck | None = None


def write_map_data(
    layers: Sequence[MapLayer], folder: Path, progress: Progress = SILENT, translate: Callable[[str], str] = str
) -> dict[str, MapData]:
    """Write ``layers`` below the data folder ``folder``; what became of each by key.

    Tables and layers without features are left out. Raises :class:`MobileError` where a feature or value did not arrive
    as it was (:func:`.checking.check_tiles`).
    """
    plans = plan_layers([one.layer for one in layers])
    drawn = [one for one in layers if one.layer.key in plans]
    small = [one.layer for one in drawn if not plans[one.layer.key].tiled]
    large = [one for one in drawn if plans[one.layer.key].tiled]
    found = _write_small(small, folder, progress.part(0, GEOJSON_UNTIL))
    return {**found, **_write_large(large, plans, folder, progress.part(GEOJSON_UNTIL, 1), translate)}


def _write_small(layers: list[SourceLayer], folder: Path, progress: Progress) -> dict[str, MapData]:
    found = {}
    for place, layer in enumerate(layers):
        part = progress.part(place / len(layers), (place + 1) / len(layers))
        found[layer.key] = MapData(write_geojson(layer, folder, part), len(layer.frame))
    return found


def _write_large(
    layers: list[MapLayer], plans: dict[str, Plan], folder: Path, progress: Progress, translate: Callable[[str], str]
) -> dict[str, MapData]:
    if not layers:
        return {}
    overviews = {one.layer.key: _overview(one, plans[one.layer.key]) for one in layers if plans[one.layer.key].overview}
    tiles = [_tiles(one.layer, plans[one.layer.key]) for one in layers]
    tiles += [one.tiles for one in overviews.values()]
    folder.mkdir(parents=True, exist_ok=True)
    written = write_tiles(tiles, folder / FILE, progress.part(0, TILES_UNTIL))
    checks = {one.key: one for one in check_tiles(tiles, folder / FILE, progress.part(TILES_UNTIL, 1))}
    return {
        key: MapData(
            data=written.data[key],
            on_map=checks[key].found,
            overview=overviews[key].entry(translate) if key in overviews else None,
            enlarged=written.enlarged[key],
            check=checks[key],
        )
        for key in (one.layer.key for one in layers)
    }


def _tiles(layer: SourceLayer, plan: Plan) -> TileLayer:
    return TileLayer.of(layer, plan.min_zoom, plan.max_zoom)


def _overview(one: MapLayer, plan: Plan) -> OverviewTiles:
    classes = np.full(len(one.layer.frame), NO_CLASS) if one.classes is None else one.classes
    return overview_of(one.layer, classes, (plan.overview_from, plan.min_zoom - 1), one.importance)
