"""How many connections there are at once, and how long each may take over what it is doing."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass

LOOK_S = 0.1
"""How often overdue connections are looked for."""
END_S = 0.5
"""How long the end of connections that were cut is waited for."""


@dataclass(frozen=True)
class Limits:
    """``connections`` at once; seconds for the TLS handshake and each request's head (``head_s``), and for each part of
    an answer to be taken (``part_s``), however many bytes trickle in between."""

    connections: int = 400
    head_s: float = 10.0
    part_s: float = 20.0


class Connections:
    """The open connections of a server, each with the time until which its next step must be done."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._until: dict[socket.socket, float] = {}
        self._waiting: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._closed = threading.Event()
        threading.Thread(target=self._watch, name="sijeong-preview-watch", daemon=True).start()

    def __len__(self) -> int:
        return len(self._until)

    def let_in(self, connection: socket.socket) -> bool:
        """Whether there is room. Where it is full, whoever has kept a connection longest without a request goes."""
        with self._lock:
            if self._closed.is_set():
                return False
            if len(self._until) >= self._limits.connections and not self._send_idlest_away():
                return False
            self._until[connection] = time.monotonic() + self._limits.head_s
            self._waiting.add(connection)
            return True

    def waits_for_request(self, connection: socket.socket) -> None:
        self._set(connection, self._limits.head_s, waiting=True)

    def answers(self, connection: socket.socket) -> None:
        """The next part of an answer is on its way."""
        self._set(connection, self._limits.part_s, waiting=False)

    def forget(self, connection: socket.socket) -> None:
        with self._lock:
            self._until.pop(connection, None)
            self._waiting.discard(connection)

    def close_all(self) -> None:
        """Cut every connection, also in the middle of an answer, and let none in any more.

        Waits for their threads (:data:`END_S`), whose open files could not be removed under Windows.
        """
        with self._lock:
            self._closed.set()
            for connection in self._until:
                _cut(connection)
        until = time.monotonic() + END_S
        while self._until and time.monotonic() < until:
            time.sleep(END_S / 50)

    def pause(self, seconds: float) -> None:
        """Wait, but not longer than the server lives."""
        self._closed.wait(seconds)

    def _set(self, connection: socket.socket, seconds: float, waiting: bool) -> None:
        with self._lock:
            if connection in self._until:
                self._until[connection] = time.monotonic() + seconds
                (self._waiting.add if waiting else self._waiting.discard)(connection)

    def _send_idlest_away(self) -> bool:
        if not self._waiting:
            return False
        idlest = min(self._waiting, key=self._until.__getitem__)
        self._until.pop(idlest)
        self._waiting.discard(idlest)
        _cut(idlest)
        return True

    def _watch(self) -> None:
        while not self._closed.wait(LOOK_S):
            with self._lock:
                now = time.monotonic()
                for connection, until in self._until.items():
                    if until < now:
                        _cut(connection)


def _cut(connection: socket.socket) -> None:
    """End a connection that another thread reads or writes: its call returns at once.

    The plain socket's own ``shutdown``: that of a TLS socket takes the TLS state away from under the other thread.
    """
    with suppress(OSError):
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
