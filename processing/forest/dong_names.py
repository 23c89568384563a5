"""The names of legal dongs, from the cities that the catalogue and the user's own file know."""

from __future__ import annotations

from ...catalog.cities import read_cities
from ...catalog.dong_book import DongBook
from ..data.remembered import catalogue_file


def dong_book() -> DongBook:
    """What codes are called, as the catalogue and the user's own file say now."""
    own = catalogue_file()
    return DongBook.of(read_cities(*((own,) if own is not None and own.is_file() else ())))


def legal_dong_names() -> dict[str, str]:
    """Code of a legal dong (10 digits) → ``시흥시 대야동``; abolished ones too, which stand in old maps."""
    return dong_book().places
