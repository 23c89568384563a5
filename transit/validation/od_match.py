"""Journeys between zones against a published table of the same zones (STCIS)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..counting.cells import CellCounts
from ..errors import TransitError
from ..flows.zones import OUTSIDE, Zones
from ..linking.chaining import Chain
from ..taps import UNKNOWN, DayTaps, Vocabulary
from .checks import Check, Metric, Probe

_FIELDS = ("from_zone", "to_zone", "passengers")


@dataclass(frozen=True)
class Published:
    """A published table between the same ``zones``: a day's mean passengers, by from × to zone, and of others."""

    matrix: np.ndarray
    unmatched: float

    @classmethod
    def of(cls, table: pd.DataFrame, zones: Zones) -> Published:
        """``table``: ``from_zone to_zone passengers`` and, where it covers more days than one, ``date``.

        Raises :class:`TransitError` where fields are missing or no zone is one of ``zones``.
        """
        if missing := [name for name in _FIELDS if name not in table.columns]:
            raise TransitError(
                "The table of flows lacks the fields {fields}. Choose what Import card aggregates has written "
                "(from_zone, to_zone, passengers).",
                fields=", ".join(missing),
            )
        place = {zone: number for number, zone in enumerate(zones.id)}
        origin, goal = (
            table[name].astype("string").str.strip().map(place).fillna(OUTSIDE).to_numpy(int)
            for name in ("from_zone", "to_zone")
        )
        passengers = pd.to_numeric(table["passengers"], errors="coerce").fillna(0).to_numpy(float)
        days = max(1, table["date"].nunique()) if "date" in table.columns else 1
        inside = (origin != OUTSIDE) & (goal != OUTSIDE)
        if not inside.any():
            raise TransitError(
                "No zone of the table of flows is one of the zone layer, for example {example}. Choose the layer whose "
                "codes the table uses.",
                example=table["from_zone"].iloc[0] if len(table) else "–",
            )
        cell = origin[inside] * len(zones) + goal[inside]
        matrix = np.bincount(cell, passengers[inside], minlength=len(zones) ** 2).reshape(len(zones), -1)
        return cls(matrix / days, float(passengers[~inside].sum() / days))


class OdMatch:
    """Our journeys between the zones of a published table."""

    def __init__(self, vocabulary: Vocabulary, zones: Zones, published: Published) -> None:
        self._zone = zones.of_stops(vocabulary.stops)
        self._counts = CellCounts(len(zones), len(zones))
        self._published, self._days = published, 0

    def add(self, day: DayTaps, chain: Chain) -> None:
        """Count the journeys of a day that begin and end inside the zones."""
        first, last = chain.first, chain.last
        known = np.flatnonzero(day.alight_stop[last] != UNKNOWN)
        first, last = first[known], last[known]
        origin, goal = self._zone[day.board_stop[first]], self._zone[day.alight_stop[last]]
        inside = np.flatnonzero((origin != OUTSIDE) & (goal != OUTSIDE))
        self._counts.add(origin[inside], goal[inside], day.passengers[first[inside]])
        self._days += 1

    def checks(self) -> Iterator[Check]:
        """R², SRMSE and common pairs over the pairs that either has, and what of the table lies in other zones."""
        theirs = self._published.matrix
        ours = np.zeros_like(theirs)
        row, column, passengers = self._counts.cells()
        ours[row, column] = passengers / max(1, self._days)
        either = (ours > 0) | (theirs > 0)
        x, y = ours[either], theirs[either]
        both = np.count_nonzero((x > 0) & (y > 0))
        yield Check(Probe.OD, Metric.COMPARED, float(len(x)))
        varied = len(x) > 1 and x.std() > 0 and y.std() > 0
        yield Check(Probe.OD, Metric.R2, float(np.corrcoef(x, y)[0, 1] ** 2) if varied else None)
        yield Check(Probe.OD, Metric.SRMSE, float(np.sqrt(np.mean((x - y) ** 2)) / y.mean()) if y.any() else None)
        yield Check(Probe.OD, Metric.COMMON, 100 * both / len(x) if len(x) else None)
        total = theirs.sum() + self._published.unmatched
        yield Check(Probe.OD, Metric.UNMATCHED, 100 * self._published.unmatched / float(total) if total else None)
