"""What the what-if counts of the legs: the same in one go and merged from days."""

from datetime import timedelta

import numpy as np
import pytest
from leg_tables import DAY, ride, write_legs

from sijeong.transit.assignment.observed import ObservedDays
from sijeong.transit.calendar import DayType
from sijeong.transit.leg_days import LegDays

FRIDAY, SATURDAY = DAY + timedelta(days=1), DAY + timedelta(days=2)


@pytest.fixture
def legs(tmp_path):
    rides = [
        ride(1, "R1", "08:00", "A", "08:10", "B", passengers=2, user_type="04", vehicle_id="V1"),
        ride(1, "R2", "08:15", "B", "08:30", "C", leg=2, passengers=2, user_type="04", vehicle_id="V9"),
        ride(2, "R1", "08:20", "A", "08:32", "B", vehicle_id="V2"),
        ride(3, "R1", "08:40", "A", vehicle_id="V2"),
        ride(4, "R1", "25:10", "A", "25:20", "B", alight_inferred=True),
        ride(5, "R1", "08:00", "A", "08:14", "B", day=FRIDAY, vehicle_id="V1"),
        ride(6, "R1", "08:00", "A", "08:30", "B", day=SATURDAY, vehicle_id="V1"),
    ]
    return LegDays.open(write_legs(tmp_path / "legs", rides))


def counted(legs, days=None) -> ObservedDays:
    tally = ObservedDays(legs.vocabulary, DayType.WEEKDAY)
    for number, day in enumerate(legs.days()):
        if days is None or number in days:
            tally.add(day)
    return tally


def test_journeys_rides_and_passages_of_weekdays(legs):
    tally = counted(legs)
    routes, stops = list(legs.vocabulary.routes), list(legs.vocabulary.stops)
    a, b, c = (stops.index(stop) for stop in "ABC")
    assert (tally.days, tally.unknown_end) == (2, 1)
    assert tally.legs.tolist() == [4, 2, 0, 0, 0, 0]
    journeys = tally.journeys.set_index(["hour", "origin", "destination", "user_type"])
    assert journeys.loc[(8, a, c, 4)].to_dict() == {"passengers": 2, "transfers": 2, "timed": 2, "seconds": 3600}
    assert journeys.loc[(8, a, b, 1), "passengers"] == 2
    assert journeys.loc[(25, a, b, 1), "passengers"] == 1
    rides = tally.rides.set_index(["route", "board_stop", "alight_stop", "peak"])
    # Ten, twelve and fourteen minutes in the peak; the inferred alighting of the night times nothing.
    assert rides.loc[(routes.index("R1"), a, b, True)].to_dict() == {"passengers": 4, "timed": 3, "seconds": 2160}
    assert rides.loc[(routes.index("R1"), a, b, False)].to_dict() == {"passengers": 1, "timed": 0, "seconds": 0}
    assert tally.passages[routes.index("R1"), 8] == 3
    assert tally.boardings[routes.index("R1")] == 6


def test_days_counted_apart_and_merged_are_the_same(legs):
    together, apart = counted(legs), counted(legs, {0})
    apart.merge(counted(legs, {1, 2}))
    assert together.journeys.equals(apart.journeys) and together.rides.equals(apart.rides)
    for name in ("legs", "boardings", "passages"):
        assert np.array_equal(getattr(together, name), getattr(apart, name))
    assert (together.days, together.unknown_end) == (apart.days, apart.unknown_end)


def test_without_a_day_of_the_kind_there_are_no_rows(legs):
    tally = ObservedDays(legs.vocabulary, DayType.HOLIDAY)
    for day in legs.days():
        tally.add(day)
    assert tally.days == 0 and tally.journeys.empty and tally.rides.empty
