"""Legs written by hand, for what reads legs: a row a ride, in the columns that linking writes."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import duckdb
import pandas as pd

from sijeong.transit.taps import DAY_FOLDER

DAY = datetime(2026, 4, 16)
DEFAULTS = {
    "mode": "115",
    "vehicle_id": None,
    "linked_trip_id": None,
    "leg_no": None,
    "user_type": "01",
    "passengers": 1,
    "transfer_walk_m": None,
    "alight_inferred": False,
}


def ride(card, route, board, board_stop, alight=None, alight_stop=None, leg=1, day=DAY, **more):
    """One ride; times are ``"08:05"`` (hours over 24 are after midnight), legs of a journey follow each other."""
    return {
        "card_id": card,
        "route_id": route,
        "board_time": _time(day, board),
        "board_stop": board_stop,
        "alight_time": _time(day, alight) if alight else None,
        "alight_stop": alight_stop,
        "leg": leg,
        "service_day": day.date(),
        **more,
    }


def write_legs(folder: Path, rides: list[dict]) -> Path:
    """The dataset of ``rides`` as ``link_taps`` writes it: a folder a service day, sorted by card and boarding."""
    table = pd.DataFrame(rides)
    for name, value in DEFAULTS.items():
        table[name] = table[name].where(table[name].notna(), value) if name in table else value
    table = table.sort_values(["service_day", "card_id", "board_time", "leg"], kind="stable").reset_index(drop=True)
    table["journey"] = (table["leg"] == 1).cumsum()
    table["legs"] = table.groupby("journey")["leg"].transform("max")
    table["journey_id"] = 2026041600000000 + table["journey"]
    continues = table["leg"] > 1
    for name, source in (("prev_route_id", "route_id"), ("prev_alight_stop", "alight_stop")):
        table[name] = table[source].shift().where(continues, None)
    waited = table["board_time"] - pd.to_datetime(table["alight_time"]).shift()
    table["transfer_time_s"] = waited.dt.total_seconds().where(continues)
    for name in ("fare_transfer", "behaviour_transfer"):
        table[name] = table[name].where(table[name].notna(), continues) if name in table else continues
    with duckdb.connect() as connection:
        for day, part in table.groupby("service_day"):
            target = Path(folder) / f"{DAY_FOLDER}{day.isoformat()}"
            target.mkdir(parents=True)
            connection.register("part", part)
            connection.execute(_WRITE.format(file=target / "legs.parquet"))
    return Path(folder)


_WRITE = """
COPY (
    SELECT card_id::BIGINT AS card_id, mode::VARCHAR AS mode, route_id::VARCHAR AS route_id,
           vehicle_id::VARCHAR AS vehicle_id, board_stop::VARCHAR AS board_stop, board_time::TIMESTAMP AS board_time,
           alight_stop::VARCHAR AS alight_stop, alight_time::TIMESTAMP AS alight_time,
           linked_trip_id::VARCHAR AS linked_trip_id, leg_no::TINYINT AS leg_no, user_type::VARCHAR AS user_type,
           passengers::SMALLINT AS passengers, journey_id::BIGINT AS journey_id, leg::SMALLINT AS leg,
           legs::SMALLINT AS legs, transfer_time_s::INTEGER AS transfer_time_s,
           transfer_walk_m::DOUBLE AS transfer_walk_m, prev_route_id::VARCHAR AS prev_route_id,
           prev_alight_stop::VARCHAR AS prev_alight_stop, alight_inferred::BOOLEAN AS alight_inferred,
           fare_transfer::BOOLEAN AS fare_transfer, behaviour_transfer::BOOLEAN AS behaviour_transfer
    FROM part
) TO '{file}' (FORMAT parquet)
"""


def _time(day: datetime, clock: str) -> datetime:
    hours, minutes, *seconds = map(int, clock.split(":"))
    return day + timedelta(hours=hours, minutes=minutes, seconds=seconds[0] if seconds else 0)
