"""The page for officials: the changes in words, figures with their error, and what the model cannot say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_results import made_results
from scenario_city import square_demand, square_network

from sijeong.traffic.scenario.comparing import compare
from sijeong.traffic.scenario.comparison_report import plus_minus, write_comparison_report
from sijeong.traffic.scenario.editing import with_changes
from sijeong.traffic.scenario.model import Change, Operation, Scenario

FLOWS = {"wn": 100.0, "ne": 100.0, "ws": 80.0, "se": 80.0}
DETOUR = {"wn": 20.0, "ws": 160.0, "se": 160.0}


@pytest.fixture
def page(tmp_path):
    closed = Change(0, Operation.CLOSE, "ne", note="bridge <works>", begin_s=None)
    scenario = with_changes(Scenario("다리"), square_network(), None, [closed])

    def written(flows=DETOUR, scenario=scenario, **choices) -> str:
        base = made_results(square_network(), square_demand(), FLOWS, noise=1, **choices)
        other = made_results(square_network(), square_demand(), flows, noise=1, dice=2, scenario=scenario, **choices)
        write_comparison_report(compare(base, other), tmp_path / "page.html")
        return (tmp_path / "page.html").read_text(encoding="utf-8")

    return written


def test_the_page_says_what_is_changed_and_what_happens(page):
    text = page()
    assert "Road ne closed · ne" in text and "bridge &lt;works&gt;" in text and "다리" in text
    assert "Of 8 roads 2 carry more, 1 carry less, 1 are closed" in text
    assert "07:00–09:00" in text and " ± " in text
    assert "before calibration" in text and "not calibrated against counts" in text


def test_a_calibrated_model_is_not_called_uncalibrated(page):
    text = page(calibrated="yes")
    assert "not calibrated" not in text
    assert "before calibration" not in text


def test_chance_alone_is_called_so(page):
    text = page(flows=FLOWS, scenario=None)
    assert "what differs may be chance" in text
    assert "Nothing: the result is the base." in text
    assert "0 carry more, 0 carry less" in text


def test_few_seeds_and_static_gaps_are_told_in_the_page(page):
    assert "2 common seed(s): too few" in page(seeds=(1, 2))
    text = page(engine="static", seeds=(0,), gap=1e-3)
    assert "relative gap of 1.0e-03" in text and "±" not in text.split("How far")[0]


def test_a_road_is_told_by_its_most_affected_link(tmp_path):
    base, other = (made_results(square_network(), square_demand(), flows) for flows in (FLOWS, DETOUR))
    found = compare(base, other)
    one_name = found.links.assign(road_name="중앙로")
    write_comparison_report(replace(found, links=one_name), tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text(encoding="utf-8").count("중앙로 (") == 1


@pytest.mark.parametrize(
    ("difference", "noise", "digits", "text"),
    [(12.34, 4.56, 1, "+12.3 ± 4.6"), (-3.0, float("nan"), 0, "−3"), (0.0, 0.2, 1, "0.0 ± 0.2")],
)
def test_a_difference_is_written_with_half_of_its_interval(difference, noise, digits, text):
    assert plus_minus(difference, noise, digits) == text
