"""What the dock, the Browser and the locator may know of the catalogue, the cities and the pulled data: plain cards.

Everything here is read when it is first asked for, never when the plugin starts, and in the user's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ...catalog.areas import area_of_codes, box_area
from ...catalog.cities import City, read_cities
from ...catalog.entries import Dataset, Theme, dataset_of, read_catalogue
from ...catalog.errors import CatalogError
from ...common.errors import SijeongError
from .. import settings
from ..translation import tr, user_language
from .area_cards import CityCard, city_card, title_of_box, title_of_dongs
from .dataset_cards import THEME_TITLES, Card, card_for
from .places import catalogue_files
from .remembered import data_folder
from .words import matches


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


def datasets() -> tuple[Dataset, ...]:
    """All entries, for the facades beside this one. Raises :class:`CatalogError` naming a bad one."""
    return _datasets(_own_files())


def dataset(dataset_id: str) -> Dataset:
    """The entry with this id, for the facades beside this one. Raises :class:`CatalogError` where there is none."""
    return dataset_of(dataset_id, datasets())


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
    return tuple(city_card(city, user_language()) for city in known)


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
    from ...catalog.journal_file import remove_journal

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
        return title_of_box(area_key)
    try:
        area = area_of_codes(area_key.replace("-", ","), _cities(_own_files()))
    except CatalogError:
        return area_key  # of a city whose file is not here any more, or shortened to fit a file name
    return title_of_dongs(area)


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
    return tuple(card_for(dataset, language) for dataset in _datasets(own_files))


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
