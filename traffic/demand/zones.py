"""The zones of demand: the city's own, and outer ones where roads cross its border."""

from __future__ import annotations

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.dongs import named_dongs
from ...common.fields import field_named, texts_of
from ...common.texts import marked
from ..errors import TrafficError
from .access import INNER, OUTER
from .numbers import numbers_in

ID_NAMES = ("zone_id", "외부존코드", "존코드", "존번호", "adm_cd", "adm_cd2", "행정동코드", "행정구역코드", "zone",
            "code", "id")  # fmt: skip
ZONE_NAMES = ("zone_name", "외부존명", "존명", "adm_nm", "행정동명", "행정동", "이름", "name")
NODE_NAMES = ("node_id", "노드id", "노드_id")
CORDON = {
    "coming": ("in", "coming", "inbound", "유입교통량", "유입", "진입"),
    "going": ("out", "going", "outbound", "유출교통량", "유출", "진출"),
    "through": ("through", "통과교통량", "통과"),
}
"""Vehicles a day that a cordon count found at an outer zone: coming into the city, going out, passing through."""
POINT_ZONE_M = 30.0
"""Half the width of the circle by which a zone that is a point is shown."""


def demand_zones(inner: gpd.GeoDataFrame, outer: gpd.GeoDataFrame | None, crs: object) -> gpd.GeoDataFrame:
    """``zone_id zone_name kind node_id`` and the vehicles of :data:`CORDON` (0 for inner zones) in ``crs``.

    ``inner``: polygons (dongs, several rows of a code become one) or points; ``outer``: points or polygons. Raises
    :class:`TrafficError` for lines, a layer without a CRS, and an id that both have.
    """
    parts = [_inner(_moved(inner, crs, marked("zones")))]
    if outer is not None and len(outer):
        parts.append(_outer(_moved(outer, crs, marked("outer zones"))))
    zones = pd.concat(parts, ignore_index=True)
    twice = zones.loc[zones["zone_id"].duplicated(), "zone_id"]
    if len(twice):
        raise TrafficError(
            "The zone {zone} stands twice among the zones and outer zones. Every zone needs an id of its own.",
            zone=twice.iloc[0],
        )
    return gpd.GeoDataFrame(zones, geometry="geometry", crs=crs)


def _moved(layer: gpd.GeoDataFrame, crs: object, what: str) -> gpd.GeoDataFrame:
    there = layer[layer.geometry.notna() & ~layer.geometry.is_empty]
    if there.empty:
        raise TrafficError("The layer of {what} has no features. Choose another layer.", what=what)
    lost = np.flatnonzero(layer.geometry.isna() | layer.geometry.is_empty)
    if len(lost):
        raise TrafficError(
            "Row {row} of the layer of {what} has no shape, so its trips would be lost. Draw it, or delete the row.",
            row=lost[0] + 1,
            what=what,
        )
    if there.crs is None:
        raise TrafficError(
            "The layer of {what} has no coordinate reference system. Set it in its properties.", what=what
        )
    if not there.geom_type.isin(("Point", "Polygon", "MultiPolygon", "MultiPoint")).all():
        raise TrafficError("The layer of {what} has lines. Choose polygons or points.", what=what)
    return there.to_crs(crs).reset_index(drop=True)


def _inner(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    if layer.geom_type.isin(("Polygon", "MultiPolygon")).all():
        dongs = named_dongs(layer)
        found = {"zone_id": dongs["id"], "zone_name": dongs["name"], "geometry": dongs.geometry}
    else:
        ids = _ids(layer)
        found = {"zone_id": ids, "zone_name": _names(layer, ids), "geometry": layer.geometry.centroid}
    blank = dict.fromkeys(CORDON, 0.0)
    return gpd.GeoDataFrame({**found, "kind": INNER, "node_id": "", **blank}, crs=layer.crs)


def _outer(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    ids = _ids(layer)
    cordon = {}
    for name, called in CORDON.items():
        field = field_named(layer.columns, called)
        cordon[name] = 0.0 if field is None else numbers_in(layer[field], marked("outer zones"), field)
    return gpd.GeoDataFrame(
        {"zone_id": ids, "zone_name": _names(layer, ids), "geometry": layer.geometry, "kind": OUTER,
         "node_id": texts_of(layer, NODE_NAMES), **cordon},
        crs=layer.crs,
    )  # fmt: skip


def _ids(layer: gpd.GeoDataFrame) -> pd.Series:
    given = texts_of(layer, ID_NAMES)
    numbered = pd.Series([f"zone{number + 1}" for number in range(len(layer))], index=layer.index)
    return given.where(given != "", numbered)


def _names(layer: gpd.GeoDataFrame, ids: pd.Series) -> pd.Series:
    given = texts_of(layer, ZONE_NAMES)
    return given.where(given != "", ids)


def areas_of(zones: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """The shapes of ``zones``, points as small circles: a map layer has shapes of one kind."""
    is_area = zones.geom_type.isin(("Polygon", "MultiPolygon"))
    return zones.geometry.where(is_area, zones.geometry.buffer(POINT_ZONE_M))


def joined_numbers(zones: gpd.GeoDataFrame, table: pd.DataFrame, values: Sequence[str], what: str) -> np.ndarray:
    """For each of ``zones`` the number that ``table`` has of it, by the zone's id, else by its name; 0 where none.

    ``values``: what the field may be called; ``what``: English name of the table. Raises :class:`TrafficError` where
    the field is missing or no zone is found.
    """
    field = field_named(table.columns, values)
    if field is None:
        raise TrafficError(
            "The table of {what} has no field for the number. Name it {name}; its fields are {fields}.",
            what=what,
            name=values[0],
            fields=", ".join(map(str, table.columns[:12])),
        )
    numbers = pd.Series(numbers_in(table[field], what, field))
    for own, called in (("zone_id", ID_NAMES), ("zone_name", ZONE_NAMES)):
        keys = texts_of(table, called).to_numpy()
        found = zones[own].isin(keys) & (zones[own] != "")
        if found.any():
            return zones[own].map(numbers.groupby(keys).sum()).fillna(0.0).to_numpy(float)
    raise TrafficError(
        "No row of the table of {what} belongs to a zone: the first zone is {zone}. Use the same codes or names.",
        what=what,
        zone=zones["zone_id"].iloc[0],
    )


def own_numbers(
    zones: gpd.GeoDataFrame, layer: gpd.GeoDataFrame, values: Sequence[str], what: str
) -> np.ndarray | None:
    """The numbers in a field of the zones' own ``layer``; None where it has no such field. Zones that nothing names are
    told apart by their order."""
    if field_named(layer.columns, values) is None:
        return None
    table = pd.DataFrame(layer.drop(columns=layer.geometry.name)).reset_index(drop=True)
    if field_named(table.columns, (*ID_NAMES, *ZONE_NAMES)) is None:
        table["zone_id"] = zones["zone_id"].reindex(range(len(table))).to_numpy()
    return joined_numbers(zones, table, values, what)
