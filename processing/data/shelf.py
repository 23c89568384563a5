"""What the dock, the Browser and the locator may know of the catalogue, the cities and the pulled data: plain cards.

Everything here is read when it is first asked for, never when the plugin starts, and in the user's language.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, radians
from pathlib import Path

from ...catalog.areas import area_of_codes, box_area
from ...catalog.cities import City, read_cities
from ...catalog.entries import Dataset, Field, FieldKind, SourceKind, Theme, dataset_of, read_catalogue
from ...catalog.errors import CatalogError
from ...catalog.slots import empty_place
from ...common.errors import SijeongError
from .. import settings
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr, user_language
from .places import catalogue_files
from .remembered import data_folder
from .words import matches

THEME_TITLES = {
    Theme.BOUNDARIES: QT_TRANSLATE_NOOP("Boundaries"),
    Theme.PARCELS: QT_TRANSLATE_NOOP("Parcels"),
    Theme.BUILDINGS: QT_TRANSLATE_NOOP("Buildings"),
    Theme.ROADS: QT_TRANSLATE_NOOP("Roads"),
    Theme.BUS: QT_TRANSLATE_NOOP("Bus"),
    Theme.FOREST: QT_TRANSLATE_NOOP("Forest"),
    Theme.FIRE: QT_TRANSLATE_NOOP("Fire"),
    Theme.LAND_USE: QT_TRANSLATE_NOOP("Land use"),
    Theme.SENSORS: QT_TRANSLATE_NOOP("City sensors"),
    Theme.BASE_MAP: QT_TRANSLATE_NOOP("Base maps"),
}
KIND_TITLES = {
    FieldKind.TEXT: QT_TRANSLATE_NOOP("Text"),
    FieldKind.INTEGER: QT_TRANSLATE_NOOP("Whole number"),
    FieldKind.REAL: QT_TRANSLATE_NOOP("Number"),
    FieldKind.DATE: QT_TRANSLATE_NOOP("Date"),
    FieldKind.TIME: QT_TRANSLATE_NOOP("Time"),
}
GEOMETRY_TITLES = {
    "polygon": QT_TRANSLATE_NOOP("Polygons"),
    "line": QT_TRANSLATE_NOOP("Lines"),
    "point": QT_TRANSLATE_NOOP("Points"),
    "none": QT_TRANSLATE_NOOP("Table without a map"),
    "any": QT_TRANSLATE_NOOP("Points, lines or polygons"),
}
PLATFORMS = {
    SourceKind.VWORLD_DATA: ("vworld", QT_TRANSLATE_NOOP("V-World")),
    SourceKind.VWORLD_WFS: ("vworld", QT_TRANSLATE_NOOP("V-World")),
    SourceKind.VWORLD_NED: ("vworld", QT_TRANSLATE_NOOP("V-World")),
    SourceKind.XYZ: ("vworld", QT_TRANSLATE_NOOP("V-World")),
    SourceKind.TAGO: ("data_go_kr", QT_TRANSLATE_NOOP("data.go.kr")),
    SourceKind.GBIS: ("data_go_kr", QT_TRANSLATE_NOOP("data.go.kr")),
    SourceKind.GBIS_BASE: ("data_go_kr", QT_TRANSLATE_NOOP("data.go.kr")),
    SourceKind.STCIS: ("stcis", QT_TRANSLATE_NOOP("STCIS")),
    SourceKind.FIRE_INDEX: ("data_go_kr", QT_TRANSLATE_NOOP("data.go.kr")),
}
"""Sources whose key serves all datasets of the platform; elsewhere each dataset has a login of its own."""
LAYER_TITLE = QT_TRANSLATE_NOOP("Name of the layer there")
PLACE_TITLES = {
    "table": QT_TRANSLATE_NOOP("Name of the table there"),
    "stops": QT_TRANSLATE_NOOP("Ids of the stops, separated by commas"),
    "routes": QT_TRANSLATE_NOOP("Ids of the routes, separated by commas"),
    "route_nos": QT_TRANSLATE_NOOP("Numbers of the routes, separated by commas"),
    "date": QT_TRANSLATE_NOOP("Day, as 20260401"),
}
"""What an entry may leave open beside the name of a layer."""
BY_HAND = (SourceKind.FILE,)
"""Sources that read what the user has fetched: their address is a file or a folder."""

LOGIN_IS_OPTIONAL = (
    SourceKind.WFS,
    SourceKind.OGC_FEATURES,
    SourceKind.NGSI_LD,
    SourceKind.POSTGIS,
    SourceKind.WMS,
    SourceKind.WMTS,
)
"""Servers of the city: some want a login, some do not."""

KM_PER_DEGREE = 111.2
"""Of latitude, good enough for a title."""
DONGS_NAMED = 2
"""More make a title that no list has room for."""


@dataclass(frozen=True)
class FieldCard:
    """A field of a dataset: its name in the table, its title, what it holds."""

    name: str
    title: str
    kind: str


@dataclass(frozen=True)
class Card:
    """One dataset as the catalogue shows it.

    ``login``: the platform (or the dataset) for which an authentication configuration is remembered; ``login_title``:
    its name for the user. ``needs_address``: the city has to give the URL or the file. ``place``: what else
    the user has to say, behind a ``#`` of the address (catalog/slots.py); where it is the name of a layer, the server
    lists them if it is left empty, else ``place_is_needed``. ``file_hint``: what to fetch by hand, and where from.
    """

    id: str
    theme: str
    theme_title: str
    title: str
    summary: str
    provider: str
    updated: str
    licence: str
    needs_key: bool
    login: str
    login_title: str
    geometry: str
    geometry_title: str
    crs: str
    fields: tuple[FieldCard, ...]
    doubt: str
    is_picture: bool
    needs_address: bool
    place: str
    place_title: str
    place_is_needed: bool
    is_by_hand: bool
    address: str
    file_hint: str
    source: str
    fresh_days: int
    words: str
    """All that a search looks through, in both languages."""

    @property
    def aliases(self) -> dict[str, str]:
        """Titles of the fields by their names."""
        return {field.name: field.title for field in self.fields}


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


@dataclass(frozen=True)
class KeptCard:
    """A pulled dataset on the disk. ``fetched`` is a local date and time, ``age_days`` whole days since then."""

    dataset_id: str
    title: str
    theme: str
    area_key: str
    area_title: str
    file: str
    layer: str
    fetched: str
    age_days: int
    is_old: bool
    features: int
    aliases: dict[str, str]

    @property
    def uri(self) -> str:
        """What QGIS opens the layer by."""
        return f"{self.file}|layername={self.layer}" if self.layer else self.file


@dataclass(frozen=True)
class UnfinishedCard:
    """A pull that was stopped before its end and can be resumed."""

    dataset_id: str
    title: str
    area_key: str
    area_title: str
    features: int
    requests: int
    known: int
    """Requests that are known to be needed; more may turn up."""
    is_running: bool
    """Another QGIS is at it right now."""


def themes() -> tuple[tuple[str, str], ...]:
    """The themes in the order of the dock: key and title."""
    return tuple((theme.value, tr(THEME_TITLES[theme])) for theme in Theme)


def cards() -> tuple[Card, ...]:
    """Every dataset of the catalogue and of the city's own file. Raises :class:`CatalogError` naming a bad entry."""
    return _cards(_own_files(), user_language())


