"""What is done to each batch on its way in: shapes repaired, duplicates counted, places outside Korea emptied."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import Transformer

from ..areas import KOREA
from .readers import holds_text

KEYS = (
    ("PNU", "JIBUN"), ("LINK_ID", "F_NODE"), ("NODE_ID", "NODE_TYPE"), ("TURN_ID", "TURN_TYPE"), ("UFID", "UFID"),
    ("STATIONID", "STATIONNAME"), ("STOP_ID", "MODE"),
)  # fmt: skip
"""A column that identifies a feature, and one by which its layer is known: buildings have a PNU too."""


def repaired(shapes: np.ndarray) -> tuple[np.ndarray, int]:
    """Valid shapes of the same dimension, and how many had to be made so."""
    wrong = np.flatnonzero(~shapely.is_valid(shapes) & ~shapely.is_missing(shapes))
    if not len(wrong):
        return shapes, 0
    shapes = shapes.copy()
    for index in wrong:
        shapes[index] = _of_dimension(shapely.make_valid(shapes[index]), shapely.get_dimensions(shapes[index]))
    return shapes, len(wrong)


def _of_dimension(shape, dimension: int):
    """The parts of ``shape`` that are areas (lines, points) as the original was; the whole where none is left."""
    if shapely.get_type_id(shape) != shapely.GeometryType.GEOMETRYCOLLECTION:
        return shape
    parts = [part for part in shapely.get_parts(shape) if shapely.get_dimensions(part) == dimension]
    return shapely.union_all(parts) if parts else shape


def without_misplaced(frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, int]:
    """The rows of a table with the places outside Korea emptied, and their number."""
    shapes = frame.geometry.to_numpy().copy()
    known = ~shapely.is_missing(shapes)
    if frame.crs is None or not known.any():
        return frame, 0
    x, y = Transformer.from_crs(frame.crs, "EPSG:4326", always_xy=True).transform(
        shapely.get_x(shapes[known]).tolist(), shapely.get_y(shapes[known]).tolist()
    )
    x, y = np.array(x), np.array(y)
    outside = ~((x >= KOREA[0]) & (x <= KOREA[2]) & (y >= KOREA[1]) & (y <= KOREA[3]))
    shapes[np.flatnonzero(known)[outside]] = None
    return frame.set_geometry(gpd.GeoSeries(shapes, index=frame.index, crs=frame.crs)), int(outside.sum())


class Repeats:
    """Counts features that come again, over all batches, by a hash of eight bytes each."""

    def __init__(self, key: tuple[str, ...] = ()) -> None:
        self.key = key
        self._seen: list[np.ndarray] = []

    def see(self, frame: pd.DataFrame) -> None:
        key = [name for name in self.key if name in frame]
        if key:
            known = frame[key].notna().all(axis=1)
            self._seen.append(pd.util.hash_pandas_object(_as_text(frame.loc[known, key]), index=False).to_numpy())
            return
        attributes = frame.drop(columns="geometry", errors="ignore")
        found = np.zeros(len(frame), dtype="uint64")
        if len(attributes.columns):
            found = pd.util.hash_pandas_object(_as_text(attributes), index=False).to_numpy()
        if isinstance(frame, gpd.GeoDataFrame):
            found = found ^ pd.util.hash_array(shapely.to_wkb(frame.geometry.to_numpy()), categorize=False)
        self._seen.append(found)

    @property
    def count(self) -> int:
        """How many features are a repeat of another."""
        if not self._seen:
            return 0
        everything = np.concatenate(self._seen)
        return len(everything) - len(np.unique(everything))


def key_of(columns) -> tuple[str, ...]:
    """The column that identifies a feature in the agencies' own layers; empty where none is known."""
    by_name = {str(name).upper(): str(name) for name in columns}
    return next(((by_name[key],) for key, witness in KEYS if key in by_name and witness in by_name), ())


def _as_text(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.astype({name: str for name in frame.columns if holds_text(frame[name])})
