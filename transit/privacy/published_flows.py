"""Cells of journeys, and the flows that they are published in."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..flows.flow_counts import Breakdown, FlowTally
from ..flows.journey_counts import JourneyCounts, JourneyTable
from ..flows.ladder import Ladder
from ..flows.zones import LADDER

HIDDEN = -1
REST = len(LADDER)
"""Place of a cell that is published with the rest of its pair of dongs, in all other categories together."""

OTHERS = -1
"""Category of a flow in all categories that are not shown for themselves."""


@dataclass(frozen=True)
class Published:
    """Groups of cells, each one published flow: its level (place in the ladder), ends (zones of that level), dongs,
    category (``OTHERS``: all that are not shown for themselves) and what was counted."""

    level: np.ndarray
    origin: np.ndarray
    destination: np.ndarray
    from_dong: np.ndarray
    to_dong: np.ndarray
    category: np.ndarray
    table: JourneyTable


@dataclass
class Cells:
    """The finest cells that were counted; ``place`` is the level at which each is published, ``HIDDEN`` or ``REST``."""

    counts: JourneyCounts
    cell: np.ndarray
    origin: np.ndarray
    destination: np.ndarray
    category: np.ndarray
    from_dong: np.ndarray
    to_dong: np.ndarray
    breakdown: Breakdown
    place: np.ndarray

    @classmethod
    def of(cls, tally: FlowTally, ladder: Ladder) -> Cells:
        cell = tally.cells.table().cell
        origin, destination, category = tally.ends_of(cell)
        dong = ladder.zone_of_atom[-1]
        undecided = np.full(len(cell), REST, np.int64)
        return cls(
            tally.cells,
            cell,
            origin,
            destination,
            category,
            dong[origin],
            dong[destination],
            tally.breakdown,
            undecided,
        )

    def table(self, chosen: np.ndarray, group: np.ndarray) -> JourneyTable:
        """The counts of the groups of the ``chosen`` cells (a mask)."""
        return self.counts.regrouped(self.cell[chosen], group[chosen]).table()

    def groups_at(self, level: int, ladder: Ladder) -> np.ndarray:
        """The published flow that each cell is part of at ``level``: its ends there, its dongs and its category."""
        if level == REST:
            ends, category = ladder.zone_of_atom[-1], np.full(len(self.cell), OTHERS)
        else:
            ends, category = ladder.zone_of_atom[level], self.category
        columns = (ends[self.origin], ends[self.destination], self.from_dong, self.to_dong, category)
        return _numbered(np.column_stack(columns))

    def published(self, ladder: Ladder) -> Published:
        parts = []
        for place in range(REST + 1):
            chosen = self.place == place
            if not chosen.any():
                continue
            level = min(place, len(ladder.zones) - 1)
            group = self.groups_at(place, ladder)
            table = self.table(chosen, group)
            first = pd.Series(np.flatnonzero(chosen)).groupby(group[chosen]).first().to_numpy()
            without = place == REST and self.breakdown is not Breakdown.NONE
            ends = ladder.zone_of_atom[level]
            parts.append(
                (
                    np.full(len(first), level),
                    ends[self.origin[first]],
                    ends[self.destination[first]],
                    self.from_dong[first],
                    self.to_dong[first],
                    np.full(len(first), OTHERS) if without else self.category[first],
                    table,
                )
            )
        return _joined(parts)


def _numbered(rows: np.ndarray) -> np.ndarray:
    """A number for each different row."""
    return pd.DataFrame(rows).groupby(list(range(rows.shape[1])), sort=True).ngroup().to_numpy(np.int64)


def _joined(parts: list[tuple]) -> Published:
    if not parts:
        nothing = np.empty(0, np.int64)
        return Published(*[nothing] * 6, JourneyCounts(1).table())
    *columns, tables = zip(*parts, strict=True)
    table = JourneyTable(
        *(np.concatenate([getattr(one, name) for one in tables]) for name in JourneyTable.__dataclass_fields__)
    )
    return Published(*map(np.concatenate, columns), table)
