"""Legs → transfer flows between routes and stops."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..common.progress import SILENT, Progress
from . import engine
from .legs import legs_table
from .stops import Stops

LOOP_RADIUS_M = 15.0
"""Radius of the loop that stands for a transfer within one place: readable at 1:5,000, smaller than a stop spacing."""

_LOOP_POINTS = 16


class PairBy(Enum):
    """What a flow joins: its value is the algorithm's parameter, its columns are the key of a flow."""

    ROUTE = "route"
    STOP = "stop"
    ROUTE_STOP = "route_stop"

    @property
    def key(self) -> tuple[str, ...]:
        return {
            PairBy.ROUTE: ("from_route", "to_route"),
            PairBy.STOP: ("from_stop", "to_stop"),
            PairBy.ROUTE_STOP: ("from_route", "to_route", "from_stop", "to_stop"),
        }[self]


ENDS = ("from_route", "to_route", "from_stop", "to_stop")

_TRANSFERS = """
CREATE TEMP TABLE transfers AS
SELECT {key}, {place}, transfer_time_s AS time_s, transfer_walk_m AS walk_m, sum(passengers)::BIGINT AS passengers
FROM (
    SELECT prev_route_id AS from_route, route_id AS to_route, prev_alight_stop AS from_stop, board_stop AS to_stop,
           transfer_time_s, transfer_walk_m, passengers
    FROM {legs} WHERE leg > 1
)
GROUP BY ALL
"""

# The smallest value up to which the share of the passengers lies: a weighted median without repeating rows.
_QUANTILES = """
SELECT {key}, {columns}
FROM (
    SELECT {key}, {value} AS value,
           sum(sum(passengers)) OVER (PARTITION BY {key} ORDER BY {value}) AS so_far,
           sum(sum(passengers)) OVER (PARTITION BY {key}) AS total
    FROM transfers WHERE {value} IS NOT NULL
    GROUP BY {key}, {value}
)
GROUP BY {key}
"""


_PAIRS = """
WITH p AS (
    SELECT {key}, sum(passengers)::BIGINT AS transfers, {weighted}
    FROM transfers
    LEFT JOIN stop_places AS from_place ON from_stop = from_place.id
    LEFT JOIN stop_places AS to_place ON to_stop = to_place.id
    GROUP BY {key} HAVING sum(passengers) >= $1
), t AS ({time}), w AS ({walk})
SELECT p.*, t.time_median_s::INTEGER AS time_median_s, t.time_p90_s::INTEGER AS time_p90_s, w.walk_median_m
FROM p LEFT JOIN t ON {as_t} LEFT JOIN w ON {as_w}
ORDER BY transfers DESC, {order}
"""


def transfer_pairs(
    legs: Path,
    stops: gpd.GeoDataFrame,
    by: PairBy = PairBy.ROUTE_STOP,
    min_count: int = 1,
    progress: Progress = SILENT,
) -> gpd.GeoDataFrame:
    """Transfers between each pair of routes, stops or both, as lines from alighting to boarding; busiest first.

    Columns ``from_route to_route from_stop to_stop transfers time_median_s time_p90_s walk_median_m``; those that
    ``by`` does not tell apart are empty. ``transfers`` counts passengers, and times (seconds) and walks (metres,
    straight) are quantiles over passengers; pairs with fewer than ``min_count`` are left out. A line joins the two
    stops, or with ``by`` route the passenger-weighted mean places of alighting and of boarding; where both ends are
    one place it is a loop of :data:`LOOP_RADIUS_M`. CRS: that of ``stops``, or EPSG:5186 for stops in degrees. A
    pair whose stops are unknown keeps its row without a line, and the user is told how many passengers that concerns.

    Raises :class:`TransitError` for legs or stops that cannot be used.
    """
    known = Stops.of(stops)
    with engine.session() as connection:
        progress.step("Counting transfers")
        table = engine.run(connection, lambda: _counted(connection, legs, known, by, min_count), progress)
    progress.at(0.9)
    lines = _lines(table)
    _warn_of_unknown_stops(table, lines, progress)
    columns = [*ENDS, "transfers", "time_median_s", "time_p90_s", "walk_median_m"]
    table = table.assign(**{end: None for end in ENDS if end not in by.key})
    progress.at(1.0)
    return gpd.GeoDataFrame(table[columns], geometry=lines, crs=known.crs)


