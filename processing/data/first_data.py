"""What a city begins with: which datasets come by which way, what is needed for it, and where that is got.

Plain cards for the start page, in the user's language. No server is asked here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ...catalog.sources.file import find_files
from ...common.errors import SijeongError
from ...common.progress import Progress
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr
from . import shelf

USUAL_CRS = "EPSG:5186"
"""Korea 2000, central belt 2010: what the maps of the capital region come in."""
GYEONGGI = "41"
"""Province of the sigungu codes whose buses GBIS knows."""
GYEONGGI_BUS = ("bus_stops", "bus_routes", "bus_route_stops", "bus_route_lines")
OTHER_BUS = ("tago_stops", "tago_routes")


class Way(Enum):
    """How a city gets its first data: key, the login that it takes ("" for none), title, where it is got, datasets."""

    FOLDER = (
        "folder",
        "",
        QT_TRANSLATE_NOOP("A folder of files from the agencies"),
        QT_TRANSLATE_NOOP(
            "Cadastre, buildings, node-link, forest map, bus tables: just as they were delivered, zipped or not. The "
            "files are only read."
        ),
        (
            *("administrative_dong", "parcels_lsmd", "buildings_file", "node_link", "node_link_nodes"),
            *("node_link_turns", "forest_map", *GYEONGGI_BUS, "fire_records"),
        ),
    )
    VWORLD = (
        "vworld",
        "vworld",
        QT_TRANSLATE_NOOP("A key of V-World"),
        QT_TRANSLATE_NOOP(
            'Free and at once: <a href="https://www.vworld.kr/dev/v4api.do">vworld.kr</a> › Open API › key. For '
            "parcels, legal dongs, buildings, roads and the base map."
        ),
        ("vworld_base", "legal_dong", "parcels", "buildings", "road_centrelines"),
    )
    DATA_GO_KR = (
        "data_go_kr",
        "data_go_kr",
        QT_TRANSLATE_NOOP("A key of data.go.kr"),
        QT_TRANSLATE_NOOP(
            'Free, within a day or two: <a href="https://www.data.go.kr">data.go.kr</a> › apply for the service › '
            "service key. For bus stops, routes and the fire danger index."
        ),
        (*GYEONGGI_BUS, "fire_index"),
    )

    def __init__(self, key: str, login: str, english_title: str, english_source: str, datasets: tuple) -> None:
        self.key = key
        self.login = login
        self.english_title = english_title
        self.english_source = english_source
        self._datasets = datasets

    @property
    def title(self) -> str:
        return tr(self.english_title)

    @property
    def source(self) -> str:
        """Where it is got, as a sentence with a link."""
        return tr(self.english_source)

    def cards(self, city: shelf.CityCard | None) -> tuple[shelf.Card, ...]:
        """The datasets that come this way for ``city``, in the order in which they are wanted."""
        ids = [other for one in self._datasets for other in _for_city(one, city, self)]
        return tuple(card for card in map(shelf.known_card, dict.fromkeys(ids)) if card is not None)


def _for_city(dataset_id: str, city: shelf.CityCard | None, way: Way) -> tuple[str, ...]:
    is_elsewhere = city is not None and not any(code.startswith(GYEONGGI) for code in city.sigungu_codes)
    if way is Way.DATA_GO_KR and is_elsewhere and dataset_id in GYEONGGI_BUS:
        return OTHER_BUS
    return (dataset_id,)


@dataclass(frozen=True)
class Support:
    """What works for a city: a sentence each."""

    works: tuple[str, ...]
    lacks: tuple[str, ...] = ()


def support_of(city: shelf.CityCard) -> Support:
    """What the profile of ``city`` makes possible, and what would still have to be filled in."""
    works = [tr("Data by city, dong or box: {count} legal dongs").format(count=len(city.dongs))]
    lacks = []
    in_gyeonggi = any(code.startswith(GYEONGGI) for code in city.sigungu_codes)
    works.append(tr("Buses of GBIS (Gyeonggi)") if in_gyeonggi else tr("Buses of TAGO"))
    for subject, title in (
        ("transfer", tr("rules of transfers")),
        ("forest", tr("distances from forest")),
        ("fire", tr("season of fire caution")),
    ):
        (works if shelf.rules_of(city.id, subject) else lacks).append(title)
    return Support(tuple(works), tuple(lacks))


def files_for(cards: tuple[shelf.Card, ...], folder: Path, city_id: str, progress: Progress) -> dict[str, str]:
    """Dataset → name of its file below ``folder``; what is not there is left out. Call it in a thread of its own."""
    city = shelf.city_of(city_id)
    found: dict[str, str] = {}
    for number, card in enumerate(cards):
        progress.at(number / len(cards))
        try:
            found[card.id] = find_files(shelf.dataset(card.id), folder, city, progress)[0].name
        except SijeongError:
            progress.check()
    return found