def cards_with_own_server() -> tuple[Card, ...]:
    """The datasets of the city's own servers for which an address or a login is set."""
    try:
        known = cards()
    except CatalogError:
        return ()
    own = (card for card in known if card.login == card.id and not card.is_by_hand)
    return tuple(card for card in own if settings.login(card.login).value() or settings.address(card.id).value())


def card_of(dataset_id: str) -> Card | None:
    """The card with this id."""
    return next((card for card in cards() if card.id == dataset_id), None)


def dataset(dataset_id: str) -> Dataset:
    """The entry with this id, for the facades beside this one. Raises :class:`CatalogError` where there is none."""
    return dataset_of(dataset_id, _datasets(_own_files()))


def search(text: str, theme: str = "") -> tuple[Card, ...]:
    """The datasets of ``theme`` (all where it is empty) that hold every word of ``text``, in Korean or English.

    A word of initial consonants finds what begins like it: ``ㅂㅅ`` finds ``버스``; three of them also what holds them:
    ``ㅈㅈㄷ`` finds ``연속지적도``. Titles come first.
    """
    found = [card for card in cards() if theme in ("", card.theme) and matches(text, card.words)]
    return tuple(sorted(found, key=lambda card: not matches(text, card.title)))


def known_card(dataset_id: str) -> Card | None:
    """Like :func:`card_of`, but None also where the catalogue cannot be read: what was pulled stays usable."""
    try:
        return card_of(dataset_id)
    except SijeongError:
        return None


