"""Cities, their dongs and the boxes on the map, as the user picks them and as titles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, radians

from ...catalog.areas import Area
from ...catalog.cities import City
from ..translation import tr, user_language

KM_PER_DEGREE = 111.2
"""Of latitude, good enough for a title."""
DONGS_NAMED = 2
"""More make a title that no list has room for."""


@dataclass(frozen=True)
class DongCard:
    """A legal dong: code of 10 digits and name."""

    code: str
    name: str


@dataclass(frozen=True)
class CityCard:
    """A city: its code, name, legal dongs in use, and extent (west, south, east, north in degrees)."""

    id: str
    name: str
    dongs: tuple[DongCard, ...]
    bounds: tuple[float, float, float, float]
    sigungu_codes: tuple[str, ...] = ()
    crs: str = "EPSG:5186"
    """Of its analyses."""
    words: str = ""
    """All that a search looks through: names in every language, codes."""


def city_card(city: City, language: str) -> CityCard:
    """``city`` as a card, in ``language``."""
    dongs = tuple(DongCard(dong.code, dong.name) for dong in city.active_dongs)
    words = " ".join([*city.names.values(), *city.sigungu_names.values(), city.id, *city.sigungu_codes])
    return CityCard(city.id, city.name(language), dongs, city.bounds, city.sigungu_codes, city.analysis_crs, words)


def title_of_dongs(area: Area) -> str:
    """``시흥시 정왕동``, and of more dongs than a list has room for ``시흥시 정왕동 외 3곳``."""
    if len(area.dongs) <= DONGS_NAMED:
        return area.title(user_language())
    first = replace(area, dongs=area.dongs[:1])
    return tr("{place} and {count} more").format(place=first.title(user_language()), count=len(area.dongs) - 1)


def title_of_box(area_key: str) -> str:
    """A box is called by its size."""
    try:
        west, south, east, north = (float(side) for side in area_key.removeprefix("box-").split("-"))
    except ValueError:
        return tr("Box on the map")
    height = (north - south) * KM_PER_DEGREE
    width = (east - west) * KM_PER_DEGREE * cos(radians((south + north) / 2))
    return tr("Box of {width} × {height} km").format(width=f"{width:.1f}", height=f"{height:.1f}")
