"""How many cards stand behind each count, and whether one of them makes most of it."""

from __future__ import annotations

import numpy as np

from .key_counts import counted, starts_of, sums_of

BUFFERED_ROWS = 2**21

_KEY_BITS = 63


class CardCounts:
    """The cards of each cell (a whole number from 0), as exactly as rules about small counts need them.

    A cell keeps its cards and their passengers as long as they are at most ``most``. Of a cell with more, the heaviest
    are kept by the rule of Misra & Gries (1982) in the form that can be merged (Agarwal et al., Mergeable Summaries,
    2012): what is taken off all cards of a cell is remembered in ``lost``, so that the passengers of no card are more
    than what is kept of it plus ``lost``. Numbers of cards up to ``most`` and the passengers of such cells are exact;
    of all others the largest card is overstated by at most 1 / (``most`` + 1) of the cell.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._cell, self._card, self._passengers = _nothing(3)
        self._lossy, self._lost = _nothing(2)
        self._waiting: list[tuple[np.ndarray, ...]] = []
        self._waiting_lost: list[tuple[np.ndarray, np.ndarray]] = []

    def add(self, cell: np.ndarray, card: np.ndarray, passengers: np.ndarray) -> None:
        """Count journeys of ``card`` (ascending) in ``cell``."""
        if not len(cell):
            return
        number = np.append(0, np.cumsum(card[1:] != card[:-1]))
        bits = int(number[-1]).bit_length()
        names, cell = (None, cell) if int(cell.max()).bit_length() + bits <= _KEY_BITS else _renumbered(cell)
        keys, passengers = counted((cell.astype(np.int64) << bits) | number, passengers)
        cell, number = keys >> bits, keys & ((1 << bits) - 1)
        cards = card[np.flatnonzero(np.append(True, card[1:] != card[:-1]))]
        self._wait(cell if names is None else names[cell], cards[number], passengers)

    def merge(self, other: CardCounts) -> None:
        """Take over what ``other`` has counted."""
        other._settle()
        self._waiting_lost.append((other._lossy, other._lost))
        self._waiting.append((other._cell, other._card, other._passengers))
        self._settle()

    def regrouped(self, cells: np.ndarray, groups: np.ndarray) -> CardCounts:
        """The cards of groups of cells: ``groups`` for each of ``cells`` (ascending); other cells are left out."""
        self._settle()
        fresh = CardCounts(self.most)
        if not len(cells):
            return fresh
        place, found = _places(cells, self._cell)
        lossy_place, lossy_found = _places(cells, self._lossy)
        fresh._waiting_lost.append((groups[lossy_place[lossy_found]], self._lost[lossy_found]))
        fresh._waiting.append((groups[place[found]], self._card[found], self._passengers[found]))
        fresh._settle()
        return fresh

    def cards_in(self, cells: np.ndarray) -> np.ndarray:
        """The number of cards of each of ``cells``, counted up to ``most``."""
        self._settle()
        kept = np.searchsorted(self._cell, cells, "right") - np.searchsorted(self._cell, cells, "left")
        return np.where(self._lost_in(cells) > 0, self.most, kept)

    def largest_in(self, cells: np.ndarray) -> np.ndarray:
        """The passengers that no card of each of ``cells`` exceeds."""
        self._settle()
        first, cell = starts_of(self._cell)
        heaviest = np.maximum.reduceat(self._passengers, first) if len(first) else self._passengers
        place, found = _places(cell, cells)
        return np.where(found, heaviest[place] if len(heaviest) else 0, 0) + self._lost_in(cells)

    def _lost_in(self, cells: np.ndarray) -> np.ndarray:
        place, found = _places(self._lossy, cells)
        return np.where(found, self._lost[place] if len(self._lost) else 0, 0)

    def _wait(self, cell: np.ndarray, card: np.ndarray, passengers: np.ndarray) -> None:
        """Put a day's cards (by cell and card) aside, without the many that made one journey in a crowded cell."""
        first, _ = starts_of(cell)
        crowd = np.diff(first, append=len(cell))
        crowded = np.repeat(crowd > self.most, crowd)
        self._waiting_lost.append((cell[first][crowd > self.most], np.ones((crowd > self.most).sum(), np.int64)))
        passengers = passengers - crowded
        left = passengers > 0
        self._waiting.append((cell[left], card[left], passengers[left]))
        if sum(len(rows[0]) for rows in self._waiting) >= max(BUFFERED_ROWS, len(self._cell)):
            self._settle()

    def _settle(self) -> None:
        if not self._waiting:
            return
        parts = ((self._cell, self._card, self._passengers), *self._waiting)
        cell, card, passengers = (np.concatenate(columns) for columns in zip(*parts, strict=True))
        self._waiting = []
        order = _by_cell_and_card(cell, card)
        cell, card, passengers = cell[order], card[order], passengers[order]
        first = np.flatnonzero(np.append(True, (cell[1:] != cell[:-1]) | (card[1:] != card[:-1])))[: len(cell)]
        cell, card, passengers = cell[first], card[first], sums_of(passengers, first)
        self._cell, self._card, self._passengers = self._lightened(cell, card, passengers)
        self._remember_lost()

    def _lightened(self, cell: np.ndarray, card: np.ndarray, passengers: np.ndarray) -> tuple[np.ndarray, ...]:
        """Leave each cell its ``most`` heaviest cards, less the weight of the one after them."""
        first, _ = starts_of(cell)
        crowd = np.diff(first, append=len(cell))
        crowded = np.flatnonzero(np.repeat(crowd > self.most, crowd))
        if not len(crowded):
            return cell, card, passengers
        part, weight = cell[crowded], passengers[crowded]
        order = np.lexsort((-weight, part))
        begins, cells = starts_of(part)
        taken = weight[order][begins + self.most]
        self._waiting_lost.append((cells, taken))
        passengers = passengers.copy()
        passengers[crowded] -= np.repeat(taken, np.diff(begins, append=len(part)))
        left = passengers > 0
        return cell[left], card[left], passengers[left]

    def _remember_lost(self) -> None:
        cells, lost = (
            np.concatenate(columns) for columns in zip((self._lossy, self._lost), *self._waiting_lost, strict=True)
        )
        self._waiting_lost = []
        order = np.argsort(cells, kind="stable")
        first, self._lossy = starts_of(cells[order])
        self._lost = sums_of(lost[order], first)


