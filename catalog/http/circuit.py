"""Leaves a server alone that fails again and again."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum

FAILURES = 5
"""In a row, until the server is left alone (reference/datasources.md §8)."""
PAUSE_S = 10.0
"""The first pause; each further one is twice as long."""
MOST_PAUSES = 3
"""After so many pauses without one good answer the job stops."""


class CircuitState(Enum):
    CLOSED = "closed"
    """All is well."""
    PAUSED = "paused"
    """Nothing is sent."""
    TRYING = "trying"
    """One request at a time is sent, to see whether the server is back."""
    GIVEN_UP = "given_up"
    """The server did not come back."""


class CircuitBreaker:
    """Counts failures in a row. Not thread-safe by itself: the host's gate holds its lock."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.reset()

    def reset(self) -> None:
        self.failures = 0
        self._pauses = 0
        self._until: float | None = None

    @property
    def state(self) -> CircuitState:
        if self._pauses > MOST_PAUSES:
            return CircuitState.GIVEN_UP
        if self._until is None:
            return CircuitState.CLOSED
        return CircuitState.PAUSED if self.wait_s > 0 else CircuitState.TRYING

    @property
    def wait_s(self) -> float:
        return 0.0 if self._until is None else max(0.0, self._until - self._clock())

    def failed(self, pause_s: float = PAUSE_S, was_ever_there: bool = True) -> bool:
        """Count a failure; True when a pause begins with it. Failures within a pause were sent before it.

        A server that never was there is given up without pauses: its address is wrong, or the way to it is closed.
        """
        self.failures += 1
        if self.failures < FAILURES or self.state is CircuitState.PAUSED:
            return False
        if not was_ever_there or self._pauses >= MOST_PAUSES:
            self._pauses = MOST_PAUSES + 1
            return False
        self._until = self._clock() + pause_s * 2**self._pauses
        self._pauses += 1
        return True

    def succeeded(self) -> None:
        self.reset()
