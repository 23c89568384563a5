"""People without a stop in reach, gathered into the villages in which they live."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.dongs import NO_DONG
from ...common.population.people import People

VILLAGE_GAP_M = 150.0
"""Homes no further apart belong to one village: a little more than between the farms of a hamlet."""

SPACING = 1.5
"""Where the places are cells of a grid, their neighbours belong together: that many times their usual distance."""

EDGE_M = 30.0
"""A village is drawn so far beyond its homes."""

FIELDS = ("village_id", "name", "people", "elderly", "buildings", "nearest_m", "distance_m")


def villages(people: People, metres: np.ndarray, beyond_m: float, crs: object) -> gpd.GeoDataFrame:
    """The places with people whose nearest stop is further than ``beyond_m`` (``metres`` of each), as polygons.

    Places of one dong no further apart than :data:`VILLAGE_GAP_M` from the next are one village, drawn as closely
    round them. ``name`` is the dong; ``nearest_m`` the mean straight or walking metres to a stop over its people, empty
    where none can be reached; most people first.
    """
    at = np.flatnonzero((people.people > 0) & ~(metres <= beyond_m))
    points = shapely.points(people.x[at], people.y[at])
    reach = _reach(points)
    table = pd.DataFrame(
        {
            "village": _linked(points, people.dong[at], reach),
            "people": people.people[at],
            "elderly": people.elderly[at],
            "buildings": people.building[at].astype(int),
            "dong": people.dong[at],
            "reached": np.where(np.isfinite(metres[at]), people.people[at], 0.0),
            "metres": np.where(np.isfinite(metres[at]), metres[at], 0.0) * people.people[at],
            "point": points,
        }
    )
    found = table.groupby("village").agg(
        people=("people", "sum"),
        elderly=("elderly", lambda values: values.sum(min_count=1)),
        buildings=("buildings", "sum"),
        dong=("dong", "first"),
        reached=("reached", "sum"),
        metres=("metres", "sum"),
        shape=("point", lambda points: _drawn(points.to_numpy(), reach)),
    )
    found["nearest_m"] = found["metres"] / found["reached"].where(found["reached"] > 0)
    found["name"] = [None if dong == NO_DONG else people.dong_name[dong] for dong in found["dong"]]
    shapes = found["shape"].to_numpy(object)
    frame = gpd.GeoDataFrame(found.assign(distance_m=float(beyond_m)), geometry=shapes, crs=crs)
    frame = frame.sort_values("people", ascending=False, kind="stable").reset_index(drop=True)
    frame["village_id"] = np.arange(1, len(frame) + 1)
    frame = frame[[*FIELDS, "geometry"]]
    frame.attrs["geometry_type"] = "Polygon"
    return frame


def _drawn(points: np.ndarray, reach: float) -> object:
    """The area of the places: with what lies between near ones, and round them as far as the edge."""
    around = shapely.union_all(shapely.buffer(points, reach / 2 + EDGE_M, quad_segs=4))
    return shapely.buffer(around, -reach / 2, quad_segs=4)


def _linked(points: np.ndarray, dong: np.ndarray, reach: float) -> np.ndarray:
    """A number for each place, the same for places of one dong that near ones link (single linkage)."""
    village = np.arange(len(points))
    one, other = shapely.STRtree(points).query(points, predicate="dwithin", distance=reach)
    together = dong[one] == dong[other]
    one, other = one[together], other[together]
    while True:
        # Each place takes the smallest number among its neighbours, then that of the place of this number.
        least = village.copy()
        np.minimum.at(least, one, village[other])
        least = least[least]
        if np.array_equal(least, village):
            return village
        village = least


def _reach(points: np.ndarray) -> float:
    """How far apart places of one village may lie."""
    tree = shapely.STRtree(points)
    _, apart = tree.query_nearest(points, exclusive=True, return_distance=True, all_matches=False)
    return max(VILLAGE_GAP_M, SPACING * float(np.median(apart))) if len(apart) else VILLAGE_GAP_M