def cities() -> tuple[CityCard, ...]:
    """The cities that the catalogue knows; without those of a file that cannot be read."""
    try:
        known = _cities(_own_files())
    except CatalogError:
        known = _cities(())
    return tuple(_city_card(city, user_language()) for city in known)


def city_of(city_id: str) -> City:
    """The city with this id, for the facades beside this one. Raises :class:`CatalogError` where there is none."""
    return area_of_codes(city_id, _cities(_own_files())).city


def rules_of(city_id: str, subject: str) -> dict[str, object]:
    """The rules of a city on ``subject`` (``fire``, ``forest``, ``transfer``); empty where its profile has none."""
    try:
        known = _cities(_own_files())
    except CatalogError:
        known = _cities(())
    rules = next((city.rules for city in known if city.id == city_id), {})
    return dict(rules.get(subject, {}))


def kept(folder: Path | None = None) -> tuple[KeptCard, ...]:
    """What was pulled into ``folder`` (the data folder where none is given), the newest first."""
    store = _store(folder)
    if store is None:
        return ()
    return tuple(sorted(map(_kept_card, store.kept()), key=lambda card: card.fetched, reverse=True))


def unfinished(folder: Path | None = None) -> tuple[UnfinishedCard, ...]:
    """The pulls that can be resumed."""
    store = _store(folder)
    return () if store is None else tuple(map(_unfinished_card, store.unfinished()))


def remove(card: KeptCard, folder: Path | None = None) -> None:
    """Delete a kept dataset from the disk, with whatever a stopped update of it has left."""
    store = _store(folder)
    if store is not None:
        store.remove(card.dataset_id, card.area_key)


def forget(dataset_id: str, area_key: str, folder: Path | None = None) -> None:
    """Throw away what a stopped pull has left; what was kept before stays."""
    from ...catalog.journal import remove_journal

    store = _store(folder)
    if store is not None:
        remove_journal(store.journal_file(dataset_id, area_key))


def area_key(codes: str, box: tuple[float, float, float, float] | None = None) -> str:
    """The key under which an area is kept; empty where the area cannot be used."""
    try:
        known = _cities(_own_files())
        return (box_area(known[0], *box) if box else area_of_codes(codes, known)).key
    except CatalogError:
        return ""


def area_title(area_key: str) -> str:
    """``시흥시 정왕동`` for ``4139013200``, ``시흥시 정왕동 외 3곳`` for four dongs; a box by its size."""
    if area_key.startswith("box-"):
        return _box_title(area_key)
    try:
        area = area_of_codes(area_key.replace("-", ","), _cities(_own_files()))
    except CatalogError:
        return area_key  # of a city whose file is not here any more, or shortened to fit a file name
    if len(area.dongs) <= DONGS_NAMED:
        return area.title(user_language())
    return tr("{place} and {count} more").format(
        place=replace(area, dongs=area.dongs[:1]).title(user_language()), count=len(area.dongs) - 1
    )


def _box_title(area_key: str) -> str:
    try:
        west, south, east, north = (float(side) for side in area_key.removeprefix("box-").split("-"))
    except ValueError:
        return tr("Box on the map")
    height = (north - south) * KM_PER_DEGREE
    width = (east - west) * KM_PER_DEGREE * cos(radians((south + north) / 2))
    return tr("Box of {width} × {height} km").format(width=f"{width:.1f}", height=f"{height:.1f}")


def _own_files() -> tuple[tuple[Path, float], ...]:
    """The city's own catalogue files with their time of change, so that a change is seen."""
    return tuple((file, file.stat().st_mtime) for file in catalogue_files())


@lru_cache(maxsize=4)
def _datasets(own_files: tuple[tuple[Path, float], ...]) -> tuple[Dataset, ...]:
    return read_catalogue(*(file for file, _ in own_files))


