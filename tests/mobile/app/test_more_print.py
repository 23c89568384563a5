"""On paper: the map as a picture, legend, indicators, dates and the notice; nothing of the screen."""

from __future__ import annotations

from .small_publication import TITLE


def test_a_page_of_paper_says_all_that_the_screen_does(visit):
    with visit(before=lambda page: page.add_init_script("window.print = () => { window.printed = true }")) as seen:
        seen.settle()
        page = seen.page
        page.get_by_role("button", name="메뉴").click()
        page.get_by_role("button", name="인쇄").click()
        page.locator(".print img").wait_for(state="attached")
        page.wait_for_selector(".print footer", state="attached")
        page.emulate_media(media="print")
        paper = page.locator(".print")
        assert paper.is_visible() and not page.locator("#app").is_visible()
        said = paper.inner_text()
        for text in (TITLE, "1,200 이상", "쉼터 없는 정류장", "2026. 10. 31.", "시흥시 교통정책과", "통행량은 추정값"):
            assert text in said
        assert _colours(page) > 5, "the picture of the map is empty"
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator(".print").count() == 0


def _colours(page) -> int:
    """How many colours a grid of places in the picture has."""
    return page.locator(".print img").evaluate("""async picture => {
        await picture.decode();
        const canvas = Object.assign(document.createElement("canvas"), {width: 60, height: 100});
        const paper = canvas.getContext("2d");
        paper.drawImage(picture, 0, 0, 60, 100);
        const pixels = new Uint32Array(paper.getImageData(0, 0, 60, 100).data.buffer);
        return new Set(pixels).size;
    }""")
