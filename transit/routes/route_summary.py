"""Legs → one row a route: the indicators that Korean local governments report (reference/transit.md §2.19)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..calendar import DayType
from ..leg_days import LegDays
from ..network.bus_tables import BusTables
from ..network.headways import Headways
from ..network.route_network import RouteNetwork
from ..network.segment_lines import pattern_line
from ..passes import run_tallies
from ..taps import Vocabulary
from .passages import PassageTally
from .placed_rides import placed_rides
from .ride_counts import RideCounts
from .route_fields import FIELDS, Missing
from .route_indicators import RouteIndicators
from .route_loads import route_loads
from .route_use import RouteUse
from .runs import RunSource
from .vehicles import BusSizes, RouteBook

SIZES = BusSizes()

FEW_SEEN_SHARE = 0.8
"""Where taps show a smaller share of the timetable's buses, gaps between them are not those of the buses."""


@dataclass(frozen=True)
class RouteSummary:
    """``routes``: a row each, with its line where known; ``days``: service days that they are the mean of."""

    routes: gpd.GeoDataFrame
    days: int


def route_summary(
    legs: Path | LegDays,
    bus: BusTables,
    day_type: DayType | None = None,
    sizes: BusSizes = SIZES,
    progress: Progress = SILENT,
    scheduler: str = "",
    translate: Callable[[str], str] = str,
) -> RouteSummary:
    """The indicators of every route in the legs or the stop sequences, on the service days of ``day_type``.

    The fields, their formulas, units and sources stand in docs/transit.md; what cannot be told is missing, and
    ``remark`` says why, in the words of ``translate``. Most passengers first. CRS: that of the stops.

    Raises :class:`TransitError` for legs or tables that cannot be used, and where no service day is of that type.
    """
    legs = legs if isinstance(legs, LegDays) else LegDays.open(legs, progress)
    progress.step("Laying out the routes")
    network = bus.network(progress.part(0, 0.1))
    headways = bus.headways(legs.vocabulary)
    progress.step("Counting rides and passing buses")
    make = partial(_tallies, headways, day_type)
    counts, seen, use = run_tallies(legs, make, progress.part(0.1, 0.5), scheduler)
    rides = counts.rides()
    progress.step("Laying the rides over the segments")
    placed = placed_rides(rides, network)
    loads = route_loads(placed, network, progress)
    progress.at(0.6)
    progress.step("Comparing the routes")
    book = RouteBook.of(bus.routes, bus.route_stops, sizes)
    indicators = RouteIndicators(network, rides, placed, loads, headways, seen, book)
    table = _together(indicators, use, progress.part(0.6, 0.95))
    _relate(table, book)
    routes = _with_lines(_described(table, book, translate), network)
    progress.at(1.0)
    return RouteSummary(routes, counts.days)


def _tallies(
    headways: Headways, day_type: DayType | None, vocabulary: Vocabulary
) -> tuple[RideCounts, PassageTally, RouteUse]:
    return (
        RideCounts(vocabulary, day_type),
        PassageTally(vocabulary, headways, day_type),
        RouteUse(vocabulary, day_type),
    )


def _together(indicators: RouteIndicators, use: RouteUse, progress: Progress) -> pd.DataFrame:
    """All indicators, a row for each route that was ridden or is in the stop sequences."""
    parts = [
        indicators.riders(use),
        indicators.along_the_route(),
        indicators.overlap(progress),
        indicators.service(),
        indicators.regularity(),
    ]
    table = pd.concat(parts, axis=1).rename_axis("route_id")
    return table.fillna({"passengers": 0.0, "passengers_total": 0}).astype({"passengers_total": np.int64})


def _relate(table: pd.DataFrame, book: RouteBook) -> None:
    """Add the indicators that set riders against service."""
    places = np.array([book.places(route) for route in table.index], float)
    table["load_factor"] = _ratio(table["passenger_km"], table["vehicle_km"] * places)
    for name, below in (("vehicle_km", "vehicle_km"), ("run", "runs"), ("vehicle", "vehicles")):
        table[f"passengers_per_{name}"] = _ratio(table["passengers"], table[below])


def _described(table: pd.DataFrame, book: RouteBook, translate: Callable[[str], str]) -> pd.DataFrame:
    """With names, kinds and remarks, most passengers first."""
    table["route_name"] = [book.name(route) for route in table.index]
    table["bus_kind"] = [book.kind(route).value for route in table.index]
    told = ("; ".join(translate(reason.value) for reason in _missing(row)) for _, row in table.iterrows())
    table["remark"] = [text or None for text in told]
    table = table.reset_index().sort_values(["passengers", "route_id"], ascending=[False, True], ignore_index=True)
    table["rank"] = np.arange(1, len(table) + 1)
    return table


def _missing(row: pd.Series) -> Iterator[Missing]:
    """What is missing of a route, or to be read with care."""
    if pd.isna(row["length_km"]):
        yield Missing.SEQUENCE
    elif pd.isna(row["distance_mean_m"]):
        yield Missing.RIDES
    if row["passengers"] == 0:
        return
    if row["runs_source"] == RunSource.UNKNOWN.value:
        yield Missing.RUNS
    if pd.isna(row["vehicles"]):
        yield Missing.VEHICLES
    elif row["runs"] < FEW_SEEN_SHARE * row["runs_timetable"]:
        yield Missing.FEW_SEEN
    if pd.isna(row["runs_timetable"]):
        yield Missing.SCHEDULE
    if pd.isna(row["disabled_share"]) and not pd.isna(row["adult_share"]):
        yield Missing.FEW_CARDS


def _with_lines(table: pd.DataFrame, network: RouteNetwork) -> gpd.GeoDataFrame:
    lines = {pattern.route_id: pattern_line(pattern, network) for pattern in reversed(network.patterns)}
    shapes = np.empty(len(table), dtype=object)
    shapes[:] = [lines.get(route) for route in table["route_id"]]
    frame = gpd.GeoDataFrame(table[list(FIELDS)], geometry=shapes, crs=network.stops.crs)
    frame.attrs["geometry_type"] = "LineString"
    return frame


def _ratio(above: pd.Series, below: pd.Series) -> pd.Series:
    """``above`` ÷ ``below``; missing where ``below`` is not over 0."""
    return above / below.where(below > 0)
