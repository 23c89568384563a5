"""The railway: one line through the city to the metropolis, and its stations."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .plan import CityPlan
from .terrain import smooth_corners

COURSE = ((0.262, 0.215), (0.36, 0.265), (0.46, 0.30), (0.555, 0.338), (0.578, 0.385), (0.562, 0.44), (0.51, 0.49),
          (0.468, 0.54), (0.475, 0.595), (0.53, 0.625), (0.63, 0.612), (0.72, 0.578), (0.82, 0.555), (0.90, 0.545),
          (1.00, 0.55))  # fmt: skip
HALF_WIDTH = 9.0
STATION_NAMES = ("해솔공단역", "갯벌생태역", "은빛신도시역", "해솔시청역", "한들역", "물미역")
STATIONS_AT = ((0.262, 0.215), (0.40, 0.28), (0.555, 0.338), (0.47, 0.55), (0.72, 0.578), (0.87, 0.548))
OUTSIDE_NAMES = ("너른들역", "새벌역", "가온역")
OUTSIDE_KM = (5.5, 11.0, 19.0)
"""Stations beyond the city limits, kilometres after the last point of the course, where commuters get off."""


@dataclass(frozen=True)
class Railway:
    """The line inside the frame, the ground it takes, and stations (outside ones last) in order of travel."""

    line: shapely.Geometry
    ground: shapely.Geometry
    names: tuple[str, ...]
    places: np.ndarray
    """Map positions of the stations, shape (n, 2)."""
    along: np.ndarray
    """Metres from the terminus along the line."""
    inside: np.ndarray
    """Whether the station lies in the city."""


def make_railway(plan: CityPlan, land) -> Railway:
    """The railway of the planned city."""
    points = smooth_corners(np.array([plan.at(u, v) for u, v in COURSE]), 4)
    line = shapely.linestrings(points)
    stations = shapely.line_locate_point(line, shapely.points([plan.at(u, v) for u, v in STATIONS_AT]))
    inside_places = shapely.get_coordinates(shapely.line_interpolate_point(line, stations))
    end, heading = points[-1], (points[-1] - points[-3]) / np.linalg.norm(points[-1] - points[-3])
    beyond = np.array(OUTSIDE_KM) * 1000
    outside_places = end + heading * beyond[:, None] * 0.96
    along = np.concatenate([stations, shapely.length(line) + beyond])
    ground = shapely.intersection(line.buffer(HALF_WIDTH, quad_segs=2, cap_style="flat"), land)
    yards = shapely.union_all(shapely.buffer(shapely.points(inside_places), 38, quad_segs=1))
    return Railway(
        line,
        shapely.union_all([ground, yards]),
        STATION_NAMES + OUTSIDE_NAMES,
        np.concatenate([inside_places, outside_places]),
        along,
        np.arange(len(along)) < len(stations),
    )
