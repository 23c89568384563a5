"""Journeys between dongs with their totals, and what must be hidden of that table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np

from ...common.progress import Progress
from ...common.suppression import Line, suppressed, with_totals
from ..flows.journey_counts import JourneyCounts, JourneyTable
from .privacy import PrivacyRules, Reason
from .published_flows import Cells


@dataclass(frozen=True)
class DongPairs:
    """What was counted between dongs, all categories together; ``origin`` and ``destination`` of each of ``pair``."""

    counts: JourneyCounts
    pair: np.ndarray
    origin: np.ndarray
    destination: np.ndarray

    @classmethod
    def of(cls, cells: Cells, dongs: int) -> DongPairs:
        counts = cells.counts.regrouped(cells.cell, cells.from_dong * dongs + cells.to_dong)
        pair = counts.table().cell
        return cls(counts, pair, *np.divmod(pair, dongs))

    def table(self, group: np.ndarray, chosen: np.ndarray | None = None) -> JourneyTable:
        """The counts of groups of the ``chosen`` pairs (a mask; all)."""
        chosen = np.ones(len(self.pair), bool) if chosen is None else chosen
        return self.counts.regrouped(self.pair[chosen], group[chosen]).table()


@dataclass(frozen=True)
class DongTable:
    """Journeys between dongs with totals, and what is hidden of it (both with a last row and column of totals)."""

    journeys: np.ndarray
    few_cards: np.ndarray
    one_card: np.ndarray
    hidden: np.ndarray

    @classmethod
    def of(cls, cells: Cells, dongs: int, rules: PrivacyRules, progress: Progress) -> DongTable:
        """The table of ``cells``, with what ``rules`` hold back and what would give it away hidden."""
        pairs = DongPairs.of(cells, dongs)
        few, dominated = np.zeros((2, dongs + 1, dongs + 1), bool)
        journeys = np.zeros((dongs, dongs), np.int64)
        table = pairs.counts.table()
        journeys[pairs.origin, pairs.destination] = table.journeys
        of_rows, of_columns = pairs.table(pairs.origin), pairs.table(pairs.destination)
        of_all = pairs.table(np.zeros_like(pairs.pair))
        for part, where in (
            (table, (pairs.origin, pairs.destination)),
            (of_rows, (of_rows.cell, dongs)),
            (of_columns, (dongs, of_columns.cell)),
            (of_all, (dongs + of_all.cell, dongs)),
        ):
            few[where] = ~rules.enough_cards(part)
            dominated[where] = ~rules.undominated(part) & rules.enough_cards(part)
        matrix = with_totals(journeys)
        small = partial(_small_lines, pairs, rules)
        return cls(matrix, few, dominated, suppressed(matrix, few | dominated, small, progress))

    def totals(self, axis: int) -> np.ma.MaskedArray:
        """Journeys that begin (1) or end (0) in each dong; masked where hidden."""
        last = (slice(-1), -1) if axis else (-1, slice(-1))
        return np.ma.MaskedArray(self.journeys[last], self.hidden[last])

    def reasons(self) -> dict[Reason, int]:
        """Passengers between dongs that are hidden, by reason."""
        inner = (slice(-1), slice(-1))
        hidden = np.where(self.hidden, self.journeys, 0)[inner]
        few, one = self.few_cards[inner], self.one_card[inner]
        return {
            Reason.FEW_CARDS: int(hidden[few].sum()),
            Reason.ONE_CARD: int(hidden[one].sum()),
            Reason.SECONDARY: int(hidden[~few & ~one].sum()),
        }


def _small_lines(pairs: DongPairs, rules: PrivacyRules, hidden: np.ndarray) -> list[Line]:
    """Lines whose total is shown and whose hidden counts do not hold to the rules even together."""
    chosen = hidden[pairs.origin, pairs.destination]
    lines: list[Line] = []
    for axis, own, totals in ((0, pairs.origin, hidden[:-1, -1]), (1, pairs.destination, hidden[-1, :-1])):
        small = pairs.table(own, chosen)
        lines += [(axis, line) for line in small.cell[~rules.safe(small)].tolist() if not totals[line]]
        # The totals themselves are a line, whose sum is the total of all.
        together = pairs.table(np.zeros_like(own), totals[own])
        if len(together) and not rules.safe(together)[0] and not hidden[-1, -1]:
            lines.append((1 - axis, len(totals)))
    return lines
