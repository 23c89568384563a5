"""Legs → load along every route: boardings, alightings, passengers on board and crowding by segment and hour."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from functools import partial
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..calendar import DayType
from ..columns import SERVICE_DAY_START_H
from ..errors import TransitError
from ..leg_days import LegDays
from ..network.bus_tables import BusTables
from ..network.headways import Headways
from ..network.route_network import RouteNetwork
from ..network.segment_lines import segment_lines
from ..passes import run_tallies
from ..taps import Vocabulary
from .passages import PassageTally
from .placed_rides import placed_rides
from .ride_counts import RideCounts
from .route_loads import RouteLoads, route_loads
from .runs import Runs
from .vehicles import BusSizes, Crowding, RouteBook

WHOLE_DAY = -1
"""``hour`` of a row that stands for the whole service day."""

NOT_DRAWN = marked(
    "{passengers} passengers rode on {routes} routes that the stop sequences do not hold and are left out ({examples})"
)
OFF_THEIR_ROUTE = marked(
    "{passengers} passengers of {routes} routes rode between stops that their route does not serve in that order and "
    "are left out; most of them on {examples}"
)

WORST_SEGMENTS = 100
COUNTS = ("boardings", "alightings", "spread", "load")


@dataclass(frozen=True)
class ProfilePlan:
    """``day_type``: the days that count (None: all); ``by_hour``: a row for each hour, else one for the day."""

    day_type: DayType | None = None
    by_hour: bool = True
    worst: int = WORST_SEGMENTS
    sizes: BusSizes = field(default_factory=BusSizes)


@dataclass(frozen=True)
class RouteProfile:
    """``segments``: lines between neighbouring stops; ``worst``: the most crowded of them, a table; ``balance``: what
    became of each route's passengers, a table; ``days``: how many service days they are the mean of."""

    segments: gpd.GeoDataFrame
    worst: pd.DataFrame
    balance: pd.DataFrame
    days: int


def route_profile(
    legs: Path | LegDays,
    bus: BusTables,
    plan: ProfilePlan = ProfilePlan(),
    progress: Progress = SILENT,
    scheduler: str = "",
) -> RouteProfile:
    """The load of every route by segment, means over the service days of ``plan.day_type``.

    ``segments``: ``route_id route_name pattern direction seq from_stop to_stop from_name to_name hour time_begin
    time_end boardings alightings load runs load_per_run capacity_share crowding spread``. ``boardings`` and
    ``alightings`` are those at ``from_stop``; at the end of a route, where no segment follows, the alightings of the
    last stop stand in a row without a line (``to_stop`` NULL, load 0), so that the columns of a route add up.
    ``load``: passengers who ride from ``from_stop`` to ``to_stop``; ``spread``: of the alightings, those that are not
    known but follow the other riders' (:mod:`.placed_rides`). ``runs``: buses a day, NULL where neither taps nor
    timetable tell; ``capacity_share``: passengers a bus ÷ its places; ``crowding``: free, normal, crowded
    (:class:`~.vehicles.Crowding`). Hours in which a pattern carries nobody are left out. CRS: that of the stops.

    ``worst``: ``rank`` and the same fields of the segments with most passengers for each place, or with most
    passengers where runs are not known. ``balance``: see :class:`~.placed_rides.PlacedRides`, as totals, and
    ``runs_source``.

    Raises :class:`TransitError` for legs or tables that cannot be used, and where no service day is of that type.
    """
    legs = legs if isinstance(legs, LegDays) else LegDays.open(legs, progress)
    progress.step("Laying out the routes")
    network = bus.network(progress.part(0, 0.2))
    headways = bus.headways(legs.vocabulary)
    progress.step("Counting rides and passing buses")
    make = partial(_tallies, headways, plan.day_type)
    counts, seen = run_tallies(legs, make, progress.part(0.2, 0.7), scheduler)
    rides = counts.rides()
    progress.step("Laying the rides over the segments")
    placed = placed_rides(rides, network)
    _warn_of_unplaced(placed.balance, network, progress)
    loads = route_loads(placed, network, progress)
    progress.at(0.8)
    runs = Runs(network, legs.vocabulary, seen.passages(), headways)
    sheet = _Sheet(network, loads, runs, RouteBook.of(bus.routes, bus.route_stops, plan.sizes), counts.days)
    segments = sheet.segments(plan.by_hour, _first_day(legs, plan.day_type), progress)
    balance = placed.balance[placed.balance["passengers"] > 0].reset_index(drop=True)
    balance["runs_source"] = [runs.source(route).value for route in balance["route_id"]]
    progress.at(1.0)
    return RouteProfile(segments, _worst(segments, plan.worst), balance, counts.days)


def _tallies(headways: Headways, day_type: DayType | None, vocabulary: Vocabulary) -> tuple[RideCounts, PassageTally]:
    return RideCounts(vocabulary, day_type), PassageTally(vocabulary, headways, day_type)


def _first_day(legs: LegDays, day_type: DayType | None) -> datetime:
    days = (part.day for part in legs.parts if day_type is None or DayType.of(part.day) is day_type)
    return datetime.combine(next(days), time())


def _warn_of_unplaced(balance: pd.DataFrame, network: RouteNetwork, progress: Progress) -> None:
    lost = balance[balance["unplaced"] > 0].sort_values("unplaced", ascending=False)
    is_drawn = lost["route_id"].isin(network.routes)
    for rows, sentence in ((lost[~is_drawn], NOT_DRAWN), (lost[is_drawn], OFF_THEIR_ROUTE)):
        if len(rows):
            progress.warn(
                sentence,
                passengers=int(rows["unplaced"].sum()),
                routes=len(rows),
                examples=", ".join(rows["route_id"].head(3)),
            )


