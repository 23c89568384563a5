"""Writing legs: a service day of them as Parquet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from .. import engine
from ..columns import FEW_VALUED, JOURNEY_COLUMNS, TAP_COLUMNS, TRANSFER_MARKS
from ..dictionaries import dictionaries, replaced
from ..taps import DAY_FOLDER, NEVER_S, UNKNOWN, US_PER_S, Vocabulary
from .inference import AlightSource, Places
from .linked_days import LinkedDay

JOURNEYS_PER_DAY = 100_000_000
"""``journey_id`` is the service day as YYYYMMDD times this plus the number of the journey that day, from 1: the same
in every run, unique over all days, and below 2^53, so that JavaScript and spreadsheets keep it exact."""

_LEGS = """
COPY (
    SELECT {columns}
    FROM (
        SELECT tap.* REPLACE (
                   coalesce(alight_time,
                       CASE WHEN alight_inferred THEN make_timestamp({midnight} + {second} * inferred_s) END
                   ) AS alight_time),
               computed.* REPLACE (transfer_time_s::INTEGER AS transfer_time_s)
        FROM (SELECT * EXCLUDE ({coded}) {few_valued} FROM {part}) AS tap POSITIONAL JOIN computed
    )
) TO {file} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)
"""

_CODED = ("route_id", "board_stop", "alight_stop")
"""Columns of taps that are written from their codes, not read a second time."""

_LEG_COLUMNS = (*TAP_COLUMNS, *JOURNEY_COLUMNS, "alight_inferred", "alight_source", *TRANSFER_MARKS)

_SOURCES = pd.CategoricalDtype([source.name.lower() for source in AlightSource if source >= 0])


def write_legs(connection: Any, folder: Path, linked: LinkedDay, vocabulary: Vocabulary, places: Places) -> None:
    """Write the legs of a day into the dataset at ``folder``; ``connection`` knows the codes of ``vocabulary``."""
    part = linked.taps.part
    target = folder / f"{DAY_FOLDER}{part.day.isoformat()}"
    target.mkdir()
    connection.register("computed", _computed(linked, vocabulary, places))
    repeating = tuple(column for column in FEW_VALUED if column not in _CODED)
    with dictionaries(connection, part.sql, repeating) as few_valued:
        connection.execute(
            _LEGS.format(
                columns=", ".join(_LEG_COLUMNS),
                few_valued=replaced(few_valued),
                coded=", ".join(_CODED),
                midnight=part.midnight_us,
                second=US_PER_S,
                part=part.sql,
                file=engine.text(target / "legs.parquet"),
            )
        )
    connection.unregister("computed")


def _computed(linked: LinkedDay, vocabulary: Vocabulary, places: Places) -> pd.DataFrame:
    """What linking adds to each tap of a day, and its route and stops, in the order of the taps."""
    taps, chain, inferred = linked.taps, linked.chain, linked.inferred
    count = len(taps)
    legs = chain.legs_of_journey
    first_journey = int(taps.part.day.strftime("%Y%m%d")) * JOURNEYS_PER_DAY + 1
    transfers = chain.transfers
    before = transfers - 1
    tagged = taps.alight[before] != NEVER_S
    time_s = np.full(count, np.nan)
    time_s[transfers[tagged]] = (taps.board[transfers] - taps.alight[before])[tagged]
    alighted = taps.alight_stop[before] != UNKNOWN
    walk_m = np.full(count, np.nan)
    walk_m[transfers[alighted]] = np.sqrt(
        places.squared_distance(taps.alight_stop[before[alighted]], taps.board_stop[transfers[alighted]])
    )

    def of_previous(codes: np.ndarray) -> np.ndarray:
        previous = np.full(count, UNKNOWN, np.int32)
        previous[transfers] = codes[before]
        return previous

    routes, stops = pd.CategoricalDtype(vocabulary.routes), pd.CategoricalDtype(vocabulary.stops)
    return pd.DataFrame(
        {
            "route_id": pd.Categorical.from_codes(taps.route, dtype=routes),
            "board_stop": pd.Categorical.from_codes(taps.board_stop, dtype=stops),
            "alight_stop": pd.Categorical.from_codes(taps.alight_stop, dtype=stops),
            "journey_id": np.repeat(np.arange(first_journey, first_journey + len(legs)), legs),
            "leg": chain.leg,
            "legs": np.repeat(legs, legs).astype(np.int16),
            "transfer_time_s": time_s,
            "transfer_walk_m": walk_m,
            "prev_route_id": pd.Categorical.from_codes(of_previous(taps.route), dtype=routes),
            "prev_alight_stop": pd.Categorical.from_codes(of_previous(taps.alight_stop), dtype=stops),
            "alight_inferred": inferred,
            "alight_source": pd.Categorical.from_codes(linked.source, dtype=_SOURCES),
            "fare_transfer": chain.fare,
            "behaviour_transfer": chain.behaviour,
            "inferred_s": np.where(inferred, taps.alight, 0).astype(np.int64),
        }
    )
