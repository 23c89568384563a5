"""The dirt of real card files and shapefiles, put in on purpose and written down."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import pandas as pd
import shapely

UNKNOWN_STOP_IDS = ("299999901", "299999902", "299999903", "0000000")
SENTINEL_VEHICLE = "999999999"
"""Stands for an unknown vehicle in real trip chains (data.md §3)."""


class Dirt(Enum):
    """A kind of defect and its share of the rows that can have it (last rides, all rows, polygons)."""

    MISSING_ALIGHTING = ("missing_alighting", 0.0113)
    MISSING_ALIGHTING_STOP = ("missing_alighting_stop", 0.0032)
    MISSING_ALIGHTING_BEFORE_TRANSFER = ("missing_alighting_before_transfer", 0.004)
    ALIGHTING_BEFORE_BOARDING = ("alighting_before_boarding", 0.0012)
    UNKNOWN_STOP = ("unknown_stop", 0.0012)
    BAD_BOARDING_TIME = ("bad_boarding_time", 0.0002)
    SENTINEL_VEHICLE = ("sentinel_vehicle", 0.004)
    DUPLICATE_ROW = ("duplicate_row", 0.0015)
    SAME_ROUTE_REBOARDING = ("same_route_reboarding", 0.002)
    BLANK_LINKED_TRIP = ("blank_linked_trip", 0.0)
    GROUP = ("group_on_one_card", 0.0)
    PAST_MIDNIGHT = ("past_midnight", 0.0)
    SELF_INTERSECTION = ("self_intersection", 0.0015)
    REPEATED_PNU = ("repeated_pnu", 0.001)
    TRUNCATED_FIELD_NAME = ("truncated_field_name", 0.0)
    MISSING_PRJ = ("missing_prj", 0.0)
    MISSING_CPG = ("missing_cpg", 0.0)
    BLANK_VEHICLES = ("blank_vehicles", 0.0)
    PADDED_CODE = ("padded_code", 0.0)
    TOTAL_ROW = ("total_row", 0.0)
    THOUSANDS_SEPARATORS = ("thousands_separators", 0.0)
    BOTH_DIRECTIONS_COUNTED = ("both_directions_counted", 0.0)
    DETECTOR_OUTAGE = ("detector_outage", 0.0)
    BLANK_SPEED = ("blank_speed", 0.0)

    @property
    def label(self) -> str:
        return self.value[0]

    @property
    def share(self) -> float:
        return self.value[1]


@dataclass(frozen=True)
class Defect:
    """One defect: the file inside the city's folder, its line (or record, from 1; 0: the whole file) and its kind."""

    file: str
    line: int
    kind: Dirt


def soil(rows: pd.DataFrame, random: np.random.Generator) -> tuple[pd.DataFrame, list[tuple[int, Dirt]]]:
    """Spoil clean TS rows (all text); returns the rows as delivered and ``(row number, kind)`` of each defect.

    ``rows`` has the TS columns plus ``last`` (the last ride of its journey). A row gets at most one defect that
    changes what it says. Duplicates follow their original.
    """
    rows = rows.copy()
    free = np.ones(len(rows), dtype=bool)
    defects: list[tuple[int, Dirt]] = []
    last = rows["last"].to_numpy()

    def pick(kind: Dirt, among: np.ndarray, least: int = 3) -> np.ndarray:
        candidates = np.nonzero(among & free)[0]
        wanted = min(len(candidates), max(least, round(kind.share * among.sum())))
        chosen = np.sort(random.choice(candidates, wanted, replace=False))
        free[chosen] = False
        defects.extend((int(row), kind) for row in chosen)
        return chosen

    everywhere = np.ones(len(rows), dtype=bool)
    gone = pick(Dirt.MISSING_ALIGHTING, last)
    broken_off = pick(Dirt.MISSING_ALIGHTING_BEFORE_TRANSFER, ~last)
    for chosen in (gone, broken_off):
        rows.loc[rows.index[chosen], ["하차일시", "정산사하차정류장ID", "이용거리", "탑승시간"]] = ""
    stopless = pick(Dirt.MISSING_ALIGHTING_STOP, last)
    rows.loc[rows.index[stopless], "정산사하차정류장ID"] = ""
    turned = pick(Dirt.ALIGHTING_BEFORE_BOARDING, last)
    swapped = rows.iloc[turned][["하차일시", "승차일시"]].to_numpy()
    rows.loc[rows.index[turned], ["승차일시", "하차일시"]] = swapped
    unknown = pick(Dirt.UNKNOWN_STOP, everywhere)
    half = len(unknown) // 2
    for chosen, column in ((unknown[:half], "정산사승차정류장ID"), (unknown[half:], "정산사하차정류장ID")):
        rows.loc[rows.index[chosen], column] = random.choice(UNKNOWN_STOP_IDS, len(chosen))
    unreadable = pick(Dirt.BAD_BOARDING_TIME, last, least=2)
    rows.loc[rows.index[unreadable], "승차일시"] = rows.iloc[unreadable]["승차일시"].str.slice(0, 8)
    nameless = pick(Dirt.SENTINEL_VEHICLE, everywhere)
    rows.loc[rows.index[nameless], "정산사차량ID"] = SENTINEL_VEHICLE
    doubled = pick(Dirt.DUPLICATE_ROW, everywhere)
    return _with_duplicates(rows, doubled, defects)


def _with_duplicates(rows: pd.DataFrame, doubled: np.ndarray, defects: list[tuple[int, Dirt]]):
    repeats = np.ones(len(rows), dtype=int)
    repeats[doubled] = 2
    source = np.repeat(np.arange(len(rows)), repeats)
    position = np.cumsum(repeats) - repeats
    # A duplicate's defect is its second row: the first one is as good as any.
    moved = [(int(position[row]) + (kind is Dirt.DUPLICATE_ROW), kind) for row, kind in defects]
    return rows.iloc[source].assign(is_copy=np.append(False, source[1:] == source[:-1])), moved


def self_intersecting(polygon):
    """The polygon with two neighbouring corners swapped, so that its ring crosses itself; ``None`` where none does."""
    ring = shapely.get_coordinates(polygon.exterior)[:-1]
    for corner in range(len(ring)):
        swapped = ring.copy()
        after = (corner + 1) % len(ring)
        swapped[[corner, after]] = swapped[[after, corner]]
        crossed = shapely.Polygon(swapped, [hole.coords for hole in polygon.interiors])
        if not crossed.is_valid and crossed.area > 1:
            return crossed
    return None


def cross_some(geometry: np.ndarray, share: float, least: int, random: np.random.Generator):
    """Make a share of the polygons self-intersecting; returns the new array and the changed positions."""
    geometry = geometry.copy()
    changed = []
    for position in random.permutation(len(geometry)):
        if len(changed) >= max(least, round(share * len(geometry))):
            break
        crossed = self_intersecting(geometry[position])
        if crossed is not None:
            geometry[position] = crossed
            changed.append(int(position))
    return geometry, sorted(changed)
