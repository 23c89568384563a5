"""Riders differ: in the routes that they know and like."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import permutations
from statistics import NormalDist

import numpy as np

TASTES = 3
"""So many kinds of riders, equally many of each; each kind finds each route longer or shorter than it is."""

_ORDERS = list(permutations(range(TASTES)))
_QUANTILES = np.array([NormalDist().inv_cdf((place + 0.5) / TASTES) for place in range(TASTES)])


def likings(routes: Sequence[str], spread: float) -> np.ndarray:
    """How many times longer than it is each kind of rider finds each route's waits and rides: taste × route.

    Log-normal with the standard deviation ``spread`` of its logarithm, as in probit assignment (Sheffi & Powell 1982),
    drawn at the middle of equal shares, so that every route has a mean of 1 over the kinds. Which kind likes which
    route follows from the route's id alone: a route is liked alike before and after a change.
    """
    place = {route: _ORDERS[_number(route) % len(_ORDERS)] for route in set(routes)}
    quantile = _QUANTILES[np.array([place[route] for route in routes], dtype=np.intp).reshape(-1, TASTES)]
    factor = np.exp(spread * quantile)
    return (factor / factor.mean(axis=1, keepdims=True)).T


def _number(route: str) -> int:
    return int.from_bytes(hashlib.blake2b(route.encode(), digest_size=8).digest(), "big")
