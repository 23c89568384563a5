"""What a layer of buildings says of homes: which they are, and how large."""

from __future__ import annotations

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import pandas as pd

from ..errors import UnusableLayer
from ..fields import field_named
from ..progress import Progress

USE_FIELDS = (
    "usability",
    "main_purps_cd_nm",
    "main_purps_cd",
    "mainpurpscd",
    "mainpurpscdnm",
    "use_cd",
    "use",
    "주용도코드",
    "주용도코드명",
    "건축물용도명",
    "건축물용도코드",
    "용도",
)
FLOORS_FIELDS = (
    "grnd_flr",
    "grnd_flr_cnt",
    "grndflrcnt",
    "gro_flo_co",
    "floors_above",
    "floors",
    "지상층수",
    "지상층_수",
)
FLOOR_AREA_FIELDS = (
    "totalarea",
    "totalarea_m2",
    "tot_area",
    "totarea",
    "floor_area_m2",
    "floor_area",
    "연면적",
    "건축물연면적",
)
"""What GIS건물통합정보, 건축물대장, 도로명주소 건물 and our own layers call them (datasources.md §3), in lower case."""

HOME_CODES = ("01", "02")
"""Uses by the building code (건축법 시행령 별표 1): 01 단독주택 and 02 공동주택; both are homes."""
HOME_WORDS = ("주택", "아파트", "house", "flats", "residential", "apartments")


def floor_area(buildings: gpd.GeoDataFrame) -> np.ndarray:
    """Floor area in m²: as registered, else footprint × floors above ground."""
    registered = numbers_of(buildings, FLOOR_AREA_FIELDS)
    floors = numbers_of(buildings, FLOORS_FIELDS)
    footprint = buildings.geometry.area.to_numpy()
    built = np.maximum(footprint, 1.0) * (1.0 if floors is None else np.maximum(np.nan_to_num(floors), 1.0))
    return built if registered is None else np.where(registered > 0, registered, built)


def is_home(buildings: gpd.GeoDataFrame, progress: Progress) -> np.ndarray:
    name = field_named(buildings.columns, USE_FIELDS)
    if name is None:
        progress.warn("The buildings have no field of their use, so that people live in all of them")
        return np.ones(len(buildings), bool)
    use = buildings[name].astype(object).where(buildings[name].notna(), "").astype(str).str.strip().str.lower()
    coded = use.str.zfill(5).str[:2].isin(HOME_CODES) & use.str.isdigit()
    worded = use.map(lambda text: any(word in text for word in HOME_WORDS))
    return (coded | worded).to_numpy(bool)


def numbers_of(layer: gpd.GeoDataFrame, names: Sequence[str], chosen: str = "") -> np.ndarray | None:
    """The values of the field ``chosen``, or of the first of ``names`` that there is; below 0 counts as none.

    Raises :class:`UnusableLayer` where ``chosen`` is not there.
    """
    if chosen and chosen not in layer.columns:
        raise UnusableLayer(
            "There is no field {field}. The layer has: {fields}.",
            field=chosen,
            fields=", ".join(str(name) for name in layer.columns if name != layer.geometry.name),
        )
    name = chosen or field_named(layer.columns, names)
    if name is None:
        return None
    values = layer[name].astype(str).str.replace(",", "") if layer[name].dtype == object else layer[name]
    return np.maximum(pd.to_numeric(values, errors="coerce").fillna(0).to_numpy(float), 0)
