"""What is asked of a server, without the key: that is put in when the request is sent."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace

from .platform import Platform

KEY_GAP = "{key}"
"""Stands in a URL's path where the platform wants the key (V-World tiles)."""


@dataclass(frozen=True)
class Request:
    """One request: where, what, and of which platform (which decides where the key goes and how errors look).

    ``group`` names the query of which this is one page: the server's promised count is compared with what arrived
    over all requests of a group. ``note`` is free text that the source needs to read the answer (a cell, a page).
    """

    platform: Platform
    url: str
    query: tuple[tuple[str, str], ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    group: str = ""
    note: str = ""
    needs_key: bool = True

    def with_query(self, **changes: object) -> Request:
        """The same request with some query parameters set, in place or at the end."""
        query = dict(self.query) | {name: str(value) for name, value in changes.items()}
        return replace(self, query=tuple(query.items()))

    def value(self, name: str) -> str:
        """A query parameter; empty when it is not there."""
        return dict(self.query).get(name, "")

    @property
    def fingerprint(self) -> str:
        """SHA-256 of what is asked; the key is no part of it, so it may be stored."""
        asked = [self.platform.id, self.url, sorted(self.query), sorted(self.headers), self.note]
        return hashlib.sha256(json.dumps(asked, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True)
class Answer:
    """What came back with a success status: bytes as they came, and the headers (names in lower case)."""

    url: str
    """Without the key."""
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()
