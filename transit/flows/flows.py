"""Legs → journeys between zones, as lines and as zones with what begins and ends there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..errors import TransitError
from ..leg_days import LegDays
from ..passes import run_tallies
from ..privacy.privacy import PrivacyRules
from ..stops import Stops
from ..taps import Vocabulary
from .flow_counts import CARDS_COUNTED, Breakdown, FlowTally
from .flow_lines import flow_lines
from .journey_counts import JourneyCounts, JourneyTable
from .zones import OUTSIDE, Zones

TOP_SHARE = 0.8
"""Lines of the flows that together make this share of the journeys: all pairs of a city cannot be seen
(reference/transit.md §2.20)."""


@dataclass(frozen=True)
class FlowSummary:
    """Passengers: ``journeys`` are all; ``placed`` those that begin and end in a zone, of which ``shown`` have a line,
    ``suppressed`` are kept back by the privacy rules, ``intrazonal`` stay in their zone and ``others`` belong to flows
    below the top share. The rest's last alighting is ``unknown`` or an end is ``outside`` all zones."""

    journeys: int
    placed: int
    shown: int
    suppressed: int
    suppressed_flows: int
    intrazonal: int
    others: int
    other_flows: int
    unknown: int
    outside: int
    days: int

    @property
    def remarks(self) -> tuple[tuple[str, dict[str, str]], ...]:
        """Sentences about what is and is not drawn: English template and the numbers in it."""
        parts = (
            (marked("{journeys} of {all} journeys ({days} days) begin and end in a zone"), self.placed),
            (marked("Others, in {others} smaller flows that are not drawn: {journeys} journeys"), self.others),
            (marked("Within a zone and not drawn: {journeys} journeys"), self.intrazonal),
            (marked("Left out because of few cards, in {hidden} flows: {journeys} journeys"), self.suppressed),
            (marked("Last alighting not known: {journeys} journeys"), self.unknown),
            (marked("Beginning or end outside all zones: {journeys} journeys"), self.outside),
        )
        gaps = {"all": self.journeys, "days": self.days, "others": self.other_flows, "hidden": self.suppressed_flows}
        return tuple(
            (template, {name: f"{number:,}" for name, number in (gaps | {"journeys": count}).items()})
            for template, count in parts
            if count
        )

    @property
    def placed_share(self) -> float:
        return self.placed / self.journeys if self.journeys else 0.0

    @property
    def shown_share(self) -> float:
        return self.shown / self.placed if self.placed else 0.0


@dataclass(frozen=True)
class OdFlows:
    """Flows as lines, zones as polygons, and the sums of what is and is not shown."""

    flows: gpd.GeoDataFrame
    zones: gpd.GeoDataFrame
    summary: FlowSummary


def flow_tallies(zones: Zones, breakdown: Breakdown, rules: PrivacyRules, vocabulary: Vocabulary) -> tuple[FlowTally]:
    """The tally that counts journeys between ``zones``, for :func:`~..passes.run_tallies`."""
    cards = max(CARDS_COUNTED, rules.fewest_cards)
    return (FlowTally(zones.of_stops(vocabulary.stops), len(zones), breakdown, cards),)


