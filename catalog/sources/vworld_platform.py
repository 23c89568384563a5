"""V-World's manners, and how its GeoJSON becomes a frame: shared by its data API, WFS and land-data family.

For those who write catalogue entries: the ``request`` table of a dataset is described at the top of
``vworld_data.py``, ``vworld_wfs.py`` and ``vworld_ned.py``.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..http.platform import KeyPlace, Platform
from .base import FEATURE_ID
from .vworld_errors import complain

GEOCODER_CALLS = 40_000
"""Per key and day: the only allowance that V-World publishes (reference/datasources.md §1.1)."""

VWORLD = Platform(
    id="vworld",
    title="V-World",
    key_place=KeyPlace.QUERY,
    key_parameter="key",
    domain_parameter="domain",
    complain=complain,
)
VWORLD_ADDRESS = replace(VWORLD, id="vworld_address", daily_calls=GEOCODER_CALLS)

ROWS = 1000
"""Most features in one answer, in every service of V-World (reference/datasources.md §1.3, §1.4, §1.6)."""

LONGITUDE_LATITUDE = "EPSG:4326"
"""What is asked for wherever a box is given: V-World's pages disagree on the axis order of a box in other systems, and
on whether the data API reads one in the system of ``crs``; in degrees all agree (datasources.md §1.3, §1.4)."""

_KNOWN_CRS = frozenset(f"EPSG:{code}" for code in (4326, 4019, 3857, 900913, 5179, *range(5180, 5189)))


def asked_crs(crs: str) -> str:
    """The CRS to ask V-World for, so that a layer arrives in ``crs``: itself, or degrees where V-World lacks it."""
    return crs if crs in _KNOWN_CRS else LONGITUDE_LATITUDE


def frame_of(features: list[dict], crs: str) -> gpd.GeoDataFrame:
    """GeoJSON ``features`` with their attributes as they came, and the server's own id in :data:`FEATURE_ID`.

    A geometry that cannot be built (a ring of two points) becomes None, so that the feature is not lost silently.
    """
    rows = pd.DataFrame([_attributes(feature) for feature in features])
    rows[FEATURE_ID] = pd.Series([feature.get("id") for feature in features], dtype=object)
    shapes = _shapes([feature.get("geometry") for feature in features])
    return gpd.GeoDataFrame(rows, geometry=gpd.GeoSeries(shapes, index=rows.index, crs=crs), crs=crs)


def _shapes(geometries: list[dict | None]) -> np.ndarray:
    if geometries and all(shape and shape.get("type") == "MultiPolygon" for shape in geometries):
        # Parcels come so: 3 ms for a thousand instead of 17 ms by way of text, which reads the rest.
        with suppress(KeyError, TypeError, ValueError, shapely.errors.ShapelyError):
            return _multipolygons([shape["coordinates"] for shape in geometries])
    texts = [json.dumps(shape) if shape else None for shape in geometries]
    return shapely.from_geojson(np.array(texts, dtype=object), on_invalid="ignore")


def _multipolygons(shapes: list[list]) -> np.ndarray:
    polygons = [polygon for shape in shapes for polygon in shape]
    rings = [ring for polygon in polygons for ring in polygon]
    points = np.array([point for ring in rings for point in ring], dtype=float)
    offsets = tuple(np.cumsum([0, *map(len, level)]) for level in (rings, polygons, shapes))
    return shapely.from_ragged_array(shapely.GeometryType.MULTIPOLYGON, points, offsets)


def _attributes(feature: dict) -> dict:
    """Without the box that V-World's WFS puts among the attributes: it is a list, and the geometry says the same."""
    attributes = dict(feature.get("properties") or {})
    attributes.pop("bbox", None)
    return attributes


def whole_number(value: object) -> int | None:
    """V-World writes numbers as numbers or as strings; None for what is neither."""
    try:
        return int(str(value))
    except ValueError:
        return None
