"""Which coordinate reference system the analysis is measured in, and whether the coordinates fit it."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError
from pyproj.transformer import TransformerGroup

from ..common.texts import marked
from .errors import ForestError

INPUT, FOREST, CLIP = marked("input"), marked("forest"), marked("clip")
"""What the layers are called in messages."""

ANALYSIS_CRS = CRS.from_epsg(5186)
"""Korea 2000 / Central Belt 2010, what the cadastre is delivered in; where the place of the data is not known."""

BELTS = {5185: 125.0, 5186: 127.0, 5187: 129.0, 5188: 131.0}
"""The belts of Korea 2000 (2010): EPSG code → central meridian in degrees. All measuring is done in one of them."""

BELT_REACH_DEG = 1.5
"""Degrees from its central meridian up to which a belt is kept that a layer comes in: half a degree beyond its own
edge, because a province is delivered in one belt. There an area is 0.04 % too large, half of what EPSG:5179 is off."""

BESSEL_A = 6_377_397.155
"""Semi-major axis in metres of the ellipsoid of Korea's maps before 2003."""

KOREA_LON_LAT = (124.0, 33.0, 132.5, 43.5)
"""Degrees WGS 84 around Marado (33.1), the Tumen (43.0), Sindo (124.2) and Dokdo (131.9). Not wider: degrees read as
EPSG:5186 lie at 124.9, 32.6."""

FAR_APART_M = 50_000.0
"""Metres between the extents of parcels and forest beyond which one of them must be in another CRS: mixing up 5181
(or 5174) and 5186 shifts by 100 km, neighbouring belts by about 177 km; no city is 50 km from its own forest."""

CONFUSABLE = {
    "EPSG:4326": 4326, "EPSG:5186": 5186, "EPSG:5181": 5181, "EPSG:5174": 5174, "EPSG:5179": 5179, "EPSG:5185": 5185,
    "EPSG:5187": 5187, "EPSG:3857": 3857, "EPSG:32652": 32652,
}  # fmt: skip
"""Systems that Korean agencies deliver in, tried when coordinates and CRS contradict: degrees first, because nothing
else looks like them, then the likeliest."""


def analysis_crs(features: gpd.GeoDataFrame, name: str = INPUT) -> CRS:
    """The CRS in which ``features`` are measured, and all results lie: the belt of Korea 2000 at their place.

    One for all: 2 ha measured in EPSG:5179 are 15 m² off (scale 0.9996), so a register would depend on the CRS that
    its parcels happened to come in. A layer in one of the belts stays in it as far as :data:`BELT_REACH_DEG`.
    Layers in any other CRS are transformed; between 5186, 5179, 5181, 5174 and degrees this moves nothing by more
    than 5 mm and no parcel's area by more than 0.0001 m² (measured: 3,000 parcels of Siheung, there and back).
    ``name``: what the layer is called where it has no CRS at all.
    """
    crs = require_crs(features, name)
    middle = _middle(features)
    longitude = _lon_lat(middle, crs)[0] if middle else np.nan
    if not np.isfinite(longitude):
        return ANALYSIS_CRS
    own = crs.to_epsg()
    if own in BELTS and abs(longitude - BELTS[own]) <= BELT_REACH_DEG:
        return crs
    return CRS.from_epsg(min(BELTS, key=lambda code: abs(longitude - BELTS[code])))


def require_crs(layer: gpd.GeoDataFrame, name: str) -> CRS:
    """The CRS of ``layer``; raises :class:`ForestError` where it has none."""
    if layer.crs is None:
        raise ForestError(
            "The {layer} layer has no coordinate reference system. Set it in the layer's properties (cadastral maps of "
            "LX are EPSG:5186, forest maps EPSG:5179).",
            layer=name,
        )
    return CRS.from_user_input(layer.crs)


def require_korea(layer: gpd.GeoDataFrame, name: str) -> None:
    """Raise :class:`ForestError` when the coordinates cannot lie in Korea in the layer's own CRS, or when that is an
    old Bessel one from which no datum shift is known: all would lie 370 m off without a word."""
    crs = require_crs(layer, name)
    _require_datum(crs, name)
    middle = _middle(layer)
    if middle is None or _in_korea(middle, crs):
        return
    guess = _first_in_korea(middle, crs)
    if guess is None:
        raise ForestError(
            "The coordinates of the {layer} layer (about {x:.1f}, {y:.1f}) do not lie in Korea in its coordinate "
            "reference system {crs}. Set the right one in the layer's properties.",
            layer=name, x=middle[0], y=middle[1], crs=_label(crs),
        )  # fmt: skip
    raise ForestError(
        "The coordinates of the {layer} layer (about {x:.1f}, {y:.1f}) do not lie in Korea in its coordinate reference "
        "system {crs}; they look like {guess}. Set the right one in the layer's properties.",
        layer=name, x=middle[0], y=middle[1], crs=_label(crs), guess=guess,
    )  # fmt: skip


