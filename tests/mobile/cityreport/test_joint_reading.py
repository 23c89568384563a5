"""The joint reading of dongs: shares, weights, what is unknown, what is few, and how firm a place is."""

import numpy as np
import pandas as pd
import pytest

from sijeong.mobile.bundle.publication import DongValue, IndicatorEntry
from sijeong.mobile.cityreport.dong_table import dong_table
from sijeong.mobile.cityreport.joint import USUAL_WEIGHTS, Known, joint_reading, weights_of
from sijeong.mobile.errors import MobileError
from sijeong.mobile.indicators.reading import read_definitions

NAMES = ("가동", "나동", "다동", "라동", "마동", "바동")


def entry(key, values, better="lower", decimals=1, ids=None, names=NAMES):
    ids = ids or [f"41{number}" for number in range(len(values))]
    dongs = tuple(
        DongValue(dong, name, None if value == "held" else value, held_back=value == "held")
        for dong, name, value in zip(ids, names, values, strict=False)
    )
    return IndicatorEntry(key, key, "", None, decimals, better=better, by_dong=dongs)


def reading(entries, weights, adds_up=False, topics=None):
    topics = topics or {}
    known = [Known(one, topics.get(one.key, one.key), adds_up) for one in entries]
    return joint_reading(dong_table(entries), known, weights)


def test_the_score_is_the_weighted_mean_of_the_shares_that_are_better_off():
    time, speed = entry("time", [10, 8, 6, 4, 2, 0]), entry("speed", [10, 20, 30, 40, 50, 60], better="higher")
    joint = reading([time, speed], {"time": 3, "speed": 1})
    assert joint.places["score"].round(6).tolist() == [100, 80, 60, 40, 20, 0]
    assert joint.placed.index[0] == "410"
    assert [round(one.weight, 2) for one in joint.factors] == [0.75, 0.25]


def test_what_reads_the_same_shares_a_place():
    joint = reading([entry("time", [5.01, 5.04, 1, 1, 1, 1])], {"time": 1})
    assert joint.places["rank"].tolist() == [1, 1, 3, 3, 3, 3]


def test_a_held_back_value_takes_no_part_and_too_little_leaves_no_place():
    joint = reading([entry("a", ["held", 5, 4, 3, 2, 1]), entry("b", [1, 2, 3, 4, 5, 6])], {"a": 2, "b": 1})
    assert np.isnan(joint.places.at["410", "rank"]), "only a third of the weights is known of it"
    assert joint.placed.index.tolist() == ["411", "412", "413", "414", "415"]
    assert joint.places.at["411", "score"] == pytest.approx(100 * (2 * 1.0 + 0.2) / 3)


def test_few_people_are_no_burden_where_most_dongs_have_none():
    """33 of 7,684 residents make a dong the third of twenty; to name it for that would mislead."""
    joint = reading([entry("people", [4808, 2843, 33, 0, 0, 0], decimals=0)], {"people": 1}, adds_up=True)
    average = (4808 + 2843 + 33) / 6
    assert joint.shares["people"].round(6).tolist() == [1, 0.8, round(0.6 * 33 / average, 6), 0, 0, 0]
    assert joint.heavy["people"].tolist() == [True, True, False, False, False, False]
    assert joint.burdened("412") == ()


def test_what_a_scenario_spares_is_no_burden():
    joint = reading([entry("change", [4, -1, -1, -3, -2, -5])], {"change": 1}, adds_up=True)
    assert joint.shares["change"].tolist() == [1, 0, 0, 0, 0, 0]


def test_places_that_hang_on_the_weights_are_told_so():
    one, other = entry("a", [6, 5, 4, 3, 2, 1]), entry("b", [1, 2, 3, 4, 5, 6.5])
    torn = reading([one, other], {"a": 1, "b": 1}).places
    assert torn.at["410", "best"] < torn.at["410", "worst"]
    firm = reading([one], {"a": 1}).places
    assert (firm["best"] == firm["worst"]).all() and (firm["best"] == firm["rank"]).all()


def test_the_places_are_the_same_in_every_run():
    entries = [entry("a", [6, 5, 4, 3, 2, 1]), entry("b", [1, 2, 3, 4, 5, 6.5])]
    pd.testing.assert_frame_equal(reading(entries, {"a": 1, "b": 1}).places, reading(entries, {"a": 1, "b": 1}).places)


def test_a_weight_without_values_is_told_and_the_others_still_speak():
    joint = reading([entry("a", [3, 2, 1])], {"a": 1, "nowhere": 1})
    assert joint.missing == ("nowhere",)
    assert joint.placed.index.tolist() == ["410", "411", "412"]


@pytest.mark.parametrize("values", [[], [1], [None, None], ["held", 3]])
def test_fewer_than_two_known_dongs_have_no_places(values):
    assert not len(reading([entry("a", values)], {"a": 1}).placed)


def test_codes_of_another_kind_are_joined_by_the_name():
    statistics = entry("a", [1, 2], ids=["31150510", "31150520"])
    ministry = entry("b", [3, 4], ids=["4139051000", "4139052000"])
    table = dong_table([ministry, statistics])
    assert table.names.tolist() == ["가동", "나동"]
    assert table.values.loc["4139051000"].tolist() == [3, 1]


def test_two_dongs_of_one_name_stay_two():
    table = dong_table([entry("a", [1, 2], ids=["41111", "41222"], names=("중앙동", "중앙동"))])
    assert table.values["a"].to_dict() == {"41111": 1, "41222": 2}


def test_the_usual_weights_are_of_indicators_that_exist():
    known = {one.key: one for one in read_definitions()}
    assert all(known[key].by_dong and known[key].better.value != "neither" for key in USUAL_WEIGHTS)
    assert weights_of("", list(known)) == USUAL_WEIGHTS
    assert weights_of("delay = 2, transfer_time=0", list(known)) == {"delay": 2.0, "transfer_time": 0.0}


@pytest.mark.parametrize("text", ["nonsense=1", "delay", "delay=-1", "delay=x", "delay=0", "delay=inf"])
def test_weights_that_cannot_be_used_are_refused(text):
    with pytest.raises(MobileError):
        weights_of(text, ["delay"])