def od_flows(
    legs: LegDays | Path,
    zones: Zones,
    breakdown: Breakdown = Breakdown.NONE,
    rules: PrivacyRules = PrivacyRules(),  # noqa: B008 (frozen)
    top_share: float = TOP_SHARE,
    intrazonal: bool = False,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> OdFlows:
    """Journeys (linked; from the first boarding to the last alighting stop) between ``zones``, busiest first.

    Flows have ``from_zone to_zone from_name to_name``, the field of ``breakdown`` (``hour`` 4 to 27 of the service day
    with ``time_begin time_end``, ``day_type`` or ``user_type``), ``journeys`` (passengers, of all days together),
    ``cards`` (counted up to 10, or to the fewest cards where that is more), ``transfer_share`` (journeys with a
    transfer at least ÷ journeys), ``transfers_mean``, ``time_median_s`` and ``time_p90_s`` (first boarding to last
    alighting, over passengers, to the nearest minute), ``dist_m`` (straight between the mean places of the zones'
    stops) and ``share`` (of all journeys between zones in their category). Lines are of those that together make
    ``top_share`` of their category. Zones have ``origins destinations intrazonal balance`` (destinations − origins) of
    all journeys, whether their flow is shown or not: the sums of origins and of destinations are the journeys placed.
    Counts that ``rules`` hold back are left out, in zones empty.

    Raises :class:`TransitError` for legs that cannot be read and a share that is none.
    """
    if not 0 < top_share <= 1:
        raise TransitError("The share of journeys to show is {share}. Give more than 0 and at most 1.", share=top_share)
    if rules.are_off:
        progress.warn(
            "Flows of single cards are shown, because counts of one card are allowed. Keep them in the office"
        )
    progress.step("Counting journeys between zones")
    days = legs if isinstance(legs, LegDays) else LegDays.open(legs, progress)
    warn_of_unknown_stops(days.vocabulary, zones.stops, progress)
    (tally,) = run_tallies(days, partial(flow_tallies, zones, breakdown, rules), progress.part(0, 0.8), scheduler)
    progress.check()
    return flow_layers(tally, zones, rules, top_share, intrazonal, progress.part(0.8, 1))


def warn_of_unknown_stops(vocabulary: Vocabulary, stops: Stops, progress: Progress) -> None:
    """Tell how many stops of the legs are not in the stop layer: their journeys are in no zone."""
    unknown = vocabulary.stops[stops.rows_of(vocabulary.stops) < 0]
    if len(unknown):
        progress.warn(
            "{count} of {stops} stops of the legs are not in the stop layer ({examples}); journeys from or to them are "
            "counted as outside",
            count=len(unknown),
            stops=len(vocabulary.stops),
            examples=", ".join(unknown[:3]),
        )


def flow_layers(
    tally: FlowTally,
    zones: Zones,
    rules: PrivacyRules,
    top_share: float = TOP_SHARE,
    intrazonal: bool = False,
    progress: Progress = SILENT,
) -> OdFlows:
    """What ``tally`` counted as layers; see :func:`od_flows`."""
    table = tally.cells.table()
    progress.check()
    origin, destination, category = tally.ends_of(table.cell)
    safe = rules.safe(table) & rules.fine_enough(zones.level, tally.breakdown, category)
    within = origin == destination
    wanted = safe & (intrazonal | ~within)
    shown = _top(table.journeys, category, wanted, top_share)
    summary = FlowSummary(
        journeys=tally.total,
        placed=tally.placed,
        shown=int(table.journeys[shown].sum()),
        suppressed=int(table.journeys[~safe].sum()),
        suppressed_flows=int((~safe).sum()),
        intrazonal=int(table.journeys[safe & ~wanted].sum()),
        others=int(table.journeys[wanted].sum() - table.journeys[shown].sum()),
        other_flows=int(wanted.sum() - len(shown)),
        unknown=tally.unknown,
        outside=tally.outside,
        days=len(set(tally.days)),
    )
    progress.at(0.5)
    flows = _flows(tally, zones, table, shown)
    return OdFlows(flows, zone_totals(tally, zones, rules), summary)


def _top(journeys: np.ndarray, category: np.ndarray, wanted: np.ndarray, share: float) -> np.ndarray:
    """The places of the flows that make up ``share`` of each category's ``wanted`` journeys, most journeys first."""
    order = np.lexsort((-journeys, category))
    order = order[wanted[order]]
    by_category = pd.Series(journeys[order]).groupby(category[order])
    before = by_category.cumsum() - journeys[order]
    top = order[(before < share * by_category.transform("sum")).to_numpy(bool)]
    return top[np.lexsort((top, -journeys[top]))]


def _flows(tally: FlowTally, zones: Zones, table: JourneyTable, shown: np.ndarray) -> gpd.GeoDataFrame:
    origin, destination, category = (ends[shown] for ends in tally.ends_of(table.cell))
    all_of_category = np.bincount(tally.ends_of(table.cell)[2], table.journeys, tally.breakdown.categories)
    journeys = table.journeys[shown]
    ends = np.column_stack([zones.x[origin], zones.y[origin], zones.x[destination], zones.y[destination]])
    columns = {
        "from_zone": zones.id[origin],
        "to_zone": zones.id[destination],
        "from_name": zones.name[origin],
        "to_name": zones.name[destination],
        **_category_columns(tally, category),
        "journeys": journeys,
        "cards": table.cards[shown],
        "transfer_share": table.transferred[shown] / journeys,
        "transfers_mean": table.transfers[shown] / journeys,
        "time_median_s": table.time_median_s[shown],
        "time_p90_s": table.time_p90_s[shown],
        "dist_m": np.hypot(ends[:, 2] - ends[:, 0], ends[:, 3] - ends[:, 1]).round(1),
        "share": journeys / all_of_category[category],
    }
    return gpd.GeoDataFrame(columns, geometry=flow_lines(ends), crs=zones.crs)


def _category_columns(tally: FlowTally, category: np.ndarray) -> dict[str, np.ndarray | Sequence]:
    if tally.breakdown is Breakdown.NONE:
        return {}
    columns = {tally.breakdown.value: tally.breakdown.values(category)}
    return columns | (hour_times(tally.days, category) if tally.breakdown is Breakdown.HOUR else {})


def hour_times(days: Sequence[date], hour: np.ndarray) -> dict[str, np.ndarray]:
    """``time_begin`` and ``time_end`` of each hour, on the first of the counted days; the end is not included."""
    begin = np.datetime64(min(days), "ms") + hour.astype(np.int64) * np.timedelta64(3_600_000, "ms")
    return {"time_begin": begin, "time_end": begin + np.timedelta64(3_600_000, "ms")}


def zone_totals(tally: FlowTally, zones: Zones, rules: PrivacyRules) -> gpd.GeoDataFrame:
    """Every zone with the journeys that begin, end and stay there, empty where ``rules`` hold a total back, and
    ``mid_x mid_y``, where its flows begin and end."""
    cells = tally.cells.table().cell
    pairs = tally.cells.regrouped(cells, cells // tally.breakdown.categories)
    pair = pairs.table().cell
    origin, destination = np.divmod(pair, len(zones))
    within = origin == destination
    frame = zones.frame
    frame["stops"] = np.bincount(zones.of_row[zones.of_row != OUTSIDE], minlength=len(zones))
    frame["origins"] = _total(pairs, pair, origin, rules, len(zones))
    frame["destinations"] = _total(pairs, pair, destination, rules, len(zones))
    frame["intrazonal"] = _total(pairs, pair[within], origin[within], rules, len(zones))
    frame["balance"] = frame["destinations"] - frame["origins"]
    frame["mid_x"], frame["mid_y"] = zones.x.round(1), zones.y.round(1)
    return frame[[name for name in frame.columns if name != "geometry"] + ["geometry"]]


def _total(counts: JourneyCounts, pair: np.ndarray, zone: np.ndarray, rules: PrivacyRules, zones: int) -> pd.Series:
    table = counts.regrouped(pair, zone).table()
    totals = pd.Series(0, index=np.arange(zones), dtype="Int64")
    totals[table.cell] = table.journeys
    totals[table.cell[~rules.safe(table)]] = pd.NA
    return totals
