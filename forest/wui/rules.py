"""The definitions of wildland-urban interface, with the source of each number."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from enum import Enum

from ...common.texts import marked
from ..errors import ForestError


class Method(Enum):
    """A published definition: its key and its English name."""

    WINDOW = ("window", marked("US definition, circular window (Bar-Massada 2013)"))
    ZONES = ("zones", marked("US definition, by zones (SILVIS)"))
    FRANCE = ("france", marked("French definition, 12 types (Lampin-Maillet 2010)"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


class Wui(Enum):
    """A class of the US definition: its key and its English name."""

    INTERMIX = ("intermix", marked("intermix: houses in vegetation"))
    INTERFACE = ("interface", marked("interface: houses near vegetation"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


class Housing(Enum):
    """How houses stand (Lampin-Maillet 2008 and 2010): its key, its English name.

    Isolated: at most 3 buildings in a chain; scattered: 4 to 50; clustered: more, and very dense where the chain of
    30 m has at least 10.
    """

    ISOLATED = ("isolated", marked("isolated"))
    SCATTERED = ("scattered", marked("scattered"))
    DENSE = ("dense", marked("dense cluster"))
    VERY_DENSE = ("very_dense", marked("very dense cluster"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


class Aggregation(Enum):
    """How vegetation stands, by the aggregation index (0: none, below 95 low, from 95 high)."""

    NONE = ("none", marked("no vegetation"))
    LOW = ("low", marked("scattered vegetation"))
    HIGH = ("high", marked("closed vegetation"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


NOT_WUI = "none"
"""The ``wui`` value of a building that is in no interface."""

FRENCH_TYPES = tuple(f"{housing.key}_{kind.key}" for housing, kind in itertools.product(Housing, Aggregation))
"""The ``wui`` values of the French definition."""

HOUSES_KM2 = 6.17
"""Houses per km²: one per 40 acres (16 ha), the least of US Federal Register 66 (2001) 753 (Radeloff et al. 2005)."""

INTERMIX_VEGETATION = 0.5
"""Share of wildland vegetation above which houses stand in it (Federal Register 2001)."""

PATCH_M2 = 5_000_000.0
"""Square metres of a large patch of vegetation (Radeloff et al. 2005: 5 km²)."""

PATCH_VEGETATION = 0.75
"""Share of vegetation in a large patch (Radeloff et al. 2005)."""

INTERFACE_M = 2400.0
"""Metres from a large patch (Radeloff et al. 2005: 2.4 km, as far as a firebrand flies). Korean cities lie within it
nearly everywhere: 100 or 300 m tell more (reference/forest.md §2.3)."""

WINDOW_M = 500.0
"""Metres of the circular window; 100, 250 and 500 are used (Bar-Massada et al. 2013, Tikotzki et al. 2023)."""

CELL_M = 30.0
"""Metres of a cell: that of the land cover map of SILVIS (NLCD)."""

FRENCH_REACH_M = 100.0
"""Metres round a house that are interface (Lampin-Maillet et al. 2010), and over which houses form a chain (2008)."""

FRENCH_FOREST_M = 200.0
"""Metres from forest within which a house can be in an interface (French Code forestier L134-6: OLD zone)."""

ISOLATED_MOST, SCATTERED_MOST = 3, 50
"""Buildings of a chain up to which houses are isolated, and scattered (from memory of Lampin-Maillet 2008)."""

VERY_DENSE_LINK_M, VERY_DENSE_LEAST = 30.0, 10
"""A chain over so many metres with at least so many buildings is very dense (from memory of Lampin-Maillet 2010)."""

CLOSED_AI = 95.0
"""Aggregation index in per cent from which vegetation is closed (from memory of Lampin-Maillet 2010)."""

AI_CELL_M = 10.0
"""Metres of the cells of which the aggregation index counts the joins."""

MOST_CELLS = 10_000_000
"""Cells of one run: 95 × 95 km at 30 m, some 400 MB."""


@dataclass(frozen=True)
class WuiRules:
    """``method``; for the US definition ``houses_km2``, ``intermix_vegetation``, ``patch_vegetation`` (shares),
    ``patch_m2``, ``interface_m``, ``window_m``; ``cell_m``: metres of the cells that are classed and drawn.

    Raises :class:`ForestError` where a value cannot be used.
    """

    method: Method = Method.WINDOW
    houses_km2: float = HOUSES_KM2
    intermix_vegetation: float = INTERMIX_VEGETATION
    patch_m2: float = PATCH_M2
    patch_vegetation: float = PATCH_VEGETATION
    interface_m: float = INTERFACE_M
    window_m: float = WINDOW_M
    cell_m: float = CELL_M

    def __post_init__(self) -> None:
        for value in (self.houses_km2, self.patch_m2, self.interface_m, self.window_m, self.cell_m):
            if not (math.isfinite(value) and value > 0):
                raise ForestError("{value} cannot be used in the definition. Give a number above 0.", value=value)
        for share in (self.intermix_vegetation, self.patch_vegetation):
            if not 0 <= share <= 1:
                raise ForestError("A share of vegetation is between 0 and 1, not {value}.", value=share)
        if self.cell_m > self.window_m / 3:
            raise ForestError(
                "A cell of {cell:g} m is too coarse for a window of {window:g} m. Give at most a third of it.",
                cell=self.cell_m, window=self.window_m,
            )  # fmt: skip
