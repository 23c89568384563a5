"""The ground: coast and reclaimed land, hills with ridges, streams, and the woods on them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from shapely.affinity import rotate

from .contour import region_above
from .noise import Noise
from .plan import ORIGIN, CityPlan

DEM_STEP = 30.0
"""Grid step of the terrain and of the DEM it becomes, metres (wider in larger cities)."""
WOOD_LINE = 34.0
"""Height in metres above which the hills are wooded."""

# All places are shares of the frame, west to east and south to north.
RIDGES = (  # points, height in metres, half width as a share of the frame's width
    (((0.40, 0.97), (0.50, 0.88), (0.62, 0.84), (0.74, 0.90), (0.86, 0.86), (0.97, 0.93)), 190, 0.050),
    (((0.99, 0.74), (0.90, 0.66), (0.84, 0.68)), 120, 0.034),
    (((0.98, 0.47), (0.88, 0.42), (0.84, 0.30), (0.90, 0.18), (0.98, 0.10)), 210, 0.048),
    (((0.50, 0.05), (0.60, 0.10), (0.68, 0.07), (0.78, 0.12)), 150, 0.040),
    (((0.475, 0.74), (0.53, 0.71), (0.565, 0.665)), 110, 0.026),
    (((0.66, 0.40), (0.72, 0.33), (0.71, 0.26)), 95, 0.026),
    (((0.325, 0.56), (0.345, 0.60)), 65, 0.018),
    (((0.445, 0.235), (0.455, 0.27)), 50, 0.014),
    (((0.73, 0.72), (0.79, 0.76)), 80, 0.022),
)
STREAMS = (  # points, half width in metres
    (((0.93, 0.585), (0.84, 0.56), (0.76, 0.52), (0.66, 0.505), (0.60, 0.46), (0.53, 0.435), (0.45, 0.425),
      (0.36, 0.415), (0.24, 0.42)), 21.0),
    (((0.70, 0.80), (0.68, 0.70), (0.69, 0.60), (0.66, 0.505)), 10.0),
    (((0.80, 0.22), (0.74, 0.42), (0.76, 0.52)), 9.0),
)  # fmt: skip
RECLAIMED_SOUTH = (0.075, 0.075, 0.375, 0.365)
"""The reclaimed industrial estate: west, south, east, north."""
RECLAIMED_NORTH = (0.21, 0.685, 0.335, 0.845)
"""The reclaimed new town on the coast."""


@dataclass(frozen=True)
class Terrain:
    """The ground of the city; geometries in EPSG:5186, heights in metres, ``dem`` rows south to north."""

    land: shapely.Geometry
    woods: shapely.Geometry
    water: shapely.Geometry
    estate: shapely.Geometry
    new_coast_town: shapely.Geometry
    dem: np.ndarray
    xs: np.ndarray
    ys: np.ndarray
    wildness: np.ndarray
    """Height above the wood line plus noise: positive where trees stand. Its own contour, never quite the cadastre."""

    def height_at(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        return self._sample(self.dem, x, y)

    def _sample(self, grid: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        step = self.xs[1] - self.xs[0]
        column = np.clip(np.rint((np.asarray(x) - self.xs[0]) / step).astype(int), 0, len(self.xs) - 1)
        row = np.clip(np.rint((np.asarray(y) - self.ys[0]) / step).astype(int), 0, len(self.ys) - 1)
        return grid[row, column]


def make_terrain(plan: CityPlan) -> Terrain:
    """The ground of the planned city."""
    step = DEM_STEP * plan.stretch**0.5
    xs = ORIGIN[0] + np.arange(0.5 * step, plan.width, step)
    ys = ORIGIN[1] + np.arange(0.5 * step, plan.height, step)
    x, y = np.meshgrid(xs, ys)
    estate, town = _reclaimed(plan, RECLAIMED_SOUTH, -6.0), _reclaimed(plan, RECLAIMED_NORTH, 4.0)
    inland = _inland(plan, x, y)
    mainland = region_above(np.minimum(inland, _within_limits(plan, x, y)), xs, ys, 0.0)
    mainland = max(shapely.get_parts(mainland), key=shapely.area)
    land = _largest(shapely.union_all([_round(mainland), estate, town]))
    water = shapely.intersection(_streams(plan), land)
    hills = _hills(plan, x, y)
    dem = _dem(plan, x, y, inland, hills, land)
    wildness = dem - WOOD_LINE + 14 * Noise(plan.random("woods"), 330 * plan.stretch, 4)(x, y)
    wildness = np.where(_inside(plan, estate, town, x, y), -30.0, wildness)
    woods = shapely.intersection(region_above(wildness, xs, ys, 0.0), shapely.difference(land, water.buffer(20)))
    return Terrain(land, _tidy_woods(woods), water, estate, town, dem, xs, ys, wildness)


def _largest(region):
    return max(shapely.get_parts(region), key=shapely.area)


def _round(region):
    return shapely.simplify(region.buffer(-22).buffer(46).buffer(-24), 5)


def _tidy_woods(woods):
    """Woods as the cadastre knows them: no specks, no pinholes, fewer corners."""
    smooth = shapely.simplify(woods.buffer(-15, quad_segs=3).buffer(15, quad_segs=3), 9)
    parts = [part for part in shapely.get_parts(smooth) if part.area > 8_000]
    return shapely.union_all([_without_pinholes(part) for part in parts])


def _without_pinholes(polygon):
    holes = [ring for ring in polygon.interiors if shapely.area(shapely.polygons(ring)) > 6_000]
    return shapely.Polygon(polygon.exterior, holes)


def _reclaimed(plan: CityPlan, sides: tuple[float, float, float, float], angle: float):
    (west, south), (east, north) = plan.at(*sides[:2]), plan.at(*sides[2:])
    return rotate(shapely.box(west, south, east, north), angle + plan.random("reclaimed").uniform(-3, 3))


def _inside(plan: CityPlan, estate, town, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    made_land = shapely.union_all([estate, town]).buffer(60)
    return shapely.contains_xy(made_land, x, y)


def _inland(plan: CityPlan, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Metres east of the natural shore (negative at sea), with a harbour bay where the stream ends."""
    u, v = (x - ORIGIN[0]) / plan.width, (y - ORIGIN[1]) / plan.height
    shore = 0.285 + 0.035 * np.sin(5.2 * v + 0.9) + 0.02 * np.sin(13 * v + 2)
    shore += 0.022 * Noise(plan.random("coast"), 1_500 * plan.stretch, 5)(x, y)
    shore += 0.085 * np.exp(-(((v - 0.425) / 0.03) ** 2))
    return (u - shore) * plan.width


