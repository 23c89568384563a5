"""Buses and trains: routes along real streets between the places people go, stops on both sides, headways."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

import numpy as np
import pandas as pd
import shapely
import shapely.ops

from .bus_graph import BusGraph
from .landuse import COAST_CENTRE, EAST_CENTRE, NEW_CENTRE, OLD_CENTRE, LandUse
from .plan import CityPlan
from .rail import Railway
from .roads import StreetPlan
from .stop_names import site_names

STOP_SPACING = 240.0
STOP_OFFSET = (16.0, 9.0)
"""A stop lies this far before the junction and to the right of the axis, metres."""
DWELL = 25.0
"""Seconds lost at each stop."""
CROWDED, CROWD = 0.16, 5
"""Each route on a street, up to so many, makes it less wanted for the next one: so all quarters get served."""
RAIL_SPEED = 15.5
"""Metres per second between stations, stops counted apart."""
RAIL_DWELL = 40.0


@dataclass(frozen=True)
class ModeTraits:
    """GBIS route type and name, TS mode code, settlement company, headway in minutes and fleet numbers."""

    type_code: str
    type_name: str
    mode_code: str
    company: str
    headway: tuple[int, int]


class RouteKind(Enum):
    """The kinds of routes of the city."""

    TRUNK = ModeTraits("13", "일반형시내버스", "115", "08", (9, 16))
    VILLAGE = ModeTraits("30", "마을버스", "105", "03", (12, 20))
    EXPRESS = ModeTraits("11", "직행좌석형시내버스", "130", "08", (12, 18))
    RAIL = ModeTraits("", "도시철도", "201", "02", (8, 8))


KINDS = tuple(RouteKind)


@dataclass(frozen=True)
class Network:
    """Routes and stops.

    ``sites`` are places with one name (both sides of the street); ``stops`` are the poles: ``stop_id stop_name mode
    ars_no site`` and geometry columns ``x y``. ``runs`` are directed routes; ``calls`` lists their stops in order with
    ``run order stop site seconds metres``. ``lines`` holds one line per route.
    """

    sites: pd.DataFrame
    stops: pd.DataFrame
    routes: pd.DataFrame
    runs: pd.DataFrame
    calls: pd.DataFrame
    lines: np.ndarray


def make_network(plan: CityPlan, streets: StreetPlan, railway: Railway, use: LandUse, dong_names) -> Network:
    """The public transport of the city."""
    graph = BusGraph(streets)
    random = plan.random("bus routes")
    routes = _routes(plan, graph, railway, use, random)
    site_nodes = _site_nodes(graph, routes, railway)
    return _Builder(plan, graph, railway, routes, site_nodes, dong_names).network()


def _places(plan: CityPlan, graph: BusGraph, railway: Railway, use: LandUse) -> dict[str, int]:
    at = {
        "old": OLD_CENTRE, "new": NEW_CENTRE, "coast": COAST_CENTRE, "east": EAST_CENTRE, "estate w": (0.13, 0.20),
        "estate n": (0.20, 0.31), "estate s": (0.24, 0.12), "estate e": (0.34, 0.24), "coast n": (0.25, 0.84),
        "coast e": (0.32, 0.70), "north homes": (0.40, 0.72), "upper": (0.40, 0.635), "new w": (0.485, 0.335),
        "new s": (0.555, 0.265), "new e": (0.62, 0.36), "works": (0.625, 0.70), "east works": (0.87, 0.53),
        "harbour": (0.35, 0.50), "far east": (0.97, 0.56), "north gate": (0.56, 0.94), "northeast": (0.93, 0.82),
        "south gate": (0.425, 0.05), "southeast": (0.79, 0.08), "old n": (0.42, 0.59), "old s": (0.44, 0.49),
    }  # fmt: skip
    nodes = {name: graph.nearest(plan.at(*place)) for name, place in at.items()}
    nodes |= {f"village {number}": graph.nearest(plan.at(*place)) for number, place in enumerate(use.villages)}
    nodes |= {f"station {number}": graph.nearest(place) for number, place in enumerate(railway.places[railway.inside])}
    return nodes


# Route number, kind and the places it serves; stations are numbered from the southern terminus.
ROUTE_WISHES = (
    ("1", RouteKind.TRUNK, ("coast n", "coast", "old", "station 3", "old s", "new", "station 2", "new s")),
    ("2", RouteKind.TRUNK, ("estate w", "station 0", "station 1", "new", "new e", "village 0", "east")),
    ("3", RouteKind.TRUNK, ("harbour", "old", "station 3", "upper", "works", "station 4", "east")),
    ("5", RouteKind.TRUNK, ("coast", "coast e", "north homes", "old n", "station 3", "old s", "station 1", "estate e")),
    ("7", RouteKind.TRUNK, ("far east", "station 5", "east works", "station 4", "village 0", "old", "harbour")),
    ("8", RouteKind.TRUNK, ("estate n", "estate e", "station 1", "new w", "station 2", "new e", "village 8")),
    ("11", RouteKind.TRUNK, ("north gate", "works", "upper", "old n", "station 3", "old")),
    ("12", RouteKind.TRUNK, ("southeast", "village 6", "new s", "station 2", "new", "old s", "station 3")),
    ("20", RouteKind.TRUNK, ("coast", "harbour", "old", "old s", "station 2", "new e")),
    ("22", RouteKind.TRUNK, ("estate s", "station 0", "estate n", "station 1", "harbour", "station 3", "upper")),
    ("26", RouteKind.TRUNK, ("northeast", "village 11", "east", "station 4", "works", "old n", "station 3", "coast")),
    ("30", RouteKind.TRUNK, ("south gate", "village 13", "station 1", "new w", "new", "village 19", "station 4")),
    ("33", RouteKind.TRUNK, ("estate w", "estate s", "estate e", "station 1", "station 3", "north homes", "coast n")),
    ("38", RouteKind.TRUNK, ("new s", "station 2", "new w", "old s", "upper", "works", "village 10")),
    ("50", RouteKind.TRUNK, ("coast n", "coast e", "upper", "station 3", "station 4", "east works", "far east")),
    ("61", RouteKind.TRUNK, ("harbour", "old s", "new w", "new s", "village 6", "village 7", "southeast")),
    ("3300", RouteKind.EXPRESS, ("coast", "north homes", "station 3", "east", "far east")),
    ("3301", RouteKind.EXPRESS, ("station 0", "station 1", "station 2", "east", "far east")),
    ("5600", RouteKind.EXPRESS, ("new s", "station 2", "works", "north gate")),
    ("01", RouteKind.VILLAGE, ("station 3", "old", "harbour", "old s", "station 3")),
    ("02", RouteKind.VILLAGE, ("station 2", "new s", "new e", "new", "station 2")),
    ("03", RouteKind.VILLAGE, ("station 4", "village 2", "village 4", "station 5")),
    ("04", RouteKind.VILLAGE, ("station 4", "village 1", "village 10", "village 9")),
    ("05", RouteKind.VILLAGE, ("station 2", "village 6", "village 7", "village 16")),
    ("06", RouteKind.VILLAGE, ("station 5", "village 17", "village 3", "village 5")),
    ("07", RouteKind.VILLAGE, ("station 1", "village 14", "new w", "station 2")),
    ("08", RouteKind.VILLAGE, ("station 3", "upper", "village 8", "village 15")),
    ("09", RouteKind.VILLAGE, ("station 0", "estate s", "estate w", "estate n", "station 0")),
    ("010", RouteKind.VILLAGE, ("coast", "coast n", "village 20", "north homes", "coast e")),
    ("011", RouteKind.VILLAGE, ("station 1", "village 13", "village 6")),
    ("012", RouteKind.VILLAGE, ("station 4", "village 11", "village 12", "northeast")),
    ("013", RouteKind.VILLAGE, ("station 3", "village 19", "village 0", "village 18", "station 4")),
)  # fmt: skip


@dataclass(frozen=True)
class RouteWay:
    """A route and its way out as ``(edge, node)`` steps from ``start``."""

    name: str
    kind: RouteKind
    start: int
    steps: tuple[tuple[int, int], ...]


def _routes(plan: CityPlan, graph: BusGraph, railway: Railway, use: LandUse, random) -> list[RouteWay]:
    places = _places(plan, graph, railway, use)
    routes = []
    routes_on = np.zeros(len(graph.seconds))
    for name, kind, wishes in ROUTE_WISHES:
        liking = random.uniform(0.8, 1.3, len(graph.seconds))
        cost = (graph.seconds * liking * (1 + CROWDED * np.minimum(routes_on, CROWD))).tolist()
        nodes = [places[wish] for wish in wishes]
        nodes = [node for number, node in enumerate(nodes) if number == 0 or node != nodes[number - 1]]
        steps = []
        for a, b in pairwise(nodes):
            steps += graph.path(a, b, cost)
        routes.append(RouteWay(name, kind, nodes[0], tuple(_without_spurs(steps))))
        routes_on[[edge for edge, _ in routes[-1].steps]] += 1
    return routes


def _without_spurs(steps: list) -> list:
    """Buses do not drive into a street only to turn back within two blocks."""
    kept = []
    for step in steps:
        if kept and kept[-1][0] == step[0]:
            kept.pop()
        else:
            kept.append(step)
    return kept if len(kept) > 4 else steps


def _site_nodes(graph: BusGraph, routes: list[RouteWay], railway: Railway) -> list[int]:
    """Nodes that get stops: near stations first, then route ends, then where most routes pass."""
    passing: dict[int, int] = {}
    for route in routes:
        for node in {route.start, *(node for _, node in route.steps)}:
            passing[node] = passing.get(node, 0) + 1
    stations = railway.places[railway.inside]
    ends = {route.start for route in routes} | {route.steps[-1][1] for route in routes}

    def importance(node: int):
        away = np.linalg.norm(stations - graph.places[node], axis=1).min()
        return (min(0.0, away - 150), node not in ends, -passing[node], node)

    chosen, places = [], np.empty((0, 2))
    for node in sorted(passing, key=importance):
        place = graph.places[node]
        if len(places) == 0 or np.linalg.norm(places - place, axis=1).min() > STOP_SPACING:
            chosen.append(node)
            places = np.vstack([places, place])
    return chosen


class _Builder:
    """Puts stops along the routes and numbers everything."""

    def __init__(self, plan, graph, railway, routes, site_nodes, dong_names) -> None:
        self._plan, self._graph, self._railway, self._routes = plan, graph, railway, routes
        self._random = plan.random("bus stops")
        self._site_of = {node: site for site, node in enumerate(site_nodes)}
        stations = [tuple(place) for place in railway.places]
        self._site_places = [tuple(graph.places[node]) for node in site_nodes] + stations
        self._site_mode = ["bus"] * len(site_nodes) + ["rail"] * len(stations)
        self._names = site_names(self._site_places, len(site_nodes), railway, dong_names, self._random)
        self._poles: dict[tuple[int, int], int] = {}
        self._stops: list[dict] = []
        self._calls: list[tuple] = []
        self._runs: list[dict] = []

    def network(self) -> Network:
        rows, lines = [], []
        for number, route in enumerate(self._routes):
            route_id = f"2990{number + 1:05d}"
            rows.append(self._route_row(number, route_id, route.name, route.kind))
            back = self._reversed(route)
            self._add_run(number, 0, route.start, route.steps)
            self._add_run(number, 1, *back)
            lines.append(self._shape(route.start, route.steps))
        rows.append(self._route_row(len(rows), "299099001", "해솔선", RouteKind.RAIL))
        self._add_rail(len(rows) - 1)
        lines.append(self._railway_line())
        sites = pd.DataFrame(self._site_places, columns=["x", "y"]).assign(name=self._names, mode=self._site_mode)
        calls = pd.DataFrame(self._calls, columns=["run", "order", "stop", "site", "seconds", "metres"])
        routes = pd.DataFrame(rows)
        runs = pd.DataFrame(self._runs)
        return Network(sites, pd.DataFrame(self._stops), routes, runs, calls, np.array(lines, dtype=object))

    def _route_row(self, number: int, route_id: str, name: str, kind: RouteKind) -> dict:
        low, high = kind.value.headway
        return {
            "route": number, "route_id": route_id, "route_name": name, "kind": KINDS.index(kind),
            "headway": int(self._random.integers(low, high + 1)), "phase": int(self._random.integers(0, 600)),
        }  # fmt: skip

    def _reversed(self, route: RouteWay):
        nodes = [route.start, *(node for _, node in route.steps)]
        edges = [edge for edge, _ in route.steps]
        return nodes[-1], tuple(zip(edges[::-1], nodes[-2::-1], strict=True))

    def _shape(self, start: int, steps):
        points, node = [], start
        for edge, following in steps:
            coords = shapely.get_coordinates(self._graph.lines[edge])
            points.append(coords if self._graph.ends[edge][0] == node else coords[::-1])
            node = following
        merged = np.concatenate(points)
        keep = np.append(True, np.abs(np.diff(merged, axis=0)).sum(axis=1) > 0.05)
        return shapely.simplify(shapely.linestrings(np.round(merged[keep], 2)), 1.5)

    def _add_run(self, route: int, direction: int, start: int, steps) -> None:
        run = len(self._runs)
        self._runs.append({"run": run, "route": route, "direction": direction})
        seconds, metres, order, node = 0.0, 0.0, 0, start
        express = self._routes[route].kind is RouteKind.EXPRESS
        first = self._graph.lines[steps[0][0]]
        if start in self._site_of:
            self._call(run, order, start, self._heading(first, steps[0][0], start), first, 0.0, 0.0, leaving=True)
            order += 1
        since = 0.0
        for number, (edge, following) in enumerate(steps):
            seconds += self._graph.seconds[edge]
            metres += self._graph.length[edge]
            since += self._graph.length[edge]
            last = number == len(steps) - 1
            if following in self._site_of and (not express or since > 900 or last):
                seconds += DWELL
                heading = self._heading(self._graph.lines[edge], edge, node)
                self._call(run, order, following, heading, self._graph.lines[edge], seconds, metres, leaving=False)
                order += 1
                since = 0.0
            node = following
        self._runs[-1]["seconds"] = seconds

    def _heading(self, line, edge: int, from_node: int) -> np.ndarray:
        points = shapely.get_coordinates(line)
        if self._graph.ends[edge][0] != from_node:
            points = points[::-1]
        move = points[-1] - points[0]
        return move / max(np.linalg.norm(move), 1e-9)

    def _call(self, run, order, node, heading, line, seconds, metres, leaving: bool) -> None:
        site = self._site_of[node]
        quarter = int(np.floor((np.degrees(np.arctan2(heading[1], heading[0])) + 45) / 90)) % 4
        stop = self._poles.get((site, quarter))
        if stop is None:
            ahead = STOP_OFFSET[0] if leaving else -STOP_OFFSET[0]
            right = np.array([heading[1], -heading[0]])
            place = self._graph.places[node] + heading * ahead + right * STOP_OFFSET[1]
            stop = self._new_stop(site, place, "bus", "")
            self._poles[(site, quarter)] = stop
        self._calls.append((run, order, stop, site, round(seconds, 1), round(metres, 1)))

    def _new_stop(self, site: int, place, mode: str, stop_id: str) -> int:
        number = len(self._stops)
        self._stops.append({
            "stop_id": stop_id or f"2991{number + 1:05d}", "stop_name": self._names[site], "mode": mode,
            "ars_no": "" if mode == "rail" else f"{29001 + number:05d}", "site": site,
            "x": round(float(place[0]), 2), "y": round(float(place[1]), 2),
        })  # fmt: skip
        return number

    def _add_rail(self, route: int) -> None:
        base = len(self._site_of)
        stops = [
            self._new_stop(base + number, place, "rail", f"{4901 + number:04d}")
            for number, place in enumerate(self._railway.places)
        ]
        for direction, order in enumerate((range(len(stops)), range(len(stops) - 1, -1, -1))):
            run = len(self._runs)
            along = np.abs(self._railway.along - self._railway.along[order[0]])
            for place, number in enumerate(order):
                seconds = along[number] / RAIL_SPEED + place * RAIL_DWELL
                self._calls.append(
                    (run, place, stops[number], base + number, round(seconds, 1), round(along[number], 1))
                )
            self._runs.append({"run": run, "route": route, "direction": direction, "seconds": seconds})

    def _railway_line(self):
        outside = self._railway.places[~self._railway.inside]
        return shapely.linestrings(np.round(np.vstack([shapely.get_coordinates(self._railway.line), outside]), 2))
