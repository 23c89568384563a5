"""In which dong each row of a layer lies: by a field that says so, else by its place."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.dongs import NO_DONG, dongs_at, named_dongs
from ...common.fields import texts_of
from ..model import SourceLayer
from ..style.model import Geometry


@dataclass(frozen=True)
class Dongs:
    """``ids`` and ``names`` of the dongs, and the number of each row's dong (-1: none)."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    of_row: np.ndarray


def dongs_of(
    layer: SourceLayer, fields: tuple[str, ...], dongs: gpd.GeoDataFrame | None, counted: np.ndarray
) -> Dongs | None:
    """The dongs of the ``counted`` rows of ``layer``; None where neither a field nor a place tells them.

    ``fields``: those that may name the dong (code or name); ``dongs``: as agencies deliver them, or ``dong`` (code) and
    ``name``.
    """
    known = None if dongs is None or not len(dongs) else known_dongs(dongs)
    there = [name for name in fields if name in layer.frame.columns]
    if there:
        return _by_fields(layer.frame, there, known, counted)
    if known is None or layer.symbology.geometry is Geometry.NONE or layer.frame.crs is None:
        return None
    return Dongs(tuple(known["id"]), tuple(known["name"]), np.where(counted, _by_place(layer, known), NO_DONG))


def known_dongs(dongs: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """``id name geometry`` of ``dongs`` as agencies deliver them, or with ``dong`` (code) and ``name``."""
    if {"dong", "name"} <= set(dongs.columns):
        dongs = dongs.rename(columns={"dong": "zone_id", "name": "zone_name"})
    return named_dongs(dongs)


def _by_fields(frame: pd.DataFrame, fields: list[str], known: gpd.GeoDataFrame | None, counted: np.ndarray) -> Dongs:
    # Rows that are not counted, such as that of the whole city, are of no dong.
    codes, names = (texts_of(frame, [name.lower()]).where(counted, "") for name in (fields[0], fields[-1]))
    if known is not None:
        places = {str(one): place for column in ("name", "id") for place, one in enumerate(known[column])}
        of_row = codes.map(places).fillna(names.map(places)).fillna(NO_DONG).to_numpy(np.int64)
        if (of_row != NO_DONG).any():
            return Dongs(tuple(known["id"]), tuple(known["name"]), of_row)
    of_row, ids = pd.factorize(codes.where(codes != ""), use_na_sentinel=True)
    first = pd.Series(np.arange(len(codes))).groupby(of_row).first()
    return Dongs(tuple(ids), tuple(names.iloc[first[place]] or one for place, one in enumerate(ids)), of_row)


def _by_place(layer: SourceLayer, known: gpd.GeoDataFrame) -> np.ndarray:
    """Where the middle of each feature lies; a feature with a row an interval is asked once."""
    frame = layer.frame
    feature = pd.factorize(frame[layer.id_field])[0] if layer.id_field in frame.columns else np.arange(len(frame))
    first = pd.Series(np.arange(len(frame))).groupby(feature).first()
    shapes = frame.geometry.iloc[first.to_numpy()].to_crs(known.crs).to_numpy()
    found = dongs_at(shapely.STRtree(known.geometry.to_numpy()), _middles(shapes))
    return pd.Series(found, index=first.index).reindex(feature).fillna(NO_DONG).to_numpy(np.int64)


def _middles(shapes: np.ndarray) -> np.ndarray:
    """A point on each shape: halfway along a line, inside a polygon."""
    lines = shapely.get_type_id(shapes) == shapely.GeometryType.LINESTRING
    middles = shapely.point_on_surface(shapes)
    middles[lines] = shapely.line_interpolate_point(shapes[lines], 0.5, normalized=True)
    return middles