@dataclass(frozen=True)
class _Sheet:
    """Writes the loads of a network as a table."""

    network: RouteNetwork
    loads: RouteLoads
    runs: Runs
    book: RouteBook
    days: int

    def segments(self, by_hour: bool, first_day: datetime, progress: Progress) -> gpd.GeoDataFrame:
        pattern, hour = np.nonzero(self.loads.used)
        if not len(pattern):
            raise TransitError(
                "No ride lies on a route of the stop sequences. Check that route_id and stop_id are those of the card "
                "records, and that the legs hold alightings."
            )
        if not by_hour:
            pattern, hour = np.unique(pattern), np.full(len(np.unique(pattern)), WHOLE_DAY)
        offset = self.loads.offset
        sizes = np.diff(offset)[pattern]
        slot = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes) + np.repeat(offset[pattern], sizes)
        hour = np.repeat(hour, sizes)
        places = pd.concat([self._places(number, progress) for number in range(len(self.network.patterns))])
        frame = places.iloc[slot].reset_index(drop=True).assign(hour=hour, **self._counts(slot, hour, progress))
        frame = gpd.GeoDataFrame(frame, geometry="geometry", crs=self.network.stops.crs)
        frame.attrs["geometry_type"] = "LineString"
        return _timed(_rated(frame, self.book), first_day)

    def _places(self, number: int, progress: Progress) -> pd.DataFrame:
        """The segments of a pattern, whoever rides there; the last row is its end."""
        progress.check()
        pattern, stops = self.network.patterns[number], self.network.stops
        is_used = self.loads.used[number].any()
        ids, names = stops.id[pattern.stops], stops.name[pattern.stops]
        lines = segment_lines(pattern, self.network) if is_used else np.full(len(pattern) - 1, None)
        return pd.DataFrame(
            {
                "route_id": pattern.route_id,
                "route_name": self.book.name(pattern.route_id),
                "pattern": pattern.pattern,
                "direction": pattern.direction.astype(np.int64),
                "seq": np.arange(1, len(pattern) + 1),
                "from_stop": ids,
                "to_stop": [*ids[1:], None],
                "from_name": names,
                "to_name": [*names[1:], None],
                "geometry": np.append(lines, None),
            }
        )

    def _counts(self, slot: np.ndarray, hour: np.ndarray, progress: Progress) -> dict[str, np.ndarray]:
        """Boardings, alightings, load and runs a day of each row."""
        runs = np.concatenate([self.runs.by_hour(pattern) for pattern in self.network.patterns])
        progress.check()
        tables = {name: getattr(self.loads, name) / self.days for name in COUNTS} | {"runs": runs}
        if (hour == WHOLE_DAY).all():
            load = self.loads.day_load / self.days
            return {name: table.sum(axis=1)[slot] for name, table in tables.items()} | {"load": load[slot]}
        return {name: table[slot, hour] for name, table in tables.items()}


def _rated(frame: gpd.GeoDataFrame, book: RouteBook) -> gpd.GeoDataFrame:
    """With passengers a bus, their share of its places, and how crowded that is; missing where no bus is known."""
    routes = frame["route_id"].unique()
    seats = frame["route_id"].map({route: book.seats(route) for route in routes}).to_numpy(float)
    places = frame["route_id"].map({route: book.places(route) for route in routes}).to_numpy(float)
    runs, load = frame["runs"].to_numpy(float), frame["load"].to_numpy(float)
    per_run = np.divide(load, runs, out=np.full(len(frame), np.nan), where=runs > 0)
    return frame.assign(load_per_run=per_run, capacity_share=per_run / places, crowding=Crowding.of(per_run, seats))


def _timed(frame: gpd.GeoDataFrame, first_day: datetime) -> gpd.GeoDataFrame:
    """With the time that each row stands for, on the first day of its type, for the map's clock."""
    hour = frame["hour"].to_numpy()
    whole = hour == WHOLE_DAY
    begin = pd.Timestamp(first_day) + pd.to_timedelta(np.where(whole, SERVICE_DAY_START_H, hour), "h")
    length = pd.to_timedelta(np.where(whole, 24, 1), "h")
    frame = frame.assign(time_begin=begin, time_end=begin + length)
    columns = ["route_id", "route_name", "pattern", "direction", "seq", "from_stop", "to_stop", "from_name", "to_name",
               "hour", "time_begin", "time_end", "boardings", "alightings", "load", "runs", "load_per_run",
               "capacity_share", "crowding", "spread", "geometry"]  # fmt: skip
    return frame[columns]


def _worst(segments: gpd.GeoDataFrame, count: int) -> pd.DataFrame:
    """The ``count`` fullest segments: by passengers for each place of a bus; those of unknown runs after them."""
    loaded = segments[(segments["load"] > 0) & segments["to_stop"].notna()]
    order = ["capacity_share", "load", "route_id", "pattern", "seq", "hour"]
    worst = loaded.sort_values(order, ascending=[False, False, True, True, True, True], na_position="last").head(count)
    worst = pd.DataFrame(worst.drop(columns=["geometry", "spread", "boardings", "alightings"])).reset_index(drop=True)
    worst.insert(0, "rank", np.arange(1, len(worst) + 1))
    return worst
