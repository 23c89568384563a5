"""The benchmark city: 20 × 20 km of irregular stands and parcels, the same on every machine.

Stands are Voronoi cells whose edges are drawn as fractal lines once and shared exactly by both neighbours, with
clearings as holes. Parcels come from splitting the square again and again until the lots are small, bent by a smooth
warp, in random row order; some are roads of several kilometres that cross everything.

    python -m sijeong.benchmarks.forest_data FOLDER [--parcels 193670]
"""

from __future__ import annotations

import argparse
from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

SIDE_M = 20_000.0
ORIGIN = (180_000.0, 520_000.0)
CRS = "EPSG:5186"
CELLS = 3_040
FOREST_CELLS = 1_942
HOLES = 970
PARCELS = 193_670
ROADS = 200
LOT_M2 = 1_000.0
"""Median of the area at which a lot is no longer split."""
WOODED_SHARE = 0.025
"""Share of the lots inside forest that are parcels of their own."""
SEGMENT_M = 4.6
"""Metres of straight distance per segment of a stand's edge: 663,000 vertices in all."""


def stands(seed: int = 7) -> gpd.GeoDataFrame:
    """1,942 irregular forest stands with exact shared edges, 970 of them with a clearing."""
    random = np.random.default_rng(seed)
    cells = _voronoi_cells(random)
    chosen = _forested(cells, random)
    edges, rings = _edge_graph(cells[chosen])
    lines = _fractal_lines(edges, random)
    polygons = _assembled(lines, rings)
    for _ in range(20):
        wrong = _crossing(polygons)
        if not len(wrong):
            break
        # Where fractal edges cross each other they are flattened, for both neighbours alike.
        for edge in {edge for cell in wrong for edge, _ in rings[cell]}:
            lines[edge] = _flatter(lines[edge])
        polygons = _assembled(lines, rings)
    polygons = _with_clearings(polygons, random)
    species = random.choice(["소나무", "신갈", "기타활엽수", "침활혼효"], len(polygons))
    frame = {"stand_id": np.arange(1, len(polygons) + 1), "species": species}
    return gpd.GeoDataFrame(frame, geometry=polygons, crs=CRS)


def parcels(forest: gpd.GeoDataFrame, count: int = PARCELS, seed: int = 11) -> gpd.GeoDataFrame:
    """``count`` parcels in random order, few of them inside forest, one in a thousand a long road."""
    random = np.random.default_rng(seed)
    lots = _lots(forest.geometry.to_numpy(), random)
    roads = _roads(ROADS, random)
    everything = np.concatenate([lots[: PARCELS - len(roads)], roads])
    everything = everything[random.permutation(len(everything))][:count]
    pnu = [f"41390101001{number:08d}" for number in range(len(everything))]
    return gpd.GeoDataFrame({"pnu": pnu}, geometry=everything, crs=CRS)


def _voronoi_cells(random: np.random.Generator) -> np.ndarray:
    sites = random.uniform(-0.1, 1.1, (int(CELLS * 1.44), 2)) * SIDE_M + ORIGIN
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(sites)))
    frame = shapely.box(*ORIGIN, ORIGIN[0] + SIDE_M, ORIGIN[1] + SIDE_M)
    cells = cells[shapely.contains_properly(frame, cells)]
    middle = shapely.get_coordinates(shapely.centroid(cells))
    return cells[np.lexsort(middle.T)]


def _forested(cells: np.ndarray, random: np.random.Generator) -> np.ndarray:
    middle = (shapely.get_coordinates(shapely.centroid(cells)) - ORIGIN) / SIDE_M
    height = np.zeros(len(cells))
    for _ in range(40):
        wave = random.normal(0, 5, 2)
        height += np.sin(middle @ wave * 2 + random.uniform(0, 6.3)) / (1 + np.hypot(*wave) / 6)
    height += random.normal(0, 0.55, len(cells)) * height.std()
    return np.argsort(-height, kind="stable")[:FOREST_CELLS]


