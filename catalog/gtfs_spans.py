"""When a route of a GTFS feed runs, and how often."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from .gtfs_patterns import DAY_S, seconds_of

FIRST, LAST = "06:00", "22:00"
PEAKS_H = ((7, 9), (17, 19))
"""When the shorter headway holds, hours: an assumption, as the tables give two headways and no hours."""
ONE_DEPARTURE_S = 60
"""GTFS wants an end after the begin: of a route with a single departure a day."""


@dataclass(frozen=True)
class Span:
    """When a route runs (seconds of the service day, the last perhaps after 24:00) and how often (seconds)."""

    first_s: int
    last_s: int
    peak_s: int
    offpeak_s: int
    is_assumed: bool

    def pieces(self) -> Iterator[tuple[int, int, int]]:
        """Begin, end and headway, without gaps or overlaps."""
        cuts = {self.first_s, self.last_s}
        if self.peak_s != self.offpeak_s:
            cuts |= {hour * 3600 for peak in PEAKS_H for hour in peak if self.first_s < hour * 3600 < self.last_s}
        ordered = sorted(cuts)
        for begin, end in pairwise(ordered):
            is_peak = any(start * 3600 <= begin < stop * 3600 for start, stop in PEAKS_H)
            yield begin, end, self.peak_s if is_peak else self.offpeak_s


def span_of(route, usual_headway_min: int) -> Span:
    """The span of ``route``: a row with ``first_s last_s`` (negative: unknown), ``peak_min offpeak_min`` (NaN: too).

    What is unknown is :data:`FIRST` to :data:`LAST`, and every ``usual_headway_min``.
    """
    first, last = route.first_s, route.last_s
    peak, offpeak = route.peak_min, route.offpeak_min
    offpeak = offpeak if offpeak > 0 else peak
    peak = peak if peak > 0 else offpeak
    no_headway, no_hours = not peak > 0, first < 0 or last < 0
    if no_headway:
        peak = offpeak = usual_headway_min
    if no_hours:
        first, last = seconds_of(FIRST), seconds_of(LAST)
    if last < first:
        # A last bus at 00:40 leaves in the night after the service day.
        last += DAY_S
    elif last == first:
        last += ONE_DEPARTURE_S
    return Span(int(first), int(last), round(peak * 60), round(offpeak * 60), no_headway or no_hours)
