"""Names of stops, as Korean bus stops have them: after quarters, schools, estates and the exits of stations."""

from __future__ import annotations

import numpy as np

from .landuse import Use
from .rail import Railway

_NAME_ENDINGS = (
    *("마을입구", "삼거리", "사거리", "초등학교", "우체국", "농협", "주민센터", "시장", "공원", "교회앞"),
    *("다리앞", "중학교", "약수터", "회관", "주유소", "정미소", "보건소", "연립", "놀이터", "문화센터"),
)
_ESTATE_ENDINGS = ("공단{0}로", "산단{0}블록", "해솔테크노{0}단지", "공단{0}로입구")
_APARTMENT_ENDINGS = ("은빛마을{0}단지", "푸른숲아파트{0}단지", "해든아파트{0}단지", "새봄마을{0}단지")


def site_names(places, buses: int, railway: Railway, dong_names, random: np.random.Generator) -> list[str]:
    """A name per site, none twice; ``dong_names`` gives dong and land use at places."""
    dongs, uses = dong_names(np.array(places[:buses]))
    stations = railway.places[railway.inside]
    names: list[str] = []
    for number in range(buses):
        away = np.linalg.norm(stations - np.array(places[number]), axis=1)
        stem = dongs[number].removesuffix("동")
        endings = _NAME_ENDINGS
        if uses[number] == Use.INDUSTRY.code:
            stem, endings = "", tuple(ending.format(number % 17 + 1) for ending in _ESTATE_ENDINGS)
        elif uses[number] == Use.APARTMENT.code:
            stem, endings = "", tuple(ending.format(number % 14 + 1) for ending in _APARTMENT_ENDINGS)
        if away.min() < 220:
            wishes = [
                railway.names[away.argmin()],
                *(railway.names[away.argmin()] + f"{exit}번출구" for exit in range(1, 9)),
            ]
        else:
            wishes = [stem + ending for ending in random.permutation(np.array(endings))]
        wishes += [f"{wishes[0]}{more}" for more in range(2, 200)]
        names.append(next(name for name in wishes if name not in names))
    return names + list(railway.names)
