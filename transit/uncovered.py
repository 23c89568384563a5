"""People without a stop in reach, gathered into the villages in which they live."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .people import NO_DONG, People

VILLAGE_GAP_M = 150.0
"""Homes no further apart belong to one village: a little more than between the farms of a hamlet."""

SPACING = 1.5
"""Where the places are cells of a grid, their neighbours belong together: that many times their usual distance."""

EDGE_M = 30.0
"""A village is drawn so far beyond its homes."""

FIELDS = ("village_id", "name", "people", "elderly", "buildings", "nearest_m", "distance_m")


def villages(people: People, metres: np.ndarray, beyond_m: float, crs: object) -> gpd.GeoDataFrame:
    """The places with people whose nearest stop is further than ``beyond_m`` (``metres`` of each), as polygons.

    Places no further apart than :data:`VILLAGE_GAP_M` from the next are one village. ``name`` is the dong of most of
    its people; ``nearest_m`` the mean straight or walking metres to a stop over its people, empty where none can be
    reached; most people first.
    """
    at = np.flatnonzero((people.people > 0) & ~(metres <= beyond_m))
    table = pd.DataFrame(
        {
            "village": _linked(people.x[at], people.y[at]),
            "people": people.people[at],
            "elderly": people.elderly[at],
            "buildings": people.building[at].astype(int),
            "dong": people.dong[at],
            "reached": np.where(np.isfinite(metres[at]), people.people[at], 0.0),
            "metres": np.where(np.isfinite(metres[at]), metres[at], 0.0) * people.people[at],
            "point": shapely.points(people.x[at], people.y[at]),
        }
    )
    found = table.groupby("village").agg(
        people=("people", "sum"),
        elderly=("elderly", lambda values: values.sum(min_count=1)),
        buildings=("buildings", "sum"),
        reached=("reached", "sum"),
        metres=("metres", "sum"),
        shape=("point", lambda points: shapely.convex_hull(shapely.multipoints(points.to_numpy()))),
    )
    found["nearest_m"] = found["metres"] / found["reached"].where(found["reached"] > 0)
    homes = table.groupby(["village", "dong"], as_index=False)["people"].sum()
    dong = homes.sort_values("people", kind="stable").drop_duplicates("village", keep="last").set_index("village")
    found["dong"] = dong["dong"].reindex(found.index)
    found["name"] = [None if dong == NO_DONG else people.dong_name[dong] for dong in found["dong"]]
    shapes = shapely.buffer(found["shape"].to_numpy(object), EDGE_M)
    frame = gpd.GeoDataFrame(found.assign(distance_m=float(beyond_m)), geometry=shapes, crs=crs)
    frame = frame.sort_values("people", ascending=False, kind="stable").reset_index(drop=True)
    frame["village_id"] = np.arange(1, len(frame) + 1)
    frame = frame[[*FIELDS, "geometry"]]
    frame.attrs["geometry_type"] = "Polygon"
    return frame


def _linked(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A number for each place, the same for places that near ones link (single linkage)."""
    village = np.arange(len(x))
    if len(x) < 2:
        return village
    points = shapely.points(x, y)
    tree = shapely.STRtree(points)
    one, other = tree.query(points, predicate="dwithin", distance=_reach(tree, points))
    while True:
        # Each place takes the smallest number among its neighbours, then that of the place of this number.
        least = village.copy()
        np.minimum.at(least, one, village[other])
        least = least[least]
        if np.array_equal(least, village):
            return village
        village = least


def _reach(tree: shapely.STRtree, points: np.ndarray) -> float:
    _, apart = tree.query_nearest(points, exclusive=True, return_distance=True, all_matches=False)
    return max(VILLAGE_GAP_M, SPACING * float(np.median(apart))) if len(apart) else VILLAGE_GAP_M
