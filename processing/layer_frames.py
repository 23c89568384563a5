"""Frames as the formats of layers take them: their kind of geometry, and no field by a name that the format keeps."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

GEOMETRY_COLUMN = "geom"


def common_geometry_type(frame: gpd.GeoDataFrame | pd.DataFrame) -> str | None:
    """The one type that all shapes have once single ones count as multi where any is; none for mixed shapes.

    A frame without rows says its type itself, in ``attrs["geometry_type"]``.
    """
    if not isinstance(frame, gpd.GeoDataFrame):
        return None
    kinds = {kind.removeprefix("Multi") for kind in frame.geom_type.dropna().unique()}
    if not kinds:
        return frame.attrs.get("geometry_type", "Unknown")
    if len(kinds) > 1:
        return None
    kind = kinds.pop()
    return f"Multi{kind}" if has_multiparts(frame) else kind


def has_multiparts(frame: gpd.GeoDataFrame | pd.DataFrame) -> bool:
    """Whether any shape is of a multi type, so that all have to be."""
    return isinstance(frame, gpd.GeoDataFrame) and any(
        kind.startswith("Multi") for kind in frame.geom_type.dropna().unique()
    )


def without_reserved_fields(frame: gpd.GeoDataFrame | pd.DataFrame) -> gpd.GeoDataFrame | pd.DataFrame:
    """GeoPackage keeps ``fid`` and ``geom`` for itself."""
    return _without_fields(frame, ("fid", GEOMETRY_COLUMN))


def for_csv(frame: gpd.GeoDataFrame | pd.DataFrame) -> tuple[gpd.GeoDataFrame | pd.DataFrame, dict]:
    """``frame`` without fields that are called like the columns of the geometry, and GDAL's options for a CSV."""
    # Excel takes a file without the mark for CP949.
    options = {"WRITE_BOM": "YES", "CREATE_CSVT": "YES"}
    if isinstance(frame, gpd.GeoDataFrame):
        are_points = common_geometry_type(frame) == "Point"
        frame = _without_fields(frame, ("x", "y") if are_points else ("wkt",))
        options["GEOMETRY"] = "AS_XY" if are_points else "AS_WKT"
    return frame, {"layer_options": options}


def _without_fields(
    frame: gpd.GeoDataFrame | pd.DataFrame, reserved: tuple[str, ...]
) -> gpd.GeoDataFrame | pd.DataFrame:
    """An input's own column of a name in ``reserved``, whatever its case, gets an underscore."""
    geometry = frame.geometry.name if isinstance(frame, gpd.GeoDataFrame) else None
    taken = {name: f"{name}_" for name in frame.columns if str(name).lower() in reserved and name != geometry}
    return frame.rename(columns=taken) if taken else frame
