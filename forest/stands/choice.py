"""What the user may choose of the forest to measure against, each with its source."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from ..errors import ForestError
from .fuel import Fuel


class ForestSource(Enum):
    """What is taken for forest: what grows (임상도), what the land register says (지목 임), or either."""

    MAP = "map"
    CADASTRE = "cadastre"
    BOTH = "both"

    @property
    def needs_map(self) -> bool:
        return self is not ForestSource.CADASTRE

    @property
    def needs_parcels(self) -> bool:
        return self is not ForestSource.MAP


@dataclass(frozen=True)
class ForestChoice:
    """The choices of a forest layer; metres and square metres, 0 leaves a rule out.

    ``unstocked``, ``bare``, ``bamboo``: whether 무립목지, 제지 and 죽림 of the forest map count. By 산림자원법 §2
    forest is land with trees or bamboo in mass and land that lost them for a time, so bamboo and unstocked land count
    unless told otherwise; 제지 (fields, houses and graves that the map draws inside) does not.

    ``min_patch_m2``: connected forest below it is left out. ``min_width_m``: what is narrower is left out where it
    stands alone, and joins its neighbour where it lies in wider forest. ``max_hole_m2``: smaller clearings are filled.
    ``bridge_m``: patches no further apart are one (20 m: a forest road, a stream; reference/forest.md §2.1). The FAO
    counts forest from 5,000 m² and 20 m (FRA 2020 Terms and Definitions); Korean law knows neither limit, so they are
    choices for analyses and never for the legal register (reference/forest.md §0).

    Raises :class:`ForestError` for anything but numbers from 0.
    """

    source: ForestSource = ForestSource.MAP
    unstocked: bool = True
    bare: bool = False
    bamboo: bool = True
    min_patch_m2: float = 0.0
    min_width_m: float = 0.0
    max_hole_m2: float = 0.0
    bridge_m: float = 0.0

    def __post_init__(self) -> None:
        for name in ("min_patch_m2", "min_width_m", "max_hole_m2", "bridge_m"):
            value = getattr(self, name)
            if not (math.isfinite(value) and value >= 0):
                raise ForestError(
                    "{value} cannot be used as {name} of the forest layer. Give 0 or more.", value=value, name=name
                )

    def left_out(self) -> tuple[str, ...]:
        """The keys of the fuels of the forest map that do not count."""
        chosen = ((Fuel.UNSTOCKED, self.unstocked), (Fuel.BARE, self.bare), (Fuel.BAMBOO, self.bamboo))
        return tuple(fuel.key for fuel, counts in chosen if not counts)
