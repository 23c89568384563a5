"""The timetable search against plain rounds over all trips: random networks, then real feeds."""

import numpy as np
import pandas as pd
import pytest
from networks import lines_of, random_sequences
from reference_timetable import earliest
from shared_data import SHARED

from sijeong.catalog.gtfs_import import import_gtfs
from sijeong.transit.assignment.costs import TENTHS, Costs
from sijeong.transit.assignment.footpaths import Footpaths
from sijeong.transit.assignment.headways import HourlyHeadways
from sijeong.transit.assignment.lines import Lines
from sijeong.transit.assignment.observed import ObservedDays
from sijeong.transit.assignment.riding_times import RidingTimes
from sijeong.transit.assignment.schedule_search import in_clock_time, scheduled_search, scheduled_trace
from sijeong.transit.assignment.scheduled_assigning import assign_by_timetable
from sijeong.transit.assignment.supply import Links, Supply, shares_of
from sijeong.transit.assignment.timetable import Timetable
from sijeong.transit.network.route_network import RouteNetwork
from sijeong.transit.taps import Vocabulary

STOPS = 14
FEEDS = SHARED / "gtfs"


def random_timetable(random: np.random.Generator) -> tuple[Timetable, list]:
    """Lines with some trips each, none of which overtakes another, and all the trips one by one."""
    sequences = random_sequences(random, STOPS, 9)
    lines = lines_of(STOPS, sequences)
    arrive, depart, trips, listed = [], [], [], []
    for sequence in sequences:
        starts = np.sort(random.integers(0, 90_000, random.integers(1, 6)))
        ride = np.array([time for _, time in sequence])
        stay = np.cumsum(random.integers(0, 300, len(sequence)))
        comes = starts[:, None] + ride + np.append(0, stay[:-1])
        leaves = starts[:, None] + ride + stay
        arrive.append(comes.T.ravel())
        depart.append(leaves.T.ravel())
        trips.append(len(starts))
        for trip in range(len(starts)):
            listed.append([(stop, int(comes[trip, n]), int(leaves[trip, n])) for n, (stop, _) in enumerate(sequence)])
    trips = np.array(trips)
    per_call = np.repeat(trips, np.diff(lines.first))
    still = Lines(STOPS, lines.first, lines.stop, np.zeros_like(lines.ride))
    both = (np.concatenate(times).astype(np.int32) for times in (arrive, depart))
    return Timetable(still, trips, np.cumsum(per_call) - per_call, *both, np.arange(len(lines.stop))), listed


def walks_of(x, y, limit_m):
    walks: dict = {}
    for a in range(len(x)):
        away = np.hypot(x - x[a], y - y[a])
        for b in np.flatnonzero(away <= limit_m):
            if a != b:
                walks.setdefault(a, []).append((int(b), round(away[b] * 1.3 / 1.2 * TENTHS)))
    return walks


@pytest.mark.parametrize("seed", range(40))
def test_arrivals_are_those_of_plain_rounds(seed):
    random = np.random.default_rng(seed)
    timetable, trips = random_timetable(random)
    x, y = random.uniform(0, 1500, (2, STOPS))
    costs = in_clock_time(Costs(transfer_min=2, reach_limit_m=200, max_transfers=3))
    depart = random.integers(0, 60_000, STOPS)
    column, goal = (part.ravel() for part in np.meshgrid(np.arange(STOPS), np.arange(STOPS)))
    asked = random.random(len(column)) < random.choice([0.1, 1.0])
    footpaths = Footpaths.between(x, y, costs)
    labels = scheduled_search(timetable, footpaths, costs, np.arange(STOPS), depart, column[asked], goal[asked])
    changes, reaches = walks_of(x, y, costs.walk_limit_m), walks_of(x, y, costs.reach_limit_m)
    for origin in range(STOPS):
        goals = goal[asked & (column == origin)]
        answers = earliest(trips, changes, reaches, origin, int(depart[origin]), costs.rides)
        way = scheduled_trace(labels, np.full(len(goals), origin), goals)
        for query, stop in enumerate(goals):
            options = [
                (ended[stop] + costs.transfer * (rides - 1), rides)
                for rides, ended in enumerate(answers, start=1)
                if stop in ended
            ]
            if not options:
                assert way.paths.rides[query] == 0
                continue
            cost, rides = min(options)
            assert way.paths.cost[query] == cost - depart[origin]
            assert way.paths.rides[query] == rides


