"""The cities that Sijeong knows: codes, dongs, extent and analysis CRS, read from data."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from .errors import CatalogError
from .validation import CITY, check_city, check_unique, tables_in

CITIES_FILE = Path(__file__).with_name("cities.toml")


@dataclass(frozen=True)
class Dong:
    """A legal dong (법정동): its 10-digit code and name; ``abolished`` codes still stand in old files."""

    code: str
    name: str
    abolished: bool = False


@dataclass(frozen=True)
class AdministrativeDong:
    """An administrative dong (행정동): MOIS code (10), statistics code (8), and the legal dongs it touches."""

    code: str
    name: str
    statistics_code: str = ""
    legal: tuple[str, ...] = ()
    abolished: bool = False


@dataclass(frozen=True)
class City:
    """One city as data. ``bounds``: west, south, east, north in degrees. ``statistics_code``: of SGIS and TAGO."""

    id: str
    names: dict[str, str]
    sigungu_codes: tuple[str, ...]
    statistics_code: str
    bounds: tuple[float, float, float, float]
    analysis_crs: str
    dongs: tuple[Dong, ...] = ()
    administrative_dongs: tuple[AdministrativeDong, ...] = ()
    rules: dict[str, object] = field(default_factory=dict)
    sigungu_names: dict[str, str] = field(default_factory=dict)
    """Of a city of several districts (일반구): sigungu code → name."""

    def name(self, language: str) -> str:
        return self.names.get(language) or next(iter(self.names.values()))

    @property
    def active_dongs(self) -> tuple[Dong, ...]:
        return tuple(dong for dong in self.dongs if not dong.abolished)

    def is_whole(self, code: str) -> bool:
        """Whether ``code`` means the whole city: its id, its only sigungu, with or without trailing zeros."""
        short = code.rstrip("0").ljust(5, "0") if len(code) > 5 and code[5:].strip("0") == "" else code
        return short == self.id or (len(self.sigungu_codes) == 1 and short == self.sigungu_codes[0])


def read_cities(*files: Path) -> tuple[City, ...]:
    """The cities of ``cities.toml`` and of the user's own ``files``; a later one of the same id replaces an earlier.

    Raises :class:`CatalogError` naming the file, the city and the field that cannot be used.
    """
    cities: dict[str, City] = {}
    for file in (CITIES_FILE, *files):
        tables = tables_in(file, "city")
        check_unique((str(table.get("id", "?")) for table in tables), file, CITY)
        for table in tables:
            city = _city(table, file)
            cities[city.id] = city
    return tuple(cities.values())


def _city(table: dict, file: Path) -> City:
    try:
        check_city(table, file)
        return City(
            id=table["id"],
            names=dict(table["name"]),
            sigungu_codes=tuple(table["sigungu_codes"]),
            statistics_code=table["statistics_code"],
            bounds=tuple(float(side) for side in table["bounds"]),
            analysis_crs=table["analysis_crs"],
            dongs=tuple(Dong(**dong) for dong in table.get("dong", [])),
            administrative_dongs=tuple(
                AdministrativeDong(**(dong | {"legal": tuple(dong.get("legal", ()))}))
                for dong in table.get("administrative_dong", [])
            ),
            rules=dict(table.get("rules", {})),
            sigungu_names=dict(table.get("sigungu_names", {})),
        )
    except (KeyError, TypeError, ValueError) as cause:
        raise CatalogError(
            "{file}: the city {city} has a field that is missing or cannot be used: {field}. Compare it with the first "
            "city of cities.toml.",
            file=file,
            city=table.get("id", "?"),
            field=cause,
        ) from cause
