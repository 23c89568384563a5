"""Journeys between dongs with their totals, and what must be hidden of that table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np

from ..common.progress import Progress
from .privacy import PrivacyRules, Reason
from .published_flows import Cells
from .suppression import Line, suppressed, with_totals


@dataclass(frozen=True)
class DongTable:
    """Journeys between dongs with totals, and what is hidden of it (both with a last row and column of totals)."""

    journeys: np.ndarray
    few_cards: np.ndarray
    one_card: np.ndarray
    hidden: np.ndarray

    @classmethod
    def of(cls, cells: Cells, dongs: int, rules: PrivacyRules, progress: Progress) -> DongTable:
        every = np.ones(len(cells.cell), bool)
        pair = cells.from_dong * dongs + cells.to_dong
        journeys = np.zeros((dongs, dongs), np.int64)
        few, dominated = np.zeros((2, dongs + 1, dongs + 1), bool)
        groups = (
            (pair, lambda group: (group // dongs, group % dongs)),
            (cells.from_dong, lambda group: (group, dongs)),
            (cells.to_dong, lambda group: (dongs, group)),
            (np.zeros_like(pair), lambda group: (dongs + group, dongs + group)),
        )
        for group, where in groups:
            table = cells.table(every, group)
            few[where(table.cell)] = ~rules.enough_cards(table)
            dominated[where(table.cell)] = ~rules.undominated(table) & rules.enough_cards(table)
            if group is pair:
                journeys[where(table.cell)] = table.journeys
        matrix = with_totals(journeys)
        small = partial(_small_lines, cells, rules, dongs)
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


def _small_lines(cells: Cells, rules: PrivacyRules, dongs: int, hidden: np.ndarray) -> list[Line]:
    """Lines whose total is shown and whose hidden counts do not hold to the rules even together."""
    chosen = hidden[cells.from_dong, cells.to_dong]
    lines: list[Line] = []
    for axis, own, totals in ((0, cells.from_dong, hidden[:-1, -1]), (1, cells.to_dong, hidden[-1, :-1])):
        small = cells.table(chosen, own)
        lines += [(axis, line) for line in small.cell[~rules.safe(small)].tolist() if not totals[line]]
        # The totals themselves are a line, whose sum is the total of all.
        together = cells.table(totals[own], np.zeros_like(own))
        if len(together) and not rules.safe(together)[0] and not hidden[-1, -1]:
            lines.append((1 - axis, dongs))
    return lines
