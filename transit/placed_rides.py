"""Rides on their routes: where each begins and ends, and where those go whose alighting is not known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .leg_days import HOURS
from .ride_counts import Rides
from .route_network import NOWHERE, RouteNetwork


@dataclass(frozen=True)
class PlacedRides:
    """Rides that lie on the network, a row for each way, hours and source; and what became of all others.

    ``pattern``, ``board`` and ``alight`` are those of :class:`~.route_network.Placed`; ``alight`` is smaller than
    ``board`` on a loop. ``passengers`` are whole numbers whose alighting is known; ``spread`` are passengers (also
    parts of them) whose alighting is not known, spread over the ways of those who boarded the route at the same stop
    in the same hour, P(alight | route, stop, hour): reference/transit.md §2.4. ``timed`` and ``seconds``: those whose
    riding time is known, and their times added up.

    ``balance``: a row for each route of the vocabulary: ``route_id passengers placed spread left unplaced``; ``left``
    are those whose alighting is not known and beside whom nobody rode, ``unplaced`` those whose stops the route does
    not serve in that order. The four add up to ``passengers``.
    """

    pattern: np.ndarray
    board: np.ndarray
    alight: np.ndarray
    hour: np.ndarray
    later: np.ndarray
    passengers: np.ndarray
    spread: np.ndarray
    timed: np.ndarray
    seconds: np.ndarray
    balance: pd.DataFrame

    @property
    def weight(self) -> np.ndarray:
        """Passengers with and without a known alighting."""
        return self.passengers + self.spread


def placed_rides(rides: Rides, network: RouteNetwork) -> PlacedRides:
    """Place ``rides`` on ``network``."""
    known = rides.known
    placed = _ways(rides, known, network)
    on = placed[0] != NOWHERE
    known, way = known[on], [column[on] for column in placed]
    unknown = rides.unknown
    served = _serves(rides, unknown, network)
    group = _group(rides, known)
    factor, extra, unserved = _spread(rides, known, group, unknown[served])
    # Behind the known rides stand those that are spread over other hours.
    rows = np.append(np.arange(len(known)), extra["row"].to_numpy(np.int64))
    more = len(extra)
    hour = np.append(rides.hour[known], extra["hour"].to_numpy(np.int32))
    passengers, timed, seconds = (
        np.append(column[known], np.zeros(more, np.int64)) for column in (rides.passengers, rides.timed, rides.seconds)
    )
    return PlacedRides(
        *(column[rows] for column in way),
        hour,
        np.minimum(rides.later[known][rows], HOURS - 1 - hour),
        passengers,
        np.append(rides.passengers[known] * factor[group.inverse], extra["passengers"].to_numpy(float)),
        timed,
        seconds,
        _balance(rides, known, unknown[served], unserved),
    )


def _ways(rides: Rides, rows: np.ndarray, network: RouteNetwork) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pattern and positions of ``rows``; every route and pair of stops is looked up once."""
    stops = len(rides.vocabulary.stops)
    key = (rides.route[rows].astype(np.int64) * stops + rides.board_stop[rows]) * stops + rides.alight_stop[rows]
    pairs, inverse = _runs(key)
    routes, ids = rides.vocabulary.routes, rides.vocabulary.stops
    found = network.place(routes[pairs // stops**2], ids[pairs // stops % stops], ids[pairs % stops])
    return tuple(column[inverse] for column in (found.pattern, found.board, found.alight))


def _runs(key: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The distinct values of ``key``, whose equal values lie together, and which of them each element is."""
    opens = np.append(True, key[1:] != key[:-1])[: len(key)]
    return key[opens], np.cumsum(opens) - 1


def _serves(rides: Rides, rows: np.ndarray, network: RouteNetwork) -> np.ndarray:
    """Whether the route of each of ``rows`` serves its boarding stop."""
    stops = len(rides.vocabulary.stops)
    key = rides.route[rows].astype(np.int64) * stops + rides.board_stop[rows]
    pairs, inverse = _runs(key)
    found = network.boarding_positions(rides.vocabulary.routes[pairs // stops], rides.vocabulary.stops[pairs % stops])
    return found.found[inverse]


@dataclass(frozen=True)
class _Group:
    """The route, boarding stop and hour of rows: distinct ``keys``, and which of them each row has."""

    keys: np.ndarray
    inverse: np.ndarray


def _group(rides: Rides, rows: np.ndarray) -> _Group:
    return _Group(*np.unique(_boarding(rides, rows) * HOURS + rides.hour[rows], return_inverse=True))


def _boarding(rides: Rides, rows: np.ndarray) -> np.ndarray:
    return rides.route[rows].astype(np.int64) * len(rides.vocabulary.stops) + rides.board_stop[rows]


def _spread(
    rides: Rides, known: np.ndarray, group: _Group, unknown: np.ndarray
) -> tuple[np.ndarray, pd.DataFrame, np.ndarray]:
    """How those of ``unknown`` are spread over ``known``.

    For each group how many more ride for each known passenger; rows of their own (``row`` of ``known``, ``hour``,
    ``passengers``) where nobody rode in that hour but did in others; and those beside whom nobody rode at all.
    """
    wanted = _boarding(rides, unknown) * HOURS + rides.hour[unknown]
    riders = np.bincount(group.inverse, rides.passengers[known], len(group.keys))
    factor = np.zeros(len(group.keys))
    slot = np.minimum(np.searchsorted(group.keys, wanted), max(len(group.keys) - 1, 0))
    beside = group.keys[slot] == wanted if len(group.keys) else np.zeros(len(wanted), bool)
    np.add.at(factor, slot[beside], rides.passengers[unknown[beside]])
    factor = np.divide(factor, riders, out=factor, where=riders > 0)
    extra, unserved = _spread_over_hours(rides, known, unknown[~beside])
    return factor, extra, unserved


def _spread_over_hours(rides: Rides, known: np.ndarray, lonely: np.ndarray) -> tuple[pd.DataFrame, np.ndarray]:
    """Spread those of ``lonely`` over all riders from their stop on their route, whatever the hour."""
    ways = pd.DataFrame({"at": _boarding(rides, known), "row": np.arange(len(known)), "q": rides.passengers[known]})
    ways = ways[ways["at"].isin(np.unique(_boarding(rides, lonely)))]
    ways["share"] = ways["q"] / ways.groupby("at")["q"].transform("sum")
    wanted = pd.DataFrame(
        {"at": _boarding(rides, lonely), "hour": rides.hour[lonely], "lonely": rides.passengers[lonely]}
    )
    served = wanted["at"].isin(ways["at"]).to_numpy()
    extra = wanted.merge(ways, on="at")
    extra["passengers"] = extra["lonely"] * extra["share"]
    return extra[["row", "hour", "passengers"]], lonely[~served]


def _balance(rides: Rides, placed: np.ndarray, served: np.ndarray, left: np.ndarray) -> pd.DataFrame:
    routes = rides.vocabulary.routes

    def passengers(rows: np.ndarray | slice) -> np.ndarray:
        return np.bincount(rides.route[rows], rides.passengers[rows], len(routes)).astype(np.int64)

    table = pd.DataFrame({"route_id": routes, "passengers": passengers(slice(None)), "placed": passengers(placed)})
    table["left"] = passengers(left)
    table["spread"] = passengers(served) - table["left"]
    table["unplaced"] = table["passengers"] - table["placed"] - table["spread"] - table["left"]
    return table[["route_id", "passengers", "placed", "spread", "left", "unplaced"]]
