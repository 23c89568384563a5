"""Who lives within a walk of a stop, and who does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.dongs import NO_DONG
from ...common.population.people import People, PopulationSources
from ...common.progress import SILENT, Progress
from ...common.streets.street_network import StreetNetwork
from ..errors import TransitError
from ..leg_days import LegDays
from ..network.bus_tables import BusTables
from ..stops import Stops
from .coverage_shapes import straight_bands, street_bands
from .stop_service import ServiceRule, served_stops
from .uncovered import villages

DISTANCES_M = (300.0, 400.0, 500.0)
"""Walks to a stop that Korean plans look at (reference/transit.md §2.13)."""

WHOLE = "*"
"""``dong_id`` of the row for the whole area in the table by dong."""

BAND_FIELDS = ("from_m", "to_m", "people", "people_share", "elderly", "buildings", "area_m2", "method")
DONG_FIELDS = (
    "dong_id", "name", "distance_m", "people", "within_people", "within_share", "straight_share", "elderly",
    "within_elderly", "elderly_share", "buildings", "within_buildings", "building_share",
)  # fmt: skip


@dataclass(frozen=True)
class ServiceCoverage:
    """``bands`` and ``gaps`` (polygons) and ``by_dong`` (a table) of :func:`service_coverage`; ``stops``: how many
    count; ``method``: how residents were placed (:class:`~sijeong.common.population.people.People`)."""

    bands: gpd.GeoDataFrame
    gaps: gpd.GeoDataFrame
    by_dong: pd.DataFrame
    stops: int
    method: str

    @property
    def whole(self) -> pd.DataFrame:
        """The rows of ``by_dong`` for the whole area, by distance."""
        return self.by_dong[self.by_dong["dong_id"] == WHOLE].set_index("distance_m")


def service_coverage(
    stops: gpd.GeoDataFrame,
    sources: PopulationSources,
    distances_m: Sequence[float] = DISTANCES_M,
    roads: gpd.GeoDataFrame | None = None,
    rule: ServiceRule | None = None,
    tables: BusTables | None = None,
    legs: Path | LegDays | None = None,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> ServiceCoverage:
    """People and buildings within each of ``distances_m`` of a stop that ``rule`` counts.

    Cov(D) = Σ people · 1[a stop within D] ÷ Σ people (reference/transit.md §2.13). With ``roads`` the distance is that
    along them (and straight from the place and from the stop to the nearest one), without them the straight line;
    both are exact distances, never a test against a drawn polygon. ``straight_share`` is the share by the straight
    line, so that the difference shows what the circles of a plan overlook.

    ``bands``: ``from_m to_m people people_share elderly buildings area_m2 method``, one polygon for each band of
    distance, people only of that band. ``gaps``: :func:`~.uncovered.villages` beyond the largest distance.
    ``by_dong``: for each dong and distance the people, elderly and buildings and those within it; the whole area
    first, as ``dong_id`` :data:`WHOLE`. What is not known of the elderly is empty.

    Raises :class:`TransitError` for stops that cannot be used and distances that do not rise from above 0, and
    :class:`~sijeong.common.errors.UnusableLayer` for the other layers.
    """
    distances = [float(distance) for distance in distances_m]
    if not distances or distances[0] <= 0 or sorted(set(distances)) != distances:
        raise TransitError("Distances must rise from above 0, such as 300, 400, 500.")
    served, _ = served_stops(stops, rule, tables, legs, progress.part(0, 0.2), scheduler)
    progress.step("Placing the residents")
    people = People.of(sources, served.crs, progress)
    progress.at(0.4)
    progress.step("Measuring the ways to the stops")
    straight = straight_metres(served, people.x, people.y)
    if roads is None:
        metres, shapes = straight, straight_bands(served, distances, progress)
    else:
        streets = StreetNetwork.of(roads, served.crs, progress)
        sources_at = streets.snap(served.x, served.y)
        metres = streets.reach(sources_at, streets.snap(people.x, people.y), progress=progress.part(0.5, 0.7))
        shapes = street_bands(streets, sources_at, distances, progress)
    progress.at(0.9)
    return ServiceCoverage(
        _bands(people, metres, distances, shapes, served),
        villages(people, metres, distances[-1], served.crs),
        _by_dong(people, metres, straight, distances),
        len(served.id),
        people.method,
    )


def straight_metres(stops: Stops, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Straight metres from each place to the nearest stop."""
    tree = shapely.STRtree(shapely.points(stops.x, stops.y))
    place, metres = tree.query_nearest(shapely.points(x, y), return_distance=True, all_matches=False)
    found = np.full(len(x), np.inf)
    found[place[0]] = metres
    return found


def _bands(
    people: People, metres: np.ndarray, distances: list[float], shapes: list[object], stops: Stops
) -> gpd.GeoDataFrame:
    rows, total = [], people.people.sum()
    for low, high in zip([0.0, *distances[:-1]], distances, strict=True):
        here = (metres <= high) & ((metres > low) if low else True)
        rows.append((
            low, high, people.people[here].sum(), people.people[here].sum() / total if total else np.nan,
            _known_sum(people.elderly[here]), int(people.building[here].sum()), people.method,
        ))  # fmt: skip
    columns = [name for name in BAND_FIELDS if name != "area_m2"]
    frame = gpd.GeoDataFrame(pd.DataFrame(rows, columns=columns), geometry=shapes, crs=stops.crs)
    frame.insert(len(BAND_FIELDS) - 2, "area_m2", frame.geometry.area)
    return frame


def _by_dong(people: People, metres: np.ndarray, straight: np.ndarray, distances: list[float]) -> pd.DataFrame:
    """A row for the whole area and for each dong, for each distance."""
    rows = []
    groups = [(WHOLE, None, np.ones(len(people), bool))]
    groups += [
        (dong_id, name, people.dong == dong)
        for dong, (dong_id, name) in enumerate(zip(people.dong_id, people.dong_name, strict=True))
    ]
    if (people.people[people.dong == NO_DONG] > 0).any() and len(people.dong_id):
        groups.append((None, None, people.dong == NO_DONG))
    for dong_id, name, here in groups:
        total, elderly, buildings = (
            people.people[here].sum(), _known_sum(people.elderly[here]), int(people.building[here].sum())
        )  # fmt: skip
        for distance in distances:
            within = here & (metres <= distance)
            inside, old = people.people[within].sum(), _known_sum(people.elderly[within], elderly)
            built = int(people.building[within].sum())
            rows.append((
                dong_id, name, distance, total, inside, _share(inside, total),
                _share(people.people[here & (straight <= distance)].sum(), total), elderly, old, _share(old, elderly),
                buildings, built, _share(built, buildings),
            ))  # fmt: skip
    return pd.DataFrame(rows, columns=list(DONG_FIELDS))


def _known_sum(values: np.ndarray, of: float = 0.0) -> float:
    """The sum of what is known; NaN where nothing is, or where ``of``, of which it is a part, is not known."""
    if np.isnan(of) or (len(values) and not np.isfinite(values).any()):
        return np.nan
    return float(np.nansum(values))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else np.nan
