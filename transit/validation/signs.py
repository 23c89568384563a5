"""The transfer rules against what the fare system itself says of neighbouring rides."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..taps import NO_LEG_NO, DayTaps
from .checks import WHOLE, Check, Metric, Probe

MODE_PAIRS = ("bus_bus", "bus_rail", "rail_bus", "rail_rail")
"""From the one ride to the next; the code of a pair is its place here."""


class Signs:
    """Confusion of the rules with the transaction id and with the transfer count, by pair of modes (records)."""

    def __init__(self) -> None:
        self._counts = {test: np.zeros((len(MODE_PAIRS), 4), np.int64) for test in _SIGNS}

    def add(self, day: DayTaps, by_rules: np.ndarray) -> None:
        """Count a day, of which ``by_rules`` says what the rules alone join to the ride before."""
        pair = 2 * day.rail[:-1].astype(np.int64) + day.rail[1:]
        for test, sign in _SIGNS.items():
            known, true = sign(day)
            known = np.flatnonzero(known & day.same_card)
            cell = 4 * pair[known] + 2 * true[known] + by_rules[1:][known]
            self._counts[test] += np.bincount(cell, minlength=4 * len(MODE_PAIRS)).reshape(-1, 4)

    def checks(self) -> Iterator[Check]:
        """Precision, recall and F1 of each sign that the records have, in all and by pair of modes."""
        for test, counts in self._counts.items():
            if not counts.sum():
                continue
            yield from _scores(test, WHOLE, counts.sum(axis=0))
            for subject, of_pair in zip(MODE_PAIRS, counts, strict=True):
                if of_pair.sum():
                    yield from _scores(test, subject, of_pair)


def _scores(test: Probe, subject: str, counts: np.ndarray) -> Iterator[Check]:
    _, only_rules, only_sign, both = (int(count) for count in counts)
    found, true = both + only_rules, both + only_sign
    yield Check(test, Metric.COMPARED, float(counts.sum()), subject)
    yield Check(test, Metric.PRECISION, 100 * both / found if found else None, subject)
    yield Check(test, Metric.RECALL, 100 * both / true if true else None, subject)
    yield Check(test, Metric.F1, 200 * both / (found + true) if found + true else None, subject)


def _by_transaction_id(day: DayTaps) -> tuple[np.ndarray, np.ndarray]:
    trip = day.linked_trip
    return (trip[1:] != 0) & (trip[:-1] != 0), trip[1:] == trip[:-1]


def _by_transfer_count(day: DayTaps) -> tuple[np.ndarray, np.ndarray]:
    """Counts begin at 0 with some companies and at 1 with others, so only their step is looked at."""
    count = day.leg_no
    return (count[1:] != NO_LEG_NO) & (count[:-1] != NO_LEG_NO), count[1:] == count[:-1] + 1


_SIGNS = {Probe.TRANSACTION_ID: _by_transaction_id, Probe.TRANSFER_COUNT: _by_transfer_count}
