"""Legs read in bulk, and tallies that see each day once."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import duckdb
import numpy as np
import pytest
from cancelling import CancelAfter
from leg_tables import DAY, ride, write_legs

from sijeong.common.errors import Cancelled
from sijeong.transit.calendar import DayType
from sijeong.transit.errors import TransitError
from sijeong.transit.leg_days import NO_WALK_M, LegDays
from sijeong.transit.passes import run_tallies
from sijeong.transit.taps import NEVER_S, UNKNOWN

NEXT = DAY + timedelta(days=1)


@pytest.fixture
def legs(tmp_path):
    return write_legs(
        tmp_path / "legs",
        [
            ride(1, "R1", "08:00", "A", "08:10", "B", user_type="04", passengers=2),
            ride(1, "R2", "08:15", "C", "08:30", "D", leg=2, passengers=2, transfer_walk_m=80.4),
            ride(1, "R1", "25:30", "D"),
            ride(2, "R2", "09:00", "A", "09:20", "B", alight_inferred=True),
            ride(2, "R1", "07:00", "B", "07:05", "A", day=NEXT),
        ],
    )


@dataclass
class Days:
    """Counts passengers and remembers the days it was shown."""

    passengers: int = 0
    days: list = field(default_factory=list)

    def add(self, day):
        self.passengers += int(day.passengers.sum())
        self.days.append(day.day)

    def merge(self, other):
        self.passengers += other.passengers
        self.days += other.days


def test_a_day_of_legs_comes_as_columns_of_numbers(legs):
    opened = LegDays.open(legs)
    routes, stops = opened.vocabulary.routes, opened.vocabulary.stops
    day = next(iter(opened.days()))
    assert (day.day, day.day_type) == (date(2026, 4, 16), DayType.WEEKDAY)
    assert day.card.tolist() == [1, 1, 1, 2]
    assert routes[day.route].tolist() == ["R1", "R2", "R1", "R2"]
    assert stops[day.board_stop].tolist() == ["A", "C", "D", "A"]
    assert day.alight_stop[2] == UNKNOWN
    assert day.alight[2] == NEVER_S
    assert day.board.tolist() == [8 * 3600, 8 * 3600 + 900, 25 * 3600 + 1800, 9 * 3600]
    assert day.hour.tolist() == [8, 8, 25, 9]
    assert day.user_type.tolist() == [4, 1, 1, 1]
    assert day.first.tolist() == [0, 2, 3]
    assert day.last.tolist() == [1, 2, 3]
    assert day.transfers.tolist() == [1]
    assert day.transfer_walk_m.tolist() == [NO_WALK_M, 80, NO_WALK_M, NO_WALK_M]
    assert day.inferred.tolist() == [False, False, False, True]
    assert day.fare_transfer.tolist() == [False, True, False, False]


def test_every_day_is_shown_once_to_every_tally(legs):
    one, other = run_tallies(legs, lambda vocabulary: (Days(), Days()))
    assert one == other
    assert one.days == [date(2026, 4, 16), date(2026, 4, 17)]
    assert one.passengers == 7


def test_days_read_one_by_one_are_those_read_ahead(legs):
    opened = LegDays.open(legs)
    alone = [next(iter(opened.only(part).days())) for part in opened.parts]
    together = list(opened.days())
    assert len(alone) == len(together) == 2
    for one, other in zip(alone, together, strict=True):
        assert np.array_equal(one.board_stop, other.board_stop)
        assert np.array_equal(one.route, other.route)


def test_cancel_stops_between_days(legs):
    with pytest.raises(Cancelled):
        run_tallies(legs, lambda vocabulary: (Days(),), CancelAfter(0))


def test_what_is_no_dataset_of_legs_is_said(tmp_path):
    with pytest.raises(TransitError, match="holds no legs"):
        run_tallies(tmp_path, lambda vocabulary: (Days(),))


def test_legs_of_days_without_a_ride_are_none(legs):
    for file in legs.rglob("*.parquet"):
        keep_rows(file, 0)
    with pytest.raises(TransitError, match="holds no legs"):
        run_tallies(legs, lambda vocabulary: (Days(),))


def test_a_day_without_a_ride_has_no_journey(legs):
    keep_rows(next(legs.rglob("*.parquet")), 0)
    empty = min(LegDays.open(legs).days(), key=len)
    assert (len(empty), len(empty.first), len(empty.last), len(empty.transfers)) == (0, 0, 0, 0)


def test_legs_that_were_copied_in_part_are_said_to_be_damaged(legs):
    file = next(legs.rglob("*.parquet"))
    file.write_bytes(file.read_bytes()[:-20])
    with pytest.raises(TransitError, match=r"legs\.parquet is damaged or cut off"):
        run_tallies(legs, lambda vocabulary: (Days(),))


def keep_rows(file, count):
    with duckdb.connect() as connection:
        kept = f"SELECT * FROM read_parquet('{file}', hive_partitioning=false) LIMIT {count}"
        connection.execute(f"CREATE TABLE kept AS {kept}")
        connection.execute(f"COPY kept TO '{file}' (FORMAT parquet)")
