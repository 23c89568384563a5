"""The small publication on a web server, and a Chromium that visits it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from .small_publication import small_publication
from .visit import CHROMIUM, Visit, launched
from .web_host import hosted


@pytest.fixture(scope="session")
def chromium() -> Iterator:
    """A browser for all tests of a session; skipped where there is none, unless this machine must have it."""
    if not Path(CHROMIUM).exists() and not os.environ.get("SIJEONG_REQUIRE_SERVERS"):
        pytest.skip(f"{CHROMIUM} is not on this machine")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright, launched(playwright.chromium) as browser:
        yield browser


@pytest.fixture(scope="session")
def published(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("app") / "small"
    small_publication(folder)
    return folder


@pytest.fixture(scope="session")
def address(published) -> Iterator[str]:
    with hosted(published) as address:
        yield address


@pytest.fixture
def visit(chromium, address):
    """Opens the small publication on a phone; what went wrong on the page counts at the end of the test."""

    @contextmanager
    def open_it(**options) -> Iterator[Visit]:
        with Visit.of(chromium, address, **options) as visit:
            yield visit
            assert visit.errors == []
            assert [one for one in visit.asked if not one.startswith((address, "blob:", "data:"))] == []

    return open_it
