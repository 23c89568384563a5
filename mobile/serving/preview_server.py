"""A publication served to a phone for a short while: start it, show its address, stop it."""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ...common.errors import Cancelled
from ...common.progress import SILENT, Progress
from ..errors import MobileError
from .addresses import LOOPBACK, in_url, one_address
from .certificate import Certificate, city_certificate, own_certificate
from .connections import Limits
from .contents import contents_of
from .http_server import HttpServer
from .replies import WORD_IN_URL
from .request_log import LogLine, request_log

MINUTES = 30
"""Long enough to show somebody around, short enough to be forgotten without harm."""
MOST_MINUTES = 1440
LOOK_S = 0.1
"""How often a stop and new requests are looked for."""
_TAKEN_FOR_ITSELF = 10013
"""WSAEACCES: another program has the port, and shares it with nobody."""
LINES_A_LOOK = 5
"""Requests shown one by one; more at once are told as a number."""


@dataclass(frozen=True)
class PreviewSettings:
    """What a preview is started with.

    ``bundle``: published folder or zip; ``address``: one of this computer's; ``port``: 0 for a free one; ``host``: what
    stands in the address shown where the city's certificate is for a name; ``certificate`` and ``key``: PEM files, both
    or none (a new one is made); ``log``: CSV that requests are added to.
    """

    bundle: Path
    address: str = LOOPBACK
    port: int = 0
    minutes: float = MINUTES
    host: str = ""
    certificate: Path | None = None
    key: Path | None = None
    log: Path | None = None
    limits: Limits = field(default_factory=Limits)


class PreviewServer:
    """A running preview; :meth:`stop` ends it at any time and from any thread, and so does the end of its minutes."""

    def __init__(self, settings: PreviewSettings, progress: Progress = SILENT) -> None:
        """Start. Raises :class:`~..errors.MobileError`: no publication, address, port or certificate."""
        address, life_s = one_address(settings.address), settings.minutes * 60
        self._stack, self._stopped, self._lock = ExitStack(), threading.Event(), threading.Lock()
        try:
            certificate = _certificate(settings, address)
            contents = self._stack.enter_context(contents_of(settings.bundle, progress))
            self._log = self._stack.enter_context(request_log(settings.log))
            with _telling_why(address, settings.port):
                self._http = HttpServer(
                    (address, settings.port), certificate.context, contents, self._log, life_s, settings.limits
                )
        except BaseException:
            self._stack.close()
            raise
        self.address = address
        self.port: int = self._http.server_port
        self.fingerprint = certificate.fingerprint
        self.has_own_certificate = certificate.is_own
        self.origin = f"https://{settings.host or in_url(address)}:{self.port}/"
        self._run(life_s)

    @property
    def url(self) -> str:
        """With the access word: for the QR code, the screen and nobody's log."""
        return f"{self.origin}?{WORD_IN_URL}={self._http.access.word}"

    @property
    def is_running(self) -> bool:
        return not self._stopped.is_set()

    @property
    def lived(self) -> float:
        """How much of its life has passed, 0 to 1."""
        return min((time.monotonic() - self._began) / self._life_s, 1.0)

    @property
    def requests(self) -> int:
        return self._log.count

    def new_lines(self) -> list[LogLine]:
        """The requests since the last call (the newest 500)."""
        return self._log.taken()

    def wait(self, seconds: float) -> bool:
        """Whether it has stopped within ``seconds``."""
        return self._stopped.wait(seconds)

    def stop(self) -> None:
        """Close the port and every connection, within a second; a second call does nothing."""
        with self._lock:
            if self._stopped.is_set():
                return
            self._timer.cancel()
            self._http.end()
            self._stack.close()
            self._stopped.set()

    def __enter__(self) -> PreviewServer:
        return self

    def __exit__(self, *_) -> None:
        self.stop()

    def _run(self, life_s: float) -> None:
        self._began, self._life_s = time.monotonic(), life_s
        threading.Thread(target=self._http.serve_forever, args=(LOOK_S,), name="sijeong-preview", daemon=True).start()
        self._timer = threading.Timer(life_s, self.stop)
        self._timer.daemon = True
        self._timer.start()


def serve(server: PreviewServer, progress: Progress) -> None:
    """Tell ``progress`` of each request until ``server`` stops; a cancel stops it and is no error."""
    try:
        while not server.wait(LOOK_S):
            progress.at(server.lived)
            _tell(server.new_lines(), progress)
    except Cancelled:
        server.stop()


def _tell(lines: list[LogLine], progress: Progress) -> None:
    for line in lines[:LINES_A_LOOK]:
        progress.step(
            "{time} {peer} {status} {method} {path}",
            time=line.time[11:19], peer=line.peer, status=line.status, method=line.method, path=line.path,
        )  # fmt: skip
    if len(lines) > LINES_A_LOOK:
        progress.step("… and {count} more requests", count=len(lines) - LINES_A_LOOK)


def _certificate(settings: PreviewSettings, address: str) -> Certificate:
    if bool(settings.certificate) != bool(settings.key):
        raise MobileError("A certificate needs its key and a key its certificate. Choose both, or neither.")
    if settings.certificate and settings.key:
        return city_certificate(settings.certificate, settings.key)
    return own_certificate(address)


@contextmanager
def _telling_why(address: str, port: int) -> Iterator[None]:
    """Why nothing can listen there, in our words."""
    try:
        yield
    except OverflowError:
        raise MobileError(
            "{port} is no port. Choose one from 1024 to 65535, or 0 for any free one.", port=port
        ) from None
    except OSError as cause:
        raise _why_not(cause, address, port) from cause


def _why_not(cause: OSError, address: str, port: int) -> MobileError:
    if cause.errno == errno.EADDRINUSE or getattr(cause, "winerror", 0) == _TAKEN_FOR_ITSELF:
        return MobileError(
            "Port {port} of {address} is used by another program. Choose another port, or 0 for any free one.",
            port=port,
            address=address,
        )
    if cause.errno == errno.EADDRNOTAVAIL:
        return MobileError("This computer has no address {address}. Choose one of its own.", address=address)
    return MobileError(
        "The preview may not listen at port {port} of {address} ({reason}). Choose a port above 1024.",
        port=port,
        address=address,
        reason=cause.strerror or cause,
    )
