"""Vehicles that were followed → points that are there for a frame of some seconds, for the map's clock."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .clock import moments
from .model import VEHICLES

MOST_ROWS = 50_000
"""Points beyond which QGIS steps through the layer haltingly (reference/traffic.md §3.7)."""
KMH = 3.6


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
    frames = _whole_vehicles(frames, most, seed)
    begin = frames["frame"].to_numpy() * frame_s
    columns = {
        "vehicle_id": frames["vehicle_id"].astype(str).to_numpy(object),
        "vehicle_class": frames["vehicle_class"].astype(str).to_numpy(object),
        "time_begin": moments(day, begin),
        "time_end": moments(day, begin + frame_s),
        "speed_kmh": np.round(frames["speed_mps"].to_numpy(float).clip(min=0.0) * KMH, 1),
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
