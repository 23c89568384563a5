"""One request and its answer over ``requests``, with limits of size and time, and errors in our own words."""

from __future__ import annotations

import errno
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

import requests

from ...common.provenance import VERSION
from ..errors import BadAnswer, BadRequest, CatalogError, Transient, Unreachable
from .keys import KeyedRequest, server_of
from .redaction import Redaction

PIECE = 65536
MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Limits:
    """How long and how much. Seconds and bytes.

    ``silence_s``: for the connection, and between two pieces of an answer; ``whole_s``: for the whole answer.
    ``tries``: how often a request is sent at most. ``back_off_s``: the wait after the first failure, doubled after
    each further one, times a random 0.5 to 1.5. ``longest_wait_s``: a server that asks for more (``Retry-After``) is
    not waited for. ``pause_s``: the first pause of the circuit breaker.
    """

    silence_s: float = 30.0
    whole_s: float = 600.0
    answer_bytes: int = 200 * _MEGABYTE
    tries: int = 3
    back_off_s: float = 0.5
    longest_wait_s: float = 60.0
    pause_s: float = 10.0


@dataclass(frozen=True)
class RawAnswer:
    """Status, headers (names in lower case) and body as they came."""

    status: int
    headers: dict[str, str]
    body: bytes


_MANNERS = {"User-Agent": f"Sijeong/{VERSION} (QGIS plugin)", "Accept": "*/*", "Accept-Encoding": "gzip, deflate"}


class Abandoned(Exception):
    """Nobody waits for this answer any longer."""


def exchange(
    session: requests.Session, asked: KeyedRequest, limits: Limits, redaction: Redaction, abandoned: threading.Event
) -> RawAnswer:
    """Send and read to the end, following redirects; the login goes to no other server.

    Raises :class:`CatalogError` and its kin; no exception of the HTTP library comes out, as their texts hold the URL.
    """
    server = server_of(asked.url)
    failed: CatalogError | None = None
    try:
        for _ in range(MOST_REDIRECTS + 1):
            with closing(_response(session, asked, limits)) as response:
                target = response.headers.get("Location", "")
                if response.status_code not in _REDIRECTS or not target:
                    return _read(response, server, limits, abandoned)
                asked = _redirected(asked, target, redaction)
        failed = BadAnswer("{server} sends the request round in circles. Check the address.", server=server)
    except (requests.RequestException, OSError, ValueError) as error:
        failed = in_our_words(error, server, limits)
    # Not within the except block: the library's exception would travel along as its context, with the URL in it.
    raise failed


def _response(session: requests.Session, asked: KeyedRequest, limits: Limits) -> requests.Response:
    prepared = requests.Request("GET", asked.url, headers=_MANNERS | asked.headers).prepare()
    settings = session.merge_environment_settings(prepared.url, {}, True, None, None)
    return session.send(prepared, timeout=(limits.silence_s, limits.silence_s), allow_redirects=False, **settings)


def _redirected(asked: KeyedRequest, target: str, redaction: Redaction) -> KeyedRequest:
    url = urljoin(asked.url, target)
    here, there = urlsplit(asked.url), urlsplit(url)
    same = (here.scheme, here.netloc) == (there.scheme, there.netloc)
    upgraded = (here.scheme, there.scheme) == ("http", "https") and here.hostname == there.hostname
    if same or upgraded:
        return replace(asked, url=url)
    if asked.logged_in or redaction.text(url) != url:
        raise BadAnswer(
            "{server} wants the key to be sent on to another server, {other}, which was not done. Check the address.",
            server=server_of(asked.url),
            other=server_of(url),
        )
    return KeyedRequest(url, {name: value for name, value in asked.headers.items() if name != "Authorization"})


def _read(response: requests.Response, server: str, limits: Limits, abandoned: threading.Event) -> RawAnswer:
    headers = {name.lower(): value for name, value in response.headers.items()}
    told = headers.get("content-length", "")
    told_bytes = int(told) if told.isascii() and told.isdigit() else None
    _check_size(told_bytes or 0, server, limits)
    body = bytearray()
    for piece in _pieces(response, server, limits, abandoned):
        body += piece
        _check_size(len(body), server, limits)
    if told_bytes is not None and _arrived(response, len(body)) < told_bytes:
        raise Transient(
            "The answer of {server} was cut off after {arrived} of {promised} bytes. Try again; if it happens often, "
            "ask for a smaller area.",
            server=server,
            arrived=_arrived(response, len(body)),
            promised=told_bytes,
        )
    return RawAnswer(response.status_code, headers, bytes(body))


