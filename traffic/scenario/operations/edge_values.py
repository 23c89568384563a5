"""A new number of a road: lanes, speed, capacity."""

from __future__ import annotations

import numpy as np

from ....common.streets.road_traits import FASTEST_KMH
from ....common.texts import marked
from ...network.node_link import MOST_LANES
from ..city import City
from ..model import Change
from ..places import along_edges
from ..values import number_of
from .behaviour import Behaviour

MOST_VPH = 20_000.0
"""Vehicles an hour of :data:`MOST_LANES` lanes of a motorway (KHCM: 2,200 to 2,300 a lane), rounded up."""


class _EdgeNumber(Behaviour):
    """A change of one number of an edge; ``field`` says which."""

    field = ""
    whole = False
    most = 0.0
    sentence = ""

    def old(self, city: City, change: Change) -> str:
        return f"{city.edges[self.field].to_numpy()[city.rows_of(change)][-1]:g}"

    def apply(self, city: City, change: Change) -> City:
        rows = city.rows_of(change)
        edges = city.edges.copy()
        before = edges[self.field].to_numpy(float).copy()
        value = number_of(change, whole=self.whole, most=self.most)
        edges.loc[rows, self.field] = int(value) if self.whole else value
        self.follow(edges, rows, np.divide(value, before[rows], out=np.ones(rows.sum()), where=before[rows] > 0))
        return city.with_edges(edges)

    def follow(self, edges, rows: np.ndarray, ratio: np.ndarray) -> None:
        """Change what depends on the number, in proportion to ``ratio`` (new by old)."""

    def place(self, city: City, change: Change):
        return along_edges(city, change)

    def words(self, change: Change) -> tuple[str, dict]:
        return self.sentence, {"target": change.target, "value": change.value, "old": change.old or "–"}


class Lanes(_EdgeNumber):
    """Lanes in the direction of the edge; the capacity of the edge follows, that of a lane stays."""

    field = "lanes"
    whole = True
    most = MOST_LANES
    sentence = marked("Lanes of road {target}: {old} → {value}")

    def follow(self, edges, rows, ratio) -> None:
        edges.loc[rows, "capacity_vph"] *= ratio


class Speed(_EdgeNumber):
    """Speed in km/h when the road is empty."""

    field = "speed_kmh"
    most = FASTEST_KMH
    sentence = marked("Speed of road {target}: {old} → {value} km/h")


class Capacity(_EdgeNumber):
    """Vehicles an hour of the whole edge, the signal counted; the saturation flow of its lanes follows."""

    field = "capacity_vph"
    most = MOST_VPH
    sentence = marked("Capacity of road {target}: {old} → {value} vehicles an hour")

    def follow(self, edges, rows, ratio) -> None:
        edges.loc[rows, "saturation_vph"] *= ratio
