"""What an address typed at the permit desk means, by the catalogue's cities and by the parcels' own dongs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from ...catalog.cities import City, Dong
from ...catalog.lookup import ParcelQuery, RoadQuery, parse
from ...forest.permits.applications import UNREADABLE, Reading
from ...forest.permits.lots import Lots
from ..base import QT_TRANSLATE_NOOP
from ..data.lookup import Finder
from ..translation import tr

BY_ROAD = QT_TRANSLATE_NOOP("a road-name address; give the lot number instead")
NO_DONG = QT_TRANSLATE_NOOP("the name of the dong is missing")

_CATEGORY = re.compile(r"(?<=\d)\s?[전답과목임광염대장학차주창도철제천구유양수공체원종사묘잡]$")
"""A land category after the number, as the cadastre writes it: ``산138임``."""
_DONG_WORD = re.compile(r"([가-힣]+)\s*산?\s*\d")


class AddressBook:
    """Reads addresses and parcel numbers. The cities of the parcel layer come first; what the catalogue does not know
    is read by the dongs that the layer itself names."""

    def __init__(self, lots: Lots | None = None) -> None:
        known = Finder.now().cities
        districts = lots.districts if lots else frozenset()
        own = _own_city(lots, known)
        here = [city for city in known if districts & set(city.sigungu_codes)]
        rest = () if here or own else known
        self._cities = (*here, *own, *rest)

    def read(self, text: str) -> Reading:
        """The parcels that ``text`` means; else what is spelt alike, or why it cannot be read."""
        text = _CATEGORY.sub("", text.strip())
        for city in self._cities:
            query = parse(text, city)
            if isinstance(query, ParcelQuery):
                return Reading(query.prefixes)
            if isinstance(query, RoadQuery):
                return Reading(hint=tr(BY_ROAD))
        return self._alike(text)

    def _alike(self, text: str) -> Reading:
        words = _DONG_WORD.findall(text)
        if not words or words[-1] == "산":
            return Reading(hint=tr(NO_DONG)) if text else UNREADABLE
        names = {dong.name.split()[-1] for city in self._cities for dong in city.dongs}
        return Reading(hint=", ".join(get_close_matches(words[-1].removesuffix("산"), sorted(names), 3, 0.5)))


def dong_names() -> dict[str, str]:
    """Legal dong (10 digits) → name, of all cities of the catalogue."""
    return {dong.code: dong.name for city in Finder.now().cities for dong in city.dongs}


def _own_city(lots: Lots | None, known: Iterable[City]) -> tuple[City, ...]:
    """The dongs that only the parcel layer knows, as one city; none where it knows none."""
    if lots is None:
        return ()
    catalogued = {code for city in known for code in city.sigungu_codes}
    dongs = tuple(Dong(code, name) for code, name in lots.dong_names.items() if code[:5] not in catalogued)
    codes = tuple(sorted({dong.code[:5] for dong in dongs}))
    return (City("", {}, codes, "", (0.0, 0.0, 0.0, 0.0), "", dongs),) if dongs else ()
