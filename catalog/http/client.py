"""Sends requests politely, repeats what may be repeated, and speaks of what goes wrong in sentences without the key."""

from __future__ import annotations

import secrets
import sqlite3
import threading
import time
from collections.abc import Callable
from typing import TypeVar

import requests

from ...common.progress import SILENT, Progress
from ..errors import CatalogError, Transient
from .calls import CallCounter
from .credential import NO_CREDENTIAL, Credential
from .errands import Errand, Errands
from .exchange import Limits, RawAnswer, exchange
from .gate import LOOK_S, Gate, gate_of
from .keys import KeyedRequest, address_of, server_of, with_key
from .redaction import Redaction, hide_in_logs
from .request import Answer, Request
from .statuses import asked_to_wait_s, refuse_status
from .transport import plain_session

T = TypeVar("T")


class HttpClient:
    """One user's way to the servers, with at most one key. Any number of threads may use it at once.

    ``session`` decides how bytes travel (inside QGIS: ``processing.network``). ``calls`` counts what is sent per day
    and key. ``progress`` is asked every 0.1 s whether the user has cancelled, also while a server is silent.
    """

    def __init__(
        self,
        credential: Credential = NO_CREDENTIAL,
        *,
        session: requests.Session | None = None,
        calls: CallCounter | None = None,
        limits: Limits = Limits(),  # noqa: B008 - frozen
        progress: Progress = SILENT,
    ) -> None:
        self._credential, self._calls, self._limits, self._progress = credential, calls, limits, progress
        self._session = session or plain_session()
        self._redaction = Redaction(credential)
        self._errands = Errands()
        self._under_way: set[Errand] = set()
        self._lock = threading.Lock()
        hide_in_logs(self._redaction)

    def __enter__(self) -> HttpClient:
        return self

    def __exit__(self, *_) -> None:
        self.close()

    def close(self) -> None:
        """Walk away from whatever is still under way."""
        with self._lock:
            for errand in self._under_way:
                errand.abandoned.set()
        self._session.close()
        self._errands.close()

    def send(self, request: Request) -> Answer:
        """The answer, with a success status (or one that the platform reads itself) and no complaint in it.

        Raises :class:`~..errors.CatalogError`: :class:`~..errors.Transient` only after the last try, all others at
        once; :class:`~...common.errors.Cancelled` within 0.5 s of the user's wish.
        """
        return self.ask(request, _as_it_is)

    def ask(self, request: Request, read: Callable[[Answer], T]) -> T:
        """What ``read`` makes of the answer; where it finds it damaged (:class:`Transient`), it is asked again."""
        for tries_left in reversed(range(self._limits.tries)):
            try:
                return read(self._once(request))
            except CatalogError as error:
                failed = self._redaction.error(error)
            wait_s = self._wait_after(failed, tries_left, request)
            if wait_s is None:
                break
            self._rest(wait_s)
        # Raised here, outside the except block: what led to it may hold the key and would travel along.
        raise failed

    def _once(self, request: Request) -> Answer:
        """One try: through the gate, away in another thread, and looked at by the platform."""
        address, keyed = address_of(request), with_key(request, self._credential)
        gate = gate_of(server_of(address))
        gate.enter(request.platform, self._progress.check)
        errand = self._errands.start(lambda abandoned: self._exchanged(keyed, gate, abandoned))
        # Counted while it travels: the server must not wait for the counter's disk.
        self._count(request)
        try:
            raw = self._awaited(errand)
            answer = _accepted(request, Answer(address, raw.status, raw.headers, raw.body))
        except Transient as error:
            self._tell_pause(gate.failed(self._redaction.error(error), self._limits.pause_s), address)
            raise
        except CatalogError:
            gate.answered()
            raise
        gate.answered()
        return answer

    def _exchanged(self, keyed: KeyedRequest, gate: Gate, abandoned: threading.Event) -> RawAnswer:
        try:
            raw = exchange(self._session, keyed, self._limits, self._redaction, abandoned)
        finally:
            # The place is free when the exchange is really over, also where nobody waits for it any longer.
            gate.leave()
        headers = {name: self._redaction.header(value) for name, value in raw.headers.items()}
        return RawAnswer(raw.status, headers, self._redaction.body(raw.body))

    def _awaited(self, errand: Errand[RawAnswer]) -> RawAnswer:
        with self._lock:
            self._under_way.add(errand)
        try:
            while not errand.is_done_within(LOOK_S):
                self._progress.check()
            # What stopped the exchange may have been the user: that comes first.
            self._progress.check()
            return errand.result()
        finally:
            errand.abandoned.set()
            with self._lock:
                self._under_way.discard(errand)

    def _wait_after(self, failed: CatalogError, tries_left: int, request: Request) -> float | None:
        """Seconds until the next try; None where there is none."""
        if not isinstance(failed, Transient) or tries_left == 0 or (failed.wait_s or 0.0) > self._limits.longest_wait_s:
            return None
        if failed.wait_s:
            gate_of(server_of(request.url)).close_for(failed.wait_s)
        failures = self._limits.tries - tries_left
        jitter = 0.5 + secrets.randbelow(1000) / 1000
        return max(self._limits.back_off_s * 2 ** (failures - 1) * jitter, failed.wait_s or 0.0)

    def _rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._progress.check()
            time.sleep(min(left, LOOK_S))

    def _count(self, request: Request) -> None:
        if self._calls is None:
            return
        try:
            self._calls.add(request.platform.id, self._credential if request.needs_key else NO_CREDENTIAL)
        except (sqlite3.Error, OSError) as error:
            # A pull is worth more than its count, so it is told once and the pull goes on without.
            self._calls = None
            self._progress.warn("Today's calls cannot be counted any longer: {reason}", reason=error)

    def _tell_pause(self, seconds: float, address: str) -> None:
        if seconds > 0:
            self._progress.warn(
                "{server} failed several times in a row; waiting {seconds} seconds before asking it again.",
                server=server_of(address),
                seconds=round(seconds),
            )


def _accepted(request: Request, answer: Answer) -> Answer:
    """The answer when neither the platform nor the status complains; the platform's own sentence comes first."""
    try:
        request.platform.complain(answer)
        refuse_status(request, answer)
    except Transient as error:
        error.wait_s = asked_to_wait_s(answer) if error.wait_s is None else error.wait_s
        raise
    return answer


def _as_it_is(answer: Answer) -> Answer:
    return answer
