"""A drawn area in micro, inside the city in meso: vehicles enter it when and where they did in the meso run."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import shapely

from ...common.progress import Progress
from ..errors import TrafficError
from .city import SumoCity
from .edge_times import EdgeTimes
from .options import Mode
from .rounds import Ways
from .run_outputs import RunOutputs
from .trip_files import Routes

PART = "~"
"""Between the id of a vehicle and the number of its stretch through the area, from 1."""


def micro_in_area(
    city: SumoCity, name: str, ways: Ways, meso: RunOutputs, times: EdgeTimes, seed: int, share: float,
    progress: Progress,
) -> RunOutputs:  # fmt: skip
    """``meso`` with what its vehicles do on the edges of the area when each drives by itself.

    Only the stretches of their routes within the area are simulated, on the same net with the same signals; the
    vehicle is there at its time of the meso run (``times``). Trips and counts stay those of the whole city; teleports
    and warnings of the area are added, and the vehicles that are followed are those within it.
    """
    inside = edges_within(city.options.area, city)
    trips, routes = stretches(city, ways, inside, times)
    micro = city.drive(name, trips, routes, seed, progress, Mode.MICRO, share)
    ids = set(city.edges["edge_id"][inside])
    edges = pd.concat(
        [meso.edges[~meso.edges["edge_id"].isin(ids)], micro.edges[micro.edges["edge_id"].isin(ids)]],
        ignore_index=True,
    )
    teleports = "teleports_total"
    counts = meso.counts | {teleports: meso.counts.get(teleports, 0) + micro.counts.get(teleports, 0)}
    return replace(
        meso, edges=edges, counts=counts, positions=micro.positions, warnings=meso.warnings + micro.warnings,
        is_partial=meso.is_partial or micro.is_partial,
    )  # fmt: skip


def edges_within(area: shapely.Geometry, city: SumoCity) -> np.ndarray:
    """Which edges touch ``area``. Raises :class:`TrafficError` where none does."""
    shapely.prepare(area)
    inside = shapely.intersects(area, city.edges.geometry.to_numpy())
    if not inside.any():
        raise TrafficError("The drawn area touches no road of the network. Draw it over the roads to be simulated.")
    return inside


def stretches(city: SumoCity, ways: Ways, inside: np.ndarray, times: EdgeTimes) -> tuple[pd.DataFrame, Routes]:
    """The stretches of the vehicles' routes along edges that are ``inside``, as vehicles of their own by departure."""
    routes, trips = ways.routes, ways.trips
    entries, _ = routes.entry_times(trips["depart_s"].to_numpy(), times)
    within = inside[routes.edges]
    vehicle = np.repeat(np.arange(len(routes)), np.diff(routes.first))
    goes_on = np.r_[False, within[:-1] & (vehicle[1:] == vehicle[:-1])] if len(within) else within
    begins = np.flatnonzero(within & ~goes_on)
    ends = np.flatnonzero(within & ~np.r_[goes_on[1:] & within[1:], False]) + 1 if len(within) else begins
    owner = vehicle[begins]
    number = pd.Series(owner).groupby(owner).cumcount().to_numpy() + 1
    ids = city.edges["edge_id"].map(city.net.edges.to_sumo).to_numpy(object)
    names = trips["trip_id"].to_numpy()
    table = pd.DataFrame(
        {
            "trip_id": [f"{trip}{PART}{part}" for trip, part in zip(names[owner], number, strict=True)],
            "depart_s": entries[begins],
            "vehicle_class": trips["vehicle_class"].to_numpy()[owner],
            "way": [" ".join(ids[routes.edges[a:b]]) for a, b in zip(begins, ends, strict=True)],
        }
    )  # fmt: skip
    table = table[table["depart_s"] < city.options.last_s].sort_values("depart_s", kind="stable", ignore_index=True)
    return table, Routes.of(table["way"], city.number)
