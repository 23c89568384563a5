"""Request → answer, without a socket: who may read, what lies there, and which part of it is asked for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import BinaryIO
from urllib.parse import parse_qs, unquote

from .access import Access
from .contents import Contents
from .headers import CACHE, SECURITY, media_type
from .ranges import Span, Unsatisfiable, span_of

WORD_IN_URL = "t"
METHODS = ("GET", "HEAD")
MOST_FIELDS = 20
"""Of a query; ours has one."""


@dataclass(frozen=True)
class Asked:
    """A request as the wire gave it. ``target``: path and query, as sent; ``headers``: any case."""

    method: str
    target: str
    headers: Mapping[str, str]

    @property
    def path(self) -> str:
        """Without the query, and without the slash before; as it was sent."""
        return self.target.partition("?")[0].lstrip("/")

    @property
    def word(self) -> str | None:
        """The access word that the query gives."""
        try:
            fields = parse_qs(self.target.partition("?")[2], max_num_fields=MOST_FIELDS)
        except ValueError:  # more fields
            return None
        return fields.get(WORD_IN_URL, [None])[0]


@dataclass(frozen=True)
class Reply:
    """An answer: ``length`` bytes of ``file`` from ``start`` (the wire closes it), or no content at all.

    ``wrong_word``: the computer that asked has guessed.
    """

    status: HTTPStatus
    headers: tuple[tuple[str, str], ...] = ()
    file: BinaryIO | None = None
    start: int = 0
    length: int = 0
    wrong_word: bool = False

    @property
    def turns_away(self) -> bool:
        """Whether it tells nothing, so that the connection is to end as well."""
        return self.status in (HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS)


REFUSED = Reply(HTTPStatus.FORBIDDEN)
"""To everyone without the word, whatever they ask for, so that nobody learns what there is."""
GUESSED = Reply(HTTPStatus.FORBIDDEN, wrong_word=True)
MUST_WAIT = Reply(HTTPStatus.TOO_MANY_REQUESTS)


def reply_to(asked: Asked, access: Access, contents: Contents, must_wait: bool = False) -> Reply:
    """The answer to ``asked``. ``must_wait``: this computer guessed too often; its word is not looked at."""
    has_pass = access.has_pass(asked.headers.get("Cookie", ""))
    if must_wait and not has_pass:
        return MUST_WAIT
    word = asked.word
    if word is not None and access.is_word(word):
        # The word leaves the address: history, bookmarks and shared links are to be without it.
        return Reply(HTTPStatus.SEE_OTHER, (*SECURITY, CACHE, ("Location", "/"), ("Set-Cookie", access.set_cookie())))
    if not has_pass:
        return REFUSED if word is None else GUESSED
    if asked.method not in METHODS:
        return Reply(HTTPStatus.METHOD_NOT_ALLOWED, (*SECURITY, ("Allow", ", ".join(METHODS))))
    return _of_file(asked, contents)


def _of_file(asked: Asked, contents: Contents) -> Reply:
    try:
        path = unquote(asked.path, errors="strict")
    except ValueError:
        return Reply(HTTPStatus.NOT_FOUND, SECURITY)
    file = contents.open(path)
    if file is None:
        return Reply(HTTPStatus.NOT_FOUND, SECURITY)
    reply = _of_open_file(asked.headers, path, file)
    if reply.file is None:
        file.close()
    return reply


def _of_open_file(asked: Mapping[str, str], path: str, file: BinaryIO) -> Reply:
    state = os.fstat(file.fileno())
    tag = f'"{state.st_mtime_ns:x}-{state.st_size:x}"'
    common = (*SECURITY, CACHE, ("ETag", tag), ("Accept-Ranges", "bytes"))
    if _is_known(asked.get("If-None-Match", ""), tag):
        return Reply(HTTPStatus.NOT_MODIFIED, common)
    typed = (*common, ("Content-Type", media_type(path or "index.html")))
    try:
        span = span_of(_range_of(asked, tag), state.st_size)
    except Unsatisfiable:
        told = ("Content-Range", f"bytes */{state.st_size}")
        return Reply(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, (*common, told))
    if span is None:
        return Reply(HTTPStatus.OK, typed, file, 0, state.st_size)
    return Reply(HTTPStatus.PARTIAL_CONTENT, (*typed, _told(span, state.st_size)), file, span.start, span.length)


def _range_of(asked: Mapping[str, str], tag: str) -> str:
    """The range asked for, "" where it was to hold only for another state of the file (If-Range)."""
    return asked.get("Range", "") if asked.get("If-Range", tag) == tag else ""


def _is_known(known: str, tag: str) -> bool:
    return known.strip() == "*" or tag in (one.strip().removeprefix("W/") for one in known.split(","))


def _told(span: Span, size: int) -> tuple[str, str]:
    return "Content-Range", f"bytes {span.start}-{span.start + span.length - 1}/{size}"
