"""Small results with names and values that hurt."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from sijeong.mobile.database.publishing import DatabaseRequest, LayerToStore
from sijeong.mobile.model import FieldKind, LayerField, SourceLayer
from sijeong.mobile.reduction.reducing import Reduced
from sijeong.mobile.style.model import Geometry, Symbology

HOSTILE = "따옴표\"'; DROP SCHEMA public; --"
LONG = "아주긴이름의필드입니다" * 6


def hubs(**changes) -> gpd.GeoDataFrame:
    frame = gpd.GeoDataFrame(
        {
            "name": ["역 앞", "a\tb\\c\nd", None, "'; DROP TABLE x; --"],
            "transfers": [120, 7, 30, 11],
            "boardings": [200, 70, 0, 100],
            "share": [0.6, np.nan, 1e-300, 0.1],
            "open": pd.array([True, False, None, True], dtype="boolean"),
            "made": pd.to_datetime(["2026-11-01", None, "2026-11-03 04:05:06", "2026-11-04"], format="ISO8601"),
            HOSTILE: ["x", "y", "z", "한글"],
            LONG: ["1", "2", "3", "4"],
            "geom": ["like ours", "", "", ""],
        }
        | changes,
        geometry=shapely.points([[182500, 531200], [182600, 531300], [182700, 531400], [182800, 531500]]),
        crs="EPSG:5186",
    )
    return frame


KINDS = {
    "transfers": FieldKind.NUMBER, "boardings": FieldKind.NUMBER, "share": FieldKind.NUMBER, "open": FieldKind.BOOLEAN,
    "made": FieldKind.DATE,
}  # fmt: skip


def layer_of(frame: gpd.GeoDataFrame, key: str = "transfer_hubs", **changes) -> LayerToStore:
    names = [name for name in frame.columns if name != "geometry"]
    fields = tuple(LayerField(name, f"{name} 제목", KINDS.get(name, FieldKind.TEXT), unit="건") for name in names)
    symbology = Symbology(Geometry.POINT, ())
    layer = SourceLayer(key, "환승 거점", frame, fields, symbology, kind=key, sources=("교통카드",), **changes)
    dongs = np.array(["A", "A", "B", None], object)[: len(frame)]
    return LayerToStore(Reduced(layer), dongs)


def request_of(schema: str, *layers: LayerToStore, **changes) -> DatabaseRequest:
    told = {"title": "11월", "schema": schema, "valid_from": date(2026, 11, 1), "data_date": "2026-10-31"}
    return DatabaseRequest(layers=layers or (layer_of(hubs()),), **(told | changes))
