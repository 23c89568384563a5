"""A layer that is in memory as a whole, under the same hat as those that are read in batches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from ...common.progress import SILENT, Progress
from ..remarks import Remark
from .encoding import EncodingFound

BATCH_FEATURES = 15_000


@dataclass
class FrameReader:
    """A frame as a layer; ``geometry`` is the type that it may hold, None for a table."""

    file: Path
    frame: pd.DataFrame
    geometry: str | None = "Unknown"
    crs: CRS | None = None
    encoding: EncodingFound | None = None
    repairs: tuple = ()
    lost: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    """Of the reader that made the frame."""

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(str(name) for name in self.frame.columns if name != "geometry")

    @property
    def features(self) -> int:
        return len(self.frame)

    def sample(self, progress: Progress = SILENT) -> np.ndarray:
        """The middles of all shapes (n × 2), in their own coordinates."""
        if not isinstance(self.frame, gpd.GeoDataFrame):
            return np.empty((0, 2))
        return middles(self.frame.geometry.to_numpy())

    def batches(self, box: tuple | None = None, progress: Progress = SILENT) -> Iterator[pd.DataFrame]:
        """The features, or those that meet ``box`` (in their own coordinates) or have no shape."""
        frame = self.frame
        if box is not None and isinstance(frame, gpd.GeoDataFrame):
            shapes = frame.geometry.to_numpy()
            frame = frame[shapely.intersects(shapely.box(*box), shapes) | shapely.is_missing(shapes)]
        for start in range(0, len(frame), BATCH_FEATURES):
            progress.at(start / len(frame))
            yield frame.iloc[start : start + BATCH_FEATURES].reset_index(drop=True)


def holds_text(values: pd.Series) -> bool:
    """Whether a column may hold texts: of objects, or of pandas 3's own type for texts."""
    return pd.api.types.is_object_dtype(values) or pd.api.types.is_string_dtype(values)


def middles(shapes: np.ndarray) -> np.ndarray:
    """The middle of each shape's bounds (n × 2)."""
    bounds = shapely.bounds(shapes)
    return np.column_stack([bounds[:, [0, 2]].mean(axis=1), bounds[:, [1, 3]].mean(axis=1)])
