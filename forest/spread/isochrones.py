"""A forecast as polygons, each with the hour until which the fire reaches it."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely
from pyproj import CRS

from ...common.fields import field_named
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..crs import analysis_crs, require_crs, require_korea
from ..errors import ForestError
from ..geometry.cleaning import POLYGON, cleaned
from ..stands.layers import in_crs
from .hours import TimeUnit, hours_of

SPREAD = marked("fire spread")
"""What the layer is called in messages."""

TIME_FIELDS = (
    "arrival_h", "hours", "hour", "time_h", "hr", "arrival", "arrival_time", "time", "minutes", "arrival_min", "min",
    "도달시간", "예측시간", "확산시간", "경과시간", "시간", "시각",
)  # fmt: skip
"""What forecasts call the time, in lower case; ``time`` is what fire2a's scar polygons have."""

LONG_H = 72.0
"""Hours beyond which a forecast is probably in another unit: NIFoS forecasts hours, weather forecasts days."""


@dataclass(frozen=True)
class Isochrones:
    """``shapes``: clean polygons in ``crs``; ``hours``: until when the fire reaches each, from its start.

    They may lie side by side (rings) or one on another (each with all that burnt before): the earliest hour counts.
    ``timeless``: the hour is that of the whole simulation. ``repaired``, ``left_out``: shapes mended, and rows without
    a polygon or a time.
    """

    shapes: np.ndarray
    hours: np.ndarray
    crs: CRS
    timeless: bool = False
    repaired: int = 0
    left_out: int = 0

    def until(self, hours: float) -> shapely.Geometry:
        """All that the fire has reached by then (closed)."""
        return shapely.union_all(self.shapes[self.hours <= hours])

    def arrival(self, shapes: np.ndarray) -> np.ndarray:
        """The hour until which the fire reaches each shape; NaN where it does not."""
        earliest = np.full(len(shapes), np.inf)
        shape, polygon = shapely.STRtree(self.shapes).query(shapes, predicate="intersects")
        np.minimum.at(earliest, shape, self.hours[polygon])
        return np.where(np.isfinite(earliest), earliest, np.nan)


def isochrones_of_layer(
    layer: gpd.GeoDataFrame,
    field: str | None = None,
    unit: TimeUnit = TimeUnit.HOURS,
    scar_hours: float | None = None,
    progress: Progress = SILENT,
) -> Isochrones:
    """The polygons of a forecast in the CRS of the analysis (:func:`~..crs.analysis_crs`).

    ``field``: the time of arrival, in ``unit`` unless its name says another (``arrival_min``); empty: the first of
    :data:`TIME_FIELDS`. ``scar_hours``: how long was simulated, for a layer that only says where it burns. Raises
    :class:`ForestError`: no CRS, coordinates outside Korea, no such field, no time and no ``scar_hours``, no polygon
    with a time.
    """
    require_crs(layer, SPREAD)
    require_korea(layer, SPREAD)
    crs = analysis_crs(layer)
    layer = in_crs(layer, crs, SPREAD)
    hours = _hours(layer, field, unit, scar_hours)
    clean = cleaned(layer.geometry.to_numpy())
    progress.check()
    usable = (clean.dimension == POLYGON) & np.isfinite(hours) & (hours >= 0)
    if not usable.any():
        raise ForestError(
            "The fire spread has no polygon with a time of arrival ({count} features). Choose the layer of the "
            "forecast, and its field of time.",
            count=len(layer),
        )
    timeless = field is None and field_named(layer.columns, TIME_FIELDS) is None
    return checked(
        Isochrones(
            clean.geometries[usable], hours[usable], crs, timeless, int(clean.repaired.sum()), int((~usable).sum())
        ),
        progress,
    )


def checked(isochrones: Isochrones, progress: Progress) -> Isochrones:
    """The same, with what deserves a look said."""
    first, last = isochrones.hours.min(), isochrones.hours.max()
    progress.step("The fire arrives from {first:.1f} to {last:.1f} hours after its start", first=first, last=last)
    if isochrones.timeless:
        progress.warn("The forecast says where it burns, not when: all of it counts as reached by the end.")
    elif last > LONG_H:
        progress.warn(
            "The fire takes up to {last:.0f} hours. Check the unit of the times: minutes read as hours make the zones "
            "too small.",
            last=last,
        )
    if isochrones.repaired:
        progress.warn("{count} invalid shapes were repaired.", count=isochrones.repaired)
    if isochrones.left_out:
        progress.warn("{count} features without a polygon or a time were left out.", count=isochrones.left_out)
    return isochrones


def _hours(layer: gpd.GeoDataFrame, field: str | None, unit: TimeUnit, scar_hours: float | None) -> np.ndarray:
    if field and field not in layer.columns:
        raise ForestError("The fire spread has no field {field}. Choose its field of time.", field=field)
    name = field or field_named(layer.columns, TIME_FIELDS)
    if name is not None:
        return hours_of(layer[name], TimeUnit.of_name(str(name)) or unit).to_numpy(dtype=float)
    if scar_hours is None:
        raise no_time()
    return np.full(len(layer), float(scar_hours))


def no_time() -> ForestError:
    """A forecast of places only."""
    return ForestError(
        "The fire spread says where it burns, not when. Give the hours that were simulated, or choose a result with "
        "times of arrival."
    )
