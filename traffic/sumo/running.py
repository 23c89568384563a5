"""One run of one of SUMO's programs: watched, stoppable, judged by what its log says."""

from __future__ import annotations

import errno
import os
import queue
import re
import subprocess  # nosec B404 - SUMO's own programs, called with a list
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ...common.engines import using
from ...common.errors import Cancelled
from ...common.files import is_disk_full
from ...common.progress import SILENT, Progress
from ..errors import TrafficError
from .programs import NO_WINDOW, SumoInstallation

ENDINGS = {"sumo": "Simulation ended at time"}
SUCCESS = "Success."
"""What the last lines of a run that went well say (of ``sumo`` with ``--duration-log.statistics``); the exit code tells
nothing (reference/traffic.md §6)."""

STEP = re.compile(r"Step #(\d+(?:\.\d+)?)")
NUMBERS = re.compile(r"'[^']*'|\d+(?:\.\d+)?")
OUTPUT = ("<", "(")
"""How lines begin that are no messages: what SUMO writes to its output, and the rest of a step's line."""
HARMLESS = "Column based formats are still experimental"
SAID_WHY = (None, 0, 1)
"""Exit codes by which SUMO's programs end by themselves; the others are signals, or a crash on Windows."""
LOOK_EVERY_S = 0.1
GRACE_S = 0.7
"""Seconds in which a stopped program may write its files; then it is killed. A cancel is over within a second."""
HALF_WAY_S = 20.0
"""A program that tells nothing of how far it is counts as half done after so long, and nears its end from there on:
who looks on sees that it is at work."""
KEPT_LINES = 400


@dataclass
class Finished:
    """What a run said: its last lines, how often each kind of warning came, seconds of the clock and of the CPU."""

    program: str
    lines: list[str] = field(default_factory=list)
    warnings: Counter = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    seconds: float = 0.0
    is_complete: bool = False

    def add(self, line: str) -> None:
        if line.startswith("Warning:") and HARMLESS not in line:
            self.warnings[warning_kind(line)] += 1
        elif line.startswith("Error:"):
            self.errors.append(line.removeprefix("Error:").strip())
        elif line.startswith(ENDINGS.get(self.program, SUCCESS)):
            self.is_complete = True
        self.lines.append(line)
        del self.lines[:-KEPT_LINES]


class Stopped(Exception):
    """The watcher of a run wants it to end early: what it wrote so far counts."""


def warning_kind(line: str) -> str:
    """A warning without what differs from one to the next: ids and numbers."""
    return " ".join(NUMBERS.sub("…", line.removeprefix("Warning:")).split()).split(";")[0][:120]


@using("sumo")
def run_program(
    sumo: SumoInstallation,
    program: str,
    options: Sequence[str],
    folder: Path,
    progress: Progress = SILENT,
    span: tuple[float, float] | None = None,
    watch: Callable[[str], None] | None = None,
    ignore_errors: bool = False,
) -> Finished:
    """Run ``program`` of SUMO in ``folder`` with ``options`` (file names are relative to the folder).

    ``span``: begin and end of the simulated seconds, for the progress; ``watch``: hears each line, may raise
    :class:`Stopped`. ``ignore_errors``: single trips may fail as long as the program comes to its end.

    Raises :class:`TrafficError` with SUMO's own words where its log does not say that it went well (:class:`OSError`
    where the disk is full),
    :class:`Cancelled` within a second when the user stops (the files that it wrote so far stay), and lets
    :class:`Stopped` through in the same way.
    """
    started = time.monotonic()
    finished = Finished(program)
    command = [str(sumo.program(program)), *map(str, options)]
    process = subprocess.Popen(  # nosec B603 - a list, no shell: a program of the SUMO that was found
        command, cwd=folder, env=sumo.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, creationflags=NO_WINDOW,
    )  # fmt: skip
    try:
        now = span[0] if span else 0.0
        for line in _lines(process):
            now = _heard(line, finished, now)
            if span:
                progress.at((now - span[0]) / max(span[1] - span[0], 1.0))
            else:
                elapsed = time.monotonic() - started
                progress.at(elapsed / (elapsed + HALF_WAY_S))
            if watch is not None and line is not None:
                watch(line)
    except (Cancelled, Stopped):
        _end(process)
        raise
    finally:
        if process.poll() is None:
            _end(process)
        finished.seconds = time.monotonic() - started
        process.stdout.close()
    if not (ignore_errors and finished.is_complete):
        _judge(finished, process.returncode, folder)
    return finished


def _heard(line: str | None, finished: Finished, now: float) -> float:
    if line is None:
        return now
    step = STEP.search(line)
    if step:
        return float(step[1])
    if not line.startswith(OUTPUT):
        finished.add(line)
    return now


def _lines(process: subprocess.Popen) -> Iterator[str | None]:
    """What the program says, line by line; None where it says nothing for :data:`LOOK_EVERY_S`."""
    said: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_listen, args=(process.stdout.fileno(), said), daemon=True).start()
    rest = b""
    while True:
        try:
            chunk = said.get(timeout=LOOK_EVERY_S)
        except queue.Empty:
            yield None
            continue
        if not chunk:
            break
        *whole, rest = (rest + chunk).replace(b"\r", b"\n").split(b"\n")
        yield from (line.decode("utf-8", "replace").strip() for line in whole if line.strip())
    if rest.strip():
        yield rest.decode("utf-8", "replace").strip()
    process.wait()


def _listen(stream: int, said: queue.Queue) -> None:
    try:
        while chunk := os.read(stream, 1 << 16):
            said.put(chunk)
    except OSError:  # the stream was closed when the run was stopped
        pass
    said.put(b"")


def _end(process: subprocess.Popen) -> None:
    process.terminate()
    try:
        process.wait(GRACE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _judge(finished: Finished, exit_code: int | None, folder: Path) -> None:
    if finished.is_complete and not finished.errors:
        return
    if is_disk_full(
        OSError(" ".join([*finished.errors, *finished.lines[-3:]])), folder
    ):  # SUMO complains of the half files then, or says nothing
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))
    if not finished.errors and exit_code not in SAID_WHY:
        raise TrafficError(
            "SUMO's program {program} was ended from outside (exit code {code}), perhaps because the memory was not "
            "enough. Close other programs or choose a smaller area or period, and run this again.",
            program=finished.program,
            code=exit_code,
        )
    told = " ".join(finished.errors) or " ".join(finished.lines[-3:])
    raise TrafficError(
        "SUMO's program {program} did not finish (exit code {code}). It says: {told}",
        program=finished.program,
        code=exit_code,
        told=told[:600] or "-",
    )
