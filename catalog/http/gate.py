"""The gate before each host: how many requests are in it at once, how far apart, and when it is closed."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from ..errors import CatalogError, Unreachable
from .circuit import CircuitBreaker, CircuitState
from .platform import Platform

LOOK_S = 0.1
"""How often a waiting request looks whether the user has cancelled."""


class Gate:
    """What all clients of this process share about one host."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._last_start = float("-inf")
        self._closed_until = float("-inf")
        self._circuit = CircuitBreaker()
        self._last_failure: CatalogError | None = None
        self._was_ever_there = False

    def enter(self, platform: Platform, check: Callable[[], None]) -> None:
        """Wait for a place. ``check`` raises to stop waiting. Raises :class:`CatalogError` when the host stays down."""
        while True:
            check()
            with self._changed:
                self._refuse_when_given_up()
                wait_s = self._wait_s(platform)
                if wait_s <= 0:
                    self._inside += 1
                    self._last_start = time.monotonic()
                    return
                self._changed.wait(min(wait_s, LOOK_S))

    def leave(self) -> None:
        with self._changed:
            self._inside -= 1
            self._changed.notify_all()

    def close_for(self, seconds: float) -> None:
        """The server asked for quiet (``Retry-After``)."""
        with self._changed:
            self._closed_until = max(self._closed_until, time.monotonic() + seconds)

    def answered(self) -> None:
        with self._changed:
            self._was_ever_there = True
            self._circuit.succeeded()

    def failed(self, failure: CatalogError, pause_s: float) -> float:
        """Count a failure; gives the seconds of the pause that begins with it, else 0."""
        with self._changed:
            self._last_failure = failure
            self._was_ever_there |= not isinstance(failure, Unreachable)
            return self._circuit.wait_s if self._circuit.failed(pause_s, self._was_ever_there) else 0.0

    def _wait_s(self, platform: Platform) -> float:
        now = time.monotonic()
        trying = self._circuit.state is CircuitState.TRYING
        if self._inside >= (1 if trying else platform.in_flight):
            return LOOK_S
        return max(self._circuit.wait_s, self._closed_until - now, self._last_start + platform.pause_s - now)

    def _refuse_when_given_up(self) -> None:
        if self._circuit.state is not CircuitState.GIVEN_UP or self._last_failure is None:
            return
        # The next job begins afresh. This one learns what was wrong, as an error that is not tried again.
        self._circuit.reset()
        raise CatalogError(self._last_failure.template, **self._last_failure.values)


_GATES: dict[str, Gate] = {}
_GATES_LOCK = threading.Lock()


def gate_of(host: str) -> Gate:
    """The one gate of ``host`` (name and port) in this process."""
    with _GATES_LOCK:
        return _GATES.setdefault(host, Gate())
