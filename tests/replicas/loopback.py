"""A small HTTP server on loopback, in a thread of its own: what every replica is built on."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Asked:
    """A request as it came in. ``query`` keeps the last of repeated names; names as they were written."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes
    at: float
    """time.monotonic() when it came."""


@dataclass(frozen=True)
class Reply:
    """What goes back. ``delay_s`` waits before the first byte; ``cut_after`` hangs up after so many bytes."""

    body: bytes = b""
    status: int = 200
    content_type: str = "application/json;charset=UTF-8"
    headers: dict[str, str] = field(default_factory=dict)
    delay_s: float = 0.0
    cut_after: int | None = None


@contextmanager
def nobody_listens(ports: Iterable[int] = (0,)) -> Iterator[int]:
    """The first free of ``ports`` (0: any): it refuses connections, and no other program can take it meanwhile."""
    with socket.socket() as taken:
        for port in ports:
            with suppress(OSError):
                taken.bind(("127.0.0.1", port))
                break
        yield taken.getsockname()[1]


class Loopback:
    """Serves ``answer`` on a free port until it is closed; ``asked`` is everything that was asked, in order."""

    def __init__(self, answer: Callable[[Asked], Reply]) -> None:
        self.asked: list[Asked] = []
        self.most_at_once = 0
        self._at_once = 0
        self._lock = threading.Lock()
        loopback = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Head and body go out in two writes; with Nagle's algorithm the second waits 40 ms for the first's ACK.
            disable_nagle_algorithm = True

            def _serve(self) -> None:
                loopback._serve(self, answer)

            do_GET = do_POST = do_HEAD = _serve

            def log_message(self, *_) -> None:
                """Nothing: the tests look at ``asked``."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return self._server.server_port

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def __enter__(self) -> Loopback:
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def _serve(self, handler: BaseHTTPRequestHandler, answer: Callable[[Asked], Reply]) -> None:
        parts = urlsplit(handler.path)
        asked = Asked(
            handler.command,
            parts.path,
            dict(parse_qsl(parts.query, keep_blank_values=True)),
            {name.lower(): value for name, value in handler.headers.items()},
            handler.rfile.read(int(handler.headers.get("Content-Length") or 0)),
            time.monotonic(),
        )
        with self._lock:
            self.asked.append(asked)
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            reply = answer(asked)
            time.sleep(reply.delay_s)
        finally:
            # Before the answer goes out: with it the client may send the next request.
            with self._lock:
                self._at_once -= 1
        self._send(handler, reply)

    @staticmethod
    def _send(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
        with suppress(BrokenPipeError, ConnectionResetError):
            handler.send_response(reply.status)
            handler.send_header("Content-Type", reply.content_type)
            handler.send_header("Content-Length", str(len(reply.body)))
            for name, value in reply.headers.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(reply.body if reply.cut_after is None else reply.body[: reply.cut_after])
            if reply.cut_after is not None:
                handler.close_connection = True
