"""The report on transfers: what a route planner reads first, on one page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd

from ...common import pages
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..calendar import DayType
from ..flows.pair_tally import PairBy
from ..flows.pairs import transfer_pairs
from ..hubs.hubs import find_hubs
from ..leg_days import LegDays
from ..linking.rates import TransferRate
from ..passes import run_tallies
from ..privacy.privacy import INSIDE_CARDS
from .overview import MOST_LEGS, Overview, UserType, overview_of, quantile_min

LARGEST = 15
"""Flows and hubs in the report."""

Translate = Callable[[str], str]


@dataclass(frozen=True)
class TransferReport:
    """What the page shows; ``pairs`` and ``hubs`` are the largest ones."""

    overview: Overview
    pairs: gpd.GeoDataFrame
    hubs: gpd.GeoDataFrame


def transfer_report(
    legs: Path,
    stops: gpd.GeoDataFrame,
    target: Path,
    translate: Translate = str,
    language: str = "en",
    routes: pd.DataFrame | None = None,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> TransferReport:
    """Count what is in ``legs`` and write the page to ``target`` in the language of ``translate``.

    ``stops``: points with ``stop_id``; ``routes``: ``route_id route_name``, to name the routes.
    Transfers by fare and by behaviour stand side by side, and each of the two
    meanings of 환승률 (transfers ÷ boardings; journeys with a transfer ÷ journeys: reference/transit.md §2.9).

    Raises :class:`TransitError` for legs or stops that cannot be used.
    """
    dataset = LegDays.open(legs, progress)
    (overview,) = run_tallies(dataset, overview_of, progress.part(0, 0.3), scheduler)
    pairs = transfer_pairs(dataset, stops, PairBy.ROUTE, 1, INSIDE_CARDS, progress.part(0.3, 0.6), scheduler)
    hubs = find_hubs(dataset, stops, progress=progress.part(0.6, 0.95), scheduler=scheduler).table.head(LARGEST)
    report = TransferReport(overview, _named(pairs.head(LARGEST), routes), hubs)
    _write(report, target, translate, language)
    progress.at(1.0)
    return report


def _named(pairs: gpd.GeoDataFrame, routes: pd.DataFrame | None) -> gpd.GeoDataFrame:
    """``pairs`` with the names of their routes in the place of their ids, where they are known."""
    if routes is None or not {"route_id", "route_name"} <= set(routes.columns):
        return pairs
    names = routes.drop_duplicates("route_id").set_index("route_id")["route_name"].dropna()
    return pairs.assign(**{end: pairs[end].replace(names.to_dict()) for end in ("from_route", "to_route")})


def _write(report: TransferReport, target: Path, translate: Translate, language: str) -> None:
    overview = report.overview
    days = list(overview.days)
    parts = [
        _headline(overview, translate),
        _definitions(overview, translate),
        _through_the_day(overview, translate),
        _by_day(overview, translate),
        _journeys(overview, translate),
        _user_types(overview, translate),
        _pairs(report, translate),
        _hubs(report, translate),
        pages.paragraph(
            translate(marked("Counts are passengers. Only trips that were made with a card are visible.")), "quiet"
        ),
    ]
    pages.write_page(target, translate(marked("Report on bus transfers")), language, parts, f"{days[0]} – {days[-1]}")


def _headline(overview: Overview, translate: Translate) -> str:
    days = len(overview.days)
    waits = overview.transfer_min.sum(axis=0)
    journeys = int(overview.legs.sum())
    items = (
        (marked("Boardings a day"), pages.number(overview.boardings.sum() / days)),
        (marked("Journeys a day"), pages.number(journeys / days)),
        (marked("Journeys with a transfer"), pages.percent(overview.legs[2:].sum() / journeys)),
        (marked("Rides a journey"), pages.number(overview.boardings.sum() / journeys, 2)),
        (marked("Transfer time, median"), _minutes(quantile_min(waits, 0.5), translate)),
        (marked("Transfer time, 85th percentile"), _minutes(quantile_min(waits, 0.85), translate)),
        (marked("Journey time, median"), _minutes(quantile_min(overview.journey_min, 0.5), translate)),
    )
    return pages.figures((translate(label), value) for label, value in items)


def _minutes(value: int | None, translate: Translate) -> str:
    return "–" if value is None else translate(marked("{minutes} min")).format(minutes=value)


def _definitions(overview: Overview, translate: Translate) -> str:
    def row(title: str, rate: TransferRate) -> list[str]:
        counts = [pages.number(rate.transfers), pages.number(rate.journeys)]
        return [translate(title), *counts, f"{rate.of_boardings:.1f} %", f"{rate.of_journeys:.1f} %"]

    columns = (
        marked("Definition"),
        marked("Transfers"),
        marked("Journeys"),
        marked("Transfers ÷ boardings"),
        marked("Journeys with a transfer ÷ journeys"),
    )
    rows = [row(marked("by fare"), overview.fare), row(marked("by behaviour"), overview.behaviour)]
    return pages.section(
        translate(marked("Transfers in both meanings")), pages.table([translate(name) for name in columns], rows)
    )


def _through_the_day(overview: Overview, translate: Translate) -> str:
    days = len(overview.days)
    used = [hour for hour, count in enumerate(overview.boardings) if count]
    first_boardings = overview.boardings - overview.transfers
    bars = [
        pages.Bar(str(hour % 24), (overview.transfers[hour] / days, first_boardings[hour] / days))
        for hour in range(min(used), max(used) + 1)
    ]
    legend = [translate(marked("after a transfer")), translate(marked("first boardings"))]
    return pages.section(translate(marked("Boardings a day, by hour")), pages.bar_chart(bars, legend))


def _by_day(overview: Overview, translate: Translate) -> str:
    rows = [
        [
            str(day),
            translate(DayType.of(day).title),
            pages.number(fare.boardings),
            pages.number(fare.transfers),
            f"{fare.of_journeys:.1f} %",
            pages.number(behaviour.transfers),
            f"{behaviour.of_journeys:.1f} %",
        ]
        for day, (fare, behaviour) in overview.days.items()
    ]
    columns = (
        marked("Service day"),
        marked("Kind of day"),
        marked("Boardings"),
        marked("Transfers by fare"),
        marked("of journeys"),
        marked("Transfers by behaviour"),
        marked("of journeys"),
    )
    return pages.section(translate(marked("Day by day")), pages.table([translate(name) for name in columns], rows))


def _journeys(overview: Overview, translate: Translate) -> str:
    total = overview.legs.sum()
    rows = [
        [f"{legs}+" if legs == MOST_LEGS else str(legs), pages.number(count), pages.percent(count / total)]
        for legs, count in enumerate(overview.legs)
        if count
    ]
    columns = (marked("Rides in the journey"), marked("Journeys"), marked("Share"))
    return pages.section(
        translate(marked("How many rides a journey takes")), pages.table([translate(name) for name in columns], rows)
    )


def _user_types(overview: Overview, translate: Translate) -> str:
    adult = _share(overview, UserType.ADULT)
    rows = []
    for kind in UserType:
        if overview.type_boardings[kind.value] < INSIDE_CARDS:
            continue
        share = _share(overview, kind)
        rows.append(
            [
                translate(kind.title),
                pages.number(overview.type_boardings[kind.value]),
                pages.percent(share),
                pages.number(share / adult, 2) if share is not None and adult else "–",
                _minutes(quantile_min(overview.transfer_min[kind.value], 0.5), translate),
                _minutes(quantile_min(overview.transfer_min[kind.value], 0.85), translate),
            ]
        )
    columns = (
        marked("User type"),
        marked("Boardings"),
        marked("Journeys with a transfer"),
        marked("Adults = 1"),
        marked("Transfer time, median"),
        marked("Transfer time, 85th percentile"),
    )
    return pages.section(translate(marked("Who changes")), pages.table([translate(name) for name in columns], rows))


def _share(overview: Overview, kind: UserType) -> float | None:
    journeys = overview.type_journeys[kind.value]
    return overview.type_changing[kind.value] / journeys if journeys else None


def _pairs(report: TransferReport, translate: Translate) -> str:
    # Without alightings nobody knows times and walks: not a number can be shown, pandas' NA cannot.
    pairs = report.pairs.astype(dict.fromkeys(("time_median_s", "time_p90_s", "walk_median_m"), float))
    rows = [
        [
            str(pair.from_route),
            str(pair.to_route),
            pages.number(pair.transfers),
            pages.number(pair.time_median_s / 60, 1),
            pages.number(pair.time_p90_s / 60, 1),
            pages.number(pair.walk_median_m),
        ]
        for pair in pairs.itertuples()
    ]
    columns = (
        marked("From route"),
        marked("To route"),
        marked("Transfers"),
        marked("median (min)"),
        marked("90th percentile (min)"),
        marked("Walk, median (m)"),
    )
    return pages.section(
        translate(marked("Routes between which most change")), pages.table([translate(name) for name in columns], rows)
    )


def _hubs(report: TransferReport, translate: Translate) -> str:
    rows = [
        [str(name), pages.number(transfers), pages.percent(share), pages.number(routes), pages.number(time_s / 60, 1)]
        for name, transfers, share, routes, time_s in zip(
            report.hubs["name"],
            report.hubs["transfers"],
            report.hubs["transfer_share"],
            report.hubs["routes"],
            report.hubs["time_median_s"],
            strict=True,
        )
    ]
    columns = (
        marked("Hub"),
        marked("Transfers"),
        marked("of boardings"),
        marked("Routes"),
        marked("median (min)"),
    )
    return pages.section(
        translate(marked("Where most change")), pages.table([translate(name) for name in columns], rows)
    )
