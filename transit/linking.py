"""Taps → legs of journeys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from ..common.files import replacing
from ..common.progress import SILENT, Progress
from ..common.texts import marked
from . import engine
from .chaining import Chain, chain
from .columns import FEW_VALUED, JOURNEY_COLUMNS, TAP_COLUMNS, TRANSFER_MARKS
from .dictionaries import dictionaries, replaced
from .fare import Agreement
from .inference import AlightSource, Places, infer_alightings, recorded_sources
from .rates import TransferRate, people
from .rules import TransferRules
from .rules_file import write_rules
from .stops import Stops
from .taps import DAY_FOLDER, NEVER_S, UNKNOWN, US_PER_S, DayTaps, Part, Vocabulary, days, parts_of, require_replaceable

JOURNEYS_PER_DAY = 100_000_000
"""``journey_id`` is the service day as YYYYMMDD times this plus the number of the journey that day, from 1: the same
in every run, unique over all days, and below 2^53, so that JavaScript and spreadsheets keep it exact."""


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
class LinkSummary:
    """What linking found. ``journeys``, ``legs`` and ``transfers`` count passengers; ``rows`` are records.

    ``journeys`` and ``transfers`` are those of the definition that was asked for; ``fare`` and ``behaviour`` count
    both, and inferred alightings make no fare transfer there.
    """

    rows: int = 0
    legs: int = 0
    journeys: int = 0
    transfers: int = 0
    inferred_alightings: int = 0
    fare: TransferRate = field(default_factory=TransferRate)
    behaviour: TransferRate = field(default_factory=TransferRate)
    agreement: Agreement = field(default_factory=Agreement)
    by_day: tuple[DaySummary, ...] = ()

    @property
    def fare_transfers(self) -> int:
        return self.fare.transfers

    @property
    def behaviour_transfers(self) -> int:
        return self.behaviour.transfers

    def with_day(self, day: DaySummary, agreement: Agreement) -> LinkSummary:
        return replace(
            self,
            rows=self.rows + day.rows,
            legs=self.legs + day.legs,
            journeys=self.journeys + day.journeys,
            transfers=self.transfers + day.transfers,
            inferred_alightings=self.inferred_alightings + day.inferred_alightings,
            fare=self.fare + day.fare,
            behaviour=self.behaviour + day.behaviour,
            agreement=self.agreement + agreement,
            by_day=(*self.by_day, day),
        )


def link_taps(
    taps: Path,
    output: Path,
    rules: TransferRules | None = None,
    stops: gpd.GeoDataFrame | None = None,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> LinkSummary:
    """Link the taps of each card and service day into journeys, and write them as legs.

    ``taps`` is a dataset of :func:`~.importing.import_taps`. ``output`` becomes a folder of the same layout
    (``service_date=YYYY-MM-DD/legs.parquet``, same order): the tap's columns plus ``journey_id``, ``leg`` (from 1),
    ``legs`` (of the journey), ``transfer_time_s`` (alighting to boarding), ``transfer_walk_m`` (straight line, metres,
    in the stops' projected CRS), ``prev_route_id``, ``prev_alight_stop`` (these four only from the second leg on),
    ``alight_inferred``, ``alight_source`` (``tag next return history``: :class:`~.inference.AlightSource`), and whether
    the boarding is a ``fare_transfer`` and a ``behaviour_transfer``: the one takes the fare system's word, or the
    city's rules with recorded alightings alone; the other asks whether the same person goes on
    (:class:`~.rules.BehaviourRules`). Which of them makes the journeys is ``rules.definition``. The rules and
    their sources are those of :class:`~.rules.TransferRules`; without ``rules`` the metropolitan ones. They are kept
    beside the legs (:func:`~.rules_file.rules_of`). ``stops`` (points with ``stop_id``) give distances. Days are never
    crossed, so memory does not grow with their number, and with ``scheduler`` (address of a Dask scheduler) each is a
    task of that cluster.

    Raises :class:`TransitError` for taps or stops that cannot be read, for an ``output`` that holds other files, and
    on a full disk.
    """
    rules = rules or TransferRules()
    parts = parts_of(taps)
    require_replaceable(Path(output))
    with replacing(output) as fresh:
        fresh.mkdir()
        write_rules(fresh, rules)
        with engine.session(fresh.with_name(f"{fresh.name}-spill")) as connection:
            progress.step("Reading route and stop numbers")
            vocabulary = Vocabulary.read(connection, parts, progress)
            job = LinkJob(fresh, vocabulary, places_of(vocabulary, stops), rules)
            progress.step("Linking {days} service days", days=len(parts))
            summary = LinkSummary()
            for day, agreement in _linked(connection, job, parts, progress, scheduler):
                summary = summary.with_day(day, agreement)
        _report(summary, progress)
    return summary


@dataclass(frozen=True)
class LinkJob:
    """What linking is the same for all days: where legs go, the codes, where stops are, and the rules."""

    folder: Path
    vocabulary: Vocabulary
    places: Places
    rules: TransferRules


def _linked(
    connection: Any, job: LinkJob, parts: list[Part], progress: Progress, scheduler: str
) -> Iterator[tuple[DaySummary, Agreement]]:
    """What each day gave, in their order, once its legs are written."""
    if not scheduler:
        return link_parts(connection, job, parts, progress)
    from .cluster_linking import link_on_cluster

    return link_on_cluster(job, parts, scheduler, progress)


def link_parts(
    connection: Any, job: LinkJob, parts: list[Part], progress: Progress
) -> Iterator[tuple[DaySummary, Agreement]]:
    """Link the taps of each of ``parts`` and write its legs; ``connection`` knows the codes."""
    for day in days_for(job.rules, connection, parts, progress):
        linked = link_day(day, job.rules, job.places)
        engine.run(connection, lambda linked=linked: _write(connection, job, linked), progress)
        yield linked.summary, linked.chain.agreement


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
            TransferRate.of(passengers, chain.fare),
            TransferRate.of(passengers, chain.behaviour),
        )


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


def _write(connection: Any, job: LinkJob, linked: LinkedDay) -> None:
    part = linked.taps.part
    target = job.folder / f"{DAY_FOLDER}{part.day.isoformat()}"
    target.mkdir()
    connection.register("computed", _computed(linked, job.vocabulary, job.places))
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


_FARE_RATES = marked(
    "Fare transfers: {transfers}, {of_boardings} % of boardings; {of_journeys} % of journeys have one or more"
)
_BEHAVIOUR_RATES = marked(
    "Behavioural transfers: {transfers}, {of_boardings} % of boardings; {of_journeys} % of journeys have one or more"
)


def _report(summary: LinkSummary, progress: Progress) -> None:
    progress.step(
        "{journeys} journeys, {legs} legs, {transfers} transfers (passengers); {inferred} alightings were inferred",
        journeys=summary.journeys,
        legs=summary.legs,
        transfers=summary.transfers,
        inferred=summary.inferred_alightings,
    )
    for template, rate in ((_FARE_RATES, summary.fare), (_BEHAVIOUR_RATES, summary.behaviour)):
        progress.step(
            template,
            transfers=rate.transfers,
            of_boardings=round(rate.of_boardings, 1),
            of_journeys=round(rate.of_journeys, 1),
        )
    if summary.agreement.share is not None:
        progress.step(
            "Linked trip ids and transfer rules agree on {percent} % of {compared} pairs of neighbouring taps",
            percent=round(100 * summary.agreement.share, 1),
            compared=summary.agreement.compared,
        )
