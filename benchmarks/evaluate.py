"""The what-if: one day's journeys under a scenario, and its search against peers.

    PYTHONPATH=build/plugins .venv/bin/python benchmarks/evaluate.py

A generated city of 2,600 stops on a grid of streets and 220 routes that go out and back in one sequence; one weekday of
200,000 journeys with up to three rides, with headways from a table (peak and off-peak) and from the vehicles that the
cards saw (six times of day). The scenario cuts a route, re-times two and adds one. Measured, each in a process of its
own: wall clock, CPU and peak memory of the whole what-if, from reading the legs to the tables, with and without
fitting; and how they grow with journeys and with stops.

The search alone, all stops to all stops at one time of day, is run beside SciPy's Dijkstra (compiled) on the usual
expanded graph (a node for each stop and each call) and a plain heapq Dijkstra in Python (some origins, scaled up). The
peers know no limit of rides, ours looks for up to eight; the share of equal costs is printed.
"""

from __future__ import annotations

import argparse
import heapq
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).resolve().parents[1] / "build" / "bench" / "evaluate"
STOPS, ROUTES, CALLS, JOURNEYS = 2600, 220, 40, 200_000
SPACING_M = 400.0
HOURS_OF_DAY = np.arange(5, 24)
SHARE_BY_HOUR = np.array([1, 3, 8, 9, 5, 4, 4, 4, 4, 4, 5, 6, 9, 10, 6, 4, 4, 3, 2], dtype=float)


# ---- the city -------------------------------------------------------------------------------------------------------


def city(stops: int) -> tuple:
    """Stops, stop sequences and the calls of each route (out and back), the same for one size."""
    import geopandas as gpd
    import pandas as pd

    random = np.random.default_rng(stops)
    side = int(np.ceil(np.sqrt(stops)))
    x, y = np.divmod(np.arange(stops), side)
    place = np.column_stack([x, y]) * SPACING_M + random.uniform(-60, 60, (stops, 2))
    ids = np.array([f"{number:07d}" for number in range(stops)], dtype=object)
    layer = gpd.GeoDataFrame(
        {"stop_id": ids}, geometry=gpd.points_from_xy(180000 + place[:, 0], 530000 + place[:, 1]), crs="EPSG:5186"
    )
    routes = [_street_walk(random, side, stops) for _ in range(max(round(ROUTES * stops / STOPS), 4))]
    rows = [(f"R{n:03d}", seq, ids[stop]) for n, calls in enumerate(routes) for seq, stop in enumerate(calls, start=1)]
    return layer, pd.DataFrame(rows, columns=["route_id", "seq", "stop_id"]), routes


def _street_walk(random: np.random.Generator, side: int, stops: int) -> list[int]:
    """A route of CALLS / 2 stops along the grid, mostly straight, and back."""
    at, heading = random.integers(0, side, 2), random.integers(0, 4)
    steps = np.array([(0, 1), (1, 0), (0, -1), (-1, 0)])
    calls: list[int] = []
    while len(calls) < CALLS // 2:
        stop = int(at[0] * side + at[1])
        if stop < stops and (not calls or calls[-1] != stop):
            calls.append(stop)
        if random.random() < 0.15:
            heading = (heading + random.choice([1, 3])) % 4
        ahead = at + steps[heading]
        if (ahead < 0).any() or (ahead >= side).any():
            heading = (heading + random.choice([1, 3])) % 4
            ahead = np.clip(at + steps[heading], 0, side - 1)
        at = ahead
    return calls + calls[-2::-1]


def legs(stops: int, journeys: int) -> Path:
    """One weekday's legs as link_taps writes them, made once for each size."""
    folder = FOLDER / f"legs_{stops}_{journeys}"
    if not folder.exists():
        import duckdb

        table = _journeys(stops, journeys)
        part = folder.with_suffix(".fresh") / "service_date=2026-04-16"
        part.mkdir(parents=True)
        with duckdb.connect() as connection:
            connection.register("rides", table)
            connection.execute(_LEGS.format(file=part / "legs.parquet"))
        part.parent.rename(folder)
    return folder


