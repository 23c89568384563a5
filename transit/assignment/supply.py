"""What is offered to riders: lines with their times and headways, and the links that no line table knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..leg_days import HOUR_S, HOURS
from ..network.route_network import Pattern, RouteNetwork
from ..stops import as_text
from .bundles import Bundle
from .costs import NO_WAY, TENTHS, Costs
from .headways import HourlyHeadways
from .lines import Lines
from .observed import ObservedDays
from .riding_times import RidingTimes
from .tastes import likings

NO_PATTERN, BUNDLE = -1, -2
MOST_LINKS = 20_000
"""Of more links the most travelled are kept: each is a line of its own in the search."""


@dataclass(frozen=True)
class Links:
    """Rides on routes without a stop sequence (railways, routes of other cities), as they were observed.

    One element for each pair of stops: ``route`` (id), ``board`` and ``alight`` (rows of the stops), ``seconds`` (mean)
    and ``headway_s`` (link × hour). A railway's ride is recorded from gate to gate, so its wait is in its time and its
    headway 0; buses without a sequence are known by their vehicles.
    """

    route: np.ndarray
    board: np.ndarray
    alight: np.ndarray
    seconds: np.ndarray
    headway_s: np.ndarray

    @classmethod
    def of(cls, network: RouteNetwork, observed: ObservedDays, progress: Progress = SILENT) -> Links:
        """The links between stops of ``network`` that riders used and its routes do not know."""
        routes, stops = observed.vocabulary.routes, observed.vocabulary.stops
        rides = observed.rides
        other = ~np.isin(routes[rides["route"].astype(int)], network.routes) if len(rides) else np.zeros(0, bool)
        rides = rides[other & (rides["timed"] > 0)].groupby(["route", "board_stop", "alight_stop"]).sum().reset_index()
        rows = network.stops.rows_of(stops)
        board, alight = rows[rides["board_stop"].astype(int)], rows[rides["alight_stop"].astype(int)]
        usable = (board >= 0) & (alight >= 0) & (board != alight)
        order = np.argsort(-rides["passengers"].to_numpy(float)[usable], kind="stable")[:MOST_LINKS]
        kept = np.sort(np.flatnonzero(usable)[order])
        code = rides["route"].to_numpy(int)[kept]
        if len(kept):
            progress.warn(
                "{routes} routes of the card records have no stop sequence (railways, for example); their {links} "
                "observed rides are kept as links that no change touches",
                routes=len(np.unique(code)),
                links=len(kept),
            )
        passages = observed.passages[code] / max(observed.days, 1)
        headway = np.where(passages > 0, HOUR_S / np.maximum(passages, 1e-9), 0.0)
        seconds = rides["seconds"].to_numpy(float)[kept] / rides["timed"].to_numpy(float)[kept]
        return cls(routes[code], board[kept], alight[kept], seconds, headway.reshape(len(kept), HOURS))

    def __len__(self) -> int:
        return len(self.route)


@dataclass(frozen=True)
class Supply:
    """A network with all its times. Lines of a search are its patterns in order, then the links, then the bundles."""

    network: RouteNetwork
    headways: HourlyHeadways
    riding: RidingTimes
    links: Links
    shares: np.ndarray
    """Of each pattern, the share of its route's vehicles of that direction that go this way."""
    bundles: tuple[Bundle, ...] = ()

    @cached_property
    def stations(self) -> np.ndarray:
        """The rows of the stops that only links call at: railway stations."""
        called = np.concatenate([pattern.stops for pattern in self.network.patterns])
        return np.setdiff1d(np.append(self.links.board, self.links.alight), called)

    @cached_property
    def line_routes(self) -> np.ndarray:
        """The route id of each line that runs (not of bundles)."""
        own = [pattern.route_id for pattern in self.network.patterns]
        return np.array([*own, *self.links.route], dtype=object)

    @property
    def own_lines(self) -> int:
        """How many lines run: those before the bundles."""
        return len(self.network.patterns) + len(self.links)

    def likings(self, spread: float) -> np.ndarray:
        """Taste × line (:func:`~.tastes.likings`); a bundle is liked as its best liked line, so that it is not liked
        better when a line ends."""
        own = likings(self.line_routes, spread)
        of_bundles = [own[:, bundle.members[:, 0]].min(axis=1) for bundle in self.bundles]
        return np.column_stack([own, *of_bundles])

    @cached_property
    def headway_s(self) -> np.ndarray:
        """Seconds between two vehicles, line × hour; of a bundle those of all its lines together."""
        row = pd.Series(np.arange(len(self.headways.routes)), index=self.headways.routes)
        rows = row.reindex([pattern.route_id for pattern in self.network.patterns]).to_numpy(int)
        own = self.headways.seconds[rows] / np.maximum(self.shares, 1e-9)[:, None]
        with np.errstate(divide="ignore"):
            of_bundles = [1.0 / (1.0 / own[bundle.members[:, 0]]).sum(axis=0) for bundle in self.bundles]
        return np.vstack([own, self.links.headway_s, *of_bundles])

    def wait_s(self, costs: Costs) -> np.ndarray:
        """Mean seconds of waiting, line × hour; infinite where a line does not run."""
        return np.where(np.isfinite(self.headway_s), costs.wait_s(np.nan_to_num(self.headway_s, posinf=0.0)), np.inf)

    def boarding_cost(self, costs: Costs, liking: np.ndarray) -> np.ndarray:
        """The same as a cost in tenths of a second to a rider with ``liking`` (of each line),
        :data:`~.costs.NO_WAY` where a line does not run."""
        cost = np.minimum(costs.wait_weight * self.wait_s(costs) * liking[:, None] * TENTHS, NO_WAY)
        return np.round(cost).astype(np.int32)

    @cached_property
    def calls(self) -> Calls:
        return Calls.of(self)

    def lines(self, stop_places: np.ndarray, stops: int, factor: float, liking: np.ndarray) -> Lines:
        """The lines of a search in an hour that is slower by ``factor``, to a rider with ``liking`` (of each line);
        stops are renumbered by ``stop_places``."""
        calls = self.calls
        slower = np.where(calls.pattern == NO_PATTERN, 1.0, factor) * np.repeat(liking, np.diff(calls.first))
        ride = np.round(calls.seconds * slower * TENTHS).astype(np.int32)
        return Lines(stops, calls.first, stop_places[calls.stop].astype(np.int32), ride)

    def vehicle_km(self) -> pd.Series:
        """Kilometres that the vehicles of each route run in a day: length × departures of every hour."""
        departures = np.where(np.isfinite(self.headway_s), HOUR_S / np.maximum(self.headway_s, 1.0), 0.0).sum(axis=1)
        patterns = self.network.patterns
        km = [pattern.length_m / 1000 * count for pattern, count in zip(patterns, departures, strict=False)]
        return pd.Series(km, index=[pattern.route_id for pattern in patterns], dtype=float).groupby(level=0).sum()


