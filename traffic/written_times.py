"""Times of observations as agencies write them: ``8``, ``08:00~09:00``, ``8시``, ``0815``, ``2026-05-12 08:15:00``."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from .errors import TrafficError
from .units import HOUR_S

_DAY = re.compile(r"^(\d{4})[-./]?(\d{2})[-./]?(\d{2})[ T]*")
_CLOCK = re.compile(
    r"^(\d{1,2})(?:시)?(?:[: ]?(\d{2})(?:분)?)?(?::\d{2})?(?:\.0+)?(?:\s*(?:Z|[+-]\d{2}:?\d{2}))?\s*(?:[~-].*)?$"
)


def clock_times(texts: pd.Series) -> pd.DataFrame:
    """``day`` (text, empty where none is told) and ``begin_s`` (seconds after midnight) of each of ``texts``.

    Of a range, its beginning. ``24`` is midnight at the end of the day. Raises :class:`TrafficError` for what is no
    time, naming its row.
    """
    found = {text: _time_of(text) for text in texts.unique()}
    wrong = [text for text, time in found.items() if time is None]
    if wrong:
        raise TrafficError(
            "Row {row}: {text} is no hour or time of day. Write 8, 08:00 or 2026-05-12 08:00.",
            row=int(np.flatnonzero((texts == wrong[0]).to_numpy())[0]) + 1,
            text=wrong[0] or "–",
        )
    pairs = [found[text] for text in texts]
    return pd.DataFrame(pairs, columns=["day", "begin_s"], index=texts.index)


def slice_length(begins: pd.Series) -> float:
    """Seconds of one slice: the smallest step between two times of day, an hour where there is one time only."""
    steps = np.diff(np.unique(begins.to_numpy()))
    return float(min(steps.min(), HOUR_S)) if len(steps) else HOUR_S


def _time_of(text: str) -> tuple[str, float] | None:
    day = _DAY.match(text)
    clock = text[day.end() :] if day else text
    found = _CLOCK.match(clock.strip() or ("0" if day else ""))
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 24 or minute > 59:
        return None
    return ("-".join(day.groups()) if day else "", hour * HOUR_S + minute * 60)
