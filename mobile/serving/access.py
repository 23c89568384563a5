"""Who may read: whoever has the word in the QR code, and then a cookie for the rest of the preview's life."""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict

WORD_BYTES = 32
"""256 bits: not to be guessed within the life of a preview, nor within that of the sun."""
WRONG_TRIES = 10
"""Wrong words from one computer before it has to wait."""
WAIT_S = 60.0
"""How long it waits; the count begins again then."""
SLOWED_S = 0.5
"""How long the answer to a wrong word takes."""
REMEMBERED = 1000
"""Computers of which wrong tries are kept in mind."""


class Access:
    """The access word and the cookie of one preview. Safe in threads; compares in constant time."""

    def __init__(self, port: int, life_s: float) -> None:
        self.word = secrets.token_urlsafe(WORD_BYTES)
        self._pass = secrets.token_urlsafe(WORD_BYTES)
        # Browsers send cookies to every port of an address; "__Host-" lets no other server set this one without TLS.
        self._cookie = f"__Host-sijeong-{port}"
        self._ends = time.monotonic() + life_s

    def is_word(self, given: str) -> bool:
        return _same(given, self.word)

    def has_pass(self, cookie_header: str) -> bool:
        """Whether the request's header ``Cookie`` holds what :meth:`set_cookie` gave."""
        pairs = (part.strip().partition("=") for part in cookie_header.split(";"))
        return any(_same(value, self._pass) for name, _, value in pairs if name == self._cookie)

    def set_cookie(self) -> str:
        """The header ``Set-Cookie``: not for scripts, not without TLS, not for requests that other pages make.

        ``SameSite=Lax`` and no stricter: whoever follows a link in a message comes from another site, and the page
        after the redirect would not get a strict cookie.
        """
        rest = max(int(self._ends - time.monotonic()), 0)
        return f"{self._cookie}={self._pass}; Path=/; Max-Age={rest}; Secure; HttpOnly; SameSite=Lax"

    def hidden_in(self, text: str) -> str:
        """``text`` without word and pass, for logs."""
        return text.replace(self.word, "…").replace(self._pass, "…")


def _same(given: str, right: str) -> bool:
    return secrets.compare_digest(given.encode("utf-8", "surrogateescape"), right.encode())


class WrongTries:
    """Counts wrong words by computer, so that one that guesses has to wait (:data:`WAIT_S`)."""

    def __init__(self) -> None:
        self._tries: OrderedDict[str, tuple[int, float]] = OrderedDict()
        self._lock = threading.Lock()

    def add(self, peer: str) -> None:
        with self._lock:
            count, first = self._current(peer)
            self._tries[peer] = (count + 1, first)
            self._tries.move_to_end(peer)
            while len(self._tries) > REMEMBERED:
                self._tries.popitem(last=False)

    def must_wait(self, peer: str) -> bool:
        with self._lock:
            return self._current(peer)[0] >= WRONG_TRIES

    def _current(self, peer: str) -> tuple[int, float]:
        now = time.monotonic()
        count, first = self._tries.get(peer, (0, now))
        return (0, now) if now - first > WAIT_S else (count, first)
