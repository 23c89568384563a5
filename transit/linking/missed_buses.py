"""Buses that a person let pass before boarding one, as the taps of the day show them."""

from __future__ import annotations

import numpy as np

from ..taps import DayTaps

SAME_BUS_S = 600
"""Seconds within which boardings of one vehicle at one stop are one call there: longer than any dwell, shorter than any
turn of a route."""

NO_VEHICLE_GAP_S = 90
"""Without vehicles a pause of so many seconds begins another call (60-90 s: reference/transit.md §2.14)."""

_TIME_BITS = 17
"""Seconds of a service day, up to 28 hours."""


def missed_buses(day: DayTaps, boarding: np.ndarray, there_s: np.ndarray, stops: int) -> np.ndarray:
    """How many buses of its route called at the stop of each ``boarding`` (taps) since ``there_s``, before its own.

    ``there_s``: when the person could be at the stop, seconds. ``stops``: how many stop codes there are. A bus calls
    when its first passenger boards; a bus that nobody boards there is not seen, so too few are counted, never too many.
    """
    if not len(boarding):
        return np.empty(0, np.int64)
    key = _place(day, boarding, stops) << _TIME_BITS
    calls = _calls(day, np.unique(key >> _TIME_BITS), stops)
    own = np.searchsorted(calls, key + day.board[boarding], "right") - 1
    first = np.searchsorted(calls, key + np.maximum(there_s, 0).astype(np.int64), "left")
    return np.maximum(own - first, 0)


def _calls(day: DayTaps, places: np.ndarray, stops: int) -> np.ndarray:
    """Place and time of each call at one of ``places``, in order, as one number."""
    every = np.arange(len(day))
    place = _place(day, every, stops)
    taps = np.flatnonzero(places[np.minimum(np.searchsorted(places, place), len(places) - 1)] == place)
    place, vehicle, board = place[taps], day.vehicle[taps], day.board[taps]
    order = np.lexsort((board, vehicle, place))
    place, vehicle, board = place[order], vehicle[order], board[order]
    pause = np.where(vehicle[1:] == 0, NO_VEHICLE_GAP_S, SAME_BUS_S)
    another = (place[1:] != place[:-1]) | (vehicle[1:] != vehicle[:-1]) | (np.diff(board) > pause)
    begins = np.flatnonzero(np.append(True, another))
    return np.sort((place[begins] << _TIME_BITS) + board[begins])


def _place(day: DayTaps, taps: np.ndarray, stops: int) -> np.ndarray:
    return day.route[taps].astype(np.int64) * stops + day.board_stop[taps]