def _edge_graph(cells: np.ndarray) -> tuple[list[np.ndarray], list[list[tuple[int, bool]]]]:
    number: dict[tuple, int] = {}
    edges: list[np.ndarray] = []
    rings = []
    for cell in shapely.normalize(cells):
        corners = [tuple(corner) for corner in shapely.get_coordinates(cell)]
        ring = []
        for a, b in pairwise(corners):
            key = (min(a, b), max(a, b))
            if key not in number:
                number[key] = len(edges)
                edges.append(np.array(key))
            ring.append((number[key], a == key[0]))
        rings.append(ring)
    return edges, rings


def _fractal_lines(edges: list[np.ndarray], random: np.random.Generator) -> list[np.ndarray]:
    return [_fractal(edge, random) for edge in edges]


def _fractal(edge: np.ndarray, random: np.random.Generator) -> np.ndarray:
    length = float(np.hypot(*(edge[1] - edge[0])))
    levels = max(0, round(np.log2(max(length / SEGMENT_M, 1.0))))
    line, swing = edge.round(3), 0.13
    for _ in range(levels):
        step = line[1:] - line[:-1]
        normal = np.stack([-step[:, 1], step[:, 0]], axis=1)
        middle = (line[1:] + line[:-1]) / 2 + normal * random.normal(0, swing, (len(step), 1)).clip(-0.3, 0.3)
        finer = np.empty((len(line) + len(middle), 2))
        finer[::2], finer[1::2] = line, middle
        line = finer
    return line.round(3)


def _flatter(line: np.ndarray) -> np.ndarray:
    share = np.linspace(0, 1, len(line))[:, None]
    straight = line[0] * (1 - share) + line[-1] * share
    return ((line + straight) / 2).round(3)


def _assembled(lines: list[np.ndarray], rings: list[list[tuple[int, bool]]]) -> np.ndarray:
    polygons = []
    for ring in rings:
        xy = np.concatenate([lines[edge][:-1] if ahead else lines[edge][:0:-1] for edge, ahead in ring])
        polygons.append(shapely.polygons(np.concatenate([xy, xy[:1]])))
    return np.array(polygons, dtype=object)


def _crossing(polygons: np.ndarray) -> np.ndarray:
    wrong = set(np.flatnonzero(~shapely.is_valid(polygons)).tolist())
    sound = np.array([i for i in range(len(polygons)) if i not in wrong])
    tree = shapely.STRtree(polygons[sound])
    left, right = tree.query(polygons[sound], predicate="overlaps")
    return np.array(sorted(wrong | set(sound[left].tolist()) | set(sound[right].tolist())), dtype=np.int64)


def _with_clearings(polygons: np.ndarray, random: np.random.Generator) -> np.ndarray:
    polygons = polygons.copy()
    centre = shapely.point_on_surface(polygons)
    room = shapely.distance(centre, shapely.boundary(polygons))
    for i in np.argsort(-room, kind="stable")[:HOLES]:
        turn = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        wobble = sum(random.normal(0, 0.12 / k) * np.cos(k * turn + random.uniform(0, 6.3)) for k in (1, 2, 3, 5))
        radius = room[i] * random.uniform(0.2, 0.6) * np.clip(1 + wobble, 0.6, 1.5)
        hole = shapely.get_coordinates(centre[i])[0] + radius[:, None] * np.stack([np.cos(turn), np.sin(turn)], axis=1)
        polygons[i] = shapely.polygons(shapely.get_coordinates(polygons[i]), holes=[hole.round(3)])
    return polygons


def _lots(forest: np.ndarray, random: np.random.Generator) -> np.ndarray:
    boxes = np.array([[0.0, 0.0, SIDE_M, SIDE_M]])
    done = []
    while len(boxes):
        width, height = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
        small = width * height < random.lognormal(np.log(LOT_M2), 0.75, len(boxes))
        done.append(boxes[small])
        boxes, width, height = boxes[~small], width[~small], height[~small]
        share = random.uniform(0.32, 0.68, len(boxes))
        tall = height * random.uniform(0.7, 1.4, len(boxes)) > width
        low, high = boxes.copy(), boxes.copy()
        low[tall, 3] = high[tall, 1] = (boxes[:, 1] + share * height)[tall]
        low[~tall, 2] = high[~tall, 0] = (boxes[:, 0] + share * width)[~tall]
        boxes = np.concatenate([low, high])
    boxes = np.concatenate(done)
    boxes = boxes[random.permutation(len(boxes))]
    middle = shapely.points(_warped((boxes[:, :2] + boxes[:, 2:]) / 2))
    wooded = np.zeros(len(boxes), dtype=bool)
    wooded[shapely.STRtree(forest).query(middle, predicate="intersects")[0]] = True
    boxes = boxes[~wooded | (random.random(len(boxes)) < WOODED_SHARE)]
    if len(boxes) < PARCELS - ROADS:
        raise SystemExit(f"only {len(boxes)} lots: lower the median of the lot area")
    return _outlines(boxes[: PARCELS - ROADS], random)


