"""Vehicles that were followed → points that are there for a frame of some seconds, for the map's clock."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..units import KMH_PER_MS
from .model import VEHICLES
from .moments import moments

MOST_ROWS = 50_000
"""Points beyond which QGIS steps through the layer haltingly (reference/traffic.md §3.7)."""
SLACK_M = 100.0
"""Metres that a vehicle may come further in a frame than by its speed: speeds are those of its last segment."""
LOOKS = 2


def vehicle_frames(
    positions: pd.DataFrame, frame_s: float, day: date, crs: object, most: int = MOST_ROWS, seed: int = 1
) -> gpd.GeoDataFrame:
    """Points with the fields of ``VEHICLES``, in order of time.

    ``positions``: ``second vehicle_id vehicle_class x y speed_mps``, seconds after midnight, metres of ``crs``, every
    ``frame_s`` seconds or more often (SUMO's FCD; in meso with ``meso-interpolate-pos``, or vehicles jump from segment
    to segment). Of several positions of a vehicle within a frame the first is taken. Where there are more than ``most``
    points, whole vehicles are left out, drawn by ``seed``, so that those that stay can be followed to their ends.
    """
    frames = positions.assign(frame=np.floor(positions["second"] / frame_s).astype("int64"))
    frames = frames.sort_values(["second", "vehicle_id"]).drop_duplicates(["frame", "vehicle_id"])
    frames = without_leaps(_whole_vehicles(frames, most, seed))
    begin = frames["frame"].to_numpy() * frame_s
    columns = {
        "vehicle_id": frames["vehicle_id"].astype(str).to_numpy(object),
        "vehicle_class": frames["vehicle_class"].astype(str).to_numpy(object),
        "time_begin": moments(day, begin),
        "time_end": moments(day, begin + frame_s),
        "speed_kmh": np.round(frames["speed_mps"].to_numpy(float).clip(min=0.0) * KMH_PER_MS, 1),
    }
    points = shapely.points(np.round(frames[["x", "y"]].to_numpy(float), 1))
    return gpd.GeoDataFrame({name: columns[name] for name in VEHICLES}, geometry=points, crs=crs)


def _whole_vehicles(frames: pd.DataFrame, most: int, seed: int) -> pd.DataFrame:
    if len(frames) <= most:
        return frames
    counts = frames["vehicle_id"].value_counts().sort_index()
    drawn = counts.sample(frac=1.0, random_state=seed)
    kept = drawn.index[drawn.cumsum() <= most]
    return frames[frames["vehicle_id"].isin(kept)]


def without_leaps(frames: pd.DataFrame) -> pd.DataFrame:
    """``frames`` (``vehicle_id second x y speed_mps``) with what leaps there and back put between its neighbours.

    SUMO 1.28 in meso shows some vehicles that have just come to a road for a moment at a wrong end of it: of
    steps of 10 s, 4.3 % were leaps of more than 300 m, 0.4 % are when this has looked (sample city, 8,800 trips).
    Which of them it shows so may differ between two runs of one seed; nothing else of a run does.
    """
    order = np.lexsort((frames["second"].to_numpy(), frames["vehicle_id"].to_numpy()))
    x, y, second, speed = (frames[name].to_numpy(float)[order] for name in ("x", "y", "second", "speed_mps"))
    _, vehicle = np.unique(frames["vehicle_id"].to_numpy()[order].astype(str), return_inverse=True)
    inside = np.flatnonzero((vehicle[1:-1] == vehicle[:-2]) & (vehicle[1:-1] == vehicle[2:])) + 1
    fastest = np.maximum(np.maximum(speed[inside - 1], speed[inside]), speed[inside + 1])
    reach = SLACK_M + fastest * (second[inside + 1] - second[inside - 1]) / 2.0
    for _ in range(LOOKS):
        there, back = (np.hypot(x[inside] - x[inside + n], y[inside] - y[inside + n]) for n in (-1, 1))
        straight = np.hypot(x[inside + 1] - x[inside - 1], y[inside + 1] - y[inside - 1])
        detour = np.zeros(len(x))
        detour[inside] = there + back - straight
        is_sharpest = (detour[inside] >= detour[inside - 1]) & (detour[inside] >= detour[inside + 1])
        leaps = inside[is_sharpest & (detour[inside] > reach)]
        for axis in (x, y):
            axis[leaps] = (axis[leaps - 1] + axis[leaps + 1]) / 2.0
    mended = np.empty((2, len(frames)))
    mended[:, order] = x, y
    return frames.assign(x=mended[0], y=mended[1])
