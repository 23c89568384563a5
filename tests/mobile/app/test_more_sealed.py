"""A sealed publication: the right passphrase opens it, nothing else does, and nothing of it lies open on the phone."""

from __future__ import annotations

import pytest

from sijeong.mobile.sealing.key import key_from

from .small_publication import DONGS, STOPS, small_publication
from .test_more_offline import counts, phone, ready
from .web_host import hosted

WORDS = "푸른 소나무 다섯 그루 언덕"
INSIDE = (DONGS[0], "버스 정류장", "features", "PMTiles")
"""What is in the files, and must not be read in them."""


@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sealed") / "small"
    small_publication(folder, key=key_from(WORDS))
    with hosted(folder) as address:
        yield address


def _try(page, words):
    page.get_by_label("암호문구", exact=True).fill(words)
    page.get_by_role("button", name="열기").click()


def test_a_wrong_passphrase_opens_nothing(chromium, sealed):
    with phone(chromium) as (page, _):
        page.goto(sealed)
        _try(page, "푸른 소나무 여섯 그루 언덕")
        page.get_by_text("열리지 않았습니다").wait_for()
        assert page.locator("canvas").count() == 0
        assert page.get_by_label("암호문구", exact=True).evaluate("field => field === document.activeElement")
        assert not _plain(page)


def test_the_right_passphrase_opens_all_and_leaves_only_ciphertext(chromium, sealed):
    with phone(chromium) as (page, asked):
        page.goto(sealed)
        page.get_by_label("암호문구", exact=True).fill(f" {WORDS.replace(' ', '')} ")
        page.keyboard.press("Enter")
        before = counts(page)
        assert before["stops"] == {"count": STOPS, "drawn": STOPS}
        page.get_by_role("button", name="내용 크게 보기").click()
        page.get_by_role("tab", name="범례").click()
        page.get_by_role("switch", name="필지").check()
        tiled = counts(page)["parcels"]
        assert tiled["drawn"] == tiled["count"], "tiles are cut from what was opened in memory"
        ready(page)
        assert page.evaluate("caches.keys()") != []
        assert not _plain(page)
        assert [one for one in asked if not one.startswith((sealed, "blob:", "data:"))] == []


def test_it_opens_without_a_network_and_asks_again(chromium, tmp_path):
    folder = tmp_path / "small"
    small_publication(folder, key=key_from(WORDS))
    with phone(chromium) as (page, _):
        with hosted(folder) as address:
            page.goto(address)
            page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.reload()
        _try(page, WORDS)
        assert counts(page)["stops"]["drawn"] == STOPS
        page.reload()
        page.get_by_label("암호문구", exact=True).wait_for()
        assert page.locator("canvas").count() == 0


def test_it_locks_after_ten_minutes_out_of_sight(chromium, sealed):
    with phone(chromium, service_workers="block") as (page, _):
        page.clock.install()
        page.goto(sealed)
        _try(page, WORDS)
        page.wait_for_selector(".map-buttons")
        page.evaluate("""() => {
            Object.defineProperty(document, "hidden", {value: true});
            document.dispatchEvent(new Event("visibilitychange"));
        }""")
        page.clock.fast_forward("10:01")
        page.get_by_label("암호문구", exact=True).wait_for()
        assert page.locator("canvas").count() == 0


def test_a_longer_life_than_was_sealed_does_not_open(chromium, sealed):
    def longer(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("2099-12-31", "2199-12-31"))

    with phone(chromium, service_workers="block") as (page, _):
        page.route("**/bundle.json", longer)
        page.goto(sealed)
        _try(page, WORDS)
        page.get_by_text("열리지 않았습니다").wait_for()


def _plain(page) -> list[str]:
    """What of the inside can be read in all that the phone keeps: caches, local and session storage."""
    kept = page.evaluate("""async () => {
        const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
                if (request.url.includes("/data/")) texts.push(await (await cache.match(request)).text());
            }
        }
        texts.push(JSON.stringify(await indexedDB.databases()));
        return texts.join("\\n");
    }""")
    return [text for text in (*INSIDE, WORDS, WORDS.replace(" ", "")) if text in kept]
