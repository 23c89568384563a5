import pandas as pd
import pytest

from sijeong.traffic.demand.classes import default_classes, read_classes
from sijeong.traffic.demand.profile import default_profile, read_profile
from sijeong.traffic.errors import TrafficError

HOUR = 3600.0


def test_the_proposal_is_a_whole_day_with_two_peaks():
    day = default_profile()
    assert day.is_proposal
    cars = day.of("car")
    assert cars["share"].sum() == pytest.approx(1) and len(cars) == 24
    assert set(cars.nlargest(2, "share")["begin_s"]) == {8 * HOUR, 18 * HOUR}


def test_a_period_is_cut_out_and_its_share_of_the_day_told():
    day = read_profile(pd.DataFrame({"시간": range(24), "비율": [1] * 24}))
    slices, share = day.between(["car", "truck"], 7.5 * HOUR, 9 * HOUR)
    assert share.to_dict() == pytest.approx({"car": 1.5 / 24, "truck": 1.5 / 24})
    cars = slices[slices["vehicle_class"] == "car"]
    assert cars[["begin_s", "end_s"]].to_numpy().tolist() == [[7.5 * HOUR, 8 * HOUR], [8 * HOUR, 9 * HOUR]]
    assert cars["share"].tolist() == pytest.approx([1 / 3, 2 / 3])


def test_a_period_over_midnight_takes_the_next_morning():
    day = read_profile(pd.DataFrame({"hour": range(24), "share": [24 - hour for hour in range(24)]}))
    slices, share = day.between(["car"], 23 * HOUR, 25 * HOUR)
    assert slices["share"].tolist() == pytest.approx([1 / 25, 24 / 25])
    assert share["car"] == pytest.approx(25 / 300)


def test_quarters_percent_and_a_column_a_class():
    begins = [f"{hour:02d}:{minute:02d}" for hour in range(24) for minute in (0, 15, 30, 45)]
    day = read_profile(pd.DataFrame({"begin": begins, "승용차(%)": [1] * 96, "화물차(%)": [0] * 40 + [2] * 56}))
    slices, share = day.between(["car", "truck"], 0, 10 * HOUR + 900)
    assert share["car"] == pytest.approx(41 / 96) and share["truck"] == pytest.approx(1 / 56)
    assert len(slices[slices["vehicle_class"] == "car"]) == 41


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"hour": [1, 2], "share": [0.5, -0.5]}, "Row 2 .* below 0"),
        ({"hour": [1, 2], "share": [0, 0]}, "no share above 0"),
        ({"hour": [1, 2], "colour": [1, 1]}, "no field of shares"),
        ({"share": [1, 1]}, "no field for the hour"),
    ],
)
def test_bad_profiles(table, said):
    with pytest.raises(TrafficError, match=said):
        read_profile(pd.DataFrame(table))


def test_a_class_that_does_not_drive_in_the_period_is_named():
    day = read_profile(pd.DataFrame({"hour": range(24), "car": [1] * 24, "truck": [0] * 12 + [1] * 12}))
    with pytest.raises(TrafficError, match="class truck leaves"):
        day.between(["car", "truck"], 7 * HOUR, 9 * HOUR)


def test_classes_fall_back_on_the_shipped_ones():
    read = read_classes(
        pd.DataFrame({"차종": ["승용차", "화물차", "van"], "구성비": ["70", "20", "10"], "pcu": ["", "2.0", ""]})
    )
    shipped = default_classes().set_index("vehicle_class")
    assert read["vehicle_class"].tolist() == ["car", "truck", "van"]
    assert read["share"].tolist() == pytest.approx([0.7, 0.2, 0.1])
    assert read["pcu"].tolist() == [shipped.at["car", "pcu"], 2.0, shipped.at["car", "pcu"]]
    assert read["emission_class"].tolist()[1:] == [
        shipped.at["truck", "emission_class"],
        shipped.at["car", "emission_class"],
    ]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"vehicle_class": ["car", "승용차"]}, "stands twice"),
        ({"vehicle_class": ["car"], "pcu": ["0"]}, "above 0"),
        ({"name": ["car"]}, "no field vehicle_class"),
    ],
)
def test_bad_classes(table, said):
    with pytest.raises(TrafficError, match=said):
        read_classes(pd.DataFrame(table))
