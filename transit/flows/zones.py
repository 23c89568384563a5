"""The places that journeys are counted between: stops, groups of stops, cells of a grid or hexagons, and dongs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import Transformer

from ...common.dongs import named_dongs
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..errors import TransitError
from ..stops import Stops
from .grouping import UNGROUPED, grouped
from .national_grid import GRID_CRS, hexagon_of, hexagons, squares

OUTSIDE = -1
"""Zone of a stop that lies in none: outside all dongs, without a place, or not in the stop layer."""

CELL_SIZE_M = 500.0
"""Cells of the national statistical grid that hold some stops each (reference/transit.md §2.7)."""

STOP_RADIUS_M = 50.0
"""Radius of the disc that shows a stop's zone: half of a usual road crossing."""

_DISC_SEGMENTS = 8


class ZoneLevel(Enum):
    """How large zones are; the value is the algorithms' parameter."""

    STOP = "stop"
    GROUP = "group"
    GRID = "grid"
    HEXAGON = "hexagon"
    DONG = "dong"

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            ZoneLevel.STOP: marked("stops"),
            ZoneLevel.GROUP: marked("stop groups"),
            ZoneLevel.GRID: marked("grid cells"),
            ZoneLevel.HEXAGON: marked("hexagons"),
            ZoneLevel.DONG: marked("dongs"),
        }[self]


LADDER = (ZoneLevel.STOP, ZoneLevel.GROUP, ZoneLevel.GRID, ZoneLevel.DONG)
"""From fine to coarse, for counts that must not be too small (reference/transit.md §3 rule 8)."""


@dataclass(frozen=True)
class Zones:
    """Zones of one level, one element of ``id``, ``name``, ``geometry``, ``x`` and ``y`` for each.

    ``geometry`` are polygons, ``x`` and ``y`` the mean place of a zone's stops (metres in ``crs``, a projected one),
    where flows begin and end. ``of_row`` is the zone of each row of ``stops``, ``OUTSIDE`` for none.
    """

    level: ZoneLevel
    id: np.ndarray
    name: np.ndarray
    geometry: np.ndarray
    x: np.ndarray
    y: np.ndarray
    crs: object
    stops: Stops
    of_row: np.ndarray

    def __len__(self) -> int:
        return len(self.id)

    def of_stops(self, ids: Sequence[str]) -> np.ndarray:
        """The zone of each stop id, as of a :class:`~..taps.Vocabulary`; ``OUTSIDE`` for none."""
        rows = self.stops.rows_of(ids)
        return np.where(rows >= 0, self.of_row[rows], OUTSIDE).astype(np.int32)

    @property
    def frame(self) -> gpd.GeoDataFrame:
        """``zone_id name geometry`` of each zone."""
        return gpd.GeoDataFrame({"zone_id": self.id, "name": self.name}, geometry=self.geometry, crs=self.crs)


def make_zones(
    level: ZoneLevel,
    stops: gpd.GeoDataFrame | Stops,
    dongs: gpd.GeoDataFrame | None = None,
    cell_size_m: float = CELL_SIZE_M,
    progress: Progress = SILENT,
) -> Zones:
    """The zones of ``level`` over ``stops`` (points with ``stop_id``), in a total order that no run changes.

    A zone of a level other than dong exists where it has a stop; its id is that of its stop, of the middle stop of its
    group, or the place of its cell on the national grid (lower left corner of a square, centre of a hexagon, metres in
    EPSG:5179), and its name that of the stop nearest to the middle of its stops. ``cell_size_m`` is the side of a
    square and the distance between opposite sides of a hexagon. ``dongs`` (polygons) are taken as they are, all of
    them; a stop on a border belongs to the first of them.

    Raises :class:`TransitError` for stops, dongs or sizes that cannot be used.
    """
    stops = stops if isinstance(stops, Stops) else Stops.of(stops)
    match level:
        case ZoneLevel.STOP:
            return _stop_zones(stops)
        case ZoneLevel.GROUP:
            return _group_zones(stops, progress)
        case ZoneLevel.GRID | ZoneLevel.HEXAGON:
            if not cell_size_m > 0:
                raise TransitError("The size of a cell is {size} m. Give more than 0.", size=cell_size_m)
            return _cell_zones(level, stops, cell_size_m)
        case ZoneLevel.DONG:
            return _dong_zones(stops, dongs, progress)


def _stop_zones(stops: Stops) -> Zones:
    placed = np.flatnonzero(np.isfinite(stops.x))
    of_row = np.full(len(stops.id), OUTSIDE, np.int64)
    of_row[placed] = np.arange(len(placed))
    discs = shapely.buffer(shapely.points(stops.x[placed], stops.y[placed]), STOP_RADIUS_M, quad_segs=_DISC_SEGMENTS)
    return _zones(ZoneLevel.STOP, stops, of_row, stops.id[placed], stops.name[placed], discs)


