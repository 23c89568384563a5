"""Levels of service: the table that comes with Sijeong, and one that a city edits."""

from __future__ import annotations

import numpy as np
import pytest

from sijeong.traffic.errors import TrafficError
from sijeong.traffic.results.los import LEVELS, Measure, level_table, levels


def at_signal(*delays: float) -> list[str]:
    values = np.array(delays)
    return list(levels(level_table(), np.ones(len(values), bool), values, np.ones(len(values)), np.ones(len(values))))


def on_road(ratio: float, v_c: float) -> str:
    return levels(level_table(), np.array([False]), np.array([0.0]), np.array([ratio]), np.array([v_c]))[0]


def test_signals_are_told_by_delay_with_the_limit_included():
    assert at_signal(0, 15, 15.1, 30, 50, 70, 100, 220, 340, 341) == [
        "A", "A", "B", "B", "C", "D", "E", "F", "FF", "FFF",
    ]  # fmt: skip


def test_other_roads_are_told_by_the_worse_of_speed_and_flow():
    assert on_road(0.85, 0.1) == "A"
    assert on_road(0.84, 0.1) == "B"
    assert on_road(0.2, 0.1) == "F"  # a jam, through which little flows
    assert on_road(0.9, 1.01) == "F"  # over capacity, where a static speed falls little
    assert on_road(0.87, 1.0) == "E"


def test_what_is_not_known_is_no_fault():
    assert on_road(float("nan"), 0.2) == "A"


def test_every_measure_names_its_source():
    table = level_table()
    assert set(table.sources) == set(Measure)
    assert all(table.sources.values())
    assert len(table.limits[Measure.SIGNAL_DELAY]) == len(LEVELS) - 1


def write(tmp_path, text: str, encoding: str = "utf-8"):
    file = tmp_path / "수준.csv"
    file.write_bytes(("measure,los,limit,source\n" + text).encode(encoding))
    return file


def test_a_city_may_set_its_own_limits_and_save_them_in_excel(tmp_path):
    file = write(tmp_path, "signal_delay_s,A,10,우리 시\nsignal_delay_s,B,20,\n", "cp949")
    table = level_table(file)
    assert table.limits == {Measure.SIGNAL_DELAY: (10.0, 20.0)}
    assert table.sources[Measure.SIGNAL_DELAY] == "우리 시"
    assert list(levels(table, np.array([True]), np.array([25.0]), np.array([1.0]), np.array([1.0]))) == ["C"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("signal_delay_s,A,15,\nsignal_delay_s,C,30,\n", "row 3: “C” is out of turn"),
        ("signal_delay_s,A,15,\nsignal_delay_s,B,10,\n", "row 3: the limit “10” is no number beyond"),
        ("speed_ratio,A,0.8,\nspeed_ratio,B,0.9,\n", "row 3: the limit “0.9”"),
        ("signal_delay_s,A,fifteen,\n", "row 2: the limit “fifteen”"),
        ("delay,A,15,\n", "row 2: “delay” is no measure"),
        ("speed_ratio,A,0.8,\n", "no level of service by delay"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_by_row(tmp_path, text, sentence):
    with pytest.raises(TrafficError, match=sentence):
        level_table(write(tmp_path, text))
