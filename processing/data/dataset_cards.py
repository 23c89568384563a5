"""A dataset of the catalogue as a card: what dock, Browser and locator show of it, in the user's language."""

from __future__ import annotations

from dataclasses import dataclass

from ...catalog.entries import Dataset, Field, FieldKind, SourceKind, Theme
from ...catalog.slots import empty_place
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr

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


def card_for(dataset: Dataset, language: str) -> Card:
    """``dataset`` as a card, in ``language``."""
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
