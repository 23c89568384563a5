"""Growth of the work on demand: drawing vehicles, balancing, times between zones. Run: python benchmarks/demand.py"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "build" / "plugins"))

from sijeong.traffic.demand.furness import balanced  # noqa: E402
from sijeong.traffic.demand.layers import DemandLayers, DemandRules  # noqa: E402
from sijeong.traffic.demand.making import make_demand  # noqa: E402
from sijeong.traffic.demand.model import Demand  # noqa: E402
from sijeong.traffic.demand.trips import draw_trips  # noqa: E402
from sijeong.traffic.network.building import build_network  # noqa: E402

SIHEUNG_ROADS = ROOT.parent / "shared" / "data" / "roads" / "siheung_osm_roads.gpkg"
TRIPS = (10_000, 50_000, 200_000)
PAIRED_ZONES, NODES_A_ZONE = 300, 4
BALANCED_ZONES = (100, 500, 2_000)
CITY_ZONES = (25, 100, 500)


def main() -> None:
    _draw()
    _balance()
    if SIHEUNG_ROADS.exists():
        _make()


def _timed(what: str, work: Callable[[], object]) -> object:
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    print(f"{what:<58} {time.process_time() - cpu:7.2f} CPU s {time.perf_counter() - wall:7.2f} s", flush=True)
    return result


def _draw() -> None:
    demand = _random_demand()
    total = demand.od["vehicles"].sum()
    for count in TRIPS:
        scale = count / total
        _timed(
            f"draw {count:,} vehicles of {len(demand.od):,} pairs", lambda s=scale: draw_trips(demand, 1, 0, 86400, s)
        )


def _random_demand() -> Demand:
    zones = [f"z{number}" for number in range(PAIRED_ZONES)]
    origin, destination = np.repeat(zones, PAIRED_ZONES), np.tile(zones, PAIRED_ZONES)
    vehicles = np.random.default_rng(0).gamma(0.5, size=len(origin))
    od = pd.DataFrame({"origin": origin, "destination": destination, "vehicle_class": "car", "vehicles": vehicles})
    begins = np.arange(24) * 3600.0
    profile = pd.DataFrame({"vehicle_class": "car", "begin_s": begins, "end_s": begins + 3600, "share": 1 / 24})
    doors = [(zone, f"{zone}.{node}", 0.25, 0.25) for zone in zones for node in range(NODES_A_ZONE)]
    access = pd.DataFrame(doors, columns=["zone_id", "node_id", "out_share", "in_share"])
    return Demand(gpd.GeoDataFrame(), od, profile, pd.DataFrame(), access, 0, 86400)


def _balance() -> None:
    drawn = np.random.default_rng(1)
    for count in BALANCED_ZONES:
        places = drawn.uniform(0, 20, (count, 2))
        minutes = np.linalg.norm(places[:, None] - places[None], axis=2) * 1.5 + 1
        rows, columns = drawn.gamma(2, 500, (2, count))
        found = _timed(
            f"balance {count:,} zones to 1e-6", lambda m=minutes, r=rows, c=columns: balanced(np.exp(-m / 10), r, c)
        )
        print(f"  {found.iterations} rounds, error {found.error:.1e}")


def _make() -> None:
    """Gravity demand on the streets of a real city; residents at random."""
    roads = gpd.read_file(SIHEUNG_ROADS)
    network = _timed(f"network of {len(roads):,} lines of Siheung", lambda: build_network(roads))
    west, south, east, north = network.nodes.total_bounds
    for count in CITY_ZONES:
        drawn = np.random.default_rng(2)
        places = shapely.points(drawn.uniform(west, east, count), drawn.uniform(south, north, count))
        zones = gpd.GeoDataFrame(
            {"zone_id": [f"{number}" for number in range(count)], "population": drawn.gamma(2, 2_000, count)},
            geometry=places,
            crs=network.crs,
        )
        layers = DemandLayers(zones)
        rules = DemandRules(7 * 3600.0, 9 * 3600.0)
        what = f"demand of {count} zones on {len(network.edges):,} edges"
        made = _timed(what, lambda la=layers, ru=rules: make_demand(network, la, ru))
        print(
            f"  {made.demand.od['vehicles'].sum():,.0f} vehicles, mean {made.mean_km:.1f} km, {made.mean_min:.1f} min"
        )


if __name__ == "__main__":
    main()
