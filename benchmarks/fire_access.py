"""What the access of fire engines costs: the benchmark city once, and many times side by side as a province.

    python -m sijeong.benchmarks.fire_access [--tiles 1,2,4]

A tile is the 20 × 20 km of ``forest_data``: 1,942 stands, a net of streets every 150 m of which a tenth is missing
and a fifth works one way, 16 stations, 60,000 houses. ``--tiles 4`` is 4 × 4 of them. CPU seconds and peak memory
of this process, reading not counted.
"""

from __future__ import annotations

import argparse
import resource
import time

import geopandas as gpd
import numpy as np
import shapely

from ..forest.access.fire_access import AccessLayers, fire_access
from .forest_data import CRS, ORIGIN, SIDE_M, stands

STREET_M = 150.0
MISSING, ONE_WAY = 0.1, 0.2
STATIONS_A_SIDE = 4
HOUSES = 60_000


def tiled(shapes: np.ndarray, tiles: int) -> np.ndarray:
    """``shapes`` again and again, side by side."""
    steps = [(column * SIDE_M, row * SIDE_M) for column in range(tiles) for row in range(tiles)]
    return np.concatenate([shapely.transform(shapes, lambda xy, step=step: xy + step) for step in steps])


def streets(tiles: int, random: np.random.Generator) -> gpd.GeoDataFrame:
    """A bent net of streets over all tiles."""
    count = round(tiles * SIDE_M / STREET_M)
    x, y = np.meshgrid(np.arange(count + 1), np.arange(count + 1), indexing="ij")
    corners = np.stack([x, y], axis=2) * STREET_M + random.uniform(-40, 40, (*x.shape, 2)) + ORIGIN
    across = np.stack([corners[:-1].reshape(-1, 2), corners[1:].reshape(-1, 2)], axis=1)
    along = np.stack([corners[:, :-1].reshape(-1, 2), corners[:, 1:].reshape(-1, 2)], axis=1)
    ends = np.concatenate([across, along])
    ends = ends[random.uniform(size=len(ends)) > MISSING]
    bend = ends.mean(axis=1, keepdims=True) + random.uniform(-15, 15, (len(ends), 1, 2))
    lines = shapely.linestrings(np.concatenate([ends[:, :1], bend, ends[:, 1:]], axis=1))
    columns = {
        "oneway": np.where(random.uniform(size=len(lines)) < ONE_WAY, "yes", "no"),
        "maxspeed": random.choice([30, 50, 60], len(lines)),
    }
    return gpd.GeoDataFrame(columns, geometry=lines, crs=CRS)


def layers(tiles: int) -> AccessLayers:
    random = np.random.default_rng(3)
    forest = gpd.GeoDataFrame(geometry=tiled(stands().geometry.to_numpy(), tiles), crs=CRS)
    side = tiles * SIDE_M
    places = np.arange(STATIONS_A_SIDE * tiles) * SIDE_M / STATIONS_A_SIDE + SIDE_M / STATIONS_A_SIDE / 2
    posts = np.array(np.meshgrid(places, places)).reshape(2, -1).T + ORIGIN
    houses = random.uniform(0, side, (HOUSES * tiles**2, 2)) + ORIGIN
    return AccessLayers(
        forest, streets(tiles, random), gpd.GeoDataFrame(geometry=shapely.points(posts), crs=CRS),
        buildings=gpd.GeoDataFrame(geometry=shapely.box(*houses.T, *(houses + 10).T), crs=CRS),
    )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tiles", default="1")
    for tiles in map(int, parser.parse_args().tiles.split(",")):
        given = layers(tiles)
        cpu, wall = time.process_time(), time.perf_counter()
        found = fire_access(given, 100.0)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{tiles}×{tiles} tiles: {len(given.roads):,} roads, {len(given.buildings):,} houses, {len(found.edges):,} "
            f"edges ({found.whole['edge_m'] / 1000:,.0f} km): {time.process_time() - cpu:.1f} s CPU, "
            f"{time.perf_counter() - wall:.1f} s, {peak:,.0f} MB; in time {found.whole['in_time_share']:.3f}, "
            f"{len(found.gaps):,} places",
            flush=True,
        )


if __name__ == "__main__":
    main()
