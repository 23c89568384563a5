"""Small networks for tests, random and by hand."""

import numpy as np

from sijeong.transit.assignment.costs import NO_WAY
from sijeong.transit.assignment.lines import Lines


def lines_of(stops: int, sequences: list[list[tuple[int, int]]]) -> Lines:
    """Lines from lists of (stop, riding time in tenths of a second from the first stop)."""
    lengths = [len(sequence) for sequence in sequences]
    calls = [call for sequence in sequences for call in sequence]
    return Lines(
        stops,
        np.r_[0, np.cumsum(lengths)].astype(np.intp),
        np.array([stop for stop, _ in calls], dtype=np.int32),
        np.array([time for _, time in calls], dtype=np.int32),
    )


def random_sequences(random: np.random.Generator, stops: int, lines: int) -> list[list[tuple[int, int]]]:
    """Lines of 2 to 12 calls: some are loops, some call at a stop twice, some go out and back in one."""
    sequences = []
    for _ in range(lines):
        places = list(random.integers(0, stops, random.integers(2, 9)))
        kind = random.integers(0, 4)
        if kind == 1:
            places.append(places[0])
        elif kind == 2:
            places += places[-2::-1]
        times = np.r_[0, np.cumsum(random.integers(0, 3000, len(places) - 1))]
        sequences.append([(int(stop), int(time)) for stop, time in zip(places, times, strict=True)])
    return sequences


def random_boarding(random: np.random.Generator, lines: int) -> list[int | None]:
    """Costs of boarding; some lines do not run."""
    return [None if random.random() < 0.1 else int(random.integers(0, 9000)) for _ in range(lines)]


def as_board(costs: list[int | None]) -> np.ndarray:
    return np.array([NO_WAY if cost is None else cost for cost in costs], dtype=np.int32)