_LEGS = """
COPY (
    SELECT card AS card_id, '115' AS mode, printf('R%03d', route) AS route_id, 'V' || vehicle AS vehicle_id,
           printf('%07d', board_stop) AS board_stop, TIMESTAMP '2026-04-16' + to_seconds(board) AS board_time,
           printf('%07d', alight_stop) AS alight_stop, TIMESTAMP '2026-04-16' + to_seconds(alight) AS alight_time,
           NULL::VARCHAR AS linked_trip_id, NULL::TINYINT AS leg_no, printf('%02d', user_type) AS user_type,
           1::SMALLINT AS passengers, card AS journey_id, leg::SMALLINT AS leg, legs::SMALLINT AS legs,
           NULL::INTEGER AS transfer_time_s, NULL::DOUBLE AS transfer_walk_m, NULL::VARCHAR AS prev_route_id,
           NULL::VARCHAR AS prev_alight_stop, false AS alight_inferred, leg > 1 AS fare_transfer,
           leg > 1 AS behaviour_transfer
    FROM rides ORDER BY card, leg
) TO '{file}' (FORMAT parquet)
"""


def _journeys(stops: int, journeys: int):
    """Riders board a route, ride on, and two fifths of them change to another route that calls where they alight."""
    import pandas as pd

    _, _, routes = city(stops)
    random = np.random.default_rng(journeys)
    calls = np.array(routes)
    serving: dict[int, list[tuple[int, int]]] = {}
    for route, sequence in enumerate(routes):
        for place, stop in enumerate(sequence[:-3]):
            serving.setdefault(stop, []).append((route, place))
    hour = random.choice(HOURS_OF_DAY, journeys, p=SHARE_BY_HOUR / SHARE_BY_HOUR.sum())
    start = hour * 3600 + random.integers(0, 3600, journeys)
    first = np.column_stack(
        [random.integers(0, len(routes), journeys), random.integers(0, calls.shape[1] - 4, journeys)]
    )
    rows = []
    for card in range(journeys):
        (route, place), now = first[card], int(start[card])
        rides = 1 if random.random() < 0.6 else 2 if random.random() < 0.8 else 3
        for leg in range(1, rides + 1):
            end = min(place + 2 + int(random.integers(0, 14)), calls.shape[1] - 1)
            reached = now + 90 * (end - place)
            rows.append((card, leg, route, calls[route, place], calls[route, end], now, reached))
            here = [option for option in serving.get(int(calls[route, end]), ()) if option[0] != route]
            if not here:
                break
            route, place = here[int(random.integers(0, len(here)))]
            now = reached + 240
    table = pd.DataFrame(rows, columns=["card", "leg", "route", "board_stop", "alight_stop", "board", "alight"])
    vehicles = 4 + table["route"] % 5
    return table.assign(
        legs=table.groupby("card")["leg"].transform("max"),
        user_type=1 + table["card"] % 8,
        vehicle=table["route"] * 10 + table["board"] // 600 % vehicles,
    )


def headways(stops: int):
    """Peak and off-peak headways of the routes, as a table."""
    import pandas as pd

    _, _, routes = city(stops)
    random = np.random.default_rng(7)
    ids = [f"R{number:03d}" for number in range(len(routes))]
    peak = random.integers(6, 20, len(ids)).astype(float)
    return pd.DataFrame({"route_id": ids, "peak_min": peak, "offpeak_min": peak * 1.5})


# ---- the what-if ----------------------------------------------------------------------------------------------------


def whatif(stops: int, journeys: int, fitted: bool, listed: bool) -> dict:
    """One what-if from the legs to the tables."""
    from sijeong.transit.assignment.evaluating import Assumptions, BusTables, evaluate_routes
    from sijeong.transit.assignment.headways import NewHeadway
    from sijeong.transit.assignment.scenario import Scenario

    layer, sequences, routes = city(stops)
    tables = BusTables(layer, sequences, headways(stops) if listed else None)
    new = sequences[sequences["route_id"] == "R001"].assign(route_id="NEW")
    scenario = Scenario(
        cut=("R000",),
        headways={"R002": NewHeadway(5, 8), "R003": NewHeadway(20, 30), "NEW": NewHeadway(8, 12)},
        route_stops=new,
    )
    folder = legs(stops, journeys)
    began, cpu = time.perf_counter(), _cpu_s()
    made = evaluate_routes(folder, tables, scenario, assumptions=Assumptions(calibrate=fitted))
    return {
        "wall": time.perf_counter() - began,
        "cpu": _cpu_s() - cpu,
        "peak": _peak_mb(),
        "queries": len(made.comparison.demand.queries),
        "error": made.error.transfer_error,
        "routes": len(routes),
    }