def _counted(connection: Any, legs: Path, stops: Stops, by: PairBy, min_count: int) -> pd.DataFrame:
    key = ", ".join(by.key)
    rest = [column for column in ("from_stop", "to_stop") if column not in by.key]
    query = _TRANSFERS.format(key=key, place=", ".join(rest) or "NULL AS place", legs=legs_table(connection, legs))
    connection.execute(query)
    _place_stops(connection, stops)
    both = "from_place.x IS NOT NULL AND to_place.x IS NOT NULL"
    weighted = ", ".join(
        f"sum({end}_place.{axis} * passengers) FILTER ({both}) / sum(passengers) FILTER ({both}) AS {end}_{axis}"
        for end in ("from", "to")
        for axis in ("x", "y")
    )
    same = " AND ".join(f"p.{column} IS NOT DISTINCT FROM {{other}}.{column}" for column in by.key)
    time = _QUANTILES.format(
        key=key,
        value="time_s",
        columns="min(value) FILTER (so_far >= 0.5 * total) AS time_median_s, "
        "min(value) FILTER (so_far >= 0.9 * total) AS time_p90_s",
    )
    walk = _QUANTILES.format(
        key=key, value="walk_m", columns="min(value) FILTER (so_far >= 0.5 * total) AS walk_median_m"
    )
    order = ", ".join(f"p.{column} NULLS FIRST" for column in by.key)
    query = _PAIRS.format(
        key=key,
        weighted=weighted,
        time=time,
        walk=walk,
        as_t=same.format(other="t"),
        as_w=same.format(other="w"),
        order=order,
    )
    return connection.execute(query, [min_count]).df()


def _place_stops(connection: Any, stops: Stops) -> None:
    """The table ``stop_places`` (id, x, y) of the stops that occur in the transfers."""
    query = "SELECT from_stop FROM transfers UNION SELECT to_stop FROM transfers"
    ids = [row[0] for row in connection.execute(query).fetchall() if row[0] is not None]
    x, y = stops.places_of(ids)
    found = ~np.isnan(x)
    places = pd.DataFrame({"id": pd.Series(ids, dtype=object)[found], "x": x[found], "y": y[found]})
    connection.execute("CREATE TEMP TABLE stop_places (id VARCHAR, x DOUBLE, y DOUBLE)")
    if len(places):
        connection.register("found_places", places)
        connection.execute("INSERT INTO stop_places SELECT * FROM found_places")


def _lines(table: pd.DataFrame) -> np.ndarray:
    """A line for each pair, a loop where its ends are one place, None where a place is unknown."""
    ends = table[["from_x", "from_y", "to_x", "to_y"]].to_numpy(float)
    lines = np.full(len(table), None, dtype=object)
    known = np.isfinite(ends).all(axis=1)
    lines[known] = shapely.linestrings(ends[known].reshape(-1, 2, 2))
    apart = np.hypot(ends[:, 2] - ends[:, 0], ends[:, 3] - ends[:, 1])
    at_one_place = known & (apart < 2 * LOOP_RADIUS_M * 0.01)
    lines[at_one_place] = _loops(ends[at_one_place, :2])
    return lines


def _loops(places: np.ndarray) -> np.ndarray:
    """Closed circles that begin and end at ``places`` and lie to the north of them."""
    angle = np.linspace(0, 2 * np.pi, _LOOP_POINTS + 1)
    circle = LOOP_RADIUS_M * np.column_stack([np.sin(angle), 1 - np.cos(angle)])
    circle[-1] = circle[0]
    return shapely.linestrings(places[:, None, :] + circle[None])


def _warn_of_unknown_stops(table: pd.DataFrame, lines: np.ndarray, progress: Progress) -> None:
    lost = table.loc[[line is None for line in lines], "transfers"]
    if len(lost):
        progress.warn(
            "{pairs} pairs with {transfers} transfers have no line, because their stops are not in the stop layer "
            "or the alighting stop is not known",
            pairs=len(lost),
            transfers=int(lost.sum()),
        )