@dataclass(frozen=True)
class Calls:
    """Each call of the search's lines: its ``pattern`` (``NO_PATTERN``: a link; ``BUNDLE``), ``stop`` (row) and seconds
    from the line's first stop; ``first``: where each line begins.

    A loop is laid out twice round, so that who rides on through its terminal is one ride.
    """

    first: np.ndarray
    pattern: np.ndarray
    stop: np.ndarray
    seconds: np.ndarray

    @classmethod
    def of(cls, supply: Supply) -> Calls:
        """The calls of ``supply``: of its patterns in order, then two for each link, then the bundles."""
        patterns, links = supply.network.patterns, supply.links
        parts = [
            _laid_out(*numbered, cum) for numbered, cum in zip(enumerate(patterns), supply.riding.cum_s, strict=True)
        ]
        ends = np.column_stack([links.board, links.alight]).ravel()
        seconds = np.column_stack([np.zeros(len(links)), links.seconds]).ravel()
        parts.append((np.full(len(ends), NO_PATTERN), ends, seconds))
        parts += [_bundled(bundle, supply) for bundle in supply.bundles]
        ways = [len(bundle.stops) for bundle in supply.bundles]
        lengths = [len(part[0]) for part in parts[: len(patterns)]] + [2] * len(links) + ways
        columns = (np.concatenate(column) for column in zip(*parts, strict=True))
        return cls(np.append(0, np.cumsum(lengths)).astype(np.intp), *columns)


def _laid_out(number: int, pattern: Pattern, cum_s: np.ndarray) -> tuple[np.ndarray, ...]:
    stops, seconds = pattern.stops.astype(np.intp), cum_s
    if pattern.is_loop:
        stops = np.append(stops, stops[1:])
        seconds = np.append(seconds, seconds[-1] + seconds[1:])
    return np.full(len(stops), number), stops, seconds


def _bundled(bundle: Bundle, supply: Supply) -> tuple[np.ndarray, ...]:
    """A bundle takes on each stretch the mean of all routes of today, whichever of them it holds."""
    pattern, position = bundle.members[0]
    own = np.diff(supply.riding.cum_s[pattern][position : position + len(bundle.stops)])
    ids = supply.network.stops.id[bundle.stops]
    known = supply.riding.stretch_s
    stretch = [known.get(pair, seconds) for pair, seconds in zip(pairwise(ids), own, strict=True)]
    seconds = np.append(0.0, np.cumsum(stretch))
    return np.full(len(ids), BUNDLE), bundle.stops.astype(np.intp), seconds


def shares_of(network: RouteNetwork, route_stops: pd.DataFrame) -> np.ndarray:
    """Of each pattern the share of the vehicles of its route and direction: by ``trips`` where the table has them."""
    key = [(pattern.route_id, int(pattern.direction[0])) for pattern in network.patterns]
    trips = np.ones(len(key))
    if {"trips", "pattern", "route_id"} <= set(route_stops.columns):
        table = route_stops.assign(route_id=route_stops["route_id"].map(as_text)).drop_duplicates(
            ["route_id", "pattern"]
        )
        of_pattern = table.set_index(["route_id", "pattern"])["trips"]
        known = of_pattern.reindex([(pattern.route_id, pattern.pattern) for pattern in network.patterns])
        trips = pd.to_numeric(known, errors="coerce").fillna(1).to_numpy(float)
    table = pd.DataFrame({"key": key, "trips": trips})
    return (table["trips"] / table.groupby("key")["trips"].transform("sum")).to_numpy(float)
