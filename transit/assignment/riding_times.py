"""How long a vehicle takes from stop to stop: fitted to the rides of the card records."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np
import pandas as pd

from ..leg_days import HOURS
from ..network.route_network import Pattern, RouteNetwork
from .observed import PEAK_HOURS, ObservedDays

USUAL_SPEED_M_S = 5.0
"""18 km/h, about the mean speed of city buses in the Seoul area with its stops; used where no ride was timed."""
SLOWEST_M_S, FASTEST_M_S = 1.0, 28.0
"""A fitted mean speed outside 3.6 to 100 km/h is a mistake of places or clocks."""
FITTING_ROUNDS = 12
_DAMPING = 0.7


@dataclass(frozen=True)
class RidingTimes:
    """Seconds from the first stop of each pattern of ``network`` (``cum_s``), over the whole day, and how much slower
    each hour is (``factor``, of ``HOURS``). ``speed_m_s``: the mean over all rides. ``stretch_s``: between neighbouring
    stops (ids), the mean over all routes of today."""

    network: RouteNetwork
    cum_s: tuple[np.ndarray, ...]
    factor: np.ndarray
    speed_m_s: float
    stretch_s: dict[tuple[str, str], float]

    @classmethod
    def fitted(cls, network: RouteNetwork, observed: ObservedDays) -> RidingTimes:
        """Times between stops under which the timed rides take as long as they took.

        Multiplicative reconstruction: begin with the route's mean speed; then each stretch is lengthened by the mean
        ratio of observed to modelled seconds of the rides that cover it, a few times over. Stretches that nobody rode
        keep the route's mean speed.
        """
        rides = _placed(network, observed)
        speed = _speed(rides["metres"].sum(), rides["seconds"].sum(), USUAL_SPEED_M_S)
        cum = []
        for number, pattern in enumerate(network.patterns):
            cum.append(_fitted(pattern, rides[rides["pattern"] == number], speed))
        return cls(network, tuple(cum), _factor(cum, rides), speed, _over_routes(network, cum))

    def on(self, network: RouteNetwork) -> RidingTimes:
        """The times of a changed network. Patterns that it shares with this one keep theirs; of the others, a stretch
        between two stops takes what it takes on its route, else on another route, else its metres at the route's mean
        speed (a new route: the city's)."""
        kept = {id(pattern): cum for pattern, cum in zip(self.network.patterns, self.cum_s, strict=True)}
        cum = [
            kept[id(pattern)] if id(pattern) in kept else np.append(0.0, np.cumsum(self._stretches(pattern, network)))
            for pattern in network.patterns
        ]
        return replace(self, network=network, cum_s=tuple(cum))

    def _stretches(self, pattern: Pattern, network: RouteNetwork) -> np.ndarray:
        ids = network.stops.id[pattern.stops]
        usual = np.diff(pattern.cum_m) / self._route_speed.get(pattern.route_id, self.speed_m_s)
        pairs = pairwise(ids)
        return np.array(
            [
                self._own.get((pattern.route_id, *pair), self.stretch_s.get(pair, seconds))
                for pair, seconds in zip(pairs, usual, strict=True)
            ]
        )

    @cached_property
    def _own(self) -> dict[tuple[str, str, str], float]:
        """Seconds between neighbouring stops by (route, stop, stop)."""
        own: dict[tuple[str, str, str], float] = {}
        for pattern, cum in zip(self.network.patterns, self.cum_s, strict=True):
            for pair, seconds in zip(pairwise(self.network.stops.id[pattern.stops]), np.diff(cum), strict=True):
                own.setdefault((pattern.route_id, *pair), float(seconds))
        return own

    @cached_property
    def _route_speed(self) -> dict[str, float]:
        speeds = {}
        for pattern, cum in zip(self.network.patterns, self.cum_s, strict=True):
            speeds.setdefault(pattern.route_id, _speed(pattern.length_m, cum[-1], self.speed_m_s))
        return speeds


def _placed(network: RouteNetwork, observed: ObservedDays) -> pd.DataFrame:
    """The timed rides with their place on the network: ``pattern board alight metres timed seconds peak``."""
    rides = observed.rides
    rides = rides[rides["timed"] > 0].reset_index(drop=True)
    routes, stops = observed.vocabulary.routes, observed.vocabulary.stops
    placed = network.place(
        routes[rides["route"].astype(int)],
        stops[rides["board_stop"].astype(int)],
        stops[rides["alight_stop"].astype(int)],
    )
    rides = rides.assign(pattern=placed.pattern, board=placed.board, alight=placed.alight)
    rides = rides[placed.found & (placed.alight > placed.board)].reset_index(drop=True)
    cum = [pattern.cum_m for pattern in network.patterns]
    metres = [cum[p][b] - cum[p][a] for p, a, b in zip(rides["pattern"], rides["board"], rides["alight"], strict=True)]
    return rides.assign(metres=np.array(metres, dtype=float) * rides["timed"])


def _fitted(pattern: Pattern, rides: pd.DataFrame, speed: float) -> np.ndarray:
    own = _speed(rides["metres"].sum(), rides["seconds"].sum(), speed)
    stretch = np.diff(pattern.cum_m) / own
    board, alight = rides["board"].to_numpy(int), rides["alight"].to_numpy(int)
    weight = rides["timed"].to_numpy(float)
    observed = rides["seconds"].to_numpy(float) / np.maximum(weight, 1)
    covered = _over_stretches(board, alight, weight, len(stretch))
    for _ in range(FITTING_ROUNDS if len(rides) else 0):
        cum = np.append(0.0, np.cumsum(stretch))
        ratio = observed / np.maximum(cum[alight] - cum[board], 1.0)
        mean = _over_stretches(board, alight, weight * ratio, len(stretch)) / np.maximum(covered, 1e-9)
        stretch = stretch * np.where(covered > 0, np.clip(mean, 0.2, 5.0) ** _DAMPING, 1.0)
    return np.append(0.0, np.cumsum(stretch))


def _over_stretches(board: np.ndarray, alight: np.ndarray, weight: np.ndarray, stretches: int) -> np.ndarray:
    """The sum of ``weight`` of the rides over each stretch."""
    steps = np.bincount(board, weight, stretches + 1) - np.bincount(alight, weight, stretches + 1)
    return np.cumsum(steps)[:-1].clip(min=0)


def _over_routes(network: RouteNetwork, cum_s: list[np.ndarray]) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], list[float]] = {}
    for pattern, cum in zip(network.patterns, cum_s, strict=True):
        for pair, seconds in zip(pairwise(network.stops.id[pattern.stops]), np.diff(cum), strict=True):
            found.setdefault(pair, []).append(float(seconds))
    return {pair: sum(seconds) / len(seconds) for pair, seconds in found.items()}


def _factor(cum: list[np.ndarray], rides: pd.DataFrame) -> np.ndarray:
    """By hour, how much longer rides take than over the whole day: one value in the peaks, one outside them."""
    model = [cum[p][b] - cum[p][a] for p, a, b in zip(rides["pattern"], rides["board"], rides["alight"], strict=True)]
    model = np.array(model, dtype=float) * rides["timed"].to_numpy(float)
    peak = rides["peak"].to_numpy(bool)
    factor = np.ones(HOURS)
    in_peak = np.isin(np.arange(HOURS), PEAK_HOURS)
    for hours, chosen in ((in_peak, peak), (~in_peak, ~peak)):
        if model[chosen].sum() > 0:
            factor[hours] = rides["seconds"].to_numpy(float)[chosen].sum() / model[chosen].sum()
    return factor


def _speed(metres: float, seconds: float, otherwise: float) -> float:
    speed = metres / seconds if seconds > 0 else otherwise
    return speed if SLOWEST_M_S <= speed <= FASTEST_M_S else otherwise
