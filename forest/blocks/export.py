"""Layers of other formats, put into a GeoPackage with a spatial index, from which blocks can be read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import geopandas as gpd
import pyogrio

from ..errors import ForestError
from .indexed_table import IndexedTable, indexed_table

KEY, SHAPE = "sijeong_key", "sijeong_shape"
"""Columns of the exported layer that are not the layer's own: so a field may be called ``fid`` or ``geom``."""


def exported(batches: Iterable[gpd.GeoDataFrame], file: Path, crs: str | None) -> IndexedTable:
    """Write the rows, piece by piece and in their order, into the new GeoPackage ``file``.

    Raises :class:`ForestError` where there is no row.
    """
    kind = None
    for batch in batches:
        if not len(batch):
            continue
        kind = kind or _kind(batch)
        pyogrio.write_dataframe(
            batch.rename_geometry(SHAPE), file, layer=file.stem, driver="GPKG", append=file.exists(),
            geometry_type=kind, promote_to_multi=kind.startswith("Multi"),
            layer_options={"FID": KEY, "GEOMETRY_NAME": SHAPE},
        )  # fmt: skip
    if kind is None:
        raise ForestError("The input layer has no features. Choose another layer.")
    return indexed_table(file, file.stem, crs)


def _kind(batch: gpd.GeoDataFrame) -> str:
    """The type of the layer as GDAL calls it, of which a piece shows examples: a polygon may have parts elsewhere."""
    single = {kind.removeprefix("Multi") for kind in batch.geom_type.dropna()}
    if single in ({"Polygon"}, {"LineString"}):
        return f"Multi{single.pop()}"
    return "Point" if set(batch.geom_type.dropna()) == {"Point"} else "Unknown"
