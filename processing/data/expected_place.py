"""Where the coordinates of the city's files are expected: its own city before the others, and its outline."""

from __future__ import annotations

from pathlib import Path

from shapely.geometry.base import BaseGeometry

from ...catalog.areas import whole_city
from ...catalog.cities import City, read_cities
from ...catalog.outline import with_outline
from ...catalog.store import Store
from ..settings import CITY
from .remembered import data_folder


def own_city_first(files: tuple[Path, ...]) -> tuple[City, ...]:
    """All known cities; ``files``: the city's own catalogue files."""
    own = CITY.value()
    return tuple(sorted(read_cities(*files), key=lambda city: city.id != own))


def known_outline(city: City) -> BaseGeometry | None:
    """The city's outline where its boundaries were pulled: it tells old coordinate systems apart."""
    return with_outline(whole_city(city), Store(data_folder())).outline
