"""Base and scenario under one border, which a finger or the arrow keys move."""

from __future__ import annotations

import pytest

from .small_publication import PLANNED

LINK = 30


def _compare(page):
    page.get_by_role("button", name="메뉴").click()
    page.get_by_role("button", name="비교: 새 도로 개통").click()
    page.locator(".compare-map canvas").wait_for()


def _flows(seen) -> list[float]:
    return [seen.page.evaluate(f"window.sijeong.state('{layer}', {LINK})")["flow"] for layer in ("links", "links-plan")]


def test_both_are_drawn_at_the_same_hour_and_place(visit):
    with visit() as seen:
        _compare(seen.page)
        for hour in ("8", "15"):
            seen.page.get_by_role("slider", name="시간대").fill(hour)
            seen.settle()
            base, scenario = _flows(seen)
            assert scenario == pytest.approx(base * PLANNED, rel=1e-5)
        assert seen.page.locator(".compare-side").all_inner_texts() == ["현재", "시나리오"]


def test_the_border_moves_by_keys_and_shows_more_of_one(visit):
    with visit() as seen:
        _compare(seen.page)
        border = seen.page.get_by_role("slider", name="현재와 시나리오의 경계")
        border.focus()
        shown = seen.page.locator(".compare-map")
        before = shown.evaluate("box => getComputedStyle(box).clipPath")
        seen.page.keyboard.press("Home")
        assert border.get_attribute("aria-valuetext") == "현재 0%, 시나리오 100%"
        assert shown.evaluate("box => getComputedStyle(box).clipPath") != before
        seen.page.get_by_role("button", name="비교 끝내기").click()
        shown.wait_for(state="detached")


def test_legends_stand_beside_each_other(visit):
    with visit() as seen:
        _compare(seen.page)
        seen.page.locator(".compare-legends summary").click()
        assert seen.page.locator(".compare-columns h3").all_inner_texts() == ["현재", "시나리오"]
        columns = [set(one.all_inner_texts()) for one in
                   (seen.page.locator(".compare-columns > div").nth(at).locator("li") for at in (0, 1))]  # fmt: skip
        assert columns[0] == columns[1] != set()
