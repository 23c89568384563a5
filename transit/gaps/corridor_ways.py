"""The way that a new route would take between two places, through stops that are there."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely

from ...common.streets.street_network import StreetNetwork
from ..assignment.drawn_routes import DrawnRoutes
from ..errors import TransitError
from ..network.along_line import positions_along
from ..network.bus_ways import BusWays
from ..stops import Stops


@dataclass(frozen=True)
class CorridorWay:
    """Stops (rows) of the way out and of the way back, metres from the first of each, and the line of the way out."""

    out: np.ndarray
    out_m: np.ndarray
    back: np.ndarray
    back_m: np.ndarray
    line: shapely.LineString


def bus_way(buses: BusWays, origins: np.ndarray, destinations: np.ndarray, stops: Stops) -> CorridorWay | None:
    """The shortest way along the ways of today's buses between one of ``origins`` and one of ``destinations``."""
    out = buses.way(origins, destinations)
    back = buses.way(destinations, origins)
    if out is None or back is None or len(out[0]) < 2 or len(back[0]) < 2:
        return None
    line = shapely.LineString(np.column_stack([stops.x[out[0]], stops.y[out[0]]]))
    return CorridorWay(*out, *back, line)


def road_way(
    streets: StreetNetwork, start: tuple[float, float], goal: tuple[float, float], stops: Stops
) -> CorridorWay | None:
    """The shortest way along ``streets``, calling at the stops that it passes, there and back.

    None where no street leads there, or where it passes fewer than two stops.
    """
    line = streets.way(start, goal)
    if line is None:
        return None
    drawn = gpd.GeoDataFrame({"route_id": ["way"]}, geometry=[line], crs=stops.crs)
    try:
        table = DrawnRoutes.of(drawn, stops).route_stops
    except TransitError:
        return None
    rows = stops.rows_of(table["stop_id"])
    ways = []
    for direction, way in enumerate((line, line.reverse())):
        calls = rows[(table["direction"] == direction).to_numpy()]
        if direction:
            # The stop at which the bus turns is written down once, as the last of the way out.
            calls = np.append(ways[0][0][-1], calls)
        if len(calls) < 2:
            return None
        ways.append((calls, positions_along(way, stops.x[calls], stops.y[calls])[0]))
    (out, out_m), (back, back_m) = ways
    return CorridorWay(out, out_m, back, back_m, line)
