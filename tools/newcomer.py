"""Runs inside QGIS (``--code``): walks a newcomer's route by mouse and keys alone, counts, and photographs every step.

``SIJEONG_WALK`` names the walk of ``newcomer_walks.py``; ``SIJEONG_NEWCOMER`` the folder for pictures, log and counts.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QGuiApplication

ROOT = Path(os.environ["SIJEONG_NEWCOMER_ROOT"])
sys.path.append(str(ROOT / "tools"))

import newcomer_hand as hand  # noqa: E402
import newcomer_walks as walks  # noqa: E402

FOLDER = Path(os.environ["SIJEONG_NEWCOMER"])
COUNTED = ("clicks", "entries", "keys", "scrolls")
POLL_MS = 100
SETTLE_S = 1.0
MOST_PRESSES = 200
"""Of the Tab key on the way to one control."""
PATIENCE_S = 20.0
"""So long is looked for a word before the walk is lost."""


class Walk:
    """Does one act after the other, each when QGIS has come to rest after the one before."""

    def __init__(self, acts) -> None:
        self._acts = acts
        self._goal, self._counts, self._since = "", dict.fromkeys(COUNTED, 0), time.monotonic()
        self._act, self._looked_since, self._rested_since = None, 0.0, time.monotonic()
        self._number = 0
        self._presses = 0
        self._is_scrolling = False
        self._timer = QTimer()
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        try:
            if _is_busy():
                self._rested_since = time.monotonic()
            elif time.monotonic() - self._rested_since > SETTLE_S:
                self._step()
        except Exception:
            traceback.print_exc()
            self._end(1)

    def _step(self) -> None:
        if self._act is None:
            if self._number:
                self._shoot()
            self._act = next(self._acts, None)
            self._looked_since = time.monotonic()
            self._is_scrolling = False
        if self._act is None:
            self._close_goal()
            self._end(0)
        elif isinstance(self._act, walks.Goal):
            self._close_goal()
            self._goal, self._act = self._act.title, None
            self._counts, self._since = dict.fromkeys(COUNTED, 0), time.monotonic()
        elif self._do(self._act):
            self._rested_since = time.monotonic()

    def _do(self, act) -> bool:
        """False where the words that it needs are not on the screen yet."""
        where = None
        if act.is_reached:
            return self._reach(act)
        if act.words:
            where = (hand.find_field if act.is_field else hand.find)(act.words, act.nth)
            if where is None and time.monotonic() - self._looked_since > PATIENCE_S:
                self._shoot()
                raise LookupError(f"“{act.words}” is not to be seen among {hand.texts()}")
            if where is None:
                return False
        if isinstance(where, hand.OutOfSight):
            hand.wheel(where)
            self._counts["scrolls"] += not self._is_scrolling
            self._is_scrolling = True
            self._rested_since = time.monotonic() - SETTLE_S + 0.3
            return False
        self._perform(act, where)
        return True

    def _reach(self, act) -> bool:
        """False as long as the Tab key has to be pressed once more."""
        if hand.has_focus(act.words):
            self._presses = 0
            self._perform(act, None)
            return True
        self._presses += 1
        if self._presses > MOST_PRESSES:
            self._shoot()
            raise LookupError(f"Tab does not lead to “{act.words}”; the focus is on {hand.focused()}")
        hand.press("shift+Tab" if act.is_back else "Tab")
        self._counts["keys"] += 1
        self._way(hand.focused())
        self._rested_since = time.monotonic() - SETTLE_S + 0.1
        return False

    def _way(self, said: str) -> None:
        """Where the focus has come by."""
        with open(FOLDER / "way.txt", "a", encoding="utf-8") as way:
            way.write(f"{self._goal}: {said}\n")

    def _perform(self, act, where) -> None:
        self._number += 1
        point = where.point if where is not None else act.point
        if point is not None and not act.is_only_seen:
            hand.click(point, act.button, act.twice)
            self._counts["clicks"] += 1
        if act.text:
            hand.write(act.text)
            self._counts["entries"] += 1
        if act.key:
            hand.press(act.key)
            self._counts["keys"] += 1
        self._act = None
        self._log(act)

    def _log(self, act) -> None:
        line = f"{time.monotonic() - self._since:6.1f} s  {self._number:3}  {self._goal}: {act}"
        print(line, flush=True)
        with open(FOLDER / "log.txt", "a", encoding="utf-8") as log:
            log.write(line + "\n")

    def _shoot(self) -> None:
        QGuiApplication.primaryScreen().grabWindow(0).save(str(FOLDER / f"{self._number:03}.png"))

    def _close_goal(self) -> None:
        if not self._goal:
            return
        row = {"goal": self._goal, **self._counts, "minutes": round((time.monotonic() - self._since) / 60, 2)}
        with open(FOLDER / "counts.jsonl", "a", encoding="utf-8") as counts:
            counts.write(json.dumps(row, ensure_ascii=False) + "\n")

    def _end(self, code: int) -> None:
        self._timer.stop()
        (FOLDER / "ended").write_text(str(code))
        QgsApplication.instance().exit(code)
        os._exit(code)


def _is_busy() -> bool:
    desktop = qgis.utils.plugins["sijeong"].desktop
    return desktop is not None and desktop.dock is not None and desktop.dock.runner.is_busy


walk = Walk(walks.walk(os.environ["SIJEONG_WALK"], ROOT))
