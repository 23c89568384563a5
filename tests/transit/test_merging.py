import itertools

import numpy as np
import pytest

from sijeong.transit.counting import merging
from sijeong.transit.counting.key_counts import KeyCounts
from sijeong.transit.counting.keyed_sums import KeyedSums


@pytest.mark.parametrize("piece_rows", [1, 7, 100, 2**20])
def test_pieces_hold_every_row_once_and_each_key_in_one(monkeypatch, piece_rows):
    monkeypatch.setattr(merging, "PIECE_ROWS", piece_rows)
    chance = np.random.default_rng(3)
    runs = [
        (np.sort(chance.integers(low, 40, size)), chance.integers(0, 9, size))
        for low, size in ((0, 90), (0, 0), (30, 5), (39, 12))
    ]
    found = list(merging.pieces(runs))
    rows = [tuple(row) for piece in found for row in zip(*piece, strict=True)]
    assert sorted(rows) == sorted(row for run in runs for row in zip(*run, strict=True))
    keys = [set(piece[0].tolist()) for piece in found]
    assert all(max(one) < min(other) for one, other in itertools.pairwise(keys) if one and other)
    if piece_rows == 7:
        assert len(found) > 5


@pytest.mark.parametrize("piece_rows", [1, 50, 2**20])
def test_sums_and_counts_do_not_depend_on_the_pieces(monkeypatch, piece_rows):
    monkeypatch.setattr(merging, "PIECE_ROWS", piece_rows)
    chance = np.random.default_rng(4)
    sums, counts, expected = KeyedSums(2), KeyCounts(), np.zeros((3, 60), np.int64)
    for day in range(6):
        key, one, other = chance.integers(0, 60, 80), chance.integers(1, 5, 80), chance.integers(-3, 9, 80)
        for row, values in zip(expected, (one, other, one), strict=True):
            np.add.at(row, key, values)
        sums.add(key, one, other)
        counts.put(key, one) if day % 2 else counts.add(key, one)
        sums.table(), counts.items()
    keys, *columns = sums.table()
    assert keys.tolist() == counts.items()[0].tolist() == list(range(60))
    assert [column.tolist() for column in columns] == expected[:2].tolist()
    assert counts.items()[1].tolist() == expected[2].tolist()