def _pieces(response: requests.Response, server: str, limits: Limits, abandoned: threading.Event) -> Iterator[bytes]:
    latest = time.monotonic() + limits.whole_s
    for piece in response.iter_content(PIECE):
        if abandoned.is_set():
            raise Abandoned
        if time.monotonic() > latest:
            raise Transient(
                "{server} had not finished its answer after {seconds} seconds. Ask for a smaller area, or try again "
                "later.",
                server=server,
                seconds=round(limits.whole_s),
            )
        yield piece


def _check_size(size: int, server: str, limits: Limits) -> None:
    if size > limits.answer_bytes:
        raise BadAnswer(
            "The answer of {server} is larger than {limit} MB and was not read to its end. Choose a smaller area, and "
            "check the address.",
            server=server,
            limit=limits.answer_bytes // _MEGABYTE,
        )


def _arrived(response: requests.Response, body_bytes: int) -> int:
    """Bytes that came over the wire: less than the body where it was compressed."""
    tell = getattr(response.raw, "tell", None)
    return tell() if tell else body_bytes


def in_our_words(error: Exception, server: str, limits: Limits) -> CatalogError:
    """What an exception of ``requests`` means to the user. Nothing of its own text is kept: it may hold the key."""
    if isinstance(error, requests.exceptions.SSLError):
        return _tls_problem(error, server)
    if isinstance(error, requests.exceptions.ProxyError):
        return _proxy_problem(error, server)
    if isinstance(error, requests.Timeout):
        return Transient(
            "{server} did not answer within {seconds} seconds. Try again later, or check in a browser of this "
            "computer whether it can be reached.",
            server=server,
            seconds=round(limits.silence_s),
        )
    if isinstance(error, requests.exceptions.ContentDecodingError):
        return Transient("The compressed answer of {server} is damaged. Try again.", server=server)
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return Transient("{server} broke off in the middle of its answer. Try again.", server=server)
    if isinstance(error, requests.ConnectionError):
        return _connection_problem(error, server)
    return BadRequest(
        "The request to {server} cannot be sent ({kind}). Check the address.", server=server, kind=type(error).__name__
    )


def _tls_problem(error: Exception, server: str) -> CatalogError:
    text = " ".join(str(cause) for cause in _causes(error))
    if "EOF" in text or any(isinstance(cause, ssl.SSLEOFError) for cause in _causes(error)):
        return Transient("{server} broke off while the secure connection was being set up. Try again.", server=server)
    if "WRONG_VERSION" in text:
        return BadRequest("{server} does not speak https on this port. Check the address.", server=server)
    return CatalogError(
        "The certificate of {server} is not trusted. Many public offices inspect secure connections: ask IT for the "
        "office's root certificate and add it in QGIS under Settings › Options › Authentication › Manage Certificates.",
        server=server,
    )


def _proxy_problem(error: Exception, server: str) -> CatalogError:
    # The bare number also stands in ports and in the addresses of objects that these texts quote.
    if any("Tunnel connection failed: 407 " in str(cause) for cause in _causes(error)):
        return CatalogError(
            "The office's proxy wants a login before it lets the request to {server} pass. Enter it in QGIS under "
            "Settings › Options › Network.",
            server=server,
        )
    return Unreachable(
        "The office's proxy does not let the request to {server} pass. Check the proxy in QGIS under Settings › "
        "Options › Network, or ask IT to allow this server.",
        server=server,
    )


def _connection_problem(error: Exception, server: str) -> CatalogError:
    causes = tuple(_causes(error))
    if any(isinstance(cause, socket.gaierror) or "NameResolution" in type(cause).__name__ for cause in causes):
        return Unreachable(
            "The server {server} cannot be found. Check the address, and whether this computer reaches the internet "
            "or the office's network.",
            server=server,
        )
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return Unreachable(
            "{server} refuses the connection: no server is running there, or a firewall blocks it. Check address and "
            "port.",
            server=server,
        )
    if any(getattr(cause, "errno", None) in _NO_ROUTE for cause in causes):
        return Unreachable(
            "There is no way to {server} from this computer's network. On a closed network, bring the data in with a "
            "bundle.",
            server=server,
        )
    return Transient("{server} closed the connection before it answered. Try again.", server=server)


_NO_ROUTE = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The exception and all that it was made of: urllib3 keeps some as arguments and some as ``reason``."""
    waiting, seen = [error], set()
    while waiting:
        cause = waiting.pop()
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        linked = (cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args)
        waiting += [other for other in linked if isinstance(other, BaseException)]