@lru_cache(maxsize=4)
def _cities(own_files: tuple[tuple[Path, float], ...]) -> tuple[City, ...]:
    return read_cities(*(file for file, _ in own_files))


@lru_cache(maxsize=4)
def _cards(own_files: tuple[tuple[Path, float], ...], language: str) -> tuple[Card, ...]:
    return tuple(_card(dataset, language) for dataset in _datasets(own_files))


def _card(dataset: Dataset, language: str) -> Card:
    place = empty_place(dataset)
    login, login_title = PLATFORMS.get(dataset.source, (dataset.id, ""))
    by_hand = dataset.source in BY_HAND
    return Card(
        id=dataset.id,
        theme=dataset.theme.value,
        theme_title=tr(THEME_TITLES[dataset.theme]),
        title=dataset.title(language),
        summary=dataset.summary(language),
        provider=dataset.provider(language),
        updated=dataset.updated,
        licence=dataset.licence(language),
        needs_key=dataset.needs_key and dataset.source not in LOGIN_IS_OPTIONAL,
        login=login,
        login_title=tr(login_title) if login_title else dataset.provider(language),
        geometry=dataset.geometry,
        geometry_title=tr(GEOMETRY_TITLES.get(dataset.geometry, GEOMETRY_TITLES["any"])),
        crs=dataset.crs,
        fields=tuple(_field_card(field, language) for field in dataset.fields),
        doubt=dataset.doubt.get(language) or next(iter(dataset.doubt.values()), ""),
        is_picture=dataset.source.is_picture,
        needs_address=not dataset.address,
        place=place,
        place_title=tr(PLACE_TITLES.get(place, LAYER_TITLE)) if place else "",
        place_is_needed=place in PLACE_TITLES,
        is_by_hand=by_hand,
        address=dataset.address,
        file_hint=dataset.file,
        source=dataset.source.value,
        fresh_days=dataset.fresh_days,
        words=_words(dataset),
    )


def _field_card(field: Field, language: str) -> FieldCard:
    return FieldCard(field.name, field.title(language), tr(KIND_TITLES[field.kind]))


def _words(dataset: Dataset) -> str:
    texts = [dataset.id, tr(THEME_TITLES[dataset.theme]), dataset.theme.value]
    for of_language in (dataset.titles, dataset.summaries, dataset.providers):
        texts += of_language.values()
    for field in dataset.fields:
        texts += [field.name, *field.titles.values()]
    return " ".join(texts)


def _city_card(city: City, language: str) -> CityCard:
    dongs = tuple(DongCard(dong.code, dong.name) for dong in city.active_dongs)
    words = " ".join([*city.names.values(), *city.sigungu_names.values(), city.id, *city.sigungu_codes])
    return CityCard(city.id, city.name(language), dongs, city.bounds, city.sigungu_codes, city.analysis_crs, words)


def _store(folder: Path | None):
    """The store of pulled data, None where nothing was ever pulled: looking must not make a folder."""
    folder = folder or data_folder()
    if not folder.is_dir():
        return None
    from ...catalog.store import Store

    return Store(folder)


def _kept_card(kept) -> KeptCard:
    card = known_card(kept.dataset_id)
    return KeptCard(
        dataset_id=kept.dataset_id,
        title=card.title if card else kept.dataset_id,
        theme=card.theme if card else "",
        area_key=kept.area_key,
        area_title=area_title(kept.area_key),
        file=str(kept.file),
        layer=kept.layer,
        fetched=kept.fetched.astimezone().strftime("%Y-%m-%d %H:%M"),
        age_days=kept.age_days,
        is_old=card is not None and kept.age_days > card.fresh_days,
        features=kept.features,
        aliases=kept.aliases | (card.aliases if card else {}),
    )


def _unfinished_card(pull) -> UnfinishedCard:
    card = known_card(pull.dataset_id)
    return UnfinishedCard(
        dataset_id=pull.dataset_id,
        title=card.title if card else pull.dataset_id,
        area_key=pull.area_key,
        area_title=area_title(pull.area_key),
        features=pull.features,
        requests=pull.requests,
        known=pull.known,
        is_running=pull.running,
    )
