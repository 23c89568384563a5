"""Parcels and addresses for the locator: from pulled parcels, and from V-World's geocoder where the user wants it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

from ...catalog.cities import City, read_cities
from ...catalog.geocoder import ADDRESS, find_place
from ...catalog.http.client import HttpClient
from ...catalog.http.credential import Credential
from ...catalog.lookup import ParcelTable, find, parcel_tables, parse
from ...catalog.store import SUFFIX, Store
from ...common.progress import Progress
from ..credentials import credential_of
from ..network import office, office_session
from ..settings import CITY, login
from .remembered import catalogue_file, data_folder
from .shelf import card_of

LOGIN = "vworld"
"""The platform whose authentication configuration the geocoder takes."""
SHORTEST = 3
"""Letters before anything is looked for."""


@dataclass(frozen=True)
class Found:
    """Something to zoom to: ``정왕동 1800-3``, a line about it, where it is and in which CRS."""

    title: str
    detail: str
    geometry: QgsGeometry
    crs: QgsCoordinateReferenceSystem


@dataclass(frozen=True)
class Finder:
    """What was chosen when a search began; made in the main thread, used in any."""

    folder: Path
    cities: tuple[City, ...]
    login: str

    @classmethod
    def now(cls, folder: Path | None = None) -> Finder:
        """With the data folder, city and key of the settings; the chosen city comes first."""
        chosen = CITY.value()
        cities = sorted(_cities(), key=lambda city: city.id != chosen)
        return cls(folder or data_folder(), tuple(cities), login(LOGIN).value())

    def parcels(self, text: str, is_cancelled: Callable[[], bool] = lambda: False) -> Iterator[Found]:
        """The pulled parcels that ``text`` means, in the first city where there are any."""
        if len(text.strip()) < SHORTEST:
            return
        tables = _tables(self.folder)
        for city in self.cities:
            query = parse(text, city)
            if query is None:
                continue
            found = False
            for hit in find(query, tables, city):
                if is_cancelled():
                    return
                found = True
                card = card_of(hit.dataset_id)
                detail = f"{card.title if card else hit.dataset_id} · {hit.fetched} · {hit.pnu}"
                yield Found(hit.title, detail, _geometry(hit.geometry.wkb), QgsCoordinateReferenceSystem(hit.crs))
            if found:
                return

    def looks_like_address(self, text: str) -> bool:
        """Whether it is worth asking a geocoder: words and a number, not a number alone."""
        words = text.strip()
        return len(words) >= SHORTEST and any(letter.isdigit() for letter in words) and " " in words

    def credential(self) -> Credential:
        """The geocoder's key. In the main thread: QGIS may ask for the master password. Raises ``KeyProblem``."""
        office()
        return credential_of(self.login)


class _Stoppable(Progress):
    def __init__(self, is_cancelled: Callable[[], bool]) -> None:
        self._asked = is_cancelled

    def is_cancelled(self) -> bool:
        return self._asked()


def geocode(text: str, credential: Credential, is_cancelled: Callable[[], bool], url: str = ADDRESS) -> Found | None:
    """The place of an address; in a background thread. None where V-World knows none. Raises ``CatalogError``."""
    with HttpClient(credential, session=office_session(), progress=_Stoppable(is_cancelled)) as client:
        place = find_place(text, client, url)
    if place is None:
        return None
    geometry = QgsGeometry.fromPointXY(QgsPointXY(place.x, place.y))
    return Found(place.address, place.pnu, geometry, QgsCoordinateReferenceSystem("EPSG:4326"))


def _cities() -> tuple[City, ...]:
    file = catalogue_file()
    own = ((file, file.stat().st_mtime),) if file is not None and file.is_file() else ()
    return _read_cities(own)


@lru_cache(maxsize=2)
def _read_cities(own_files: tuple[tuple[Path, float], ...]) -> tuple[City, ...]:
    return read_cities(*(file for file, _ in own_files))


def _tables(folder: Path) -> tuple[ParcelTable, ...]:
    """The pulled parcels of ``folder``, read again only when a file has come, gone or changed."""
    if not folder.is_dir():
        return ()
    return _read_tables(folder, tuple((file, file.stat().st_mtime_ns) for file in sorted(folder.glob(f"*/*{SUFFIX}"))))


@lru_cache(maxsize=2)
def _read_tables(folder: Path, _state: tuple[tuple[Path, int], ...]) -> tuple[ParcelTable, ...]:
    return parcel_tables(Store(folder))


def _geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry
