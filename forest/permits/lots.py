"""The lots of a parcel layer, found by number or by place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS

from ...common.fields import field_named
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..crs import require_korea
from ..errors import ForestError
from ..geometry.cleaning import cleaned
from ..registers.cadastre import PNU_FIELDS
from ..registers.pnu import DIGITS, DONG_DIGITS, clean_pnus, digits_lost, lot_numbers
from ..stands.layers import in_crs

PARCELS = marked("parcel")
"""What the layer is called in messages."""

DONG_FIELDS = ("dong", "법정동", "emd_nm", "emd_kor_nm", "법정동명")
"""What parcel layers call the name of the legal dong, in lower case."""

SUGGESTIONS = 5
"""Lots that are named when the one asked for is not there."""


@dataclass(frozen=True)
class Lot:
    """A parcel number with all its ground. ``shape``: None where no row of it has a shape. ``parts``: rows with one."""

    pnu: str
    address: str
    shape: shapely.Geometry | None
    parts: int


@dataclass(frozen=True)
class Lots:
    """A parcel layer in the CRS of the analysis. ``pnu``: text of each row, sorted through ``order``.

    ``unreadable``: rows whose number lost digits. ``dong_names``: legal dong (10 digits) → name.
    """

    shapes: np.ndarray
    pnu: np.ndarray
    order: np.ndarray
    unreadable: int
    dong_names: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def tree(self) -> shapely.STRtree:
        return shapely.STRtree(self.shapes)

    @cached_property
    def _sorted(self) -> np.ndarray:
        return self.pnu[self.order]

    @cached_property
    def districts(self) -> frozenset[str]:
        """The first five digits that occur: cities, counties, districts."""
        return frozenset(number[:5] for number in self.pnu if number)

    def numbers(self, prefixes: tuple[str, ...]) -> list[str]:
        """The parcel numbers that begin with one of ``prefixes``, in their order."""
        found: set[str] = set()
        for prefix in prefixes:
            found.update(self._between(prefix, prefix + ":"))
        return sorted(found)

    def _between(self, low: str, high: str) -> np.ndarray:
        first, last = np.searchsorted(self._sorted, [low, high])
        return self._sorted[first:last]

    def lot(self, pnu: str) -> Lot:
        """All rows of ``pnu`` as one lot; invalid shapes are repaired."""
        first, last = np.searchsorted(self._sorted, [pnu, pnu + ":"])
        clean = cleaned(self.shapes[self.order[first:last]])
        shapes = clean.geometries[~clean.empty]
        return Lot(pnu, self.address(pnu), shapely.union_all(shapes) if len(shapes) else None, len(shapes))

    def at(self, place: shapely.Geometry) -> str:
        """The number of the lot in which most of ``place`` lies; empty where there is none."""
        rows = self.tree.query(place)
        rows = rows[self.pnu[rows] != ""]
        shapes = cleaned(self.shapes[rows]).geometries
        met = shapely.intersects(shapes, place)
        if not met.any():
            return ""
        shared = shapely.intersection(shapes[met], place)
        size = shapely.area(shared) + shapely.length(shared)
        return min(zip(-size, self.pnu[rows][met], strict=True))[1]

    def address(self, pnu: str) -> str:
        """``월곶동 산 138``; the parcel number where it has no lot number."""
        number = lot_numbers(pd.Series([pnu])).iloc[0]
        return f"{self.dong_names.get(pnu[:DONG_DIGITS], '')} {number}".strip() if number else pnu

    def near(self, prefix: str) -> tuple[str, ...]:
        """Addresses of the lots of the same dong and kind (산 or not) whose numbers are nearest to ``prefix``."""
        asked = prefix.ljust(DIGITS, "0")
        others = {other for other in self._between(prefix[:11], prefix[:11] + ":") if len(other) == DIGITS}

        def apart(other: str) -> tuple[int, int, str]:
            return abs(int(other[11:15]) - int(asked[11:15])), abs(int(other[15:]) - int(asked[15:])), other

        return tuple(self.address(other) for other in sorted(others, key=apart)[:SUGGESTIONS])


def lots_of(
    parcels: gpd.GeoDataFrame, crs: CRS, dong_names: Mapping[str, str] | None = None, progress: Progress = SILENT
) -> Lots:
    """The lots of a parcel layer in ``crs``. ``dong_names``: legal dong (10 digits) → name, before the layer's own.

    Raises :class:`ForestError`: no CRS, coordinates outside Korea, no field of parcel numbers.
    """
    require_korea(parcels, PARCELS)
    parcels = in_crs(parcels, crs, PARCELS)
    name = field_named(parcels.columns, PNU_FIELDS)
    if name is None:
        raise ForestError(
            "The parcel layer has no field of parcel numbers (pnu). Choose the cadastral map, or name its field pnu. "
            "It has: {fields}.",
            fields=", ".join(str(field) for field in parcels.columns if field != parcels.geometry.name),
        )
    numbers = clean_pnus(parcels[name])
    lost = int(digits_lost(parcels[name]).sum())
    progress.check()
    if lost:
        progress.warn(
            "{count} parcels have a number (pnu) that lost digits, because it was kept as a decimal number. Keep it as "
            "text; these parcels cannot be found by number.",
            count=lost,
        )
    names = {**_dong_names(parcels, numbers), **(dong_names or {})}
    pnu = numbers.fillna("").to_numpy(dtype=object)
    return Lots(parcels.geometry.to_numpy(), pnu, np.argsort(pnu, kind="stable"), lost, names)


def _dong_names(parcels: gpd.GeoDataFrame, numbers: pd.Series) -> dict[str, str]:
    """Legal dong → name, as the layer itself says."""
    name = field_named(parcels.columns, DONG_FIELDS)
    if name is None:
        return {}
    table = pd.DataFrame({"code": numbers.str[:DONG_DIGITS], "name": parcels[name]}).dropna().drop_duplicates("code")
    return dict(table.itertuples(index=False))
