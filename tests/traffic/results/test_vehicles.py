"""Followed vehicles as frames and as rides."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import numpy as np
import pandas as pd
import pytest
import runs

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.traffic.results.trips_export import write_trips
from sijeong.traffic.results.vehicles import vehicle_frames


def positions(vehicles: int = 3, frames: int = 6, every_s: float = 10.0) -> pd.DataFrame:
    """Vehicles that drive east at 10 m/s from 08:00 on."""
    number, step = (part.ravel() for part in np.meshgrid(np.arange(vehicles), np.arange(frames), indexing="ij"))
    return pd.DataFrame(
        {
            "second": 28_800.0 + step * every_s,
            "vehicle_id": [f"차{n}" for n in number],
            "vehicle_class": np.where(number % 2, "bus", "car"),
            "x": 200_000.0 + step * every_s * 10.0,
            "y": 550_000.0 + number * 50.0,
            "speed_mps": 10.0,
        }
    )


def test_a_frame_lasts_until_the_next_one():
    points = vehicle_frames(positions(), 10.0, runs.DAY, runs.CRS)
    one = points[points["vehicle_id"] == "차1"]
    assert (one["time_end"].to_numpy()[:-1] == one["time_begin"].to_numpy()[1:]).all()
    assert one["time_begin"].iloc[0] == pd.Timestamp("2026-05-12 08:00")
    assert set(one["speed_kmh"]) == {36.0}
    assert one.geometry.x.diff().dropna().tolist() == [100.0] * 5


def test_positions_between_frames_are_left_out():
    points = vehicle_frames(positions(every_s=2.5, frames=8), 10.0, runs.DAY, runs.CRS)
    assert len(points) == 3 * 2
    assert not points.duplicated(["vehicle_id", "time_begin"]).any()


def test_too_many_points_cost_whole_vehicles():
    points = vehicle_frames(positions(vehicles=50), 10.0, runs.DAY, runs.CRS, most=100)
    assert set(points["vehicle_id"].value_counts()) == {6}
    assert 90 < len(points) <= 100
    again = vehicle_frames(positions(vehicles=50).sample(frac=1.0, random_state=2), 10.0, runs.DAY, runs.CRS, most=100)
    assert points.equals(again)


def test_a_place_that_leaps_there_and_back_is_put_between_its_neighbours():
    driven = positions(vehicles=2, frames=9)
    leapt = driven.copy()
    leapt.loc[4, "x"] += 900.0
    points = vehicle_frames(leapt, 10.0, runs.DAY, runs.CRS)
    as_driven = vehicle_frames(driven, 10.0, runs.DAY, runs.CRS)
    assert points.geometry.geom_equals(as_driven.geometry).all()


def test_turning_round_is_no_leap():
    turned = positions(vehicles=1, frames=9)
    turned["x"] = 200_000.0 + 100.0 * np.array([0, 1, 2, 3, 4, 3, 2, 1, 0])
    points = vehicle_frames(turned, 10.0, runs.DAY, runs.CRS)
    assert points.geometry.x.tolist() == turned["x"].tolist()


def test_rides_are_lines_with_the_clock_as_the_fourth_coordinate(tmp_path):
    points = vehicle_frames(positions(), 10.0, runs.DAY, runs.CRS)
    assert write_trips(points, tmp_path / "trips.geojson") == 3
    told = json.loads((tmp_path / "trips.geojson").read_text(encoding="utf-8"))
    ride = told["features"][1]
    assert ride["properties"] == {"id": "차1", "kind": "bus"}
    times = [place[3] for place in ride["geometry"]["coordinates"]]
    assert datetime.fromtimestamp(times[0], UTC).strftime("%Y-%m-%d %H:%M:%S") == "2026-05-12 08:00:00"
    assert np.diff(times).tolist() == [10] * 5
    assert (told["begin"], told["end"]) == (times[0], times[-1] + 10)
    longitude, latitude = ride["geometry"]["coordinates"][0][:2]
    assert 126 < longitude < 128 and 37 < latitude < 38


def test_a_vehicle_unseen_for_long_begins_another_ride_and_one_seen_once_has_none(tmp_path):
    seen = positions(vehicles=1, frames=20)
    seen = seen[(seen["second"] < 28_850.0) | (seen["second"] >= 28_900.0)]
    once = seen.iloc[:1].assign(vehicle_id="하나")
    points = vehicle_frames(pd.concat([seen, once]), 10.0, runs.DAY, runs.CRS)
    assert write_trips(points, tmp_path / "trips.geojson") == 2


def test_no_vehicle_is_no_ride_and_a_cancel_no_file(tmp_path):
    class Impatient(Progress):
        def is_cancelled(self):
            return True

    points = vehicle_frames(positions(), 10.0, runs.DAY, runs.CRS)
    assert write_trips(points.iloc[:0], tmp_path / "none.geojson") == 0
    assert json.loads((tmp_path / "none.geojson").read_text())["features"] == []
    with pytest.raises(Cancelled):
        write_trips(points, tmp_path / "stopped.geojson", Impatient())
    assert [file.name for file in tmp_path.iterdir()] == ["none.geojson"]
