"""Routes that nobody would change: drive, measure, let some vehicles choose anew, drive again.

The method of successive averages (reference/traffic.md §3.4): after round k a share of 1/(k + 2) of the vehicles is
drawn and takes the way that was fastest at the measured times. Only these are routed, where SUMO's own duaIterate
routes everyone each time.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np
import pandas as pd

from ...common.progress import Progress
from .city import SumoCity
from .draws import draws
from .edge_times import EdgeTimes
from .run_outputs import RunOutputs
from .trip_files import Routes

GAP_SAMPLE = 2000
"""Vehicles whose fastest way is looked for after the last round, to tell the gap that is left."""
NEAR = 0.05
"""Share by which a way may be longer than the fastest and still be one that vehicles of an equilibrium use: the gap in
which loops end. Without this limit further seeds of the sample city began at twice the trip time (1,376 for 780 s)."""
HOPELESS = 3
"""Rounds in a row that end in gridlock, after which no further one is tried."""
ROUTING_SHARE = 0.4
"""Of the time of a round, for its progress."""


@dataclass(frozen=True)
class Ways:
    """Vehicles with their routes, and the number of the times in ``History`` by which each was found."""

    trips: pd.DataFrame
    routes: Routes
    found_in: np.ndarray
    unserved: int


@dataclass
class History:
    """The times of each round so far; ``records``: rows of ``ROUNDS``; ``before``: rounds of the first seed,
    on which a further one builds; ``last``: the last run that was not stopped by
    the user, with its vehicles."""

    times: list[EdgeTimes]
    records: list[dict] = field(default_factory=list)
    before: int = 0
    last: tuple[RunOutputs, Ways] | None = None

    def is_steady(self, limit: float) -> bool:
        """Whether the mean trip time changed by less than ``limit`` twice in a row."""
        means = [record["mean_trip_s"] for record in self.records[-3:]]
        return len(means) == 3 and all(abs(after - before) < limit * before for before, after in pairwise(means))


@dataclass(frozen=True)
class Equilibrated:
    """The last run of a loop, its vehicles, and whether the mean trip time had come to rest."""

    outputs: RunOutputs
    ways: Ways
    is_steady: bool


def first_ways(city: SumoCity, name: str, trips: pd.DataFrame, progress: Progress) -> Ways:
    """Every vehicle on the way that is fastest on empty roads; those without any way are left out and counted.

    Beginning with ways of a static loading (BPR, queues beyond capacity) was measured and saved no round: the first
    jams stand at junctions without signals, which no curve of an edge knows (50,000 trips: 3,118 for 3,235 s).
    """
    routes = city.routes(name, trips, city.empty_roads, progress)
    return _served(city, trips, list(routes.text), np.zeros(len(trips), np.int64))


def ways_of_history(
    city: SumoCity, name: str, trips: pd.DataFrame, like: Ways, history: History, seed: int, progress: Progress
) -> Ways:
    """Other vehicles spread over the times of the rounds as those of ``like`` ended up: the same mixture of ways.

    So a further run begins near the equilibrium instead of with everybody on one way. A way that takes over
    :data:`NEAR` more than the fastest at the last times is left for that one: in the loop its vehicle would have, too.
    """
    rounds, counts = np.unique(like.found_in, return_counts=True)
    chosen = rounds[np.searchsorted(np.cumsum(counts) / counts.sum(), draws(trips, seed, -1), side="right")]
    texts = np.empty(len(trips), object)
    for place, number in enumerate(rounds):
        rows = np.flatnonzero(chosen == number)
        part = progress.part(0.6 * place / len(rounds), 0.6 * (place + 1) / len(rounds))
        texts[rows] = city.routes(name, trips.iloc[rows], history.times[number], part).text
    last = history.times[-1]
    fastest, depart = city.routes(name, trips, last, progress.part(0.6, 1)), trips["depart_s"].to_numpy()
    mixed = Routes.of(texts, city.number)
    is_slow = mixed.cost(depart, last) > (1 + NEAR) * fastest.cost(depart, last)
    texts[is_slow], chosen[is_slow] = fastest.text[is_slow], len(history.times) - 1
    return _served(city, trips, list(texts), chosen)


def equilibrate(
    city: SumoCity, name: str, ways: Ways, history: History, seed: int, rounds: int, progress: Progress,
    share: float = 0.0,
) -> Equilibrated:  # fmt: skip
    """Drive ``ways``, and up to ``rounds`` times in all let a part of the vehicles choose anew and drive again.

    ``history`` grows by each round. Ends before when the mean trip time is steady, or nothing moves in
    :data:`HOPELESS` rounds.
    """
    options = city.options
    stuck = 0
    for number in range(rounds):
        part = progress.part(number / rounds, (number + 1) / rounds)
        driving = part.part(0, 1 - ROUTING_SHARE)
        driving.step("Run with seed {seed}, round {number}: simulating", seed=seed, number=number + 1)
        outputs = city.drive(name, ways.trips, ways.routes, seed, driving, share=share)
        history.last = outputs, ways
        stuck = stuck + 1 if outputs.is_partial else 0
        # of empty roads, not of the round before: a road that all have left would keep its first jam for ever
        times = history.times[0].measured(city.edges, outputs.edges, outputs.until_s if outputs.is_partial else np.inf)
        history.times.append(times)
        history.records.append(_record(seed, len(history.records), outputs, options.statistics_from_s))
        is_steady = history.is_steady(options.steady)
        is_last = is_steady or number == rounds - 1 or stuck >= HOPELESS
        routing = part.part(1 - ROUTING_SHARE, 1)
        rows = _chosen(ways, seed, history.before + len(history.records), is_last)
        gap, fresh, is_better = _better_ways(city, name, ways, rows, times, routing)
        history.records[-1] |= {"gap": gap}
        if is_last:
            return Equilibrated(outputs, ways, is_steady)
        history.records[-1] |= {"moved_share": float(is_better.sum() / max(len(ways.trips), 1))}
        ways = _moved(city, ways, rows[is_better], fresh, is_better, len(history.times) - 1)
    raise AssertionError("a loop has one round at least")


def _chosen(ways: Ways, seed: int, number: int, is_last: bool) -> np.ndarray:
    """Rows of the vehicles that look for a better way after round ``number`` (from 1): 1/(number + 1) of them."""
    wanted = 1 / (number + 1)
    if is_last:
        wanted = min(1.0, GAP_SAMPLE / max(len(ways.trips), 1))
    return np.flatnonzero(draws(ways.trips, seed, number) < wanted)


def _better_ways(city: SumoCity, name: str, ways: Ways, rows: np.ndarray, times: EdgeTimes, progress: Progress):
    """The cost gap of the vehicles in ``rows``, their fastest ways at ``times``, and which of these are better."""
    trips = ways.trips.iloc[rows]
    fresh = city.routes(name, trips, times, progress)
    depart = trips["depart_s"].to_numpy()
    now = Routes.of(ways.routes.text[rows], city.number).cost(depart, times)
    best = np.where(fresh.has_way, fresh.cost(depart, times), np.inf)
    least = np.minimum(now, best)
    gap = float((now - least).sum() / least.sum()) if len(rows) and least.sum() > 0 else 0.0
    return gap, fresh, best < now


def _moved(city: SumoCity, ways: Ways, rows: np.ndarray, fresh: Routes, is_better: np.ndarray, number: int) -> Ways:
    text = ways.routes.text.copy()
    text[rows] = fresh.text[is_better]
    found_in = ways.found_in.copy()
    found_in[rows] = number
    return replace(ways, routes=Routes.of(text, city.number), found_in=found_in)


def _served(city: SumoCity, trips: pd.DataFrame, texts: list[str], found_in: np.ndarray) -> Ways:
    has_way = np.array([bool(text) for text in texts], bool)
    served = trips[has_way].reset_index(drop=True)
    routes = Routes.of([text for text in texts if text], city.number)
    return Ways(served, routes, found_in[has_way], int((~has_way).sum()))


def _record(seed: int, number: int, outputs: RunOutputs, from_s: float) -> dict:
    return {
        "seed": seed,
        "round": number,
        "mean_trip_s": outputs.mean_trip_s(from_s),
        "gap": np.nan,
        "teleports": outputs.counts.get("teleports_total", 0),
        "moved_share": 0.0,
    }
