"""The wire: TLS, HTTP/1.1 and a thread a connection, on the standard library (measured in reference/mobile.md §4.5)."""

from __future__ import annotations

import socket
import socketserver
import ssl
import sys
from contextlib import nullcontext, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .access import SLOWED_S, Access, WrongTries
from .connections import Connections, Limits
from .contents import Contents
from .replies import Asked, Reply, reply_to
from .request_log import RequestLog

PART = 65536
"""Bytes of a file at a time."""
LONGEST_LINE = 8192
"""Characters of a request's first line; ours have some hundred."""


class HttpServer(ThreadingHTTPServer):
    """Serves ``contents`` to whoever passes its ``access``.

    ``end`` is called in another thread than ``serve_forever``.
    """

    daemon_threads = True
    block_on_close = False
    request_queue_size = 256
    # Under Windows the option lets another program take the port over.
    allow_reuse_address = sys.platform != "win32"

    def __init__(
        self,
        place: tuple[str, int],
        tls: ssl.SSLContext,
        contents: Contents,
        log: RequestLog,
        life_s: float,
        limits: Limits,
    ) -> None:
        """Listen at ``place`` (address, port); raises :class:`OSError` where that cannot be."""
        self.address_family = socket.AF_INET6 if ":" in place[0] else socket.AF_INET
        self._tls, self.contents, self.log = tls, contents, log
        self.connections = Connections(limits)
        self.wrong_tries = WrongTries()
        try:
            super().__init__(place, _Handler)
        except OSError:
            self.connections.close_all()
            raise
        self.access = Access(self.server_port, life_s)

    def server_bind(self) -> None:
        if sys.platform == "win32":
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        socketserver.TCPServer.server_bind(self)  # HTTPServer's own asks the DNS for our name, which may take long
        self.server_name, self.server_port = self.server_address[:2]

    def end(self) -> None:
        """Stop listening and cut what is being sent; returns within a second."""
        self.shutdown()
        self.server_close()
        self.connections.close_all()

    def get_request(self):
        connection, peer = super().get_request()
        # The handshake waits for the other side, so it belongs into the connection's own thread.
        return self._tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), peer

    def process_request(self, request, client_address) -> None:
        if self.connections.let_in(request):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def shutdown_request(self, request) -> None:
        self.connections.forget(request)
        super().shutdown_request(request)

    def handle_error(self, request, client_address) -> None:
        """Broken lines are the other side's, and QGIS under Windows has no stderr."""


class _Handler(BaseHTTPRequestHandler):
    server: HttpServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = PART

    def setup(self) -> None:
        self.request.do_handshake()
        super().setup()

    def handle(self) -> None:
        with suppress(OSError):
            super().handle()

    def finish(self) -> None:
        with suppress(OSError):
            super().finish()

    def handle_one_request(self) -> None:
        self.server.connections.waits_for_request(self.connection)
        self.requestline, self.command, self.request_version = "", "", ""
        self.raw_requestline = self.rfile.readline(LONGEST_LINE + 1)
        if len(self.raw_requestline) > LONGEST_LINE:
            self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
        elif not self.raw_requestline:
            self.close_connection = True
        elif self.parse_request():
            self.server.connections.answers(self.connection)
            self._answer()

    def handle_expect_100(self) -> bool:
        self.send_error(HTTPStatus.EXPECTATION_FAILED)
        return False

    def send_error(self, code, message=None, explain=None) -> None:
        """A bare status, without the banner and the page of Python's server."""
        self._send(Reply(HTTPStatus(code)))
        self.close_connection = True

    def log_message(self, format, *args) -> None:
        """Ours is :class:`~.request_log.RequestLog`."""

    def _answer(self) -> None:
        if self.request_version == "HTTP/0.9":  # has no status, so no refusal either
            self.close_connection = True
            return
        if self.headers.get("Content-Length", "0") != "0" or "Transfer-Encoding" in self.headers:
            self.close_connection = True  # what follows is no request
        peer = self.client_address[0]
        asked = Asked(self.command, self.path, self.headers)
        reply = reply_to(asked, self.server.access, self.server.contents, self.server.wrong_tries.must_wait(peer))
        if reply.wrong_word:
            self.server.wrong_tries.add(peer)
            self.server.connections.pause(SLOWED_S)
        if reply.turns_away:
            self.close_connection = True
        self._send(reply)

    def _send(self, reply: Reply) -> None:
        with reply.file or nullcontext():
            self._log(reply)
            self._send_head(reply)
            if reply.file and self.command != "HEAD":
                self._send_file(reply)
            self.wfile.flush()

    def _log(self, reply: Reply) -> None:
        path = "/" + Asked(self.command, self.path, {}).path if self.command else "–"
        self.server.log.add(
            self.client_address[0], reply.status, self.command or "–", self.server.access.hidden_in(path)
        )

    def _send_head(self, reply: Reply) -> None:
        self.send_response_only(reply.status)
        self.send_header("Date", self.date_time_string())
        for name, value in reply.headers:
            self.send_header(name, value)
        if reply.status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(reply.length))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()

    def _send_file(self, reply: Reply) -> None:
        reply.file.seek(reply.start)
        rest = reply.length
        while rest and (part := reply.file.read(min(PART, rest))):
            self.server.connections.answers(self.connection)
            self.wfile.write(part)
            rest -= len(part)
        if rest:  # the file has become shorter meanwhile
            self.close_connection = True
