import numpy as np
import pytest

from sijeong.transit.counting import value_counts
from sijeong.transit.counting.value_counts import ValueCounts


@pytest.mark.parametrize("buffered", [1, 50, 2**21])
def test_counts_are_those_of_every_row(monkeypatch, buffered):
    """Groups so large that they do not fit beside a value in 63 bits, values below 0, rows that come in pieces."""
    monkeypatch.setattr(value_counts, "BUFFERED_ROWS", buffered)
    chance = np.random.default_rng(1)
    group = chance.choice([0, 7, 2**40, 2**62], 900)
    value, passengers = chance.integers(-60, 40, 900), chance.integers(1, 4, 900)
    counts, others = ValueCounts(), ValueCounts()
    for place in range(0, 900, 90):
        piece = slice(place, place + 90)
        (counts if place < 450 else others).add(group[piece], value[piece], passengers[piece])
    counts.merge(others)
    expected = {}
    for row in zip(group.tolist(), value.tolist(), passengers.tolist(), strict=True):
        expected[row[:2]] = expected.get(row[:2], 0) + row[2]
    found = list(zip(*(column.tolist() for column in counts.table()), strict=True))
    assert found == [(*key, expected[key]) for key in sorted(expected)]


def test_nothing_is_nothing():
    assert [len(column) for column in ValueCounts().table()] == [0, 0, 0]
