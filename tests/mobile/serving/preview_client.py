"""A client of a preview that says whatever it likes."""

from __future__ import annotations

import http.client
import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass

from sijeong.mobile.serving.preview_server import PreviewServer

TILES = bytes(range(256)) * 4096
"""1 MB."""
UNTRUSTING = ssl._create_unverified_context()


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


class Client:
    """Asks by hand; ``cookie`` is what the access word was changed for."""

    def __init__(self, server: PreviewServer) -> None:
        self.server = server
        self.cookie = self.ask(f"/?t={server.url.partition(chr(61))[2]}")["Set-Cookie"].partition(";")[0]

    def ask(self, target: str, method: str = "GET", **headers: str) -> http.client.HTTPMessage:
        return self.get(target, method, with_pass=False, **headers).headers

    def get(self, target: str, method: str = "GET", with_pass: bool = True, **headers: str) -> Answer:
        connection = http.client.HTTPSConnection("127.0.0.1", self.server.port, context=UNTRUSTING, timeout=20)
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in (sent | ({"Cookie": self.cookie} if with_pass else {})).items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        found = Answer(answer.status, answer.headers, answer.read())
        connection.close()
        return found

    def say(self, text: bytes) -> bytes:
        """Everything that comes back for ``text``, until the server closes."""
        with line_to(self.server) as line:
            with suppress(OSError):  # it may have heard enough
                line.sendall(text)
            return to_the_end(line)


def line_to(server: PreviewServer) -> ssl.SSLSocket:
    plain = socket.create_connection(("127.0.0.1", server.port), timeout=20)
    return UNTRUSTING.wrap_socket(plain)


def to_the_end(line: ssl.SSLSocket) -> bytes:
    parts = []
    try:
        while part := line.recv(65536):
            parts.append(part)
    except (ssl.SSLEOFError, ConnectionError):
        pass  # closed without a goodbye
    return b"".join(parts)
