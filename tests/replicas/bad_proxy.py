"""A proxy on loopback that spoils what passes: it cuts, delays, truncates, corrupts, and answers in the server's place.

It stands in front of any server that speaks HTTP/1.1 with ``Content-Length``::

    with Loopback(answer) as server, BadProxy(server.port, {Fault.CUT: 0.05, Fault.TRUNCATE: 0.05}, seed=7) as proxy:
        client.send(Request(platform, f"{proxy.url}/entities"))
"""

from __future__ import annotations

import random
import socket
import threading
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from enum import Enum


class Fault(Enum):
    """What happens to an answer."""

    CUT = "cut"
    """The connection is closed before the first byte."""
    RESET = "reset"
    """The connection is reset within the head."""
    TRUNCATE = "truncate"
    """The body stops midway; its Content-Length tells."""
    SHORTEN = "shorten"
    """The body stops midway and Content-Length agrees: only who reads the body can tell."""
    CORRUPT = "corrupt"
    """Some bytes of the body are not what they were; the last one is always among them."""
    DELAY = "delay"
    """The answer comes whole, but ``delay_s`` late."""
    TOO_MANY = "too_many"
    """429 with ``Retry-After``."""
    BAD_GATEWAY = "bad_gateway"
    """502 with a page of HTML."""


class BadProxy:
    """Forwards to ``port``; each answer suffers a fault by its rate (0 to 1, together at most 1).

    ``spares_after``: the same request suffers at most so many faults (delays are none), so that a client with more
    tries gets everything in the end; None for no mercy. ``done`` counts the faults, ``answers`` what passed unspoilt.
    """

    def __init__(
        self,
        port: int,
        rates: Mapping[Fault, float] | None = None,
        *,
        seed: int = 0,
        delay_s: float = 0.3,
        retry_after_s: int = 0,
        spares_after: int | None = None,
    ) -> None:
        self.rates = dict(rates or {})
        self.done: Counter[Fault] = Counter()
        self.answers = 0
        self._target = port
        self._random = random.Random(seed)
        self._delay_s, self._retry_after_s, self._spares_after = delay_s, retry_after_s, spares_after
        self._suffered: Counter[bytes] = Counter()
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def port(self) -> int:
        return self._listener.getsockname()[1]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def close(self) -> None:
        # Closing alone does not wake the thread that accepts.
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            still_open = tuple(self._open)
        for connection in still_open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> BadProxy:
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.add(connection)
        try:
            with suppress(OSError), connection:
                while (asked := _read_message(connection)) is not None and self._pass_on(asked, connection):
                    pass
        finally:
            with self._lock:
                self._open.discard(connection)

    def _pass_on(self, asked: tuple[bytes, bytes], connection: socket.socket) -> bool:
        """Answer one request; False when the connection must not be used again."""
        fault = self._draw(asked[0].split(b"\r\n", 1)[0])
        if fault is Fault.TOO_MANY:
            return _send(connection, b"429 Too Many Requests", f"Retry-After: {self._retry_after_s}", b"")
        if fault is Fault.BAD_GATEWAY:
            return _send(connection, b"502 Bad Gateway", "Content-Type: text/html", b"<html>502 Bad Gateway</html>")
        head, body = self._ask(asked)
        if fault is Fault.DELAY:
            time.sleep(self._delay_s)
        if fault in (None, Fault.DELAY):
            connection.sendall(_head(head, len(body)) + body)
            return True
        return self._spoil(fault, head, body, connection)

    def _spoil(self, fault: Fault, head: bytes, body: bytes, connection: socket.socket) -> bool:
        with self._lock:
            keep = self._random.randrange(len(body)) if body else 0
            flipped = {self._random.randrange(len(body)) for _ in range(3)} | {len(body) - 1} if body else set()
        if fault is Fault.RESET:
            connection.sendall(_head(head, len(body))[:20])
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        elif fault is Fault.TRUNCATE:
            connection.sendall(_head(head, len(body)) + body[:keep])
        elif fault is Fault.SHORTEN:
            connection.sendall(_head(head, keep) + body[:keep])
            return True
        elif fault is Fault.CORRUPT:
            spoilt = bytes(byte ^ 0x15 if place in flipped else byte for place, byte in enumerate(body))
            connection.sendall(_head(head, len(body)) + spoilt)
            return True
        return False

    def _draw(self, request_line: bytes) -> Fault | None:
        with self._lock:
            lot = self._random.random()
            spared = self._spares_after is not None and self._suffered[request_line] >= self._spares_after
            for fault, rate in self.rates.items():
                lot -= rate
                if lot >= 0:
                    continue
                if spared and fault is not Fault.DELAY:
                    break
                self.done[fault] += 1
                self._suffered[request_line] += fault is not Fault.DELAY
                return fault
            self.answers += 1
            return None

    def _ask(self, asked: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
        head, body = asked
        with socket.create_connection(("127.0.0.1", self._target)) as server:
            server.sendall(_without_connection(head) + b"Connection: close\r\n\r\n" + body)
            with server.makefile("rb") as answer:
                whole = answer.read()
        head, _, body = whole.partition(b"\r\n\r\n")
        return head + b"\r\n", body


def _read_message(connection: socket.socket) -> tuple[bytes, bytes] | None:
    """Head (with the line end of its last field) and body of the next request, None when the client hung up."""
    head = b""
    while b"\r\n\r\n" not in head:
        piece = connection.recv(65536)
        if not piece:
            return None
        head += piece
    head, _, body = head.partition(b"\r\n\r\n")
    while len(body) < _content_length(head):
        body += connection.recv(65536)
    return head + b"\r\n", body


def _content_length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            return int(value)
    return 0


def _without_connection(head: bytes) -> bytes:
    lines = head.split(b"\r\n")
    return b"\r\n".join(line for line in lines if not line.lower().startswith(b"connection:"))


def _head(head: bytes, length: int) -> bytes:
    lines = [
        line
        for line in head.strip().split(b"\r\n")
        if not line.lower().startswith((b"content-length:", b"connection:"))
    ]
    return b"\r\n".join([*lines, b"Content-Length: %d" % length]) + b"\r\n\r\n"


def _send(connection: socket.socket, status: bytes, field: str, body: bytes) -> bool:
    connection.sendall(_head(b"HTTP/1.1 " + status + b"\r\n" + field.encode(), len(body)) + body)
    return True
