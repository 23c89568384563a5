"""The small publication on a web server, and visits to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from .visit import Visit
from .web_host import hosted


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
