"""What the user may choose, and the constants of the analysis with unit and source."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

from .errors import ForestError

ADJACENT_M = 100.0
"""Metres from forest within which land is 산림인접지역 (산림보호법 §34; since 2026-02-01 산림재난방지법)."""

BANDS_M = (0.0, 25.0, 50.0, 100.0, 200.0, 300.0, 500.0)
"""Upper ends of the distance bands in metres; 25, 50 and 100 are those of the law table, the others are for maps."""

QUADRANT_SEGMENTS = 32
"""Straight pieces per quarter of an arc, as in a GEOS round buffer; at 100 m the polygon lies ≤ 0.030 m inside."""

TOUCH_M = 1e-6
"""Metres: nearer than this is touching, and distances that differ by less tie. A millionth of a metre is 10,000 times
the spacing of float64 at Korean coordinates (2e6 m) and a thousandth of what a land register can mean."""

TIE_M2 = 1e-6
"""Square metres (metres for lines): overlaps that differ by less are equal when the nearest forest is chosen."""


@dataclass(frozen=True)
class ProximityRules:
    """The choices of a proximity analysis, in metres and square metres.

    ``legal_distance_m``: width of the adjacent land. ``bands_m``: ascending upper ends of the bands, closed.
    ``min_forest_area_m2``: connected forest smaller than this does not count (0: all counts, as in the legal text).
    Raises :class:`ForestError` where a value cannot be used.
    """

    legal_distance_m: float = ADJACENT_M
    bands_m: tuple[float, ...] = BANDS_M
    min_forest_area_m2: float = 0.0

    def __post_init__(self) -> None:
        if not (math.isfinite(self.legal_distance_m) and self.legal_distance_m > 0):
            raise ForestError(
                "The legal distance {distance} cannot be used. Give a number of metres above 0.",
                distance=self.legal_distance_m,
            )
        if not (math.isfinite(self.min_forest_area_m2) and self.min_forest_area_m2 >= 0):
            raise ForestError(
                "The smallest forest area {area} cannot be used. Give square metres, 0 or more.",
                area=self.min_forest_area_m2,
            )
        object.__setattr__(self, "bands_m", checked_bands(self.bands_m))


def checked_bands(bands_m: tuple[float, ...]) -> tuple[float, ...]:
    """The bands as floats; raises :class:`ForestError` unless they ascend, from 0 or more."""
    bands = tuple(float(band) for band in bands_m)
    usable = bands and all(math.isfinite(band) for band in bands) and bands[0] >= 0
    if not usable or any(high <= low for low, high in itertools.pairwise(bands)):
        raise ForestError(
            "The bands {bands} cannot be used. Give ascending distances in metres, such as 0,25,50,100.",
            bands=",".join(f"{band:g}" for band in bands),
        )
    return bands
