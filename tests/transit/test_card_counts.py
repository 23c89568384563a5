"""Counts of passengers and cards by cell: exact where rules need them, the same however the days are put together."""

from collections import Counter, defaultdict

import numpy as np
import pytest

from sijeong.transit.counting import card_counts, key_counts
from sijeong.transit.counting.card_counts import CardCounts
from sijeong.transit.counting.key_counts import KeyCounts


def journeys(seed, rows=4000, cells=60, cards=300):
    rng = np.random.default_rng(seed)
    card = np.sort((cards * rng.random(rows) ** 3).astype(np.int64)) * 2**40
    cell = (cells * rng.random(rows) ** 2).astype(np.int64)
    return cell, card, np.where(rng.random(rows) < 0.05, 3, 1).astype(np.int16)


def by_hand(days):
    truth = defaultdict(Counter)
    for cell, card, passengers in days:
        for one, other, number in zip(cell.tolist(), card.tolist(), passengers.tolist(), strict=True):
            truth[one][other] += number
    return truth


@pytest.fixture(params=[2**21, 50], ids=["settled at the end", "settled often"])
def buffered(request, monkeypatch):
    monkeypatch.setattr(key_counts, "BUFFERED_KEYS", request.param)
    monkeypatch.setattr(card_counts, "BUFFERED_ROWS", request.param)


def test_passengers_are_summed_by_key(buffered):
    days = [journeys(seed) for seed in range(4)]
    one, other = KeyCounts(), KeyCounts()
    for number, (cell, _, passengers) in enumerate(days):
        (one if number % 2 else other).add(cell, passengers)
    one.merge(other)
    truth = {cell: sum(cards.values()) for cell, cards in by_hand(days).items()}
    assert dict(zip(*(column.tolist() for column in one.items()), strict=True)) == truth


def test_nothing_counted_is_nothing():
    assert [len(column) for column in KeyCounts().items()] == [0, 0]
    empty = CardCounts(5)
    assert empty.cards_in(np.array([3])).tolist() == [0]
    assert empty.largest_in(np.array([3])).tolist() == [0]


@pytest.mark.parametrize("most", [1, 5, 10, 1000])
def test_cards_are_counted_exactly_up_to_the_limit(buffered, most):
    days = [journeys(seed, rows=900, cells=900) for seed in range(5)]
    truth = by_hand(days)
    counts = CardCounts(most)
    for day in days:
        counts.add(*day)
    cells = np.array(sorted(truth))
    assert counts.cards_in(cells).tolist() == [min(len(truth[cell]), most) for cell in cells]
    assert {min(len(cards), 5) for cards in truth.values()} >= {4, 5}


@pytest.mark.parametrize("most", [1, 5, 10, 1000])
def test_the_largest_card_is_never_understated_and_little_overstated(buffered, most):
    days = [journeys(seed) for seed in range(5)]
    truth = by_hand(days)
    counts = CardCounts(most)
    for day in days:
        counts.add(*day)
    cells = np.array(sorted(truth))
    for cell, largest in zip(cells.tolist(), counts.largest_in(cells).tolist(), strict=True):
        heaviest, total = max(truth[cell].values()), sum(truth[cell].values())
        assert heaviest <= largest <= heaviest + total / (most + 1)
        if len(truth[cell]) <= most:
            assert largest == heaviest


def test_merging_gives_the_cards_of_all_days(buffered):
    days = [journeys(seed, rows=300) for seed in range(6)]
    one, other = CardCounts(5), CardCounts(5)
    for number, day in enumerate(days):
        (one if number % 2 else other).add(*day)
    one.merge(other)
    truth = by_hand(days)
    cells = np.array(sorted(truth))
    assert one.cards_in(cells).tolist() == [min(len(truth[cell]), 5) for cell in cells]


def test_cells_put_together_have_the_cards_of_all(buffered):
    days = [journeys(seed, rows=60) for seed in range(3)]
    counts = CardCounts(5)
    for day in days:
        counts.add(*day)
    cells = np.arange(2, 60)
    together = counts.regrouped(cells, cells // 7)
    truth = defaultdict(set)
    for cell, cards in by_hand(days).items():
        if cell >= 2:
            truth[cell // 7] |= cards.keys()
    groups = np.array(sorted(truth))
    assert together.cards_in(groups).tolist() == [min(len(truth[group]), 5) for group in groups]


def test_keys_that_do_not_fit_together_are_renumbered():
    cell, card, passengers = journeys(3, rows=200)
    counts = CardCounts(5)
    counts.add(cell + 2**60, card, passengers)
    truth = by_hand([(cell, card, passengers)])
    cells = np.array(sorted(truth))
    assert counts.cards_in(cells + 2**60).tolist() == [min(len(truth[c]), 5) for c in cells]


def test_cards_that_agree_in_their_last_digits_are_told_apart():
    """The sort looks at as many bits of a card as fit beside the cell; here all cards agree in those."""
    days = [journeys(seed, rows=300) for seed in range(3)]
    counts, far = CardCounts(5), 2**40
    for cell, card, passengers in days:
        counts.add(cell + far, card, passengers)
    truth = by_hand(days)
    cells = np.array(sorted(truth))
    assert counts.cards_in(cells + far).tolist() == [min(len(truth[cell]), 5) for cell in cells]
