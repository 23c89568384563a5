"""The app as one HTML file: opened from a folder, without any server, open or sealed."""

from __future__ import annotations

import pytest

from sijeong.common.progress import SILENT
from sijeong.mobile.bundle.one_file import write_one_file
from sijeong.mobile.sealing.key import key_from
from sijeong.mobile.sealing.sealing import Binding

from .small_publication import PARCELS, PUBLISHED, STOPS, TITLE
from .visit import Visit

WORDS = "푸른 소나무 다섯 그루 언덕"


@pytest.fixture(scope="module")
def one_file(published, tmp_path_factory):
    def write(key=None) -> str:
        file = tmp_path_factory.mktemp("file") / "publication.html"
        data = published.with_name(f"{published.name}-data")
        write_one_file(file, data, Binding("b1", TITLE, PUBLISHED, "2099-12-31"), key, SILENT)
        return file.as_uri()

    return write


def test_it_opens_from_a_folder(chromium, one_file):
    address = one_file()
    with Visit.of(chromium, address) as seen:
        counts = seen.counts()
        assert counts["stops"] == {"count": STOPS, "drawn": STOPS}
        seen.page.get_by_role("button", name="내용 크게 보기").click()
        seen.page.get_by_role("tab", name="범례").click()
        seen.page.get_by_role("switch", name="필지").check()
        assert seen.counts()["parcels"] == {"count": PARCELS, "drawn": PARCELS}
        seen.page.get_by_role("button", name="메뉴").click()
        seen.page.get_by_text("파일이 있으면 연결 없이 열립니다").wait_for()
        assert seen.errors == []
        assert [one for one in seen.asked if not one.startswith((address, "blob:", "data:"))] == []


def test_a_sealed_file_asks_for_its_passphrase(chromium, one_file):
    with Visit.of(chromium, one_file(key_from(WORDS)), wait="#passphrase") as seen:
        seen.page.get_by_label("암호문구", exact=True).fill("다른 말")
        seen.page.keyboard.press("Enter")
        seen.page.get_by_text("열리지 않았습니다").wait_for()
        seen.page.get_by_label("암호문구", exact=True).fill(WORDS)
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_selector(".map-buttons")
        assert seen.counts()["stops"]["drawn"] == STOPS
