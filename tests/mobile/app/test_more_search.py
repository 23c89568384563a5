"""Finding places: initials, half-typed syllables, kinds; what is found is shown on the map."""

from __future__ import annotations


def test_initials_find_a_dong_and_its_stops(visit):
    with visit() as seen:
        seen.page.get_by_role("searchbox").fill("ㅈㅇ1")
        hits = seen.page.locator(".hit")
        hits.first.wait_for()
        assert hits.first.inner_text().split("\n")[:2] == ["동", "정왕1동"]
        assert all("정왕1동" in text for text in hits.all_inner_texts())
        seen.page.get_by_role("button", name="정류장", exact=True).click()
        assert all(text.startswith("정류장") for text in hits.all_inner_texts())


def test_what_is_found_is_chosen_and_shown(visit):
    with visit() as seen:
        seen.page.get_by_role("searchbox").fill("정왕2동 정류장 13")
        seen.page.locator(".hit").first.wait_for()
        seen.page.keyboard.press("ArrowDown")
        seen.page.keyboard.press("Enter")
        seen.page.get_by_role("heading", name="정왕2동 정류장 13").wait_for()
        before = seen.page.url
        seen.settle()
        assert seen.page.url == before, "a search is nobody's business: it stays out of the address"


def test_nothing_is_found_for_what_is_not_there(visit):
    with visit() as seen:
        seen.page.get_by_role("searchbox").fill("뷁뷁")
        seen.page.get_by_text("맞는 곳이 없습니다").wait_for()
        assert seen.page.locator(".hit").count() == 0


def test_the_index_is_asked_for_only_when_somebody_searches(visit):
    with visit() as seen:
        seen.settle()
        assert not [url for url in seen.asked if "/search/" in url]
        seen.page.get_by_role("searchbox").focus()
        seen.page.get_by_role("searchbox").fill("정")
        seen.page.locator(".hit").first.wait_for()
        assert len([url for url in seen.asked if "/search/" in url]) == 1
