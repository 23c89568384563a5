"""The area that a dataset is pulled for: a whole city, some of its dongs, or a box."""

from __future__ import annotations

from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from .cities import City, Dong
from .errors import CatalogError

KOREA = (124.5, 33.0, 132.0, 38.7)
"""West, south, east, north in degrees, islands included."""


@dataclass(frozen=True)
class Area:
    """What to pull: a city, cut to ``dongs`` or to ``box`` where one is given.

    ``box`` is west, south, east, north in degrees (EPSG:4326). ``outline`` (EPSG:4326), where it is known, is the exact
    polygon; cells that miss it are not asked for.
    """

    city: City
    dongs: tuple[Dong, ...] = ()
    box: tuple[float, float, float, float] | None = None
    outline: BaseGeometry | None = None

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north in degrees: of the outline, the box, else the city."""
        if self.outline is not None:
            return tuple(self.outline.bounds)
        return self.box or self.city.bounds

    @property
    def geometry(self) -> BaseGeometry:
        """The outline, or the rectangle of :attr:`bounds` (EPSG:4326)."""
        return self.outline if self.outline is not None else shapely.box(*self.bounds)

    @property
    def legal_prefixes(self) -> tuple[str, ...]:
        """Beginnings of the legal-dong codes inside: 8 digits per dong, else 5 per sigungu of the city."""
        if self.dongs:
            district = self._district
            return (district,) if district else tuple(dong.code[:8] for dong in self.dongs)
        return self.city.sigungu_codes

    @property
    def _district(self) -> str:
        """The sigungu code, where the dongs are just those of one district of a city that has several."""
        districts = {dong.code[:5] for dong in self.dongs}
        if len(districts) != 1 or len(self.city.sigungu_codes) == 1:
            return ""
        district = districts.pop()
        return district if set(self.dongs) == set(_dongs_of(district, self.city)) else ""

    @property
    def dong_prefixes(self) -> tuple[str, ...]:
        """The 8-digit legal-dong codes inside: those chosen, else all of the city (also for a box)."""
        return tuple(dict.fromkeys(dong.code[:8] for dong in (self.dongs or self.city.active_dongs)))

    @property
    def key(self) -> str:
        """A file name for the area: city, district or dongs by their codes, or ``box-126.7-37.3-126.8-37.4``."""
        if self.box is not None:
            return "box-" + "-".join(f"{side:.5f}".rstrip("0").rstrip(".") for side in self.box)
        return self._district or "-".join(dong.code for dong in self.dongs) or self.city.id

    def title(self, language: str) -> str:
        """The city's name, and after it that of the district or the dongs."""
        name = self.city.name(language)
        if self._district:
            return f"{name} {self.city.sigungu_names.get(self._district, self._district)}"
        if self.dongs:
            return f"{name} {', '.join(dong.name for dong in self.dongs)}"
        return name


def whole_city(city: City) -> Area:
    return Area(city)


def box_area(city: City, west: float, south: float, east: float, north: float) -> Area:
    """A box in degrees. Raises :class:`CatalogError` when it is empty or not in Korea."""
    if west >= east or south >= north:
        raise CatalogError("The area has no size: {west}, {south}, {east}, {north}. Draw a box on the map.",
                           west=west, south=south, east=east, north=north)  # fmt: skip
    if west < KOREA[0] or south < KOREA[1] or east > KOREA[2] or north > KOREA[3]:
        raise CatalogError(
            "The area lies outside Korea (longitude {west} to {east}, latitude {south} to {north}). Zoom the map to "
            "the city, or check the coordinate reference system of the layer.",
            west=f"{west:.4f}",
            east=f"{east:.4f}",
            south=f"{south:.4f}",
            north=f"{north:.4f}",
        )
    return Area(city, box=(west, south, east, north))


def area_of_codes(codes: str, cities: tuple[City, ...]) -> Area:
    """The area of legal-dong codes (one, or several with commas), of a city's code, or of one of its districts'.

    Raises :class:`CatalogError` naming the code that is not known.
    """
    parts = tuple(part.strip() for part in codes.split(",") if part.strip())
    if not parts:
        raise CatalogError("No area is given. Choose a city, a legal dong or a box.")
    city = _city_of(parts[0], cities)
    if len(parts) == 1 and city.is_whole(parts[0]):
        return Area(city)
    dongs = (dong for part in parts for dong in (_dongs_of(part, city) or (_dong_of(part, city),)))
    return Area(city, dongs=tuple(dict.fromkeys(dongs)))


def _city_of(code: str, cities: tuple[City, ...]) -> City:
    for city in cities:
        if city.is_whole(code) or any(code.startswith(sigungu) for sigungu in city.sigungu_codes):
            return city
    raise CatalogError(
        "No city has the code {code}. Known are: {known}. Add yours to a cities file (docs/catalog.md).",
        code=code,
        known=", ".join(f"{city.id} {city.name('ko')}" for city in cities),
    )


def _dongs_of(code: str, city: City) -> tuple[Dong, ...]:
    """The dongs in force of the district with this code; none where it is no district's."""
    district = code[:5] if not code[5:].strip("0") else ""
    if district not in city.sigungu_codes:
        return ()
    return tuple(dong for dong in city.active_dongs if dong.code.startswith(district))


def _dong_of(code: str, city: City) -> Dong:
    for dong in city.dongs:
        if code in (dong.code, dong.code[:8]):
            return dong
    raise CatalogError(
        "{code} is not a legal dong of {city}. Choose one of: {known}.",
        code=code,
        city=city.name("ko"),
        known=", ".join(f"{dong.code} {dong.name}" for dong in city.active_dongs),
    )
