"""The app where things go wrong: hostile names, no WebGL, missing and broken files."""

from __future__ import annotations

import json

import pytest

from .small_publication import HOSTILE, SOUTH, STOPS, WEST
from .visit import PHONE, Visit, launched

MOST_HEADING_PX = 120
NO_LAYER = {"format": 1, "layers": [None], "indicators": [], "bounds": [126, 37, 127, 38]}


def test_hostile_names_are_only_text(visit):
    with visit() as seen:
        for number, name in enumerate(HOSTILE):
            seen.tap(WEST + 0.001 + number * 0.003, SOUTH + 0.001)
            seen.page.locator(".choice-row", has_text="버스 정류장").first.click()
            _require_only_text(seen.page, name)
            seen.page.get_by_role("button", name="내용 작게 보기").click()


def _require_only_text(page, name: str) -> None:
    heading = page.locator(".details h2")
    assert heading.text_content() == name
    assert heading.get_attribute("dir") == "auto"
    assert heading.bounding_box()["height"] < MOST_HEADING_PX
    assert page.locator("img, script:not([src]), .details b").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_the_policy_lets_nothing_but_the_app_run(visit):
    with visit() as seen:
        page = seen.page
        policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
        assert "unsafe" not in policy and policy.startswith("default-src 'none'")
        page.evaluate("""() => {
          document.body.insertAdjacentHTML('beforeend', '<i id=marked style="color:red" onclick="harmed=1"></i>');
          document.getElementById('marked').click();
          document.body.append(Object.assign(document.createElement('script'), {textContent: 'harmed = 1'}));
        }""")
        assert page.evaluate("[typeof harmed, getComputedStyle(marked).color === 'rgb(255, 0, 0)']") == [
            "undefined",
            False,
        ]
        assert len(seen.errors) == 3
        assert all("Content Security Policy" in one for one in seen.errors)
        seen.errors.clear()


def test_without_webgl_a_picture_indicators_and_list_are_there(chromium, address):
    with (
        launched(chromium.browser_type, "--disable-3d-apis") as browser,
        Visit.of(browser, address, wait=".fallback") as seen,
    ):
        page = seen.page
        assert "WebGL" in page.get_by_role("status").filter(has_text="간단한 그림").text_content()
        page.locator(".fallback canvas[data-drawn='192']").wait_for()
        inked = """() => { const canvas = document.querySelector('.fallback canvas');
          const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
          return dots.filter((value, index) => index % 4 === 3 && value > 0).length * 4 / dots.length; }"""
        assert page.evaluate(inked) > 0.2
        page.get_by_role("button", name="쉼터 없는 정류장").click()
        assert page.locator(".large strong").text_content() == "30"
        page.get_by_role("button", name="뒤로").click()
        page.get_by_role("tab", name="목록").click()
        page.get_by_role("table").wait_for()


@pytest.mark.parametrize(
    ("file", "answer", "sentence"),
    [
        ("bundle.json", {"status": 404}, "게시본에 bundle.json 파일이 없습니다"),
        ("bundle.json", {"status": 403}, "볼 권한이 없습니다"),
        ("bundle.json", {"body": "<html>login"}, "온전하지 않습니다"),
        ("bundle.json", {"body": "<html>login", "content_type": "text/html; charset=utf-8"}, "다시 로그인한 뒤"),
        ("bundle.json", {"status": 302, "headers": {"location": "https://sso.invalid/"}}, "다시 로그인한 뒤"),
        ("data/publication.json", {"body": json.dumps(NO_LAYER)}, "온전하지 않습니다"),
        ("data/publication.json", {"body": json.dumps({"format": 2})}, "더 새로운 앱"),
        ("data/publication.json", None, "연결을 확인하고"),
    ],
)
def test_what_cannot_be_opened_is_told_with_what_to_do(chromium, address, file, answer, sentence):
    def before(page):
        page.route(f"**/{file}*", lambda route: route.fulfill(**answer) if answer else route.abort())

    with Visit.of(chromium, address, wait="[role=alert]", before=before) as seen:
        assert sentence in seen.page.get_by_role("alert").text_content()
        seen.page.unroute(f"**/{file}*")
        seen.page.get_by_role("button", name="다시 시도").click()
        seen.page.wait_for_selector(".map-buttons")
        assert seen.counts()["stops"]["drawn"] == STOPS


def test_a_layer_that_does_not_arrive_is_named(chromium, address):
    def before(page):
        page.route("**/stops.geojson*", lambda route: route.abort())

    with Visit.of(chromium, address, before=before) as seen:
        seen.page.get_by_text("'버스 정류장' 레이어를 받지 못했습니다").wait_for()
        assert seen.counts()["links"]["drawn"] == seen.counts()["links"]["count"]
