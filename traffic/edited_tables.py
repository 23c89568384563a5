"""Layers and tables of a package as they are read back: users edit them in QGIS, so each field and row is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio

from ..common.files import telling_locks
from ..common.geopackages import read_layer
from .errors import TrafficError

NOTHING = "NULL"
"""How QGIS shows what is not there."""


@dataclass(frozen=True)
class Edited:
    """A layer or table ``name`` of ``file``: its rows by their number in QGIS (fid).

    Every method raises :class:`TrafficError`, which names the file, the layer, the row and the field.
    """

    file: str
    name: str
    rows: gpd.GeoDataFrame | pd.DataFrame

    @classmethod
    def read(cls, file: Path, name: str, fields: Mapping[str, str]) -> Edited:
        """With ``fields`` (name → type): texts are texts, blank where NULL; numbers are numbers, NaN where none is."""
        try:
            with telling_locks(file):
                rows = read_layer(file, layer=name, fid_as_index=True)
        except pyogrio.errors.DataSourceError as cause:
            raise TrafficError(
                "The layer {layer} of {file} cannot be read: the file is damaged. Make it again, or take a copy of it.",
                layer=name,
                file=Path(file).name,
            ) from cause
        lacking = [field for field in fields if field not in rows.columns]
        if lacking:
            raise TrafficError(
                "The layer {layer} of {file} has no field {missing}. Make the file again, and change values only.",
                layer=name,
                file=Path(file).name,
                missing=", ".join(lacking),
            )
        for field, kind in fields.items():
            if kind == "str":
                rows[field] = rows[field].fillna("").astype(str)
            else:
                rows[field] = pd.to_numeric(rows[field], errors="coerce").astype("float64")
        return cls(Path(file).name, name, rows)

    def frame(self, fields: Mapping[str, str]) -> gpd.GeoDataFrame | pd.DataFrame:
        """The rows numbered from 0, whole numbers as such."""
        whole = {field: kind for field, kind in fields.items() if kind not in ("str", "float64")}
        return self.rows.astype(whole).reset_index(drop=True)

    def must_have_rows(self) -> None:
        if self.rows.empty:
            raise TrafficError(
                "The layer {layer} of {file} is empty. Make the file again, or take a copy of it.",
                layer=self.name,
                file=self.file,
            )

    def must_be_filled(self, *fields: str) -> None:
        for field in fields:
            blank = self.rows[field].str.strip() == ""
            if blank.any():
                raise TrafficError(
                    "Row {row} of the layer {layer} in {file}: {field} is empty. Fill it in, or make the file again.",
                    **self._place(field, blank),
                )

    def must_be_unique(self, field: str) -> None:
        twice = self.rows[field].duplicated()
        if twice.any():
            raise TrafficError(
                "Row {row} of the layer {layer} in {file}: {field} {value} is there twice. Delete one of the rows.",
                **self._place(field, twice),
            )

    def must_be_known(self, field: str, known: Iterable[str], other: str) -> None:
        """Each value of ``field`` must be one of ``known``, the ids of the layer ``other``."""
        strange = ~self.rows[field].isin(set(known))
        if strange.any():
            raise TrafficError(
                "Row {row} of the layer {layer} in {file}: {field} is {value}, which the layer {other} does not have. "
                "Correct it, or make the file again.",
                other=other,
                **self._place(field, strange),
            )

    def must_be_at_least(self, least: Mapping[str, float]) -> None:
        """Numbers that are NULL or endless are refused too."""
        for field, limit in least.items():
            numbers = self.rows[field].to_numpy(float)
            wrong = ~(np.isfinite(numbers) & (numbers >= limit))
            if wrong.any():
                raise TrafficError(
                    "Row {row} of the layer {layer} in {file}: {field} is {value}. Correct it: a number from {limit}.",
                    limit=f"{limit:g}",
                    **self._place(field, pd.Series(wrong, self.rows.index)),
                )

    def must_have_lines(self) -> None:
        lines = self.rows.geometry
        wrong = lines.isna() | lines.is_empty | (lines.geom_type != "LineString")
        if wrong.any():
            raise TrafficError(
                "Row {row} of the layer {layer} in {file} is not one line. Draw it again, or delete the row.",
                row=wrong.idxmax(),
                layer=self.name,
                file=self.file,
            )

    def _place(self, field: str, wrong: pd.Series) -> dict[str, object]:
        """The gaps of a sentence about the first row that is ``wrong``."""
        row = wrong.idxmax()
        value = self.rows.at[row, field]
        shown = NOTHING if pd.isna(value) or value == "" else value if isinstance(value, str) else f"{value:g}"
        return {"row": row, "layer": self.name, "file": self.file, "field": field, "value": shown}
