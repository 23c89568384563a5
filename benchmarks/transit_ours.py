"""Our side of :mod:`.transit`: what the plugin's algorithms call."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import geopandas as gpd
import numpy as np

from sijeong.transit.flows.flow_counts import FlowTally
from sijeong.transit.flows.pair_tally import PairBy, PairTally
from sijeong.transit.gaps.gap_tally import ChangingTally
from sijeong.transit.hubs.hub_tally import HubTally
from sijeong.transit.hubs.stop_profile import ProfileTally
from sijeong.transit.hubs.transfer_times import NOT_KNOWN, StopPlaces, Walking
from sijeong.transit.leg_days import HOURS
from sijeong.transit.linking.linking import link_taps
from sijeong.transit.linking.rules import LinkMethod, TransferRules
from sijeong.transit.network.headways import Headways
from sijeong.transit.passes import run_tallies
from sijeong.transit.periods.period_counts import FigureDays, ItemDays, Items, PeriodBy
from sijeong.transit.reports.overview import Overview
from sijeong.transit.routes.passages import PassageTally
from sijeong.transit.routes.ride_counts import RideCounts
from sijeong.transit.stops import Stops
from sijeong.transit.taps import Vocabulary

from . import transit_data as data

RULES = TransferRules(method=LinkMethod.RULES, infer_alighting=False)
ZONES = data.ZONES_A_SIDE**2
MIN_CARDS = 5


def linking(taps: int) -> Callable[[], dict]:
    source, stops = data.taps(taps), _stop_layer()

    def work() -> dict:
        return {"transfers": link_taps(source, _legs(taps), RULES, stops).transfers}

    return work


def linking_and_five(taps: int) -> Callable[[], dict]:
    source, stops = data.taps(taps), _stop_layer()

    def work() -> dict:
        link_taps(source, _legs(taps), RULES, stops)
        pairs, flows, rides, profile, hubs = run_tallies(_legs(taps), partial(_five, stops=stops))
        return _totals(pairs, flows, rides, profile, hubs)

    return work


def all_indicators(taps: int) -> Callable[[], dict]:
    """Every indicator that is counted in the first pass over the legs, and their tables."""
    stops = _stop_layer()

    def work() -> dict:
        tallies = run_tallies(_legs(taps), partial(_all, stops=stops))
        pairs, flows, rides, profile, hubs, both, passages, changing, overview, *_ = tallies
        passages.passages()
        both.sums.table()
        changing.passengers.items()
        return {**_totals(pairs, flows, rides, profile, hubs), "days": len(overview.days)}

    return work


def _legs(taps: int) -> Path:
    return data.FOLDER / f"{taps}" / "legs"


def _stop_layer() -> gpd.GeoDataFrame:
    table = data.stop_table()
    return gpd.GeoDataFrame(table, geometry=gpd.points_from_xy(table["x"], table["y"]), crs="EPSG:5186")


def _five(vocabulary: Vocabulary, stops: gpd.GeoDataFrame) -> tuple:
    places = StopPlaces(*Stops.of(stops).places_of(vocabulary.stops))
    zone = _zones(vocabulary, stops)
    return (
        PairTally(vocabulary, PairBy.ROUTE, places),
        FlowTally(zone, ZONES),
        RideCounts(vocabulary),
        ProfileTally(vocabulary),
        HubTally(vocabulary, places, Walking()),
    )


def _all(vocabulary: Vocabulary, stops: gpd.GeoDataFrame) -> tuple:
    places = StopPlaces(*Stops.of(stops).places_of(vocabulary.stops))
    routes = len(vocabulary.routes)
    unknown = np.full(routes, np.nan)
    return (
        *_five(vocabulary, stops),
        PairTally(vocabulary, PairBy.ROUTE_STOP, places),
        PassageTally(vocabulary, Headways(unknown, unknown)),
        ChangingTally(
            vocabulary, _zones(vocabulary, stops), ZONES, places, np.ones(routes, bool), MIN_CARDS, day_type=None
        ),
        Overview(),
        ItemDays(Items(PeriodBy.ROUTE, np.arange(routes), routes)),
        FigureDays(),
    )


def _zones(vocabulary: Vocabulary, stops: gpd.GeoDataFrame) -> np.ndarray:
    return stops.set_index("stop_id")["zone"].reindex(vocabulary.stops).to_numpy(np.int32)


def _totals(pairs: PairTally, flows: FlowTally, rides: RideCounts, profile: ProfileTally, hubs: HubTally) -> dict:
    pair, transfers, *_ = pairs.sums.table()
    _, seconds, people = pairs.times.table()
    journeys = flows.cells.table()
    ridden = rides.rides()
    columns = {name: counts.cells() for name, counts in profile.counts.items()}
    slots = [stop.astype(np.int64) * 3 * HOURS + slot for stop, slot, _ in columns.values()]
    use = [getattr(hubs, name).cells() for name in ("boardings", "alightings", "transfers")]
    places = [stop.astype(np.int64) << 20 | route for stop, route, _ in use]
    _, waited, waiting = hubs.times.cells()
    known = waited != NOT_KNOWN
    return data.totals_of(
        pairs=(len(pair), transfers.sum(), (seconds * people).sum()),
        flows=(len(journeys), journeys.journeys.sum(), journeys.transfers.sum(), journeys.cards.sum()),
        rides=(len(ridden), ridden.passengers.sum(), ridden.timed.sum(), ridden.seconds.sum()),
        profile=(len(np.unique(np.concatenate(slots))), *(count.sum() for _, _, count in columns.values())),
        hubs=(
            len(np.unique(np.concatenate(places))),
            *(count.sum() for _, _, count in use),
            (waited * waiting)[known].sum(),
        ),
    )
