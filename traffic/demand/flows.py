"""What the demand looks like: desire lines between zones, and how long trips are."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .travel_times import TravelTimes

FLOW_FIELDS = {
    "from_zone": "str", "to_zone": "str", "from_name": "str", "to_name": "str", "vehicles": "float64",
    "there": "float64", "back": "float64", "share": "float64", "km": "float64", "minutes": "float64",
}  # fmt: skip
"""``vehicles``: both directions; ``there``: from the first zone to the second; ``share``: of all between zones."""
LENGTH_FIELDS = {"from_km": "float64", "to_km": "float64", "vehicles": "float64", "share": "float64",
                 "reached_share": "float64", "minutes": "float64"}  # fmt: skip
"""A row a class of road distance: ``reached_share`` of all vehicles go no farther; ``minutes``: their mean."""

TOP_SHARE = 0.95
"""Flows are shown, the largest first, until they add up to this part of all."""
LENGTH_LIMITS_KM = (0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50)


def desire_lines(
    zones: gpd.GeoDataFrame, od: pd.DataFrame, times: TravelTimes, top_share: float = TOP_SHARE
) -> gpd.GeoDataFrame:
    """A straight line a pair of zones with :data:`FLOW_FIELDS`, the largest first, until they have ``top_share`` of all
    vehicles between different zones. Lengths and times are those of the quickest way from the first zone."""
    number = pd.Series(np.arange(len(zones)), index=zones["zone_id"])
    a, b = number[od["origin"]].to_numpy(), number[od["destination"]].to_numpy()
    rows = pd.DataFrame({
        "a": np.minimum(a, b), "b": np.maximum(a, b),
        "there": np.where(a <= b, od["vehicles"], 0.0), "back": np.where(a > b, od["vehicles"], 0.0),
    })[a != b]  # fmt: skip
    pairs = rows.groupby(["a", "b"], as_index=False)[["there", "back"]].sum()
    pairs["vehicles"] = pairs["there"] + pairs["back"]
    pairs = pairs[pairs["vehicles"] > 0].sort_values("vehicles", ascending=False, kind="stable")
    total = pairs["vehicles"].sum()
    before = pairs["vehicles"].cumsum() - pairs["vehicles"]
    shown = pairs[before < top_share * total].reset_index(drop=True)
    ids, names = zones["zone_id"].to_numpy(), zones["zone_name"].to_numpy()
    middle = shapely.get_coordinates(shapely.point_on_surface(zones.geometry.to_numpy()))
    shown = shown.assign(
        from_zone=ids[shown["a"]], to_zone=ids[shown["b"]], from_name=names[shown["a"]], to_name=names[shown["b"]],
        share=shown["vehicles"] / total if total else 0.0,
        km=_finite(times.km[shown["a"], shown["b"]]), minutes=_finite(times.minutes[shown["a"], shown["b"]]),
    )  # fmt: skip
    lines = shapely.linestrings(np.stack([middle[shown["a"]], middle[shown["b"]]], axis=1)) if len(shown) else []
    return gpd.GeoDataFrame(shown[list(FLOW_FIELDS)], geometry=lines, crs=zones.crs)


def trip_lengths(zones: pd.DataFrame, od: pd.DataFrame, times: TravelTimes) -> pd.DataFrame:
    """Vehicles by class of road distance (:data:`LENGTH_FIELDS`), pairs without a way left out; classes beyond the
    longest trip are left out as well."""
    number = pd.Series(np.arange(len(zones)), index=zones["zone_id"])
    a, b = number[od["origin"]].to_numpy(), number[od["destination"]].to_numpy()
    km, minutes, vehicles = times.km[a, b], times.minutes[a, b], od["vehicles"].to_numpy(float)
    there = np.isfinite(km)
    limits = np.array([*LENGTH_LIMITS_KM, np.inf])
    place = np.searchsorted(limits, km[there], side="right") - 1
    count = int(place.max(initial=0)) + 1
    sums = np.bincount(place, vehicles[there], count)
    spent = np.bincount(place, (vehicles * minutes)[there], count)
    total = max(sums.sum(), 1e-9)
    return pd.DataFrame({
        "from_km": limits[:count], "to_km": np.where(np.isfinite(limits[1 : count + 1]), limits[1 : count + 1], np.nan),
        "vehicles": sums, "share": sums / total, "reached_share": np.cumsum(sums) / total,
        "minutes": np.divide(spent, sums, out=np.full(count, np.nan), where=sums > 0),
    })  # fmt: skip


def mean_trip(zones: pd.DataFrame, od: pd.DataFrame, times: TravelTimes) -> tuple[float, float]:
    """Mean kilometres and minutes of a vehicle on empty roads, of pairs that have a way."""
    number = pd.Series(np.arange(len(zones)), index=zones["zone_id"])
    a, b = number[od["origin"]].to_numpy(), number[od["destination"]].to_numpy()
    there = np.isfinite(times.km[a, b])
    weight = od["vehicles"].to_numpy(float)[there]
    if not weight.sum() > 0:
        return 0.0, 0.0
    return tuple(float(np.average(table[a, b][there], weights=weight)) for table in (times.km, times.minutes))


def _finite(values: np.ndarray) -> np.ndarray:
    return np.where(np.isfinite(values), values, np.nan)
