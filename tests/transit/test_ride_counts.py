"""Rides counted by route, stops and hours, against counting them one by one."""

import pickle
from collections import Counter, defaultdict
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from leg_tables import DAY, ride, write_legs

from sijeong.transit.calendar import DayType
from sijeong.transit.counting.keyed_sums import KeyedSums
from sijeong.transit.leg_days import LegDays
from sijeong.transit.passes import run_tallies
from sijeong.transit.routes.ride_counts import RideCounts
from sijeong.transit.taps import UNKNOWN

SATURDAY = DAY + timedelta(days=2)


@pytest.fixture
def legs(tmp_path):
    return write_legs(
        tmp_path / "legs",
        [
            ride(1, "R1", "08:00", "A", "08:10", "B", passengers=2),
            ride(2, "R1", "08:59", "A", "09:01", "B"),
            ride(3, "R1", "08:30", "A", "08:31", "B", alight_inferred=True),
            ride(4, "R1", "08:20", "A"),
            ride(5, "R1", "08:20", "A", alight_stop="B"),
            ride(6, "R2", "25:50", "B", "27:10", "C"),
            ride(1, "R1", "08:05", "A", "08:10", "B", day=SATURDAY),
        ],
    )


def told(rides):
    """{(route, board, alight, hour, later): (passengers, timed, seconds)}"""
    routes, stops = rides.vocabulary.routes, [*rides.vocabulary.stops, None]
    columns = (rides.passengers, rides.timed, rides.seconds)
    return {
        (routes[rides.route[row]], stops[rides.board_stop[row]], stops[rides.alight_stop[row]], int(rides.hour[row]),
         int(rides.later[row])): tuple(int(column[row]) for column in columns)
        for row in range(len(rides))
    }  # fmt: skip


def test_rides_are_added_up_by_route_stops_and_hours(legs):
    (counts,) = run_tallies(legs, lambda vocabulary: (RideCounts(vocabulary),))
    assert counts.days == 2
    assert told(counts.rides()) == {
        ("R1", "A", None, 8, 0): (1, 0, 0),
        ("R1", "A", "B", 8, 0): (2 + 1 + 1 + 1, 4, 2 * 600 + 60 + 300),
        ("R1", "A", "B", 8, 1): (1, 1, 120),
        ("R2", "B", "C", 25, 2): (1, 1, 80 * 60),
    }


def test_only_the_days_of_one_type_count(legs):
    (counts,) = run_tallies(legs, lambda vocabulary: (RideCounts(vocabulary, DayType.SATURDAY),))
    assert (counts.days, told(counts.rides())) == (1, {("R1", "A", "B", 8, 0): (1, 1, 300)})


def test_days_counted_apart_and_merged_are_the_same(legs):
    opened = LegDays.open(legs)
    whole, one, other = (RideCounts(opened.vocabulary) for _ in range(3))
    for day, part in zip(opened.days(), (one, other), strict=True):
        whole.add(day)
        part.add(day)
    other.merge(pickle.loads(pickle.dumps(one)))
    assert other.days == 2
    assert told(other.rides()) == told(whole.rides())


def test_known_and_unknown_alightings_are_told_apart(legs):
    (counts,) = run_tallies(legs, lambda vocabulary: (RideCounts(vocabulary),))
    rides = counts.rides()
    assert (rides.alight_stop[rides.unknown] == UNKNOWN).all()
    assert sorted([*rides.known, *rides.unknown]) == list(range(len(rides)))
    assert len(rides.unknown) == 1


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.tuples(st.integers(0, 9), st.integers(-5, 99), st.integers(0, 3)), max_size=30), max_size=6),
    st.booleans(),
)
def test_sums_by_key_are_those_of_a_plain_addition(batches, large):
    step = 2**58 if large else 1  # keys that leave no room for a place beside them
    sums, expected, times = KeyedSums(2), defaultdict(int), Counter()
    for batch in batches:
        key, value, more = (np.array([row[column] for row in batch], np.int64) for column in range(3))
        sums.add(key * step, value, more)
        for k, v, m in batch:
            expected[k * step] += v
            times[k * step] += m
    key, value, more = sums.table()
    assert key.tolist() == sorted(expected)
    assert dict(zip(key.tolist(), value.tolist(), strict=True)) == expected
    assert {k: m for k, m in zip(key.tolist(), more.tolist(), strict=True) if m} == {
        k: m for k, m in times.items() if m
    }


def test_sums_settle_on_the_way_without_changing(monkeypatch):
    monkeypatch.setattr("sijeong.transit.counting.keyed_sums.BUFFERED_KEYS", 3)
    rng, sums, expected = np.random.default_rng(1), KeyedSums(1), np.zeros(20, np.int64)
    for _ in range(40):
        key, value = rng.integers(0, 20, 5), rng.integers(0, 9, 5)
        sums.add(key, value)
        np.add.at(expected, key, value)
    key, value = sums.table()
    assert np.array_equal(expected[key], value)
    assert expected.sum() == value.sum()
