"""Taps → legs of journeys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import geopandas as gpd

from ...common.files import replacing
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from .. import engine
from ..taps import Part, Vocabulary, parts_of, require_replaceable
from .fare import Agreement
from .inference import Places
from .leg_files import write_legs
from .linked_days import DaySummary, days_for, link_day, places_of
from .rates import TransferRate
from .rules import TransferRules
from .rules_file import write_rules


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

    ``taps`` is a dataset of :func:`~..records.importing.import_taps`. ``output`` becomes a folder of the same layout
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
        write = partial(write_legs, connection, job.folder, linked, job.vocabulary, job.places)
        engine.run(connection, write, progress)
        yield linked.summary, linked.chain.agreement


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
