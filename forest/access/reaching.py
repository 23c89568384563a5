"""Which engine reaches a place first, from which road, and how soon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.fields import field_named
from ...common.progress import SILENT, Progress
from ...common.streets.drive_network import Beside, Drive, DriveNetwork
from ...common.streets.drive_search import NOWHERE
from ...common.streets.second_exit import one_way_out
from ..errors import ForestError
from .rules import FAR_M, STATION_M, Access, AccessRules

STATION_FIELDS = (
    "name",
    "station",
    "station_nm",
    "소방서",
    "센터명",
    "119안전센터명",
    "안전센터명",
    "시설명",
    "기관명",
    "명칭",
)
"""What layers call a station, the likeliest first (any case)."""

_AT_ONCE = 20_000


@dataclass(frozen=True)
class Arrivals:
    """Of each place: ``minutes`` from the call until an engine stands at its road, the ``station`` (number; −1: none),
    ``drive_m`` along the roads, ``road_m`` from the road to the place, and whether that road has one way out only
    (``dead_end``). Infinite where no engine gets."""

    minutes: np.ndarray
    station: np.ndarray
    drive_m: np.ndarray
    road_m: np.ndarray
    dead_end: np.ndarray

    def access(self, rules: AccessRules) -> np.ndarray:
        """The key of :class:`~.rules.Access` of each place. Limits count as kept."""
        reached = np.select(
            [self.minutes <= rules.golden_min, self.minutes <= rules.most_min],
            [Access.IN_TIME.key, Access.LATE.key],
            Access.TOO_LATE.key,
        )
        near = self.road_m <= rules.hose_m
        return np.where(self.station == NOWHERE, Access.NO_ROAD.key, np.where(near, reached, Access.NO_HOSE.key))


@dataclass(frozen=True)
class Engines:
    """Engines at their stations, ready to leave: the roads, and the fastest way from a station to all of them.

    ``names``: of each station. ``far``: stations without a road, which send nobody. ``cut_off_m``: metres of road that
    none reaches.
    """

    drive: Drive
    names: np.ndarray
    far: int
    rules: AccessRules

    @classmethod
    def of(
        cls, stations: gpd.GeoDataFrame, roads: DriveNetwork, rules: AccessRules, progress: Progress = SILENT
    ) -> Engines:
        """The engines of ``stations`` (points, or shapes whose middle counts, in the CRS of ``roads``).

        Each stands on the nearest road on which one may stop. Raises :class:`ForestError` where none has a road within
        :data:`~.rules.STATION_M`.
        """
        there = stations[stations.geometry.notna() & ~stations.geometry.is_empty]
        if there.empty:
            raise ForestError(
                "The station layer has no points. Choose the layer of fire stations (소방서·119안전센터)."
            )
        middles = shapely.centroid(there.geometry.to_numpy())
        beside = roads.nearest(middles, roads.stops, STATION_M)
        far = len(there) - len(np.unique(beside.place))
        if far == len(there):
            raise ForestError(
                "None of the {count} stations has a road within {metres:g} m. Check the coordinate reference systems "
                "of stations and roads, and whether they are of one place.",
                count=len(there), metres=STATION_M,
            )  # fmt: skip
        if far:
            progress.warn(
                "{count} stations have no road within {metres:g} m and send no engine", count=far, metres=STATION_M
            )
        return cls(roads.drive(beside, progress), names_of(there, STATION_FIELDS), far, rules)

    @property
    def roads(self) -> DriveNetwork:
        return self.drive.network

    @cached_property
    def cut_off_m(self) -> float:
        return float(self.roads.length[shapely.is_missing(self.drive.reachable)].sum())

    @cached_property
    def _one_way_out(self) -> np.ndarray:
        roads = self.roads
        return one_way_out(len(roads.x), roads.tail, roads.head, roads.length)

    def to(self, places: np.ndarray, progress: Progress = SILENT) -> Arrivals:
        """The first engine at each of ``places`` (geometries in the CRS of the roads).

        It stops where a road is nearest to the place: of all roads within the hoses' reach on the one where it stands
        first; where none is so near, on the nearest within :data:`~.rules.FAR_M`. Only roads that some engine gets to
        count, and only those on which one may stop.
        """
        blocks = []
        for first in range(0, max(len(places), 1), _AT_ONCE):
            progress.at(first / max(len(places), 1))
            blocks.append(self._to(places[first : first + _AT_ONCE], progress))
        names = (field.name for field in fields(Arrivals))
        return Arrivals(*(np.concatenate([getattr(block, name) for block in blocks]) for name in names))

    def _to(self, places: np.ndarray, progress: Progress) -> Arrivals:
        roads, rules = self.roads, self.rules
        usable = np.where(shapely.is_missing(roads.stops), None, self.drive.reachable)
        near = roads.beside(places, rules.hose_m, usable)
        progress.check()
        rest = np.setdiff1d(np.arange(len(places)), near.place)
        far = roads.nearest(places[rest], usable, FAR_M)
        progress.check()
        table = pd.concat([self._arrivals(near, near.place), self._arrivals(far, rest[far.place])], ignore_index=True)
        first = table.sort_values(["place", "seconds", "offset", "source"], kind="stable").drop_duplicates("place")
        at = first["place"].to_numpy()
        arrivals = Arrivals(
            np.full(len(places), np.inf), np.full(len(places), NOWHERE, np.int64), np.full(len(places), np.inf),
            np.full(len(places), np.inf), np.zeros(len(places), bool),
        )  # fmt: skip
        arrivals.minutes[at] = rules.turnout_min + first["seconds"] / 60
        arrivals.station[at] = first["source"]
        arrivals.drive_m[at] = first["metres"]
        arrivals.road_m[at] = first["offset"]
        arrivals.dead_end[at] = self._one_way_out[first["edge"]]
        return arrivals

    def _arrivals(self, beside: Beside, place: np.ndarray) -> pd.DataFrame:
        reached = self.drive.to(beside)
        return pd.DataFrame(
            {
                "place": place, "edge": beside.edge, "offset": beside.offset, "seconds": reached.seconds,
                "metres": reached.metres, "source": reached.source,
            }
        )  # fmt: skip


def names_of(layer: gpd.GeoDataFrame, candidates: Sequence[str]) -> np.ndarray:
    """The values of the first of ``candidates`` (any case) that the layer has; a row without one has its number."""
    field = field_named(layer.columns, candidates)
    numbers = [str(number) for number in range(1, len(layer) + 1)]
    if field is None:
        return np.array(numbers, object)
    names = layer[field].astype(object).where(layer[field].notna(), numbers)
    return np.array([str(name).strip() or number for name, number in zip(names, numbers, strict=True)], object)
