"""A link brings another reader to the same view, and holds nothing that is secret."""

from __future__ import annotations

from .visit import Visit


def test_a_view_comes_back_in_a_new_page(visit, chromium):
    with visit(permissions=["clipboard-read", "clipboard-write"]) as seen:
        page = seen.page
        page.get_by_role("slider", name="시간대").fill("9")
        page.get_by_role("searchbox").fill("정왕2동 정류장 13")
        page.locator(".hit").first.click()
        page.get_by_role("button", name="내용 크게 보기").or_(page.get_by_role("tab", name="범례")).first.wait_for()
        seen.settle()
        page.evaluate("navigator.share = undefined")
        page.get_by_role("button", name="메뉴").click()
        page.get_by_role("button", name="이 화면 공유").click()
        page.get_by_text("링크를 복사했습니다").wait_for()
        link = page.evaluate("navigator.clipboard.readText()")
        counts = seen.counts()
    with Visit.of(chromium, link) as other:
        other.settle()
        assert other.page.get_by_role("slider", name="시간대").get_attribute("aria-valuetext") == "9시"
        other.page.get_by_role("heading", name="정왕2동 정류장 13").wait_for()
        assert other.counts() == counts
        assert other.errors == []


def test_nonsense_in_a_link_opens_the_plain_view(visit, chromium, address):
    hostile = "#at=126.75,37.35,14&layers=stops,<script>,gone&selected=stops:99999&time=never&divided=7&indicator=no"
    with Visit.of(chromium, address + hostile) as seen:
        assert set(seen.counts()) == {"stops"}
        assert seen.errors == []