def _nothing(columns: int) -> tuple[np.ndarray, ...]:
    return tuple(np.empty(0, np.int64) for _ in range(columns))


def _by_cell_and_card(cell: np.ndarray, card: np.ndarray) -> np.ndarray:
    """An order in which equal cells stand together, and in them equal cards."""
    if not len(card):
        return np.empty(0, np.int64)
    bits = _KEY_BITS - int(cell.max()).bit_length()
    # The upper bits of the cards, counted from the lowest: so each day's rows, which come in order, stay in order and
    # are merged rather than sorted. Cards that agree in the bits that fit are all but never met.
    above = (card - card.min()).view(np.uint64)
    beyond = max(int(above.max()).bit_length() - bits, 0)
    keys = cell << bits | (above >> np.uint64(beyond)).astype(np.int64)
    order = np.argsort(keys, kind="stable")
    same = keys[order[1:]] == keys[order[:-1]]
    if (same & (card[order[1:]] != card[order[:-1]])).any():
        return np.lexsort((card, cell))
    return order


def _renumbered(cell: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return np.unique(cell, return_inverse=True)


def _places(sorted_values: np.ndarray, wanted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where ``wanted`` stand among ``sorted_values``, and whether they do."""
    if not len(sorted_values):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), bool)
    place = np.minimum(np.searchsorted(sorted_values, wanted), len(sorted_values) - 1)
    return place, sorted_values[place] == wanted