def _within_limits(plan: CityPlan, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Positive inside the city limits, which run along ridges and fields and not along the frame."""
    u, v = (x - ORIGIN[0]) / plan.width, (y - ORIGIN[1]) / plan.height
    noise = Noise(plan.random("limits"), 1_800 * plan.stretch, 5)(x, y)
    east = 0.965 - 0.035 * np.sin(7 * v + 1) - u
    north = 0.955 - 0.03 * np.sin(9 * u) - v
    south = v - 0.045 - 0.02 * np.sin(11 * u)
    return (np.minimum(np.minimum(east, north), south) + 0.022 * noise) * plan.width


def _hills(plan: CityPlan, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    random = plan.random("ridges")
    rough = Noise(plan.random("relief"), 650 * plan.stretch, 5)(x, y)
    points = shapely.points(x, y)
    highest = np.zeros_like(x)
    for line, height, width in RIDGES:
        wobble = random.normal(0, 0.008, size=(len(line), 2))
        ridge = shapely.linestrings([plan.at(u + du, v + dv) for (u, v), (du, dv) in zip(line, wobble, strict=True)])
        away = shapely.distance(points, ridge) / (width * plan.width)
        # Spurs: the ridge line is felt further where the relief noise is high.
        profile = height * random.uniform(0.85, 1.15) * np.exp(-((away / (1 + 0.62 * rough)) ** 2))
        highest = np.maximum(highest, profile)
    return highest * (1 + 0.34 * rough)


def _streams(plan: CityPlan):
    random = plan.random("streams")
    parts = []
    for line, half_width in STREAMS:
        wobble = random.normal(0, 0.006, size=(len(line), 2))
        course = shapely.linestrings([plan.at(u + du, v + dv) for (u, v), (du, dv) in zip(line, wobble, strict=True)])
        parts.append(_curved(course).buffer(half_width * plan.stretch**0.5, quad_segs=2))
    return shapely.union_all(parts)


def _curved(line, rounds: int = 2):
    return shapely.linestrings(smooth_corners(shapely.get_coordinates(line), rounds))


def smooth_corners(points: np.ndarray, rounds: int) -> np.ndarray:
    """A polyline with its corners cut ``rounds`` times (Chaikin 1974); the ends stay."""
    for _ in range(rounds):
        quarter, three = points[:-1] * 0.75 + points[1:] * 0.25, points[:-1] * 0.25 + points[1:] * 0.75
        inner = np.stack([quarter, three], axis=1).reshape(-1, 2)
        points = np.concatenate([points[:1], inner[1:-1], points[-1:]])
    return points


def _dem(plan: CityPlan, x, y, inland, hills, land) -> np.ndarray:
    """Heights in metres: flat reclaimed land, a gentle rise inland, hills on top, 0 at sea."""
    rise = 3.0 + 0.0022 * np.clip(inland, 0, None) / plan.stretch
    small = 1.5 * Noise(plan.random("ground"), 400 * plan.stretch, 4)(x, y)
    ground = np.clip(rise + small, 1.5, None) + hills
    return np.round(np.where(shapely.contains_xy(land.buffer(30), x, y), ground, 0.0), 1)
