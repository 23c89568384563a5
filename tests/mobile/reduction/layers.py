"""Layers for the tests of the reduction and of indicators."""

import geopandas as gpd
import pandas as pd
from shapely.geometry import Point

from sijeong.mobile.model import FieldKind, LayerField, SourceLayer
from sijeong.mobile.style.model import Geometry, Rule, Symbology


def field_of(frame, name, people=()):
    kind = FieldKind.NUMBER if pd.api.types.is_numeric_dtype(frame[name]) else FieldKind.TEXT
    return LayerField(name, name, kind, counts_people=name in people)


def layer_of(columns, people=(), fields=None, **more):
    """A layer of points in a row, a metre apart."""
    frame = pd.DataFrame(columns)
    names = list(frame.columns) if fields is None else fields
    shapes = more.pop("shapes", [Point(place, 0) for place in range(len(frame))])
    frame = gpd.GeoDataFrame(frame, geometry=shapes, crs="EPSG:5186")
    symbology = more.pop("symbology", Symbology(Geometry.POINT, (Rule("all", ()),)))
    listed = tuple(field_of(frame, name, people) for name in names)
    return SourceLayer("sample", "표본", frame, listed, symbology, **more)
