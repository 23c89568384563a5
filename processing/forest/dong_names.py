"""The names of legal dongs, from the cities that the catalogue and the user's own file know."""

from __future__ import annotations

from ...catalog.cities import City, read_cities
from ..data.remembered import catalogue_file


def legal_dong_names() -> dict[str, str]:
    """Code of a legal dong (10 digits) → ``시흥시 대야동``; abolished ones too, which stand in old maps."""
    own = catalogue_file()
    files = (own,) if own is not None and own.is_file() else ()
    return {
        dong.code: f"{_place_of(dong.code, city)} {dong.name}" for city in read_cities(*files) for dong in city.dongs
    }


def _place_of(code: str, city: City) -> str:
    """The city, and its district (일반구) where it has some."""
    district = city.sigungu_names.get(code[:5], "")
    name = city.name("ko")
    return district if district.startswith(name) else f"{name} {district}".strip()
