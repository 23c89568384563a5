"""Whole vehicles out of demand that is given in fractions: who leaves where, when, for where.

Every origin has a sequence of points of its own (see :class:`_Sequences`) that begins at random, by the seed, and goes
on evenly. So a seed gives the same trips each time, and where a scenario adds zones or pairs at the end of the demand,
all others keep theirs: runs that are compared have the same vehicles (reference/traffic.md §3.5, common random
numbers).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import TrafficError
from .model import Demand

TRIP_FIELDS = {
    "trip_id": "str",
    "depart_s": "float64",
    "origin_node": "str",
    "destination_node": "str",
    "vehicle_class": "str",
}

STAYING = "staying"
"""In ``attrs`` of the trips: vehicles that came out with one junction for both ends and so use no road."""

GOLDEN_RATIO = (1 + 5**0.5) / 2
PLASTIC_OF_THREE = 1.2207440846057596
"""The root of x⁴ = x + 1; steps of 1/x, 1/x², 1/x³ fill the cube evenly (M. Roberts 2018, sequence R3)."""

GROUP = ["vehicle_class", "origin"]
CELL = [*GROUP, "destination"]


def draw_trips(demand: Demand, seed: int, begin_s: float, end_s: float, scale: float = 1.0) -> pd.DataFrame:
    """The vehicles of ``demand`` times ``scale`` that leave from ``begin_s`` until ``end_s``, in order of departure.

    A table with :data:`TRIP_FIELDS`; ids are numbered in that order, seconds are after midnight. The number of vehicles
    of a pair, and of all pairs of an origin and class, is that of the demand, rounded up or down: running totals along
    the row are rounded with a start drawn by ``seed``. Rounding each row by largest remainders would keep its total as
    well, but always leave out the small pairs, which are most of a city's table. Departures follow the profile, ends
    the access shares. A pair within one zone takes another junction where both ends come out the same;
    where there is none, the vehicle is left out and counted in ``attrs["staying"]``.

    Raises :class:`TrafficError` for a class without profile or a zone without access.
    """
    cells = _expected(demand, begin_s, end_s, scale)
    rows = _Sequences.of(cells, seed)
    cells["whole"] = _rounded(cells["vehicles"].to_numpy(), rows)
    trips = cells.loc[cells.index.repeat(cells["whole"]), CELL].reset_index(drop=True)
    points = rows.points(cells["whole"].to_numpy())
    trips["depart_s"] = _departures(demand, trips["vehicle_class"], points[0], begin_s, end_s)
    trips["origin_node"] = _nodes(demand.access, trips["origin"], "out_share", points[1])
    trips["destination_node"] = _nodes(demand.access, trips["destination"], "in_share", points[2])
    same = _same_ends(trips)
    trips.loc[same, "destination_node"] = _nodes(
        demand.access, trips.loc[same, "destination"], "in_share", (points[2][same] + 1 / GOLDEN_RATIO) % 1
    )
    leaving = trips[~_same_ends(trips)].sort_values("depart_s", kind="stable", ignore_index=True)
    leaving.insert(0, "trip_id", [f"t{number:07d}" for number in range(len(leaving))])
    leaving.attrs[STAYING] = len(trips) - len(leaving)
    return leaving[list(TRIP_FIELDS)]


def share_between(profile: pd.DataFrame, begin_s: float, end_s: float) -> pd.Series:
    """Class → share of its vehicles that leave from ``begin_s`` until ``end_s``; slices are cut where they overlap."""
    inside = np.minimum(profile["end_s"], end_s) - np.maximum(profile["begin_s"], begin_s)
    cut = inside.clip(lower=0) / (profile["end_s"] - profile["begin_s"])
    return (profile["share"] * cut).groupby(profile["vehicle_class"]).sum()


@dataclass(frozen=True)
class _Sequences:
    """The points of each row (origin and class): which row a cell is in, and where the row's points begin."""

    row_of_cell: np.ndarray
    starts: np.ndarray
    """Four a row: of rounding, departure, origin's node and destination's node, 0 to 1."""

    @staticmethod
    def of(cells: pd.DataFrame, seed: int) -> _Sequences:
        row_of_cell = cells.groupby(GROUP, sort=False).ngroup().to_numpy()
        count = int(row_of_cell.max()) + 1 if len(cells) else 0
        drawn = np.random.default_rng(seed)
        first = drawn.uniform()
        # rows are rounded with starts that are spread evenly, so that rows up and rows down nearly cancel in the total
        rounding = (first + np.arange(count) / GOLDEN_RATIO) % 1
        return _Sequences(row_of_cell, np.column_stack([rounding, drawn.uniform(size=(count, 3))]))

    def points(self, whole: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Three numbers 0 to 1 for each vehicle, cell by cell: its place in time, at its origin, its destination."""
        row = np.repeat(self.row_of_cell, whole)
        number = pd.Series(row).groupby(row).cumcount().to_numpy()
        return tuple((self.starts[row, 1 + axis] + number / PLASTIC_OF_THREE ** (axis + 1)) % 1 for axis in range(3))


def _expected(demand: Demand, begin_s: float, end_s: float, scale: float) -> pd.DataFrame:
    """The pairs with the vehicles, in fractions, that leave in the time; rows of an origin and class stand together."""
    shares = share_between(demand.profile, begin_s, end_s)
    cells = demand.od.loc[demand.od["vehicles"] > 0, [*CELL, "vehicles"]].copy()
    lacking = set(cells["vehicle_class"]) - set(shares.index)
    if lacking:
        raise TrafficError(
            "The demand has no times of day for the vehicle class {name}. Give its shares in the table of the profile.",
            name=min(lacking),
        )
    cells["vehicles"] *= cells["vehicle_class"].map(shares) * scale
    order = cells.groupby(GROUP, sort=False).ngroup().sort_values(kind="stable").index
    return cells.loc[order].reset_index(drop=True)


def _rounded(vehicles: np.ndarray, rows: _Sequences) -> np.ndarray:
    """``vehicles`` as whole numbers: the steps of each row's running total, started at random, rounded down."""
    if not len(vehicles):
        return np.zeros(0, dtype=np.int64)
    first = np.r_[True, rows.row_of_cell[1:] != rows.row_of_cell[:-1]]
    total = pd.Series(vehicles).groupby(rows.row_of_cell).cumsum().to_numpy() + rows.starts[rows.row_of_cell, 0]
    reached = np.floor(total + 1e-9)
    return np.where(first, reached, np.diff(reached, prepend=0.0)).astype(np.int64)


def _departures(
    demand: Demand, vehicle_class: pd.Series, points: np.ndarray, begin_s: float, end_s: float
) -> np.ndarray:
    """Seconds after midnight: the profile of the class within the time, run through backwards."""
    departures = np.empty(len(points))
    for name, profile in demand.profile.groupby("vehicle_class"):
        mine = (vehicle_class == name).to_numpy()
        if mine.any():
            times, reached = _running_share(profile, begin_s, end_s)
            departures[mine] = np.interp(points[mine] * reached[-1], reached, times)
    return np.round(departures, 2)


def _running_share(profile: pd.DataFrame, begin_s: float, end_s: float) -> tuple[np.ndarray, np.ndarray]:
    ordered = profile.sort_values("begin_s")
    begins = ordered["begin_s"].clip(begin_s, end_s).to_numpy()
    ends = ordered["end_s"].clip(begin_s, end_s).to_numpy()
    shares = (ordered["share"] / (ordered["end_s"] - ordered["begin_s"])).to_numpy() * (ends - begins)
    reached = np.cumsum(shares)
    return np.column_stack([begins, ends]).ravel(), np.column_stack([reached - shares, reached]).ravel()


def _nodes(access: pd.DataFrame, zones: pd.Series, share: str, points: np.ndarray) -> np.ndarray:
    """A node for each of ``zones``: the one whose stretch of the zone's running shares the point falls into."""
    used = access[access[share] > 0]
    order = pd.Index(used["zone_id"].unique())
    number = order.get_indexer(used["zone_id"])
    used, number = used.iloc[np.argsort(number, kind="stable")], np.sort(number)
    wanted = order.get_indexer(zones)
    if (wanted < 0).any():
        raise TrafficError(
            "The zone {zone} has no way onto the roads: the table of access shares does not name it.",
            zone=zones.to_numpy()[wanted < 0][0],
        )
    # zone number + running share is one rising line through all zones, so that one search serves all vehicles
    sums = used[share].groupby(number).transform("sum").to_numpy() if len(used) else np.zeros(0)
    running = number + (used[share] / sums).groupby(number).cumsum().to_numpy() if len(used) else np.zeros(0)
    last = np.r_[number[1:] != number[:-1], True] if len(used) else np.zeros(0, dtype=bool)
    running[last] = number[last] + 1
    return used["node_id"].to_numpy()[np.searchsorted(running, wanted + points, side="right")]


def _same_ends(trips: pd.DataFrame) -> np.ndarray:
    return (trips["origin_node"] == trips["destination_node"]).to_numpy()
