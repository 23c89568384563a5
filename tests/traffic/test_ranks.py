"""The table of ranks: its figures, and the CSV that a city corrects."""

import numpy as np
import pytest

from sijeong.traffic.errors import TrafficError
from sijeong.traffic.network.costs import signal_delay
from sijeong.traffic.network.rank_file import HEADINGS, read_rank_table, write_rank_table
from sijeong.traffic.network.ranks import DEFAULT_RULES, STREET_ALPHA, STREET_BETA, RankRule, RankTable


def test_every_rank_of_the_node_link_has_a_rule_and_higher_ranks_go_first():
    assert [rule.rank for rule in DEFAULT_RULES] == [str(rank) for rank in range(101, 109)]
    priorities = [rule.priority for rule in DEFAULT_RULES]
    assert priorities == sorted(priorities, reverse=True)
    assert all(rule.source for rule in DEFAULT_RULES)


def test_a_rank_that_has_no_rule_is_taken_for_other_roads():
    rules = RankTable().of(["101", "", "999"])
    assert rules["rank"].tolist() == ["101", "108", "108"]
    assert rules["speed_kmh"].tolist() == [100.0, 30.0, 30.0]


def test_a_table_written_and_corrected_is_read_as_it_was_written(tmp_path):
    file = tmp_path / "도로등급.csv"
    write_rank_table(RankTable(), file)
    assert read_rank_table(file) == RankTable()
    text = file.read_text(encoding="utf-8-sig").replace("107,시·군도,1,40.0", "107,시·군도,2,45")
    file.write_text(text, encoding="cp949", errors="ignore")
    assert read_rank_table(file).of(["107"])[["lanes", "speed_kmh"]].iloc[0].tolist() == [2, 45.0]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["107,시도,1,빠름,1800,0.15,4,3"], "row 2, column “자유속도(km/h)”: “빠름” is no number"),
        (["107,시도,0,40,1800,0.15,4,3"], "Rank 107: lanes is 0"),
        (["107,시도,1,40,1800,0.15,4,3"], "no rank 108"),
        (["108,기타,1,30,1600,0.15,4,2"] * 2, "rank 108 twice"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_in_one_sentence(tmp_path, rows, said):
    file = tmp_path / "ranks.csv"
    heading = ",".join(list(HEADINGS.values())[:-1])
    file.write_text("\n".join([heading, *rows]), encoding="utf-8")
    with pytest.raises(TrafficError) as error:
        read_rank_table(file)
    assert said in str(error.value)


def test_a_table_without_a_needed_column_names_it(tmp_path):
    file = tmp_path / "ranks.csv"
    file.write_text("도로등급,이름\n107,시도\n", encoding="utf-8")
    with pytest.raises(TrafficError, match="no column “차로 수\\(편도\\)/lanes”"):
        read_rank_table(file)


def test_half_a_cycle_of_green_makes_wait_an_eighth_of_it():
    assert signal_delay(120.0, 0.5) == 15.0
    np.testing.assert_allclose(signal_delay(np.array([120.0, 0.0]), np.array([0.4, 1.0])), [21.6, 0.0])


def test_a_rule_must_be_above_zero():
    with pytest.raises(TrafficError, match="speed_kmh is -5"):
        RankRule("107", "시도", 1, -5, 1800.0)


@pytest.mark.parametrize("load", [0.5, 0.6, 0.7, 0.8, 0.9])
def test_the_curve_of_streets_tells_the_delay_at_signals(load):
    """HCM 2010, equations 18-20 and 18-45: uniform and incremental delay, less what an empty approach waits."""
    cycle, green, capacity, hours = 120.0, 0.47, 2660.0, 0.25
    uniform = 0.5 * cycle * (1 - green) ** 2
    random = 900 * hours * (load - 1 + np.sqrt((load - 1) ** 2 + 4 * load / (capacity * hours)))
    growth = uniform / (1 - load * green) - uniform + random
    driving = 370 / (60 / 3.6)
    assert STREET_ALPHA * load**STREET_BETA * driving == pytest.approx(growth, rel=0.15)
    assert 0.15 * load**4 * driving < 0.2 * growth
