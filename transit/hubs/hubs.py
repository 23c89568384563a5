"""Legs → places where people change."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..counting.quantiles import quantiles
from ..errors import TransitError
from ..flows.grouping import GROUP_RADIUS_M, UNGROUPED, grouped
from ..leg_days import LegDays
from ..passes import run_tallies
from ..stops import Stops
from ..taps import Vocabulary
from .hub_tally import LONGEST, MARKS, HubTally, SignedCounts
from .transfer_times import StopPlaces, Walking

HUB_RADIUS_M = GROUP_RADIUS_M
"""Metres from the busiest stop of a hub to its others."""

SECONDS_PER_MINUTE = 60


class RankBy(Enum):
    """What makes a hub come first: its value is the algorithm's parameter, its column the number compared."""

    TRANSFERS = "transfers"
    PERSON_MINUTES = "person_minutes"

    @property
    def column(self) -> str:
        return {RankBy.TRANSFERS: "transfers", RankBy.PERSON_MINUTES: "lost_person_min"}[self]


@dataclass(frozen=True)
class HubOptions:
    """How stops become hubs, how people walk, and what makes a hub come first.

    Raises :class:`TransitError` for a radius below 0.
    """

    radius_m: float = HUB_RADIUS_M
    walking: Walking = field(default_factory=Walking)
    rank_by: RankBy = RankBy.TRANSFERS

    def __post_init__(self) -> None:
        if not self.radius_m >= 0:
            raise TransitError("The radius of a hub is {radius} m. Give 0 or more.", radius=self.radius_m)


@dataclass(frozen=True)
class Hubs:
    """The hubs, and to which of them each stop belongs.

    ``centre``: for each stop code of ``days`` the row in ``stops`` of the stop at the centre of its group, -1 for
    stops outside the layer. Every used stop has a group; those without a transfer are no hub.
    """

    table: gpd.GeoDataFrame
    centre: np.ndarray
    days: LegDays
    stops: Stops
    places: StopPlaces

    @property
    def number(self) -> np.ndarray:
        """For each stop code of ``days`` the row of its hub in ``table``, -1 where its group is no hub."""
        of_row = np.full(len(self.stops.id) + 1, -1, np.int64)  # the last one is that of stops outside the layer
        of_row[self.stops.rows_of(self.table["hub_id"])] = np.arange(len(self.table))
        return of_row[self.centre]


def transfer_hubs(
    legs: Path, stops: gpd.GeoDataFrame, radius_m: float = HUB_RADIUS_M, progress: Progress = SILENT
) -> gpd.GeoDataFrame:
    """The table of :func:`find_hubs` by transfers, everything else as it is by default."""
    return find_hubs(legs, stops, HubOptions(radius_m), progress).table


