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

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..crs import require_korea
from ..errors import ForestError
from ..geometry.cleaning import cleaned
from ..stands.layers import in_crs
from .pnu import PNU_DIGITS, lot_number, pnu_of

PARCELS = marked("parcel")
"""What the layer is called in messages."""

PNU_FIELDS = ("pnu", "pnu_derived", "pnu_cd", "필지고유번호", "고유번호")
DONG_FIELDS = ("dong", "법정동", "emd_nm", "emd_kor_nm", "법정동명")
"""What parcel layers call them, in lower case."""

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
        rows = self.tree.query(place, predicate="intersects")
        rows = rows[self.pnu[rows] != ""]
        if not len(rows):
            return ""
        shared = shapely.intersection(cleaned(self.shapes[rows]).geometries, place)
        size = shapely.area(shared) + shapely.length(shared)
        return min(zip(-size, self.pnu[rows], strict=True))[1]

    def address(self, pnu: str) -> str:
        """``월곶동 산138``; the number alone where the dong has no name here."""
        number = lot_number(pnu)
        return f"{self.dong_names.get(pnu[:10], '')} {number}".strip() if number else pnu

    def near(self, prefix: str) -> tuple[str, ...]:
        """Addresses of the lots of the same dong and kind (산 or not) whose numbers are nearest to ``prefix``."""
        asked = prefix.ljust(PNU_DIGITS, "0")
        others = {other for other in self._between(prefix[:11], prefix[:11] + ":") if len(other) == PNU_DIGITS}

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
    columns = {str(name).lower(): name for name in reversed(parcels.columns)}
    name = next((columns[name] for name in PNU_FIELDS if name in columns), None)
    if name is None:
        raise ForestError(
            "The parcel layer has no field of parcel numbers (pnu). Choose the cadastral map, or name its field pnu. "
            "It has: {fields}.",
            fields=", ".join(str(field) for field in parcels.columns if field != parcels.geometry.name),
        )
    pnu, lost = _numbers(parcels[name])
    progress.check()
    if lost:
        progress.warn(
            "{count} parcels have a number (pnu) that lost digits, because it was kept as a decimal number. Keep it as "
            "text; these parcels cannot be found by number.",
            count=lost,
        )
    names = {**_dong_names(parcels, pnu, columns), **(dong_names or {})}
    return Lots(parcels.geometry.to_numpy(), pnu, np.argsort(pnu, kind="stable"), lost, names)


def _numbers(column: pd.Series) -> tuple[np.ndarray, int]:
    if pd.api.types.is_float_dtype(column.dtype):
        return np.full(len(column), "", dtype=object), int(column.notna().sum())
    read = [pnu_of(value) for value in column]
    return np.array([pnu for pnu, _ in read], dtype=object), sum(lost for _, lost in read)


def _dong_names(parcels: gpd.GeoDataFrame, pnu: np.ndarray, columns: dict[str, object]) -> dict[str, str]:
    """Legal dong → name, as the layer itself says."""
    name = next((columns[name] for name in DONG_FIELDS if name in columns), None)
    if name is None:
        return {}
    table = pd.DataFrame({"code": [number[:10] for number in pnu], "name": parcels[name].to_numpy()}).dropna()
    return dict(table.drop_duplicates("code").itertuples(index=False))
