"""Names and places of the things that periods are compared by."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..errors import TransitError
from ..flows.zones import ZoneLevel, Zones, make_zones
from ..stops import Stops, as_text
from .period_counts import PeriodBy


@dataclass(frozen=True)
class PeriodLayers:
    """What is known of places: ``stops`` (points with ``stop_id``) and ``routes`` (``route_id`` and, where they have
    them, ``route_name`` and lines)."""

    stops: gpd.GeoDataFrame | None = None
    routes: gpd.GeoDataFrame | pd.DataFrame | None = None


def groups_of(layers: PeriodLayers) -> Zones:
    """The stop groups of the stop layer.

    Raises :class:`TransitError` without one.
    """
    if layers.stops is None:
        raise TransitError("Stops can be grouped by their places only. Give the stop layer, or compare by stop.")
    return make_zones(ZoneLevel.GROUP, layers.stops)


def named(found: pd.DataFrame, by: PeriodBy, ids: np.ndarray, layers: PeriodLayers) -> gpd.GeoDataFrame | pd.DataFrame:
    """``found`` with ``item_id`` and ``name`` in the place of ``item`` (a place in ``ids``), and shapes where known."""
    item = found.pop("item").to_numpy()
    match by:
        case PeriodBy.ROUTE_PAIR:
            return _pairs(found, ids[item // len(ids)], ids[item % len(ids)], layers)
        case PeriodBy.ROUTE:
            return _routes(found, ids[item], layers)
        case PeriodBy.STOP:
            return _stops(found, ids[item], layers)
        case PeriodBy.GROUP:
            zones = groups_of(layers)
            points = gpd.points_from_xy(zones.x[item], zones.y[item], crs=zones.crs)
            return gpd.GeoDataFrame(_with_ids(found, zones.id[item], zones.name[item]), geometry=points)


def _with_ids(found: pd.DataFrame, item_id: np.ndarray, name: np.ndarray) -> pd.DataFrame:
    return pd.concat([pd.DataFrame({"item_id": item_id, "name": name}, index=found.index), found], axis=1)


def _stops(found: pd.DataFrame, ids: np.ndarray, layers: PeriodLayers) -> gpd.GeoDataFrame | pd.DataFrame:
    if layers.stops is None:
        return _with_ids(found, ids, ids)
    stops = Stops.of(layers.stops)
    rows = stops.rows_of(ids)
    names = np.where(rows >= 0, stops.name[rows], ids)
    points = np.where(rows >= 0, shapely.points(stops.x[rows], stops.y[rows]), None)
    return gpd.GeoDataFrame(_with_ids(found, ids, names), geometry=points, crs=stops.crs)


def _routes(found: pd.DataFrame, ids: np.ndarray, layers: PeriodLayers) -> gpd.GeoDataFrame | pd.DataFrame:
    table = _with_ids(found, ids, _route_names(ids, layers))
    lines = _lines(layers)
    if lines is None:
        return table
    return gpd.GeoDataFrame(table, geometry=lines.reindex(ids).to_numpy(), crs=lines.crs)


def _pairs(found: pd.DataFrame, first: np.ndarray, second: np.ndarray, layers: PeriodLayers) -> pd.DataFrame:
    from_name, to_name = _route_names(first, layers), _route_names(second, layers)
    table = _with_ids(found, _joined(first, second), _joined(from_name, to_name))
    table.insert(2, "from_route", first)
    table.insert(3, "to_route", second)
    return table


def _joined(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    return np.array([f"{a} → {b}" for a, b in zip(first, second, strict=True)], dtype=object)


def _route_names(ids: np.ndarray, layers: PeriodLayers) -> np.ndarray:
    routes = layers.routes
    if routes is None or "route_name" not in _with_route_id(routes).columns:
        return ids
    names = routes["route_name"].set_axis(routes["route_id"].map(as_text)).dropna()
    names = names[~names.index.duplicated()].astype(str)
    return pd.Series(ids, dtype=object).map(names).fillna(pd.Series(ids, dtype=object)).to_numpy(object)


def _lines(layers: PeriodLayers) -> gpd.GeoSeries | None:
    """The lines of each route together, by route id; None where there are none."""
    routes = layers.routes
    if not isinstance(routes, gpd.GeoDataFrame) or routes.crs is None:
        return None
    drawn = _with_route_id(routes)[routes.geometry.notna()]
    parts = drawn.geometry.explode(index_parts=False)
    parts = parts[parts.geom_type == "LineString"]
    of_route = parts.groupby(drawn["route_id"].map(as_text).reindex(parts.index)).agg(list)
    if of_route.empty:
        return None
    return gpd.GeoSeries(of_route.map(shapely.multilinestrings), crs=routes.crs)


def _with_route_id(routes: pd.DataFrame) -> pd.DataFrame:
    if "route_id" not in routes.columns:
        raise TransitError(
            "The layer of routes has no field route_id. Rename the field that holds the route number to route_id; the "
            "layer has: {fields}.",
            fields=", ".join(str(name) for name in routes.columns if name != "geometry"),
        )
    return routes
