"""Tables with coordinates as points."""

from __future__ import annotations

from collections.abc import Iterator

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from .encoding import EncodingFound
from .tables import Rejected, Table


class TableReader:
    """A surveyed table as a layer: of points where it has coordinate columns, else without geometry."""

    repairs: tuple = ()
    crs: None = None
    lost: tuple[str, ...] = ()
    features = -1

    def __init__(self, table: Table) -> None:
        self.table = table
        self.file = table.file
        self.columns = table.columns
        self.geometry = "Point" if table.coordinates is not None else None

    @property
    def encoding(self) -> EncodingFound | None:
        return self.table.encoding

    @property
    def rejected(self) -> list[Rejected]:
        return self.table.rejected

    def sample(self, progress: Progress = SILENT) -> np.ndarray:
        """Places spread over the whole table (n × 2), as its survey saw them."""
        places = self.table.places
        return places[np.isfinite(places).all(axis=1) & (places != 0).all(axis=1)]

    def batches(self, box: tuple | None = None, progress: Progress = SILENT) -> Iterator[pd.DataFrame]:
        """The rows; those outside ``box`` (in the table's own coordinates) are left out, those without a place kept."""
        for frame in self.table.batches(progress):
            if self.table.coordinates is None:
                yield frame
                continue
            x, y = self._places(frame)
            known = np.isfinite(x) & np.isfinite(y) & ((x != 0) | (y != 0))
            shapes = np.full(len(frame), None, dtype=object)
            shapes[known] = shapely.points(x[known], y[known])
            points = gpd.GeoDataFrame(frame, geometry=shapes)
            if box is not None:
                outside = known & ((x < box[0]) | (x > box[2]) | (y < box[1]) | (y > box[3]))
                points = points[~outside].reset_index(drop=True)
            yield points

    def _places(self, frame: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
        columns = self.table.coordinates
        x, y = (pd.to_numeric(frame[name], errors="coerce").to_numpy(float, na_value=np.nan)
                for name in (columns.x, columns.y))  # fmt: skip
        return x, y