def _outlines(boxes: np.ndarray, random: np.random.Generator) -> np.ndarray:
    between = random.choice([1, 2, 3, 5], (len(boxes), 4), p=[0.3, 0.3, 0.22, 0.18])
    corners = boxes[:, [[0, 1], [2, 1], [2, 3], [0, 3]]]
    step = np.roll(corners, -1, axis=1) - corners
    owner = np.repeat(np.arange(len(boxes) * 4), between.ravel())
    rank = np.arange(len(owner)) - np.repeat(np.cumsum(between.ravel()) - between.ravel(), between.ravel())
    share = (rank / between.ravel()[owner])[:, None]
    xy = corners.reshape(-1, 2)[owner] + share * step.reshape(-1, 2)[owner]
    rings = shapely.linearrings(_warped(xy).round(3), indices=owner // 4)
    return shapely.polygons(rings)


def _warped(xy: np.ndarray) -> np.ndarray:
    x, y = xy.T
    dx = 60 * np.sin(y / 700) + 9 * np.sin(y / 83 + x / 131) + 1.5 * np.sin(y / 11 + x / 17)
    dy = 60 * np.sin(x / 900) + 9 * np.sin(x / 97 - y / 113) + 1.5 * np.sin(x / 13 - y / 19)
    return np.stack([x + dx, y + dy], axis=1) + ORIGIN


def _roads(count: int, random: np.random.Generator) -> np.ndarray:
    roads = []
    while len(roads) < count:
        steps = int(random.integers(40, 220))
        heading = random.uniform(0, 6.3) + np.cumsum(random.normal(0, 0.05, steps))
        line = np.cumsum(np.stack([np.cos(heading), np.sin(heading)], axis=1) * 35, axis=0)
        line += random.uniform(0, SIDE_M, 2) + ORIGIN
        road = shapely.buffer(shapely.linestrings(line), random.uniform(3, 15), cap_style="flat", quad_segs=2)
        west, south, east, north = road.bounds
        inside = west > ORIGIN[0] and south > ORIGIN[1] and east < ORIGIN[0] + SIDE_M and north < ORIGIN[1] + SIDE_M
        if inside and road.geom_type == "Polygon" and road.is_valid:
            roads.append(road)
    return np.array(roads, dtype=object)


def written(folder: Path, count: int = PARCELS) -> tuple[Path, Path]:
    """The two layers in ``folder``, made when they are not there yet: as GeoPackages, and beside them as Parquet."""
    folder.mkdir(parents=True, exist_ok=True)
    forest_path, parcel_path = folder / "stands.gpkg", folder / f"parcels_{count}.gpkg"
    for path, make in ((forest_path, stands), (parcel_path, lambda: parcels(gpd.read_file(forest_path), count))):
        if not path.exists():
            fresh = path.with_suffix(".new.gpkg")
            make().to_file(fresh, layer=path.stem, driver="GPKG")
            fresh.replace(path)
        if not path.with_suffix(".parquet").exists():
            _as_wkb(gpd.read_file(path)).to_parquet(path.with_suffix(".parquet"), index=False)
    return forest_path, parcel_path


def _as_wkb(layer: gpd.GeoDataFrame) -> pd.DataFrame:
    """As engines take it: a number (of a parcel its place in the layer, from 0) and the shape as WKB."""
    number = layer["stand_id"] if "stand_id" in layer else np.arange(len(layer))
    return pd.DataFrame({"id": number, "wkb": layer.geometry.to_wkb()})


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--parcels", type=int, default=PARCELS)
    options = arguments.parse_args()
    for path in written(options.folder, options.parcels):
        print(path)


if __name__ == "__main__":
    main()
