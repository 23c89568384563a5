"""One service day of taps → its journeys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import geopandas as gpd
import numpy as np

from ...common.progress import SILENT, Progress
from ..stops import Stops
from ..taps import NEVER_S, DayTaps, Part, Vocabulary, days
from .chaining import Chain, chain
from .inference import AlightSource, Places, infer_alightings, recorded_sources
from .rates import TransferRate, people
from .rules import TransferRules


@dataclass(frozen=True)
class DaySummary:
    """One service day; counts are passengers, ``rows`` are records."""

    day: date
    rows: int
    legs: int
    journeys: int
    transfers: int
    inferred_alightings: int
    fare: TransferRate
    behaviour: TransferRate


@dataclass(frozen=True)
class LinkedDay:
    """A day's taps, with inferred alightings, its journeys, and where each alighting is known from."""

    taps: DayTaps
    chain: Chain
    source: np.ndarray

    @property
    def inferred(self) -> np.ndarray:
        return self.source > AlightSource.TAG

    @property
    def summary(self) -> DaySummary:
        passengers, chain = self.taps.passengers, self.chain
        return DaySummary(
            self.taps.part.day,
            len(self.taps),
            people(passengers),
            people(passengers[chain.first]),
            people(passengers[chain.transfers]),
            people(passengers[np.flatnonzero(self.inferred)]),
            self._rate(chain.fare),
            self._rate(chain.behaviour),
        )

    def _rate(self, transfer: np.ndarray) -> TransferRate:
        """The rate by ``transfer``, which mostly is what makes the journeys and has been looked through before."""
        makes_journeys = transfer is self.chain.continues
        return TransferRate.of(self.taps.passengers, transfer, self.chain.transfers if makes_journeys else None)


def days_for(
    rules: TransferRules, connection: Any, parts: list[Part], progress: Progress = SILENT
) -> Iterator[DayTaps]:
    """The service days with the columns that ``rules`` look at."""
    return days(connection, parts, rules.method.reads_linked_trip_id, progress, with_rail=rules.reentry_min > 0)


def link_day(day: DayTaps, rules: TransferRules, places: Places) -> LinkedDay:
    """The journeys of one service day."""
    if not rules.infer_alighting:
        return LinkedDay(day, chain(day, rules, places), recorded_sources(day))
    known, source = infer_alightings(day, places, by=rules.infer_by, from_history=rules.infer_history)
    return LinkedDay(known, chain(known, rules, places, recorded=day.alight != NEVER_S), source)


def places_of(vocabulary: Vocabulary, stops: gpd.GeoDataFrame | None) -> Places:
    """Where the stops of ``vocabulary`` are by the layer ``stops``."""
    if stops is None:
        return Places.unknown(len(vocabulary.stops))
    return Places(*Stops.of(stops).places_of(vocabulary.stops))
