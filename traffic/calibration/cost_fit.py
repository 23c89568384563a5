"""Signal delay and free speed by road rank, fitted to observed speeds: they decide the map (reference/traffic.md §0.5).

Each rank has two factors, on ``signal_delay_s`` and on ``speed_kmh``. With the flows of the network held fixed they are
sought in turn by golden section, until the mean absolute error of the rank's speeds falls no more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pandas as pd

from ..network.model import RoadNetwork
from ..units import KMH_PER_MS

DELAY_RANGE = (0.2, 4.0)
SPEED_RANGE = (0.5, 1.3)
"""Beyond these an observation says something else: a wrong speed limit, a link matched to another road."""
LEAST_LINKS = 3
"""A rank with fewer observed links keeps its values."""
SWEEPS = 6
GOLDEN = (5**0.5 - 1) / 2
STEPS = 18
"""Golden sections: the last interval is 1/5,000 of the first."""
STILL_BETTER = 1e-3
"""km/h of mean absolute error below which another sweep is not worth it."""


@dataclass(frozen=True)
class RankFactors:
    """What a rank's signal delays and free speeds are multiplied by; ``links``: observed ones it was fitted to."""

    road_rank: str
    delay: float
    speed: float
    links: int


def fitted_costs(edges: pd.DataFrame, volume_vph: np.ndarray, observed_kmh: np.ndarray) -> list[RankFactors]:
    """The factors of each rank. ``observed_kmh``: by edge, NaN where none was observed (or it is held out)."""
    found = []
    for rank in sorted(edges["road_rank"].unique()):
        used = (edges["road_rank"] == rank).to_numpy() & np.isfinite(observed_kmh)
        if used.sum() >= LEAST_LINKS:
            found.append(_of_rank(rank, edges[used], volume_vph[used], observed_kmh[used]))
    return found


def with_factors(network: RoadNetwork, factors: list[RankFactors]) -> RoadNetwork:
    """``network`` with the factors applied, and named in its facts."""
    rank = network.edges["road_rank"]
    delay = rank.map({each.road_rank: each.delay for each in factors}).fillna(1.0)
    speed = rank.map({each.road_rank: each.speed for each in factors}).fillna(1.0)
    edges = network.edges.assign(
        signal_delay_s=network.edges["signal_delay_s"] * delay, speed_kmh=network.edges["speed_kmh"] * speed
    )
    facts = dict(network.facts)
    for each in factors:
        for name, value in (
            (f"delay_factor_{each.road_rank}", each.delay),
            (f"speed_factor_{each.road_rank}", each.speed),
        ):
            facts[name] = f"{float(facts.get(name, 1.0)) * value:.4g}"
    return replace(network, edges=edges, facts=facts)


def speeds_of(edges: pd.DataFrame, volume_vph: np.ndarray, delay: float = 1.0, speed: float = 1.0) -> np.ndarray:
    """km/h along ``edges`` with these flows and factors: driving on the BPR curve, then the wait at the signal."""
    length, free = (edges[name].to_numpy(float) for name in ("length_m", "speed_kmh"))
    load = volume_vph / edges["capacity_vph"].to_numpy(float)
    driving = length / (free * speed / KMH_PER_MS)
    driving *= 1 + edges["alpha"].to_numpy(float) * load ** edges["beta"].to_numpy(float)
    return length / (driving + edges["signal_delay_s"].to_numpy(float) * delay) * KMH_PER_MS


def _of_rank(rank: str, edges: pd.DataFrame, volume: np.ndarray, observed: np.ndarray) -> RankFactors:
    def error(delay: float, speed: float) -> float:
        return float(np.abs(speeds_of(edges, volume, delay, speed) - observed).mean())

    delay = speed = 1.0
    least = error(delay, speed)
    waits = (edges["signal_delay_s"] > 0).any()
    for _ in range(SWEEPS):
        before = least
        if waits:
            delay, least = _golden(partial(error, speed=speed), DELAY_RANGE, delay, least)
        speed, least = _golden(partial(error, delay), SPEED_RANGE, speed, least)
        if before - least < STILL_BETTER:
            break
    return RankFactors(rank, delay, speed, len(edges))


def _golden(error, interval: tuple[float, float], now: float, least: float) -> tuple[float, float]:
    """Where ``error`` is least within ``interval`` and how much it is there; ``now`` where nothing is better."""
    low, high = interval
    one, two = high - GOLDEN * (high - low), low + GOLDEN * (high - low)
    at_one, at_two = error(one), error(two)
    for _ in range(STEPS):
        if at_one <= at_two:
            high, two, at_two = two, one, at_one
            one = high - GOLDEN * (high - low)
            at_one = error(one)
        else:
            low, one, at_one = one, two, at_two
            two = low + GOLDEN * (high - low)
            at_two = error(two)
    middle = (low + high) / 2
    return (middle, error(middle)) if error(middle) < least else (now, least)