# ---- the search against peers ---------------------------------------------------------------------------------------


def _service(stops: int):
    from sijeong.transit.assignment.costs import Costs
    from sijeong.transit.assignment.footpaths import Footpaths
    from sijeong.transit.assignment.lines import Lines
    from sijeong.transit.assignment.search import Service

    layer, _, routes = city(stops)
    calls = np.concatenate(routes).astype(np.int32)
    lengths = [len(route) for route in routes]
    ride = np.concatenate([900 * np.arange(length) for length in lengths]).astype(np.int32)
    lines = Lines(stops, np.append(0, np.cumsum(lengths)).astype(np.intp), calls, ride)
    costs = Costs(max_transfers=7)
    board = np.random.default_rng(1).integers(3000, 9000, len(routes)).astype(np.int32)
    footpaths = Footpaths.between(layer.geometry.x.to_numpy(), layer.geometry.y.to_numpy(), costs)
    return Service(lines, footpaths, board), costs


def ours(stops: int) -> dict:
    from sijeong.transit.assignment.search import Workspace, columns_for, search

    service, costs = _service(stops)
    width = columns_for(service.lines)
    space = Workspace(service.lines, width, costs.rides)
    began, cpu = time.perf_counter(), _cpu_s()
    least = np.empty((stops, stops), dtype=np.int32)
    for begin in range(0, stops, width):
        origins = np.arange(begin, min(begin + width, stops))
        labels = search(service, costs, origins, space.narrow(len(origins)))
        least[:, origins] = labels.space.alighted[1:].min(axis=0)
    made = _measured(began, cpu)
    np.save(FOLDER / "least.npy", least.T)
    return made


def _expanded(stops: int) -> tuple:
    """The usual graph: stops, then calls; boarding, riding, alighting, and walking to board elsewhere."""
    service, costs = _service(stops)
    lines, change = service.lines, service.footpaths.change
    call = np.arange(len(lines.stop)) + stops
    last = np.zeros(len(call), dtype=bool)
    last[lines.first[1:] - 1] = True
    board = service.board[lines.line] + costs.transfer
    edges = [(lines.stop, call, board), (call, lines.stop, np.full(len(call), 0.001))]
    edges.append((call[~last], call[~last] + 1, np.diff(lines.ride, append=0)[~last]))
    real = change.costs < 1 << 28
    target = np.broadcast_to(np.arange(stops)[:, None], real.shape)
    walk = real & (change.sources != target)
    # A walk leads to a boarding only, as nobody walks twice in a row: from a stop to the calls of another.
    at, source, cost = target[walk], change.sources[walk], change.costs[walk]
    order = np.argsort(lines.stop, kind="stable")
    low, high = (np.searchsorted(lines.stop[order], at, side) for side in ("left", "right"))
    pick = np.repeat(np.arange(len(at)), high - low)
    there = order[np.concatenate([np.arange(a, b) for a, b in zip(low, high, strict=True)])]
    edges.append((source[pick], call[there], cost[pick] + board[there]))
    return service, costs, [np.concatenate(part) for part in zip(*edges, strict=True)], stops + len(call)


