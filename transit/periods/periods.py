"""Before and after a change of the network: what differs by more than days differ anyway."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import partial

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.many_tests import false_discovery
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..calendar import DayType
from ..counting.keyed_sums import KeyedSums
from ..leg_days import LegDays
from ..passes import run_tallies
from ..taps import Vocabulary
from .period_counts import Figure, FigureDays, ItemDays, Items, Measure, PeriodBy
from .period_days import DaysOfKind, Period, comparable, days_by_type, require_apart
from .period_places import PeriodLayers, groups_of, named
from .significance import CONFIDENCE, Difference, compare

LEAST_DAILY = 5.0
"""Passengers a day over both periods under which a thing is not compared: its days are mostly noise, and each thing
more makes the correction for many harder for the others. Chosen without looking at the difference (Bourgon, Gentleman &
Huber 2010), so it favours neither direction."""


class Verdict(Enum):
    """What may be said of a thing; the value is written to results."""

    MORE = "more"
    FEWER = "fewer"
    UNCERTAIN = "uncertain"

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            Verdict.MORE: marked("more than before"),
            Verdict.FEWER: marked("fewer than before"),
            Verdict.UNCERTAIN: marked("no certain change"),
        }[self]


@dataclass(frozen=True)
class PeriodOptions:
    """What is compared, and how days are sorted.

    ``extra_holidays``: days that are holidays beside those of the table (:mod:`~..calendar`); ``without``: days that
    are left out, because a storm, a strike or a festival made them days of their own; ``least_daily``: see
    :data:`LEAST_DAILY`.
    """

    by: PeriodBy = PeriodBy.ROUTE
    measure: Measure = Measure.BOARDINGS
    extra_holidays: tuple[date, ...] = ()
    without: tuple[date, ...] = ()
    least_daily: float = LEAST_DAILY


@dataclass(frozen=True)
class PeriodComparison:
    """``items``: a row for each thing and kind of day; ``figures``: for each headline figure and kind of day;
    ``days``: for each kind of day how many were compared (before, after)."""

    items: gpd.GeoDataFrame | pd.DataFrame
    figures: pd.DataFrame
    days: dict[DayType, tuple[int, int]] = field(default_factory=dict)


def compare_periods(
    before: Period,
    after: Period,
    options: PeriodOptions | None = None,
    layers: PeriodLayers | None = None,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> PeriodComparison:
    """Compare two periods day by day, each kind of day (weekday, Saturday, holiday) with its own.

    ``items`` has ``item_id name day_type``; the daily means ``before`` and ``after``, their ``difference`` and its
    ``difference_share`` of before; ``ci_low ci_high`` (95 %, Welch); ``p_value`` (Welch), ``p_rank`` (Mann–Whitney) and
    ``q_value`` (p_value corrected for the number of things of that kind of day, Benjamini & Hochberg); ``verdict``
    (:class:`Verdict`: certain where q ≤ 0.05); ``days_before days_after``; ``transfers_before transfers_after``, daily
    means of boardings after a transfer. Things without a passenger on a day count 0 there. Pairs of routes have
    ``from_route to_route`` too and are always compared by transfers. Stops and their groups are points, routes are
    lines where ``layers`` has them; else it is a table. Formulas and sources: docs/transit.md.

    Raises :class:`TransitError` for legs and layers that cannot be used, for periods that share a day, and where no
    kind of day has :data:`LEAST_DAYS` in both.
    """
    options, layers = options or PeriodOptions(), layers or PeriodLayers()
    opened = [period.open(options.without, progress) for period in (before, after)]
    require_apart(opened)
    days = comparable(days_by_type(opened, options.extra_holidays), progress)
    ids, items = _items_of(options.by, opened, layers)
    stretches = progress.part(0.02, 0.5), progress.part(0.5, 0.95)
    counts = [
        run_tallies(dataset, partial(_tallies, of_dataset), stretch, scheduler)
        for dataset, of_dataset, stretch in zip(opened, items, stretches, strict=True)
    ]
    by_item, by_day = zip(*counts, strict=True)
    found = pd.concat([_compared_items(by_item, days[kind], kind, options) for kind in days], ignore_index=True)
    figures = pd.concat([_compared_figures(by_day, days[kind], kind) for kind in days], ignore_index=True)
    progress.at(1.0)
    return PeriodComparison(
        named(found, options.by, ids, layers),
        figures,
        {kind: (len(days[kind][0]), len(days[kind][1])) for kind in days},
    )


def _tallies(items: Items, vocabulary: Vocabulary) -> tuple[ItemDays, FigureDays]:
    return ItemDays(items), FigureDays()


def _items_of(by: PeriodBy, opened: Sequence[LegDays], layers: PeriodLayers) -> tuple[np.ndarray, list[Items]]:
    """The ids of the things compared, and for each dataset which of them its codes are."""
    if by is PeriodBy.GROUP:
        zones = groups_of(layers)
        return zones.id, [Items(by, zones.of_stops(dataset.vocabulary.stops), len(zones)) for dataset in opened]
    known = [dataset.vocabulary.stops if by.at_stops else dataset.vocabulary.routes for dataset in opened]
    ids = np.union1d(*known)
    return ids, [Items(by, np.searchsorted(ids, of_dataset), len(ids)) for of_dataset in known]


def _compared_items(
    counts: Sequence[ItemDays], days: DaysOfKind, kind: DayType, options: PeriodOptions
) -> pd.DataFrame:
    """The things of one kind of day: their ``item`` and what was found of them."""
    measured = [getattr(of_period, options.measure.value) for of_period in counts]
    items = _worth_comparing(measured, days, options.least_daily)
    samples = [_matrix(of_period, of_kind, items) for of_period, of_kind in zip(measured, days, strict=True)]
    found = compare(*samples)
    transfers = [
        _matrix(of_period.transfers, of_kind, items).mean(axis=1)
        for of_period, of_kind in zip(counts, days, strict=True)
    ]
    q_value = false_discovery(found.p_value)
    return pd.DataFrame(
        {
            "item": items,
            "day_type": kind.value,
            **_columns(found),
            "q_value": q_value,
            "verdict": _verdicts(found, q_value),
            "days_before": len(days[0]),
            "days_after": len(days[1]),
            "transfers_before": transfers[0],
            "transfers_after": transfers[1],
        }
    )


def _compared_figures(counts: Sequence[FigureDays], days: DaysOfKind, kind: DayType) -> pd.DataFrame:
    """The headline figures of one kind of day; few as they are, they are not corrected for being many."""
    before, after = (
        np.array([[figure.of(of_period.days[day]) for day in of_kind] for figure in Figure])
        for of_period, of_kind in zip(counts, days, strict=True)
    )
    found = compare(before, after)
    keys = [figure.key for figure in Figure]
    return pd.DataFrame(
        {"figure": keys, "day_type": kind.value, **_columns(found), "verdict": _verdicts(found, found.p_value)}
    )


def _worth_comparing(
    measured: Sequence[dict[date, tuple[np.ndarray, np.ndarray]]], days: DaysOfKind, least_daily: float
) -> np.ndarray:
    sums = KeyedSums(1)
    for of_period, of_kind in zip(measured, days, strict=True):
        for day in of_kind:
            sums.add(*of_period[day])
    items, passengers = sums.table()
    return items[passengers >= least_daily * sum(map(len, days))]


def _matrix(counts: dict[date, tuple[np.ndarray, np.ndarray]], days: Sequence[date], items: np.ndarray) -> np.ndarray:
    """Passengers of ``items`` (rows) on ``days`` (columns); 0 where a day has none."""
    matrix = np.zeros((len(items), len(days)))
    for column, day in enumerate(days):
        _, row, place = np.intersect1d(items, counts[day][0], assume_unique=True, return_indices=True)
        matrix[row, column] = counts[day][1][place]
    return matrix


def _columns(found: Difference) -> dict[str, np.ndarray]:
    difference = found.after - found.before
    share = np.divide(difference, found.before, out=np.full_like(difference, np.nan), where=found.before > 0)
    return {
        "before": found.before,
        "after": found.after,
        "difference": difference,
        "difference_share": share,
        "ci_low": found.low,
        "ci_high": found.high,
        "p_value": found.p_value,
        "p_rank": found.p_rank,
    }


def _verdicts(found: Difference, p: np.ndarray) -> np.ndarray:
    certain = p <= 1 - CONFIDENCE + 1e-12
    direction = np.where(found.after > found.before, Verdict.MORE.value, Verdict.FEWER.value)
    return np.where(certain, direction, Verdict.UNCERTAIN.value).astype(object)
