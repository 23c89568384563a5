"""Names of files that users keep."""

from __future__ import annotations

from datetime import date

import pytest

from sijeong.common.file_names import allowed_name, dated_name, plain_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("정왕역 (4905)", "정왕역_(4905)"),
        ('a/b:c*"?', "a_b_c"),
        (" 대피소 안내 #1 & 2. ", "대피소_안내_1_2"),
        ("v1.2", "v1.2"),
        ("..", ""),
        ("가" * 200, "가" * 80),
        ("가" * 79 + " 나", "가" * 79),
    ],
)
def test_a_name_is_taken_by_file_systems_mail_and_servers(text, name):
    assert plain_name(text) == name


def test_a_dated_name_tells_what_and_when():
    today = date.today().isoformat()
    assert dated_name("정왕역 (4905)", "", "시간대별") == f"정왕역_(4905)_시간대별_{today}"
    assert dated_name("가" * 50, "나" * 50) == f"{'가' * 50}_{'나' * 29}_{today}"
    assert dated_name("가" * 50, longest=40) == f"{'가' * 40}_{today}"


def test_a_name_that_is_kept_loses_only_what_windows_refuses():
    assert allowed_name('도로: "2026/4" <안>\0.gpkg') == "도로_ _2026_4_ _안__.gpkg"
    assert allowed_name("연속지적도 2026년 4월") == "연속지적도 2026년 4월"
