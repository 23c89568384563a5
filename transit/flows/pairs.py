"""Legs → transfer flows between routes and stops."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..counting.quantiles import quantiles
from ..hubs.transfer_times import StopPlaces
from ..leg_days import LegDays
from ..passes import run_tallies
from ..stops import Stops
from ..taps import UNKNOWN, Vocabulary
from .flow_lines import flow_lines
from .pair_tally import CM_PER_M, ENDS, PairBy, PairTally

COUNTS = ("transfers", "fare_transfers", "behaviour_transfers")
PLACES = ("from_x", "from_y", "to_x", "to_y")
COLUMNS = (
    *ENDS,
    "transfers",
    "time_median_s",
    "time_p90_s",
    "walk_median_m",
    "fare_transfers",
    "behaviour_transfers",
)


def transfer_pairs(
    legs: Path | LegDays,
    stops: gpd.GeoDataFrame,
    by: PairBy = PairBy.ROUTE_STOP,
    min_count: int = 1,
    min_cards: int = 1,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> gpd.GeoDataFrame:
    """Transfers between each pair of routes, stops or both, as lines from alighting to boarding; busiest first.

    Columns ``from_route to_route from_stop to_stop transfers time_median_s time_p90_s walk_median_m fare_transfers
    behaviour_transfers``; of the ends, those that ``by`` does not tell apart are empty. ``transfers`` counts
    passengers, and the last two how many of them are transfers by the fare and by behaviour. Times (seconds) and
    walks (whole metres, straight) are quantiles over passengers. Pairs with fewer than ``min_count``, or with fewer
    different cards than ``min_cards`` (1: also those of a single card), are left out. A line joins the two stops, or
    with ``by`` route the passenger-weighted mean places of alighting and of boarding; where both ends are one place
    it is a small loop (:mod:`~.flow_lines`). CRS: that of ``stops``, or EPSG:5186 for stops in degrees. A pair whose
    stops are unknown keeps its row without a line, and the user is told how many passengers that concerns.

    Raises :class:`TransitError` for legs or stops that cannot be used.
    """
    known = Stops.of(stops)
    progress.step("Counting transfers")
    days = legs if isinstance(legs, LegDays) else LegDays.open(legs, progress)
    places = StopPlaces(*known.places_of(days.vocabulary.stops))
    (tally,) = run_tallies(
        days, partial(pair_tallies, by=by, places=places, min_cards=min_cards), progress.part(0, 0.85), scheduler
    )
    table = pair_table(tally, days.vocabulary, min_count)
    progress.at(0.95)
    lines = flow_lines(table[list(PLACES)].to_numpy(float))
    _warn_of_unknown_stops(table, lines, progress)
    progress.at(1.0)
    return gpd.GeoDataFrame(table[list(COLUMNS)], geometry=lines, crs=known.crs)


def pair_tallies(vocabulary: Vocabulary, by: PairBy, places: StopPlaces, min_cards: int = 1) -> tuple[PairTally]:
    """Fresh counts, for :func:`~..passes.run_tallies`."""
    return (PairTally(vocabulary, by, places, min_cards),)


def pair_table(tally: PairTally, vocabulary: Vocabulary, min_count: int) -> pd.DataFrame:
    """The pairs with at least ``min_count`` passengers: :data:`COLUMNS` and where they begin and end (NaN: unknown)."""
    pair, *counts = tally.sums.table()
    frequent = (counts[0] >= min_count) & tally.has_enough_cards(pair)
    table = pd.DataFrame(dict(zip(COUNTS, counts, strict=True)), index=pair)[frequent]
    times, walks = (quantiles(*values.table(), (0.5, 0.9)) for values in (tally.times, tally.walks))
    table["time_median_s"] = times[0.5].reindex(table.index).astype("Int32")
    table["time_p90_s"] = times[0.9].reindex(table.index).astype("Int32")
    table["walk_median_m"] = walks[0.5].reindex(table.index).astype(float)
    ends = tally.ends_of(table.index.to_numpy())
    places = _stop_places(ends, tally.stop_places) if "to_stop" in ends else _mean_places(tally, table.index)
    table = table.assign(**dict(zip(PLACES, places, strict=True)))
    order = np.lexsort((table.index, -table["transfers"]))
    return table.assign(**_names(ends, vocabulary)).iloc[order].reset_index(drop=True)


def _stop_places(ends: dict[str, np.ndarray], places: StopPlaces) -> list[np.ndarray]:
    """Where the stops of each pair are, x and y of either."""
    return [
        np.where(ends[end] == UNKNOWN, np.nan, axis[ends[end]])
        for end in ("from_stop", "to_stop")
        for axis in (places.x, places.y)
    ]


def _mean_places(tally: PairTally, pairs: pd.Index) -> list[np.ndarray]:
    """Where the passengers of each pair alight and board on the mean, x and y of either."""
    placed, people, *sums = tally.places.table()
    return [pd.Series(total / people / CM_PER_M, index=placed).reindex(pairs).to_numpy() for total in sums]


def _names(ends: dict[str, np.ndarray], vocabulary: Vocabulary) -> dict[str, np.ndarray | None]:
    """The ids of the ends; None for those that are not told apart, and for stops that are not known."""
    names = {}
    for end in ENDS:
        ids = vocabulary.routes if end.endswith("route") else vocabulary.stops
        codes = ends.get(end)
        names[end] = None if codes is None else np.where(codes == UNKNOWN, None, ids[codes])
    return names


def _warn_of_unknown_stops(table: pd.DataFrame, lines: np.ndarray, progress: Progress) -> None:
    lost = table.loc[[line is None for line in lines], "transfers"]
    if len(lost):
        progress.warn(
            "{pairs} pairs with {transfers} transfers have no line, because their stops are not in the stop layer "
            "or the alighting stop is not known",
            pairs=len(lost),
            transfers=int(lost.sum()),
        )
