"""Whether forest may be missing beyond the boundary, where the data end and the fire does not."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from ...common.texts import marked


class Side(Enum):
    """A side of the extent: its English name, its place in (west, south, east, north), and which way is out."""

    WEST = (marked("west"), 0, -1.0)
    SOUTH = (marked("south"), 1, -1.0)
    EAST = (marked("east"), 2, 1.0)
    NORTH = (marked("north"), 3, 1.0)

    def __init__(self, english: str, place: int, outwards: float) -> None:
        self.english, self.place, self.outwards = english, place, outwards


CUT_OFF = marked(
    "In the {side} the forest layer ends where the input ends. If a neighbouring city has forest there, load it too: "
    "without it the places at the boundary look safe."
)

AREA_M = 2_000.0
"""Metres of extent each way from which features are a city or a part of one; a few lots do not end where data do."""


def sides_cut_off(features: Sequence[float], forest: Sequence[float], reach_m: float) -> tuple[Side, ...]:
    """The sides on which forest reaches the end of the features and does not go on beyond it for ``reach_m`` metres.

    ``features`` and ``forest``: extents (west, south, east, north) in metres of one CRS. A forest map that was cut at
    the city's boundary ends like that, and then the parcels there miss the forest on the other side
    (reference/forest.md §3, pitfall 10). Forest may really end there, so this is a warning; where it ends further
    inside nothing is said.
    """
    if not min(features[2] - features[0], features[3] - features[1]) >= AREA_M:
        return ()
    return tuple(side for side in Side if abs((forest[side.place] - features[side.place]) * side.outwards) < reach_m)
