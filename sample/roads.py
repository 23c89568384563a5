"""Roads: arterials along the valleys, streets around blocks, all in one noded graph of directed links."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import pandas as pd
import shapely

from ..common.progress import Progress
from .grid_paths import GridPaths
from .landuse import COAST_CENTRE, EAST_CENTRE, NEW_CENTRE, OLD_CENTRE, LandUse, Use
from .plan import CityPlan
from .subdivide import subdivide
from .terrain import Terrain

SNAP = 0.1
"""Line work is noded on this grid, metres."""


@dataclass(frozen=True)
class RoadTraits:
    """Half width and lanes per direction, and the standard node-link codes (datasources.md §6)."""

    half_width: float
    lanes: int
    rank: str
    max_speed: int


class RoadClass(Enum):
    """The class of a street, from the widest."""

    ARTERIAL = RoadTraits(14.0, 3, "106", 60)
    COLLECTOR = RoadTraits(9.0, 2, "107", 50)
    LOCAL = RoadTraits(4.0, 1, "107", 30)
    FARM_TRACK = RoadTraits(2.2, 1, "108", 20)


CLASSES = tuple(RoadClass)

GATES = {"east": (0.985, 0.555), "north": (0.545, 0.985), "northeast": (0.955, 0.84), "south": (0.425, 0.02),
         "southeast": (0.80, 0.03)}  # fmt: skip
HUBS = {
    "old": OLD_CENTRE, "new": NEW_CENTRE, "coast": COAST_CENTRE, "east town": EAST_CENTRE, "estate": (0.258, 0.212),
    "estate east": (0.40, 0.277), "works": (0.625, 0.70), "south village": (0.655, 0.195), "east works": (0.872, 0.545),
    "north village": (0.70, 0.79), "new east": (0.62, 0.37), "harbour": (0.355, 0.475),
    "valley": (0.80, 0.405), "north homes": (0.40, 0.72), "old west": (0.385, 0.555),
}  # fmt: skip
ARTERIALS = (
    ("old", "new"), ("new", "estate east"), ("estate east", "estate"), ("old", "harbour"), ("harbour", "coast"),
    ("old", "east town"), ("east town", "east works"), ("east works", "east"), ("new", "south village"),
    ("south village", "southeast"), ("east town", "works"), ("works", "north"), ("old", "coast"), ("new", "east town"),
    ("estate east", "south"), ("works", "old"), ("north village", "east town"), ("north village", "northeast"),
    ("old", "estate east"), ("new", "new east"), ("new east", "east town"), ("coast", "north"),
    ("coast", "north homes"), ("north homes", "old"), ("old west", "harbour"), ("old west", "old"),
    ("valley", "new east"),
    ("valley", "east works"), ("valley", "south village"),
)  # fmt: skip


@dataclass(frozen=True)
class StreetPlan:
    """Blocks (polygons up to the road axes, tiling the ``ground`` without woods and water) and the street edges around.

    ``edges`` has the columns ``geometry, a, b`` (node numbers), ``kind`` (index into :data:`CLASSES`), ``use`` and
    ``length``; ``nodes`` holds map positions by node number.
    """

    ground: shapely.Geometry
    blocks: np.ndarray
    edges: pd.DataFrame
    nodes: np.ndarray
    surface: shapely.Geometry
    arterials: np.ndarray


def on_node_link(edges: pd.DataFrame) -> np.ndarray:
    """Which streets the standard node-link network holds (and buses use): no alleys in town, no farm tracks."""
    local_in_the_country = (edges["kind"] == CLASSES.index(RoadClass.LOCAL)) & edges["use"].isin(
        [Use.FARM.code, Use.VILLAGE.code]
    )
    return (edges["kind"] <= CLASSES.index(RoadClass.COLLECTOR)).to_numpy() | local_in_the_country.to_numpy()


def plan_streets(plan: CityPlan, terrain: Terrain, use: LandUse, rail, progress: Progress) -> StreetPlan:
    """Streets and blocks of the whole city."""
    arterials = _arterials(plan, terrain)
    corridors = shapely.union_all([terrain.water, rail])
    ground = shapely.difference(shapely.difference(terrain.land, terrain.woods), corridors)
    ground = shapely.set_precision(ground, SNAP)
    faces = _faces(ground, arterials)
    progress.at(0.3)
    superblocks, _ = subdivide(faces, use.superblocks, plan.random("superblocks"), progress)
    blocks, _ = subdivide(superblocks, use.blocks, plan.random("blocks"), progress)
    progress.at(0.6)
    edges, nodes = _graph(plan, ground, arterials, superblocks, blocks, use)
    surface = _surface(edges)
    return StreetPlan(shapely.union_all(faces), blocks, edges, nodes, surface, arterials)


def _arterials(plan: CityPlan, terrain: Terrain) -> np.ndarray:
    paths = GridPaths(plan, terrain)
    places = {name: plan.at(*place) for name, place in {**GATES, **HUBS}.items()}
    for start, end in ARTERIALS:
        paths.build(places[start], places[end])
    lines = shapely.intersection(paths.lines(), terrain.land)
    noded = shapely.union_all(shapely.get_parts(lines), grid_size=SNAP)
    return shapely.get_parts(_without_small_loops(shapely.line_merge(noded), 30_000 * plan.stretch**2))


def _without_small_loops(lines, smallest: float):
    """Where two roads run side by side for a moment, keep one."""
    for _ in range(20):
        loops = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
        loops = loops[shapely.area(loops) < smallest]
        if not len(loops):
            return lines
        parts = shapely.get_parts(lines)
        on_loop = np.nonzero(shapely.covered_by(parts, loops[0].boundary.buffer(0.5)))[0]
        longest = on_loop[np.argmax(shapely.length(parts[on_loop]))]
        lines = shapely.line_merge(shapely.multilinestrings(np.delete(parts, longest)))
    return lines


def _faces(ground, arterials: np.ndarray) -> np.ndarray:
    noded = shapely.union_all(np.append(arterials, ground.boundary), grid_size=SNAP)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    inside = shapely.contains(ground, shapely.point_on_surface(faces))
    return faces[inside & (shapely.area(faces) > 400)]


def _graph(plan: CityPlan, ground, arterials, superblocks, blocks, use: LandUse):
    rims = shapely.union_all(np.append(shapely.boundary(blocks), arterials), grid_size=SNAP)
    lines = shapely.get_parts(shapely.line_merge(rims))
    shore = shapely.union_all(ground.boundary)
    shapely.prepare(shore)
    middle = shapely.line_interpolate_point(lines, 0.5, normalized=True)
    near_arterial = _near(middle, arterials, 0.6)
    near_collector = _near(middle, shapely.boundary(superblocks), 0.3)
    near_shore = shapely.dwithin(middle, shore, 0.3)
    keep = near_arterial | ~near_shore
    lines, middle = lines[keep], middle[keep]
    codes = use.at(shapely.get_coordinates(middle))
    kind = np.where(codes == Use.FARM.code, 3, 2)
    kind = np.where(near_collector[keep] & (codes != Use.FARM.code), 1, kind)
    kind = np.where(near_collector[keep] & (codes == Use.FARM.code), 2, kind)
    kind = np.where(near_arterial[keep], 0, kind)
    edges, nodes = numbered_edges(lines, kind, codes)
    return edges, nodes


def _near(points: np.ndarray, lines: np.ndarray, distance: float) -> np.ndarray:
    tree = shapely.STRtree(lines)
    hit = np.zeros(len(points), dtype=bool)
    hit[tree.query(points, predicate="dwithin", distance=distance)[0]] = True
    return hit


def numbered_edges(lines: np.ndarray, kind: np.ndarray, use: np.ndarray, name: np.ndarray | None = None):
    """Edges with their end nodes numbered by place, and the places."""
    ends = np.concatenate([shapely.get_coordinates(shapely.get_point(lines, at)) for at in (0, -1)])
    nodes, number = np.unique(np.round(ends, 1), axis=0, return_inverse=True)
    number = number.ravel()
    edges = pd.DataFrame({
        "geometry": lines, "a": number[: len(lines)], "b": number[len(lines):], "kind": kind, "use": use,
        "length": shapely.length(lines),
    })  # fmt: skip
    if name is not None:
        edges["road_name"] = name
    return edges, nodes


def _surface(edges: pd.DataFrame):
    """The ground that roads take."""
    parts = []
    for kind, group in edges.groupby("kind"):
        cap = "flat" if kind >= 2 else "round"
        parts.append(shapely.buffer(group["geometry"].to_numpy(), CLASSES[kind].value.half_width, quad_segs=2,
                                    cap_style=cap, join_style="mitre"))  # fmt: skip
    return np.concatenate(parts)
