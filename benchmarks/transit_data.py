"""Taps for the benchmark of the bus indicators: canonical ones, day by day, and the same in no order for the peers.

They are those of :mod:`.cards` with what the indicators look at besides: user types, days of all kinds, and a zone and
a place for each stop. Written directly in the layout that the import leaves, because the import is measured there.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from .cards import FOLDER as CARDS
from .cards import ROUTES, STOPS, TAPS_PER_DAY, _day

FOLDER = CARDS.with_name("transit")
FIRST_DAY = date(2026, 3, 2)
ZONES_A_SIDE = 20
"""The city is a square of 20 × 20 zones, 500 m each, as the national grid cuts it."""

WALKABLE_S = 3600
"""Seconds within which the next ride of a card begins where the last one ended."""

CALLS = 40
"""Stops that each route of :mod:`.cards` calls at."""

_TAPS = """
SELECT 9010000000000000 + card AS card_id, '105' AS mode, (41000000 + route)::VARCHAR AS route_id,
       'V' || vehicle AS vehicle_id, lpad(off::VARCHAR, 7, '0') AS board_stop,
       DATE '{day}' + to_seconds(board) AS board_time,
       CASE WHEN tagged THEN lpad(goal::VARCHAR, 7, '0') END AS alight_stop,
       CASE WHEN tagged THEN DATE '{day}' + to_seconds(alight) END AS alight_time,
       NULL::VARCHAR AS linked_trip_id, NULL::TINYINT AS leg_no, '0' || (1 + card % 5) AS user_type,
       passengers::SMALLINT AS passengers
FROM taps_of_day
"""
_COPY = "COPY ({taps} {order}) TO '{file}' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)"
_IN_ORDER = "ORDER BY card_id, board_time, route_id, vehicle_id, board_stop"


def taps(count: int) -> Path:
    """A dataset of about ``count`` taps as the import leaves it, :data:`~.cards.TAPS_PER_DAY` a day."""
    return _made(count, "taps", "{folder}/service_date={day}/taps.parquet", _IN_ORDER)


def unsorted(count: int) -> Path:
    """The same taps, a file a day, in the order in which a day's records happen to come."""
    return _made(count, "unsorted", "{folder}/{day}.parquet", "")


def _made(count: int, name: str, file: str, order: str) -> Path:
    folder = FOLDER / f"{count}" / name
    if folder.exists():
        return folder
    import duckdb

    fresh = folder.with_name(f"{name}-fresh")
    connection = duckdb.connect()
    for number in range(max(1, round(count / TAPS_PER_DAY))):
        day = FIRST_DAY + timedelta(days=number)
        connection.register("taps_of_day", _changing_nearby(_day(number, min(count, TAPS_PER_DAY)), number))
        part = Path(file.format(folder=fresh, day=day))
        part.parent.mkdir(parents=True, exist_ok=True)
        connection.execute(_COPY.format(taps=_TAPS.format(day=day), order=order, file=part))
    return fresh.rename(folder)


def _changing_nearby(taps, number: int):
    """The rides of a day with each transfer where two routes meet: from the stop of the alighting, or its neighbour."""
    rng = np.random.default_rng(number)
    rides = taps.sort_values(["card", "board"], ignore_index=True)
    route, off, goal = (rides[name].to_numpy(copy=True) for name in ("route", "off", "goal"))
    card, board, alight = (rides[name].to_numpy() for name in ("card", "board", "alight"))
    gap = np.append(0, board[1:] - alight[:-1])
    follows = np.append(False, card[1:] == card[:-1]) & (gap < WALKABLE_S)
    place = np.cumsum(~follows)
    step = np.arange(len(rides)) - np.flatnonzero(~follows)[place - 1]
    meeting, calls = _calls()
    for leg in range(1, step.max() + 1):
        rows = np.flatnonzero(step == leg)
        stop = (goal[rows - 1] + rng.integers(0, 2, len(rows))) % STOPS
        call = meeting[stop] + rng.integers(0, 2**16, len(rows)) % (meeting[stop + 1] - meeting[stop])
        route[rows], at = calls[call].T
        off[rows] = stop
        goal[rows] = (route[rows] * 37 + (at + 1 + rng.integers(0, 20, len(rows))) * 11) % STOPS
    rides["vehicle"] = route * 7 + rides["vehicle"].to_numpy() % 7
    return rides.assign(route=route, off=off, goal=goal).sample(frac=1, random_state=number)


def _calls() -> tuple[np.ndarray, np.ndarray]:
    """Which routes call at each stop, and at which place: rows of the second from the first of the stop to the next."""
    route, place = (part.ravel() for part in np.meshgrid(np.arange(ROUTES), np.arange(STOPS), indexing="ij"))
    calls = np.column_stack([route, place])[place < CALLS]
    stop = (calls[:, 0] * 37 + calls[:, 1] * 11) % STOPS
    order = np.argsort(stop, kind="stable")
    return np.searchsorted(stop[order], np.arange(STOPS + 1)), calls[order]


def stop_table():
    """``stop_id zone x y`` of every stop; neighbours in number are neighbours on the ground."""
    import pandas as pd

    rng = np.random.default_rng(1)
    x, y = rng.uniform(0, ZONES_A_SIDE * 500, (2, STOPS))
    zone = (y // 500).astype(np.int32) * ZONES_A_SIDE + (x // 500).astype(np.int32)
    ids = [f"{number:07}" for number in range(STOPS)]
    return pd.DataFrame({"stop_id": ids, "zone": zone, "x": 180_000 + x, "y": 530_000 + y})


def totals_of(**indicators: tuple) -> dict[str, int]:
    """Cells and sums of each indicator, as whole numbers that contenders must agree on."""
    found = {}
    for name, (cells, *sums) in indicators.items():
        found[f"{name}_cells"] = int(cells)
        found |= {f"{name}_{place}": round(float(total)) for place, total in enumerate(sums)}
    return json.loads(json.dumps(found))
