import pandas as pd
import pytest

from sijeong.traffic.demand.classes import default_classes
from sijeong.traffic.demand.od_table import joined_classes, read_od
from sijeong.traffic.errors import TrafficError

ZONES = pd.DataFrame({"zone_id": ["11", "12", "13"], "zone_name": ["가동", "나동", "다동"]})


def pairs(table) -> dict:
    return {(row.origin, row.destination, row.vehicle_class): row.vehicles for row in table.pairs.itertuples()}


def test_long_table_of_ktdb_with_a_column_a_class_sums_and_blanks():
    table = pd.DataFrame({
        "출발존코드": ["11", "11", "12 ", "합계"], "도착존코드": ["12", "13", "11", "합계"],
        "승용차": ["1,200.5", "", "3", "9999"], "화물차": ["2", "4", "-", "9999"], "버스": ["5", "5", "5", "15"],
    })  # fmt: skip
    found = read_od(table, ZONES)
    expected = {("11", "12", "car"): 1200.5, ("11", "13", "car"): 0, ("12", "11", "car"): 3, ("11", "12", "truck"): 2,
                ("11", "13", "truck"): 4, ("12", "11", "truck"): 0}  # fmt: skip
    assert pairs(found) == expected
    assert (found.totals, found.blank, found.left_out_columns) == (1, 1, ("버스",))


def test_names_do_for_ids_and_numbers_from_spreadsheets_are_ids():
    table = pd.DataFrame({"origin": ["가동", "나동"], "destination": ["나동", "다동"], "vehicles": [5, 6]})
    assert pairs(read_od(table, ZONES)) == {("11", "12", ""): 5, ("12", "13", ""): 6}
    table = pd.DataFrame({"O": [11.0, 12.0], "D": [12.0, 13.0], "TRIPS": [5, 6]})
    assert pairs(read_od(table, ZONES)) == {("11", "12", ""): 5, ("12", "13", ""): 6}


def test_matrix():
    table = pd.DataFrame({"zone": ["11", "12"], "11": [0, 7], "13": [8, 9], "계": [8, 16]})
    assert pairs(read_od(table, ZONES)) == {("11", "11", ""): 0, ("12", "11", ""): 7, ("11", "13", ""): 8,
                                            ("12", "13", ""): 9}  # fmt: skip


def test_pairs_that_stand_twice_are_added_and_a_field_of_classes_is_read():
    table = pd.DataFrame({
        "출발지": ["11"] * 4, "도착지": ["12"] * 4, "수단": ["승용차", "승용차", "지하철", "화물"],
        "통행량": [5, 6, 100, 2],
    })  # fmt: skip
    found = read_od(table, ZONES)
    assert pairs(found) == {("11", "12", "car"): 11, ("11", "12", "truck"): 2}
    assert found.left_out_columns == ("지하철",)


def test_vehicles_of_no_class_are_split_and_classes_must_be_known():
    table = pd.DataFrame({"origin": ["11"], "destination": ["12"], "vehicles": [100]})
    split = joined_classes(read_od(table, ZONES).pairs, default_classes())
    assert split.set_index("vehicle_class")["vehicles"].to_dict() == pytest.approx({"car": 85, "truck": 15})
    table = table.assign(차종="트램")
    with pytest.raises(TrafficError, match="class 트램"):
        joined_classes(read_od(table, ZONES).pairs, default_classes())


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ({"origin": ["11", "99"], "destination": ["12", "12"], "vehicles": [1, 2]}, "Row 2 .* no zone 99"),
        ({"origin": ["11", ""], "destination": ["12", "12"], "vehicles": [1, 2]}, "Row 2 .* no zone –"),
        ({"origin": ["11", "12"], "destination": ["12", "11"], "vehicles": [1, -2]}, "Row 2 .*-2 .*below 0"),
        ({"origin": ["11", "12"], "destination": ["12", "11"], "vehicles": [1, "x"]}, "Row 2 .*“x”.*no number"),
        ({"origin": ["11"], "destination": ["12"], "vehicles": [0]}, "All numbers of the OD table are 0"),
        ({"origin": [], "destination": [], "vehicles": []}, "no rows"),
        ({"from": ["11"], "to": ["12"], "weight": [0]}, "no fields for vehicles"),
        ({"a": ["11"], "b": ["12"]}, "no fields for origin and destination"),
    ],
)
def test_bad_tables_are_refused_in_a_sentence(rows, said):
    with pytest.raises(TrafficError, match=said):
        read_od(pd.DataFrame(rows), ZONES)


def test_unknown_zones_may_be_left_out_and_are_counted():
    table = pd.DataFrame({"origin": ["11", "99", "11"], "destination": ["12", "11", "98"], "vehicles": [1, 20, 300]})
    found = read_od(table, ZONES, skip_unknown=True)
    assert pairs(found) == {("11", "12", ""): 1}
    assert (found.unknown, found.unknown_vehicles) == (2, 320)
