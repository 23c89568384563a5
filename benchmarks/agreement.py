"""Meso against micro on the same routes, a drawn area against the whole city, first routes against the static map.

    python -m sijeong.benchmarks.agreement [--side 21] [--trips 20000] [--rounds 6]

A grid city (``tests/traffic/grid_city.py``) with signals, a peak of two hours; reference/traffic.md §2.4 has figures
of another grid: volumes r² 0.979, 98 % of links GEH < 5, speeds r 0.87 and 4.1 km/h apart. Micro is slow: 20,000 trips
take minutes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from ..common.progress import SILENT
from ..traffic.calibration.geh import fit_of
from ..traffic.demand.trips import draw_trips
from ..traffic.sumo.area import edges_within, micro_in_area
from ..traffic.sumo.city import SumoCity
from ..traffic.sumo.net_files import make_sumo_net
from ..traffic.sumo.options import Mode, SimulationOptions
from ..traffic.sumo.programs import find_sumo
from ..traffic.sumo.rounds import History, equilibrate, first_ways
from ..traffic.sumo.run_outputs import RunOutputs
from ..traffic.sumo.signals import with_programs
from ..traffic.units import KMH_PER_MS

AREA_SHARE = 0.4
"""Side of the drawn area by that of the city."""
BUSY_VPH = 100.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--side", type=int, default=21)
    parser.add_argument("--trips", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=6)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _compare(Path(folder), asked.side, asked.trips, asked.rounds)


def _compare(folder: Path, side: int, trips: int, rounds: int) -> None:
    sys.path.append(str(Path(__file__).parents[1] / "tests" / "traffic"))
    from grid_city import grid_network, peak_demand

    network = grid_network(side, side)
    demand = peak_demand(network, trips, zones=5)
    options = SimulationOptions(demand.begin_s, demand.end_s, seeds=(1,), rounds=rounds)
    sumo = find_sumo()
    net = make_sumo_net(network, folder, SILENT, sumo)
    city = SumoCity(sumo, with_programs(network, net), net, folder, options)
    city.write_common(demand.classes)
    history = History([city.empty_roads])
    drawn = draw_trips(demand, 1, options.begin_s, options.end_s)
    with _Timed("meso, with its rounds"):
        done = equilibrate(city, "meso", first_ways(city, "meso", drawn, SILENT), history, 1, rounds, SILENT)
    print("mean trip s by round:", [round(record["mean_trip_s"], 1) for record in history.records])
    with _Timed("micro"):
        micro = city.drive("micro", done.ways.trips, done.ways.routes, 1, SILENT, Mode.MICRO)
    everywhere = np.ones(len(city.edges), bool)
    _tell("meso against micro", city, done.outputs, micro, everywhere)
    west, south, east, north = city.edges.total_bounds
    cut = (1 - AREA_SHARE) / 2
    box = shapely.box(
        west + cut * (east - west), south + cut * (north - south), east - cut * (east - west),
        north - cut * (north - south),
    )  # fmt: skip
    within = replace(city, options=replace(options, mode=Mode.MICRO, area=box))
    with _Timed("micro of the area"):
        area = micro_in_area(within, "area", done.ways, done.outputs, history.times[-1], 1, 0.0, SILENT)
    inside = edges_within(box, within)
    _tell(f"area ({inside.sum()} links) against micro of the city", city, area, micro, inside)


def _tell(title: str, city: SumoCity, one: RunOutputs, other: RunOutputs, used: np.ndarray) -> None:
    volume, speed = zip(*(_measured(city, outputs) for outputs in (one, other)), strict=True)
    fit = fit_of(volume[0][used], volume[1][used])
    busy = used & (volume[1] > BUSY_VPH)
    on_busy = fit_of(volume[0][busy], volume[1][busy])
    known = used & np.isfinite(speed[0]) & np.isfinite(speed[1])
    off = (speed[0] - speed[1])[known]
    from_s = city.options.begin_s
    print(
        f"{title}: {fit.links} links, volumes r² {fit.r2:.4f}, GEH < 5 {fit.geh5:.1%} (busy links {on_busy.geh5:.1%}); "
        f"speeds r {np.corrcoef(speed[0][known], speed[1][known])[0, 1]:.2f}, apart {np.abs(off).mean():.1f} km/h, "
        f"bias {off.mean():+.1f}; trips {one.mean_trip_s(from_s):.0f} and {other.mean_trip_s(from_s):.0f} s; "
        f"teleports {one.counts.get('teleports_total', 0)} and {other.counts.get('teleports_total', 0)}",
        flush=True,
    )


def _measured(city: SumoCity, outputs: RunOutputs) -> tuple[np.ndarray, np.ndarray]:
    """Vehicles an hour and mean speed (km/h) of each edge while trips leave."""
    rows = outputs.edges[outputs.edges["end_s"] <= city.options.end_s]
    hours = (city.options.end_s - city.options.begin_s) / 3600
    sums = pd.DataFrame(
        {"vehicles": rows["entered"] + rows["departed"], "way": rows["speed_mps"] * rows["sampled_s"],
         "time": rows["sampled_s"]}
    ).groupby(rows["edge_id"]).sum().reindex(city.edges["edge_id"])  # fmt: skip
    return sums["vehicles"].fillna(0).to_numpy() / hours, (sums["way"] / sums["time"] * KMH_PER_MS).to_numpy()


class _Timed:
    def __init__(self, what: str) -> None:
        self._what = what

    def __enter__(self) -> None:
        self._begin = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        print(f"{self._what}: {time.perf_counter() - self._begin:.1f} s", flush=True)


if __name__ == "__main__":
    main()