def find_hubs(
    legs: Path | LegDays,
    stops: gpd.GeoDataFrame,
    options: HubOptions | None = None,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> Hubs:
    """Hubs where passengers change, as points at their busiest stop, ranked by ``options.rank_by``.

    Stops are grouped greedily: the stop with the most transfers (then boardings and alightings, then the smaller
    id) that is in no hub yet takes every such stop within the radius of it. So the grouping is the same in every
    run, no hub is wider than twice the radius, and none grows into the next by a chain of near stops.

    Columns (docs/transit.md has formulas and sources): ``hub_id`` and ``name`` of the busiest stop; ``stops`` and
    ``routes`` used; ``boardings alightings transfers`` (passengers; a transfer belongs to the hub where they board
    again); ``transfer_share`` of the boardings; ``time_median_s`` (alighting to boarding, over passengers); ``rank``;
    ``fare_transfers`` and ``behaviour_transfers`` by either meaning; ``time_p85_s time_p90_s``; the walk
    ``walk_median_m walk_p85_m walk_median_s`` and the wait ``wait_median_s wait_p85_s``, which is never below 0;
    ``early_share`` of transfers whose walk leaves no time to wait, a sign of early tagging out; ``lost_person_min``
    spent on changing; ``route_pairs`` and their ``route_entropy`` (natural logarithm). Hubs without a transfer are
    left out. CRS: that of ``stops``, or EPSG:5186 for stops in degrees.

    Raises :class:`TransitError` for legs or stops that cannot be used.
    """
    options = options or HubOptions()
    known = Stops.of(stops)
    progress.step("Counting boardings, alightings and transfers by stop")
    days = legs if isinstance(legs, LegDays) else LegDays.open(legs, progress)
    row = known.rows_of(days.vocabulary.stops)
    places = StopPlaces(*known.places_of(days.vocabulary.stops))
    make = partial(_tallies, places=places, walking=options.walking)
    (tally,) = run_tallies(days, make, progress.part(0, 0.8), scheduler)
    use = _use(tally, row)
    _warn_of_unknown_stops(use, progress)
    use = use[use["row"] >= 0]
    progress.step("Grouping stops into hubs")
    centre = np.where(row >= 0, _centres(use, known, options.radius_m, progress)[row], UNGROUPED)
    progress.at(0.95)
    table = _hubs(use.assign(hub=centre[use["stop"]]), tally, centre, known, options.rank_by)
    return Hubs(table, centre, days, known, places)


def _tallies(vocabulary: Vocabulary, places: StopPlaces, walking: Walking) -> tuple[HubTally]:
    return (HubTally(vocabulary, places, walking),)


def _use(tally: HubTally, row: np.ndarray) -> pd.DataFrame:
    """``stop`` (code), ``route``, ``row`` (in the stop layer) and passengers, one row for each stop and route."""
    parts = []
    for name in ("boardings", "alightings", "transfers"):
        stop, route, passengers = getattr(tally, name).cells()
        parts.append(pd.DataFrame({"stop": stop, "route": route, name: passengers}))
    use = pd.concat(parts).groupby(["stop", "route"], as_index=False).sum()
    use[["boardings", "alightings", "transfers"]] = use[["boardings", "alightings", "transfers"]].astype(np.int64)
    return use.assign(row=row[use["stop"]])


def _centres(use: pd.DataFrame, stops: Stops, radius_m: float, progress: Progress) -> np.ndarray:
    """For each row of ``stops`` that is used the row of the stop at the centre of its group."""
    totals = use.groupby("row")[["transfers", "boardings", "alightings"]].sum()
    totals["use"] = totals["boardings"] + totals["alightings"]
    totals["id"] = stops.id[totals.index]
    rows = totals.sort_values(["transfers", "use", "id"], ascending=[False, False, True]).index.to_numpy()
    return grouped(stops.x, stops.y, rows, radius_m, progress=progress)


def _hubs(use: pd.DataFrame, tally: HubTally, centre: np.ndarray, stops: Stops, rank_by: RankBy) -> gpd.GeoDataFrame:
    hubs = use.groupby("hub").agg(
        stops=("row", "nunique"),
        routes=("route", "nunique"),
        boardings=("boardings", "sum"),
        alightings=("alightings", "sum"),
        transfers=("transfers", "sum"),
    )
    hubs = hubs[hubs["transfers"] > 0]
    hubs["transfer_share"] = hubs["transfers"] / hubs["boardings"]
    costs = _costs(tally, centre, hubs.index)
    hubs["time_median_s"] = costs.pop("time_median_s")
    row = hubs.index.to_numpy(np.int64)
    hubs.insert(0, "hub_id", stops.id[row])
    hubs.insert(1, "name", stops.name[row])
    hubs = hubs.join(_marked(tally, centre)).join(costs).join(_mixes(tally, centre))
    hubs = gpd.GeoDataFrame(hubs, geometry=shapely.points(stops.x[row], stops.y[row]), crs=stops.crs)
    order = list(dict.fromkeys([rank_by.column, "transfers", "boardings"]))
    hubs = hubs.sort_values([*order, "hub_id"], ascending=[False] * len(order) + [True]).reset_index(drop=True)
    hubs.insert(hubs.columns.get_loc("time_median_s") + 1, "rank", np.arange(1, len(hubs) + 1))
    return hubs


def _marked(tally: HubTally, centre: np.ndarray) -> pd.DataFrame:
    """Fare and behavioural transfers of each group of stops."""
    stop, mark, passengers = tally.marked.cells()
    hub, counts = centre[stop], {}
    for column, name in enumerate(MARKS):
        weights = np.where((mark == column) & (hub >= 0), passengers, 0)
        counts[f"{name}s"] = np.bincount(np.maximum(hub, 0), weights, int(centre.max(initial=0)) + 1).astype(np.int64)
    return pd.DataFrame(counts)


def _costs(tally: HubTally, centre: np.ndarray, hubs: pd.Index) -> pd.DataFrame:
    """What changing costs at each of ``hubs``: times, walks, waits, and the minutes of all passengers together."""
    costs = pd.DataFrame(index=hubs)

    def add(counts: SignedCounts, least: int, **shares: float) -> None:
        stop, value, passengers = counts.cells()
        found = quantiles(centre[stop], np.maximum(value, least), passengers, tuple(shares.values()))
        costs[list(shares)] = found.reindex(hubs)

    add(tally.times, -LONGEST, time_median_s=0.5, time_p85_s=0.85, time_p90_s=0.9)
    add(tally.walks_m, 0, walk_median_m=0.5, walk_p85_m=0.85)
    add(tally.walks_s, 0, walk_median_s=0.5)
    add(tally.waits, 0, wait_median_s=0.5, wait_p85_s=0.85)
    stop, wait, passengers = tally.waits.cells()
    split = pd.DataFrame({"early": np.where(wait <= 0, passengers, 0), "all": passengers}).groupby(centre[stop]).sum()
    costs["early_share"] = (split["early"] / split["all"]).reindex(hubs)
    stop, time, passengers = tally.times.cells()
    lost = pd.Series(np.maximum(time, 0) * passengers).groupby(centre[stop]).sum()
    costs["lost_person_min"] = lost.reindex(hubs, fill_value=0) / SECONDS_PER_MINUTE
    return costs


def _mixes(tally: HubTally, centre: np.ndarray) -> pd.DataFrame:
    """How many pairs of routes are changed between at each hub, and their entropy −Σ p ln p."""
    stop, pair, passengers = tally.route_pairs_by_stop()
    table = pd.DataFrame({"hub": centre[stop], "pair": pair, "passengers": passengers})
    table = table.groupby(["hub", "pair"], as_index=False)["passengers"].sum()
    share = table["passengers"] / table.groupby("hub")["passengers"].transform("sum")
    table["entropy"] = -share * np.log(share)
    return table.groupby("hub").agg(route_pairs=("pair", "size"), route_entropy=("entropy", "sum"))


def _warn_of_unknown_stops(use: pd.DataFrame, progress: Progress) -> None:
    unknown = use[use["row"] < 0]
    if len(unknown):
        progress.warn(
            "{stops} stops with {boardings} boardings are not in the stop layer and are left out",
            stops=unknown["stop"].nunique(),
            boardings=int(unknown["boardings"].sum()),
        )
