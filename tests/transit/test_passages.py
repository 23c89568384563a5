"""Buses seen passing stops: with and without vehicles, two at a time, headways, first and last."""

import pickle
from datetime import timedelta
from functools import partial

import numpy as np
import pandas as pd
import pytest
from leg_tables import DAY, ride, write_legs

from sijeong.transit.leg_days import LegDays
from sijeong.transit.network.headways import Headways
from sijeong.transit.passes import run_tallies
from sijeong.transit.routes.passages import PassageTally

NEXT = DAY + timedelta(days=1)


def passages_of(tmp_path, rides, headway_min=None):
    legs = write_legs(tmp_path / "legs", rides)
    routes = LegDays.open(legs).vocabulary.routes
    headways = Headways.unknown(len(routes))
    if headway_min is not None:
        headways = Headways.of(pd.DataFrame({"route_id": routes, "peak_min": headway_min}), routes)
    (tally,) = run_tallies(legs, lambda vocabulary: (PassageTally(vocabulary, headways),))
    return tally.passages(), LegDays.open(legs).vocabulary


def taps(*times, vehicle=None, route="R1", stop="A", day=DAY):
    return [ride(hash((time, vehicle)) % 9999, route, time, stop, vehicle_id=vehicle, day=day) for time in times]


def test_taps_of_one_bus_at_one_stop_are_one_passage(tmp_path):
    seen, _ = passages_of(tmp_path, taps("08:00", "08:01", "08:09", vehicle="V1") + taps("08:10", vehicle="V2"))
    assert seen.at_stop.sum() == 2
    assert seen.vehicles.tolist() == [2]
    assert seen.off_peak.count.tolist() == [0]
    assert seen.peak.mean_s.tolist() == [600]


def test_two_buses_at_one_stop_together_stay_two(tmp_path):
    rides = taps("08:00:00", "08:00:20", vehicle="V1") + taps("08:00:10", "08:00:30", vehicle="V2")
    seen, _ = passages_of(tmp_path, rides)
    assert seen.at_stop.sum() == 2
    assert seen.peak.mean_s.tolist() == [10]


def test_the_same_bus_comes_again_on_its_next_run(tmp_path):
    seen, _ = passages_of(tmp_path, taps("10:00", "11:00", "12:00", vehicle="V1"))
    assert seen.at_stop[0, 10:13].tolist() == [1, 1, 1]
    assert seen.off_peak.mean_s.tolist() == [3600]
    assert seen.off_peak.cv.tolist() == [0]
    assert seen.off_peak.wait_s.tolist() == [1800]


def test_without_vehicles_a_pause_begins_a_new_passage(tmp_path):
    seen, _ = passages_of(tmp_path, taps("10:00:00", "10:01:00", "10:02:30", "10:04:01"))
    assert seen.at_stop.sum() == 2
    assert seen.has_vehicles.tolist() == [False]
    assert np.isnan(seen.vehicles).all()


def test_alightings_show_a_bus_too_but_inferred_ones_do_not(tmp_path):
    seen, vocabulary = passages_of(
        tmp_path,
        [ride(1, "R1", "08:00", "A", "08:20", "B", vehicle_id="V1"),
         ride(2, "R1", "09:00", "A", "09:20", "B", vehicle_id="V2", alight_inferred=True)],
    )  # fmt: skip
    by_stop = dict(zip(vocabulary.stops[seen.stop], seen.at_stop.sum(axis=1).tolist(), strict=True))
    assert by_stop == {"A": 2, "B": 1}


def test_first_and_last_bus_are_means_over_days_with_service(tmp_path):
    rides = taps("05:00", "23:00", vehicle="V1") + taps("06:00", "24:30", vehicle="V1", day=NEXT)
    rides += taps("10:00", vehicle="V2", route="R2", day=NEXT)
    seen, _ = passages_of(tmp_path, rides)
    assert (seen.first_s / 3600).tolist() == [5.5, 10]
    assert (seen.last_s / 3600).tolist() == [23.75, 10]
    assert seen.days == 2


