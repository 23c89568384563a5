"""The app for everybody: big thumbs, screen readers, keyboards, large text, sun and night."""

from __future__ import annotations

import pytest

from .visit import DESK, PHONE

TOUCH_PX = 44
"""WCAG 2.2, 2.5.5 (AAA)."""
SERIOUS = {"serious", "critical"}
_SMALL = """() => [...document.querySelectorAll('button, a[href], input, select, summary, [role=tab]')]
  .filter((one) => one.checkVisibility({visibilityProperty: true}) && !one.closest('.skip'))
  .map((one) => ({box: (one.labels?.[0] ?? one).getBoundingClientRect(), html: one.outerHTML.slice(0, 100)}))
  .filter(({box}) => box.width > 0 && (box.width < LEAST || box.height < LEAST))
  .map(({box, html}) => `${box.width}x${box.height} ${html}`)""".replace("LEAST", str(TOUCH_PX - 0.01))


def _grow(page) -> None:
    if page.viewport_size["width"] < DESK[0]:
        page.get_by_role("button", name="내용 크게 보기").click()


def _indicator(page) -> None:
    page.locator(".card").nth(1).click()


def _legend(page) -> None:
    page.get_by_role("button", name="뒤로").click()
    page.get_by_role("tab", name="범례").click()
    page.locator(".class").nth(0).click()


def _list(page) -> None:
    page.get_by_role("tab", name="목록").click()


def _menu(page) -> None:
    page.get_by_role("button", name="메뉴").click()


WALK = {
    "peek": lambda page: None,
    "indicators": _grow,
    "indicator": _indicator,
    "legend": _legend,
    "list": _list,
    "menu": _menu,
}
"""The screens in an order in which each leads to the next."""


@pytest.fixture(scope="module")
def axe(pytestconfig) -> str:
    return (pytestconfig.rootpath / "mobile/app/node_modules/axe-core/axe.min.js").read_text("utf-8")


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "light"), (PHONE, "dark"), (DESK, "light")])
def test_axe_finds_nothing_serious_and_thumbs_hit_everything(visit, axe, size, scheme):
    found = {}
    with visit(size=size, scheme=scheme) as seen:
        seen.page.evaluate(f"() => {{ {axe} }}")
        for name, go in WALK.items():
            go(seen.page)
            seen.settle()
            found[name] = _serious(seen.page) + seen.page.evaluate(_SMALL)
    assert found == {name: [] for name in WALK}


def _serious(page) -> list[tuple[str, str]]:
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    serious = [one for one in result["violations"] if one["impact"] in SERIOUS]
    return [(one["id"], node["html"][:120]) for one in serious for node in one["nodes"]]


def test_the_sun_gets_the_highest_contrast(visit, axe):
    with visit() as seen:
        _menu(seen.page)
        seen.page.get_by_role("radio", name="선명한 화면").check()
        seen.page.get_by_role("button", name="닫기").click()
        _grow(seen.page)
        seen.page.evaluate(f"() => {{ {axe} }}")
        result = seen.page.evaluate("axe.run(document, {runOnly: ['color-contrast', 'color-contrast-enhanced']})")
        assert [one["id"] for one in result["violations"]] == []


_BEYOND = """() => [...document.querySelectorAll('.sheet-body *')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 80))"""


def test_text_of_double_size_stays_in_the_screen(visit):
    with visit() as seen:
        seen.page.evaluate("document.documentElement.style.fontSize = '200%'")
        _grow(seen.page)
        for tab in ("지표", "범례"):
            seen.page.get_by_role("tab", name=tab).click()
            assert seen.page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
            assert seen.page.evaluate(_BEYOND) == []


def test_the_keyboard_reaches_tabs_and_stops(visit):
    with visit() as seen:
        page = seen.page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.get_by_role("button", name="내용 크게 보기").press("Enter")
        page.get_by_role("tab", name="지표").press("ArrowRight")
        assert page.get_by_role("tab", name="범례").get_attribute("aria-selected") == "true"
        assert page.evaluate("document.activeElement.id") == "tab-legend"
        assert page.locator(".app").get_attribute("class") == "app stop-half"


def test_a_finger_pulls_the_sheet_up_and_down(visit):
    with visit() as seen:
        page = seen.page
        for to, stop in ((400, "half"), (60, "full"), (830, "peek")):
            box = page.locator(".sheet-head h1").bounding_box()
            page.mouse.move(box["x"] + 60, box["y"] + 10)
            page.mouse.down()
            page.mouse.move(box["x"] + 60, (box["y"] + to) / 2)
            page.mouse.move(box["x"] + 60, to)
            page.mouse.up()
            assert page.locator(".app").get_attribute("class") == f"app stop-{stop}"


def test_it_speaks_english_too(visit):
    with visit() as seen:
        _menu(seen.page)
        seen.page.get_by_role("radio", name="English").check()
        assert seen.page.get_by_role("heading", name="Menu").is_visible()
        assert seen.page.locator("html").get_attribute("lang") == "en"
