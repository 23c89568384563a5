"""The layer under examination: its rows, its columns by the names of the catalogue, its shapes in metres."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS
from shapely.geometry import Point

from ...common.progress import SILENT, Progress
from ..cities import City
from ..entries import Dataset, Field
from ..files.crs_guess import CrsFound, find_crs
from .codes import Code
from .pieces import of_rows

ANALYSIS_CRS = "EPSG:5186"
"""Where no city says another (docs/design.md)."""
LOOK_EVERY_ROWS = 2_000
DBF_NAME = 10
"""Letters that a shapefile leaves of a field name."""
MISSING = frozenset({"", "-99", "-99.0", "~", "nan", "None", "NaT", "<NA>"})
"""Texts that stand for no value: −99 in forest files (§5.1), ~ in card files (§4.2)."""
LONE_KEYS = ("link_id", "node_id", "ufid", "bd_mgt_sn", "sttn_id")
"""Columns that identify a record wherever they stand."""
LOT_COLUMNS = ("jibun", "지번", "jimok", "지목")
"""Beside these a parcel number identifies the record; in a layer of buildings it does not."""


@dataclass(frozen=True)
class Subject:
    """A layer, and what it is said to be: entry of the catalogue and city, where they are known."""

    name: str
    frame: pd.DataFrame
    dataset: Dataset | None = None
    city: City | None = None
    progress: Progress = SILENT

    def each(self, rows: np.ndarray) -> Iterator[int]:
        """The rows as whole numbers, with a look at the cancel button now and then."""
        for number, row in enumerate(rows.tolist()):
            if number % LOOK_EVERY_ROWS == 0:
                self.progress.check()
            yield row

    @cached_property
    def shapes(self) -> np.ndarray | None:
        """The shapes as they are; None for a table."""
        if not isinstance(self.frame, gpd.GeoDataFrame) or self.frame.active_geometry_name is None:
            return None
        return np.asarray(self.frame.geometry.values, dtype=object)

    @property
    def stated_crs(self) -> CRS | None:
        return self.frame.crs if self.shapes is not None else None

    @cached_property
    def has_shape(self) -> np.ndarray:
        """Rows with a shape that is there and not empty."""
        if self.shapes is None:
            return np.zeros(len(self.frame), dtype=bool)
        return ~(shapely.is_missing(self.shapes) | shapely.is_empty(self.shapes))

    @cached_property
    def is_usable(self) -> np.ndarray:
        """Rows whose shape is there and has numbers for coordinates; GEOS cannot compute with others."""
        usable = self.has_shape.copy()
        if self.shapes is not None:
            coordinates, rows = shapely.get_coordinates(self.shapes, return_index=True)
            usable[rows[~np.isfinite(coordinates).all(axis=1)]] = False
        return usable

    @cached_property
    def middles(self) -> np.ndarray:
        """The middle of each shape's box, n × 2 in the layer's own coordinates; nan where there is no shape."""
        bounds = shapely.bounds(self.shapes)
        return np.column_stack([bounds[:, [0, 2]].mean(axis=1), bounds[:, [1, 3]].mean(axis=1)])

    @cached_property
    def crs_found(self) -> CrsFound | None:
        """What the coordinates themselves say; None without a city or without shapes."""
        if self.city is None or not self.has_shape.any():
            return None
        return find_crs(None, self.middles, self.city, prefers_cadastral=self.code_columns_of(Code.PNU) != ())

    @cached_property
    def crs(self) -> CRS | None:
        """In metres: the layer's own where it is projected, else that of the analysis; None where none is known."""
        stated = self.stated_crs
        if stated is None and self.crs_found is not None:
            stated = self.crs_found.crs
        if stated is None or stated.is_projected:
            return stated
        return CRS.from_user_input(self.city.analysis_crs if self.city else ANALYSIS_CRS)

    @cached_property
    def metric_shapes(self) -> np.ndarray:
        """The shapes in :attr:`crs`; as they are where no CRS is known."""
        stated = self.stated_crs
        if stated is None or self.crs is None or stated == self.crs:
            return self.shapes
        return np.asarray(self.frame.geometry.to_crs(self.crs).values, dtype=object)

    @cached_property
    def is_valid(self) -> np.ndarray:
        """Rows whose shape is valid; a missing one is not."""
        return of_rows(shapely.is_valid, self.metric_shapes, self.progress)

    def place(self, row: int) -> Point | None:
        """A place on the shape of a row (counted from 0), in :attr:`crs`; None without a shape.

        Of an invalid shape the middle of its box, because nothing better can be relied on.
        """
        if self.shapes is None or not self.has_shape[row]:
            return None
        shape = self.metric_shapes[row]
        if self.is_valid[row]:
            return shapely.point_on_surface(shape)
        west, south, east, north = shapely.bounds(shape)
        return Point((west + east) / 2, (south + north) / 2) if np.isfinite([west, south, east, north]).all() else None

    # --- Columns ------------------------------------------------------------------------------------------------

    @cached_property
    def columns(self) -> tuple[str, ...]:
        geometry = self.frame.active_geometry_name if isinstance(self.frame, gpd.GeoDataFrame) else None
        return tuple(str(name) for name in self.frame.columns if name != geometry)

    def column_of(self, field: Field) -> str | None:
        """The column that holds ``field``: under our name, the platform's, or what a shapefile left of one."""
        by_name = {name.lower(): name for name in reversed(self.columns)}
        names = [name.lower() for name in (field.name, *field.sources)]
        exact = next((by_name[name] for name in names if name in by_name), None)
        if exact is not None:
            return exact
        return next((by_name[name[:DBF_NAME]] for name in names if name[:DBF_NAME] in by_name), None)

    @cached_property
    def code_columns(self) -> tuple[tuple[str, Code], ...]:
        """Columns whose values are codes: as the entry says, else by the names that usually hold them."""
        if self.dataset is not None and self.dataset.fields:
            found = [(self.column_of(field), Code.of(field.code)) for field in self.dataset.fields if field.code]
        else:
            found = [(name, Code.by_column(name)) for name in self.columns]
        return tuple((column, code) for column, code in found if column is not None and code is not None)

    def code_columns_of(self, code: Code) -> tuple[str, ...]:
        return tuple(column for column, other in self.code_columns if other is code)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The columns that identify a record: the entry's, else the one that usually does; may be none."""
        if self.dataset is not None and self.dataset.key_fields:
            return self._columns_of(self.dataset.key_fields)
        names = {name.lower(): name for name in reversed(self.columns)}
        lone = next((names[name] for name in LONE_KEYS if name in names), None)
        if lone is not None:
            return (lone,)
        parcels = self.code_columns_of(Code.PNU)
        return parcels[:1] if any(name in names for name in LOT_COLUMNS) else ()

    def _columns_of(self, names: Sequence[str]) -> tuple[str, ...]:
        fields = {field.name: field for field in self.dataset.fields}
        found = [self.column_of(fields.get(name, Field(name, (name,)))) for name in names]
        return tuple(found) if all(found) else ()

    def texts(self, column: str) -> np.ndarray:
        """The values of a column as text, stripped; empty where there is no value. Whole numbers without ``.0``."""
        return texts_of(self.frame[column])


def texts_of(values: pd.Series) -> np.ndarray:
    if pd.api.types.is_float_dtype(values):
        whole = values.notna() & (values % 1 == 0) & (values.abs() < 2**53)
        texts = values.astype(object).where(~whole, values.where(whole, 0).astype("int64").astype(object))
    else:
        texts = values
    texts = texts.astype(object).where(values.notna(), "").astype(str).str.strip()
    return texts.where(~texts.isin(MISSING), "").to_numpy(object)
