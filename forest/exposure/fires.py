"""Fires that happened, as the forest service lists them or as any layer of points."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from ...common.fields import field_named
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..crs import KOREA_LON_LAT, require_crs
from ..errors import ForestError

FIRES = marked("fires")

LONGITUDE, LATITUDE = "frfr_lctn_xcrd", "frfr_lctn_ycrd"
"""Degrees of a fire in the forest service's list (산림청 산불발생현황; docs/formats.md)."""

DAY_FIELDS = ("frfr_frng_dtm", "frfr_sttmn_dt", "fire_date", "date", "발생일시", "발생일", "발생일자")
"""What lists call the day of a fire, the likeliest first (any case)."""


@dataclass(frozen=True)
class Fires:
    """Places (n, 2) in metres of the CRS of the analysis, the day of each (NaT where it is not told), and how many
    rows have no usable place."""

    xy: np.ndarray
    day: np.ndarray
    unplaced: int

    def __len__(self) -> int:
        return len(self.xy)

    def where(self, chosen: np.ndarray) -> Fires:
        return Fires(self.xy[chosen], self.day[chosen], self.unplaced)

    def before(self, day: date) -> Fires:
        """Those that began earlier; fires without a day count as earlier, so that they validate nothing."""
        return self.where(~(self.day >= np.datetime64(day)))

    def since(self, day: date) -> Fires:
        return self.where(self.day >= np.datetime64(day))


NO_FIRES = Fires(np.empty((0, 2)), np.empty(0, dtype="datetime64[ns]"), 0)


def fires_of(layer: gpd.GeoDataFrame | pd.DataFrame, crs: CRS, progress: Progress = SILENT) -> Fires:
    """The fires of a layer of any shapes (their middles) or of the forest service's table, in ``crs``.

    Raises :class:`ForestError`: no CRS, a table without the fields of longitude and latitude. Rows without a place are
    counted and warned of.
    """
    points = _points(layer, crs)
    placed = ~shapely.is_missing(points) & ~shapely.is_empty(points)
    unplaced = int((~placed).sum())
    if unplaced:
        progress.warn("{count} fires have no place and were left out.", count=unplaced)
    return Fires(shapely.get_coordinates(points[placed]), _days(layer)[placed], unplaced)


def _points(layer: gpd.GeoDataFrame | pd.DataFrame, crs: CRS) -> np.ndarray:
    if isinstance(layer, gpd.GeoDataFrame):
        shapes = layer.geometry if require_crs(layer, FIRES) == crs else layer.geometry.to_crs(crs)
        return shapely.centroid(shapes.to_numpy())
    names = {str(name).lower(): name for name in layer.columns}
    if LONGITUDE not in names or LATITUDE not in names:
        raise ForestError(
            "The table of fires has no place: neither shapes nor the fields {x} and {y}. Choose a layer of points.",
            x=LONGITUDE, y=LATITUDE,
        )  # fmt: skip
    lon, lat = (pd.to_numeric(layer[names[name]], errors="coerce") for name in (LONGITUDE, LATITUDE))
    west, south, east, north = KOREA_LON_LAT
    in_korea = lon.between(west, east) & lat.between(south, north)
    points = gpd.GeoSeries(gpd.points_from_xy(lon.where(in_korea), lat.where(in_korea)), crs=4326)
    points = points.where(in_korea.to_numpy(), None)
    return points.to_crs(crs).to_numpy()


def _days(layer: pd.DataFrame) -> np.ndarray:
    field = field_named(layer.columns, DAY_FIELDS)
    if field is None:
        return np.full(len(layer), np.datetime64("NaT"), dtype="datetime64[ns]")
    values = layer[field]
    if not pd.api.types.is_datetime64_any_dtype(values):
        text = values.astype(str).str.strip().str.removesuffix(".0")
        values = pd.to_datetime(text, errors="coerce", format="mixed")
    if getattr(values.dt, "tz", None) is not None:
        values = values.dt.tz_localize(None)
    return values.to_numpy(dtype="datetime64[ns]")
