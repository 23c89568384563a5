"""Dongs as agencies deliver them: what they call code and name, and those that lie in several rows."""

from __future__ import annotations

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import shapely

_ID_FIELDS = ("zone_id", "adm_cd", "adm_cd2", "adm_dr_cd", "hjd_cd", "emd_cd", "행정동코드", "code", "id")
NAME_FIELDS = (
    "zone_name",
    "adm_nm",
    "adm_dr_nm",
    "hjd_nm",
    "emd_kor_nm",
    "emd_nm",
    "행정동명",
    "행정동",
    "dong",
    "name",
)
"""What dong layers call their code and name (catalog/datasets.toml), the likeliest first."""

NO_DONG = -1
"""Number of the dong of a place that lies in none."""


def named_dongs(dongs: gpd.GeoDataFrame, *kept: str) -> gpd.GeoDataFrame:
    """``id name geometry`` and the fields ``kept`` of each dong; one of several rows (islands) is put together, and
    what its first row says holds for it."""
    polygons = dongs[dongs.geom_type.isin(("Polygon", "MultiPolygon"))]
    ids = _field_of(polygons, _ID_FIELDS, [str(number) for number in range(1, len(polygons) + 1)])
    names = _without_common_words(_field_of(polygons, NAME_FIELDS, ids))
    shapes = shapely.make_valid(polygons.geometry.to_numpy())
    columns = {"id": ids, "name": names, **{name: polygons[name].to_numpy() for name in kept}}
    table = gpd.GeoDataFrame(columns, geometry=shapes, crs=dongs.crs)
    return table.dissolve("id", sort=False, as_index=False) if table["id"].duplicated().any() else table


def dongs_at(dongs: shapely.STRtree, places: np.ndarray) -> np.ndarray:
    """The number of the dong in which each place lies, :data:`NO_DONG` where it lies in none; on a border the first.

    ``dongs``: the shapes of :func:`named_dongs` in the CRS of the places.
    """
    found = np.full(len(places), NO_DONG, np.int64)
    place, dong = dongs.query(places, predicate="intersects")
    last_first = np.lexsort((-dong, place))
    found[place[last_first]] = dong[last_first]
    return found


def _without_common_words(names: np.ndarray) -> np.ndarray:
    """``names`` without the words that all of them begin with: the province and the city."""
    words = [str(name).split() for name in names]
    shortest = min((len(parts) for parts in words), default=0)
    common = 0
    while common < shortest - 1 and len({parts[common] for parts in words}) == 1:
        common += 1
    return np.array([" ".join(parts[common:]) for parts in words], object)


def _field_of(table: gpd.GeoDataFrame, candidates: Sequence[str], otherwise: Sequence[str]) -> np.ndarray:
    """The first of ``candidates`` that ``table`` has, whatever its case, as text."""
    names = {str(name).lower(): name for name in table.columns}
    for candidate in candidates:
        if candidate in names:
            values = table[names[candidate]]
            return values.map(_as_text).where(values.notna(), list(otherwise)).to_numpy(object)
    return np.array(list(otherwise), object)


def _as_text(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
