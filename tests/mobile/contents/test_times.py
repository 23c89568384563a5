"""Values by interval: every number where the app looks for it."""

from __future__ import annotations

import datetime

import numpy as np
import pandas as pd
import pytest
import shapely

from sijeong.mobile.contents.times import has_steps, write_times
from sijeong.mobile.errors import MobileError
from sijeong.mobile.style.model import Geometry

from ..source_layers import SOUTH, WEST, source_layer

LINKS, HOURS = 5, 24


def _layer(**changed):
    """Five links, 24 hours; the row of link ``i`` at hour ``h`` has flow 100 h + i, most at 18."""
    link, hour = (one.ravel() for one in np.meshgrid(np.arange(LINKS), np.arange(HOURS), indexing="ij"))
    begin = pd.Timestamp("2026-03-01") + pd.to_timedelta(hour, unit="h")
    columns = {
        "edge_id": [f"e{one}" for one in link],
        "lanes": link + 1,
        "flow": np.where(hour == 18, 9_000, 100 * hour) + link,
        "speed": np.where((link == 2) & (hour == 18), np.nan, 50 - hour / 7),
        "los": np.where(hour == 18, "F", "A"),
        "begin": pd.DatetimeIndex(begin).tz_localize("UTC"),
        "end": pd.DatetimeIndex(begin + pd.Timedelta(hours=1) - pd.Timedelta(milliseconds=1)).tz_localize("UTC"),
        **changed,
    }
    shapes = shapely.linestrings([[(WEST + one * 0.001, SOUTH), (WEST + one * 0.001, SOUTH + 0.001)] for one in link])
    layer = source_layer(columns, shapes, Geometry.LINE, "links", time_fields=("begin", "end"), id_field="edge_id")
    layer.frame["_id"] = link
    return layer


def _read(folder, data) -> np.ndarray:
    content = (folder / data.file.removeprefix("data/")).read_bytes()
    return np.frombuffer(content, "<f4").reshape(len(data.fields), len(data.steps), data.count)


def test_every_number_is_where_the_app_looks_for_it(tmp_path):
    layer = _layer()
    layer.frame.sort_values("flow", inplace=True)
    written = write_times(layer, tmp_path)
    assert written.data.fields == ("flow", "speed")
    values = _read(tmp_path, written.data)
    for _, row in layer.frame.iterrows():
        hour = row["begin"].hour
        assert values[0, hour, row["_id"]] == row["flow"]
        assert values[1, hour, row["_id"]] == pytest.approx(row["speed"], rel=1e-7, nan_ok=True)


def test_steps_are_in_order_by_the_citys_clock(tmp_path):
    steps = write_times(_layer(), tmp_path).data.steps
    assert (steps[7].begin, steps[7].end) == ("2026-03-01T07:00:00", "2026-03-01T08:00:00")
    assert [one.label for one in steps[:2]] == ["00:00–01:00", "01:00–02:00"]
    assert len(steps) == HOURS


def test_the_busiest_interval_comes_first_and_stands_in_the_features(tmp_path):
    written = write_times(_layer(), tmp_path)
    frame = written.features.frame
    assert written.data.first == 18
    assert frame["_id"].tolist() == list(range(LINKS))
    assert frame["flow"].tolist() == [9_000, 9_001, 9_002, 9_003, 9_004]
    assert np.isnan(frame["speed"][2]) and frame["lanes"].tolist() == [1, 2, 3, 4, 5]
    assert written.texts == ("los",) and set(frame["los"]) == {"F"}


def test_features_that_are_missing_at_times_have_no_value(tmp_path):
    layer = _layer()
    gone = (layer.frame["_id"] == 3) & (layer.frame["begin"].dt.hour == 18)
    layer.frame.drop(index=layer.frame.index[gone], inplace=True)
    written = write_times(layer, tmp_path)
    assert np.isnan(_read(tmp_path, written.data)[:, 18, 3]).all()
    assert pd.isna(written.features.frame["flow"][3]) and written.features.frame["lanes"][3] == 4


def test_only_the_fields_that_are_asked_for(tmp_path):
    written = write_times(_layer(), tmp_path, ["speed"])
    assert written.data.fields == ("speed",) and _read(tmp_path, written.data).shape == (1, HOURS, LINKS)


def test_several_days_are_told_apart(tmp_path):
    layer = _layer()
    later = layer.frame["begin"].dt.hour == 5
    for field in ("begin", "end"):
        layer.frame.loc[later, field] += pd.Timedelta(days=1)
    steps = write_times(layer, tmp_path).data.steps
    assert (steps[0].label, steps[-1].label) == ("03-01 00:00–01:00", "03-02 05:00–06:00")


@pytest.mark.parametrize("time", [datetime.time(7), "07:00:00"])
def test_times_of_a_day_are_kept(tmp_path, time):
    layer = _layer(begin=[time] * LINKS * HOURS, end=["08:00:00"] * LINKS * HOURS)
    layer.frame.drop_duplicates("_id", inplace=True)
    (step,) = write_times(layer, tmp_path).data.steps
    assert (step.begin, step.end, step.label) == ("07:00:00", "08:00:00", "07:00:00–08:00:00")


def test_two_rows_for_one_time_are_refused(tmp_path):
    layer = _layer()
    layer.frame.loc[1, "begin"], layer.frame.loc[1, "end"] = layer.frame.loc[0, "begin"], layer.frame.loc[0, "end"]
    with pytest.raises(MobileError, match=r"Row 2 of the layer 필지 .*00:00–01:00"):
        write_times(layer, tmp_path)


def test_what_has_steps():
    layer = _layer()
    assert has_steps(layer)
    moving = _layer()
    moving.frame.geometry = shapely.points(WEST + np.arange(LINKS * HOURS) * 0.001, SOUTH)
    twice = _layer()
    twice.frame[["begin", "end"]] = twice.frame[["begin", "end"]].iloc[0].tolist()
    untold = _layer()
    untold.frame.loc[3, "begin"] = pd.NaT
    assert not any(map(has_steps, (moving, twice, untold, source_layer({}, []))))


def test_rows_without_a_time_are_refused(tmp_path):
    layer = _layer()
    layer.frame.loc[3, "begin"] = pd.NaT
    with pytest.raises(MobileError, match="Row 4 of the layer 필지 has no time in the field begin"):
        write_times(layer, tmp_path)
