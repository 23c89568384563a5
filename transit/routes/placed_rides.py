"""Rides on their routes: where each begins and ends, and where those go whose alighting is not known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..leg_days import HOURS
from ..network.route_network import Placed, RouteNetwork
from .ride_counts import Rides


@dataclass(frozen=True)
class PlacedRides:
    """Rides that lie on the network, a row for each way, hours and source; and what became of all others.

    ``pattern``, ``board`` and ``alight`` are those of :class:`~..network.route_network.Placed`; ``alight`` is smaller
    than ``board`` on a loop. ``passengers`` are whole numbers whose alighting is known; ``spread`` are passengers (also
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
    ways = _ways(rides, rides.known, network)
    lie = ways.found
    known, ways = rides.known[lie], Placed(ways.pattern[lie], ways.board[lie], ways.alight[lie])
    unknown = rides.unknown[_is_served(rides, rides.unknown, network)]
    spread = _spread(rides, known, unknown)
    # Behind the known rides stand those that are spread over other hours; they go the ways of known ones.
    rows = np.append(np.arange(len(known)), spread.way)
    hour = np.append(rides.hour[known], spread.hour)
    passengers, timed, seconds = (
        np.append(column[known], np.zeros(len(spread.way), np.int64))
        for column in (rides.passengers, rides.timed, rides.seconds)
    )
    return PlacedRides(
        ways.pattern[rows],
        ways.board[rows],
        ways.alight[rows],
        hour,
        np.minimum(rides.later[known][rows], HOURS - 1 - hour),
        passengers,
        np.append(spread.beside, spread.passengers),
        timed,
        seconds,
        _balance(rides, known, unknown, spread.left),
    )


def _ways(rides: Rides, rows: np.ndarray, network: RouteNetwork) -> Placed:
    """Where ``rows`` lie; every route and pair of stops is looked up once."""
    stops = len(rides.vocabulary.stops)
    pairs, which = _distinct(_boarding(rides, rows) * stops + rides.alight_stop[rows])
    routes, ids = rides.vocabulary.routes, rides.vocabulary.stops
    found = network.place(routes[pairs // stops**2], ids[pairs // stops % stops], ids[pairs % stops])
    return Placed(found.pattern[which], found.board[which], found.alight[which])


def _is_served(rides: Rides, rows: np.ndarray, network: RouteNetwork) -> np.ndarray:
    """Whether the route of each of ``rows`` serves its boarding stop."""
    stops = len(rides.vocabulary.stops)
    pairs, which = _distinct(_boarding(rides, rows))
    found = network.boarding_positions(rides.vocabulary.routes[pairs // stops], rides.vocabulary.stops[pairs % stops])
    return found.found[which]


def _boarding(rides: Rides, rows: np.ndarray) -> np.ndarray:
    """Route and boarding stop as one number."""
    return rides.route[rows].astype(np.int64) * len(rides.vocabulary.stops) + rides.board_stop[rows]


def _distinct(key: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The distinct values of ``key`` and which of them each element is. Rides come by route and stops, so equal ones
    lie together."""
    opens = np.append(True, key[1:] != key[:-1])[: len(key)]
    return key[opens], np.cumsum(opens) - 1


@dataclass(frozen=True)
class _Spread:
    """Passengers without a known alighting, on the ways of known rides.

    ``beside``: for each known ride those who boarded with it in that hour. ``way``, ``hour`` and ``passengers``: those
    who boarded in an ``hour`` without a known ride, on the way of the known ride ``way``. ``left``: the rows beside
    whom nobody rode at all.
    """

    beside: np.ndarray
    way: np.ndarray
    hour: np.ndarray
    passengers: np.ndarray
    left: np.ndarray


def _spread(rides: Rides, known: np.ndarray, unknown: np.ndarray) -> _Spread:
    groups, which = np.unique(_boarding(rides, known) * HOURS + rides.hour[known], return_inverse=True)
    wanted = _boarding(rides, unknown) * HOURS + rides.hour[unknown]
    slot = np.searchsorted(groups, wanted)
    has_company = np.append(groups, -1)[slot] == wanted
    together = np.bincount(slot[has_company], rides.passengers[unknown[has_company]], len(groups))
    riders = np.bincount(which, rides.passengers[known], len(groups))
    beside = rides.passengers[known] * (together / np.maximum(riders, 1))[which]
    return _Spread(beside, *_over_hours(rides, known, unknown[~has_company]))


def _over_hours(rides: Rides, known: np.ndarray, alone: np.ndarray) -> tuple[np.ndarray, ...]:
    """``way``, ``hour``, ``passengers`` and ``left`` of :class:`_Spread` for the rows ``alone``: spread over all riders
    from their stop on their route, whatever the hour."""
    ways = pd.DataFrame({"at": _boarding(rides, known), "way": np.arange(len(known)), "q": rides.passengers[known]})
    ways = ways[ways["at"].isin(np.unique(_boarding(rides, alone)))]
    ways["share"] = ways["q"] / ways.groupby("at")["q"].transform("sum")
    wanted = pd.DataFrame({"at": _boarding(rides, alone), "hour": rides.hour[alone], "all": rides.passengers[alone]})
    found = wanted.merge(ways, on="at")
    passengers = found["all"].to_numpy(float) * found["share"].to_numpy(float)
    left = alone[~wanted["at"].isin(ways["at"]).to_numpy()]
    return found["way"].to_numpy(np.int64), found["hour"].to_numpy(np.int32), passengers, left


def _balance(rides: Rides, placed: np.ndarray, served: np.ndarray, left: np.ndarray) -> pd.DataFrame:
    routes = rides.vocabulary.routes

    def passengers(rows: np.ndarray | slice) -> np.ndarray:
        return np.bincount(rides.route[rows], rides.passengers[rows], len(routes)).astype(np.int64)

    table = pd.DataFrame({"route_id": routes, "passengers": passengers(slice(None)), "placed": passengers(placed)})
    table["left"] = passengers(left)
    table["spread"] = passengers(served) - table["left"]
    table["unplaced"] = table["passengers"] - table["placed"] - table["spread"] - table["left"]
    return table[["route_id", "passengers", "placed", "spread", "left", "unplaced"]]
