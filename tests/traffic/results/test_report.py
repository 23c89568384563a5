"""The page of run checks: what it says follows from the run."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import runs

from sijeong.traffic.results.model import RunCheck, Verdict
from sijeong.traffic.results.report import write_report


def page_of(run, tmp_path, translate=str) -> str:
    write_report(run, tmp_path / "점검.html", translate, "ko")
    return (tmp_path / "점검.html").read_text(encoding="utf-8")


def test_a_red_check_comes_first_and_is_said_by_a_sign_too(tmp_path):
    page = page_of(runs.results(), tmp_path)
    assert '<p class="bad">Do not use this run' in page
    assert '<p class="bad">✕ 31 vehicles were taken off the road.</p>' in page
    assert '<p class="good">✓ All 1200 trips set out.</p>' in page


@pytest.mark.parametrize(
    ("verdict", "said"), [(Verdict.GOOD, "passed all of its checks"), (Verdict.DOUBTFUL, "with the reservations below")]
)
def test_the_verdict_is_that_of_the_worst_check(tmp_path, verdict, said):
    checks = (RunCheck("a", Verdict.GOOD, "Fine."), RunCheck("b", verdict, "So so."))
    assert said in page_of(replace(runs.results(), checks=checks), tmp_path)


def test_a_stopped_run_says_so_whatever_its_checks(tmp_path):
    run = replace(runs.results(), checks=(RunCheck("a", Verdict.GOOD, "Fine."),), is_partial=True)
    assert "was stopped before its end" in page_of(run, tmp_path)


def test_what_is_not_calibrated_is_for_comparing_only(tmp_path):
    run = runs.results()
    assert "Not calibrated" in page_of(run, tmp_path)
    assert "Not calibrated" not in page_of(replace(run, record=run.record | {"calibrated": "yes"}), tmp_path)


def test_the_spread_is_told_with_several_runs_only(tmp_path):
    many = runs.results()
    many = replace(many, seeds=many.seeds.assign(mean_trip_s=[500.0, 510.0, 520.0]))
    page = page_of(many, tmp_path)
    row = re.search(r"<tr><td>Trip time, mean \(s\)</td>(.*?)</tr>", page)[1]
    assert re.findall(r"[\d.]+(?=</td>)", row) == ["510.0", "10.0", "500.0", "520.0"]
    assert "Spread of the runs" not in page_of(runs.results(seeds=1), tmp_path)


def test_sentences_are_translated_and_names_are_escaped(tmp_path):
    run = runs.results()
    run.links["road_name"] = "<b>해솔로</b>"
    page = page_of(run, tmp_path, lambda text: text.replace("Run checks", "실행 점검"))
    assert "<h1>실행 점검</h1>" in page
    assert "&lt;b&gt;해솔로&lt;/b&gt;" in page and "<b>해솔로</b>" not in page


def test_the_curve_falls_as_the_gap_does(tmp_path):
    gaps = pd.DataFrame({"seed": 0, "round": [1, 2, 3], "gap": [0.1, 0.01, 0.001], "mean_trip_s": np.nan})
    run = replace(runs.results(), rounds=gaps, record={"engine": "static"})
    path = re.search(r'<polyline points="([^"]+)"', page_of(run, tmp_path))[1]
    x, y = zip(*(map(float, point.split(",")) for point in path.split()), strict=True)
    assert list(x) == sorted(x) and list(y) == sorted(y)
    assert y[1] - y[0] == pytest.approx(y[2] - y[1], abs=0.2)  # a grid of powers of ten


def test_a_run_without_vehicles_has_a_page(tmp_path):
    empty = runs.results()
    empty = replace(
        empty, statistics=empty.statistics.iloc[:0], rounds=empty.rounds.iloc[:0], seeds=empty.seeds.iloc[:0]
    )
    assert "Record of the run" in page_of(empty, tmp_path)
