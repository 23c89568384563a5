"""What a building layer says of each building, whatever it calls it."""

from __future__ import annotations

from collections.abc import Iterable

import geopandas as gpd
import pandas as pd
import shapely

from ...common.fields import field_named, texts_of
from ...common.population.homes import FLOOR_AREA_FIELDS, FLOORS_FIELDS, USE_FIELDS
from .construction import combustible, construction_keys
from .use import use_keys

BUILDING_FIELDS = ("use", "construction", "combustible", "floors", "floor_area_m2", "approved_year")
"""What every building is told with: ``use`` (a key of :class:`~.use.Use`), ``construction`` (a key of
:class:`~.construction.Construction`), ``combustible``, ``floors`` above ground, ``floor_area_m2`` and the year of
approval for use; NULL where nobody says."""

CONSTRUCTION_FIELDS = (
    "strct_cd",
    "strctcd",
    "strct_cd_nm",
    "strctcdnm",
    "construction",
    "구조코드",
    "건축물구조명",
    "건축물구조코드",
    "구조",
)
APPROVED_FIELDS = (
    "useapr_day",
    "use_apr_day",
    "useaprday",
    "approved_year",
    "approved",
    "사용승인일",
    "사용승인일자",
    "승인일자",
)
"""What GIS건물통합정보, 건축물대장, 도로명주소 건물 and our own layers call them (datasources.md §3), in lower case;
those of use, floors and floor area stand in :mod:`...common.population.homes`."""

YEARS = (1800, 2100)
"""Years between which an approval is believed; others are slips (00010101, 99991231)."""


def is_building_layer(columns: Iterable[object]) -> bool:
    """Whether a layer with these fields is one of buildings: it tells construction or floors."""
    columns = list(columns)
    return any(field_named(columns, names) is not None for names in (CONSTRUCTION_FIELDS[:-1], FLOORS_FIELDS))


def building_attributes(buildings: gpd.GeoDataFrame) -> pd.DataFrame:
    """The fields :data:`BUILDING_FIELDS` of each building, with the index of the layer.

    The layer is in a metre CRS. Floors of 0 are those of nobody's knowledge: NULL. Floor area is the registered one;
    where there is none, footprint × floors (one floor where those are not known either); of points without: NULL.
    """
    construction = construction_keys(texts_of(buildings, CONSTRUCTION_FIELDS))
    floors = _numbers(buildings, FLOORS_FIELDS)
    return pd.DataFrame(
        {
            "use": use_keys(texts_of(buildings, USE_FIELDS)),
            "construction": construction,
            "combustible": combustible(construction),
            "floors": floors.where(floors > 0).round().astype("Int64"),
            "floor_area_m2": _floor_area(buildings, floors),
            "approved_year": _years(texts_of(buildings, APPROVED_FIELDS)),
        },
        index=buildings.index,
    )


def _numbers(buildings: gpd.GeoDataFrame, names: tuple[str, ...]) -> pd.Series:
    return pd.to_numeric(texts_of(buildings, names).str.replace(",", ""), errors="coerce").astype(float)


def _floor_area(buildings: gpd.GeoDataFrame, floors: pd.Series) -> pd.Series:
    registered = _numbers(buildings, FLOOR_AREA_FIELDS)
    footprint = pd.Series(shapely.area(buildings.geometry.to_numpy()), index=buildings.index)
    built = (footprint * floors.where(floors > 0, 1.0)).where(footprint > 0)
    return registered.where(registered > 0, built)


def _years(texts: pd.Series) -> pd.Series:
    year = pd.to_numeric(texts.str.extract(r"^(\d{4})(?!\d{5})")[0], errors="coerce")
    return year.where(year.between(*YEARS)).astype("Int64")
