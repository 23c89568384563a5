"""Kept on the phone: with the server gone the map is the same, and nothing is asked of anybody else."""

from __future__ import annotations

import re
from contextlib import contextmanager

import pytest

from .small_publication import small_publication
from .visit import PHONE
from .web_host import hosted


@contextmanager
def phone(browser, **options):
    """A phone that may keep things; yields its page and the addresses that it asked for."""
    width, height = PHONE
    context = browser.new_context(viewport={"width": width, "height": height}, locale="ko-KR", **options)
    asked = []
    context.on("request", lambda request: asked.append(request.url))
    try:
        yield context.new_page(), asked
    finally:
        context.close()


def counts(page):
    page.wait_for_selector(".map-buttons")
    page.evaluate("window.sijeong.idle()")
    return page.evaluate("window.sijeong.counts()")


def ready(page):
    page.get_by_text("✓ 오프라인 준비됨").first.wait_for(state="attached")


def test_the_map_is_the_same_when_the_server_is_gone(chromium, published):
    with phone(chromium) as (page, asked):
        with hosted(published) as address:
            page.goto(address)
            ready(page)
            before = counts(page)
        page.reload()
        assert counts(page) == before
        assert all(one["drawn"] == one["count"] for one in before.values())
        page.get_by_role("button", name="내용 크게 보기").click()
        page.get_by_role("tab", name="범례").click()
        page.get_by_role("switch", name="필지").check()
        tiled = counts(page)["parcels"]
        assert tiled["drawn"] == tiled["count"], "parts of the kept archive are answered as parts"
        page.get_by_role("button", name="메뉴").click()
        page.get_by_text(re.compile(r"기준일 2026\. 10\. 31\. · [\d.]+ MB")).wait_for()
        assert [one for one in asked if not one.startswith((address, "blob:", "data:"))] == []


def test_a_new_publication_waits_until_it_is_asked_for(chromium, tmp_path):
    folder = tmp_path / "small"
    small_publication(folder)
    with phone(chromium) as (page, _), hosted(folder) as address:
        page.goto(address)
        ready(page)
        _publish_again(folder)
        page.reload()
        assert page.locator("h1").inner_text() == "정왕권 생활교통 현황"
        page.get_by_role("button", name="새 자료 있음").click()
        page.locator("h1", has_text="새 제목").wait_for()
        kept = page.evaluate("caches.keys()")
        assert len(kept) == 1 and kept[0].endswith("fedcba9876543210"), "what was before is gone from the phone"


def test_a_file_that_was_not_published_is_not_kept(chromium, tmp_path):
    folder = tmp_path / "small"
    small_publication(folder)
    changed = folder / "data" / "rows"
    for file in changed.rglob("*.json"):
        file.write_bytes(file.read_bytes() + b" ")
    with phone(chromium) as (page, _), hosted(folder) as address:
        page.goto(address)
        page.wait_for_selector(".map-buttons")
        page.get_by_role("button", name="메뉴").click()
        page.get_by_text("받은 파일이 게시한 것과 다릅니다").wait_for()
        assert page.evaluate("caches.keys()") == []


@pytest.mark.parametrize("day, open_", [("2099-12-31T12:00:00", True), ("2100-01-01T00:01:00", False)])
def test_the_last_day_is_the_last(chromium, address, day, open_):
    with phone(chromium, service_workers="block") as (page, _):
        page.clock.set_fixed_time(day)
        page.goto(address)
        page.wait_for_selector(".map-buttons" if open_ else ".gate")
        if not open_:
            page.get_by_text("유효기간이 지났습니다").wait_for()
            assert page.locator("canvas").count() == 0


def test_what_is_over_stays_closed_offline_and_with_the_clock_set_back(chromium, published):
    with phone(chromium) as (page, asked):
        with hosted(published) as address:
            page.goto(address)
            ready(page)
        page.clock.set_fixed_time("2100-02-01T12:00:00")
        page.reload()
        page.get_by_text("유효기간이 지났습니다").wait_for()
        page.clock.set_fixed_time("2026-12-01T12:00:00")
        asked.clear()
        page.reload()
        page.get_by_text("유효기간이 지났습니다").wait_for()
        page.get_by_text("시계가 뒤로 맞춰져 있습니다").wait_for()
        assert not [url for url in asked if "/data/" in url]
        page.get_by_role("button", name="이 전화에서 지우기").click()
        page.get_by_text("저장된 자료를 지웠습니다").wait_for()
        assert page.evaluate("caches.keys()") == []


def _publish_again(folder):
    """The same folder with another title and build, as a city copies it over the one before."""
    again = folder.with_name("again")
    small_publication(again, title="새 제목", build="fedcba9876543210")
    for file in again.rglob("*"):
        if file.is_file():
            target = folder / file.relative_to(again)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
