import numpy as np
import pandas as pd
import pytest

from sijeong.traffic.calibration.counts import OUTAGE, UNCOVERED, read_counts
from sijeong.traffic.calibration.observed import DOUBLED, EITHER, NEGATIVE, UNKNOWN
from sijeong.traffic.calibration.speeds import ODD, read_speeds, speed_error
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.written_times import clock_times

H = 3600.0
EDGES = pd.DataFrame({"edge_id": ["a", "b", "w1", "w2"], "source_id": ["100", "200", "300", "300"]})


def counts_of(rows: list, columns=("LINK_ID", "시간대", "교통량")) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(columns))


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [
        ("8", "", 8), ("08", "", 8), ("8.0", "", 8), ("08:15", "", 8.25), ("0815", "", 8.25), ("8시", "", 8),
        ("08:00~09:00", "", 8), ("08-09", "", 8), ("24", "", 24), ("2026-05-12 08:30:00", "2026-05-12", 8.5),
        ("2026-05-12T08:30:00+09:00", "2026-05-12", 8.5), ("2026051208", "2026-05-12", 8),
        ("202605120815", "2026-05-12", 8.25), ("2026/05/12 07:45", "2026-05-12", 7.75), ("8시 30분", "", 8.5),
    ],
)  # fmt: skip
def test_times_are_read_as_agencies_write_them(text, day, hour):
    found = clock_times(pd.Series([text])).iloc[0]
    assert (found["day"], found["begin_s"]) == (day, hour * H)


@pytest.mark.parametrize("text", ["morning", "25", "08:75", ""])
def test_what_is_no_time_is_named_with_its_row(text):
    with pytest.raises(TrafficError) as error:
        clock_times(pd.Series(["8", text]))
    assert "Row 2" in str(error.value)


def test_hours_of_the_period_become_vehicles_an_hour_over_days_and_classes():
    rows = [("100", f"2026-05-{day} {hour:02d}", kind, volume)
            for day, more in ((12, 0), (13, 20)) for hour in (6, 7, 8, 9)
            for kind, volume in (("승용차", 100 * hour + more), ("화물차", 10))]  # fmt: skip
    table = counts_of(rows, ("링크ID", "일시", "차종", "교통량"))
    found = read_counts(table, EDGES, 7 * H, 9 * H)
    assert found.table.to_dict("records") == [{"edge_id": "a", "counted": pytest.approx(770.0)}]
    assert found.remarks == ()


def test_quarter_hours_are_added_up_and_half_covered_slices_are_cut():
    rows = [("100", f"{minute // 60:02d}:{minute % 60:02d}", 50) for minute in range(420, 540, 15)]
    assert read_counts(counts_of(rows), EDGES, 7 * H, 9 * H).table["counted"].tolist() == [200.0]
    assert read_counts(counts_of(rows), EDGES, 7.125 * H, 8 * H).table["counted"].tolist() == [pytest.approx(200.0)]


def test_each_kind_of_bad_row_is_left_out_and_named():
    rows = [
        ("100", 7, 500), ("100", 8, -3), ("100", 8, 700),
        ("200", 7, 400), ("200", 7, 600), ("200", 8, 500),
        ("999", 7, 10), ("300", 7, 10), ("300", 8, 10),
    ]  # fmt: skip
    found = read_counts(counts_of(rows), EDGES, 7 * H, 9 * H)
    assert found.table.set_index("edge_id")["counted"].to_dict() == {"a": 600.0, "b": 500.0}
    told = {remark.sentence: remark.values for remark in found.remarks}
    assert told[UNKNOWN] == {"count": 1, "names": "999"}
    assert told[EITHER] == {"count": 1, "names": "300"}
    assert told[NEGATIVE]["names"] == "100"
    assert told[DOUBLED]["names"] == "200"
    assert len(told) == 4


def test_a_direction_tells_the_two_edges_of_a_line_apart():
    rows = [("300", 7, 10, "정방향"), ("300", 7, 30, "2"), ("100", 7, 5, "상행")]
    found = read_counts(counts_of(rows, ("link_id", "hour", "volume", "direction")), EDGES, 7 * H, 8 * H)
    assert found.table.set_index("edge_id")["counted"].to_dict() == {"a": 5.0, "w1": 10.0, "w2": 30.0}


def test_a_counter_that_is_off_is_no_empty_road():
    rows = [("100", hour, 0 if 6 <= hour < 10 else 300) for hour in range(24)]
    rows += [("200", hour, 0 if hour in (3, 4) else 300) for hour in range(24)]
    found = read_counts(counts_of(rows), EDGES, 7 * H, 9 * H)
    assert found.table["edge_id"].tolist() == ["b"]
    assert {remark.sentence for remark in found.remarks} == {OUTAGE, UNCOVERED}
    night = read_counts(counts_of(rows), EDGES, 3 * H, 5 * H)
    assert night.table.set_index("edge_id")["counted"].to_dict() == {"a": 300.0, "b": 0.0}


def test_a_link_that_was_counted_in_half_the_period_is_left_out():
    rows = [("100", 7, 100), ("100", 8, 100), ("200", 7, 100)]
    found = read_counts(counts_of(rows), EDGES, 7 * H, 9 * H)
    assert found.table["edge_id"].tolist() == ["a"]
    assert [remark.sentence for remark in found.remarks] == [UNCOVERED]
    assert found.remarks[0].told() == "1 counted links have too few times within the period and were left out: b."


def test_tables_that_cannot_be_counts_are_refused_in_a_sentence():
    with pytest.raises(TrafficError, match="no field for the value"):
        read_counts(counts_of([("100", 7, 1)], ("link", "hour", "x")), EDGES, 0, H)
    with pytest.raises(TrafficError, match="No link of the table is in the network"):
        read_counts(counts_of([("9", 7, 1)]), EDGES, 7 * H, 8 * H)
    with pytest.raises(TrafficError, match="begin at 7 and end at 8 o'clock"):
        read_counts(counts_of([("100", 7, 1)]), EDGES, 17 * H, 18 * H)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "has no rows"),
        ([("100", "8", "-3"), ("200", "8", "-4")], "from 0 in the field 교통량; the first is “-3”"),
        ([("100", "8", "많음")], "the first is “많음”"),
        ([("100", "8", None)], "the first is “”"),
    ],
)
def test_a_table_without_one_usable_value_is_told_by_the_first(rows, said):
    with pytest.raises(TrafficError, match=said):
        read_counts(counts_of(rows), EDGES, 8 * H, 9 * H)


def test_a_period_that_ends_before_it_begins_is_told():
    with pytest.raises(TrafficError, match="ends before it begins"):
        read_counts(counts_of([("100", "8", "3")]), EDGES, 9 * H, 8 * H)


def test_speeds_are_averaged_as_travel_times():
    rows = [("100", "07:00", 60), ("100", "07:15", 20), ("200", "07:00", 0), ("200", "07:15", 45)]
    found = read_speeds(counts_of(rows, ("LINK_ID", "time", "speed")), EDGES, 7 * H, 7.5 * H)
    assert found.table.set_index("edge_id")["observed_kmh"].to_dict() == {"a": pytest.approx(30.0), "b": 45.0}
    assert [remark.sentence for remark in found.remarks] == [ODD]


def test_speed_error_is_of_links_known_on_both_sides():
    error = speed_error(np.array([30.0, 50.0, np.nan]), np.array([40.0, 44.0, 20.0]))
    assert (error.links, error.mae_kmh, error.bias_kmh) == (2, 8.0, -2.0)
