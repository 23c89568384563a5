"""The app in Chromium: all that was published is on the map, and taps, classes and indicators show what they say."""

from __future__ import annotations

import pytest

from .small_publication import BUILDINGS, DISTRICT, LINKS, PARCELS, SOUTH, STOPS, WEST
from .visit import DESK, PHONE

STOP_12 = (WEST + 0.001 + 2 * 0.003, SOUTH + 0.001 + 0.003)
FIRST_VIEW_BYTES = 300_000
"""What the first view may load of data (issue 7)."""


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_feature_is_on_the_map(visit, size, scheme):
    with visit(size=size, scheme=scheme) as seen:
        counts = seen.counts()
        assert {key: one["count"] for key, one in counts.items()} == {
            "stops": STOPS, "links": LINKS, "buildings": BUILDINGS, "dongs": DISTRICT, "roads": 6,
        }  # fmt: skip
        assert all(one["drawn"] == one["count"] for one in counts.values())
        assert seen.page.locator("html").get_attribute("data-theme") == scheme
        canvas, stage = (seen.page.locator(one).bounding_box() for one in (".map canvas", ".stage"))
        assert canvas == stage and canvas["height"] > 300


def test_the_first_view_is_small_and_asks_for_nothing_that_waits(visit, address):
    with visit() as seen:
        seen.settle()
        data = {url: size for url, size in seen.received.items() if url.startswith(f"{address}data/")}
        assert 0 < sum(data.values()) <= FIRST_VIEW_BYTES
        waiting = ("/rows/", "/search/", "/times/", "tiles")
        assert not [url for url in data if any(part in url for part in waiting)]


def test_a_layer_of_tiles_comes_when_it_is_switched_on(visit):
    with visit() as seen:
        _open_legend(seen)
        seen.page.get_by_role("switch", name="필지").check()
        assert seen.counts()["parcels"] == {"count": PARCELS, "drawn": PARCELS}
        seen.page.get_by_text(f"전체 {PARCELS:,}건 중 지도에 {PARCELS:,}건").wait_for()


def test_classes_of_the_legend_are_shown_and_hidden(visit):
    with visit() as seen:
        _open_legend(seen)
        seen.page.get_by_role("button", name="마을버스").click()
        assert seen.counts()["stops"] == {"count": STOPS, "drawn": STOPS // 3}
        seen.page.get_by_role("button", name="시내버스").click()
        assert seen.counts()["stops"]["drawn"] == STOPS // 3 * 2
        seen.page.get_by_role("button", name="모두 보기").click()
        assert seen.counts()["stops"]["drawn"] == STOPS


def test_an_indicator_shows_what_it_counts(visit):
    with visit() as seen:
        seen.page.get_by_role("button", name="쉼터 없는 정류장").click()
        page = seen.page.locator(".subpage")
        assert page.get_by_text("−4 줄어듦 (좋아짐)").is_visible()
        page.get_by_role("button", name="지도에서 보기").click()
        assert seen.counts()["stops"]["drawn"] == STOPS // 2
        page.get_by_role("button", name="모두 보기").click()
        assert seen.counts()["stops"]["drawn"] == STOPS


def test_an_indicator_lists_its_dongs_with_what_is_held_back(visit):
    with visit() as seen:
        seen.page.get_by_role("button", name="고령 인구").click()
        rows = seen.page.locator(".dongs tbody tr").all_inner_texts()
        assert [row.split()[0] for row in rows] == ["정왕2동", "월곶동", "정왕1동", "능곡동", "배곧1동", "장곡동"]
        assert "3,400명" in rows[0] and "소수 값 보호로 숨김" in rows[-1]


def test_a_tap_asks_which_feature_and_tells_all_of_it(visit):
    with visit() as seen:
        seen.tap(*STOP_12)
        seen.page.locator(".choice-row", has_text="정왕1동 정류장 12").click()
        values = dict(
            zip(*(seen.page.locator(f".details {tag}").all_inner_texts() for tag in ("dt", "dd")), strict=True)
        )
        assert values == {
            "이름": "정왕1동 정류장 12", "종류": "시내버스", "하루 이용": "1,481명", "고령자 비율": "20.0%",
            "개통일": "2012. 3. 1.", "쉼터": "예",
        }  # fmt: skip
        seen.page.get_by_role("button", name="뒤로").click()
        assert seen.page.locator(".choice-row").count() > 1


def test_buildings_are_seen_from_the_side_and_from_above_again(visit):
    with visit() as seen:
        seen.page.get_by_role("button", name="건물을 기울여 보기").click()
        seen.page.get_by_role("button", name="위에서 보기").click()
        seen.page.get_by_role("button", name="건물을 기울여 보기").wait_for()


def _open_legend(seen) -> None:
    seen.page.get_by_role("button", name="내용 크게 보기").click()
    seen.page.get_by_role("tab", name="범례").click()
