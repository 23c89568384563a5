"""Which stand is a feature's nearest, when several are as near or touch it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..rules import TIE_M2, TOUCH_M


@dataclass(frozen=True)
class Candidates:
    """Stands that may be a feature's nearest: how far, and how much of the feature lies in them."""

    owner: np.ndarray
    stand: np.ndarray
    distance: np.ndarray
    overlap: np.ndarray

    def of_rows(self, row: np.ndarray) -> Candidates:
        """The same with the row of each part as owner."""
        return replace(self, owner=row[self.owner])


@dataclass(frozen=True)
class Chosen:
    """Per row: the ``stand`` by the rule of ``forest_id`` (−1 without geometry), and how many stands touch it."""

    stand: np.ndarray
    touching: np.ndarray


def chosen_stands(candidates: list[Candidates], distance: np.ndarray, rank: np.ndarray) -> Chosen:
    """Of each row's candidates the one that is nearest; at distance 0 the one with the largest overlap; of equal ones
    the one with the smallest id (``rank``)."""
    chosen, touching = np.full(len(distance), -1, dtype=np.int64), np.zeros(len(distance), dtype=np.int64)
    if not candidates:
        return Chosen(chosen, touching)
    owner, stand, apart, overlap = (
        np.concatenate([getattr(found, name) for found in candidates])
        for name in ("owner", "stand", "distance", "overlap")
    )
    tied = apart <= distance[owner] + np.where(distance[owner] > 0, TOUCH_M, 0.0)
    owner, stand, overlap = _once(owner[tied], stand[tied], overlap[tied])
    np.add.at(touching, owner[distance[owner] == 0], 1)
    largest = np.zeros(len(distance))
    np.maximum.at(largest, owner, overlap)
    winning = overlap >= largest[owner] - TIE_M2
    owner, stand = owner[winning], stand[winning]
    order = np.lexsort((stand, rank[stand], owner))
    owner, stand = owner[order], stand[order]
    first = np.r_[True, owner[1:] != owner[:-1]]
    chosen[owner[first]] = stand[first]
    return Chosen(chosen, touching)


def _once(owner: np.ndarray, stand: np.ndarray, overlap: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Each pair once, with the sum of its overlaps: a feature that was cut into parts meets a stand several times."""
    order = np.lexsort((stand, owner))
    owner, stand, overlap = owner[order], stand[order], overlap[order]
    starts = np.flatnonzero(np.r_[True, (owner[1:] != owner[:-1]) | (stand[1:] != stand[:-1])])
    return owner[starts], stand[starts], np.add.reduceat(overlap, starts)
