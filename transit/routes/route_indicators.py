"""What is known of each route: who rides it, what happens along it, beside which others it runs, what it offers and how
evenly (reference/transit.md §2.8-2.14; each formula in docs/transit.md)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from ...common.progress import Progress
from ..leg_days import HOURS
from ..network.headways import Headways
from ..network.route_network import Pattern, RouteNetwork
from .curvature import curvature, ridden_metres
from .overlap import replaceable, road_share
from .passages import PassageTally
from .placed_rides import PlacedRides
from .ride_counts import Rides
from .route_fields import TYPE_SHARES
from .route_loads import RouteLoads
from .route_use import RouteUse
from .runs import Runs, served_twice
from .vehicles import Crowding, RouteBook


class RouteIndicators:
    """Tables by ``route_id``: :meth:`riders` and :meth:`regularity` of the routes of the legs, the others of those of
    the network. Counts are means of a service day unless said otherwise."""

    def __init__(
        self, network: RouteNetwork, rides: Rides, placed: PlacedRides, loads: RouteLoads, headways: Headways,
        tally: PassageTally, book: RouteBook,
    ) -> None:  # fmt: skip
        self._network, self._rides, self._placed, self._loads, self._book = network, rides, placed, loads, book
        self._headways = headways
        self._passages = tally.passages(served_twice(network, rides.vocabulary))
        self._days = rides.days
        self.runs = Runs(network, rides.vocabulary, self._passages, headways)
        place = {route: number for number, route in enumerate(network.routes)}
        of_pattern = np.array([place[pattern.route_id] for pattern in network.patterns], np.int64)
        self._route = of_pattern[placed.pattern]
        self._drawn = pd.Index(network.routes, name="route_id")
        self._ridden = pd.Index(rides.vocabulary.routes, name="route_id")

    def riders(self, use: RouteUse) -> pd.DataFrame:
        """How many ride, who they are, when, and how many of them change."""
        total, typed = use.by_type.sum(axis=1), use.by_type[:, 1:].sum(axis=1)
        columns = {"passengers": total / self._days, "passengers_total": total}
        for kind in ("fare", "behaviour"):
            for way in ("in", "out"):
                columns[f"transfer_{way}_share_{kind}"] = _ratio(getattr(use, f"{kind}_{way}"), total)
        is_told = use.is_told()
        for name, types in TYPE_SHARES.items():
            share = _ratio(use.by_type[:, list(types)].sum(axis=1), typed)
            columns[name] = np.where(is_told, share, np.nan) if set(types) & set(use.RARE) else share
        rides, size = self._rides, len(self._ridden)
        columns["time_mean_s"] = _ratio(
            np.bincount(rides.route, rides.seconds, size), np.bincount(rides.route, rides.timed, size)
        )
        by_hour = np.bincount(rides.route * HOURS + rides.hour, rides.passengers, size * HOURS).reshape(size, HOURS)
        columns["peak_hour_share"] = _ratio(by_hour.max(axis=1), total)
        columns["peak_hour"] = np.where(total > 0, by_hour.argmax(axis=1), np.nan)
        balance = self._placed.balance
        columns["unknown_share"] = _ratio(balance["spread"] + balance["left"], total)
        columns["unplaced_share"] = _ratio(balance["unplaced"], total)
        return pd.DataFrame(columns, index=self._ridden)

    def along_the_route(self) -> pd.DataFrame:
        """How far and fast riders go, by which detours, and where the route is fullest."""
        placed, weight = self._placed, self._placed.weight
        metres, straight = ridden_metres(placed, self._network)
        measured = np.isfinite(straight) & (straight > 0)
        passengers, passenger_m = self._by_route(weight), self._by_route(weight * metres)
        fullest = self._fullest()
        return pd.DataFrame(
            {
                "distance_mean_m": _ratio(passenger_m, passengers),
                "speed_kmh": _ratio(self._by_route(placed.timed * metres), self._by_route(placed.seconds)) * 3.6,
                "passenger_km": passenger_m / 1000 / self._days,
                "turnover": _ratio(passengers / self._days, fullest["max_load"]),
                "curvature": [curvature(self._main(route), self._network) for route in self._drawn],
                "curvature_demand": _ratio(
                    self._by_route(np.where(measured, weight * metres, 0)),
                    self._by_route(np.where(measured, weight * straight, 0)),
                ),
                **fullest,
            },
            index=self._drawn,
        )

    def overlap(self, progress: Progress) -> pd.DataFrame:
        """How much of its road, and how many of its riders, a route shares with others."""
        road = road_share(self._network, progress)
        doubled = replaceable(self._placed, self._network, progress)
        weight = self._placed.weight
        shared = _ratio(self._by_route(weight * doubled), self._by_route(weight))
        columns = {"overlap_supply": road.shared, "routes_beside": road.others, "overlap_demand": shared}
        return pd.DataFrame(columns, index=self._drawn)

    def service(self) -> pd.DataFrame:
        """Length, runs (there and back) and kilometres of the buses."""
        rows: dict[str, dict[str, float]] = {}
        for number, pattern in enumerate(self._network.patterns):
            runs = self.runs.by_hour(pattern).sum(axis=1)
            vehicle_km = float((np.diff(pattern.cum_m) * runs[:-1]).sum()) / 1000
            if pattern.route_id not in rows:
                ways = [runs[pattern.direction == way].max() for way in np.unique(pattern.direction)]
                rows[pattern.route_id] = {
                    "length_km": pattern.length_m / 1000,
                    "stops": len(pattern),
                    "runs": float(np.mean(ways)),
                    "vehicle_km": vehicle_km,
                }
            elif self._loads.used[number].any():
                rows[pattern.route_id]["vehicle_km"] += vehicle_km
        table = pd.DataFrame.from_dict(rows, orient="index").reindex(self._drawn)
        table["runs_timetable"] = [self.runs.by_timetable(route).sum() for route in self._drawn]
        table["runs_source"] = [self.runs.source(route).value for route in self._drawn]
        return table

    def regularity(self) -> pd.DataFrame:
        """Headways as kept, first and last bus, and vehicles."""
        passages, headways = self._passages, self._headways
        columns = {
            "vehicles": passages.vehicles,
            "first_time": [_clock(second) for second in passages.first_s],
            "last_time": [_clock(second) for second in passages.last_s],
        }
        for name, sums, scheduled in (
            ("peak", passages.peak, headways.peak_s),
            ("offpeak", passages.off_peak, headways.offpeak_s),
        ):
            columns |= {
                f"headway_{name}_min": sums.mean_s / 60,
                f"headway_{name}_cv": sums.cv,
                f"wait_{name}_s": sums.wait_s,
                f"excess_wait_{name}_s": sums.wait_s - scheduled / 2,
            }
        columns["bunched_share"] = _ratio(
            passages.peak.bunched + passages.off_peak.bunched, passages.peak.scheduled + passages.off_peak.scheduled
        )
        return pd.DataFrame(columns, index=self._ridden)

    def _by_route(self, values: np.ndarray) -> np.ndarray:
        """``values`` of the placed rides, added up by route of the network."""
        return np.bincount(self._route, values, len(self._drawn))

    def _main(self, route: str) -> Pattern:
        return self._network.patterns_of(route)[0]

    def _fullest(self) -> dict[str, np.ndarray]:
        """The segment with most passengers in a day, and the fullest bus of any segment and hour."""
        rows = {route: _Fullest() for route in self._drawn}
        for number, pattern in enumerate(self._network.patterns):
            slots, names = self._loads.slots(number), self._network.stops.name[pattern.stops]
            rows[pattern.route_id].look(
                self._loads.day_load[slots] / self._days,
                self._loads.load[slots] / self._days,
                self.runs.by_hour(pattern),
                [f"{one} → {other}" for one, other in pairwise(names)],
            )
        table = pd.DataFrame([vars(row) for row in rows.values()])
        seats = np.array([self._book.seats(route) for route in self._drawn], float)
        crowding = Crowding.of(table["peak_load_per_run"].to_numpy(float), seats)
        return {name: table[name].to_numpy() for name in table} | {"peak_crowding": crowding}


@dataclass
class _Fullest:
    """Of what was looked at so far: the segment with most passengers in a day, and the fullest bus in an hour."""

    max_load: float = 0.0
    max_load_segment: str | None = None
    peak_load_per_run: float = np.nan
    peak_load_segment: str | None = None
    peak_load_hour: float = np.nan

    def look(self, day: np.ndarray, hourly: np.ndarray, runs: np.ndarray, segments: list[str]) -> None:
        """``day``: load by slot; ``hourly``, ``runs``: load and buses by slot and hour; ``segments``: their names."""
        if day.max() > self.max_load:
            self.max_load, self.max_load_segment = float(day.max()), segments[int(np.argmax(day))]
        per_run = np.divide(hourly, runs, out=np.zeros_like(hourly), where=runs > 0)
        if per_run.max() > 0 and not per_run.max() <= self.peak_load_per_run:
            slot, hour = np.unravel_index(np.argmax(per_run), per_run.shape)
            self.peak_load_per_run, self.peak_load_hour = float(per_run.max()), float(hour)
            self.peak_load_segment = segments[slot]


def _clock(second: float) -> str | None:
    """A time of day; hours of the next morning go on from 24, as timetables write them."""
    if np.isnan(second):
        return None
    minutes = int(second) // 60
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _ratio(above, below) -> np.ndarray:
    """``above`` ÷ ``below``; NaN where ``below`` is not over 0."""
    above, below = np.asarray(above, float), np.asarray(below, float)
    return np.divide(above, below, out=np.full(below.shape, np.nan), where=below > 0)
