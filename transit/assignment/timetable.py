"""Every trip of a day: from a table of stop times, or laid out from headways."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from ..errors import TransitError
from ..leg_days import HOUR_S, HOURS
from ..stops import as_text
from .costs import NO_WAY, TENTHS
from .lines import Lines
from .supply import Supply

CLOSEST_S = 60.0
"""Links that come all the time (railways, whose wait is in their time) are laid out every minute."""
_COLUMNS = ("trip_id", "route_id", "seq", "stop_id", "arrive_s", "depart_s")


@dataclass(frozen=True)
class Timetable:
    """Lines on which no trip overtakes another, and the times of their trips in tenths of a second after midnight.

    ``lines``: the stop sequences (their riding times mean nothing); ``trips``: of each line; ``base``: where the times
    of each call begin in ``arrive`` and ``depart``, one for each trip in order; ``call_of``: the call of the supply
    that each call stands for.
    """

    lines: Lines
    trips: np.ndarray
    base: np.ndarray
    arrive: np.ndarray
    depart: np.ndarray
    call_of: np.ndarray

    @classmethod
    def of(cls, supply: Supply, stop_times: pd.DataFrame | None = None) -> Timetable:
        """The trips of ``supply``.

        ``stop_times`` (``trip_id route_id pattern seq stop_id arrive_s depart_s``, as Import GTFS makes them) are the
        trips of the patterns whose stops they call at; all other lines are laid out evenly at their headways.
        """
        calls = supply.calls
        listed = _listed(supply, stop_times)
        parts = []
        for line, first in enumerate(calls.first[:-1]):
            size = _calls_once(supply, line)
            times = listed.get(line)
            times = _laid_out(supply, line, size) if times is None else times
            parts += [(first, group) for group in _without_overtaking(times) if group.shape[1]]
        return cls._joined(supply, parts)

    @cached_property
    def arrive_or_never(self) -> np.ndarray:
        """``arrive`` and, behind its end, that no trip comes."""
        return np.append(self.arrive, np.int32(NO_WAY))

    @cached_property
    def keys(self) -> np.ndarray:
        """All departures in one rising array: those of each call lie beyond those of the call before."""
        counts = self.trips[self.lines.line]
        return np.repeat(np.arange(len(counts), dtype=np.int64) * NO_WAY, counts) + self.depart

    @classmethod
    def _joined(cls, supply: Supply, parts: list[tuple[int, np.ndarray]]) -> Timetable:
        """``parts``: of each line its first call in the supply and its times: (arrive, depart) × trip × call."""
        if not parts:
            raise TransitError("No trip runs on that day. Choose another timetable or give headways.")
        sizes = np.array([times.shape[2] for _, times in parts])
        trips = np.array([times.shape[1] for _, times in parts])
        call_of = np.concatenate([first + np.arange(size) for (first, _), size in zip(parts, sizes, strict=True)])
        arrive, depart = (
            np.concatenate([np.ascontiguousarray(times[way].T).ravel() for _, times in parts]) for way in (0, 1)
        )
        per_call = np.repeat(trips, sizes)
        stop = supply.calls.stop[call_of].astype(np.int32)
        first = np.append(0, np.cumsum(sizes)).astype(np.intp)
        lines = Lines(len(supply.network.stops.id), first, stop, np.zeros(len(stop), np.int32))
        return cls(lines, trips, np.cumsum(per_call) - per_call, arrive, depart, call_of)


def _calls_once(supply: Supply, line: int) -> int:
    """The calls of a line; of a loop, which the supply lays out twice, once round."""
    patterns = supply.network.patterns
    size = int(supply.calls.first[line + 1] - supply.calls.first[line])
    return len(patterns[line]) if line < len(patterns) else size


def _laid_out(supply: Supply, line: int, size: int) -> np.ndarray:
    """Trips at even headways: each hour's first one half a headway after its beginning."""
    headways = np.maximum(supply.headway_s[line], CLOSEST_S)
    first = supply.calls.first[line]
    seconds = supply.calls.seconds[first : first + size]
    is_link = line >= len(supply.network.patterns)
    trips = []
    for hour in range(HOURS):
        if np.isfinite(headways[hour]):
            starts = np.arange(headways[hour] / 2, HOUR_S, headways[hour]) + hour * HOUR_S
            factor = 1.0 if is_link else supply.riding.factor[hour]
            trips.append(starts[:, None] + seconds[None] * factor)
    if not trips:
        return np.zeros((2, 0, size), dtype=np.int32)
    times = np.round(np.concatenate(trips) * TENTHS).astype(np.int32)
    return np.stack([times, times])


def _listed(supply: Supply, stop_times: pd.DataFrame | None) -> dict[int, np.ndarray]:
    """Times of the lines whose pattern has trips in ``stop_times``. Trips that do not fit it are left to headways."""
    if stop_times is None:
        return {}
    missing = [name for name in _COLUMNS if name not in stop_times.columns]
    if missing:
        raise TransitError("The table of stop times lacks the fields {fields}.", fields=", ".join(missing))
    number = stop_times["pattern"] if "pattern" in stop_times.columns else 1
    table = stop_times.assign(
        route_id=stop_times["route_id"].map(as_text),
        pattern=pd.to_numeric(number, errors="coerce"),
        seq=pd.to_numeric(stop_times["seq"], errors="coerce"),
        row=supply.network.stops.rows_of(stop_times["stop_id"].map(as_text)),
    ).sort_values(["route_id", "pattern", "trip_id", "seq"], kind="stable")
    parts = dict(iter(table.groupby(["route_id", "pattern"], sort=False)))
    found = {}
    for line, pattern in enumerate(supply.network.patterns):
        part = parts.get((pattern.route_id, pattern.pattern))
        times = None if part is None else _of_pattern(part, pattern.stops)
        if times is not None:
            found[line] = times
    return found


def _of_pattern(part: pd.DataFrame, stops: np.ndarray) -> np.ndarray | None:
    """(arrive, depart) × trip × call of the trips that call at ``stops`` and have all their times."""
    size = len(stops)
    whole = part.groupby("trip_id", sort=False).filter(lambda trip: len(trip) == size)
    rows = whole["row"].to_numpy(np.int64).reshape(-1, size)
    arrive, depart = (
        pd.to_numeric(whole[name], errors="coerce").to_numpy(float).reshape(-1, size)
        for name in ("arrive_s", "depart_s")
    )
    arrive, depart = np.where(np.isfinite(arrive), arrive, depart), np.where(np.isfinite(depart), depart, arrive)
    good = (rows == stops).all(axis=1) & np.isfinite(arrive).all(axis=1)
    if not good.any():
        return None
    # A clock that runs backwards on a trip is put right by the time before it.
    both = np.stack([arrive[good], depart[good]], axis=-1).reshape(good.sum(), 2 * size)
    both = np.maximum.accumulate(both, axis=1).reshape(-1, size, 2)
    return np.round(np.moveaxis(both, -1, 0) * TENTHS).astype(np.int32)


def _without_overtaking(times: np.ndarray) -> list[np.ndarray]:
    """The trips in groups in which each is at every call no sooner than the one before it."""
    order = np.lexsort((times[1, :, -1], times[1, :, 0])) if times.shape[1] else np.zeros(0, dtype=np.intp)
    groups: list[list[int]] = []
    for trip in order:
        for group in groups:
            if (times[:, trip] >= times[:, group[-1]]).all():
                group.append(trip)
                break
        else:
            groups.append([trip])
    return [times[:, group] for group in groups]