def test_bunching_is_told_by_the_schedule_only(tmp_path):
    rides = taps("08:00", vehicle="V1") + taps("08:10", vehicle="V2") + taps("08:12", vehicle="V3")
    unknown, _ = passages_of(tmp_path / "a", rides)
    known, _ = passages_of(tmp_path / "b", rides, headway_min=10)
    assert unknown.peak.scheduled.tolist() == [0]
    assert (known.peak.bunched.tolist(), known.peak.scheduled.tolist()) == ([1], [2])
    assert known.peak.wait_s.tolist() == pytest.approx([(600**2 + 120**2) / (2 * 720)])


def test_quiet_stops_do_not_speak_for_the_headway(tmp_path):
    busy = [tap for hour in range(10, 16) for tap in taps(f"{hour}:00", vehicle=f"V{hour}")]
    quiet = taps("10:05", vehicle="V10", stop="Q") + taps("15:05", vehicle="V15", stop="Q")
    seen, _ = passages_of(tmp_path, busy + quiet)
    assert seen.off_peak.mean_s.tolist() == [3600]
    assert seen.off_peak.count.tolist() == [5]


def test_a_stop_that_a_run_serves_twice_has_no_headway(tmp_path):
    """Out at 10:00 and back at 10:20 past A, once an hour: the buses come every 60 minutes, not every 20 and 40."""
    times = [f"{hour}:{minute:02d}" for hour in (10, 11, 12) for minute in (0, 20)]
    rides = taps(*times, vehicle="V1") + taps("10:10", "11:10", "12:10", vehicle="V1", stop="B")
    legs = write_legs(tmp_path / "legs", rides)
    (tally,) = run_tallies(legs, lambda vocabulary: (PassageTally(vocabulary, Headways.unknown(1)),))
    assert tally.passages().off_peak.mean_s.tolist() == [140 * 60 / 5]
    assert tally.passages(twice=[(0, 0)]).off_peak.mean_s.tolist() == [3600]


def test_what_a_day_showed_travels_to_and_from_workers(tmp_path):
    legs = write_legs(tmp_path / "legs", taps("10:00", "11:00", vehicle="V1"))
    make = partial(PassageTally, headways=Headways.unknown(1))
    (tally,) = run_tallies(legs, lambda vocabulary: (pickle.loads(pickle.dumps(make))(vocabulary),))
    assert pickle.loads(pickle.dumps(tally)).passages().off_peak.mean_s.tolist() == [3600]


def test_runs_are_those_of_the_stop_with_the_most(tmp_path):
    rides = taps("10:00", vehicle="V1") + taps("10:30", vehicle="V2") + taps("10:05", vehicle="V1", stop="B")
    rides += taps("10:00", vehicle="V1", day=NEXT)
    seen, vocabulary = passages_of(tmp_path, rides)
    both = np.arange(len(vocabulary.stops))
    assert seen.runs_by_hour(0, both)[10] == 1.5
    assert seen.runs_by_hour(0, both).sum() == 1.5
    assert seen.runs_by_hour(0, both[1:]).sum() == 0.5
    assert np.isnan(seen.runs_by_hour(0, both[:0])).all()


def test_days_counted_apart_and_merged_are_the_same(tmp_path):
    rides = taps("05:00", "08:00", "08:30", vehicle="V1") + taps("08:10", "09:00", vehicle="V2")
    legs = write_legs(tmp_path / "legs", rides + taps("06:00", "07:10", vehicle="V2", day=NEXT))
    opened = LegDays.open(legs)
    whole, one, other = (PassageTally(opened.vocabulary, Headways.unknown(1)) for _ in range(3))
    for day, part in zip(opened.days(), (one, other), strict=True):
        whole.add(day)
        part.add(day)
    one.merge(other)
    for name in ("at_stop", "vehicles", "first_s", "last_s"):
        assert np.array_equal(getattr(one.passages(), name), getattr(whole.passages(), name))
    assert np.array_equal(one.passages().peak.squares, whole.passages().peak.squares)
