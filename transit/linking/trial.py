"""What the network looks like under given rules, in one read and without writing legs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from .. import engine
from ..counting.cells import CellCounts
from ..taps import UNKNOWN, Vocabulary, parts_of
from .linked_days import days_for, link_day, places_of
from .linking import LinkSummary
from .rules import TransferRules


@dataclass(frozen=True)
class Trial:
    """The outcome of one set of rules; counts are passengers.

    ``route_transfers``: ``from_route to_route transfers``; ``stop_od``: ``from_stop to_stop journeys`` from the
    first boarding to the last alighting, journeys without a known one left out.
    """

    summary: LinkSummary
    route_transfers: pd.DataFrame
    stop_od: pd.DataFrame


def try_rules(
    taps: Path,
    rules: TransferRules | None = None,
    stops: gpd.GeoDataFrame | None = None,
    progress: Progress = SILENT,
) -> Trial:
    """Link ``taps`` by ``rules`` and count transfers between routes and journeys between stops.

    The same linking as :func:`~.linking.link_taps`, for comparing rules (window 20, 30, 40 minutes …) and for the two
    matrices alone: nothing is written. Rows are in the order of the ids.

    Raises :class:`TransitError` for taps or stops that cannot be read.
    """
    rules = rules or TransferRules()
    parts = parts_of(taps)
    with engine.session() as connection:
        vocabulary = Vocabulary.read(connection, parts, progress)
        routes, stop_ids = vocabulary.routes, vocabulary.stops
        transfers, journeys = CellCounts(len(routes), len(routes)), CellCounts(len(stop_ids), len(stop_ids))
        summary, places = LinkSummary(), places_of(vocabulary, stops)
        for day in days_for(rules, connection, parts, progress):
            linked = link_day(day, rules, places)
            taps_of_day, chain = linked.taps, linked.chain
            after = chain.transfers
            transfers.add(taps_of_day.route[after - 1], taps_of_day.route[after], taps_of_day.passengers[after])
            first, last = chain.first, chain.last
            known = np.flatnonzero(taps_of_day.alight_stop[last] != UNKNOWN)
            first, last = first[known], last[known]
            journeys.add(taps_of_day.board_stop[first], taps_of_day.alight_stop[last], taps_of_day.passengers[first])
            summary = summary.with_day(linked.summary, chain.agreement)
    return Trial(
        summary,
        _table(transfers, routes, ("from_route", "to_route", "transfers")),
        _table(journeys, stop_ids, ("from_stop", "to_stop", "journeys")),
    )


def _table(counts: CellCounts, ids: np.ndarray, names: tuple[str, str, str]) -> pd.DataFrame:
    row, column, passengers = counts.cells()
    origin, destination, count = names
    return pd.DataFrame(
        {
            origin: pd.Categorical.from_codes(row, categories=ids),
            destination: pd.Categorical.from_codes(column, categories=ids),
            count: passengers,
        }
    )
