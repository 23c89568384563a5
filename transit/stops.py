"""Where stops are: ids of card records → coordinates of a stop layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd

from .errors import TransitError

ANALYSIS_CRS = "EPSG:5186"
"""The projected CRS for stops that come in degrees (docs/design.md)."""


@dataclass(frozen=True)
class Stops:
    """Stops in a projected CRS: ``x`` and ``y`` in metres, ``name`` and ``id``, one entry for each id."""

    id: np.ndarray
    name: np.ndarray
    x: np.ndarray
    y: np.ndarray
    crs: object

    @classmethod
    def of(cls, layer: gpd.GeoDataFrame) -> Stops:
        """The stops of ``layer`` (points with ``stop_id`` and, optionally, ``stop_name``).

        A geographic CRS is transformed to :data:`ANALYSIS_CRS`. Of two stops with one id the first counts.

        Raises :class:`TransitError` without ``stop_id``, without a CRS and without a usable stop.
        """
        if "stop_id" not in layer.columns:
            raise TransitError(
                "The stop layer has no field stop_id. Rename the field that holds the stop number to stop_id; "
                "the layer has: {fields}.",
                fields=", ".join(str(name) for name in layer.columns if name != layer.geometry.name),
            )
        if layer.crs is None:
            raise TransitError("The stop layer has no coordinate reference system. Set the one it was made in.")
        usable = layer[layer.geometry.notna() & ~layer.geometry.is_empty & layer["stop_id"].notna()]
        if usable.empty:
            raise TransitError("The stop layer has no stop with an id and a place.")
        if not _in_metres(usable.crs):
            usable = usable.to_crs(ANALYSIS_CRS)
        places = usable.geometry.centroid
        table = pd.DataFrame({"id": usable["stop_id"].map(as_text), "x": places.x.to_numpy(), "y": places.y.to_numpy()})
        table["name"] = usable["stop_name"].astype(object) if "stop_name" in usable.columns else table["id"]
        table["name"] = table["name"].where(table["name"].notna(), table["id"])
        table = table[np.isfinite(table["x"]) & np.isfinite(table["y"])].drop_duplicates("id")
        return cls(
            table["id"].to_numpy(object),
            table["name"].astype(str).to_numpy(object),
            table["x"].to_numpy(float),
            table["y"].to_numpy(float),
            usable.crs,
        )

    def with_placeless(self, ids: Sequence[str]) -> Stops:
        """These stops and, behind them, others of which only the id is known."""
        added = np.array(list(ids), dtype=object)
        nowhere = np.full(len(added), np.nan)
        return Stops(
            np.append(self.id, added),
            np.append(self.name, added),
            np.append(self.x, nowhere),
            np.append(self.y, nowhere),
            self.crs,
        )

    def rows_of(self, ids: Sequence[str]) -> np.ndarray:
        """The row of each id here, -1 where it is unknown.

        Leading zeros differ between deliveries (reference/datasources.md §4.1): an id that is not found as it is
        is compared without them, where that names one stop only.
        """
        wanted = pd.Series(list(ids), dtype=object)
        exact = pd.Series(np.arange(len(self.id)), index=self.id)
        bare = pd.Series(np.arange(len(self.id)), index=[_bare(stop) for stop in self.id])
        bare = bare[~bare.index.duplicated(keep=False)]
        found = wanted.map(exact)
        found = found.fillna(wanted.map(lambda stop: _bare(stop) if isinstance(stop, str) else None).map(bare))
        return found.fillna(-1).to_numpy(np.int64)

    def places_of(self, ids: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """``x`` and ``y`` of each id, NaN where it is unknown."""
        rows = self.rows_of(ids)
        x, y = self.x[rows], self.y[rows]
        x[rows < 0] = np.nan
        y[rows < 0] = np.nan
        return x, y


def _in_metres(crs) -> bool:
    return crs.is_projected and all(axis.unit_name in ("metre", "meter", "m") for axis in crs.axis_info)


def as_text(value: object) -> str:
    """A stop number as text; 1234.0, which a table without text columns makes of 1234, becomes 1234 again."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _bare(stop: str) -> str:
    return stop.lstrip("0") or "0"