def scipy_dijkstra(stops: int) -> dict:
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    _, costs, (source, target, cost), nodes = _expanded(stops)
    graph = coo_matrix((cost, (source, target)), shape=(nodes, nodes))
    graph = graph.tocsr()
    began, cpu = time.perf_counter(), _cpu_s()
    least = np.empty((stops, stops))
    for begin in range(0, stops, 200):
        some = np.arange(begin, min(begin + 200, stops))
        least[some] = dijkstra(graph, indices=some)[:, :stops]
    made = _measured(began, cpu)
    of_ours = np.load(FOLDER / "least.npy")
    reached = (of_ours < 1 << 28) & ~np.eye(stops, dtype=bool)
    more = (of_ours - (least - costs.transfer))[reached]
    if (more < -1).any():
        raise SystemExit("Ours finds ways that there are not.")
    return made | {"same": float((more < 1).mean()), "reached": float(reached.mean())}


def heapq_dijkstra(stops: int, origins: int = 10) -> dict:
    _, _, (source, target, cost), nodes = _expanded(stops)
    out: list[list[tuple[int, float]]] = [[] for _ in range(nodes)]
    for a, b, c in zip(source.tolist(), target.tolist(), cost.tolist(), strict=True):
        out[a].append((b, c))
    began, cpu = time.perf_counter(), _cpu_s()
    for origin in range(origins):
        best = [float("inf")] * nodes
        best[origin] = 0.0
        queue = [(0.0, origin)]
        while queue:
            so_far, node = heapq.heappop(queue)
            if so_far > best[node]:
                continue
            for other, step in out[node]:
                if so_far + step < best[other]:
                    best[other] = so_far + step
                    heapq.heappush(queue, (best[other], other))
    made = _measured(began, cpu)
    return made | {name: made[name] * stops / origins for name in ("wall", "cpu")}


def _measured(began: float, cpu: float) -> dict:
    return {"wall": time.perf_counter() - began, "cpu": _cpu_s() - cpu, "peak": _peak_mb()}


SEARCHES = {"ours": ours, "SciPy Dijkstra": scipy_dijkstra, "heapq Dijkstra (scaled up)": heapq_dijkstra}


# ---- measuring ------------------------------------------------------------------------------------------------------


def _peak_mb() -> float:
    """The most memory this process has held. Not ru_maxrss, which begins with that of the parent."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _cpu_s() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def measure(*arguments: object) -> dict:
    """One run in a process of its own."""
    command = [sys.executable, __file__, "--one", json.dumps(arguments)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])


def one(kind: str, *arguments) -> dict:
    return whatif(*arguments) if kind == "whatif" else SEARCHES[kind](*arguments)


def row(title: str, made: dict) -> None:
    print(f"| {title} | {made['wall']:.1f} | {made['cpu']:.1f} | {made['peak']:,.0f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--journeys", type=int, default=JOURNEYS)
    chosen = parser.parse_args()
    if chosen.one:
        print(json.dumps(one(*json.loads(chosen.one))))
        return
    head = "| | wall s | CPU s | peak MB |\n| --- | ---: | ---: | ---: |"
    full = chosen.journeys
    for share in (0.25, 0.5, 1):
        legs(STOPS, int(full * share))
    print(f"### The whole what-if, {STOPS:,} stops, {ROUTES} routes\n\n{head}")
    for title, *arguments in (
        (f"{full // 4:,} journeys, fitted, headways by table", full // 4, True, True),
        (f"{full // 2:,} journeys, fitted, headways by table", full // 2, True, True),
        (f"{full:,} journeys, fitted, headways by table", full, True, True),
        (f"{full:,} journeys, not fitted, headways by table", full, False, True),
        (f"{full:,} journeys, fitted, headways from the cards", full, True, False),
    ):
        row(title, measure("whatif", STOPS, *arguments))
    print(f"\n### By stops, {full // 4:,} journeys, fitted, headways by table\n\n{head}")
    for stops in (STOPS // 4, STOPS // 2, STOPS):
        legs(stops, full // 4)
        row(f"{stops:,} stops", measure("whatif", stops, full // 4, True, True))
    print(f"\n### The search alone: all of {STOPS:,} stops to all, one time of day\n\n{head}")
    found = {name: measure(name, STOPS) for name in SEARCHES}
    for name, made in found.items():
        row(name, made)
    peer = found["SciPy Dijkstra"]
    print(f"\nOf the {peer['reached']:.1%} of pairs that eight rides reach, {peer['same']:.2%} cost the same in both.")


if __name__ == "__main__":
    main()
