"""The list: everything that is on the map, without the map, without a mouse."""

from __future__ import annotations

from .small_publication import PARCELS, STOPS

PAGE_ROWS = 50


def _open_list(page):
    page.get_by_role("button", name="내용 크게 보기").focus()
    page.keyboard.press("Enter")
    page.get_by_role("tab", selected=True).focus()
    page.keyboard.press("ArrowLeft")
    page.locator(".list tbody tr").first.wait_for()


def _numbers(page) -> list[str]:
    return page.locator(".list tbody td.number:nth-of-type(2)").all_inner_texts()


def test_sorting_and_opening_need_a_keyboard_only(visit):
    with visit() as seen:
        page = seen.page
        _open_list(page)
        page.get_by_text(f"전체 {STOPS}건 중 {STOPS}건").wait_for()
        page.get_by_role("button", name="하루 이용").focus()
        page.keyboard.press("Enter")
        assert page.get_by_role("columnheader", name="하루 이용").get_attribute("aria-sort") == "ascending"
        page.keyboard.press("Enter")
        assert page.get_by_role("columnheader", name="하루 이용").get_attribute("aria-sort") == "descending"
        first = page.locator(".list tbody th button").first
        assert "7,284명" in page.locator(".list tbody tr").first.inner_text()
        name = first.locator(".row-name").inner_text()
        first.focus()
        page.keyboard.press("Enter")
        page.get_by_role("heading", name=name).wait_for()


def test_the_list_is_found_through_and_kept_to_the_map(visit):
    with visit() as seen:
        page = seen.page
        _open_list(page)
        page.get_by_role("searchbox", name="목록에서 찾기").fill("월곶동 시내")
        rows = page.locator(".list tbody tr").all_inner_texts()
        assert rows and all("월곶동" in row and "시내버스" in row for row in rows)
        page.get_by_role("searchbox", name="목록에서 찾기").fill("")
        seen.settle()
        page.get_by_role("switch", name="지도에 보이는 곳만").check()
        page.get_by_text(f"전체 {STOPS}건 중 {STOPS}건").wait_for()
        page.get_by_role("button", name="확대").focus()
        for _ in range(3):
            page.keyboard.press("Enter")
            seen.settle()
        assert 0 < len(page.locator(".list tbody tr").all()) < STOPS


def test_long_lists_come_in_pages(visit):
    with visit() as seen:
        page = seen.page
        _open_list(page)
        page.get_by_role("combobox", name="레이어").select_option(label="필지")
        page.get_by_text(f"전체 {PARCELS:,}건 중 {PARCELS:,}건").wait_for()
        assert page.locator(".list tbody tr").count() == PAGE_ROWS
        page.get_by_role("button", name="다음 쪽").click()
        assert page.locator(".list tbody th .row-name").first.inner_text() == str(PAGE_ROWS + 1)
