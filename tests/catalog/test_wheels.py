"""Wheels from a package index on loopback: found by name, fetched in pieces, and what is said where that fails."""

import pytest
from loopback import Loopback, Reply

from sijeong.catalog import wheels
from sijeong.catalog.errors import CatalogError
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.wheels import fetch_wheel
from sijeong.common.engine_wheels import Wheel
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress

WHEEL = Wheel("eclipse_sumo-1.28.0-py3-none-win_amd64.whl", "0" * 64)
CONTENT = bytes(range(256)) * 100
PAGE = (
    '<html><body><a href="../../other-1.0.whl">other</a>'
    f'<a href="../../files/{WHEEL.file_name}#sha256=00">{WHEEL.file_name}</a></body></html>'
)


class Index:
    """An index like PyPI; ``knows_ranges`` is False for one that sends files at once."""

    def __init__(self, knows_ranges=True, page=PAGE):
        self.knows_ranges, self.page = knows_ranges, page

    def __call__(self, asked):
        if asked.path == "/simple/eclipse-sumo/":
            return Reply(self.page.encode(), content_type="text/html")
        if not asked.path.startswith("/files/"):
            return Reply(status=404)
        if not self.knows_ranges:
            return Reply(CONTENT, content_type="application/octet-stream")
        begin, end = map(int, asked.headers["range"].removeprefix("bytes=").split("-"))
        span = {"Content-Range": f"bytes {begin}-{min(end, len(CONTENT) - 1)}/{len(CONTENT)}"}
        return Reply(CONTENT[begin : end + 1], 206, "application/octet-stream", span)


@pytest.fixture
def fetch(tmp_path, monkeypatch):
    monkeypatch.setattr(wheels, "PIECE_BYTES", 10_000)

    def fetch(index, progress=None):
        server = Loopback(index)
        told = {"progress": progress} if progress is not None else {}
        try:
            with HttpClient(**told) as client:
                fetch_wheel(client, f"{server.url}/simple/", WHEEL, tmp_path / "file", *told.values())
        finally:
            server.close()
        return [asked.path for asked in server.asked]

    return fetch


def test_a_wheel_comes_in_pieces(fetch, tmp_path):
    paths = fetch(Index())
    assert (tmp_path / "file").read_bytes() == CONTENT
    assert paths == ["/simple/eclipse-sumo/", *[f"/files/{WHEEL.file_name}"] * 3]


def test_an_index_without_ranges_sends_it_at_once(fetch, tmp_path):
    assert len(fetch(Index(knows_ranges=False))) == 2
    assert (tmp_path / "file").read_bytes() == CONTENT


def test_an_index_that_lacks_the_file_is_told_by_its_name(fetch):
    with pytest.raises(CatalogError, match=r"does not have eclipse_sumo-1\.28\.0-py3-none-win_amd64\.whl"):
        fetch(Index(page="<html><a href='eclipse_sumo-1.27.0.whl'>old</a></html>"))


def test_a_cancel_ends_the_fetching_between_two_pieces(fetch, tmp_path):
    class Impatient(Progress):
        reached = 0.0

        def is_cancelled(self):
            return self.reached > 0

        def _show(self, fraction):
            self.reached = fraction

    with pytest.raises(Cancelled):
        fetch(Index(), Impatient())
    assert (tmp_path / "file").stat().st_size == 10_000
