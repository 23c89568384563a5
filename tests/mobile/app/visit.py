"""A visit to a publication with a real Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

PHONE, DESK = (390, 844), (1280, 800)
CHROMIUM = "/usr/bin/chromium"
PATIENCE_MS = 10_000


@contextmanager
def launched(kind, *arguments: str) -> Iterator:
    """A browser of Playwright's ``kind``; as root it must do without its sandbox."""
    browser = kind.launch(executable_path=CHROMIUM, args=["--no-sandbox", *arguments])
    yield browser
    browser.close()


@dataclass
class Visit:
    """A page with what it asked for and what went wrong: console errors, exceptions, dialogs."""

    page: object
    errors: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    received: dict[str, int] = field(default_factory=dict)

    @classmethod
    @contextmanager
    def of(
        cls, browser, address: str, size=PHONE, scheme="light", wait=".map-buttons", before=None, **more
    ) -> Iterator:
        """``before``: called with the page ahead of the first request; ``wait``: what shows that the app is there."""
        width, height = size
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            has_touch=width < 900,
            reduced_motion="reduce",
            locale="ko-KR",
            **more,
        )
        context.set_default_timeout(PATIENCE_MS)
        visit = cls(context.new_page())
        visit._listen()
        if before is not None:
            before(visit.page)
        visit.page.goto(address)
        if wait:
            visit.page.wait_for_selector(wait)
        try:
            yield visit
        finally:
            context.close()

    def settle(self) -> None:
        """Wait until the map has drawn all that it was asked for."""
        self.page.evaluate("window.sijeong.idle()")

    def counts(self) -> dict[str, dict]:
        """By layer that is on: ``count`` of all features, ``drawn`` those on the map."""
        self.settle()
        return self.page.evaluate("window.sijeong.counts()")

    def tap(self, x: float, y: float) -> None:
        """Tap the map at a place (degrees)."""
        self.settle()
        left, top = self.page.evaluate("([x, y]) => window.sijeong.pixel(x, y)", [x, y])
        self.page.mouse.click(left, top)

    def _listen(self) -> None:
        page = self.page
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("dialog", lambda dialog: (self.errors.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("response", self._note_size)

    def _note_size(self, response) -> None:
        size = int(response.headers.get("content-length", 0))
        self.received[response.url] = self.received.get(response.url, 0) + size  # parts of a file have one address