def require_neighbours(features: gpd.GeoDataFrame, forest: gpd.GeoDataFrame, crs: CRS) -> None:
    """Raise :class:`ForestError` when the two layers lie so far apart that one CRS must be wrong.

    Both layers are in their own CRS; ``crs`` is that of the analysis. A layer without coordinates says nothing.
    """
    ours, theirs = _bounds(features, crs), _bounds(forest, crs)
    if ours is None or theirs is None or _gap(ours, theirs) <= FAR_APART_M:
        return
    for layer, name, other in ((features, INPUT, theirs), (forest, FOREST, ours)):
        own = CRS.from_user_input(layer.crs)
        fitting = _fitting(layer, own, crs, other)
        if len(fitting) == 1:
            raise ForestError(
                "The input and the forest lie {gap:.0f} km apart. The {layer} layer says {crs}, but its "
                "coordinates would fit as {guess}. Set the right coordinate reference system of that layer.",
                gap=_gap(ours, theirs) / 1000, layer=name, crs=_label(own), guess=fitting[0],
            )  # fmt: skip
        if fitting:
            raise ForestError(
                "The input and the forest lie {gap:.0f} km apart. The {layer} layer says {crs}, but its "
                "coordinates would fit as {guesses}. These lie some 300 m apart: ask where the layer was made, or try "
                "each and look whether it lies right on the parcels.",
                gap=_gap(ours, theirs) / 1000, layer=name, crs=_label(own), guesses=", ".join(fitting),
            )  # fmt: skip
    raise ForestError(
        "The input and the forest lie {gap:.0f} km apart, so one of them is of another place or has a wrong coordinate "
        "reference system (input {input_crs}, forest {forest_crs}). Check both.",
        gap=_gap(ours, theirs) / 1000, input_crs=_label(features.crs), forest_crs=_label(forest.crs),
    )  # fmt: skip


def _fitting(layer: gpd.GeoDataFrame, own: CRS, crs: CRS, other: tuple[float, ...]) -> list[str]:
    """The systems in which the coordinates of ``layer`` would lie in the extent ``other`` (in ``crs``). Often 5181 and
    5174 both do: following the wrong one would move all by 300 m without a word."""
    fitting = []
    for label, code in CONFUSABLE.items():
        candidate = CRS.from_epsg(code)
        moved = None if candidate == own else _transformed(layer.total_bounds, candidate, crs)
        if moved is not None and _gap(moved, other) <= 0:
            fitting.append(label)
    return fitting


def _label(crs: object) -> str:
    crs = CRS.from_user_input(crs)
    code = crs.to_epsg()
    return f"EPSG:{code}" if code else crs.name


def _middle(layer: gpd.GeoDataFrame) -> tuple[float, float] | None:
    bounds = shapely.bounds(layer.geometry.to_numpy())
    bounds = bounds[np.isfinite(bounds).all(axis=1)]
    if not len(bounds):
        return None
    # The median, so that one stray feature does not condemn the layer.
    west, south, east, north = np.median(bounds, axis=0)
    return float(west + east) / 2, float(south + north) / 2


def _require_datum(crs: CRS, name: str) -> None:
    if crs.ellipsoid is None or abs(crs.ellipsoid.semi_major_metre - BESSEL_A) > 1:
        return
    # PROJ falls back to "ballpark" where it knows of no shift between the datums: the ellipsoids are just exchanged.
    if "Ballpark" in TransformerGroup(crs, ANALYSIS_CRS, always_xy=True).transformers[0].description:
        raise ForestError(
            "The {layer} layer is on the old Bessel ellipsoid, and its coordinate reference system {crs} does not say "
            "how to get from there to today's datum: it would lie about 370 m off. Set EPSG:5174 (or 2097, 5173, "
            "5175–5178) in the layer's properties.",
            layer=name, crs=_label(crs),
        )  # fmt: skip


def _lon_lat(point: tuple[float, float], crs: CRS) -> tuple[float, float]:
    """Degrees WGS 84; infinite where the point has no place in ``crs``."""
    try:
        return Transformer.from_crs(crs, 4326, always_xy=True).transform(*point)
    except ProjError:
        return np.inf, np.inf


def _in_korea(point: tuple[float, float], crs: CRS) -> bool:
    lon, lat = _lon_lat(point, crs)
    west, south, east, north = KOREA_LON_LAT
    return west <= lon <= east and south <= lat <= north


def _first_in_korea(point: tuple[float, float], wrong: CRS) -> str | None:
    for label, code in CONFUSABLE.items():
        candidate = CRS.from_epsg(code)
        if candidate != wrong and _in_korea(point, candidate):
            return label
    return None


def _bounds(layer: gpd.GeoDataFrame, crs: CRS) -> tuple[float, ...] | None:
    bounds = layer.total_bounds
    if not np.isfinite(bounds).all():
        return None
    own = CRS.from_user_input(layer.crs)
    return tuple(bounds) if own == crs else _transformed(bounds, own, crs)


def _transformed(bounds: np.ndarray, source: CRS, target: CRS) -> tuple[float, ...] | None:
    try:
        moved = Transformer.from_crs(source, target, always_xy=True).transform_bounds(*bounds)
    except ProjError:
        return None
    return moved if np.isfinite(moved).all() else None


def _gap(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    return float(np.hypot(max(0.0, a[0] - b[2], b[0] - a[2]), max(0.0, a[1] - b[3], b[1] - a[3])))
