"""A small publication and a Chromium, for the app's tests and the preview's: Playwright starts once a process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from .app.small_publication import small_publication
from .app.visit import CHROMIUM, launched


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
