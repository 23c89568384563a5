"""The forest while it is being made: single polygons, each of a stand and from a source."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import shapely

from ..geometry.polygonal import single_polygons

DUST_M2 = 1e-4
"""Square metres below which a part is rounding of an overlay and no land: 1 cm²."""


@dataclass(frozen=True)
class Tally:
    """How many there were, and how much land in m²."""

    count: int = 0
    area_m2: float = 0.0


@dataclass(frozen=True)
class Parts:
    """``polygon``: disjoint single polygons. ``stand``: the row of each in the table of stands. ``source``: the value
    of a :class:`~.choice.ForestSource`, where the part comes from."""

    polygon: np.ndarray
    stand: np.ndarray
    source: np.ndarray

    @property
    def area_m2(self) -> float:
        return float(shapely.area(self.polygon).sum())

    def where(self, chosen: np.ndarray) -> Parts:
        return Parts(self.polygon[chosen], self.stand[chosen], self.source[chosen])

    def with_shapes(self, shapes: np.ndarray) -> Parts:
        """The same parts in other shapes: a multipolygon becomes several parts, None and dust none."""
        polygon, number = single_polygons(shapes)
        land = shapely.area(polygon) > DUST_M2
        return replace(self.where(number[land]), polygon=polygon[land])


def joined(parts: list[Parts]) -> Parts:
    """All parts in one."""
    return Parts(
        np.concatenate([part.polygon for part in parts]),
        np.concatenate([part.stand for part in parts]),
        np.concatenate([part.source for part in parts]),
    )


def parts_of(shapes: np.ndarray, stand: np.ndarray, source: str) -> Parts:
    """(Multi)polygons as parts, all from one source."""
    whole = Parts(shapes, stand, np.full(len(shapes), source, dtype=object))
    return whole.with_shapes(shapes)