def _group_zones(stops: Stops, progress: Progress) -> Zones:
    """Stops of one place: central ones, those with the most others around them, gather first."""
    placed = np.flatnonzero(np.isfinite(stops.x))
    points = shapely.points(stops.x[placed], stops.y[placed])
    around = np.bincount(_pairs_within(points, STOP_RADIUS_M), minlength=len(placed))
    order = placed[np.lexsort((stops.id[placed].astype(str), -around))]
    centre = grouped(stops.x, stops.y, order, names=stops.name, progress=progress)
    centres = np.unique(centre[centre != UNGROUPED])
    of_row = np.where(centre != UNGROUPED, np.searchsorted(centres, centre), OUTSIDE)
    members = pd.Series(points).groupby(of_row[placed]).agg(list)
    shapes = [shapely.buffer(shapely.convex_hull(shapely.multipoints(part)), STOP_RADIUS_M) for part in members]
    return _zones(ZoneLevel.GROUP, stops, of_row, stops.id[centres], stops.name[centres], np.array(shapes, object))


def _pairs_within(points: np.ndarray, distance: float) -> np.ndarray:
    return shapely.STRtree(points).query(points, predicate="dwithin", distance=distance)[0]


def _cell_zones(level: ZoneLevel, stops: Stops, size: float) -> Zones:
    to_grid = Transformer.from_crs(stops.crs, GRID_CRS, always_xy=True)
    placed = np.flatnonzero(np.isfinite(stops.x))
    x, y = to_grid.transform(stops.x[placed], stops.y[placed])
    column, row = hexagon_of(x, y, size) if level is ZoneLevel.HEXAGON else (x // size, y // size)
    cells, cell = np.unique(np.column_stack([column, row]).astype(np.int64), axis=0, return_inverse=True)
    of_row = np.full(len(stops.id), OUTSIDE, np.int64)
    of_row[placed] = cell.reshape(-1)
    draw = hexagons if level is ZoneLevel.HEXAGON else squares
    anchor_x, anchor_y, outlines = draw(cells[:, 0], cells[:, 1], size)
    ids = np.array([f"{round(x)}_{round(y)}" for x, y in zip(anchor_x, anchor_y, strict=True)], object)
    shapes = shapely.transform(
        shapely.polygons(outlines),
        lambda places: np.column_stack(to_grid.transform(*places.T, direction="INVERSE")),
    )
    return _zones(level, stops, of_row, ids, _names_of_middles(stops, of_row, len(ids)), shapes)


def _dong_zones(stops: Stops, dongs: gpd.GeoDataFrame | None, progress: Progress) -> Zones:
    if dongs is None:
        raise TransitError("Zones by dong need a layer of dongs. Choose the layer of administrative dongs.")
    if dongs.crs is None:
        raise TransitError("The dong layer has no coordinate reference system. Set the one it was made in.")
    table = named_dongs(dongs[dongs.geometry.notna() & ~dongs.geometry.is_empty]).to_crs(stops.crs)
    if table.empty:
        raise TransitError("The dong layer has no polygons. Choose the layer of administrative dongs.")
    shapes = table.geometry.to_numpy()
    of_row = np.full(len(stops.id), OUTSIDE, np.int64)
    placed = np.flatnonzero(np.isfinite(stops.x))
    points = shapely.points(stops.x[placed], stops.y[placed])
    place, dong = shapely.STRtree(shapes).query(points, predicate="intersects")
    first = np.lexsort((dong, place))[::-1]
    of_row[placed[place[first]]] = dong[first]
    outside = int((of_row[placed] == OUTSIDE).sum())
    if outside == len(placed):
        raise TransitError(
            "None of the {stops} stops lies in a dong. Choose the dongs around the stops, and check the coordinate "
            "reference systems of both layers.",
            stops=len(placed),
        )
    if outside:
        progress.warn(
            "{count} of {stops} stops lie outside all dongs; journeys from or to them are counted as outside",
            count=outside,
            stops=len(placed),
        )
    return _zones(ZoneLevel.DONG, stops, of_row, table["id"].to_numpy(object), table["name"].to_numpy(object), shapes)


def _zones(level, stops: Stops, of_row, ids, names, shapes) -> Zones:
    """Zones with the mean place of their stops; one without stops has a point inside it."""
    inside = shapely.point_on_surface(shapes)
    x, y = shapely.get_x(inside), shapely.get_y(inside)
    zone = of_row[of_row != OUTSIDE]
    count = np.bincount(zone, minlength=len(ids))
    for middle, place in ((x, stops.x), (y, stops.y)):
        total = np.bincount(zone, weights=place[of_row != OUTSIDE], minlength=len(ids))
        np.divide(total, count, out=middle, where=count > 0)
    return Zones(level, ids, names, np.asarray(shapes, object), x, y, stops.crs, stops, of_row)


def _names_of_middles(stops: Stops, of_row: np.ndarray, count: int) -> np.ndarray:
    """For each zone the name of the stop nearest to the mean place of its stops."""
    table = pd.DataFrame({"zone": of_row, "x": stops.x, "y": stops.y, "name": stops.name, "id": stops.id})
    table = table[table["zone"] != OUTSIDE]
    middle = table.groupby("zone")[["x", "y"]].transform("mean")
    table["apart"] = np.hypot(table["x"] - middle["x"], table["y"] - middle["y"]).round(3)
    nearest = table.sort_values(["zone", "apart", "id"], kind="stable").drop_duplicates("zone")
    return nearest["name"].to_numpy(object)[:count]
