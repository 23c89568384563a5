"""A small city by hand, and random ones: stops, stop sequences, legs."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
from leg_tables import ride, write_legs

from sijeong.transit.assignment.costs import Costs
from sijeong.transit.assignment.evaluating import Assumptions, BusTables

CRS = "EPSG:5186"
ALIKE = Assumptions(costs=Costs(), calibrate=False)
"""Costs as they are given: nothing is fitted to the few journeys of a test."""


def stop_layer(places: dict[str, tuple[float, float]]) -> gpd.GeoDataFrame:
    x, y = zip(*places.values(), strict=True)
    frame = {"stop_id": list(places), "stop_name": [f"{stop}역" for stop in places]}
    return gpd.GeoDataFrame(frame, geometry=gpd.points_from_xy(np.add(x, 180000), np.add(y, 530000)), crs=CRS)


def sequences(routes: dict[str, list[str]]) -> pd.DataFrame:
    rows = [(route, seq, stop) for route, calls in routes.items() for seq, stop in enumerate(calls, start=1)]
    return pd.DataFrame(rows, columns=["route_id", "seq", "stop_id"])


def headway_table(routes, minutes: float) -> pd.DataFrame:
    return pd.DataFrame(
        {"route_id": list(routes), "route_name": [f"{route}번" for route in routes], "peak_min": minutes,
         "offpeak_min": minutes, "first_time": "05:00", "last_time": "23:00"}
    )  # fmt: skip


CROSSING = {"A": (0, 0), "B": (3000, 0), "C": (6000, 0), "D": (3000, 3000), "E": (3000, -3000)}
CROSSING_ROUTES = {"R1": ["A", "B", "C"], "R2": ["E", "B", "D"]}


def crossing(minutes: float = 10) -> BusTables:
    """Two routes that cross at B; every stretch is 3 km."""
    return BusTables(stop_layer(CROSSING), sequences(CROSSING_ROUTES), headway_table(CROSSING_ROUTES, minutes))


def crossing_legs(folder):
    """A→B→D with a change (cards 1–6), A→C (7–9), one whose alighting is not known, one from an unknown stop."""
    rides = []
    for card in range(1, 7):
        rides.append(ride(card, "R1", "08:00", "A", "08:10", "B", user_type="04"))
        rides.append(ride(card, "R2", "08:14", "B", "08:24", "D", leg=2, user_type="04"))
    rides += [ride(card, "R1", "12:00", "A", "12:20", "C", passengers=2) for card in range(7, 10)]
    rides.append(ride(10, "R1", "09:00", "A"))
    rides.append(ride(11, "R1", "09:00", "Z", "09:10", "B"))
    return write_legs(folder, rides)


def random_city(seed: int, stops: int = 24, routes: int = 8) -> BusTables:
    """Routes through near stops; some are loops, some go out and back in one, some stops lie within a walk."""
    random = np.random.default_rng(seed)
    places = {f"S{number}": tuple(random.uniform(0, 4000, 2)) for number in range(stops)}
    ids = list(places)
    found = {}
    for number in range(routes):
        calls = list(random.choice(ids, random.integers(3, 8), replace=False))
        if number % 3 == 1:
            calls.append(calls[0])
        elif number % 3 == 2:
            calls += calls[-2::-1]
        found[f"R{number}"] = calls
    table = headway_table(found, 10).assign(peak_min=random.integers(5, 20, routes), offpeak_min=12.0)
    return BusTables(stop_layer(places), sequences(found), table)


def random_legs(folder, tables: BusTables, seed: int, journeys: int = 120):
    """Journeys with one ride on random routes between two of their stops, in all hours."""
    random = np.random.default_rng(seed)
    calls = tables.route_stops.groupby("route_id")["stop_id"].apply(list)
    rides = []
    for card in range(journeys):
        route = random.choice(calls.index.to_numpy())
        first, last = sorted(random.choice(len(calls[route]), 2, replace=False))
        hour = int(random.integers(5, 23))
        rides.append(
            ride(card, route, f"{hour:02d}:{random.integers(0, 30):02d}", calls[route][first],
                 f"{hour:02d}:{random.integers(31, 59):02d}", calls[route][last],
                 user_type=f"0{random.integers(1, 9)}", passengers=int(random.integers(1, 3)))
        )  # fmt: skip
    return write_legs(folder, rides)