@pytest.mark.parametrize("seed", range(20))
def test_a_traced_way_can_be_ridden_by_the_timetable(seed):
    random = np.random.default_rng(seed)
    timetable, _ = random_timetable(random)
    x, y = random.uniform(0, 1500, (2, STOPS))
    costs = in_clock_time(Costs(transfer_min=0, max_transfers=3))
    depart = random.integers(0, 40_000, STOPS)
    column, goal = (part.ravel() for part in np.meshgrid(np.arange(STOPS), np.arange(STOPS)))
    footpaths = Footpaths.between(x, y, costs)
    labels = scheduled_search(timetable, footpaths, costs, np.arange(STOPS), depart, column, goal)
    way = scheduled_trace(labels, column, goal)
    lines = timetable.lines
    assert way.paths.rides.max() > 1
    for query in np.flatnonzero(way.paths.rides):
        now, at = depart[column[query]], column[query]
        for ride in range(way.paths.rides[query]):
            board, alight = way.paths.board[query, ride], way.paths.alight[query, ride]
            assert lines.line[board] == lines.line[alight] and board < alight
            now += round(np.hypot(x[at] - x[lines.stop[board]], y[at] - y[lines.stop[board]]) * 1.3 / 1.2 * TENTHS)
            assert now <= way.boarded_at[query, ride] <= way.alighted_at[query, ride]
            now, at = way.alighted_at[query, ride], lines.stop[alight]


def supply_of(feed) -> Supply:
    """The supply of a feed that nobody's cards describe."""
    network = RouteNetwork.of(feed.stops, feed.route_stops)
    nobody = ObservedDays(Vocabulary(np.array([], dtype=object), np.array([], dtype=object)))
    headways = HourlyHeadways.of(network, nobody, feed.routes)
    riding = RidingTimes.fitted(network, nobody)
    return Supply(network, headways, riding, Links.of(network, nobody), shares_of(network, feed.route_stops))


@pytest.mark.shared
@pytest.mark.skipif(not FEEDS.is_dir(), reason="no ../shared/data on this machine")
@pytest.mark.parametrize("name", ["poa_eptc_bus", "busan_metro_gtfs", "coquimbo_bus", "poa_trensurb_rail"])
def test_a_real_feed_is_searched_as_its_trips_say(name):
    feed = import_gtfs(FEEDS / f"{name}.zip")
    supply = supply_of(feed)
    stops = supply.network.stops
    random = np.random.default_rng(1)
    origins = random.choice(supply.calls.stop, 4)
    goals = random.choice(np.unique(supply.calls.stop), 300)
    times = np.repeat(np.array([7, 12, 18, 21]), 300)
    queries = pd.DataFrame(
        {"taste": 1, "hour": times, "origin": np.repeat(origins, 300), "destination": np.tile(goals, 4)}
    )
    costs = Costs(transfer_min=3, max_transfers=2)
    made = assign_by_timetable(supply, costs, queries, stop_times=feed.stop_times)
    clock = in_clock_time(costs)
    changes = walks_of(stops.x, stops.y, clock.walk_limit_m)
    reaches = walks_of(stops.x, stops.y, clock.reach_limit_m)
    trips = trips_of(feed, stops)
    assert made.served.mean() > 0.1
    for place, hour in enumerate((7, 12, 18, 21)):
        depart = (hour * 3600 + 1800) * TENTHS
        answers = earliest(trips, changes, reaches, int(origins[place]), depart, costs.rides)
        for query in range(300 * place, 300 * place + 300):
            goal = queries["destination"].iloc[query]
            options = [ended[goal] + clock.transfer * rides for rides, ended in enumerate(answers) if goal in ended]
            best = min(options, default=None)
            assert made.paths.cost[query] == (best - depart if best is not None else 0)


def trips_of(feed, stops) -> list:
    """Each trip of the day as (row of the stop, arrival, departure), as the file has them."""
    table = feed.stop_times.sort_values(["trip_id", "seq"], kind="stable")
    table = table.assign(row=stops.rows_of(table["stop_id"]))
    trips = []
    for _, trip in table.groupby("trip_id", sort=False):
        times = trip[["arrive_s", "depart_s"]].astype(float)
        times["arrive_s"] = times["arrive_s"].fillna(times["depart_s"])
        times["depart_s"] = times["depart_s"].fillna(times["arrive_s"])
        if times.notna().all(axis=None):
            arrive, depart = (np.round(times[name].to_numpy() * TENTHS).astype(int) for name in times)
            trips.append(list(zip(trip["row"].tolist(), arrive.tolist(), depart.tolist(), strict=True)))
    return trips
