"""What it takes to drive along each edge at each time of day: what routes are chosen by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from ..network.costs import free_seconds
from ..scenario.closures import TimedClosure
from ..units import KMH_PER_MS
from .net_files import SumoNet
from .xml_files import write_elements

BELIEVED_VEHICLES = 5.0
"""The empty road counts as much as so many vehicles: a single one that met a red light says little, and
routes that chase such chance get longer from round to round (measured: 306 → 313 s at 10,000 trips)."""
CLOSED_S = 1e6
"""Seconds for a closed edge: more than any way around."""
MOST_SLOWER = 100.0
"""A jam counts at most as so many times the empty road, so that one stuck vehicle does not close a road for good."""


@dataclass(frozen=True)
class EdgeTimes:
    """``seconds`` (edges × slices of ``interval_s`` from ``begin_s``), tolls included; rows as the network's edges."""

    seconds: np.ndarray
    begin_s: float
    interval_s: float

    @classmethod
    def empty_roads(
        cls, edges: pd.DataFrame, begin_s: float, end_s: float, interval_s: float, closures: Sequence[TimedClosure] = ()
    ) -> EdgeTimes:
        """Times on empty roads: length by speed, the mean wait at the signal and the toll (``network/costs.py``)."""
        slices = int(np.ceil((end_s - begin_s) / interval_s))
        seconds = np.repeat(free_seconds(edges)[:, None], slices, axis=1)
        return cls(seconds, begin_s, interval_s)._with_closures(edges, closures)

    def slice_at(self, seconds: np.ndarray) -> np.ndarray:
        """The slice of each moment; the first or last for what lies outside."""
        piece = (np.asarray(seconds) - self.begin_s) // self.interval_s
        return piece.astype(np.int64).clip(0, self.seconds.shape[1] - 1)

    def measured(self, edges: pd.DataFrame, edge_data: pd.DataFrame, until_s: float = np.inf) -> EdgeTimes:
        """These times, of empty roads, with those that a run measured where it had vehicles.

        ``edge_data``: ``edge_id begin_s sampled_s speed_mps entered departed``.

        Length by mean speed, not SUMO's own travel time: that is endless where vehicles stand. After ``until_s``, when
        a run was stopped, the last times are taken to go on.
        """
        seconds = self.seconds.copy()
        number = pd.Series(np.arange(len(edges)), edges["edge_id"])
        there = edge_data[edge_data["edge_id"].isin(number.index) & (edge_data["sampled_s"] > 0)]
        row = number[there["edge_id"]].to_numpy()
        piece = ((there["begin_s"] - self.begin_s) // self.interval_s).to_numpy(int)
        inside = (piece >= 0) & (piece < seconds.shape[1])
        row, piece = row[inside], piece[inside]
        slowest = edges["speed_kmh"].to_numpy(float)[row] / KMH_PER_MS / MOST_SLOWER
        speed = np.maximum(there["speed_mps"].to_numpy(float)[inside], slowest)
        toll = edges["toll_s"].to_numpy(float)[row]
        is_open = seconds[row, piece] < CLOSED_S
        measured = edges["length_m"].to_numpy(float)[row] / speed + toll
        # who stands there for the whole slice counts as well, though nobody enters
        vehicles = np.maximum(there["entered"] + there["departed"], there["sampled_s"] / self.interval_s)
        vehicles = vehicles.to_numpy(float)[inside]
        trust = vehicles / (vehicles + BELIEVED_VEHICLES)
        blended = trust * measured + (1 - trust) * seconds[row, piece]
        seconds[row[is_open], piece[is_open]] = blended[is_open]
        last = int((until_s - self.begin_s) // self.interval_s) if np.isfinite(until_s) else seconds.shape[1]
        if 0 < last < seconds.shape[1]:
            later = self.seconds[:, last:] < CLOSED_S
            seconds[:, last:] = np.where(later, seconds[:, [last - 1]], CLOSED_S)
        return EdgeTimes(seconds, self.begin_s, self.interval_s)

    def _with_closures(self, edges: pd.DataFrame, closures: Sequence[TimedClosure]) -> EdgeTimes:
        number = {name: row for row, name in enumerate(edges["edge_id"])}
        begins = self.begin_s + self.interval_s * np.arange(self.seconds.shape[1])
        for closure in closures:
            begin = -np.inf if closure.begin_s is None else closure.begin_s
            end = np.inf if closure.end_s is None else closure.end_s
            shut = (begins < end) & (begins + self.interval_s > begin)
            self.seconds[number[closure.edge_id], shut] = CLOSED_S
        return self

    def write(self, file: Path, edges: pd.DataFrame, net: SumoNet) -> None:
        """As the weights that duarouter reads."""
        write_elements(file, "meandata", self._elements([net.edges.to_sumo[name] for name in edges["edge_id"]]))

    def _elements(self, ids: list[str]) -> Iterator[str]:
        for piece, column in enumerate(self.seconds.T):
            begin = self.begin_s + piece * self.interval_s
            yield f'<interval id="t" begin="{begin:.2f}" end="{begin + self.interval_s:.2f}">\n'
            yield from (
                f'<edge id="{name}" traveltime="{value:.2f}"/>\n'
                for name, value in zip(ids, column.tolist(), strict=True)
            )
            yield "</interval>\n"
