"""Who asked for what and when: a line a request, in a file and for the screen."""

from __future__ import annotations

import csv
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from datetime import datetime
from pathlib import Path
from typing import TextIO

COLUMNS = ("time", "peer", "status", "method", "path")
KEPT = 500
"""Lines that wait for the screen; the file has them all."""
LONGEST_PATH = 200
"""Characters."""


@dataclass(frozen=True)
class LogLine:
    """``time``: ISO, of this computer; ``path`` without its query, printable, cut at :data:`LONGEST_PATH`."""

    time: str
    peer: str
    status: int
    method: str
    path: str


class RequestLog:
    """Takes lines from any thread. :meth:`taken` gives those that came since, for the screen."""

    def __init__(self, file: TextIO | None = None) -> None:
        self._writer = None if file is None else csv.writer(file, lineterminator="\n")
        self._waiting: deque[LogLine] = deque(maxlen=KEPT)
        self._lock = threading.Lock()
        self.count = 0
        if self._writer:
            self._writer.writerow(COLUMNS)

    def add(self, peer: str, status: int, method: str, path: str) -> None:
        now = datetime.now().astimezone().isoformat(timespec="milliseconds")
        line = LogLine(now, peer, int(status), _printable(method), _printable(path))
        with self._lock:
            self.count += 1
            self._waiting.append(line)
            if self._writer:
                self._writer.writerow(astuple(line))

    def taken(self) -> list[LogLine]:
        with self._lock:
            lines = list(self._waiting)
            self._waiting.clear()
            return lines


@contextmanager
def request_log(file: Path | None) -> Iterator[RequestLog]:
    """A log into ``file`` (CSV, UTF-8; added to, line by line, so that a crash loses none), or none."""
    if file is None:
        yield RequestLog()
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8", newline="", buffering=1) as opened:
        yield RequestLog(opened)


def _printable(text: str) -> str:
    """Without control characters, which would forge lines or colour a terminal, and no spreadsheet's formula."""
    shown = "".join(one if one.isprintable() else "�" for one in text[:LONGEST_PATH])
    return f"'{shown}" if shown.startswith(("=", "+", "-", "@")) else shown
