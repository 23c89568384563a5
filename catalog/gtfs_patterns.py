"""The ways that the trips of a feed go: trips of one route with the same stops in the same order are one pattern."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import pandas as pd

from ..common.progress import Progress

DAY_S = 24 * 3600
_MIX, _MIX_PLACE = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
"""Odd multipliers that spread numbers over 64 bits."""


@dataclass(frozen=True)
class Calls:
    """Rows of stop_times: places of the trip and the stop in their tables, order, arrival and departure (seconds after
    midnight of the service day, -1 unknown)."""

    trip: np.ndarray
    stop: np.ndarray
    seq: np.ndarray
    arrive_s: np.ndarray
    depart_s: np.ndarray

    @classmethod
    def joined(cls, parts: list[Calls]) -> Calls:
        """All rows of ``parts``."""
        if not parts:
            nothing = np.zeros(0, dtype=np.int32)
            return cls(nothing, nothing, nothing, nothing, nothing)
        names = [field.name for field in fields(cls)]
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))

    def at(self, rows: np.ndarray) -> Calls:
        """The calls at ``rows``, in that order."""
        return Calls(*(getattr(self, field.name)[rows] for field in fields(self)))


@dataclass(frozen=True)
class Patterns:
    """``table``: a row for each pattern: ``route_id direction pattern trips shape_id trip_id``, the trip that speaks.

    ``calls``: the stops of that trip: ``way`` (row of ``table``) ``seq stop`` (row of the stops) ``depart_s`` (after
    the first). ``trips``: of every trip that has calls ``trip_id route_id service_id way start_s`` and where its calls
    lie in ``in_order``, which is sorted by trip: ``begin length``.
    """

    table: pd.DataFrame
    calls: pd.DataFrame
    trips: pd.DataFrame
    in_order: Calls

    def spans_with(self, frequencies: pd.DataFrame) -> pd.DataFrame:
        """By route: ``first_s last_s`` (seconds) and ``peak_min offpeak_min``, shortest and longest headway.

        A trip in ``frequencies`` (texts of GTFS) starts over and over between two times; its own time means nothing.
        """
        starts = self.trips.set_index("trip_id")
        rows = frequencies[frequencies["trip_id"].isin(starts.index)]
        repeated = pd.DataFrame(
            {
                "route_id": starts["route_id"].reindex(rows["trip_id"]).to_numpy(object),
                "first_s": rows["start_time"].map(_seconds).to_numpy(float),
                "last_s": rows["end_time"].map(_seconds).to_numpy(float),
                "headway": pd.to_numeric(rows["headway_secs"], errors="coerce").to_numpy(float) / 60,
            }
        )
        single = starts[~starts.index.isin(rows["trip_id"]) & (starts["start_s"] >= 0)]
        own = pd.DataFrame({"route_id": single["route_id"], "first_s": single["start_s"], "last_s": single["start_s"]})
        spans = pd.concat([own.astype({"first_s": float, "last_s": float}), repeated], ignore_index=True)
        by_route = spans.groupby("route_id")
        headways = repeated.groupby("route_id")["headway"]
        return pd.DataFrame(
            {
                "first_s": by_route["first_s"].min(),
                "last_s": by_route["last_s"].max(),
                "peak_min": headways.min(),
                "offpeak_min": headways.max(),
            }
        )


def patterns_of(calls: Calls, trips: pd.DataFrame, progress: Progress) -> Patterns:
    """The patterns of ``trips`` (``trip_id route_id direction shape_id service_id``), in each route those of most trips
    first."""
    ordered = calls.at(np.lexsort([calls.seq, calls.trip]))
    progress.check()
    trip = ordered.trip
    begins = np.flatnonzero(np.r_[True, trip[1:] != trip[:-1]]) if len(trip) else np.zeros(0, dtype=np.int64)
    lengths = np.diff(np.r_[begins, len(trip)])
    served = trips.iloc[trip[begins]].reset_index(drop=True)
    served = served.assign(
        run=_hashes(ordered.stop, begins, lengths), begin=begins, length=lengths, start_s=ordered.depart_s[begins]
    )
    progress.check()
    grouped = served.groupby(["route_id", "direction", "run", "length"], sort=False, dropna=False)
    table = grouped.first().reset_index()
    table["trips"] = grouped.size().to_numpy()
    table["order"] = table["route_id"].map({route: place for place, route in enumerate(served["route_id"].unique())})
    table = table.sort_values(
        ["order", "trips", "direction", "trip_id"], ascending=[True, False, True, True], kind="stable"
    )
    served["way"] = np.argsort(table.index.to_numpy())[grouped.ngroup()]
    table = table.reset_index(drop=True)
    table["pattern"] = table.groupby("route_id", sort=False).cumcount() + 1
    rows = ranges(table["begin"].to_numpy(), table["length"].to_numpy())
    way = np.repeat(np.arange(len(table)), table["length"].to_numpy())
    after = _after_start(ordered.depart_s[rows], way, table["start_s"].to_numpy())
    listed = pd.DataFrame({"way": way, "seq": ordered.seq[rows], "stop": ordered.stop[rows], "depart_s": after})
    return Patterns(
        table[["route_id", "direction", "pattern", "trips", "shape_id", "trip_id"]],
        listed,
        served[["trip_id", "route_id", "service_id", "way", "start_s", "begin", "length"]],
        ordered,
    )


def seconds_of(text: str) -> int:
    """``25:10:00`` → 90600; -1 for what is no time."""
    parts = text.strip().split(":")
    if not 2 <= len(parts) <= 3 or not all(part.strip().isdigit() for part in parts):
        return -1
    hours, minutes, seconds = (*map(int, parts), 0)[:3]
    return hours * 3600 + minutes * 60 + seconds if minutes < 60 and seconds < 60 else -1


def clock_text(seconds: float) -> str:
    """Seconds after midnight as ``00:40``, the hour within a day."""
    minutes = int(seconds) % DAY_S // 60
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _hashes(stop: np.ndarray, begins: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """One number for each run of stops in order; unequal runs share one once in 2**64."""
    if not len(begins):
        return np.zeros(0, dtype=np.uint64)
    place = np.arange(len(stop)) - np.repeat(begins, lengths)
    mixed = (stop.astype(np.uint64) + np.uint64(1)) * _MIX ^ (place.astype(np.uint64) + np.uint64(1)) * _MIX_PLACE
    mixed ^= mixed >> np.uint64(29)
    return np.add.reduceat(mixed * _MIX, begins)


def ranges(begins: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """The row numbers of all runs, one after the other."""
    if not len(begins):
        return np.zeros(0, dtype=np.int64)
    ends = np.cumsum(lengths)
    return np.arange(ends[-1]) - np.repeat(ends - lengths, lengths) + np.repeat(begins, lengths)


def _after_start(depart: np.ndarray, way: np.ndarray, starts: np.ndarray) -> pd.arrays.IntegerArray:
    unknown = (depart < 0) | (starts[way] < 0)
    return pd.arrays.IntegerArray((depart - starts[way]).astype(np.int64), unknown)


def _seconds(text: str) -> float:
    seconds = seconds_of(text)
    return float("nan") if seconds < 0 else float(seconds)
