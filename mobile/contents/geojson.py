"""Small layers as plain GeoJSON (RFC 7946): a phone draws them without tiles."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import shapely

from ...common.progress import SILENT, Progress
from ..bundle.publication import LayerData
from ..model import SourceLayer
from .files import DATA
from .places import DECIMALS
from .values import json_values, published_values

FOLDER = "layers"
_AT_ONCE = 5_000
_CORNER_BYTES, _FEATURE_BYTES = 24, 90
"""A corner is ``[126.123456,37.123456],``; a feature its frame of GeoJSON and its ``_id``."""


def write_geojson(layer: SourceLayer, folder: Path, progress: Progress = SILENT) -> LayerData:
    """Write ``layer`` (EPSG:4326, column ``_id``) as ``folder/layers/<key>.geojson``, named ``data/layers/…``.

    Properties are ``_id`` and the white list, values as :func:`.values.published_values` has them (what is nothing is
    left out, as in tiles). Coordinates have :data:`~.places.DECIMALS` decimals (0.1 m), heights are dropped.
    """
    frame = layer.frame
    columns = [(one, json_values(published_values(frame[one], layer.title, one))) for one in layer.field_names]
    columns.insert(0, ("_id", frame["_id"].tolist()))
    file = folder / FOLDER / f"{layer.key}.geojson"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="\n") as out:
        out.write('{"type":"FeatureCollection","features":[')
        for first in range(0, len(frame), _AT_ONCE):
            progress.at(first / len(frame))
            part = slice(first, first + _AT_ONCE)
            shapes = _rounded(frame.geometry.to_numpy()[part])
            rows = zip(shapely.to_geojson(shapes), *(values[part] for _, values in columns), strict=True)
            out.write("," * (first > 0) + ",".join(_feature(row, columns) for row in rows))
        out.write("]}")
    return LayerData("geojson", f"{DATA}/{FOLDER}/{layer.key}.geojson")


def geojson_bytes(layer: SourceLayer) -> int:
    """About how many bytes :func:`write_geojson` would write: corners and texts are counted, not written."""
    frame = layer.frame
    corners = int(shapely.get_num_coordinates(frame.geometry.to_numpy()).sum())
    names = sum(len(name) + 5 for name in layer.field_names)
    texts = sum(_bytes_of(frame[name]) for name in layer.field_names)
    return corners * _CORNER_BYTES + len(frame) * (_FEATURE_BYTES + names) + texts


def _bytes_of(values) -> int:
    sample = values.iloc[:: max(1, len(values) // 1000)]
    mean = np.mean([len(str(one).encode("utf-8", "replace")) for one in sample]) if len(sample) else 0.0
    return int(mean * len(values))


def _rounded(shapes: np.ndarray) -> np.ndarray:
    return shapely.transform(shapely.force_2d(shapes), lambda xy: np.round(xy, DECIMALS))


def _feature(row: tuple, columns: list) -> str:
    shape, *values = row
    properties = {name: one for (name, _), one in zip(columns, values, strict=True) if one is not None}
    text = json.dumps(properties, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return f'{{"type":"Feature","properties":{text},"geometry":{shape or "null"}}}'
