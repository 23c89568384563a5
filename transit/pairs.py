"""Legs → transfer flows between routes and stops."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from ..common.progress import SILENT, Progress
from . import engine
from .flow_lines import flow_lines
from .legs import legs_table
from .stops import Stops


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
TIMES_AND_WALKS = ("time_median_s", "time_p90_s", "walk_median_m")
BY_MEANING = ("fare_transfers", "behaviour_transfers")

_TRANSFERS = """
CREATE TEMP TABLE transfers AS
SELECT {key}, {place}, transfer_time_s AS time_s, transfer_walk_m AS walk_m, sum(passengers)::BIGINT AS passengers,
       coalesce(sum(passengers) FILTER (fare_transfer), 0)::BIGINT AS fare,
       coalesce(sum(passengers) FILTER (behaviour_transfer), 0)::BIGINT AS behaviour
FROM (
    SELECT prev_route_id AS from_route, route_id AS to_route, prev_alight_stop AS from_stop, board_stop AS to_stop,
           transfer_time_s, transfer_walk_m, passengers, fare_transfer, behaviour_transfer
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
    SELECT {key}, sum(passengers)::BIGINT AS transfers, sum(fare)::BIGINT AS fare_transfers,
           sum(behaviour)::BIGINT AS behaviour_transfers, {weighted}
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

    Columns ``from_route to_route from_stop to_stop transfers time_median_s time_p90_s walk_median_m fare_transfers
    behaviour_transfers``; of the ends, those that ``by`` does not tell apart are empty. ``transfers`` counts
    passengers, and the last two how many of them are transfers by the fare and by behaviour. Times (seconds) and
    walks (metres, straight) are quantiles over passengers; pairs with fewer than ``min_count`` are left out. A line
    joins the two stops, or with ``by`` route the passenger-weighted mean places of alighting and of boarding; where
    both ends are one place it is a small loop (:mod:`~.flow_lines`). CRS: that of ``stops``, or EPSG:5186 for stops
    in degrees. A pair whose stops are unknown keeps its row without a line, and the user is told how many passengers
    that concerns.

    Raises :class:`TransitError` for legs or stops that cannot be used.
    """
    known = Stops.of(stops)
    with engine.session() as connection:
        progress.step("Counting transfers")
        table = engine.run(connection, lambda: _counted(connection, legs, known, by, min_count), progress)
    progress.at(0.9)
    lines = flow_lines(table[["from_x", "from_y", "to_x", "to_y"]].to_numpy(float))
    _warn_of_unknown_stops(table, lines, progress)
    columns = [*ENDS, "transfers", *TIMES_AND_WALKS, *BY_MEANING]
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


def _warn_of_unknown_stops(table: pd.DataFrame, lines: np.ndarray, progress: Progress) -> None:
    lost = table.loc[[line is None for line in lines], "transfers"]
    if len(lost):
        progress.warn(
            "{pairs} pairs with {transfers} transfers have no line, because their stops are not in the stop layer "
            "or the alighting stop is not known",
            pairs=len(lost),
            transfers=int(lost.sum()),
        )
