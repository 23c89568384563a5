"""Lines drawn on the map → routes: the stops that a bus along the line passes, in order, there and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
import shapely.ops

from ..errors import TransitError
from ..stops import Stops
from .headways import NewHeadway

SNAP_M = 60.0
"""A stop is on a drawn line within so many metres: half a wide arterial and a hand that drew it by eye."""
STEP_M = 10.0
MIDDLE_M = 8.0
"""A pole so near the line stands on neither side of it (bus stops in the road's middle, narrow streets)."""
OPPOSITE_M = 250.0
"""The two poles of one place are at most so far apart along the road: half of a usual spacing of stops."""

_ID_FIELDS = ("route_id", "route_name", "name")
OUT, BACK = 0, 1


@dataclass(frozen=True)
class DrawnRoutes:
    """``route_stops``: ``route_id seq stop_id direction``; ``lines``: ``route_id`` and the way there and back;
    ``headways`` of the routes whose line says one; ``names``: what each route is called."""

    route_stops: pd.DataFrame
    lines: gpd.GeoDataFrame
    headways: dict[str, NewHeadway]
    names: dict[str, str]

    @classmethod
    def of(
        cls, drawn: gpd.GeoDataFrame, stops: Stops, snap_m: float = SNAP_M, closed: np.ndarray | None = None
    ) -> DrawnRoutes:
        """The routes of the lines ``drawn`` (``route_id``, ``route_name`` or ``name``; optional ``peak_min`` and
        ``offpeak_min``).

        A stop within ``snap_m`` of the line is called at where the line passes it: on the right side in the direction
        of travel, as Korea drives, and on the left only where the right has none within :data:`OPPOSITE_M`. The bus
        comes back the same way, unless the line is closed or its field ``one_way`` is true. ``closed``: rows of stops
        where no bus calls, as railway stations.

        Raises :class:`TransitError` for a line that passes fewer than two stops, two lines of one route, no CRS.
        """
        if drawn.crs is None:
            raise TransitError("The layer of drawn routes has no coordinate reference system. Set the one it is in.")
        drawn = drawn[drawn.geometry.notna() & ~drawn.geometry.is_empty].to_crs(stops.crs)
        if drawn.empty:
            raise TransitError("The layer of drawn routes has no line. Draw one, or leave the layer out.")
        usable = np.isfinite(stops.x)
        usable[closed if closed is not None else []] = False
        tables, lines, headways, names = [], [], {}, {}
        for number, row in enumerate(drawn.to_dict("records"), start=1):
            route, name = _identity(row, number)
            if route in names:
                raise TransitError("Two drawn lines are called {route}. Give each route one line.", route=route)
            names[route] = name
            line = _one_line(row[drawn.geometry.name], route)
            ways = [line] if line.is_closed or _true(row.get("one_way")) else [line, line.reverse()]
            calls = list(_calls_of(ways, stops, usable, snap_m))
            if len(calls) < 2:
                raise TransitError(
                    "The drawn line {route} passes {count} stops within {metres} m, so no bus can be taken on it. Draw "
                    "it along stops or raise the distance.",
                    route=name,
                    count=len(calls),
                    metres=round(snap_m),
                )
            rows = [(route, seq, stops.id[stop], way) for seq, (way, stop) in enumerate(calls, start=1)]
            tables.append(pd.DataFrame(rows, columns=["route_id", "seq", "stop_id", "direction"]))
            lines.append((route, _joined(ways)))
            if headway := _headway(row):
                headways[route] = headway
        shapes = gpd.GeoDataFrame(lines, columns=["route_id", "geometry"], geometry="geometry", crs=stops.crs)
        return cls(pd.concat(tables, ignore_index=True), shapes, headways, names)


def _calls_of(
    ways: list[shapely.LineString], stops: Stops, usable: np.ndarray, snap_m: float
) -> Iterator[tuple[int, int]]:
    """(direction, row of the stop) of each call; where the bus turns, the same stop counts once."""
    last = None
    for direction, way in enumerate(ways):
        for stop in _passed(way, stops, usable, snap_m):
            if stop != last:
                yield direction, int(stop)
            last = stop


def _passed(line: shapely.LineString, stops: Stops, usable: np.ndarray, snap_m: float) -> np.ndarray:
    """The rows of the ``usable`` stops that a bus along ``line`` calls at, in order, each as often as passed."""
    points = _points_along(line)
    placed = np.flatnonzero(usable)
    tree = shapely.STRtree(shapely.points(stops.x[placed], stops.y[placed]))
    at, stop = tree.query(shapely.points(points), predicate="dwithin", distance=snap_m + STEP_M)
    stop = placed[stop]
    away = np.hypot(points[at, 0] - stops.x[stop], points[at, 1] - stops.y[stop])
    order = np.lexsort((at, stop))
    at, stop, away = at[order], stop[order], away[order]
    # A pass is a run of neighbouring points near one stop; its nearest point is where the bus calls.
    begins = np.append(True, (np.diff(stop) != 0) | (np.diff(at) > 1)) if len(at) else np.zeros(0, bool)
    passes = pd.DataFrame({"pass": np.cumsum(begins), "stop": stop, "at": at, "away": away})
    passes = passes.sort_values(["pass", "away", "at"]).drop_duplicates("pass")
    passes = passes[passes["away"] <= snap_m].sort_values(["at", "away", "stop"])
    side = _side(points, passes["at"].to_numpy(int), stops.x[passes["stop"]], stops.y[passes["stop"]])
    return passes["stop"].to_numpy(int)[_called_at(passes["at"].to_numpy(int) * STEP_M, side)]


def _called_at(along: np.ndarray, side: np.ndarray) -> np.ndarray:
    """Those on the right (``side`` in metres, right < 0), and those on the left that have none of the right near."""
    right = side <= MIDDLE_M
    near = np.abs(along[:, None] - along[right][None]) <= OPPOSITE_M
    return right | ~near.any(axis=1)


def _side(points: np.ndarray, at: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Metres to the left of the direction of travel, negative to the right."""
    before, after = points[np.maximum(at - 1, 0)], points[np.minimum(at + 1, len(points) - 1)]
    ahead = after - before
    length = np.maximum(np.hypot(ahead[:, 0], ahead[:, 1]), 1e-9)
    return (ahead[:, 0] * (y - points[at, 1]) - ahead[:, 1] * (x - points[at, 0])) / length


def _points_along(line: shapely.LineString) -> np.ndarray:
    steps = max(int(np.ceil(line.length / STEP_M)), 1)
    return shapely.get_coordinates(shapely.line_interpolate_point(line, np.arange(steps + 1) * STEP_M))


def _one_line(shape, route: str) -> shapely.LineString:
    merged = shapely.ops.linemerge(shape) if shape.geom_type == "MultiLineString" else shape
    if merged.geom_type == "MultiLineString" and len(merged.geoms) == 1:
        merged = merged.geoms[0]
    if merged.geom_type != "LineString":
        raise TransitError("The drawn line {route} is in pieces. Draw it from one end to the other.", route=route)
    return shapely.force_2d(merged)


def _joined(ways: list[shapely.LineString]) -> shapely.LineString:
    return shapely.LineString(np.vstack([shapely.get_coordinates(way) for way in ways]))


def _identity(row: dict, number: int) -> tuple[str, str]:
    """The id and the name of a drawn route; one without either is called by its number."""
    given = [str(row[field]).strip() for field in _ID_FIELDS if not pd.isna(row.get(field))]
    given = [text for text in given if text] or [f"new-{number}"]
    return given[0], given[-1]


def _headway(row: dict) -> NewHeadway | None:
    peak, calm = (pd.to_numeric(row.get(name), errors="coerce") for name in ("peak_min", "offpeak_min"))
    peak = calm if pd.isna(peak) else peak
    return NewHeadway(float(peak), float(peak if pd.isna(calm) else calm)) if peak > 0 else None


def _true(value: object) -> bool:
    return str(value).strip().lower() in ("1", "1.0", "true", "t", "y", "yes", "예")
