"""The slider of hours: the map draws the hour that it says."""

from __future__ import annotations

import numpy as np
import pytest

from .small_publication import BUSIEST, HOURS

LINK = 7


def _flow(hour: int) -> float:
    """As the small publication makes it, written apart."""
    return float(np.float32((100 + LINK * 40) * (0.3 + 0.7 * np.sin(hour / HOURS * np.pi) ** 2)))


def _drawn(seen) -> float:
    seen.settle()
    return seen.page.evaluate(f"window.sijeong.state('links', {LINK})")["flow"]


def _hours(seen) -> list[str]:
    return [one for one in seen.asked if "/times/" in one]


def test_a_step_changes_what_is_drawn(visit):
    with visit() as seen:
        slider = seen.page.get_by_role("slider", name="시간대")
        assert slider.get_attribute("aria-valuetext") == f"{BUSIEST}시"
        slider.focus()
        seen.page.keyboard.press("ArrowRight")
        assert slider.get_attribute("aria-valuetext") == f"{BUSIEST + 1}시"
        assert _drawn(seen) == pytest.approx(_flow(BUSIEST + 1))
        slider.fill("0")
        assert _drawn(seen) == pytest.approx(_flow(0))
        seen.page.get_by_role("button", name="앞 시간대").click()
        assert slider.get_attribute("aria-valuetext") == "23시", "before the first hour comes the last"
        assert _drawn(seen) == pytest.approx(_flow(23))
        slider.fill(str(BUSIEST))
        assert _drawn(seen) == pytest.approx(_flow(BUSIEST)), "the hour it began with is drawn again"


def test_hours_are_loaded_when_another_is_asked_for(visit):
    with visit() as seen:
        seen.settle()
        assert not _hours(seen)
        seen.page.get_by_role("button", name="다음 시간대").click()
        _drawn(seen)
        assert [one.rpartition("/")[2].partition("?")[0] for one in _hours(seen)] == ["links.bin"]


def test_play_goes_on_by_itself_until_it_is_paused(visit):
    with visit() as seen:
        seen.page.get_by_role("button", name="재생").click()
        seen.page.locator('.time-slider[aria-valuetext="14시"]').wait_for()
        seen.page.get_by_role("button", name="멈춤").click()
        seen.page.get_by_role("button", name="재생").wait_for()


def test_without_a_layer_of_hours_there_is_no_slider(visit):
    with visit() as seen:
        slider = seen.page.get_by_role("slider", name="시간대")
        slider.wait_for()
        seen.page.get_by_role("button", name="내용 크게 보기").click()
        seen.page.get_by_role("tab", name="범례").click()
        seen.page.get_by_role("switch", name="도로 교통량", exact=True).uncheck()
        slider.wait_for(state="detached")
