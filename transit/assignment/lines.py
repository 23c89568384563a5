"""Lines as a search sees them: one entry for each call of a line at a stop."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .ragged import RaggedMinimum


@dataclass(frozen=True)
class Lines:
    """Stop sequences one after the other; a *call* is one place in one sequence, a line its number of sequence.

    ``first`` (lines + 1) is where each line's calls begin, ``stop`` the stop of each call (0 to ``stops`` − 1) and
    ``ride`` the tenths of a second from the line's first stop, never falling within a line.
    """

    stops: int
    first: np.ndarray
    stop: np.ndarray
    ride: np.ndarray

    def __len__(self) -> int:
        return len(self.first) - 1

    @cached_property
    def line(self) -> np.ndarray:
        """The line of each call."""
        return np.repeat(np.arange(len(self)), np.diff(self.first))

    @cached_property
    def scan(self) -> Scan:
        return Scan(self)


class Scan:
    """The calls in the order of a scan: all first calls, all second calls, …, the longest lines in front.

    So the lines that have a next call are always the first so many, and one operation moves all of them on.
    """

    def __init__(self, lines: Lines) -> None:
        lengths = np.diff(lines.first)
        longest_first = np.argsort(-lengths, kind="stable")
        counts = [int((lengths > step).sum()) for step in range(int(lengths.max(initial=0)))]
        calls = [lines.first[longest_first[:count]] + step for step, count in enumerate(counts)]
        self.call = np.concatenate(calls) if calls else np.zeros(0, dtype=np.intp)
        """The call at each place of the scan."""
        self.place = np.empty(len(self.call), dtype=np.intp)
        """The place in the scan of each call."""
        self.place[self.call] = np.arange(len(self.call))
        ends = np.cumsum(counts)
        self.steps = [slice(int(end - count), int(end)) for end, count in zip(ends, counts, strict=True)]
        self.stop = lines.stop[self.call].astype(np.intp)
        self.alightings = RaggedMinimum(self.stop, np.arange(len(self.call)), lines.ride[self.call], lines.stops)
        """From the places of the scan to stops, by riding time from the line's first stop."""
